"""Dispatch orders: problems sent to whoever is to solve them (plan 四(三), 派单制)."""

from typing import Annotated

from renovation_cli.model.cited import Cited, Named
from renovation_cli.model.dates import Day
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import OrderSource, OrderStep, validator


class OrderKind(Cited, Named):
    """A kind of problem, and the duties that answer for it."""

    duties: tuple[Id, ...] = ()
    """Duties of ``duties.yaml``; empty where any department may be asked."""
    days: Count | None = None
    """Days in which such an order is to be resolved, where its own line gives no date."""


class OrderRules(Cited):
    """How problems are dispatched."""

    kinds: dict[Id, OrderKind]
    reports_up_to: Id | None = None
    """The lead to which what cannot be solved is reported."""


class Step(Record):
    """What happened to an order on a day."""

    on: Day
    step: Annotated[OrderStep, validator(OrderStep)]
    to: Id | None = None
    """Who has it from then on, of a reassignment, a report upwards or a decision."""
    note: Line | None = None
    """A remark; of a decision what was decided."""


class Order(Record):
    """One problem."""

    problem: Line
    kind: Id
    opened: Day
    by: Annotated[OrderSource, validator(OrderSource)]
    to: Id
    """Who it was first sent to: a department, group, street, community or other body."""
    where: Line | None = None
    building: Id | None = None
    due: Day | None = None
    steps: tuple[Step, ...] = ()
    blocks: Id | None = None
    """The milestone that waits for it."""
    outcome: Line | None = None


Orders = dict[Id, Order]
"""``orders.yaml``: orders by id."""
