"""Money as a part of reports: by channel, and what a project costs and has been paid ahead (plan 四(二))."""

from collections.abc import Iterator

from renovation_cli.compute.advance import Advance
from renovation_cli.compute.funding import Account, Flow, ProjectMoney
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import Block, Cell, Pairs, Sentence, Tone, Yuan
from renovation_cli.reports.fields.completed import COMPLETED_LINES
from renovation_cli.reports.fields.money import CHANNEL, COSTS, FLOW, KIND_OF_CHANNEL, KindOfChannel
from renovation_cli.reports.parts.money_years import ratio_blocks, year_blocks
from renovation_cli.reports.wording.amounts import unit_cost


def money_blocks(money: ProjectMoney) -> list[Block]:
    """The money of a project; nothing where nothing is known of it."""
    blocks: list[Block] = []
    if money.on_file:
        blocks.extend(channel_blocks(money.account, say("Money by channel, yuan")))
        blocks += [*year_blocks(money.years), *ratio_blocks(money.borne)]
    rows = [
        *COMPLETED_LINES.pairs(money.completed).rows,
        *COSTS.pairs(money).rows,
        *(row for each in money.advances for row in _of_advance(each)),
    ]
    if any(value is not None for _, value in rows):
        blocks.append(Pairs(tuple(rows)))
    return blocks


def _of_advance(advance: Advance) -> Iterator[tuple[Text, Cell]]:
    """Under the name that the plan gives it."""
    label = say("{name} received per household, yuan", name=advance.name)
    yield label, unit_cost(advance.per_household)
    if advance.due is not None:
        yield say("{name} due, yuan", name=advance.name), Yuan(advance.due)
        received = None if advance.received is None else Yuan(advance.received)
        yield say("{name} received, yuan", name=advance.name), received


def channel_blocks(account: Account, title: Text) -> list[Block]:
    """Every channel of an account and all together, and the kinds of money within the channels."""
    channels = account.channels
    empty = say("The plan names no channel of money.")
    last = (say("together"), "", *FLOW.row(account.together)) if channels else None
    blocks: list[Block] = [CHANNEL.table(channels, "channels", title=title, empty=empty, last=last)]
    if channels:
        blocks.append(_aside(say("The gap is the plan less what has been received.")))
    if any(channel.id is None and channel.flow.paid.known for channel in channels):
        text = say(
            "Some payments name no channel: what was paid out of each is at least (≥) what names it,"
            " or unknown."
        )
        blocks.append(_aside(text))
    kinds = [KindOfChannel(channel, kind) for channel in channels for kind in channel.kinds]
    if kinds:
        blocks.append(KIND_OF_CHANNEL.table(kinds, "kinds", title=say("By kind of money, yuan")))
    if any(_partial(row.kind.flow) for row in kinds):
        text = say(
            "Some amounts do not say their kind: what stands behind “≥” may be more, and “–” is unknown."
        )
        blocks.append(_aside(text))
    return blocks


def _aside(text: Text) -> Sentence:
    return Sentence(text, Tone.DIM)


def _partial(flow: Flow) -> bool:
    return any(total.partial for total in (flow.plan, flow.committed, flow.received, flow.paid))
