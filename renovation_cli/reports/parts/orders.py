"""Orders as a part of other reports: of a project's page, and those that no project owes."""

from datetime import date, timedelta

from renovation_cli.compute.order_counts import OrderCounts
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Heading, Next, Sentence, Table, Tone
from renovation_cli.reports.fields.orders import ORDER


def programme_orders(position: Position) -> list[OrderState]:
    """The orders about the programme as a whole, which no project owes."""
    return position.left(all_orders((), position.rulebook, position.as_of))


def due_within(orders: list[OrderState], as_of: date, within: int | None) -> list[OrderState]:
    """What falls due from a day on, within so many days if that is said."""
    last = date.max if within is None else as_of + timedelta(days=within)
    return [each for each in orders if each.is_open and each.due and as_of <= each.due <= last]


def due_blocks(due: list[OrderState]) -> list[Block]:
    """The orders of the programme that fall due; nothing where none does."""
    title = say("Orders about the programme as a whole")
    return [ORDER.table(due, "programme_orders", title=title)] if due else []


def counted_sentence(counts: OrderCounts) -> Sentence:
    """The counts in a sentence."""
    text = _counted(counts)
    if counts.without_due:
        text = say_n(
            "{text} For {n} open order no day is set.",
            "{text} For {n} open orders no day is set.",
            counts.without_due,
            text=text,
        )
    return Sentence(text, Tone.BAD if counts.overdue else Tone.PLAIN)


def _counted(counts: OrderCounts) -> Text:
    """How many there are, open and late; noughts are not said."""
    if counts.total and not counts.open:
        return say_n("{n} order, resolved.", "{n} orders, all resolved.", counts.total)
    if counts.open and not counts.overdue:
        return say_n(
            "{n} order: {open} open, not overdue.",
            "{n} orders: {open} open, none overdue.",
            counts.total,
            open=counts.open,
        )
    if counts.total and counts.overdue == counts.total:
        return say_n("{n} order, overdue.", "{n} orders, all overdue.", counts.total)
    return say_n(
        "{n} order: {open} open, {overdue} of them overdue.",
        "{n} orders: {open} open, {overdue} of them overdue.",
        counts.total,
        open=counts.open,
        overdue=counts.overdue,
    )


def late_sentence(number: int) -> Sentence:
    """How many orders of the programme are late."""
    text = say_n(
        "{n} order about the programme as a whole is late.",
        "{n} orders about the programme as a whole are late.",
        number,
    )
    return Sentence(text, Tone.BAD)


def late_table(late: list[OrderState]) -> Table:
    """The orders of the programme that are late."""
    return ORDER.table(late, "programme_orders", title=say("Overdue orders of the programme"))


def order_blocks(state: ProjectState, found: list[OrderState]) -> list[Block]:
    """The orders of a project; nothing where it has none."""
    if not found:
        return []
    still_open = sum(each.is_open for each in found)
    return [
        Heading(say("Dispatch orders: {open} open of {total}", open=still_open, total=len(found))),
        ORDER.table(found, "orders"),
        Next(((renovation("orders", state.id), say("with counts by kind and by department")),)),
    ]
