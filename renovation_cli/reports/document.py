"""A document: a few kinds of block that every format can draw, and the same facts as data.

A report makes one of these and knows nothing of terminals; a format draws one and knows nothing of
consultations. So N reports and M formats are N + M modules.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.words import Word


class Tone(StrEnum):
    """What a passage means to its reader; a format may colour it, and never says it by colour alone."""

    PLAIN = "plain"
    GOOD = "good"
    WARN = "warn"
    BAD = "bad"
    NOTE = "note"
    STRONG = "strong"
    DIM = "dim"


Line = tuple[tuple[str, Tone], ...]
"""A line that is worded already, in parts."""


@dataclass(frozen=True, slots=True)
class Toned:
    """A value with a tone."""

    value: "Cell"
    tone: Tone


Cell = str | int | Decimal | date | PlanDate | Word | Text | Command | File | Toned | None
"""A value in a table. None is unknown and prints as a dash; an empty string is “does not apply”."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title."""

    text: Text


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence."""

    text: Text
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one a line."""

    rows: tuple[tuple[Text, Cell], ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: Text
    right: bool = False
    beneath: bool = False
    """Drawn below the column before it where the table would not fit otherwise."""
    below: bool = False
    """To be copied: drawn on a line of its own under the row where it would be folded otherwise."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Text | None = None
    empty: Text | None = None
    """What to say if there is no row."""

    def __post_init__(self) -> None:
        """A row with a cell too few or too many is a bug of ours, and is found where the row is made."""
        odd = [row for row in self.rows if len(row) != len(self.columns)]
        assert not odd, f"{len(self.columns)} columns, but a row of {len(odd[0])} cells: {odd[0]}"


@dataclass(frozen=True, slots=True)
class Next:
    """What to type next."""

    commands: tuple[tuple[Command, Text], ...]


Block = Heading | Sentence | Facts | Table | Next


def apart(previous: Block, block: Block) -> bool:
    """Whether a blank line stands between two blocks: a sentence follows a title or a sentence closely."""
    return not (isinstance(block, Sentence) and isinstance(previous, Heading | Sentence))


@dataclass(frozen=True, slots=True)
class Document:
    """A report, ready to be drawn.

    ``data`` is what ``--format json`` prints: mappings, lists, texts, numbers, dates, `Word` and `Text`.
    """

    name: str
    blocks: tuple[Block, ...]
    data: dict[str, Any]
    complete: bool
