"""``renovation weekly``."""

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.command import Command, report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from renovation_cli.cli.session import Session
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report
    from renovation_cli.reports.parts.sheet import Weekly


def _make(
    session: "Session",
    week: Annotated[
        str | None,
        typer.Option(
            "--week",
            metavar="WEEK",
            help=mark(
                "The week, by its ISO year and number: 2022-W20; that of the day judged for if not given, on"
                " a Monday the one before."
            ),
        ),
    ] = None,
    minutes: Annotated[  # noqa: FBT002
        bool,
        typer.Option(
            "--minutes", help=mark("Print the record of the meeting instead, to be pasted and filled in.")
        ),
    ] = False,
) -> "Document":
    from renovation_cli.reports.weekly import weekly

    if not minutes:
        return weekly(read(session, week), session.extent)
    from renovation_cli.reports.minutes import minutes as record
    from renovation_cli.reports.minutes import minutes_of

    return record(minutes_of(read(session, week)))


def read(session: "Session", text: str | None) -> "Weekly":
    """What the sheet of a week says; if none is named, as `week_asked` takes it."""
    from renovation_cli.cli.weeks import week_asked
    from renovation_cli.compute.happening import Span
    from renovation_cli.compute.weekly import Listened, listen
    from renovation_cli.model.book import Dossier, Rulebook
    from renovation_cli.reports.parts.sheet import weekly_of

    week = week_asked(text, session.as_of)
    session.judge_for(min(week.last, session.as_of))
    span = Span(week.first, session.as_of)
    listened: dict[str, Listened] = {}

    def visit(dossier: Dossier, rulebook: Rulebook) -> None:
        listened[dossier.id] = listen(dossier, rulebook, span)

    return weekly_of(session.position(visit), week, listened)


def _kind(*, minutes: bool = False, **_given: Any) -> "Report[Any]":
    from renovation_cli.reports.minutes import MINUTES
    from renovation_cli.reports.weekly import WEEKLY

    return MINUTES if minutes else WEEKLY


def _print_record(
    form: str | None, output: "Path | None", session: "Session", week: str | None = None, **_minutes: bool
) -> "Document":
    """Print the record of the meeting as lines of a file, whatever format for people was asked for."""
    from renovation_cli.cli import output as outputs
    from renovation_cli.reports.minutes import lines, minutes, minutes_of

    found = minutes_of(read(session, week))
    language = session.language
    document = minutes(found)
    noted = (("# ", note.text) for note in document.notes)
    text = "".join(f"{''.join(map(language.value, line))}\n" for line in (*noted, *lines(found)))
    chosen = replace(outputs.format_of(form, output), render=lambda *_: text)
    outputs.show(document, chosen, language, output, session.pager())
    raise typer.Exit(0 if document.complete else exit_status.FINDINGS)


def _of(make: "Callable[..., Document]") -> Command:
    return report(
        name="weekly",
        help_=mark("The sheet for the weekly meeting: what happened, what comes, what is asked of whom."),
        examples=(
            "renovation weekly",
            "renovation weekly --week 2022-W20",
            "renovation weekly --all --output week.csv",
            "renovation weekly --minutes",
        ),
        make=make,
        kind=_kind,
        extent=("every",),
        documents=("docx", "xlsx"),
    )


def _run(call: Any, *, form: Any, minutes: bool = False, output: Any = None, **given: Any) -> None:
    from renovation_cli.cli.output import format_of

    as_lines = minutes and not format_of(form, output).for_programs
    made = _of(partial(_print_record, form, output)) if as_lines else _of(_make)
    made.run(call, form=form, output=output, minutes=minutes, **given)


WEEKLY = replace(_of(_make), run=_run)
