"""``renovation consult``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import EXTENT, report
from renovation_cli.cli.find_place import place_or_project
from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.find_round import find_round, names_of
from renovation_cli.cli.options import ProjectArgument
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.hearing import Hearing
    from renovation_cli.model.book import Dossier, Rulebook
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    project: ProjectArgument = None,
    pending: Annotated[
        str | None,
        typer.Option(
            "--pending", metavar="ROUND", help=mark("List the households not yet heard in that round.")
        ),
    ] = None,
) -> "Document":
    if pending is not None:
        return _pending(session, project, pending)
    from renovation_cli.reports.consult import consult, consult_project

    project = place_or_project(session, project)
    position = session.position()
    if project is None:
        return consult(position, session.extent)
    state = find_project(position, project)
    session.spoken.took("project", state.id, project)
    return consult_project(position, state, session.extent)


def _pending(session: "Session", project: str | None, asked: str) -> "Document":
    from renovation_cli.compute.hearing import hearing
    from renovation_cli.reports import consult as reports

    held: list[Hearing] = []
    named = () if project is None else (project,)

    def asking(name: str) -> Command:
        return renovation("consult", *named, pending=name)

    def visit(dossier: "Dossier", rulebook: "Rulebook") -> None:
        track = dossier.track(rulebook.programme)
        wanted = find_round(rulebook.programme.rounds(), asked, asking)
        for _, _, each_id, round_ in track.rounds() if track else ():
            if each_id == wanted:
                held.append(hearing(dossier, each_id, round_, session.as_of))

    position = session.position(visit)
    rounds = position.rulebook.programme.rounds()
    round_id = find_round(rounds, asked, asking)
    session.spoken.took("round", round_id, asked)
    left = {state.id for state in position.states}
    found = [each for each in held if each.project_id in left]
    if project is not None:
        state = find_project(position, project)
        session.spoken.took("project", state.id, project)
        found = [each for each in found if each.project_id == state.id]
        if not found:
            names = names_of(rounds)
            known = tuple(names[each.id] for each in state.rounds)
            text = say(
                "The track of {project} has no round “{given}”. Its rounds: {known}",
                project=state.project.name,
                given=asked,
                known=known or say("none"),
            )
            fail(text, exit_status.USAGE)
    return reports.pending(position, round_id, rounds[round_id].name, found, session.extent)


def _kind(pending: str | None = None, **_given: Any) -> "Report[Any]":
    from renovation_cli.reports.consult import CONSULT, PENDING

    return CONSULT if pending is None else PENDING


CONSULT = report(
    name="consult",
    help_=mark("What the households have said, round by round, against the quota."),
    examples=(
        "renovation consult",
        "renovation consult 红岩",
        "renovation consult 红岩 --pending before-design --format json",
    ),
    make=_make,
    kind=_kind,
    extent=EXTENT,
)
