"""What keeps projects back, grouped by cause; and what is to be done next, grouped by what and by when."""

from collections.abc import Iterable
from datetime import date
from enum import Enum, auto

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.matters import Matter, ahead, ahead_at, next_first
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.weekly import Row
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass


class Cause(Enum):
    """Of which kind a cause is."""

    LATE = auto()
    """What the plan asks for and is not done in time."""
    ORDER = auto()
    """An order that is open."""
    INSPECTED = auto()
    """What an inspection found and is not mended in time."""
    PATROLLED = auto()
    """What a patrol found and is not mended in time."""


_CAUSES = {
    ItemKind.ORDER: Cause.ORDER,
    ItemKind.FOUND: Cause.INSPECTED,
    ItemKind.PATROL_PROBLEM: Cause.PATROLLED,
}


def cause_of(kind: ItemKind | None) -> Cause:
    """Of which kind of cause something is that is late or open."""
    return _CAUSES.get(kind, Cause.LATE) if kind else Cause.LATE


@dataclass(frozen=True, slots=True)
class Trouble:
    """One cause: an item of the plan that is late, or a kind of orders that are open."""

    kind: ItemKind
    id: str
    """Of the item, or of the kind of orders."""
    name: str
    whose: tuple[str, ...]
    """What people call each project or street, each once; the programme itself by none."""
    times: int
    late: int
    """For how many days the oldest that is late is late; 0 where none is."""
    open: int
    """For how many days the oldest order that is not late has been open; 0 where there is none."""

    @property
    def oldest(self) -> int:
        """For how many days the oldest has been one."""
        return max(self.late, self.open)


@dataclass(frozen=True, slots=True)
class Ahead:
    """Something that falls due for one or several."""

    kind: ItemKind | None
    id: str
    name: str
    due: date
    whose: tuple[str, ...]
    held: tuple[Answerable, ...]
    """Who is to do it, each once."""


def troubles(rows: Iterable[Row], orders: Iterable[OrderState]) -> list[Trouble]:
    """The causes by their kinds, the kind and in it the cause that keeps the most back first.

    Of equals the one that has been late for longest comes first, then the order of the rows counts.

    Args:
        rows: projects, streets and the programme on a day.
        orders: every order, for what kind each is of.
    """
    kinds = {(each.project_id, each.id): each for each in orders}
    found: dict[tuple[ItemKind, str, str], list[tuple[str, Matter]]] = {}
    for row in rows:
        for matter in row.problems:
            key = _key(matter, kinds.get((row.state.id if row.state else None, matter.id)))
            found.setdefault(key, []).append((_called(row), matter))
    every = [_trouble(key, each) for key, each in found.items()]
    kept = {cause: [each for each in every if cause_of(each.kind) is cause] for cause in Cause}
    in_turn = sorted(kept.values(), key=lambda each: (-len(_names(each)), -sum(one.times for one in each)))
    return [one for each in in_turn for one in sorted(each, key=_most)]


def _names(found: Iterable[Trouble]) -> set[str]:
    return {name for each in found for name in each.whose}


def _most(trouble: Trouble) -> tuple[int, int, int]:
    return -len(trouble.whose), -trouble.late, -trouble.open


def _called(row: Row) -> str:
    return "" if row.bearer.scope is Scope.PROGRAMME else row.called


def _key(matter: Matter, order: OrderState | None) -> tuple[ItemKind, str, str]:
    assert matter.kind is not None
    if matter.kind is not ItemKind.ORDER or order is None:
        return matter.kind, matter.id, matter.name
    return matter.kind, order.order.kind, order.kind.name if order.kind else order.order.kind


def _trouble(key: tuple[ItemKind, str, str], found: list[tuple[str, Matter]]) -> Trouble:
    kind, id_, name = key
    names = tuple(dict.fromkeys(name for name, _ in found))
    return Trouble(
        kind=kind,
        id=id_,
        name=name,
        whose=names,
        times=len(found),
        late=max(each.days_late for _, each in found),
        open=max(0 if each.days_late else each.days or 0 for _, each in found),
    )


def next_steps(
    rows: Iterable[Row], places: Iterable[tuple[str, list[Matter]]], rulebook: Rulebook, day: date, last: date
) -> list[Ahead]:
    """What falls due after a day and by another, the next first; what is the same for several is one.

    Args:
        rows: the projects.
        places: what falls due of the programme and of each street, by its name.
        rulebook: the plan.
        day: the day judged for.
        last: the last day looked ahead to.
    """
    own = (
        (row.called, ahead(row.state, rulebook, day, (last - day).days))
        for row in rows
        if row.state is not None
    )
    found: dict[tuple[ItemKind | None, str, str, date], list[tuple[str, tuple[Answerable, ...]]]] = {}
    for called, matters in (*own, *places):
        for matter in next_first(matters):
            if matter.due is not None and matter.due > day:
                key = (matter.kind, matter.id, matter.name, matter.due)
                found.setdefault(key, []).append((called, matter.held))
    every = [
        Ahead(
            *key,
            whose=tuple(dict.fromkeys(called for called, _ in each)),
            held=tuple(dict.fromkeys(held for _, who in each for held in who)),
        )
        for key, each in found.items()
    ]
    return sorted(every, key=lambda each: (each.due, -len(each.whose)))


def ahead_outside(
    places: Iterable[PlaceState], rulebook: Rulebook, days: int
) -> list[tuple[str, list[Matter]]]:
    """What falls due of the programme, which has no name here, and of each street within so many days."""
    streets = Scope.STREET
    return [
        (place.bearer.name if place.bearer.scope is streets else "", ahead_at(place, rulebook, days))
        for place in places
    ]
