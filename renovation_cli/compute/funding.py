"""The money of a project or a programme by channel, on a date (plan 四(二)).

Everything is whole yuan. An entry dated later does not count. Where a project has neither a plan of its
money nor an entry by the date, its amounts are unknown; where it has, what is not entered has not come.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from fractions import Fraction

from renovation_cli.compute.advance import Advance, advances
from renovation_cli.compute.completed import Completed, completed
from renovation_cli.compute.money_years import MoneyYears, money_years
from renovation_cli.compute.payments import net_paid
from renovation_cli.compute.pipeline import is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.ratios import Borne, borne
from renovation_cli.compute.targets import Figures
from renovation_cli.compute.totals import Total, over, sum_of_totals, total_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.money import ChannelPlan, MoneyEntry
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
    """The money of one kind within a channel."""

    id: str | None
    """None for what is of no kind of the plan, or does not say of which."""
    name: str | None
    flow: Flow
    """Of a kind at least so much, where something of the channel does not say its kind."""

    @property
    def on_file(self) -> bool:
        """Whether anything is planned of it or has happened."""
        happened = (self.flow.committed, self.flow.received, self.flow.paid)
        return self.flow.plan.known is not None or any(total.known for total in happened)


@dataclass(frozen=True, slots=True)
class ChannelFlow:
    """A channel of the plan, or (id None) what belongs to none of them."""

    id: str | None
    name: str | None
    clause: str | None
    flow: Flow
    every_kind: tuple[KindFlow, ...]
    """Every kind the channel has, and last what is of none."""

    @property
    def kinds(self) -> tuple[KindFlow, ...]:
        """The kinds with a plan or an entry; none where nothing at all is divided by kind."""
        shown = tuple(kind for kind in self.every_kind if kind.on_file)
        return shown if any(kind.id is not None for kind in shown) else ()


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
class Entered:
    """An entry, and the channel of the plan that it names."""

    entry: MoneyEntry
    channel: Channel | None
    """None where it names none, or none that the plan has."""

    @property
    def kind_name(self) -> str | None:
        """The kind of money it names, as the plan calls it; its id where the plan does not have it."""
        kinds = self.channel.kinds if self.channel else {}
        return kinds.get(self.entry.of or "", self.entry.of)


@dataclass(frozen=True, slots=True)
class ProjectMoney:
    """The money of one project on a date."""

    id: str
    project: Project
    figures: Figures
    on_file: bool
    """Whether anything is known of it: a plan, or an entry by the date."""
    account: Account
    costs: Costs
    completed: Completed
    years: MoneyYears
    borne: list[Borne]
    """Of every channel for which the plan gives a ratio."""
    advances: tuple[Advance, ...]
    """None of a candidate, whose works are not this year's."""
    entries: tuple[Entered, ...]
    """By the date, the oldest first."""


def money_of(state: ProjectState, figures: Figures, programme: Programme, as_of: date) -> ProjectMoney:
    """All there is to say of a project's money on a date."""
    project = state.project
    entries = entered(project, programme, as_of)
    return ProjectMoney(
        id=state.id,
        project=project,
        figures=figures,
        on_file=bool(project.money.plan or entries),
        account=account(project, programme, as_of),
        costs=costs(figures),
        completed=completed(state, as_of),
        years=money_years(project, programme.year, as_of),
        borne=borne(project, programme),
        advances=() if is_candidate(state) else tuple(advances(project, figures, programme, as_of)),
        entries=tuple(entries),
    )


def entered(project: Project, programme: Programme, as_of: date) -> list[Entered]:
    """What has been entered by a date, the oldest first."""
    channels = programme.funding.channels if programme.funding else {}
    entries = [entry for entry in project.money.entries if entry.on <= as_of]
    return [
        Entered(entry, channels.get(entry.channel or ""))
        for entry in sorted(entries, key=lambda entry: entry.on)
    ]


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
    planned_beside = [plan.yuan for each_id, plan in project.money.plan.items() if each_id not in known]
    if beside or planned_beside:
        channels.append(_beside(beside, planned_beside))
    return Account(tuple(channels), _together(project, channels, entries, on_file=on_file))


