"""A document: a few kinds of block that every format can draw, and the same facts as data.

A report makes one of these and knows nothing of terminals; a format draws one and knows nothing of
consultations. So N reports and M formats are N + M modules.
"""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text, say
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Word
from renovation_cli.reports.dated import Dated
from renovation_cli.reports.paper import Across, Annex, Letter, Paragraph, Running
from renovation_cli.reports.plot import Plot
from renovation_cli.reports.sign import Sign


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


@dataclass(frozen=True, slots=True)
class Yuan:
    """Money in whole yuan."""

    amount: int


@dataclass(frozen=True, slots=True)
class Area:
    """An area in m²."""

    m2: Decimal


@dataclass(frozen=True, slots=True)
class Share:
    """An exact share, printed in percent with so many places."""

    value: Fraction
    places: int = 1


@dataclass(frozen=True, slots=True)
class Points:
    """Percentage points ahead of something, below nought when behind, rounded to print."""

    number: Decimal
    signed: bool = False
    """Whether they are a plus or a minus and not the word for it, in a narrow column."""


@dataclass(frozen=True, slots=True)
class DaysLeft:
    """Days from the day judged for to a deadline, below nought when it is past."""

    days: int
    late: bool = True
    """Whether something is late once it is past."""


@dataclass(frozen=True, slots=True)
class DaysLate:
    """Days for which something is late, or was when it was done."""

    days: int


@dataclass(frozen=True, slots=True)
class Age:
    """Days for which something has lasted."""

    days: int
    short: bool = False
    """Whether a narrow column has room for a letter only."""


@dataclass(frozen=True, slots=True)
class OutOf:
    """How much is counted of how much is needed; None where that is not known."""

    counted: int | Decimal | None
    of: int | Decimal | None


@dataclass(frozen=True, slots=True)
class AtLeast:
    """A lower bound: something that is not known would add to it."""

    number: int | Decimal | Share


@dataclass(frozen=True, slots=True)
class Several:
    """Several values as one, with a mark of enumeration between them."""

    parts: "tuple[Cell, ...]"


@dataclass(frozen=True, slots=True)
class Apart:
    """Several phrases side by side, with room between them, where a line may end."""

    parts: "tuple[Cell, ...]"


@dataclass(frozen=True, slots=True)
class Listed:
    """Several values, each on a line of its own."""

    parts: "tuple[Cell, ...]"


class RefKind(StrEnum):
    """What kind of entry is referred to."""

    PROJECT = "project"
    STREET = "street"
    DEPARTMENT = "department"
    DUTY = "duty"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class Ref:
    """An entry of the files by its id, shown by its name; a format may link it."""

    kind: RefKind
    id: str
    name: str | Text


Figure = Yuan | Area | Share | Points | DaysLeft | DaysLate | Age | OutOf | AtLeast
"""A value that is a number for programs and a phrase for people."""

Cell = (
    str
    | int
    | Decimal
    | date
    | PlanDate
    | Word
    | Text
    | Command
    | File
    | Ref
    | Several
    | Apart
    | Listed
    | Figure
    | Toned
    | None
)
"""A value in a table. None is unknown and prints as a dash; an empty string is “does not apply”.

A whole number is a count. A format words it by one match over this list (`render.language`).
"""


