"""The money of a project or a programme by channel, on a date (plan 四(二)).

Everything is whole yuan. An entry dated later does not count. Where a project has neither a plan of its
money nor an entry by the date, its amounts are unknown; where it has, what is not entered has not come.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import Total, over, together, total_of
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.programme import Channel, Programme
from renovation_cli.model.project import Project
from renovation_cli.model.words import MoneyKind


@dataclass(frozen=True, slots=True)
class Flow:
    """What is planned, and what became of it."""

    plan: Total
    committed: Total
    received: Total
    paid: Total
    gap: Total
    """Plan less received."""


@dataclass(frozen=True, slots=True)
class KindFlow:
    """The entries of one kind of money within a channel; plans are made by channel only."""

    id: str | None
    """None where an entry does not say which kind."""
    name: str | None
    committed: int
    received: int
    paid: int
    at_least: tuple[MoneyKind, ...] = ()
    """Of which amounts there may be more, since some of the channel's entries do not say their kind."""


@dataclass(frozen=True, slots=True)
class ChannelFlow:
    """A channel of the plan, or (id None) what belongs to none of them."""

    id: str | None
    name: str | None
    clause: str | None
    flow: Flow
    kinds: tuple[KindFlow, ...]
    """Kinds with an entry."""


@dataclass(frozen=True, slots=True)
class Account:
    """The money of a project, or of several together."""

    channels: tuple[ChannelFlow, ...]
    together: Flow


@dataclass(frozen=True, slots=True)
class Costs:
    """What a project costs for each household and m², exact; None where a figure is unknown."""

    per_household: Fraction | None
    per_m2: Fraction | None


@dataclass(frozen=True, slots=True)
class Advance:
    """Money received ahead by the number of households."""

    name: str
    due: int | None
    """By the plan's amount for each household; None where it fixes none or the households are unknown."""
    received: int | None
    per_household: Fraction | None
    """Received, exact."""


def account(project: Project, programme: Programme, as_of: date) -> Account:
    """The money of one project on a date."""
    known = programme.funding.channels if programme.funding else {}
    entries = [entry for entry in project.money.entries if entry.on <= as_of]
    on_file = bool(project.money.plan or entries)
    channels = [
        _channel(channel_id, channel, project.money.plan.get(channel_id), entries, on_file=on_file)
        for channel_id, channel in known.items()
    ]
    beside = [entry for entry in entries if entry.channel not in known]
    planned_beside = [yuan for channel_id, yuan in project.money.plan.items() if channel_id not in known]
    if beside or planned_beside:
        channels.append(_beside(beside, planned_beside))
    return Account(tuple(channels), _together(project, channels, entries, on_file=on_file))


def _channel(
    channel_id: str, channel: Channel, plan: int | None, entries: Sequence[MoneyEntry], *, on_file: bool
) -> ChannelFlow:
    own = [entry for entry in entries if entry.channel == channel_id]
    flow = _flow(plan, own, on_file=on_file)
    if any(entry.kind is MoneyKind.PAYMENT and entry.channel is None for entry in entries):
        # Some of what was paid without naming a channel may have come from this one.
        flow = replace(flow, paid=Total(flow.paid.known, 1))
    return ChannelFlow(channel_id, channel.name, channel.clause, flow, _kinds(own, channel.kinds, flow))


def _beside(entries: list[MoneyEntry], plans: list[int]) -> ChannelFlow:
    plan = sum(plans) if plans else None
    flow = _flow(plan, entries, on_file=True)
    if not plans:  # what names no channel is not planned for, so nothing of it can be missing
        flow = replace(flow, plan=Total(None), gap=Total(None))
    return ChannelFlow(None, None, None, flow, ())


def _flow(plan: int | None, entries: Iterable[MoneyEntry], *, on_file: bool) -> Flow:
    own = list(entries)
    if not on_file:
        unknown = Total(None, 1)
        return Flow(unknown, unknown, unknown, unknown, unknown)
    received = _sum(own, MoneyKind.RECEIPT)
    return Flow(
        total_of([plan]),
        Total(_sum(own, MoneyKind.COMMITMENT)),
        Total(received),
        Total(_sum(own, MoneyKind.PAYMENT)),
        total_of([None if plan is None else plan - received]),
    )


def _sum(entries: Iterable[MoneyEntry], kind: MoneyKind) -> int:
    return sum(entry.yuan for entry in entries if entry.kind is kind)


