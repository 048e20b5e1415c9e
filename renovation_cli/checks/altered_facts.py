"""A fact that is not as it was on record at another revision of the data."""

from datetime import date
from typing import Any

from renovation_cli.findings.problem import Site
from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class AlteredFact:
    """One of them, in the words of the programme; or a file that is gone with all that was in it.

    Attributes:
        site: where it stands now; of one that is gone where it stood.
        revision: the id of the commit in which it was on record.
        day: the day of that.
        what: what it is about.
        was: what it said.
        now: what it said and says; None of one that is gone.
        number: of a file that is gone, how many facts were in it.
    """

    site: Site
    revision: str
    day: date
    what: Text
    was: Any
    now: Any = None
    number: int = 0
