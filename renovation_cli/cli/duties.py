"""``renovation duties``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.position import Position
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    department: Annotated[
        str | None,
        typer.Argument(
            metavar="DEPARTMENT",
            help=mark("A department, street, community or other body: its id, or part of its name."),
        ),
    ] = None,
) -> "Document":
    from renovation_cli.cli.find_entry import find_entry
    from renovation_cli.compute.who.entry import OF_BODY, EntryKind
    from renovation_cli.reports.duties import duties

    position = session.position()
    chosen = None
    if department is not None:
        chosen = _of_place(position, department) or (
            find_entry(position, department, [EntryKind.DEPARTMENT, *OF_BODY.values()], _asking).id
        )
    return duties(position, chosen, session.extent)


def _asking(name: str) -> Command:
    return renovation("duties", name)


def _of_place(position: "Position", query: str) -> str | None:
    """The id of the department whose duties fall on the one street or community that a query means."""
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.compute.who.query import find

    kinds = (EntryKind.DEPARTMENT, EntryKind.STREET, EntryKind.COMMUNITY)
    known = [entry for entry in entries(position.rulebook, position.states) if entry.kind in kinds]
    found = find(query, known)
    if len(found) != 1 or found[0].kind is EntryKind.DEPARTMENT:
        return None
    departments = position.rulebook.duties.departments.items()
    return next((each_id for each_id, each in departments if each.acts_as == found[0].kind.value), None)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.duties import DUTIES

    return DUTIES


DUTIES = report(
    name="duties",
    help_=mark("What each department has to do, by which clause, who holds it, and what of it is in force."),
    examples=("renovation duties", "renovation duties 住建局 --as-of 2022-05-20"),
    make=_make,
    kind=_kind,
    extent=("detail", "every"),
    narrowing=(),  # it lists duties, which departments have in every part of the programme
)
