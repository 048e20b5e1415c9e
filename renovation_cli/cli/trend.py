"""``renovation trend``."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Any

import typer

from renovation_cli.cli.command import report
from renovation_cli.findings.text import mark

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.compute.narrowing import Narrowing
    from renovation_cli.history.revision import Revision
    from renovation_cli.model.calendar_month import Month
    from renovation_cli.position import Position
    from renovation_cli.positions import Reading
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.frame import Report


def make(
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
    """The report for a session, which is judged for the end of the last month from then on."""
    from renovation_cli.cli.months import months_asked
    from renovation_cli.loading.period import period_of

    months = months_asked(first, last, session.as_of, period_of(session.tree))
    session.judge_for(min(months[-1].last, session.as_of))
    return _known(session, months) if known else _by_days(session, months)


def _by_days(session: "Session", months: "list[Month]") -> "Document":
    """Each month by the days in the files."""
    from renovation_cli.compute.happening import Span
    from renovation_cli.positions import Reading, take_positions
    from renovation_cli.reports.narrowed import narrowed
    from renovation_cli.reports.trend import Trend, row_of, trend

    spans = [Span(month.first, min(month.last, session.as_of)) for month in months]
    reading = Reading(session.tree, session.as_of, spans)
    (positions,) = take_positions([reading], session.today)
    whole = session.taken(positions[-1])
    part = _part(session, whole)
    rows = [
        row_of(month, replace(position, at=session.revision), part, judged.heard)
        for month, position, judged in zip(months, positions, reading.judged, strict=True)
    ]
    return trend(narrowed(whole, part), Trend(rows), session.extent)


def _known(session: "Session", months: "list[Month]") -> "Document":
    """Each month by what was on file at its end: of equal states and files each is read once."""
    from renovation_cli.cli.at import troubles
    from renovation_cli.history.ends import at_ends_of
    from renovation_cli.loading.zone import zone_of
    from renovation_cli.positions import take_positions
    from renovation_cli.reports.narrowed import narrowed
    from renovation_cli.reports.trend import Trend, row_of, trend, untold

    committed, days = session.read_committed(), [min(each.last, session.as_of) for each in months]
    with troubles():
        ends = at_ends_of(committed.repository, days, zone_of(session.tree))
        own, of_months = _readings(session, months, ends.revisions)
        readings = [own, *(each for each in of_months if each and each is not own)]
        taken = take_positions(readings, session.today)
    whole = session.taken(taken[0][0])
    part = _part(session, whole)
    by_reading = {id(reading): positions[0] for reading, positions in zip(readings, taken, strict=True)}
    rows = [
        row_of(month, replace(by_reading[id(reading)], at=revision), part, reading.judged[0].heard)
        if reading
        else untold(month, day)
        for month, day, reading, revision in zip(months, days, of_months, ends.revisions, strict=True)
    ]
    return trend(narrowed(whole, part), Trend(rows, known=True, remarks=ends.remarks), session.extent)


def _readings(
    session: "Session", months: "list[Month]", revisions: "Sequence[Revision | None]"
) -> "tuple[Reading, list[Reading | None]]":
    """The state that the report is of, and that of each month of which there is one; they may be the same."""
    from renovation_cli.compute.happening import Span
    from renovation_cli.positions import Reading

    committed = session.committed
    assert committed is not None
    own = Reading(session.tree, session.as_of, [Span(months[-1].first, session.as_of)])
    found: list[Reading | None] = []
    for month, revision in zip(months, revisions, strict=True):
        span = Span(month.first, min(month.last, session.as_of))
        if revision is None:
            found.append(None)
        elif (revision.id, span.last) == (committed.revision.id, session.as_of):
            found.append(own)
        else:
            tree = committed.repository.tree(revision.id, committed.path)
            found.append(Reading(tree, span.last, [span]))
    return own, found


def _part(session: "Session", whole: "Position") -> "Narrowing":
    """The part that is asked for, by ids, as the names mean it in one position."""
    from renovation_cli.compute.narrowing import WHOLE

    return session.narrowing.narrowing(whole) if session.narrowing else WHOLE


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
    make=make,
    kind=_kind,
)
