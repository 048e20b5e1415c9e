"""A decision of a meeting, or what an inspection found, in one line on a screen."""

from datetime import date

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.inspections import FoundState
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.field import Fields, shown
from renovation_cli.reports.fields.inspections import FOUND
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import days_short, days_until


def _days(state: DecisionState | FoundState, due: date | None) -> Cell:
    """For how long it is late, or in how many days it is due; its age where no day is known."""
    if not state.is_open:
        return Toned(days_short(state.days_late), Tone.WARN) if state.days_late else ""
    if due is None:
        return days_short(state.days_open)
    if state.overdue:
        return Toned(days_short(state.days_late or 0), Tone.BAD)
    return days_until(due, state.as_of)


DECISION_LINE = Fields[DecisionState](
    *DECISION.only("meeting", "what"),
    shown(say("With"), lambda state: first_of((state.held,))),
    *DECISION.only("due"),
    shown(Column(say("Time"), right=True), lambda state: _days(state, state.due)),
)
"""A decision; what the days are stands above the rows."""

FOUND_LINE = Fields[FoundState](
    *FOUND.only("Project", "inspected", "what"),
    shown(say("To mend it"), lambda state: first_of((state.held,) if state.held else ())),
    *FOUND.only("due"),
    shown(Column(say("Time"), right=True), lambda state: _days(state, state.problem.due)),
)
"""Something that was found and is not mended."""
