"""``renovation who``."""

from typing import TYPE_CHECKING, Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption
from renovation_cli.cli.session import Session, fail
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.compute.directory import EntryKind

HELP = mark(
    "Who leads, who is in it, which duties, what is in force and what is late: of anything or anybody."
)
EXAMPLES = (
    "renovation who 红岩",
    "renovation who 住建局",
    "renovation who 施工 --kind stage --as-of 2022-08-10",
)


def who(
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help=mark(
                "A project, street, community, stage, milestone, round, group, department, person or post:"
                " its id, or part of its name."
            ),
        ),
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=mark("Only of one kind, such as stage, where several have the name."),
        ),
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print who answers."""
    from renovation_cli.cli.find_entry import find_entry
    from renovation_cli.reports.who import nobody
    from renovation_cli.reports.who import who as report

    kinds = _kinds(kind)
    session = Session(data, as_of)
    position = session.position()
    if position.rulebook is None:
        document = nobody(position, query)
    else:
        document = report(position, find_entry(position, query, kinds, "renovation who [--kind KIND]"))
    session.show(document, form)


def _kinds(given: str | None) -> "list[EntryKind]":
    from renovation_cli.compute.directory import EntryKind

    if given is None:
        return list(EntryKind)
    try:
        return [EntryKind(given)]
    except ValueError:
        near = nearest(given, EntryKind)
        known = ", ".join(EntryKind)
        fail(
            say(
                "There is no kind “{given}”. Did you mean {near}? Kinds: {known}",
                given=given,
                near=near,
                known=known,
            )
            if near
            else say("There is no kind “{given}”. Kinds: {known}", given=given, known=known),
            exit_status.USAGE,
        )
