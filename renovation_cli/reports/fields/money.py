"""What is said of money: by channel, by kind, by project, and entry by entry (plan 四(二))."""

from decimal import Decimal

from renovation_cli.compute.funding import (
    ChannelFlow,
    Entered,
    Flow,
    KindFlow,
    ProjectMoney,
)
from renovation_cli.compute.targets import Amount, TargetResult
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import MoneyKind
from renovation_cli.reports.document import Cell, Column, Yuan
from renovation_cli.reports.fields.completed import COMPLETED
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAY, NUMBER, SHARE, TEXT, YUAN, every, one, word
from renovation_cli.reports.fields.money_years import ADVANCE, BORNE, YEARS
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.fields.targets import LABELS
from renovation_cli.reports.wording.amounts import amount, at_least, balance, unit_cost

UNKNOWN = Fields[Flow](
    Field("plan", COUNT, lambda flow: flow.plan.unknown),
    Field("committed", COUNT, lambda flow: flow.committed.unknown),
    Field("received", COUNT, lambda flow: flow.received.unknown),
    Field("paid", COUNT, lambda flow: flow.paid.unknown),
    Field("gap", COUNT, lambda flow: flow.gap.unknown),
)
"""How many projects each sum is without."""

FLOW = Fields[Flow](
    Field(
        "plan_yuan",
        YUAN.or_none,
        lambda flow: flow.plan.known,
        say("Plan"),
        lambda flow: amount(flow.plan, Yuan),
    ),
    Field(
        "committed_yuan",
        YUAN.or_none,
        lambda flow: flow.committed.known,
        beneath(say("Committed")),
        lambda flow: amount(flow.committed, Yuan),
    ),
    Field(
        "received_yuan",
        YUAN.or_none,
        lambda flow: flow.received.known,
        say("Received"),
        lambda flow: amount(flow.received, Yuan),
    ),
    Field(
        "paid_yuan",
        YUAN.or_none,
        lambda flow: flow.paid.known,
        beneath(say("Paid")),
        lambda flow: amount(flow.paid, Yuan),
    ),
    Field(
        "gap_yuan",
        YUAN.or_none,
        lambda flow: flow.gap.known,
        say("Gap"),
        lambda flow: balance(flow.gap),
    ),
    Field("unknown", one(UNKNOWN), lambda flow: flow),
)
"""Sums over what is known."""


def _channel_name(channel: ChannelFlow) -> Cell:
    return say("no channel given") if channel.name is None else channel.name


_KIND = Fields[KindFlow](
    Field("kind", TEXT.or_none, lambda kind: kind.id),
    Field(
        "name",
        TEXT.or_none,
        lambda kind: kind.name,
        say("Kind"),
        lambda kind: say("not given") if kind.name is None else kind.name,
    ),
)

KIND = Fields[KindFlow](*_KIND, *FLOW.under(lambda kind: kind.flow))
"""The money of one kind within a channel."""

CHANNEL = Fields[ChannelFlow](
    Field("channel", TEXT.or_none, lambda channel: channel.id),
    Field("name", TEXT.or_none, lambda channel: channel.name, say("Channel"), _channel_name),
    Field(
        "clause",
        TEXT.or_none,
        lambda channel: channel.clause,
        beneath(say("Clause")),
        lambda channel: channel.clause or "",
    ),
    *FLOW.under(lambda channel: channel.flow),
    Field("kinds", every(KIND), lambda channel: channel.kinds),
)


@dataclass(frozen=True, slots=True)
class KindOfChannel:
    """The money of one kind, in a list of the kinds of several channels."""

    channel: ChannelFlow
    kind: KindFlow


KIND_OF_CHANNEL = Fields[KindOfChannel](
    *_KIND.under(lambda row: row.kind),
    shown(beneath(say("Channel")), lambda row: _channel_name(row.channel)),
    *FLOW.under(lambda row: row.kind.flow),
)

