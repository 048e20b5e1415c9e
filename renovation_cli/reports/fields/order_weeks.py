"""What is said of the orders that somebody has, and what was opened and closed in some days (plan 四(三))."""

from renovation_cli.compute.order_weeks import OrderMoves
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.kinds import COUNT, DAYS, TEXT
from renovation_cli.reports.wording.holders import holder_name, to_call

ORDER_MOVES = Fields[OrderMoves](
    Field("lead", TEXT.or_none, lambda row: row.held and row.held.lead),
    Field(
        "place",
        TEXT.or_none,
        lambda row: row.held and row.held.place,
        say("With"),
        lambda row: holder_name(row.held),
    ),
    shown(beneath(say("Who answers")), lambda row: to_call(row.held)),
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
"""The orders that somebody has; of all together nobody has them."""

ALL_ORDERS = ORDER_MOVES.for_programs.without("lead", "place")
"""All of them together, for programs."""


def together(row: OrderMoves) -> tuple[Cell, ...]:
    """All of them together, as the last row of the table."""
    _, who, *cells = ORDER_MOVES.row(row)
    return (say("total"), "" if row.held is None else who, *cells)
