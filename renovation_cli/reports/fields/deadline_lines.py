"""What falls due in one line on a screen."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.decisions import DecisionState
from renovation_cli.compute.falling_due import FallingDue
from renovation_cli.compute.items import last_day
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, Column, OutOf
from renovation_cli.reports.fields.bearers import bearer_ref
from renovation_cli.reports.fields.field import Fields, ditto, shown
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import days_until


@dataclass(frozen=True, slots=True)
class DueLine:
    """Something that falls due, whatever it is."""

    due: Cell
    day: date
    as_of: date
    what: Cell
    open: Cell
    """Of whom, or how many of how many."""
    leads: tuple[Answerable, ...]


def lines_of(found: Iterable[FallingDue]) -> list[DueLine]:
    """What the plan asks; two tracks that ask for the same by the same day are told apart."""
    every = list(found)
    tracks: dict[tuple[str, object], set[str | None]] = {}
    for due in every:
        tracks.setdefault((due.item.name, due.item.due), set()).add(due.track)
    return [_line_of(due, told_apart=len(tracks[due.item.name, due.item.due]) > 1) for due in every]


def _line_of(due: FallingDue, *, told_apart: bool) -> DueLine:
    """A line that names its project needs no track."""
    name, owing = due.item.name, due.owing
    if len(owing) == 1:
        what: Cell = name
        open_ = bearer_ref(owing[0].bearer)
    else:
        what = say("{name} ({track})", name=name, track=due.track) if told_apart and due.track else name
        open_ = OutOf(len(owing), len(owing) + due.done)
    return DueLine(
        due=due.item.due, day=last_day(due.item), as_of=due.as_of, what=what, open=open_, leads=due.who_leads
    )


def line_beside_the_plan(found: OrderState | DecisionState) -> DueLine:
    """An order that no project owes, or what a meeting decided."""
    assert found.due is not None
    what, whose = (
        (found.order.problem, say("programme"))
        if isinstance(found, OrderState)
        else (found.decision.what, say("meeting"))
    )
    return DueLine(
        due=found.due,
        day=found.due,
        as_of=found.as_of,
        what=what,
        open=whose,
        leads=(found.held,) if found.held else (),
    )


DUE_LINE = Fields[DueLine](
    shown(ditto(say("Due")), lambda line: line.due),
    shown(Column(say("Left"), right=True, ditto=True), lambda line: days_until(line.day, line.as_of)),
    shown(say("What falls due"), lambda line: line.what),
    shown(say("Still open"), lambda line: line.open),
    shown(say("Who leads"), lambda line: first_of(line.leads)),
)
