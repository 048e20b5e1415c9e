"""``renovation consult``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import WholeAndOne, report, whole_or_one_of
from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import ProjectArgument
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.nearest import named, nearest
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.hearing import Hearing
    from renovation_cli.model.book import Dossier, Rulebook
    from renovation_cli.model.track import Round
    from renovation_cli.position import Position
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
    return whole_or_one_of(session, project, _reports)


def _reports() -> WholeAndOne:
    from renovation_cli.reports.consult import CONSULT, consult, consult_project

    return CONSULT, consult, consult_project


def _pending(session: "Session", project: str | None, round_id: str) -> "Document":
    from renovation_cli.compute.hearing import hearing
    from renovation_cli.reports import consult as reports

    found: list[Hearing] = []

    def visit(dossier: "Dossier", rulebook: "Rulebook") -> None:
        track = dossier.track(rulebook.programme)
        for _, _, each_id, round_ in track.rounds() if track else ():
            if each_id == round_id:
                found.append(hearing(dossier, round_id, round_, session.as_of))

    position = session.position(visit)
    round_ = _round(position, round_id)
    left = {state.id for state in position.states}
    found = [each for each in found if each.project_id in left]
    if project is not None:
        state = find_project(position, project)
        found = [each for each in found if each.project_id == state.id]
        if not found:
            none = say("none")
            known = ", ".join(each.id for each in state.rounds)
            text = say(
                "The track of {project} has no round “{given}”. Its rounds: {known}",
                project=state.project.name,
                given=round_id,
                known=known or none,
            )
            fail(text, exit_status.USAGE)
    return reports.pending(position, round_id, round_.name, found)


def _round(position: "Position", round_id: str) -> "Round":
    rounds = position.rulebook.programme.rounds()
    if round_id not in rounds:
        near = nearest(round_id, rounds) or named(
            round_id, {key: (each.name, each.short) for key, each in rounds.items()}
        )
        known = ", ".join(rounds)
        fail(
            say(
                "There is no round “{given}”. Did you mean {near}? Rounds: {known}",
                given=round_id,
                near=near,
                known=known,
            )
            if near
            else say("There is no round “{given}”. Rounds: {known}", given=round_id, known=known),
            exit_status.USAGE,
        )
    return rounds[round_id]


def _kind(pending: str | None = None, **_given: Any) -> "Report[Any]":
    from renovation_cli.reports.consult import CONSULT, PENDING

    return CONSULT if pending is None else PENDING


CONSULT = report(
    "consult",
    mark("What the households have said, round by round, against the quota."),
    (
        "renovation consult",
        "renovation consult 红岩",
        "renovation consult 红岩 --pending before-design --format json",
    ),
    _make,
    _kind,
)
