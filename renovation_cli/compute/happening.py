"""One thing that happened: what kind it is of, whose, on which day, and the figures of it."""

from datetime import date
from enum import StrEnum
from fractions import Fraction

from renovation_cli.compute.owed import Bearer
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import AnswerKind


@dataclass(frozen=True, slots=True)
class Span:
    """Days in a row, both ends included."""

    first: date
    last: date

    def __contains__(self, day: date | None) -> bool:
        return day is not None and self.first <= day <= self.last


class HappeningKind(StrEnum):
    """What can happen."""

    MILESTONE = "milestone"
    NOTICE = "notice"
    ANSWERS = "answers"
    """Opinions that were received in a round, all together."""
    WORKS = "works"
    """The works went on, by the last progress entry before and the last one within."""
    INVESTED = "invested"
    ITEM_STARTED = "item-started"
    ITEM_FINISHED = "item-finished"
    COUNTED = "counted"
    SURVEYED = "surveyed"
    PATROLLED = "patrolled"
    COMMITTED = "committed"
    RECEIVED = "received"
    PAID = "paid"
    REFUNDED = "refunded"
    ORDER_OPENED = "order-opened"
    ORDER_RETURNED = "order-returned"
    ORDER_REPORTED_UP = "order-reported-up"
    ORDER_DECIDED = "order-decided"
    ORDER_RESOLVED = "order-resolved"
    INSPECTED = "inspected"
    MENDED = "mended"
    ACTION = "action"
    """What a level of escalation asks for was done."""
    LEVEL = "level"
    """The level reached became another one, or none."""
    EXTENDED = "extended"
    SUSPENDED = "suspended"
    WITHDRAWN = "withdrawn"
    MEETING = "meeting"
    DECISION_DONE = "decision-done"
    BULLETIN = "bulletin"
    FIGURE = "figure"
    """A total of a project that bears no day, as it is on file; told of bulletins that said it otherwise."""
    PLANNED = "planned"
    """The money planned from a channel, likewise."""
    STREET = "street"
    """Where a project is counted, at the end of some days; and so on (`renovation_cli.compute.undated`)."""
    TRACK = "track"
    ORDER_WITH = "order-with"
    ORDER_KIND = "order-kind"
    ORDER_DUE = "order-due"
    DECISION_DUE = "decision-due"
    FOUND_DUE = "found-due"


REPORTED = frozenset(
    (
        HappeningKind.MILESTONE,
        HappeningKind.NOTICE,
        HappeningKind.ANSWERS,
        HappeningKind.WORKS,
        HappeningKind.INVESTED,
        HappeningKind.ITEM_STARTED,
        HappeningKind.ITEM_FINISHED,
        HappeningKind.COUNTED,
        HappeningKind.SURVEYED,
        HappeningKind.PATROLLED,
        HappeningKind.COMMITTED,
        HappeningKind.RECEIVED,
        HappeningKind.PAID,
        HappeningKind.REFUNDED,
    )
)
"""What is reported of a project by whoever carries it out: not orders, inspections and levels, nor what is
decided of it."""

Amount = int | Fraction


@dataclass(frozen=True, slots=True)
class Happening:
    """One thing that happened, or several alike that are told as one."""

    kind: HappeningKind
    bearer: Bearer
    on: date
    """The day; of what is told as one the last day of it."""
    id: str = ""
    """Of what: a milestone, a round, an order, a channel, a level, an item of work."""
    name: str = ""
    """The same by its name in the plan or the file."""
    before: Amount | None = None
    """The figure before the first day: opinions, the share of the works, whole yuan; None for none."""
    after: Amount | None = None
    """The same by the last day; of money the amount alone."""
    met: bool = False
    """Of a round: whether its requirements came to hold."""
    days_late: int | None = None
    """Of what had a deadline: for how many days it was late; None where it had none."""
    rank: int = 0
    """Of a level: above nought for a higher one than before, below for a milder one or none."""
    said: tuple[tuple[AnswerKind, int], ...] = ()
    """Of opinions that are told apart by what they say: of which there are how many."""
    doc: str | None = None
    note: str | None = None
    value: str = ""
    """Of what is so at the end of some days, what is so: a street, a class, who has an order, its kind."""
    value_name: str = ""
    """The same by its name."""
    due: date | None = None
    """Of what is to be done, by when."""
    oldest: int | None = None
    """Of what is printed with others of its kind: for how many days the oldest of them is late."""

    @property
    def gained(self) -> Amount | None:
        """By how much the figure grew; all of it where there was none before."""
        return None if self.after is None else self.after - (self.before or 0)

    @property
    def is_reported(self) -> bool:
        """Whether it is reported by whoever carries the project out."""
        return self.kind in REPORTED
