"""``renovation status``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import EXTENT, WholeAndOne, report, whole_or_one_of
from renovation_cli.cli.find_place import place_asked
from renovation_cli.cli.options import ProjectArgument
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.cli.narrow import Asked
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.progress import ProjectState
    from renovation_cli.position import Position
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _reports() -> WholeAndOne:
    from renovation_cli.reports.status import STATUS, status

    return STATUS, status, _page


def _page(position: "Position", state: "ProjectState") -> "Document":
    # It has a part of every report, which the programme's own does not need.
    from renovation_cli.reports.project import project_in_short

    return project_in_short(position, state)


def _whole_page(position: "Position", state: "ProjectState") -> "Document":
    from renovation_cli.reports.project import project_page

    return project_page(position, state)


def _make(
    session: "Session",
    project: ProjectArgument = None,
    programme: Annotated[  # noqa: FBT002
        bool, typer.Option("--programme", help=mark("The page of what is asked of the programme as a whole."))
    ] = False,
) -> "Document":
    if programme and (project is not None or session.narrowing):
        text = say(
            "--programme is the page of the programme as a whole: leave out the project and what narrows it."
        )
        fail(text, exit_status.USAGE)
    if programme:
        from renovation_cli.reports.place import programme_page

        return programme_page(session.position())
    if project is not None and (place := place_asked(session, project)):
        session.narrowing, project = place, None
    asked = session.narrowing
    if project is None and session.is_in_detail and asked and asked.one_street is not None:
        return _street(session, asked)
    report, whole, one = _reports()
    if session.extent.detail or session.extent.every:
        one = _whole_page
    return whole_or_one_of(session, project, lambda: (report, whole, one), session.extent)


def _street(session: "Session", asked: "Asked") -> "Document":
    """The page of the one street that is asked for."""
    from renovation_cli.reports.place import street_page

    position = session.whole_position()
    (street,) = asked.narrowing(position).streets
    return street_page(position, street)


def _kind(*, programme: bool = False, **_given: Any) -> "Report[Any]":
    from renovation_cli.reports.place import PLACE

    return PLACE if programme else _reports()[0]


STATUS = report(
    name="status",
    help_=mark(
        "Where the programme stands: a row for each project, or the page of a project, a street or the"
        " programme."
    ),
    examples=(
        "renovation status",
        "renovation status --as-of 2022-05-20",
        "renovation status 红岩 --format json",
        "renovation status --street 列东",
    ),
    make=_make,
    kind=_kind,
    extent=EXTENT,
)
