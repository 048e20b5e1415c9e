"""``renovation consult``."""

from typing import TYPE_CHECKING, Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.find_project import find_project
from renovation_cli.cli.options import AsOfOption, DataOption, FormatOption, LangOption, ProjectArgument
from renovation_cli.cli.session import Session, fail
from renovation_cli.findings.nearest import named, nearest
from renovation_cli.findings.text import mark, say

if TYPE_CHECKING:
    from renovation_cli.compute.hearing import Hearing
    from renovation_cli.model.book import Dossier, Rulebook
    from renovation_cli.model.programme import Round
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.position import Position

HELP = mark("What the households have said, round by round, against the quota.")
EXAMPLES = (
    "renovation consult",
    "renovation consult 红岩",
    "renovation consult 红岩 --pending before-design --format json",
)


def consult(
    project: ProjectArgument = None,
    pending: Annotated[
        str | None,
        typer.Option(
            "--pending", metavar="ROUND", help=mark("List the households not yet heard in that round.")
        ),
    ] = None,
    data: DataOption = None,
    as_of: AsOfOption = None,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
    form: FormatOption = None,
) -> None:
    """Print the consultation."""
    from renovation_cli.reports import consult as reports

    session = Session(data, as_of)
    if pending is not None:
        session.show(_pending(session, project, pending), form)
        return
    position = session.position()
    if project is not None and position.rulebook:
        document = reports.consult_project(position, find_project(position, project))
    else:
        document = reports.consult(position)
    session.show(document, form)


def _pending(session: Session, project: str | None, round_id: str) -> "Document":
    from renovation_cli.compute.hearing import hearing
    from renovation_cli.reports import consult as reports

    found: list[Hearing] = []

    def visit(dossier: "Dossier", rulebook: "Rulebook") -> None:
        track = dossier.track(rulebook.programme)
        for _, _, each_id, round_ in track.rounds() if track else ():
            if each_id == round_id:
                found.append(hearing(dossier, round_id, round_, session.as_of))

    position = session.position(visit)
    if position.rulebook is None:
        return reports.pending(position, round_id, round_id, [])
    round_ = _round(position, round_id)
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
    assert position.rulebook is not None
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
