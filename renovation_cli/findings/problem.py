"""A problem at a data path: what a check knows before the engine finds the line."""

import sys
from enum import Enum

from renovation_cli.findings.command import File
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.model.entries import Entry
from renovation_cli.model.frozen import dataclass

DataPath = tuple[str | int, ...]


class At(Enum):
    """Which part of an entry is meant."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one line, for what is no entry (a comment, a stray character). Counted from 1."""

    line: int
    column: int
    end_column: int

    @classmethod
    def of_line(cls, line: int) -> "Span":
        """The whole of a line, however long it is."""
        return cls(line, 1, sys.maxsize)


@dataclass(frozen=True, slots=True)
class Site:
    """A symbolic place: a file of the data folder and the path of an entry in it, or a span."""

    file: str
    path: DataPath = ()
    at: At = At.VALUE
    part: str | None = None
    """The part of the value that is meant, where it is not the whole."""
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Fix:
    """How a problem is repaired: a text in place of what stands somewhere.

    There is one only where a single reading is possible and the text says what was meant.
    """

    site: Site
    text: str

    @property
    def remedy(self) -> Text:
        """The same for people."""
        return say("write: {text}", text=self.text.strip())


@dataclass(frozen=True, slots=True)
class Move:
    """How a fact that stands in the wrong place is repaired: it is taken out there, and written elsewhere."""

    site: Site
    """The key of the fact."""
    entry: Entry
    """Where it belongs, with all that is written of it."""

    @property
    def remedy(self) -> Text:
        """The same for people."""
        return say(
            "take it out here, and add to {file}: {entry}", file=File(self.entry.file), entry=self.entry
        )


def fix_of(site: Site, meant: Text | str | None) -> Fix | None:
    """The fix where what was meant is known to the letter (a str), not only described."""
    return Fix(site, meant) if isinstance(meant, str) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found."""

    rule: Rule
    site: Site
    message: Text
    expected: Text | None = None
    remedy: Text | None = None
    """What to type next; where there is none, the fix or the move says it."""
    fix: Fix | None = None
    move: Move | None = None
    related: tuple[tuple[Site, Text], ...] = ()
