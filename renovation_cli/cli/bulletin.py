"""``renovation bulletin``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from datetime import date

    from renovation_cli.cli.session import Session
    from renovation_cli.compute.progress import ProjectState
    from renovation_cli.model.calendar_month import Month
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report
    from renovation_cli.reports.parts.month import MonthBulletin


def make(
    session: "Session",
    month: Annotated[
        str | None,
        typer.Argument(
            metavar="MONTH",
            help=mark("The month: 2022-05; the last one over before the day judged for if not given."),
            show_default=False,
        ),
    ] = None,
) -> "Document":
    """The report for a session, which is judged for the end of the month from then on."""
    from renovation_cli.cli.months import month_asked
    from renovation_cli.reports.bulletin import bulletin

    asked = session.as_of
    told = month_asked(month, asked)
    session.judge_for(min(told.last, asked))
    return bulletin(_read(session, told, asked), session.extent)


def _read(session: "Session", month: "Month", asked: "date") -> "MonthBulletin":
    """All that it says, from one reading of the files and the earlier ones from git."""
    from renovation_cli.cli.issued import Earlier
    from renovation_cli.compute.happening import Span
    from renovation_cli.compute.progress import judge
    from renovation_cli.compute.weekly import Listened, listen
    from renovation_cli.model.book import Dossier, Rulebook
    from renovation_cli.reports.parts.month import bulletin_of, record_of

    span = Span(month.first, session.as_of)
    listened: dict[str, Listened] = {}
    before: dict[str, ProjectState] = {}
    earlier = Earlier(month, asked)

    def visit(dossier: Dossier, rulebook: Rulebook) -> None:
        listened[dossier.id] = listen(dossier, rulebook, span)
        state = judge(dossier, rulebook, month.before.last)
        if state:
            before[dossier.id] = state
        earlier.take(dossier, rulebook)

    position = session.position(visit)
    return bulletin_of(
        position=position,
        month=month,
        before=before,
        listened=listened,
        issued=record_of(position.rulebook, month, asked),
        earlier=earlier.corrected(session, position),
    )


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.bulletin import BULLETIN

    return BULLETIN


BULLETIN = report(
    name="bulletin",
    help_=mark("The bulletin of a month: progress, who is behind, what is asked of whom by when."),
    examples=(
        "renovation bulletin",
        "renovation bulletin 2022-05",
        "renovation bulletin 2022-05 --all",
        "renovation bulletin 2022-05 --output bulletin.docx",
    ),
    make=make,
    kind=_kind,
    extent=("every",),
    documents=("docx", "xlsx"),
)
