"""What can fall due: a milestone, a round, a notice, and what comes up beside the plan."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from renovation_cli.compute.schedule import Term
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import CareFact


class ItemKind(StrEnum):
    """What can fall due."""

    MILESTONE = "milestone"
    ROUND = "round"
    NOTICE = "notice"
    PATROL = "patrol"
    PATROL_PROBLEM = "patrol-problem"
    ORDER = "order"
    FOUND = "found-problem"


BESIDE_THE_PLAN = (ItemKind.PATROL, ItemKind.PATROL_PROBLEM, ItemKind.ORDER, ItemKind.FOUND)
"""What comes up as the year goes on: each a project's own, and nothing that escalation counts."""

Key = tuple[ItemKind, str]
"""The kind and the id of an item: which one it is of those that a project owes."""


@dataclass(frozen=True, slots=True)
class Implied:
    """Something that must have happened, since what comes after it is on file."""

    by: Key
    """What is on file; of several the earliest."""
    on: date
    """The day of that."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is owed: by a project, by a street or by the district."""

    kind: ItemKind
    stage_id: str
    """Empty where it stands in no stage."""
    id: str
    name: str
    clause: str
    due: PlanDate | None
    """None where there is no deadline, or none yet."""
    done: bool
    lead: tuple[str, ...]
    duty: str | None
    required: bool = True
    on: date | None = None
    """The day on which it happened, where it is dated and not after the date judged for."""
    dated_by: CareFact | None = None
    """The fact that dates it where it has no line of its own."""
    after: tuple[Key, ...] = ()
    """What comes before it."""
    implied: Implied | None = None
    """What shows that it has happened, with the day of that; also where it is itself dated."""
    may_be_late: bool = True
    """False for a round without record or verdict, and for its notice."""
    before_issue: bool = False
    """Whether it fell due before the plan was issued."""
    terms: tuple[Term, ...] = ()
    """Its deadlines from day to day, where a change of the schedule moved it; ``due`` is the last."""

    @property
    def key(self) -> Key:
        """Which one it is."""
        return self.kind, self.id

    def due_on(self, day: date) -> PlanDate | None:
        """The deadline that was in force on a day."""
        for term in self.terms:
            if term.since <= day and (term.until is None or day <= term.until):
                return term.due
        return self.due

    @property
    def missing(self) -> bool:
        """Whether it has happened and its record is missing."""
        return not self.done and self.implied is not None

    @property
    def outstanding(self) -> bool:
        """Whether it is still to be done, as far as anybody can tell."""
        return self.required and not self.done and self.implied is None

    def is_late(self, as_of: date) -> bool:
        """Whether it should have been done before this date."""
        return self.outstanding and self.may_be_late and self.due is not None and self.due.last < as_of

    def days_left(self, as_of: date) -> int | None:
        """Days until the deadline; 0 on the day itself, negative when past; None without a deadline."""
        return None if self.due is None else (self.due.last - as_of).days

    def days_late(self, as_of: date) -> int:
        """Days for which it is late; 0 if it is not."""
        return (as_of - self.due.last).days if self.due and self.is_late(as_of) else 0


def gate_of(item: Item, items: Iterable[Item], *, since_issue: bool = False) -> Item | None:
    """The first thing undone that something waits for and that may be late itself; None for none.

    Of a chain it is the beginning, whoever has to do that: what comes later cannot be done before.

    Args:
        item: what waits.
        items: everything that is owed beside it, in the order of the plan.
        since_issue: only what fell due since the plan was issued, for which alone a level can be reached.
    """
    by_key = {each.key: each for each in items}
    open_, waits = list(item.after), set()
    while open_:
        each = by_key.get(open_.pop())
        if each is not None and each.outstanding and each.key not in waits:
            waits.add(each.key)
            open_.extend(each.after)
    gates = (each for key, each in by_key.items() if key in waits and each.due and each.may_be_late)
    return next((each for each in gates if not (since_issue and each.before_issue)), None)


def last_day(item: Item) -> date:
    """What to sort items with a deadline by, those without one last."""
    return item.due.last if item.due else date.max
