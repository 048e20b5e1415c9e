"""``trend``: a programme month by month, and drawn (plan 四(三), 挂图作战)."""

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction

from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.compute.totals import Total
from renovation_cli.compute.trend import Heard, MonthTrend
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import NoPlan, Position
from renovation_cli.reports.document import Block, Cell, Document, Sentence, Share, Tone, Yuan
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import FLAG, TEXT, every
from renovation_cli.reports.fields.trend import REVISIONS, TREND, TrendRow
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.plot import Plot, Series
from renovation_cli.reports.wording.in_few_words import signed
from renovation_cli.reports.wording.lag import Bounds, bounds_of, points_number

_FEWEST = 2
"""Months of which there is something to draw."""


@dataclass(frozen=True, slots=True)
class Trend:
    """What is asked about.

    Attributes:
        rows: the months in order.
        known: whether each is told by what was on file at its end.
        remarks: what has to be known of the states of the data.
    """

    rows: Sequence[TrendRow]
    known: bool = False
    remarks: tuple[Text, ...] = ()


REPORT = Report(
    "trend",
    say("month by month"),
    Fields[Trend](
        Field("from", TEXT.or_none, lambda found: str(found.rows[0].month)),
        Field("to", TEXT.or_none, lambda found: str(found.rows[-1].month)),
        Field("known", FLAG, lambda found: found.known),
        Field("months", every(TREND), lambda found: found.rows),
    ),
)


def row_of(month: Month, found: Position | NoPlan, part: Narrowing, heard: Heard) -> TrendRow:
    """A month by the position of the whole programme at its end.

    Args:
        month: the month.
        found: the position, or that there was no plan that could be read.
        part: the part of the programme that is asked for.
        heard: the opinions received in the month.
    """
    if isinstance(found, NoPlan):
        return TrendRow(
            month=month, day=found.as_of, trend=None, bounds=Bounds(), revision=found.at, complete=False
        )
    position = narrowed(found, part)
    told = MonthTrend(
        month=month,
        day=position.as_of,
        states=position.states,
        places=position.places,
        rulebook=position.rulebook,
        heard=heard,
    )
    return TrendRow(
        month=month,
        day=position.as_of,
        trend=told,
        bounds=bounds_of(position.rulebook.programme),
        revision=found.at,
        complete=found.complete,
    )


def untold(month: Month, day: date) -> TrendRow:
    """A month at whose end nothing was on file, as far as is known."""
    return TrendRow(month, day, None, Bounds(), complete=None)


def trend(position: Position, found: Trend, extent: Extent = SCREEN) -> Document:
    """The report.

    Args:
        position: the programme on the last day that is told.
        found: the months.
        extent: of a part people are not told of months and columns of which nothing is known.
    """
    in_short = bool(position.narrowing) and not extent.detail
    blocks: list[Block] = [Sentence(each, Tone.WARN) for each in found.remarks]
    if found.known:
        text = say("Each month by what was on file at its end.")
    else:
        text = say("Each month by the days in the files, whenever they were written down.")
    blocks.append(Sentence(text, Tone.DIM))
    faulty = tuple(str(row.month) for row in found.rows if row.complete is False)
    if found.known and faulty:
        text = say("INCOMPLETE: there were errors in the data on file at the end of {months}.", months=faulty)
        blocks.append(Sentence(text, Tone.BAD))
    last = found.rows[-1]
    if last.day < last.month.last:
        over = say("{month} is not over: it is told up to {day}.", month=str(last.month), day=last.day)
        blocks.append(Sentence(over, Tone.DIM))
    rows = _told(found.rows) if in_short else found.rows
    if not rows:
        blocks.append(Sentence(say("Nothing here is on file by the end of any of these months."), Tone.DIM))
        return framed(REPORT, position, blocks, found)
    fields = _with_figures(rows) if in_short else TREND
    blocks.append(fields.table(rows, "months"))
    blocks += _left_out(found.rows)
    if found.known:
        blocks.append(REVISIONS.table(found.rows, "revisions"))
    if len(rows) >= _FEWEST:
        blocks += _plot(rows)
    return framed(REPORT, position, blocks, found)


def _told(rows: Sequence[TrendRow]) -> Sequence[TrendRow]:
    """The months from the first on by whose end anything is on file."""
    first = next((n for n, row in enumerate(rows) if row.trend and row.trend.is_on_file), len(rows))
    return rows[first:]


