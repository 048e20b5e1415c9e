"""What of an item its list is narrowed and summed by: who answers for it, and how it stands."""

from functools import singledispatch

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.evidence import Proved
from renovation_cli.compute.inspections import FoundState, InspectionState
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.meetings import Gap
from renovation_cli.compute.narrowing import Only
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Bearer, Owed
from renovation_cli.compute.responsibility import Answerable, who_answer
from renovation_cli.compute.unjudged import Unjudged
from renovation_cli.compute.unrecorded import Missing, Unrecorded
from renovation_cli.compute.who.entry import Entry
from renovation_cli.compute.who.kinds import answers
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project

Listable = (
    Owed
    | Unrecorded
    | Missing
    | Unjudged
    | OrderState
    | DecisionState
    | Gap
    | InspectionState
    | FoundState
    | Proved
    | LevelState
)
"""What stands in lists of items."""


@dataclass(frozen=True, slots=True)
class Listed:
    """An item as its list is narrowed by it."""

    held: tuple[Answerable, ...]
    """Who answers for it; none where nobody is named."""
    place: Project | None
    """At whose place; None for the programme as a whole."""
    stands: frozenset[Only] = frozenset()
    gaps: int = 0
    """How many meetings and bulletins that are not on file it is; 0 for what is something else."""

    def answered_by(self, entry: Entry, rulebook: Rulebook) -> bool:
        """Whether it is somebody's own, or for them to answer for."""
        return any(answers(entry, held, self.place, rulebook) for held in self.held)


@singledispatch
def listed(item: Listable) -> Listed:
    """An item as its list is narrowed by it."""
    raise TypeError(type(item).__name__)


@listed.register
def _owed(item: Owed) -> Listed:
    unmet = item.item.outstanding and _is_judged_round(item.item, item.bearer)
    stands = _stands(late=item.days_late > 0, unmet=unmet, open_=item.item.outstanding)
    return Listed(item.answers, item.bearer.place, stands)


@listed.register(Unrecorded)
@listed.register(Missing)
def _without_record(item: Unrecorded | Missing) -> Listed:
    return Listed(item.answers, item.bearer.place, _stands(unrecorded=True))


@listed.register
def _unjudged(item: Unjudged) -> Listed:
    return Listed(item.answers, item.state.project, _stands(unrecorded=True))


@listed.register(OrderState)
@listed.register(FoundState)
def _to_do(item: OrderState | FoundState) -> Listed:
    return Listed(_named(item.held), item.project, _stands(late=item.overdue, open_=item.is_open))


@listed.register
def _decision(item: DecisionState) -> Listed:
    return Listed((item.held,), item.place, _stands(late=item.overdue, open_=item.is_open))


@listed.register
def _gap(item: Gap) -> Listed:
    return Listed(item.answers, None, _stands(unrecorded=True), item.number)


@listed.register
def _inspection(item: InspectionState) -> Listed:
    stands = _stands(late=item.not_held, open_=item.held_on is None)
    return Listed(item.by, item.project, stands)


@listed.register
def _proved(item: Proved) -> Listed:
    return Listed(item.answers, item.bearer.place)


@listed.register
def _level(item: LevelState) -> Listed:
    """By who answers for what brought the level or will bring the next, who acts, and who has the orders."""
    with_orders = (held for each in item.blockers for held in _named(each.order.held))
    held = (*item.reached.answers, *item.ahead.answers, *item.reached.acts, *with_orders)
    late = item.waits_for_action or item.set_day_is_today
    return Listed(held, item.state.project, _stands(late=late))


def _named(held: Answerable | None) -> tuple[Answerable, ...]:
    return (held,) if held else ()


def _stands(
    *, late: bool = False, unmet: bool = False, open_: bool = False, unrecorded: bool = False
) -> frozenset[Only]:
    how = {Only.LATE: late, Only.UNMET: unmet, Only.OPEN: open_, Only.UNRECORDED: unrecorded}
    return frozenset(word for word, holds in how.items() if holds)


def falls_due(item: Item, bearer: Bearer, rulebook: Rulebook) -> Listed:
    """Something that falls due: a round may be not met yet, and of whom there is no record is without."""
    held = tuple(each for lead in item.lead for each in who_answer(lead, bearer.place, rulebook))
    stands = _stands(unmet=_is_judged_round(item, bearer), open_=True, unrecorded=not bearer.is_recorded)
    return Listed(held, bearer.place, stands)


def _is_judged_round(item: Item, bearer: Bearer) -> bool:
    """Whether it is a round with a verdict, which one without records has not."""
    return item.kind is ItemKind.ROUND and item.may_be_late and bearer.is_recorded
