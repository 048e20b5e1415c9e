"""The wall chart as days and meaning: what stands when in which row, without drawing (plan 四(三)).

A bar has its first and its last day, both included; a mark has one day. What each says in words is made where
words are made (`renovation_cli.reports.parts.chart_row`), and goes with it.
"""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.standing import Stand
from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass


class BarKind(StrEnum):
    """What lasts from one day to another."""

    WINDOW = "window"
    """A stage as the plan has it."""
    PLANNED = "planned"
    """The works as the project has planned them itself."""
    WORKS = "works"
    """The works, from their start to their finish, else to the day judged for."""
    OVERRUN = "overrun"
    """The works are late: since their deadline."""
    LATE = "late"
    """Something is late: since the first deadline of what fell due since there is a plan."""
    ORDER = "order"
    """An open order that holds up a milestone."""
    LEVEL = "level"
    """A level of escalation that was reached."""
    SUSPENDED = "suspended"


class MarkKind(StrEnum):
    """What is on a day."""

    DONE = "done"
    MISSING = "missing"
    """It must have happened by that day, since what comes after it is on file; its record is missing."""
    DUE = "due"
    LATE = "late"
    UNRECORDED = "unrecorded"
    """It was due and nothing at all is on file of the project, so nobody knows."""
    ROUND_MET = "round-met"
    ROUND_OPEN = "round-open"
    """Not met, and its deadline is not past."""
    ROUND_FREE = "round-free"
    """Not met, and without a deadline, as where it was begun anew after it: on the day on which it was."""
    ROUND_LATE = "round-late"
    ROUND_UNKNOWN = "round-unknown"
    """Without a record or a verdict."""
    EARLIER = "earlier"
    """Before the first day of the chart, all together."""
    LATER = "later"
    """After its last day, all together."""


@dataclass(frozen=True, slots=True)
class Bar:
    """Something that lasts."""

    kind: BarKind
    first: date
    last: date
    """The last day, included."""
    words: Text
    """All of it in words."""
    name: str | Text | None = None
    """What may be written in it, or beside it."""
    is_open: bool = False
    """Whether no first day of it is on file: ``first`` is then the first that is known of it."""
    rank: int = 0
    """Of a level its place from 0 for the mildest; of the others in which of several lanes it lies."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something on a day."""

    kind: MarkKind
    on: date
    words: Text
    """All of it in words."""
    items: tuple[str, ...]
    """The milestones or rounds that it stands for, by id."""


@dataclass(frozen=True, slots=True)
class Row:
    """A project on the chart, under one of its streets."""

    state: ProjectState
    street: str | None
    """Under which street it stands; None where none is on file."""
    short: str
    bars: tuple[Bar, ...]
    marks: tuple[Mark, ...]
    works: Fraction | None
    """The share of the works done; None is unknown."""
    planned: Fraction | None
    """The share due; None where the track has no pace."""
    late: int
    """How many items are late."""
    late_since_issue: int
    """How many of them fell due since there is a plan."""
    level_id: str | None
    level: str | None
    """The level reached, by its name."""
    rank: int | None
    """Its place from 0 for the mildest; None where none is reached."""
    stand: Stand
    """Where it stands."""
    words: Text
    """The row in words."""

    @property
    def blocked(self) -> int:
        """How many open orders hold it up."""
        return sum(bar.kind is BarKind.ORDER for bar in self.bars)


@dataclass(frozen=True, slots=True)
class TrackPlan:
    """The stages of a track as the plan has them."""

    id: str
    name: str
    windows: tuple[Bar, ...]

    @property
    def lanes(self) -> int:
        """In how many lanes its windows lie, so that none covers another."""
        return max((bar.rank for bar in self.windows), default=0) + 1


@dataclass(frozen=True, slots=True)
class Chart:
    """The programme through its time, project by project."""

    first: date
    """The first day of the chart, the first of a month."""
    last: date
    """The last, the end of a month."""
    as_of: date
    tracks: tuple[TrackPlan, ...]
    """Those of which a project is on the chart."""
    rows: tuple[Row, ...]
    """By street in the order of the directory, in it by track; a project of several streets under each."""
    levels: tuple[str, ...]
    """The levels of the plan by their names, from the mildest."""
    several: Text | None = None
    """That projects lie in several streets and count once in all, in words; None where none does."""

    @property
    def shows_day(self) -> bool:
        """Whether the day judged for lies on the chart."""
        return self.first <= self.as_of <= self.last
