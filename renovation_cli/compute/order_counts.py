"""Dispatch orders counted: by kind, by who has them, and the open ones by age (plan 四(三))."""

from collections.abc import Callable, Iterable, Mapping
from itertools import pairwise
from typing import TypeVar

from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.order import OrderKind, OrderRules

AGES = (7, 30)
"""Days that part open orders by age, to read along with the weekly and the monthly report (plan 四(三))."""


@dataclass(frozen=True, slots=True)
class OrderCounts:
    """Orders counted."""

    total: int
    open: int
    overdue: int
    without_due: int
    """Open ones whose day is not known."""
    ages: tuple[int, ...]
    """Open ones by age: up to each of `AGES` in days, and older."""
    oldest: int | None
    """Age of the oldest open one in days; None where none is open."""


def count(orders: Iterable[OrderState]) -> OrderCounts:
    """Orders counted, with the ages of those still open."""
    every = list(orders)
    still_open = [each for each in every if each.is_open]
    days = [each.days_open for each in still_open]
    bounds = (-1, *AGES, max([*days, *AGES]))
    ages = tuple(sum(low < age <= high for age in days) for low, high in pairwise(bounds))
    return OrderCounts(
        total=len(every),
        open=len(still_open),
        overdue=sum(each.overdue for each in every),
        without_due=sum(each.due is None for each in still_open),
        ages=ages,
        oldest=max(days, default=None),
    )


def by_kind(orders: Iterable[OrderState], rules: OrderRules | None) -> dict[str, OrderCounts]:
    """Counts of every kind the plan has, also where there is none of it, and of any other on file."""
    kinds: Mapping[str, OrderKind] = rules.kinds if rules else {}
    return _grouped(orders, lambda state: state.order.kind, list(kinds))


def by_holder(orders: Iterable[OrderState]) -> dict[Answerable | None, OrderCounts]:
    """Counts by who has the orders now; each street or community by itself, None where nobody is named."""
    return _grouped(orders, lambda state: state.held, [])


Key = TypeVar("Key")


def _grouped(
    orders: Iterable[OrderState], key: Callable[[OrderState], Key], first: list[Key]
) -> dict[Key, OrderCounts]:
    groups: dict[Key, list[OrderState]] = {each: [] for each in first}
    for state in orders:
        groups.setdefault(key(state), []).append(state)
    return {each: count(members) for each, members in groups.items()}
