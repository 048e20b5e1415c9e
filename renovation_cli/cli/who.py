"""``renovation who``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import report
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import Text, mark, say

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    query: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            help=mark(
                "A project, street, community, stage, milestone, round, group, department, other"
                " body, person, post, level of escalation, report, duty, order, clause and more: its id, or"
                " part of its name."
            ),
        ),
    ],
    kind: Annotated[
        str | None,
        typer.Option(
            "--kind",
            metavar="KIND",
            help=mark("Only of one kind, such as stage or 阶段, where several have the name."),
        ),
    ] = None,
) -> "Document":
    from renovation_cli.cli.find_entry import ask_who, find_entry
    from renovation_cli.reports.who import who

    kinds = _kinds(kind)
    position = session.position()
    return who(position, find_entry(position, query, kinds, ask_who, takes_kind=True), session.extent)


def _kinds(given: str | None) -> "list[EntryKind]":
    """The kind named by its English or Chinese word, or every kind."""
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.model.lookalikes import fold

    if given is None:
        return list(EntryKind)
    kinds = {fold(word): kind for kind in EntryKind for word in (kind.value, kind.label, *kind.everyday)}
    wanted = fold(given.strip())
    if wanted not in kinds:
        fail(_no_kind(given, nearest(given, kinds)), exit_status.USAGE)
    return [kinds[wanted]]


def _no_kind(given: str, near: str | None) -> Text:
    from renovation_cli.compute.who.entry import EntryKind

    known = tuple(f"{kind.value} {kind.label}" for kind in EntryKind)
    if near:
        return say(
            "There is no kind “{given}”. Did you mean {near}? Kinds: {known}",
            given=given,
            near=near,
            known=known,
        )
    return say("There is no kind “{given}”. Kinds: {known}", given=given, known=known)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.who import WHO

    return WHO


WHO = report(
    name="who",
    help_=mark(
        "Who leads, who is in it, which duties, what is in force and what is late: of anything or anybody."
    ),
    examples=(
        "renovation who 红岩",
        "renovation who 住建局",
        "renovation who 施工 --kind stage --as-of 2022-08-10",
    ),
    make=_make,
    kind=_kind,
    extent=("detail", "every"),
    narrowing=(),  # it is about one thing, in every part of the programme
)
