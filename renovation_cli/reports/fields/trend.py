"""A month of a programme: what it brought, and how it stood at its end."""

from collections.abc import Callable
from datetime import date

from renovation_cli.compute.order_weeks import OrderMoves
from renovation_cli.compute.totals import Total
from renovation_cli.compute.trend import MonthTrend
from renovation_cli.findings.text import Text, say
from renovation_cli.history.revision import Revision
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, Share, Tone, Toned, Yuan
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, SHARE, TEXT, YUAN, Kind, one
from renovation_cli.reports.fields.measured import KNOWN, MEASURED
from renovation_cli.reports.wording.amounts import amount, at_least
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import AgainstPace, Bounds, points_number, share


@dataclass(frozen=True, slots=True)
class TrendRow:
    """A month that is asked about."""

    month: Month
    day: date
    """The last day that is told of it."""
    trend: MonthTrend | None
    """None where no state of the data is known that could tell of it."""
    bounds: Bounds
    revision: Revision | None = None
    """The state by which it is told; None for the files as they are, and where there is none."""
    complete: bool | None = True
    """Whether every fact on file in that state is in the figures; None where there was no state."""

    @property
    def works(self) -> AgainstPace | None:
        """The works against the pace, of those that say how far they are."""
        return AgainstPace(self.trend.known.pace.works, self.bounds) if self.trend else None

    @property
    def orders(self) -> OrderMoves | None:
        """The orders of the month."""
        return self.trend.orders if self.trend else None


def _of(ask: Callable[[MonthTrend], Total]) -> Callable[[TrendRow], Total | None]:
    return lambda row: ask(row.trend) if row.trend else None


def _sum(
    key: str, ask: Callable[[MonthTrend], Total], title: Text | Column | None = None, kind: Kind = COUNT
) -> tuple[Field[TrendRow], ...]:
    """A sum, “≥” where something is not known that would add to it, and of how many that is so."""
    total, stem = _of(ask), key.removesuffix("_yuan")
    figure: Callable[[int], Cell] = Yuan if kind is YUAN else int
    return (
        Field(
            key,
            kind.or_none,
            lambda row: found.known if (found := total(row)) else None,
            title,
            lambda row: amount(found, figure) if (found := total(row)) and found.known is not None else None,
        ),
        Field(f"{stem}_unknown", COUNT.or_none, lambda row: found.unknown if (found := total(row)) else None),
    )


def _agreeing(row: TrendRow) -> Cell:
    found = row.trend.agreeing_share if row.trend else None
    return None if found is None else Share(found, 1)


def _works(row: TrendRow) -> Cell:
    """The share of the works done by those that say it."""
    return share(row.works.measured.actual) if row.works else None


def _points(row: TrendRow) -> Cell:
    number = points_number(row.works) if row.works else None
    if number is None:
        return None
    return Toned(signed(number), Tone.BAD if number < 0 else Tone.PLAIN)


def _late(row: TrendRow) -> Cell:
    found = row.trend.late_since_issue if row.trend else None
    return at_least(found) if found is not None and row.complete is False else found


def _reached(fact: str, title: Text | Column | None = None) -> Field[TrendRow]:
    """In how many projects the works are so far."""
    return Field(fact, COUNT.or_none, lambda row: row.trend.works(fact) if row.trend else None, title)


def _orders(
    key: str, ask: Callable[[OrderMoves], int], title: Text | Column | None = None
) -> Field[TrendRow]:
    return Field(key, COUNT.or_none, lambda row: ask(row.orders) if row.orders else None, title)


TREND = Fields[TrendRow](
    Field("month", TEXT, lambda row: str(row.month), say("Month")),
    Field("from", DAY, lambda row: row.month.first),
    Field("to", DAY, lambda row: row.day),
    Field("commit", TEXT.or_none, lambda row: row.revision.id if row.revision else None),
    Field("committed", DAY.or_none, lambda row: row.revision.day if row.revision else None),
    Field("complete", FLAG.or_none, lambda row: row.complete),
    Field("projects", COUNT.or_none, lambda row: row.trend.projects if row.trend else None),
    Field("unrecorded", COUNT.or_none, lambda row: row.trend.unrecorded if row.trend else None),
    *_sum("opinions_in_month", lambda trend: trend.opinions_in_month, say("Opinions")),
    *_sum("opinions", lambda trend: trend.opinions),
    *_sum("agreeing", lambda trend: trend.agreeing),
    Field(
        "agreeing_share",
        SHARE.or_none,
        lambda row: row.trend.agreeing_share if row.trend else None,
        beneath(say("Agreeing"), right=True),
        _agreeing,
    ),
    *_sum("milestones_in_month", lambda trend: trend.milestones_in_month, say("Milestones")),
    *_sum("milestones", lambda trend: trend.milestones),
    _reached("started", say("Works begun")),
    _reached("finished", beneath(say("Finished"), right=True)),
    _reached("accepted"),
    Field(
        "works",
        one(KNOWN).or_none,
        lambda row: (row.trend.known.pace.works, row.trend.known) if row.trend else None,
        Column(say("Works"), right=True),
        _works,
    ),
    Field(
        "works_of_all",
        one(MEASURED).or_none,
        lambda row: AgainstPace(row.trend.pace.works, row.bounds) if row.trend else None,
    ),
    shown(beneath(say("Points"), right=True), _points),
    *_sum(
        "invested_in_month_yuan",
        lambda trend: trend.invested_in_month,
        say("Invested, yuan"),
        YUAN,
    ),
    *_sum("invested_in_all_yuan", lambda trend: trend.invested_in_all, kind=YUAN),
    *_sum(
        "received_in_month_yuan",
        lambda trend: trend.received_in_month,
        beneath(say("Received, yuan"), right=True),
        YUAN,
    ),
    *_sum("received_yuan", lambda trend: trend.received, kind=YUAN),
    _orders("orders_issued", lambda moves: moves.opened, say("Orders")),
    _orders("orders_closed", lambda moves: moves.closed, beneath(say("Closed"), right=True)),
    _orders("orders_open", lambda moves: moves.counts.open),
    _orders("orders_overdue", lambda moves: moves.counts.overdue),
    Field("late", COUNT.or_none, lambda row: row.trend.late if row.trend else None),
    Field(
        "late_since_issue",
        COUNT.or_none,
        lambda row: row.trend.late_since_issue if row.trend else None,
        say("Late"),
        _late,
    ),
)
"""A month."""

REVISIONS = Fields[TrendRow](
    *TREND.only("month"),
    shown(say("On file since"), lambda row: row.revision.day if row.revision else None),
    shown(say("Revision"), lambda row: row.revision.short if row.revision else None),
).for_people
"""By which state of the data each month is told."""
