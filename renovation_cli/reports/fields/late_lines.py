"""What is late in one line on a screen: of a project, of the programme, or of what a meeting decided."""

from collections.abc import Iterable

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Owed
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.bearers import bearer_ref
from renovation_cli.reports.fields.field import Fields, ditto, shown
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.late import since_issue
from renovation_cli.reports.wording.phrases import days_short

Bands = tuple[tuple[int, Text], ...]
"""What stands above rows of a table, by the number of the first."""


@dataclass(frozen=True, slots=True)
class LateLine:
    """Something that is late, whatever it is."""

    of: Cell
    """The project, the street or the programme that owes it."""
    what: str
    due: Cell
    days: int
    answers: tuple[Answerable, ...]


def line_of(owed: Owed) -> LateLine:
    """What a project, a street or the programme owes."""
    return LateLine(bearer_ref(owed.bearer), owed.item.name, owed.item.due, owed.days_late, owed.answers)


def line_of_order(order: OrderState) -> LateLine:
    """An order that no project owes."""
    held = (order.held,) if order.held else ()
    return LateLine(say("programme"), order.order.problem, order.due, order.days_late or 0, held)


def line_of_decision(state: DecisionState) -> LateLine:
    """What a meeting decided."""
    return LateLine(say("meeting"), state.decision.what, state.due, state.days_late or 0, (state.held,))


LATE_LINE = Fields[LateLine](
    shown(ditto(say("Project")), lambda line: line.of),
    shown(say("What is late"), lambda line: line.what),
    shown(say("Due"), lambda line: line.due),
    shown(Column(say("Late"), right=True), lambda line: Toned(days_short(line.days), Tone.BAD)),
    shown(say("Who answers (how many)"), lambda line: first_of(line.answers)),
)


def lines_of(late: Iterable[Owed], beside: Iterable[LateLine] = ()) -> tuple[list[LateLine], Bands]:
    """A line each, and what stands above the last of them: those that fell due before the plan was issued.

    Args:
        late: what projects, streets and the programme owe.
        beside: what else is late.
    """
    since, before = map(by_project, since_issue(late))
    lines = [*since, *beside]
    words = say("{n} due before the plan was issued", n=len(before))
    return [*lines, *before], ((len(lines), words),) if lines and before else ()


def by_project(late: Iterable[Owed]) -> list[LateLine]:
    """What each owes together, the longest first: first whose longest is the longest."""
    together: dict[tuple[str, str], list[Owed]] = {}
    for owed in sorted(late, key=lambda each: -each.days_late):
        together.setdefault((owed.bearer.scope, owed.bearer.id), []).append(owed)
    return [line_of(owed) for each in together.values() for owed in each]
