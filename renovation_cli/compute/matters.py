"""What a meeting has to see to on a date: what is asked of whom by when, and what has become a problem."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Bearer, bearer_of, late, owed
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, who_answer
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import OrderStep

_PASSED_ON = (OrderStep.REASSIGNED, OrderStep.REPORTED_UP, OrderStep.DECIDED)


@dataclass(frozen=True, slots=True)
class Matter:
    """Something to be done: an item that is owed, an open order, or work that a project has planned."""

    kind: ItemKind | None
    """None for work that a project has planned itself."""
    id: str
    name: str
    since: date | None
    """Since when it is a problem: the day after its deadline, or that on which the order was opened."""
    due: date | None
    held: tuple[Answerable, ...]
    """Who is to do it."""
    as_of: date
    reported_up: bool = False
    """Whether it is an order that was reported up and waits for a decision."""

    @property
    def days_late(self) -> int:
        """For how many days it is late; 0 if it is not."""
        return max((self.as_of - self.due).days, 0) if self.due else 0

    @property
    def days(self) -> int | None:
        """For how many days it has been a problem; None where it is none."""
        return None if self.since is None else (self.as_of - self.since).days


def oldest_first(found: Iterable[Matter]) -> list[Matter]:
    """By the day since when each is a problem."""
    return sorted(found, key=lambda each: each.since or date.max)


def next_first(found: Iterable[Matter]) -> list[Matter]:
    """By the day by which each is to be done."""
    return sorted(found, key=lambda each: each.due or date.max)


def late_matters(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Matter]:
    """What of a project is late, but for orders; not what fell due before the plan was issued."""
    items = late(state, rulebook, as_of)
    return _overdue(items, bearer_of(state), rulebook, as_of)


def late_matters_at(place: PlaceState, rulebook: Rulebook) -> list[Matter]:
    """The same of the programme or a street."""
    return _overdue(place.late(), place.bearer, rulebook, place.as_of)


def _overdue(items: Iterable[Item], bearer: Bearer, rulebook: Rulebook, as_of: date) -> list[Matter]:
    kept = (item for item in items if item.kind is not ItemKind.ORDER and not item.before_issue)
    return [_of_item(item, bearer, rulebook, as_of) for item in kept]


def _of_item(item: Item, bearer: Bearer, rulebook: Rulebook, as_of: date) -> Matter:
    due = item.due.last if item.due else None
    return Matter(
        kind=item.kind,
        id=item.id,
        name=item.name,
        since=later(due, 1) if due and due < as_of else None,
        due=due,
        held=tuple(each for lead in item.lead for each in who_answer(lead, bearer.place, rulebook)),
        as_of=as_of,
    )


def order_matters(orders: Iterable[OrderState]) -> list[Matter]:
    """The orders that are open."""
    return [
        Matter(
            kind=ItemKind.ORDER,
            id=each.id,
            name=each.order.problem,
            since=each.order.opened,
            due=each.due,
            held=(each.held,) if each.held else (),
            as_of=each.as_of,
            reported_up=_is_above(each),
        )
        for each in orders
        if each.is_open
    ]


def _is_above(order: OrderState) -> bool:
    """Whether it was reported up and nothing has been decided since."""
    passed = [step.step for step in order.steps if step.step in _PASSED_ON]
    return bool(passed) and passed[-1] is OrderStep.REPORTED_UP


def ahead(state: ProjectState, rulebook: Rulebook, as_of: date, days: int) -> list[Matter]:
    """What of a project falls due from a day on within so many days, and what it has planned itself."""
    bearer = bearer_of(state)
    due = _due(owed(state, rulebook, as_of), bearer, rulebook, as_of, days)
    return [*due, *_planned(state, as_of, days)]


def ahead_at(place: PlaceState, rulebook: Rulebook, days: int) -> list[Matter]:
    """The same of the programme or a street."""
    items = (item for item in place.items if item.required)
    return _due(items, place.bearer, rulebook, place.as_of, days)


def _due(items: Iterable[Item], bearer: Bearer, rulebook: Rulebook, as_of: date, days: int) -> list[Matter]:
    return [
        _of_item(item, bearer, rulebook, as_of)
        for item in items
        if item.outstanding
        and item.kind is not ItemKind.ORDER
        and item.due is not None
        and as_of <= item.due.last <= later(as_of, days)
    ]


def _planned(state: ProjectState, as_of: date, days: int) -> Iterator[Matter]:
    """The items of work that a project has planned to finish by then; nothing of one that is suspended."""
    items = {} if state.suspension else state.project.work_items
    for key, each in items.items():
        done = each.finished is not None and each.finished <= as_of
        due = each.planned.last if each.planned else None
        if not done and due is not None and as_of <= due <= later(as_of, days):
            yield Matter(kind=None, id=key, name=each.name, since=None, due=due, held=(), as_of=as_of)
