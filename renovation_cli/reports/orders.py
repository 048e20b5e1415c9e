"""``orders``: problems dispatched, with whom they are, how old they are, and what is late (plan 四(三))."""

from functools import cached_property

from renovation_cli.compute.order_counts import OrderCounts, by_holder, by_kind, count
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import known_leads
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import OrderStep
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Table, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import FLAG, TEXT, every, one
from renovation_cli.reports.fields.order_lines import ORDER_LINE, ORDER_LINE_OF_ONE
from renovation_cli.reports.fields.orders import (
    COUNTS,
    DECISION,
    HOLDER_COUNT,
    KIND_COUNT,
    ORDER,
    ORDER_OF_A_PROJECT,
    STEP_TAKEN,
    HolderCount,
    KindCount,
    StepTaken,
)
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.by_urgency import by_urgency
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.orders import counted_sentence
from renovation_cli.reports.sign import Sign

_MOST = 60
"""Rows on a screen."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which orders a report is about, and which of them it lists."""

    orders: tuple[OrderState, ...]
    """Those that are counted."""
    project: ProjectState | None = None
    holder: str | None = None
    """By whom they are held, in the user's words; None for anybody."""
    only_open: bool = False
    only_overdue: bool = False

    def listed(self) -> list[OrderState]:
        """Those that are listed: what is open first, by the day it is due."""
        kept = [each for each in self.orders if self._is_listed(each)]
        return sorted(kept, key=_urgency)

    def _is_listed(self, order: OrderState) -> bool:
        return (order.is_open or not self.only_open) and (order.overdue or not self.only_overdue)


def _urgency(order: OrderState) -> tuple[bool, bool, str, str]:
    return (not order.is_open, order.due is None, str(order.due), str(order.order.opened))


@dataclass(frozen=True)
class Dispatched:
    """The orders of a selection, and the same counted."""

    selection: Selection
    rulebook: Rulebook

    @cached_property
    def listed(self) -> list[OrderState]:
        """Those that are listed, the most urgent first."""
        return self.selection.listed()

    @cached_property
    def counts(self) -> OrderCounts:
        """All of them."""
        return count(self.selection.orders)

    @cached_property
    def kinds(self) -> list[KindCount]:
        """By kind: every kind of the plan, and any other on file."""
        rules = self.rulebook.programme.orders
        kinds = rules.kinds if rules else {}
        return [
            KindCount(kind, kinds.get(kind), found)
            for kind, found in by_kind(self.selection.orders, rules).items()
        ]

    @cached_property
    def holders(self) -> list[HolderCount]:
        """By who has them now, in the order in which the plan's files list those who can have one."""
        places = {lead: number for number, lead in enumerate(known_leads(self.rulebook))}

        def place(row: HolderCount) -> int:
            held = row.held
            return len(places) if held is None else places.get(held.place or held.lead, len(places))

        return sorted((HolderCount(*each) for each in by_holder(self.selection.orders).items()), key=place)


ORDERS = Report(
    "orders",
    say("dispatch orders"),
    Fields[Dispatched](
        Field("project", TEXT.or_none, lambda found: found.selection.project and found.selection.project.id),
        Field("with", TEXT.or_none, lambda found: found.selection.holder),
        Field("only_open", FLAG, lambda found: found.selection.only_open),
        Field("only_overdue", FLAG, lambda found: found.selection.only_overdue),
        Field("orders", every(ORDER), lambda found: found.listed),
        Field("counts", one(COUNTS).or_none, lambda found: found.counts),
        Field("by_kind", every(KIND_COUNT), lambda found: found.kinds),
        Field("by_department", every(HOLDER_COUNT), lambda found: found.holders),
    ),
    {Sign.LATE: lambda found: any(each.overdue for each in found.listed)},
)


def orders(position: Position, selection: Selection, extent: Extent = SCREEN) -> Document:
    """The report: how many, the list, and the counts by kind and by department."""
    found = Dispatched(selection, position.rulebook)
    body = _in_full(found, extent) if extent.detail else _in_lines(found, extent)
    counted = [counted_sentence(found.counts)] if found.counts.total or extent.detail else []
    blocks = [*outside_period(position), *counted, *body]
    return framed(ORDERS, position, blocks, found, title=_title(selection))


