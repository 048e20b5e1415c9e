"""A state of the data that was committed, and what has to be known of it."""

from datetime import date

from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass

SHORT = 10
"""Digits of an id that are shown: enough to tell commits apart, and to name one to git."""


@dataclass(frozen=True, slots=True)
class Revision:
    """A commit by which a report was made."""

    id: str
    day: date
    """The day in the district on which it came on file."""
    name: str
    """By which it is asked for again, and means the same."""
    remarks: tuple[Text, ...] = ()
    """Why another might have been meant."""

    @property
    def head(self) -> Text:
        """What is said of it at the head of what was made by it."""
        return say("As committed on {day}: revision {id}.", day=self.day, id=self.short)

    @property
    def short(self) -> str:
        """Its id as it is shown."""
        return self.id[:SHORT]