def _kinds(entries: list[MoneyEntry], names: dict[str, str], flow: Flow) -> tuple[KindFlow, ...]:
    """Each kind with an entry, in the plan's order, and last what is of no kind of the plan.

    None where no entry is of a kind: there is nothing to divide then.
    """
    if not any(entry.of in names for entry in entries):
        return ()
    found = []
    for kind_id in (*names, None):
        own = [entry for entry in entries if (entry.of if entry.of in names else None) == kind_id]
        if own:
            found.append(
                KindFlow(
                    kind_id,
                    names.get(kind_id or ""),
                    _sum(own, MoneyKind.COMMITMENT),
                    _sum(own, MoneyKind.RECEIPT),
                    _sum(own, MoneyKind.PAYMENT),
                )
            )
    return _bounded(found, flow)


def _bounded(kinds: Sequence[KindFlow], flow: Flow) -> tuple[KindFlow, ...]:
    """The kinds of a channel with a word on which of their sums may be more."""
    loose = {MoneyKind.PAYMENT} if flow.paid.unknown else set()
    undivided = {
        what
        for kind in kinds
        if kind.id is None
        for what, yuan in zip(MoneyKind, (kind.committed, kind.received, kind.paid), strict=True)
        if yuan
    }
    more = tuple(sorted(loose | undivided))
    return tuple(replace(kind, at_least=tuple(sorted(loose)) if kind.id is None else more) for kind in kinds)


def _together(
    project: Project, channels: list[ChannelFlow], entries: list[MoneyEntry], *, on_file: bool
) -> Flow:
    """All channels. The plan is whole where every channel has one, or they make up the investment."""
    if not on_file:
        return _flow(None, (), on_file=False)
    planned = together(each.flow.plan for each in channels)
    whole = not planned.unknown or planned.known == project.stated.investment_yuan
    flow = _flow(planned.known if whole else None, entries, on_file=True)
    return replace(flow, plan=Total(planned.known, 0 if whole and planned.known is not None else 1))


def summed(accounts: Sequence[Account], programme: Programme) -> Account:
    """Several projects together, channel by channel in the plan's order."""
    names = programme.funding.channels if programme.funding else {}
    channels = []
    for channel_id in (*names, None):
        group = [channel for each in accounts for channel in each.channels if channel.id == channel_id]
        if group:
            flow = _sum_flows(channel.flow for channel in group)
            first = group[0]
            kinds = _sum_kinds(group, names, flow)
            channels.append(ChannelFlow(first.id, first.name, first.clause, flow, kinds))
    return Account(tuple(channels), _sum_flows(each.together for each in accounts))


def _sum_flows(flows: Iterable[Flow]) -> Flow:
    parts = list(flows)

    def sum_of(amount: Callable[[Flow], Total]) -> Total:
        return together(amount(part) for part in parts)

    return Flow(
        sum_of(lambda flow: flow.plan),
        sum_of(lambda flow: flow.committed),
        sum_of(lambda flow: flow.received),
        sum_of(lambda flow: flow.paid),
        sum_of(lambda flow: flow.gap),
    )


def _sum_kinds(group: list[ChannelFlow], names: dict[str, Channel], flow: Flow) -> tuple[KindFlow, ...]:
    channel = names.get(group[0].id or "")
    parts = [kind for each in group for kind in (each.kinds or _undivided(each.flow))]
    if all(part.id is None for part in parts):
        return ()
    found = []
    for kind_id in (*(channel.kinds if channel else ()), None):
        kinds = [part for part in parts if part.id == kind_id]
        if kinds:
            found.append(
                KindFlow(
                    kind_id,
                    kinds[0].name,
                    sum(kind.committed for kind in kinds),
                    sum(kind.received for kind in kinds),
                    sum(kind.paid for kind in kinds),
                )
            )
    return _bounded(found, flow)


def _undivided(flow: Flow) -> list[KindFlow]:
    """A channel none of whose entries says its kind: beside the kinds of others, it is all of no kind."""
    sums = (flow.committed.known or 0, flow.received.known or 0, flow.paid.known or 0)
    return [KindFlow(None, None, *sums)] if any(sums) else []


def costs(figures: Figures) -> Costs:
    """What the stated investment is for each household and each m²."""
    investment = figures.investment_yuan
    return Costs(over(investment, figures.households), over(investment, figures.area_m2))


def advances(project: Project, figures: Figures, programme: Programme, as_of: date) -> list[Advance]:
    """What has been received ahead, for every channel that pays ahead."""
    found = []
    for channel_id, channel in (programme.funding.channels if programme.funding else {}).items():
        rule = channel.advance
        if rule is None:
            continue
        entries = [entry for entry in project.money.entries if entry.on <= as_of]
        own = [entry for entry in entries if (entry.channel, entry.of) == (channel_id, rule.kind)]
        received = _sum(own, MoneyKind.RECEIPT) if entries or project.money.plan else None
        name, homes = channel.kinds.get(rule.kind, rule.kind), figures.households
        each = rule.yuan_per_household
        due = None if homes is None or each is None else homes * each
        found.append(Advance(name, due, received, over(received, homes)))
    return found
