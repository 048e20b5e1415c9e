"""A problem at a data path: what a check knows before the engine finds the line."""

from dataclasses import dataclass
from enum import Enum

from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text

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


@dataclass(frozen=True, slots=True)
class Site:
    """A symbolic place: a file of the data folder and the path of an entry in it, or a span."""

    file: str
    path: DataPath = ()
    at: At = At.VALUE
    part: str | None = None
    """The part of the value that is meant, where it is not the whole."""
    span: Span | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """What a check found."""

    rule: Rule
    site: Site
    message: Text
    expected: Text | None = None
    remedy: Text | None = None
    """What to type next, or the corrected text."""
    related: tuple[tuple[Site, Text], ...] = ()
