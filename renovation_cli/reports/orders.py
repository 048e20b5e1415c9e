"""``orders``: problems dispatched, with whom they are, how old they are, and what is late (plan 四(三))."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from renovation_cli.compute.order_counts import Holder, OrderCounts, by_holder, by_kind, count
from renovation_cli.compute.orders import OrderState, all_orders, holder_of, orders_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.document import Block, Column, Document, Heading, Next, Sentence, Table, Tone
from renovation_cli.reports.frame import framed, outside_period
from renovation_cli.reports.order_rows import (
    COUNT_COLUMNS,
    ORDER_COLUMNS,
    count_cells,
    counts_data,
    names_of,
    order_data,
    order_row,
    steps_table,
)
from renovation_cli.reports.phrases import lead_name
from renovation_cli.reports.position import Position


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


def orders(position: Position, selection: Selection) -> Document:
    """The report: how many, the list, and the counts by kind and by department."""
    rulebook = position.rulebook
    blocks: list[Block] = [*outside_period(position)]
    data: dict[str, Any] = {"orders": [], "counts": None, "by_kind": [], "by_department": []}
    if rulebook is not None:
        blocks += [summary(count(selection.orders)), _table(selection, rulebook)]
        if selection.project and selection.listed():
            blocks.append(steps_table(selection.listed(), rulebook.programme.orders))
        if selection.orders:
            blocks += [_kinds(selection, rulebook), _holders(selection, rulebook)]
            blocks.append(_next(selection))
        data = _data(selection, rulebook)
    return framed("orders", _title(selection), position, blocks, data)


def _title(selection: Selection) -> Text:
    title = say("dispatch orders")
    if selection.project:
        title = say("dispatch orders of {project}", project=selection.project.project.name)
    if selection.holder:
        title = say("{title} with {holder}", title=title, holder=selection.holder)
    if selection.only_overdue:
        return say("{title}, overdue only", title=title)
    return say("{title}, open only", title=title) if selection.only_open else title


PROGRAMME_TITLE = say("Overdue orders of the programme")


def summary(counts: OrderCounts) -> Sentence:
    """The counts in a sentence."""
    text = say_n(
        "{n} order: {open} open, {overdue} of them overdue.",
        "{n} orders: {open} open, {overdue} of them overdue.",
        counts.total,
        open=counts.open,
        overdue=counts.overdue,
    )
    if counts.without_due:
        text = say_n(
            "{text} For {n} open order no day is known.",
            "{text} For {n} open orders no day is known.",
            counts.without_due,
            text=text,
        )
    return Sentence(text, Tone.BAD if counts.overdue else Tone.PLAIN)


def _table(selection: Selection, rulebook: Rulebook) -> Table:
    rows = tuple(order_row(each, rulebook) for each in selection.listed())
    if selection.project:
        return Table(ORDER_COLUMNS, rows, empty=_nothing(selection))
    names = (each.project.name if each.project else say("programme") for each in selection.listed())
    columns = (Column(say("Project")), *ORDER_COLUMNS)
    named = tuple((name, *row) for name, row in zip(names, rows, strict=True))
    return Table(columns, named, empty=_nothing(selection))


def _nothing(selection: Selection) -> Text:
    if selection.only_overdue:
        return say("No order is overdue.")
    return say("No order is open.") if selection.only_open else say("No order is on file.")


def _kinds(selection: Selection, rulebook: Rulebook) -> Table:
    """Counts by kind: of the whole programme also the kinds of which there is no order."""
    rules = rulebook.programme.orders
    kinds = rules.kinds if rules else {}
    part = selection.project or selection.holder
    rows = tuple(
        (
            kinds[kind].name if kind in kinds else kind,
            kinds[kind].clause if kind in kinds else None,
            *count_cells(counts),
        )
        for kind, counts in by_kind(selection.orders, rules).items()
        if counts.total or not part
    )
    columns = (Column(say("Kind")), Column(say("Clause"), beneath=True), *COUNT_COLUMNS)
    return Table(columns, rows, title=_counted(say("By kind"), selection))


def _counted(title: Text, selection: Selection) -> Text:
    """The title of a table of counts, which go over every order however few are listed."""
    part = selection.only_open or selection.only_overdue
    return say("{title}, every order counted", title=title) if part else title


def _holders(selection: Selection, rulebook: Rulebook) -> Table:
    states = selection.orders
    found: dict[Holder, Answerable | None] = {}
    for state in states:
        held = holder_of(state, rulebook)
        found[(held.lead, held.place) if held else (None, None)] = held
    rows = tuple(
        (
            lead_name(held) if held else None,
            names_of(held) if held else None,
            *count_cells(counts),
        )
        for key, counts in by_holder(states, rulebook).items()
        for held in (found[key],)
    )
    columns = (Column(say("With")), Column(say("Who answers"), beneath=True), *COUNT_COLUMNS)
    return Table(columns, rows, title=_counted(say("By department"), selection))


def _next(selection: Selection) -> Next:
    late = ((renovation("orders", overdue=True), say("only what is late")),)
    whom = ((renovation("who", "DEPARTMENT"), say("whom to call, and what else they owe")),)
    return Next(whom if selection.only_overdue else (*late, *whom))


def _data(selection: Selection, rulebook: Rulebook) -> dict[str, Any]:
    rules = rulebook.programme.orders
    return {
        "project": selection.project and selection.project.id,
        "with": selection.holder,
        "only_open": selection.only_open,
        "only_overdue": selection.only_overdue,
        "orders": [order_data(each, rulebook) for each in selection.listed()],
        "counts": counts_data(count(selection.orders)),
        "by_kind": [
            {"kind": kind, "name": rules.kinds[kind].name if rules and kind in rules.kinds else None}
            | counts_data(counts)
            for kind, counts in by_kind(selection.orders, rules).items()
        ],
        "by_department": [
            {"lead": lead, "place": place} | counts_data(counts)
            for (lead, place), counts in by_holder(selection.orders, rulebook).items()
        ],
    }


def programme_sentence(number: int) -> Sentence:
    """How many orders that no project owes are late."""
    text = say_n(
        "{n} order about the programme as a whole is late.",
        "{n} orders about the programme as a whole are late.",
        number,
    )
    return Sentence(text, Tone.BAD)


def programme_due(position: Position, within: int | None) -> tuple[list[Block], dict[str, Any]]:
    """For ``deadlines``: the orders about the programme as a whole that fall due; no block where none is."""
    book = position.rulebook
    found = all_orders((), book, position.as_of) if book else []
    last = date.max if within is None else position.as_of + timedelta(days=within)
    due = [each for each in found if each.is_open and each.due and position.as_of <= each.due <= last]
    data = {"programme_orders": [order_data(each, book) for each in due] if book else []}
    if not due or book is None:
        return [], data
    title = say("Orders about the programme as a whole")
    return [Table(ORDER_COLUMNS, tuple(order_row(each, book) for each in due), title=title)], data


def programme_late(position: Position) -> tuple[list[Block], list[Block], dict[str, Any]]:
    """For ``overdue``: the orders about the programme as a whole that are late, which no project owes.

    Returns a sentence, a table, and the same as data; no blocks where there is none.
    """
    book = position.rulebook
    found = all_orders((), book, position.as_of) if book else []
    late = [each for each in found if each.overdue]
    data = {"programme_orders": [order_data(each, book) for each in late] if book else []}
    if not late or book is None:
        return [], [], data
    table = Table(ORDER_COLUMNS, tuple(order_row(each, book) for each in late), title=PROGRAMME_TITLE)
    return [programme_sentence(len(late))], [table], data


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about its orders."""
    rulebook = position.rulebook
    if rulebook is None:
        return [], {"orders": []}
    found = orders_of(state, rulebook, position.as_of)
    data = {"orders": [order_data(each, rulebook) for each in found]}
    if not found:
        return [], data
    still_open = sum(each.is_open for each in found)
    heading = Heading(say("Dispatch orders: {open} open of {total}", open=still_open, total=len(found)))
    table = Table(ORDER_COLUMNS, tuple(order_row(each, rulebook) for each in found))
    following = Next(((renovation("orders", state.id), say("with counts by kind and by department")),))
    return [heading, table, following], data
