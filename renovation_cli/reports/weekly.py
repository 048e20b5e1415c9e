"""``weekly``: the sheet for the weekly meeting (plan 四(三), 周调度)."""

from datetime import date

from renovation_cli.compute.order_weeks import moves
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every, one
from renovation_cli.reports.fields.order_weeks import (
    ORDER_MOVES,
    ORDER_MOVES_IN_BRIEF,
    together,
    together_in_brief,
)
from renovation_cli.reports.fields.weekly import ROW, SUMS, SheetLine
from renovation_cli.reports.fields.weekly_head import HEAD, WEEK
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.several_streets import counted_in_each
from renovation_cli.reports.parts.sheet import Weekly
from renovation_cli.reports.parts.weekly import decision_blocks, gone_blocks, main_blocks, silent_blocks


def _sums_of(found: Weekly) -> list[SheetLine]:
    """The sums of each street, and last those of the whole."""
    streets = [SheetLine(found.bounds, sums=group) for group in found.sheet.groups]
    return [*streets, SheetLine(found.bounds, sums=found.sheet.whole, whole=True)]


def _rows_of(found: Weekly) -> list[SheetLine]:
    return [SheetLine(found.bounds, row) for row in found.sheet.whole.rows]


WEEKLY = Report(
    "weekly",
    say("weekly sheet"),
    Fields[Weekly](
        Field("week", one(WEEK).or_none, lambda found: found.head),
        Field("summary", one(HEAD).or_none, lambda found: found.head),
        Field("whole", one(SUMS).or_none, lambda found: _sums_of(found)[-1]),
        Field("streets", every(SUMS), lambda found: _sums_of(found)[:-1]),
        Field("rows", every(ROW), _rows_of),
        Field("decisions", every(DECISION), lambda found: found.decisions),
        Field("orders_by_body", every(ORDER_MOVES), lambda found: found.by_body),
    ),
)


def weekly(found: Weekly, extent: Extent = SCREEN) -> Document:
    """The report."""
    position = found.position
    blocks: list[Block] = [
        *_outside(found),
        HEAD.pairs(found.head),
        *main_blocks(found.sheet, found.bounds, extent),
        *counted_in_each(position.states, position.short_names),
        *gone_blocks(_gone(position), found.span),
        *decision_blocks(found.decisions, extent),
        *_order_blocks(found, extent),
        *silent_blocks(found.sheet, found.bounds, extent),
    ]
    if not extent.every:
        week = str(found.week)
        every_one = renovation("weekly", week=week, all=True)
        minutes = renovation("weekly", week=week, minutes=True)
        blocks.append(
            Next(
                (
                    (every_one, say("the sheet as it is sent, every project in every column")),
                    (minutes, say("the record of the meeting, to be filled in")),
                )
            )
        )
    title = say(
        "weekly sheet of week {number} of {year}", number=found.week.number, year=str(found.week.year)
    )
    return framed(WEEKLY, position, blocks, found, title=title)


def _outside(found: Weekly) -> list[Block]:
    """A word if the week lies outside the programme; not of one of which a part lies within it."""
    period = found.position.rulebook.programme.period
    return [] if period.meets(found.span.first, found.span.last) else outside_period(found.position)


def _gone(position: Position) -> list[tuple[str, date]]:
    every = ((position.called(each.id), each.withdrawn) for each in position.withdrawn)
    return [(name, gone.on) for name, gone in every if gone is not None]


def _order_blocks(found: Weekly, extent: Extent) -> list[Block]:
    title = say("Orders by department")
    if not found.by_body:
        return [Sentence(say("No order was opened, closed or is open."), Tone.DIM)]
    whole = moves(found.orders, found.span)
    fields, last = ORDER_MOVES, together(whole)
    if not extent.every:
        fields, last = ORDER_MOVES_IN_BRIEF, together_in_brief(whole)
    return [fields.table(found.by_body, "orders_by_body", title=title, last=last)]
