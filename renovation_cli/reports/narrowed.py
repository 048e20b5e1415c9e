"""A position narrowed to a part of the programme: reports are made of what is left."""

from dataclasses import replace

from renovation_cli.compute.narrowing import Narrowing, declared_of
from renovation_cli.compute.orders import order_state
from renovation_cli.model.order import Orders
from renovation_cli.position import Position


def narrowed(position: Position, narrowing: Narrowing) -> Position:
    """A position with nothing in it but what the part has.

    Whether it is complete goes by every file all the same: what cannot be read may belong to any part.
    """
    if not narrowing:
        return position
    book = position.rulebook
    states = tuple(state for state in position.states if narrowing.takes(state))
    withdrawn = tuple(state for state in position.withdrawn if narrowing.takes(state))
    return replace(
        position,
        rulebook=replace(
            book,
            programme=declared_of(book.programme, narrowing),
            orders=_orders(position, narrowing),
        ),
        states=states,
        withdrawn=withdrawn,
        figures={state.id: position.figures[state.id] for state in (*states, *withdrawn)},
        places=tuple(place for place in position.places if narrowing.takes_place(place)),
        narrowing=narrowing,
    )


def _orders(position: Position, narrowing: Narrowing) -> Orders:
    """The orders about no one project that are with a street or community; none of them is of a track."""
    book = position.rulebook
    states = {key: order_state(key, order, book, position.as_of) for key, order in book.orders.items()}
    return {
        key: book.orders[key]
        for key, state in states.items()
        if state and narrowing.takes_holder(state.held, book)
    }