@dataclass(frozen=True, slots=True)
class Heading:
    """A title of a part of a report."""

    text: Text
    level: int = 1
    """1 for a part, 2 for a part of it, down to 4."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, or phrases side by side."""

    text: Text | Apart | Running
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Pairs:
    """Names and values, one a line."""

    rows: tuple[tuple[Text, Cell], ...]
    close: bool = False
    """Whether it follows what stands above it without a blank line."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: Text
    right: bool = False
    beneath: bool = False
    """Drawn below the column before it where the table would not fit otherwise."""
    below: bool = False
    """To be copied: drawn on a line of its own under the row where it would be folded otherwise."""
    ditto: bool = False
    """Left blank on a terminal where it says what the row above says."""
    over: Text | None = None
    """On paper a heading above it, shared with the neighbours that have the same."""
    spare: bool = False
    """Left out on a terminal where not every row has room on a line with it; the whole report has it."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    title: Text | None = None
    empty: Text | None = None
    """What to say if there is no row."""
    name: str = ""
    """The table's name for programs: of a file, of a sheet."""
    bands: tuple[tuple[int, Text], ...] = ()
    """What stands between rows for those that follow: the number of the first of them, and the words."""
    sums: tuple[int, ...] = ()
    """The numbers of the rows that sum others."""
    called: Mapping[str, str] = field(default_factory=dict)
    """The short names of projects by id, for a terminal that has not the room for their names."""

    def __post_init__(self) -> None:
        """A row with a cell too few or too many is a bug of ours, and is found where the row is made."""
        odd = [row for row in self.rows if len(row) != len(self.columns)]
        assert not odd, f"{len(self.columns)} columns, but a row of {len(odd[0])} cells: {odd[0]}"


@dataclass(frozen=True, slots=True)
class Next:
    """What to type next."""

    commands: tuple[tuple[Command, Text], ...]


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table on a screen, of which so many rows are drawn as the lines of the screen leave room for."""

    table: Table
    left_out: Callable[[int], tuple[Sentence, ...]]
    """What is said right below it where so many rows are drawn: how many are not, and how one sees them."""
    lines: int
    """Lines of the screen, for the whole document."""
    rows: int | None = None
    """How many are drawn; every one unless that is known."""
    shorter: tuple[Pairs, ...] = ()
    """What may stand in the place of the block above it where no row has room, the longest first."""

    @property
    def drawn(self) -> Table:
        """The table with the rows that are drawn."""
        return self.table if self.rows is None else replace(self.table, rows=self.table.rows[: self.rows])

    @property
    def below(self) -> tuple[Sentence, ...]:
        """What is said below them."""
        return self.left_out(len(self.drawn.rows))


Flat = Heading | Sentence | Pairs | Table | Fitted | Next
"""What every format can draw."""
Block = Flat | Plot[Cell] | Paragraph | Across["Block"] | Annex["Block"]
"""What a report is made of."""


@dataclass(frozen=True, slots=True)
class Document:
    """A report, ready to be drawn.

    Attributes:
        name: the report's for programs.
        title: what it is, without the programme and the day.
        as_of: the day judged for.
        programme: the programme's name; None where its plan cannot be read.
        notes: what has to be known before any figure is read.
        body: its parts.
        told: makes what `--format json` prints; nobody else asks for it.
        complete: whether every fact on file is in the figures.
        incomplete: why not, in few words.
        signs: tells of each sign that it can show whether it does; nobody else asks for it.
        letter: the ends of a document that is sent.
        dated: what of it belongs in a calendar.
    """

    name: str
    title: Text
    as_of: date
    programme: str | None
    notes: tuple[Sentence, ...]
    body: tuple[Block, ...]
    told: Callable[[], dict[str, Any]]
    complete: bool
    incomplete: Text | None = None
    signs: Mapping[Sign, Callable[[], bool]] = field(default_factory=dict)
    letter: Letter | None = None
    dated: tuple[Dated, ...] = ()

    def shows(self, sign: Sign) -> bool:
        """Whether a sign holds of what it is about; never by what is not known."""
        holds = self.signs.get(sign)
        return holds is not None and holds()

    @property
    def data(self) -> dict[str, Any]:
        """The same for programs: mappings, lists, texts, numbers, dates, `Word` and `Text`."""
        return self.told()

    @property
    def heading(self) -> Text:
        """The whole title; a document that is sent has one of its own."""
        about = {"title": self.title, "as_of": self.as_of}
        if self.letter:
            return self.title
        if self.programme is None:
            return say("{title} as of {as_of}", **about)
        return say("{programme} – {title} as of {as_of}", programme=self.programme, **about)

    @property
    def blocks(self) -> tuple[Block, ...]:
        """The whole in one row; `reports.laid_out` has it in blocks that every format can draw."""
        return (Heading(self.heading), *self.notes, *self.body)
