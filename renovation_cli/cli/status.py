"""``renovation status``."""

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import WholeAndOne, report, whole_or_one_of
from renovation_cli.cli.options import ProjectArgument
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
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
    from renovation_cli.reports.project import project_page

    return project_page(position, state)


def _make(
    session: "Session",
    project: ProjectArgument = None,
    programme: Annotated[  # noqa: FBT002
        bool, typer.Option("--programme", help=mark("The page of what is asked of the programme as a whole."))
    ] = False,
    street: Annotated[
        str | None,
        typer.Option(
            "--street",
            metavar="NAME",
            help=mark("The page of a street, by its id or a part of it; with --track a row a project."),
        ),
    ] = None,
) -> "Document":
    if programme and session.narrowing:
        fail(
            say("--programme is the page of the programme as a whole: leave out --track."), exit_status.USAGE
        )
    if sum((project is not None, programme, street is not None)) > 1:
        fail(say("Only one of these at a time: a project, --programme, --street."), exit_status.USAGE)
    if not programme and street is None:
        return whole_or_one_of(session, project, _reports, session.extent)
    from renovation_cli.cli.find_entry import find_entry
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.reports.place import programme_page, street_page

    position = session.position()
    if street is None:
        return programme_page(position)
    street_id = find_entry(position, street, [EntryKind.STREET], _asking).id
    if position.narrowing or not session.extent.detail:
        from renovation_cli.reports.narrowed import narrowed

        part = narrowed(position, replace(position.narrowing, street=street_id))
        return _reports()[1](part, session.extent)
    return street_page(position, street_id)


def _asking(name: str) -> Command:
    return renovation("status", street=name)


def _kind(
    *, programme: bool = False, street: str | None = None, track: str | None = None, **_given: Any
) -> "Report[Any]":
    from renovation_cli.reports.place import PLACE

    return PLACE if programme or (street is not None and track is None) else _reports()[0]


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
    narrowing=("track",),
    extent=("detail", "every"),
)
