"""A position narrowed to a part of the programme: reports are made of what is left."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.inspection_counts import KindHeld, TalkState
from renovation_cli.compute.inspections import InspectionState
from renovation_cli.compute.items import Item
from renovation_cli.compute.narrowing import WHOLE, Narrowing, declared_of
from renovation_cli.compute.orders import order_state
from renovation_cli.compute.owed import Bearer
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.order import Orders
from renovation_cli.position import Position


def narrowed(position: Position, narrowing: Narrowing, items: Narrowing = WHOLE) -> Position:
    """A position with nothing in it but what the part has.

    Whether it is complete goes by every file all the same: what cannot be read may belong to any part.

    Args:
        position: the whole programme.
        narrowing: the part.
        items: who answers and how it stands, as far as that holds for each item of a list; what of the
            narrowing is not in it holds for whole projects.
    """
    if not narrowing:
        return position
    book = position.rulebook
    projects = replace(
        narrowing,
        holders=() if items.holders else narrowing.holders,
        only=() if items.only else narrowing.only,
    )
    states = tuple(_of_projects(position.states, projects, position))
    withdrawn = () if projects.is_of_state else tuple(filter(narrowing.takes, position.withdrawn))
    return replace(
        position,
        rulebook=replace(
            book,
            programme=declared_of(book.programme, narrowing),
            orders=_orders(position, projects),
        ),
        states=states,
        withdrawn=withdrawn,
        figures={state.id: position.figures[state.id] for state in (*states, *withdrawn)},
        places=tuple(_places(position, projects)),
        narrowing=narrowing,
        items=items,
    )


def _of_projects(
    states: Iterable[ProjectState], narrowing: Narrowing, position: Position
) -> list[ProjectState]:
    found = [state for state in states if narrowing.takes(state)]
    if not narrowing.is_of_state:
        return found
    from renovation_cli.compute.left import is_project_left

    return [state for state in found if is_project_left(state, narrowing, position.rulebook, position.as_of)]


def _places(position: Position, narrowing: Narrowing) -> Iterator[PlaceState]:
    """The programme and the streets that are left: with anything late, with anything somebody answers for."""
    if not narrowing.takes_of_no_project:
        return
    takes = takes_item(replace(position, items=replace(WHOLE, holders=narrowing.holders)))
    for place in filter(narrowing.takes_place, position.places):
        if narrowing.only and not place.late():
            continue
        if not narrowing.holders or any(takes(place.bearer, item) for item in place.items):
            yield place


def _orders(position: Position, narrowing: Narrowing) -> Orders:
    """The orders about no one project that are with a street or community; none of them is of a track.

    Which of them somebody has who answers, whoever lists them asks (`Position.left`).
    """
    if not narrowing.takes_of_no_project:
        return {}
    book = position.rulebook
    states = {key: order_state(key, order, book, position.as_of) for key, order in book.orders.items()}
    return {
        key: book.orders[key]
        for key, state in states.items()
        if state and narrowing.takes_holder(state.held, book) and (state.overdue or not narrowing.only)
    }


def inspections_left(position: Position, held: list[InspectionState]) -> list[InspectionState]:
    """The inspections that are left themselves, or of which something that they found is, with that alone."""
    if not position.items:
        return held
    parts = [replace(each, found=tuple(position.left(each.found))) for each in held]
    return [each for each in parts if each.found or position.left([each])]


def talks_left(position: Position, talks: list[TalkState]) -> list[TalkState]:
    """The talks that one of those who answer held; how it stands is said of none."""
    if not position.items:
        return talks
    from renovation_cli.compute.who.kinds import leads

    holders, book = position.items.holders, position.rulebook
    return [
        talk
        for talk in ([] if position.items.only else talks)
        if any(leads(entry, lead, talk.project, book) for entry in holders for lead in talk.by)
    ]


def kinds_left(position: Position, kinds: list[KindHeld]) -> list[KindHeld]:
    """The counts of each kind; how often there was none cannot be told of a part."""
    return [replace(each, gaps=None) for each in kinds] if position.items else kinds


def takes_item(position: Position) -> Callable[[Bearer, Item], bool]:
    """Whether something that falls due is left."""
    if not position.items:
        return lambda *_: True
    from renovation_cli.compute.left import is_left
    from renovation_cli.compute.listed import falls_due

    def takes(bearer: Bearer, item: Item) -> bool:
        return is_left(falls_due(item, bearer, position.rulebook), position.items, position.rulebook)

    return takes
