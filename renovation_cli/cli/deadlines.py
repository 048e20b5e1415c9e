"""``renovation deadlines``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.cli.days import MOST_DAYS
from renovation_cli.cli.find_place import narrow_by_name
from renovation_cli.cli.options import NameArgument
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    name: NameArgument = None,
    within: Annotated[
        int | None,
        typer.Option(
            "--within",
            min=0,
            max=MOST_DAYS,
            metavar="DAYS",
            help=mark("Only the next so many days; 0 is today."),
        ),
    ] = None,
) -> "Document":
    from renovation_cli.reports.deadlines import deadlines

    narrow_by_name(session, name)
    return deadlines(session.position(), session.extent, within=within)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.deadlines import DEADLINES

    return DEADLINES


DEADLINES = report(
    name="deadlines",
    help_=mark("What falls due from today on, by date, and who leads it."),
    examples=("renovation deadlines", "renovation deadlines --within 14 --as-of 2022-02-25"),
    make=_make,
    kind=_kind,
    extent=("detail", "every"),
)
