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
    from renovation_cli.model.book import Dossier
    from renovation_cli.model.programme import Round
    from renovation_cli.reports.consult import Pending
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
    from renovation_cli.compute.consultation import pending
    from renovation_cli.reports import consult as reports

    found: list[Pending] = []

    def visit(dossier: "Dossier") -> None:
        found.extend((dossier.id, *household) for household in pending(dossier, round_id, session.as_of))

    position = session.position(visit)
    if position.rulebook is None:
        return reports.pending(position, round_id, round_id, [])
    consulting = {state.id for state in position.states if any(each.id == round_id for each in state.rounds)}
    round_ = _round(position, round_id)
    if project is not None:
        consulting &= {find_project(position, project).id}
    households = [household for household in found if household[0] in consulting]
    return reports.pending(position, round_id, round_.name, households)


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
