"""Parts of a document that paper has and a screen has not: running text, annexes, wide pages, the ends.

A format for paper lays them out; for the others `reports.laid_out` says them in blocks that all can draw.
"""

from datetime import date
from typing import Generic, TypeVar

from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass

B = TypeVar("B")
"""A block, of which these have some as their parts."""


@dataclass(frozen=True, slots=True)
class Running:
    """Sentences one after the other in a paragraph, each with its full stop."""

    parts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text, its first line set in."""

    text: Text | Running


@dataclass(frozen=True, slots=True)
class Across(Generic[B]):
    """Blocks on pages that lie across, for tables that are too wide for an upright one."""

    body: tuple[B, ...]


@dataclass(frozen=True, slots=True)
class Annex(Generic[B]):
    """What follows the signature on pages of its own; its number is its place among the annexes."""

    title: Text
    body: tuple[B, ...]
    across: bool = False
    """Whether its pages lie across."""


@dataclass(frozen=True, slots=True)
class Ordinal:
    """The number of a heading after those of the headings it is under: (2, 1) is the second's first part."""

    path: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class InFull:
    """A day as a document that is sent writes it: 2022年5月31日, 31 May 2022."""

    day: date


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A day of the year in a narrow place: 05-16."""

    day: date

    def __str__(self) -> str:
        return f"{self.day:%m-%d}"


@dataclass(frozen=True, slots=True)
class Letter:
    """What makes a document one that is sent: its headings are numbered, and it ends with a signature.

    Attributes:
        number: of the document, as it is on file.
        to: to whom it is sent.
        signed: the office that signs.
        on: the day it is signed.
    """

    number: str | None = None
    to: Text | str | None = None
    signed: Text | str | None = None
    on: date | None = None
