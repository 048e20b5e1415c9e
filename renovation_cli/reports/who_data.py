"""``who`` for programs."""

from typing import Any

from renovation_cli.compute.answer import Answer
from renovation_cli.compute.appointments import Appointment
from renovation_cli.compute.duties import PlanRule
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.order_rows import order_data
from renovation_cli.reports.overdue import item_data
from renovation_cli.reports.phrases import answerable_data
from renovation_cli.reports.position import Position


def who_data(
    found: Answer, position: Position, rulebook: Rulebook, in_force: dict[str, bool | None]
) -> dict[str, Any]:
    """The answer for programs."""
    entry = found.entry
    return {
        "entry": {"kind": entry.kind.value, "id": entry.id, "name": entry.name},
        "rules": [rule_data(rule, position, rulebook) for rule in found.rules],
        "people": [_place_data(each) for each in found.people],
        "load": {name: [_place_data(each) for each in places] for name, places in found.load.items()},
        "duties": [
            {
                "id": duty.id,
                "title": duty.title,
                "clause": duty.clause,
                "of": duty.holder,
                "in_force": in_force[duty.id] if duty.id else None,
            }
            for duty in found.duties
        ],
        "projects": [
            {
                "id": standing.state.id,
                "name": standing.state.project.name,
                "stages_in_force": [stage.id for stage in standing.stages],
                "overdue": len(standing.late),
            }
            for standing in found.standings
        ],
        "overdue": [
            item_data(item, standing.state, position)
            for standing in found.standings
            for item in standing.late
        ],
        "programme_orders": [order_data(each, rulebook) for each in found.orders],
    }


def rule_data(rule: PlanRule, position: Position, rulebook: Rulebook) -> dict[str, Any]:
    """A rule of the plan for programs."""
    return {
        "kind": rule.kind.value,
        "id": rule.id,
        "name": rule.name,
        "clause": rule.clause,
        "track": rule.track_id,
        "stage": rule.stage_id,
        "from": rule.start,
        "to": rule.end,
        "in_force": rule.in_force(position.as_of),
        "duties": list(rule.under),
        "answers": answerable_data(rule.lead, None, rulebook),
    }


def _place_data(each: Appointment) -> dict[str, Any]:
    return {
        "name": each.person,
        "post": each.post,
        "body": each.body.value,
        "of": each.of,
        "seat": each.seat.value,
        "department": each.department,
    }
