"""What is said of the orders that somebody has, and what was opened and closed in some days (plan 四(三))."""

from renovation_cli.compute.order_weeks import OrderMoves
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAYS, TEXT
from renovation_cli.reports.wording.holders import first_of, holder_name, to_call

_WITH = (
    Field[OrderMoves]("lead", TEXT.or_none, lambda row: row.held and row.held.lead),
    Field[OrderMoves](
        "place",
        TEXT.or_none,
        lambda row: row.held and row.held.place,
        say("With"),
        lambda row: holder_name(row.held),
    ),
)
_NUMBERS: tuple[Field[OrderMoves], ...] = (
    Field("opened", COUNT, lambda row: row.opened, say("New")),
    Field("closed", COUNT, lambda row: row.closed, say("Closed")),
    Field("open", COUNT, lambda row: row.counts.open, say("Open")),
    Field(
        "overdue",
        COUNT,
        lambda row: row.counts.overdue,
        say("Overdue"),
        lambda row: Toned(row.counts.overdue, Tone.BAD) if row.counts.overdue else 0,
    ),
    Field(
        "oldest_days",
        DAYS.or_none,
        lambda row: row.counts.oldest,
        Column(say("Oldest open, days"), right=True),
        lambda row: "" if row.counts.oldest is None else row.counts.oldest,
    ),
)
ORDER_MOVES = Fields[OrderMoves](
    *_WITH, shown(beneath(say("Who answers")), lambda row: to_call(row.held)), *_NUMBERS
)
"""The orders that somebody has; of all together nobody has them."""
ORDER_MOVES_IN_BRIEF = Fields[OrderMoves](
    shown(say("With"), lambda row: first_of((row.held,)) if row.held else None), *_NUMBERS
)
"""The same with whom to call first, in a column."""

ALL_ORDERS = ORDER_MOVES.for_programs.without("lead", "place")
"""All of them together, for programs."""


def together(row: OrderMoves) -> tuple[Cell, ...]:
    """All of them together, as the last row of the table."""
    _, who, *cells = ORDER_MOVES.row(row)
    return (say("total"), "" if row.held is None else who, *cells)


def together_in_brief(row: OrderMoves) -> tuple[Cell, ...]:
    """The same of the table in brief."""
    return (say("total"), *ORDER_MOVES_IN_BRIEF.row(row)[1:])