def _channel(
    channel_id: str,
    channel: Channel,
    plan: ChannelPlan | None,
    entries: Sequence[MoneyEntry],
    *,
    on_file: bool,
) -> ChannelFlow:
    own = [entry for entry in entries if entry.channel == channel_id]
    flow = _flow(plan.yuan if plan else None, own, on_file=on_file)
    if any(entry.kind is MoneyKind.PAYMENT and entry.channel is None for entry in entries):
        # Some of what was paid without naming a channel may have come from this one.
        flow = replace(flow, paid=Total(flow.paid.known, 1))
    return ChannelFlow(channel_id, channel.name, channel.clause, flow, _kinds(own, channel.kinds, plan, flow))


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
    """What came of a kind of entry; of payments less what was paid back."""
    if kind is MoneyKind.PAYMENT:
        return net_paid(entries)
    return sum(entry.yuan for entry in entries if entry.kind is kind)


def _kinds(
    entries: list[MoneyEntry], names: dict[str, str], plan: ChannelPlan | None, whole: Flow
) -> tuple[KindFlow, ...]:
    """Each kind of a channel in the plan's order, and last what is of none of them."""
    rest = [entry for entry in entries if entry.of not in names]
    divided = plan.kinds if plan else None
    found = []
    for kind_id, name in names.items():
        own = [entry for entry in entries if entry.of == kind_id]
        # A plan by kind that leaves a kind out plans nothing for it; one that is not by kind does not say.
        planned = Total(None, 1) if divided is None else Total(divided.get(kind_id))
        found.append(KindFlow(kind_id, name, _of_kind(own, rest, planned, whole)))
    if divided is None:
        of_none = _of_kind(rest, [], whole.plan, whole)
        if len(rest) < len(entries):
            of_none = replace(of_none, gap=Total(None, 1))
    else:
        outside = [yuan for kind_id, yuan in divided.items() if kind_id not in names]
        of_none = _of_kind(rest, [], Total(sum(outside) if outside else None), whole)
    return (*found, KindFlow(None, None, of_none))


def _of_kind(own: list[MoneyEntry], rest: list[MoneyEntry], planned: Total, whole: Flow) -> Flow:
    """The flow of one kind; ``rest`` is what may be of this kind too, ``whole`` the flow of its channel."""

    def of(kind: MoneyKind, all_of_it: Total) -> Total:
        if all_of_it.known is None:
            return all_of_it
        return Total(_sum(own, kind), int(bool(all_of_it.unknown or _sum(rest, kind))))

    received = of(MoneyKind.RECEIPT, whole.received)
    if planned.known is None:
        gap = planned
    else:
        gap = total_of([None if received.exact is None else planned.known - received.exact])
    return Flow(
        planned, of(MoneyKind.COMMITMENT, whole.committed), received, of(MoneyKind.PAYMENT, whole.paid), gap
    )


def _together(
    project: Project, channels: list[ChannelFlow], entries: list[MoneyEntry], *, on_file: bool
) -> Flow:
    """All channels. The plan is whole where every channel has one, or they make up the investment."""
    if not on_file:
        return _flow(None, (), on_file=False)
    planned = sum_of_totals(each.flow.plan for each in channels)
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
            channels.append(ChannelFlow(first.id, first.name, first.clause, flow, _sum_kinds(group)))
    return Account(tuple(channels), _sum_flows(each.together for each in accounts))


def _sum_flows(flows: Iterable[Flow]) -> Flow:
    parts = list(flows)

    def sum_of(amount: Callable[[Flow], Total]) -> Total:
        return sum_of_totals(amount(part) for part in parts)

    return Flow(
        sum_of(lambda flow: flow.plan),
        sum_of(lambda flow: flow.committed),
        sum_of(lambda flow: flow.received),
        sum_of(lambda flow: flow.paid),
        sum_of(lambda flow: flow.gap),
    )


def _sum_kinds(group: list[ChannelFlow]) -> tuple[KindFlow, ...]:
    """Channel flows have the same kinds in the same order, those of the programme."""
    return tuple(
        KindFlow(same[0].id, same[0].name, _sum_flows(kind.flow for kind in same))
        for same in zip(*(channel.every_kind for channel in group), strict=True)
    )


def costs(figures: Figures) -> Costs:
    """What the stated investment is for each household and each m²."""
    investment = figures.investment_yuan
    return Costs(over(investment, figures.households), over(investment, figures.area_m2))
