"""``renovation meetings``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.cli.find_holder import find_holder
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
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
            help=mark("Only what that department, street, community, group or person is to do."),
        ),
    ] = None,
) -> "Document":
    from renovation_cli.compute.who.kinds import answers
    from renovation_cli.reports.meetings import Narrowed, meetings
    from renovation_cli.reports.parts.meetings import decisions_left

    position = session.position()
    book = position.rulebook
    holder = (
        find_holder(position, to, lambda name: renovation("meetings", to=name)) if to is not None else None
    )
    found = decisions_left(position)
    if holder:
        found = [each for each in found if answers(holder, each.held, each.place, book)]
    narrowed = Narrowed(tuple(found), holder.name if holder else None, only_open, only_overdue)
    return meetings(position, narrowed, session.extent)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.meetings import MEETINGS

    return MEETINGS


MEETINGS = report(
    name="meetings",
    help_=mark("What meetings decided: who is to do it, and what is late; the meetings and bulletins."),
    examples=(
        "renovation meetings",
        "renovation meetings --open",
        "renovation meetings --overdue --to 城管局 --as-of 2022-08-10",
    ),
    make=_make,
    kind=_kind,
    extent=("detail", "every"),
)
