"""Open orders that hold a project up (plan 四(三), 派单制)."""

from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.orders import OrderState, orders_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook


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
    return tuple(
        Blocker(order, waiting[order.order.blocks])
        for order in orders_of(state, rulebook, as_of)
        if order.is_open and order.order.blocks in waiting
    )
