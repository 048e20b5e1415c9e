"""Open orders that hold a project up (plan 四(三), 派单制)."""

from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.orders import OrderState, states_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Blocker:
    """An open order, and the milestone that waits for it."""

    order: OrderState
    milestone: Item


def blockers(state: ProjectState, rulebook: Rulebook, as_of: date) -> tuple[Blocker, ...]:
    """Open orders for which a milestone of the project waits that has not happened."""
    waiting = {
        item.id: item
        for stage in state.stages
        for item in stage.items
        if item.kind is ItemKind.MILESTONE and not item.done
    }
    blocking = {order_id: order for order_id, order in state.orders.items() if order.blocks in waiting}
    return tuple(
        Blocker(order, waiting[order.order.blocks or ""])
        for order in states_of(blocking, rulebook, as_of, state)
        if order.is_open
    )
