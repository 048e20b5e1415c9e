"""Bodies that the plan gives no duties, on a date: utilities, firms and offices, and the orders with them."""

from collections.abc import Iterable
from functools import cached_property

from renovation_cli.compute.order_counts import OrderCounts, count
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.teams import Body


@dataclass(frozen=True)
class BodyState:
    """A body of ``teams.yaml`` on a date."""

    id: str
    body: Body
    held: Answerable
    """The body with who heads it and its telephone."""
    orders: tuple[OrderState, ...]
    """The orders with it, resolved ones too."""

    @cached_property
    def counts(self) -> OrderCounts:
        """Its orders counted."""
        return count(self.orders)


def body_states(rulebook: Rulebook, orders: Iterable[OrderState]) -> list[BodyState]:
    """Every body in the order of the file, with those of some orders that are with it."""
    found: dict[str, list[OrderState]] = {}
    for order in orders:
        found.setdefault(order.holder or "", []).append(order)
    return [
        BodyState(body_id, body, answers_for(body_id, None, rulebook), tuple(found.get(body_id, ())))
        for body_id, body in rulebook.teams.bodies.items()
    ]
