"""Dispatch orders by who has them, with what was opened and closed in some days (plan 四(三), 派单制)."""

from collections.abc import Iterable

from renovation_cli.compute.happening import Span
from renovation_cli.compute.order_counts import OrderCounts, count
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class OrderMoves:
    """The orders that somebody has on the last of some days, and what became of them within."""

    held: Answerable | None
    """None where nobody is named, and for all together."""
    opened: int
    closed: int
    """Resolved within, and not returned since."""
    counts: OrderCounts
    """All that they have or had, on the last of the days."""


def moves(orders: Iterable[OrderState], span: Span, held: Answerable | None = None) -> OrderMoves:
    """Some orders together."""
    every = list(orders)
    return OrderMoves(
        held=held,
        opened=sum(each.order.opened in span for each in every),
        closed=sum(each.resolved_on in span for each in every),
        counts=count(every),
    )


def moves_by_holder(orders: Iterable[OrderState], span: Span) -> list[OrderMoves]:
    """By who has them now, the most that is late first; left out is who has nothing open, new or closed."""
    groups: dict[Answerable | None, list[OrderState]] = {}
    for each in orders:
        groups.setdefault(each.held, []).append(each)
    found = [moves(members, span, held) for held, members in groups.items()]
    kept = [each for each in found if each.opened or each.closed or each.counts.open]
    return sorted(kept, key=lambda each: (-each.counts.overdue, -each.counts.open, -each.closed))
