"""Orders and their counts as rows and as data, for every report that shows some."""

from collections.abc import Iterable
from typing import Any

from renovation_cli.compute.order_counts import AGES, OrderCounts
from renovation_cli.compute.orders import OrderState, duty_of_order, holder_of
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import ORDERS_FILE, Rulebook, orders_file
from renovation_cli.model.order import OrderRules, Step
from renovation_cli.model.words import OrderStep
from renovation_cli.reports.document import Cell, Column, Table, Tone, Toned
from renovation_cli.reports.phrases import answerable_data, days_late, days_left, lead_name

ORDER_COLUMNS = (
    Column(say("Order"), beneath=True),
    Column(say("Problem")),
    Column(say("Kind"), beneath=True),
    Column(say("Where"), beneath=True),
    Column(say("Blocks"), beneath=True),
    Column(say("With")),
    Column(say("Who answers"), beneath=True),
    Column(say("Found by"), beneath=True),
    Column(say("Opened")),
    Column(say("Age"), beneath=True),
    Column(say("Due")),
    Column(say("Late"), beneath=True),
    Column(say("Last step")),
    Column(say("Outcome"), beneath=True),
)
COUNT_COLUMNS = (
    Column(say("Orders"), right=True),
    Column(say("Open"), right=True),
    Column(say("Overdue"), right=True),
    Column(say("Open ≤{n} days", n=AGES[0]), right=True),
    Column(say("{low}–{high}", low=AGES[0] + 1, high=AGES[1]), right=True),
    Column(say(">{n}", n=AGES[1]), right=True),
    Column(say("Oldest open"), right=True),
)
_STEPS = {
    OrderStep.ACCEPTED: say("accepted"),
    OrderStep.RETURNED: say("returned, to be sent elsewhere"),
    OrderStep.REASSIGNED: say("reassigned"),
    OrderStep.REPORTED_UP: say("reported up"),
    OrderStep.RESOLVED: say("resolved"),
    OrderStep.CONFIRMED: say("confirmed"),
}


def order_row(state: OrderState, rulebook: Rulebook) -> tuple[Cell, ...]:
    """An order under `ORDER_COLUMNS`."""
    order = state.order
    held = holder_of(state, rulebook)
    return (
        state.id,
        order.problem,
        state.kind.name if state.kind else order.kind,
        _where(state),
        blocks_of(state, rulebook),
        holder_name(state, rulebook),
        names_of(held) if held else None,
        order.by,
        order.opened,
        say_n("{n} day", "{n} days", state.days_open),
        state.due,
        _late(state),
        _last(state),
        order.outcome if order.outcome and not state.is_open else "",
    )


def holder_name(state: OrderState, rulebook: Rulebook) -> Cell:
    """Whom an order is with, and whom it was sent to first where that is somebody else."""
    held = holder_of(state, rulebook)
    if held is None:
        return None
    name = lead_name(held)
    if state.order.to == state.holder:
        return name
    first = lead_name(answers_for(state.order.to, state.project, rulebook))
    return say("{holder} (sent to {first} first)", holder=name, first=first)


def names_of(held: Answerable) -> Cell:
    """The people who hold a lead, None where nobody is named."""
    return "、".join(person.name for person in held.people) or None


def _where(state: OrderState) -> Cell:
    building: Cell = state.order.building and say("building {id}", id=state.order.building)
    if building and state.order.where:
        return say("{one}, {other}", one=building, other=state.order.where)
    return building or state.order.where or ""


def blocks_of(state: OrderState, rulebook: Rulebook) -> Cell:
    """Which milestone an order holds up; blank if none."""
    blocked = state.order.blocks
    if blocked is None:
        return ""
    return say("holds up {milestone}", milestone=_milestone_name(state, blocked, rulebook))


def _milestone_name(state: OrderState, blocked: str, rulebook: Rulebook) -> str:
    tracks = rulebook.programme.tracks
    own = tracks.get(state.project.track) if state.project else None
    for track in (own,) if own else tracks.values():
        for _, _, milestone_id, milestone in track.milestones():
            if milestone_id == blocked:
                return milestone.name
    return blocked


