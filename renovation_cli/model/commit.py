"""A commit that is to be made: what it changes, by whom, when, and what it stands on."""

from collections.abc import Mapping
from datetime import datetime

from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class NewCommit:
    """A commit of a repository that is written as a whole."""

    changes: Mapping[str, str | None]
    """The text of each file that it changes, by path; None for one that it removes."""
    author: str
    mail: str
    when: datetime
    """With its zone."""
    subject: str
    parents: tuple[int, ...]
    """The numbers of the commits before it, of which the first is the line that it goes on with."""
