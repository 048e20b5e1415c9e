"""What else a bulletin says of a month: rounds, money, orders, levels, causes, what comes, corrections."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from renovation_cli.compute.causes import Ahead, Trouble
from renovation_cli.compute.corrections import Corrected, Correction
from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.month_money import ChannelMonth
from renovation_cli.compute.order_weeks import OrderMoves
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.round_months import RoundMonth
from renovation_cli.compute.totals import rounded
from renovation_cli.findings.text import say
from renovation_cli.model.words import AnswerKind
from renovation_cli.reports.document import Cell, Column, OutOf, Share, Table, Tone, Toned
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.bearers import BEARER, bearer_ref
from renovation_cli.reports.fields.completed import bounded_share
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.happenings import HAPPENING
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.kinds import (
    AREA,
    COUNT,
    DAY,
    DAYS,
    FLAG,
    PLAN_DAY,
    SENTENCE,
    SHARE,
    TEXT,
    YUAN,
    every,
    one,
    word,
)
from renovation_cli.reports.fields.month import yuan
from renovation_cli.reports.wording.causes import caused
from renovation_cli.reports.wording.corrections import Unit, area_of, as_told, unit_of
from renovation_cli.reports.wording.holders import holder_name
from renovation_cli.reports.wording.phrases import all_or_few

ROUND = Fields[RoundMonth](
    Field("id", TEXT, lambda row: row.counts.id),
    Field("name", TEXT, lambda row: row.counts.name, say("Round"), lambda row: row.counts.short),
    Field("projects", COUNT, lambda row: len(row.counts.lines), say("Projects")),
    Field("received_in_month", COUNT, lambda row: row.gained, say("In the month")),
    Field("received", COUNT, lambda row: row.sums[0]),
    Field("needed", COUNT, lambda row: row.sums[1]),
    shown(Column(say("Received/needed"), right=True), lambda row: OutOf(row.sums[0], row.sums[1])),
    Field("projects_unknown", COUNT, lambda row: row.sums[2], say("Not known of")),
    Field("met", COUNT, lambda row: row.met, say("Met by")),
    Field("met_in_month", COUNT, lambda row: row.newly_met, say("Newly met")),
)
"""A round of the plan in a month, in households."""


def _channel(row: ChannelMonth) -> Cell:
    return say("total") if row.together else row.name or say("no channel named")


CHANNEL = Fields[ChannelMonth](
    Field("id", TEXT.or_none, lambda row: row.id),
    Field(
        "name",
        TEXT.or_none,
        lambda row: row.name,
        say("Channel"),
        _channel,
    ),
    Field("plan_yuan", YUAN.or_none, lambda row: row.plan.known, say("Planned"), lambda row: yuan(row.plan)),
    Field(
        "received_in_month_yuan",
        YUAN.or_none,
        lambda row: row.month.received.known,
        say("Received in the month"),
        lambda row: yuan(row.month.received),
    ),
    Field("received_since_january_yuan", YUAN.or_none, lambda row: row.since_january.received.known),
    Field(
        "received_yuan",
        YUAN.or_none,
        lambda row: row.in_all.received.known,
        say("Received in all"),
        lambda row: yuan(row.in_all.received),
    ),
    Field(
        "received_share",
        SHARE.or_none,
        lambda row: row.rate,
        say("Of the plan"),
        lambda row: bounded_share(row.rate, is_bound=bool(row.in_all.received.unknown), places=1),
    ),
    Field(
        "part_of_received",
        SHARE.or_none,
        lambda row: row.part,
        say("Share"),
        lambda row: None if row.part is None else Share(row.part, 1),
    ),
    Field(
        "paid_in_month_yuan",
        YUAN.or_none,
        lambda row: row.month.paid.known,
        say("Paid in the month"),
        lambda row: yuan(row.month.paid),
    ),
    Field("paid_since_january_yuan", YUAN.or_none, lambda row: row.since_january.paid.known),
    Field(
        "paid_yuan",
        YUAN.or_none,
        lambda row: row.in_all.paid.known,
        say("Paid in all"),
        lambda row: yuan(row.in_all.paid),
    ),
    Field("projects_unknown", COUNT, lambda row: row.in_all.received.unknown),
)
"""The money of a channel in a month."""
CHANNEL_IN_BRIEF = Fields[ChannelMonth](
    shown(say("Channel, yuan"), _channel),
    *CHANNEL.only("plan_yuan", "received_yuan", "received_share", "paid_yuan").for_people,
)
"""The money of a channel in all."""


def rounded_parts_differ(parts: list[Fraction]) -> bool:
    """Whether shares of a whole, rounded to tenths of a percent as they are printed, do not add up to it."""
    printed = [rounded(part * 100, 1) for part in parts]
    return sum(printed, Decimal()) != rounded(sum(parts, Fraction()) * 100, 1)


class MonthOrders:
    """The orders of a month together."""

    def __init__(self, moved: OrderMoves, closed: list[OrderState]) -> None:
        self.moved = moved
        self.closed = closed

    @property
    def on_time(self) -> int:
        """How many of those closed were closed by their day."""
        return sum(each.days_late == 0 for each in self.closed)

    @property
    def late(self) -> int:
        """How many were closed after it."""
        return sum(bool(each.days_late) for each in self.closed)

    @property
    def without_due(self) -> int:
        """How many had no day by which they were to be."""
        return sum(each.days_late is None for each in self.closed)


ORDERS = Fields[MonthOrders](
    Field("opened", COUNT, lambda found: found.moved.opened),
    Field("closed", COUNT, lambda found: found.moved.closed),
    Field("closed_on_time", COUNT, lambda found: found.on_time),
    Field("closed_late", COUNT, lambda found: found.late),
    Field("closed_without_due", COUNT, lambda found: found.without_due),
    Field("open", COUNT, lambda found: found.moved.counts.open),
    Field("overdue", COUNT, lambda found: found.moved.counts.overdue),
    Field("oldest_days", DAYS.or_none, lambda found: found.moved.counts.oldest),
)
"""The orders of a month."""

RISEN = Fields[Happening](
    Field("project", TEXT, lambda each: each.bearer.id),
    Field("level", TEXT, lambda each: each.id),
    Field("name", TEXT, lambda each: each.name),
    Field("on", DAY, lambda each: each.on),
)
"""A project that reached a higher level in the month."""


_HOW_MANY = Column(say("How many"), right=True)
_OPEN_DAYS = say("Open, not yet late, days at most")


def _days(number: int) -> int | str:
    return number or ""


def _trouble(*, whole: bool) -> Fields[Trouble]:
    return Fields[Trouble](
        Field("kind", word(ItemKind), lambda row: row.kind),
        Field("id", TEXT, lambda row: row.id),
        Field("name", TEXT, lambda row: row.name, say("Cause"), lambda row: caused(row.kind, row.name)),
        Field("times", COUNT, lambda row: row.times),
        Field("whose", every(TEXT), lambda row: row.whose, _HOW_MANY, lambda row: len(row.whose)),
        shown(say("Which"), lambda row: whose(row.whose, whole=whole)),
        Field("oldest_days", DAYS, lambda row: row.oldest),
        Field(
            "days_late",
            DAYS,
            lambda row: row.late,
            Column(say("Days late"), right=True),
            lambda row: _days(row.late),
        ),
        Field(
            "days_open",
            DAYS,
            lambda row: row.open,
            Column(_OPEN_DAYS, right=True),
            lambda row: _days(row.open),
        ),
    )


TROUBLE = _trouble(whole=False)
"""A cause that keeps projects back."""


def trouble_table(found: Sequence[Trouble], extent: Extent) -> Table:
    """The causes; where every one is asked for, each with everything that it keeps back by name.

    How long orders are open that are not late yet is said where there are such ones, and not on a screen.
    """
    fields = _trouble(whole=extent.every)
    has_open = extent.every and any(each.open for each in found)
    return (fields if has_open else fields.without("days_open")).table(found, "problems")


def whose(names: tuple[str, ...], *, whole: bool, most: int = 3) -> Cell:
    """Some projects and streets, the first of them or all; the programme as what it is."""
    own = [name for name in names if name]
    if len(own) == len(names):
        return all_or_few(own, whole=whole, most=most)
    itself = say("the programme itself")
    return say("{one}, {other}", one=all_or_few(own, whole=whole, most=most), other=itself) if own else itself


def _units(row: Ahead, *, whole: bool) -> Cell:
    names = dict.fromkeys(str(holder_name(each)) for each in row.held if isinstance(holder_name(each), str))
    if names:
        return all_or_few(names, whole=whole, most=1)
    return holder_name(row.held[0]) if row.held else None


def _ahead(*, whole: bool) -> Fields[Ahead]:
    return Fields[Ahead](
        Field("kind", word(ItemKind).or_none, lambda row: row.kind),
        Field("id", TEXT, lambda row: row.id),
        Field("due", DAY, lambda row: row.due, say("Due")),
        Field("name", TEXT, lambda row: row.name, say("What")),
        Field(
            "whose",
            every(TEXT),
            lambda row: row.whose,
            say("Projects concerned"),
            lambda row: whose(row.whose, whole=whole, most=1),
        ),
        Field(
            "held",
            HOLDERS,
            lambda row: row.held,
            say("Responsible"),
            lambda row: _units(row, whole=whole),
        ),
    )


AHEAD = _ahead(whole=False)
"""Something that falls due in the month after."""
AHEAD_IN_FULL = _ahead(whole=True)
"""The same with everything that is concerned, and whoever is to do it, by name."""


OPINIONS = Fields[tuple[AnswerKind, int]](
    Field("answer", word(AnswerKind), lambda each: each[0]),
    Field("number", COUNT, lambda each: each[1]),
)
"""How many opinions say one thing."""
FACT = Fields[Happening](
    *HAPPENING.without("number", "yuan", "sentence"),
    Field("number", COUNT.or_none, lambda each: each.after if unit_of(each) is Unit.NUMBER else None),
    Field("yuan", YUAN.or_none, lambda each: each.after if unit_of(each) is Unit.YUAN else None),
    Field("area_m2", AREA.or_none, area_of),
    Field("opinions", every(OPINIONS), lambda each: each.said),
    Field("value", TEXT.or_none, lambda each: each.value or None),
    Field("due", DAY.or_none, lambda each: each.due),
    Field("sentence", SENTENCE, as_told),
)
"""One thing dated in a month; of works and money invested the last figure in it, of opinions all together."""


def _told(each: Happening | None) -> Cell:
    return as_told(each) if each else Toned(say("not on file"), Tone.DIM)


CORRECTION = Fields[Correction](
    Field(
        None,
        TEXT,
        lambda each: each.bearer.id,
        say("Project or street"),
        lambda each: bearer_ref(each.bearer),
    ),
    *BEARER.under(lambda each: each.bearer).for_programs,
    Field("kind", word(HappeningKind), lambda each: each.told.kind),
    Field(
        "then",
        one(FACT).or_none,
        lambda each: each.then,
        say("As issued"),
        lambda each: _told(each.then),
    ),
    Field(
        "now",
        one(FACT).or_none,
        lambda each: each.now,
        say("As on file now"),
        lambda each: _told(each.now),
    ),
)
"""Something that is known otherwise than when the bulletin of its month was issued."""


CORRECTED = Fields[Corrected](
    Field("month", PLAN_DAY, lambda each: each.bulletin.month),
    Field("on", DAY, lambda each: each.bulletin.on),
    Field("number", TEXT.or_none, lambda each: each.bulletin.number),
    Field("known", FLAG, lambda each: each.known),
    Field("why_not_known", SENTENCE.or_none, lambda each: each.why),
    Field("corrections", every(CORRECTION), lambda each: each.found),
)
"""A bulletin that was issued, with its corrections."""