def _late(state: OrderState) -> Cell:
    if state.due is None:
        return ""
    if state.is_open:
        return days_left(state.due, state.as_of)
    if state.days_late:
        return Toned(say("resolved, {late}", late=days_late(state.days_late).value), Tone.WARN)
    return Toned(say("resolved in time"), Tone.GOOD)


def steps_table(states: Iterable[OrderState], rules: OrderRules | None) -> Table:
    """What happened to each order, step by step."""
    rows = tuple(
        (each.id if number == 0 else "", step.on, _STEPS[step.step], _to(step, rules), step.note or "")
        for each in states
        for number, step in enumerate(each.steps)
    )
    columns = (
        Column(say("Order")),
        Column(say("Date")),
        Column(say("Step")),
        Column(say("To")),
        Column(say("Note")),
    )
    return Table(columns, rows, title=say("Step by step"), empty=say("No step is on file by this day."))


def _to(step: Step, rules: OrderRules | None) -> str:
    """Who has an order after a step that passes it on."""
    by_the_plan = rules.reports_up_to if rules and step.step is OrderStep.REPORTED_UP else None
    return step.to or by_the_plan or ""


def _step_data(step: Step) -> dict[str, Any]:
    return {"on": step.on, "step": step.step, "to": step.to, "note": step.note}


def _last(state: OrderState) -> Cell:
    step = state.last
    if step is None:
        return Toned(say("opened, not yet accepted"), Tone.WARN)
    text: Text = _STEPS[step.step]
    # Whom it was reported up to by the plan is who has it now.
    to = step.to or (state.holder if step.step is OrderStep.REPORTED_UP else None)
    if to:
        text = say("{step} to {department}", step=text, department=to)
    tone = Tone.WARN if step.step is OrderStep.RETURNED else Tone.PLAIN
    return Toned(say("{step} {day}", step=text, day=step.on), tone)


def count_cells(counts: OrderCounts) -> tuple[Cell, ...]:
    """Counts under `COUNT_COLUMNS`."""
    oldest: Cell = "" if counts.oldest is None else say_n("{n} day", "{n} days", counts.oldest)
    overdue: Cell = Toned(counts.overdue, Tone.BAD) if counts.overdue else 0
    return counts.total, counts.open, overdue, *counts.ages, oldest


def counts_data(counts: OrderCounts) -> dict[str, Any]:
    """Counts for programs."""
    return {
        "orders": counts.total,
        "open": counts.open,
        "overdue": counts.overdue,
        "open_without_due": counts.without_due,
        "open_by_age": [
            {"up_to_days": bound, "orders": number}
            for bound, number in zip((*AGES, None), counts.ages, strict=True)
        ],
        "oldest_days": counts.oldest,
    }


def order_data(state: OrderState, rulebook: Rulebook) -> dict[str, Any]:
    """An order for programs. ``days_late`` is null where no day is known."""
    order = state.order
    held = answerable_data([state.holder], state.project, rulebook) if state.holder else []
    last = state.last
    return {
        "project": state.project_id,
        "id": state.id,
        "problem": order.problem,
        "kind": order.kind,
        "kind_name": state.kind and state.kind.name,
        "clause": state.kind and state.kind.clause,
        "building": order.building,
        "where": order.where,
        "by": order.by,
        "sent_to": order.to,
        "with": held[0] if held else None,
        "duty": duty_of_order(state, rulebook),
        "opened": order.opened,
        "open": state.is_open,
        "days_open": state.days_open,
        "due": state.due,
        "days_late": state.days_late,
        "overdue": state.overdue,
        "accepted": state.accepted_on,
        "resolved": state.resolved_on,
        "confirmed": state.confirmed_on,
        "steps": [_step_data(step) for step in state.steps],
        "last_step": last and _step_data(last),
        "blocks": order.blocks,
        "outcome": None if state.is_open else order.outcome,
        "file": orders_file(state.project_id) if state.project_id else ORDERS_FILE,
    }
