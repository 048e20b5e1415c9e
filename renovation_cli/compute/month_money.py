"""The money of a programme by channel over three spans: a month, the year up to its end, since the start."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from renovation_cli.compute.funding import Account, Flow, account, summed
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, over
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme

_NOTHING = Total(None)


@dataclass(frozen=True, slots=True)
class FlowMonth:
    """What came of something in a span, in whole yuan."""

    received: Total
    paid: Total


@dataclass(frozen=True, slots=True)
class ChannelMonth:
    """A channel of the plan, or all together."""

    id: str | None
    """None for what names no channel, and for all together."""
    name: str | None
    plan: Total
    month: FlowMonth
    since_january: FlowMonth
    in_all: FlowMonth
    whole: Total = _NOTHING
    """What all channels received since the start."""
    together: bool = False

    @property
    def rate(self) -> Fraction | None:
        """Received over planned, since the start; a bound where something received is not known.

        None where the plan is not known, or a bound would say no more than that it is not less than nothing.
        """
        received = self.in_all.received
        return over(received.known or received.exact, self.plan.exact)

    @property
    def part(self) -> Fraction | None:
        """The share of what all channels received since the start; None where either is not known in full.

        A part of what is on file is no bound of the part of the whole: what is missing can be of any channel.
        """
        return over(self.in_all.received.exact, self.whole.exact)


def channels_of(
    states: Iterable[ProjectState], programme: Programme, month: Month, day: date
) -> list[ChannelMonth]:
    """Every channel in the order of the plan, and last all together.

    Args:
        states: the projects on the day.
        programme: the plan.
        month: the month.
        day: its last day, or the day judged for.
    """
    every = list(states)

    def on(when: date) -> Account:
        return summed([account(each.project, programme, when) for each in every], programme)

    now, before, last_year = on(day), on(later(month.first, -1)), on(later(month.january, -1))
    rows = []
    for channel in now.channels:
        flows = [_flow_of(each, channel.id) for each in (before, last_year)]
        rows.append(_row(channel.id, channel.name, channel.flow, flows, now.together.received))
    last = _row(
        id_=None,
        name=None,
        now=now.together,
        then=[before.together, last_year.together],
        whole=now.together.received,
        together=True,
    )
    return [*rows, last]


def _flow_of(found: Account, channel_id: str | None) -> Flow | None:
    return next((each.flow for each in found.channels if each.id == channel_id), None)


def _row(
    id_: str | None,
    name: str | None,
    now: Flow,
    then: list[Flow | None],
    whole: Total,
    *,
    together: bool = False,
) -> ChannelMonth:
    before, last_year = then
    return ChannelMonth(
        id=id_,
        name=name,
        plan=now.plan,
        month=_between(now, before),
        since_january=_between(now, last_year),
        in_all=_between(now, None),
        whole=whole,
        together=together,
    )


def _between(now: Flow, then: Flow | None) -> FlowMonth:
    return FlowMonth(
        _less(now.received, then.received if then else _NOTHING),
        _less(now.paid, then.paid if then else _NOTHING),
    )


def _less(now: Total, then: Total) -> Total:
    """A sum less an earlier one; of what nothing was on file of then nothing had come."""
    return Total(None if now.known is None else now.known - (then.known or 0), now.unknown)