def _in_lines(found: Dispatched, extent: Extent) -> list[Block]:
    """A line an order: what is late, what is open, and where everything is asked for what is closed."""
    selection = found.selection
    closed = [each for each in found.listed if not each.is_open]
    fields = ORDER_LINE_OF_ONE if selection.project else ORDER_LINE
    table = by_urgency(
        fields=fields,
        found=((each, each.due) for each in found.listed),
        name="orders",
        closed=extent.every,
        told=True,
        empty=_nothing(selection),
    )
    part = selection.only_open or selection.only_overdue
    # Where all are resolved their number has said so already.
    settled = not table.rows and selection.orders and not part
    blocks = [] if settled else cut(table, extent, _again(selection, all=True), _MOST)
    if extent.every and selection.orders:
        blocks += _counts(found, extent)
    elif closed:
        text = say_n(
            "{n} resolved, with counts by kind and by department: {command}",
            "{n} resolved, with counts by kind and by department: {command}",
            len(closed),
            command=_again(selection, all=True),
        )
        blocks.append(Sentence(text, Tone.DIM))
    if table.rows:
        total = _total([each for each in found.listed if each.is_open or extent.every])
        whole = _again(selection, detail=True)
        text = say("{total} Where, of what kind, step by step: {command}", total=total, command=whole)
        if found.counts.overdue == found.counts.total:
            text = say("Where, of what kind, step by step: {command}", command=whole)
        blocks.append(Sentence(text, Tone.DIM))
    return blocks


def _total(listed: list[OrderState]) -> Text:
    """How many are listed, with how many of them are late."""
    overdue, still_open = sum(each.overdue for each in listed), sum(each.is_open for each in listed)
    if still_open < len(listed):
        return say_n(
            "{n} order, {open} open, {overdue} overdue.",
            "{n} orders, {open} open, {overdue} overdue.",
            len(listed),
            open=still_open,
            overdue=overdue,
        )
    if overdue in (0, len(listed)):
        word = say("overdue") if overdue else say("open")
        return say_n("{n} order {word}.", "{n} orders {word}.", len(listed), word=word)
    return say_n(
        "{n} order open, {overdue} overdue.",
        "{n} orders open, {overdue} overdue.",
        still_open,
        overdue=overdue,
    )


def _again(selection: Selection, **more: bool) -> Command:
    """The same report with more of it."""
    return renovation(
        "orders",
        *([selection.project.id] if selection.project else []),
        open=selection.only_open,
        overdue=selection.only_overdue,
        to=selection.holder or False,
        **more,
    )


def _in_full(found: Dispatched, extent: Extent) -> list[Block]:
    """Everything that is to be said of each, and the counts."""
    selection = found.selection
    fields = ORDER if selection.project else ORDER_OF_A_PROJECT
    blocks: list[Block] = [fields.table(found.listed, "orders", empty=_nothing(selection))]
    if selection.project and found.listed:
        blocks.append(_steps(found.listed))
    else:
        blocks += _decisions(found.listed)
    if selection.orders:
        blocks += [*_counts(found, extent), _next(selection)]
    return blocks


def _counts(found: Dispatched, extent: Extent) -> list[Block]:
    """How many there are by kind and by department."""
    selection = found.selection
    # Of the whole programme also the kinds of which there is no order.
    part = selection.project or selection.holder or not extent.detail
    kinds = [row for row in found.kinds if row.counts.total or not part]
    return [
        KIND_COUNT.table(kinds, "by_kind", title=_counted(say("By kind"), selection)),
        HOLDER_COUNT.table(found.holders, "by_department", title=_counted(say("By department"), selection)),
    ]


def _title(selection: Selection) -> Text:
    title = say("dispatch orders")
    if selection.project:
        title = say("dispatch orders of {project}", project=selection.project.project.name)
    if selection.holder:
        title = say("{title} with {holder}", title=title, holder=selection.holder)
    if selection.only_overdue:
        return say("{title}, overdue only", title=title)
    return say("{title}, open only", title=title) if selection.only_open else title


def _nothing(selection: Selection) -> Text:
    if selection.only_overdue:
        return say("No order is overdue.")
    if selection.holder and not selection.orders:
        return say("No order is with {holder}.", holder=selection.holder)
    return say("No order is open.") if selection.only_open else say("No order.")


def _counted(title: Text, selection: Selection) -> Text:
    """The title of a table of counts, which go over every order however few are listed."""
    part = selection.only_open or selection.only_overdue
    return say("{title}, every order counted", title=title) if part else title


def _steps(orders: list[OrderState]) -> Table:
    """What happened to each order, step by step."""
    taken = [StepTaken(order, number) for order in orders for number in range(len(order.steps))]
    empty = say("No step is on file by this day.")
    return STEP_TAKEN.table(taken, "steps", title=say("Step by step"), empty=empty)


def _decisions(orders: list[OrderState]) -> list[Block]:
    """What was decided of those that had been reported up; nothing where nothing was."""
    taken = [StepTaken(order, number) for order in orders for number in range(len(order.steps))]
    decided = [each for each in taken if each.step.step is OrderStep.DECIDED]
    title = say("Decided from above")
    return [DECISION.table(decided, "decisions", title=title)] if decided else []


def _next(selection: Selection) -> Next:
    late = ((renovation("orders", overdue=True), say("only what is late")),)
    whom = ((renovation("who", "DEPARTMENT"), say("whom to call, and what else they owe")),)
    return Next(whom if selection.only_overdue else (*late, *whom))
