"""An order in one line on a screen."""

from renovation_cli.compute.orders import OrderState
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Fields, shown
from renovation_cli.reports.fields.orders import ORDER_OF_A_PROJECT
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import days_short, days_until


def _days(state: OrderState) -> Cell:
    """For how long it is late, or in how many days it is due; its age where no day is known."""
    if not state.is_open:
        return Toned(days_short(state.days_late), Tone.WARN) if state.days_late else ""
    if state.due is None:
        return days_short(state.days_open)
    if state.overdue:
        return Toned(days_short(state.days_late or 0), Tone.BAD)
    return days_until(state.due, state.as_of)


ORDER_LINE = Fields[OrderState](
    *ORDER_OF_A_PROJECT.only("Project", "id", "problem"),
    shown(say("With"), lambda state: first_of((state.held,) if state.held else ())),
    *ORDER_OF_A_PROJECT.only("due"),
    shown(Column(say("Time"), right=True), _days),
)
"""An order among those of several projects; what the days are stands above the rows."""

ORDER_LINE_OF_ONE = ORDER_LINE.without("Project")
"""An order among those of one project."""
