"""``renovation trend``."""

from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.narrowing import Narrowing
    from renovation_cli.model.calendar_month import Month
    from renovation_cli.position import NoPlan, Position
    from renovation_cli.positions import Judged
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.fields.trend import TrendRow
    from renovation_cli.reports.frame import Report


def _make(
    session: "Session",
    first: Annotated[
        str | None,
        typer.Option(
            "--from",
            metavar="MONTH",
            help=mark("The first month: 2022-02; that of the programme if not given."),
        ),
    ] = None,
    last: Annotated[
        str | None,
        typer.Option(
            "--to", metavar="MONTH", help=mark("The last month; that of the day judged for if not given.")
        ),
    ] = None,
    known: Annotated[  # noqa: FBT002
        bool,
        typer.Option(
            "--known",
            help=mark("Each month by what was on file in git at its end, not by what is known now."),
        ),
    ] = False,
) -> "Document":
    from renovation_cli.cli.months import months_asked
    from renovation_cli.loading.period import period_of

    months = months_asked(first, last, session.as_of, period_of(session.tree))
    session.judge_for(min(months[-1].last, session.as_of))
    return _by_days(session, months)


def _by_days(session: "Session", months: "list[Month]") -> "Document":
    """Each month by the days in the files."""
    from renovation_cli.compute.happening import Span
    from renovation_cli.compute.narrowing import WHOLE
    from renovation_cli.positions import Reading, take_positions
    from renovation_cli.reports.trend import Trend, trend

    spans = [Span(month.first, min(month.last, session.as_of)) for month in months]
    reading = Reading(session.tree, session.as_of, spans)
    (positions,) = take_positions([reading], session.today)
    whole = session.taken(positions[-1])
    part = session.narrowing.narrowing(whole) if session.narrowing else WHOLE
    rows = [
        _row(part, month, position, judged)
        for month, position, judged in zip(months, positions, reading.judged, strict=True)
    ]
    position = session.narrowing.of(whole) if session.narrowing else whole
    return trend(position, Trend(rows))


def _row(part: "Narrowing", month: "Month", found: "Position | NoPlan", judged: "Judged") -> "TrendRow":
    from renovation_cli.compute.trend import MonthTrend
    from renovation_cli.position import NoPlan
    from renovation_cli.reports.fields.trend import TrendRow
    from renovation_cli.reports.narrowed import narrowed
    from renovation_cli.reports.wording.lag import bounds_of

    if isinstance(found, NoPlan):
        return TrendRow(month, found.as_of, None, bounds_of(None), found.at, complete=False)
    position = narrowed(found, part)
    book = position.rulebook
    told = MonthTrend(month, position.as_of, position.states, position.places, book, judged.heard)
    return TrendRow(month, position.as_of, told, bounds_of(book.programme), found.at, found.complete)


def _kind(**_given: Any) -> "Report[Any]":
    from renovation_cli.reports.trend import REPORT

    return REPORT


TREND = report(
    name="trend",
    help_=mark("Month by month: opinions, milestones, works, money, orders and what is late, also drawn."),
    examples=(
        "renovation trend",
        "renovation trend --from 2022-03 --to 2022-06",
        "renovation trend --known",
    ),
    make=_make,
    kind=_kind,
)