def _with_figures(rows: Sequence[TrendRow]) -> Fields[TrendRow]:
    """The columns in which anything is known of any of these months, with those that stand under them."""
    heads: list[list[Field[TrendRow]]] = []
    for field in TREND:
        if field.title is None:
            continue
        if field.column.beneath and heads:
            heads[-1].append(field)
        else:
            heads.append([field])
    silent = [
        field.name
        for head in heads
        if all(field.cell(row) is None for field in head for row in rows)
        for field in head
    ]
    return TREND.without(*silent)


def _unrecorded(last: MonthTrend) -> list[Block]:
    """The projects that are in no figure, and those that are in those of money alone."""
    of_money = last.of_money_alone
    without = say_n(
        "Nothing is on record of {n} project by {day}; it is in no figure.",
        "Nothing is on record of {n} projects by {day}; they are in no figure.",
        last.unrecorded - of_money,
        day=last.day,
    )
    money = say_n(
        "Of {n} project nothing but money is on record by {day}; it is in no other figure.",
        "Of {n} projects nothing but money is on record by {day}; they are in no other figure.",
        of_money,
        day=last.day,
    )
    found = ((without, last.unrecorded - of_money), (money, of_money))
    return [Sentence(text, Tone.DIM) for text, number in found if number]


def _left_out(rows: Sequence[TrendRow]) -> list[Block]:
    """What is in no figure: projects without records, and works of which nothing is said."""
    blocks: list[Block] = []
    last = rows[-1].trend
    if last and last.is_on_file:
        blocks += _unrecorded(last)
    silent = max((row.trend.known.unknown for row in rows if row.trend), default=0)
    if silent:
        text = say_n(
            "Works and points are of the projects due by then that say how far they are; in a month"
            " {n} project at most does not.",
            "Works and points are of the projects due by then that say how far they are; in a month"
            " up to {n} projects do not.",
            silent,
        )
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


Value = int | Decimal | Fraction | None


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A figure that is drawn: how it is called, what it is, and how it is worded."""

    name: Text
    value: Callable[[TrendRow], Value]
    worded: Callable[[int | Decimal | Fraction], Cell] = int


def _known(ask: Callable[[MonthTrend], Value]) -> Callable[[TrendRow], Value]:
    return lambda row: ask(row.trend) if row.trend else None


def _says_nothing(total: Total) -> bool:
    return total.partial and not total.known


def _summed(ask: Callable[[MonthTrend], Total]) -> Callable[[TrendRow], Value]:
    """A sum; not known where what is known of it is nought and not all of it is."""
    return _known(lambda trend: None if _says_nothing(ask(trend)) else ask(trend).known)


_DRAWN = (
    _Drawn(say("Opinions"), _summed(lambda trend: trend.opinions_in_month)),
    _Drawn(say("Milestones"), _summed(lambda trend: trend.milestones_in_month)),
    _Drawn(say("Works begun"), _known(lambda trend: trend.works("started"))),
    _Drawn(say("Finished"), _known(lambda trend: trend.works("finished"))),
    _Drawn(
        say("Works"),
        _known(lambda trend: trend.known.pace.works.actual),
        lambda value: Share(Fraction(value), 2),
    ),
    _Drawn(
        say("Points"),
        lambda row: points_number(row.works) if row.works else None,
        lambda value: signed(Decimal(str(value))),
    ),
    _Drawn(
        say("Invested, yuan"),
        _summed(lambda trend: trend.invested_in_month),
        lambda value: Yuan(int(value)),
    ),
    _Drawn(
        say("Received, yuan"),
        _summed(lambda trend: trend.received_in_month),
        lambda value: Yuan(int(value)),
    ),
    _Drawn(say("Orders"), lambda row: row.orders.opened if row.orders else None),
    _Drawn(say("Closed"), lambda row: row.orders.closed if row.orders else None),
    _Drawn(say("Late"), _known(lambda trend: trend.late_since_issue)),
)


def _plot(rows: Sequence[TrendRow]) -> list[Block]:
    """What is known of at least one month, and what is told of the signs."""
    series = []
    for drawn in _DRAWN:
        values = tuple(drawn.value(row) for row in rows)
        known = [value for value in values if value is not None]
        if known:
            low, high = drawn.worded(min(known)), drawn.worded(max(known))
            series.append(Series(drawn.name, values, low, high))
    if not series:
        return []
    return [Plot(_from_to(rows[0].month, rows[-1].month), tuple(series))]


def _from_to(first: Month, last: Month) -> Text:
    return say("{first} to {last}", first=str(first), last=str(last))