ENTRY = Fields[Entered](
    Field("on", DAY, lambda entered: entered.entry.on, say("Date")),
    Field("kind", word(MoneyKind), lambda entered: entered.entry.kind, say("What")),
    Field("yuan", YUAN, lambda entered: entered.entry.yuan, say("Yuan")),
    Field(
        "channel",
        TEXT.or_none,
        lambda entered: entered.entry.channel,
        say("Channel"),
        lambda entered: entered.channel.name if entered.channel else entered.entry.channel or "",
    ),
    Field(
        "of",
        TEXT.or_none,
        lambda entered: entered.entry.of,
        beneath(say("Kind")),
        lambda entered: entered.kind_name or "",
    ),
    Field(
        "note",
        TEXT.or_none,
        lambda entered: entered.entry.note,
        beneath(say("Note")),
        lambda entered: entered.entry.note or "",
    ),
)
"""A commitment, a receipt, a payment or a refund."""

MONEY = Fields[ProjectMoney](
    Field("investment_yuan", YUAN.or_none, lambda money: money.figures.investment_yuan),
    Field("year_investment_yuan", YUAN.or_none, lambda money: money.figures.year_investment_yuan),
    *FLOW.under(lambda money: money.account.together),
    Field("channels", every(CHANNEL), lambda money: money.account.channels),
    Field(
        "yuan_per_household",
        NUMBER.or_none,
        lambda money: unit_cost(money.costs.per_household),
        say("Per household"),
    ),
    Field("yuan_per_household_exact", SHARE.or_none, lambda money: money.costs.per_household),
    Field(
        "yuan_per_m2",
        NUMBER.or_none,
        lambda money: unit_cost(money.costs.per_m2, 2),
        beneath(say("Per ㎡")),
    ),
    Field("yuan_per_m2_exact", SHARE.or_none, lambda money: money.costs.per_m2),
    Field("completed", one(COMPLETED), lambda money: money.completed),
    Field("years", one(YEARS), lambda money: money.years),
    Field("ratios", every(BORNE), lambda money: money.borne),
    Field("advances", every(ADVANCE), lambda money: money.advances),
)
"""The money of a project."""

MONEY_OF_A_PROJECT = Fields[ProjectMoney](
    Field(
        "name",
        TEXT,
        lambda money: money.project.name,
        say("Project"),
        lambda money: project_ref(money.id, money.project),
    ),
    Field("id", TEXT, lambda money: money.id, beneath(say("Id"))),
    Field("track", TEXT, lambda money: money.project.track),
    *MONEY,
)
"""The money of a project among several."""

MONEY_WITH_ENTRIES = Fields[ProjectMoney](
    *MONEY_OF_A_PROJECT, Field("entries", every(ENTRY), lambda money: money.entries)
)

COSTS = Fields[ProjectMoney](
    shown(say("Investment per household, yuan"), lambda money: unit_cost(money.costs.per_household)),
    shown(say("Investment per ㎡, yuan"), lambda money: unit_cost(money.costs.per_m2, 2)),
)
"""What a project costs, on a page of its own."""


def _yuan(amount: Amount | None) -> Cell:
    assert not isinstance(amount, Decimal)
    return None if amount is None else Yuan(amount)


def _summed(result: TargetResult) -> Cell:
    assert isinstance(result.summed, int)  # yuan
    if not result.known:
        return None
    return at_least(result.summed) if result.unknown else Yuan(result.summed)


DECLARED_MONEY = Fields[TargetResult](
    shown(say("Total"), lambda result: say(LABELS[result.field])),
    shown(Column(say("Declared"), right=True), lambda result: _yuan(result.declared)),
    shown(Column(say("On file"), right=True), _summed),
    shown(
        Column(say("Difference"), right=True),
        lambda result: _yuan(result.difference) if result.known else None,
    ),
    shown(Column(say("Projects unknown"), right=True), lambda result: result.unknown),
)
"""An investment that the plan declares."""
