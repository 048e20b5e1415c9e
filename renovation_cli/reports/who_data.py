"""``who`` for programs."""

from collections.abc import Iterable
from typing import Any

from renovation_cli.compute.duties import RuleState
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.owed import in_full
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.compute.who.appointments import Appointment
from renovation_cli.compute.who.result import Concerned, WhoResult
from renovation_cli.model.book import Rulebook
from renovation_cli.reports.fields.duties import PLAN_RULE
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.levels import LEVEL_IN_SHORT, ProjectLevel
from renovation_cli.reports.fields.orders import ORDER
from renovation_cli.reports.lag import terms_of
from renovation_cli.reports.position import Position


def who_data(
    found: WhoResult,
    rules: Iterable[RuleState],
    position: Position,
    rulebook: Rulebook,
    in_force: dict[str, bool | None],
) -> dict[str, Any]:
    """The answer for programs."""
    entry = found.entry
    return {
        "entry": {"kind": entry.kind.value, "id": entry.id, "name": entry.name},
        "rules": [PLAN_RULE.data(each) for each in rules],
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
        "projects": [_project_data(concerned, position) for concerned in found.projects],
        "overdue": [
            data for concerned in found.projects for data in _owed(concerned.late, concerned.state, position)
        ],
        "orders": [ORDER.data(each) for each in found.orders],
        "escalations": [_level_data(each, rulebook) for each in found.actions],
        "held_against": [_level_data(each, rulebook) for each in found.held_against],
        "elsewhere": [
            {
                "name": each.person,
                "overdue": [data for item, state in each.items for data in _owed([item], state, position)],
                "escalations": [_level_data(action, rulebook) for action in each.actions],
            }
            for each in found.elsewhere
        ],
    }


def _level_data(each: LevelState, rulebook: Rulebook) -> dict[str, Any]:
    """A project that has reached a level, and whether the action is outstanding."""
    return LEVEL_IN_SHORT.data(ProjectLevel(each, terms_of(rulebook.programme)))


def _project_data(concerned: Concerned, position: Position) -> dict[str, Any]:
    """A project: ``overdue`` counts what concerns the entry, ``overdue_in_all`` everything of the project."""
    state = concerned.state
    current = state.current
    return {
        "id": state.id,
        "name": state.project.name,
        "stage": current
        and {"id": current.id, "name": current.stage.name, "phase": current.phase.value, "due": current.due},
        "stages_by_calendar": [each.id for each in state.by_calendar(position.as_of)],
        "stages_in_force": [stage.id for stage in concerned.stages],
        "overdue": len(concerned.late),
        "overdue_in_all": concerned.total,
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


def _owed(items: Iterable[Item], state: ProjectState, position: Position) -> list[dict[str, Any]]:
    assert position.rulebook is not None
    return [OWED.data(each) for each in in_full(items, state, position.rulebook, position.as_of)]
