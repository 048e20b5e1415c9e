"""``renovation orders``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.cli.find_holder import find_holder
from renovation_cli.cli.find_place import place_or_project
from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import ProjectArgument
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.orders import OrderState
    from renovation_cli.compute.who.entry import Entry
    from renovation_cli.model.book import Rulebook
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    project: ProjectArgument = None,
    only_open: Annotated[bool, typer.Option("--open", help=mark("List only what is open."))] = False,  # noqa: FBT002
    only_overdue: Annotated[  # noqa: FBT002
        bool,
        typer.Option("--overdue", help=mark("List only what is open past its day.")),
    ] = False,
    to: Annotated[
        str | None,
        typer.Option(
            "--to",
            metavar="DEPARTMENT",
            help=mark(
                "Only what is now with that department, street, community, group, other body or person."
            ),
        ),
    ] = None,
) -> "Document":
    from renovation_cli.compute.orders import all_orders, orders_of
    from renovation_cli.reports.orders import Selection, orders

    project = place_or_project(session, project)
    position = session.position()
    book = position.rulebook
    state = None
    if project is not None:
        state = find_project(position, project)
        session.spoken.took("project", state.id, project)
    holder = find_holder(position, to, lambda name: renovation("orders", to=name)) if to is not None else None
    found = (
        orders_of(state, book, session.as_of) if state else all_orders(position.states, book, session.as_of)
    )
    found = position.left(found)
    if holder:
        found = [each for each in found if _is_with(holder, each, book)]
    selection = Selection(tuple(found), state, holder.name if holder else None, only_open, only_overdue)
    return orders(position, selection, session.extent)


def _is_with(holder: "Entry", order: "OrderState", rulebook: "Rulebook") -> bool:
    from renovation_cli.compute.who.kinds import leads

    return order.holder is not None and leads(holder, order.holder, order.project, rulebook)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.orders import ORDERS

    return ORDERS


ORDERS = report(
    name="orders",
    help_=mark("Problems dispatched: with whom they are, how old they are, and what is late."),
    examples=(
        "renovation orders",
        "renovation orders 红岩 --open",
        "renovation orders --overdue --to 城管局 --as-of 2022-08-10",
    ),
    make=_make,
    kind=_kind,
    extent=("detail", "every"),
    documents=("docx", "xlsx"),
)
