"""Levels of escalation for programs."""

from typing import Any

from renovation_cli.compute.conditions import Cause
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.escalation import Condition, Escalated
from renovation_cli.reports.amounts import exact
from renovation_cli.reports.escalation_rows import duties_of, leads_of_items
from renovation_cli.reports.fields.pace import MEASURED
from renovation_cli.reports.lag import AgainstPace, bounds_of, cause
from renovation_cli.reports.phrases import answerable_data


def levels_data(rulebook: Rulebook) -> list[dict[str, Any]]:
    """Every level of the plan, from the mildest."""
    escalation = rulebook.programme.escalation
    return [
        {
            "id": level_id,
            "name": level.name,
            "action": level.action,
            "clause": level.clause,
            "acts": list(level.acts),
            "duty": level.duty,
            "days": level.days,
            "when": [_condition_data(condition) for condition in level.when],
        }
        for level_id, level in (escalation.levels if escalation else {}).items()
    ]


def standing_data(state: ProjectState, found: LevelState, rulebook: Rulebook) -> dict[str, Any]:
    """A project with the level it has reached."""
    reached, ahead = found.reached, found.ahead
    return {
        "project": state.id,
        "name": state.project.name,
        "track": state.project.track,
        "level": reached.level_id,
        "since": reached.since,
        "days": found.days,
        "why": [_cause_data(each, rulebook) for each in reached.causes],
        "answers": answerable_data(leads_of_items(reached.answerable), state.project, rulebook),
        "answerable": [_item_data(item) for item in reached.answerable],
        "duties": [
            {"id": duty_id, "title": duty.title, "clause": duty.clause}
            for duty_id, duty in duties_of(found, rulebook)
        ],
        "acts": answerable_data(reached.level.acts, state.project, rulebook) if reached.level else [],
        "works_wait_for": reached.waits_for and _item_data(reached.waits_for),
        "late_before_works": [_item_data(item) for item in reached.before_works],
        "held_up_by": [
            {
                "order": each.order.id,
                "problem": each.order.order.problem,
                "milestone": each.milestone.id,
                "with": answerable_data([each.order.holder], state.project, rulebook)
                if each.order.holder
                else [],
                "days_late": each.order.days_late,
            }
            for each in found.blockers
        ],
        "action": found.action and _action_data(found.action),
        "outstanding": found.outstanding,
        "action_due": found.action_due,
        "actions": [_action_data(each) for each in found.actions],
        "excuse": found.excuse
        and {
            "from": found.excuse.from_,
            "to": found.excuse.to,
            "reason": found.excuse.reason,
            "by": found.excuse.by,
        },
        "next": ahead.level
        and {
            "level": ahead.level_id,
            "when": [_condition_data(condition) for condition in ahead.level.when],
            "on": ahead.on,
            "why": [_cause_data(each, rulebook) for each in ahead.causes],
            "answers": answerable_data(leads_of_items(ahead.answerable), state.project, rulebook),
        },
        "next_due": found.next_due and {**_item_data(found.next_due), "due": found.next_due.due},
        "no_verdict": [{"of": measure, "reason": why} for measure, why in found.unjudged],
        "changes": [
            {"on": each.on, "level": each.level_id, "excused": each.excused} for each in found.changes
        ],
    }


def _condition_data(condition: Condition) -> dict[str, Any]:
    """A condition with exact shares; points as a share, as they are written."""
    return {
        "of": condition.of,
        "points_behind": exact(condition.points_behind),
        "points_behind_more_than": exact(condition.points_behind_more_than),
        "ratio_below": exact(condition.ratio_below),
        "days_overdue": condition.days_overdue,
        "in_a_row": condition.in_a_row,
        "every": condition.every,
        "repeats": condition.repeats,
        "times": condition.times,
    }


def _action_data(action: Escalated) -> dict[str, Any]:
    return {
        "on": action.on,
        "level": action.level,
        "until": action.until,
        "by": action.by,
        "note": action.note,
    }


def _item_data(item: Item) -> dict[str, Any]:
    return {"kind": item.kind.value, "id": item.id, "name": item.name}


def _cause_data(found: Cause, rulebook: Rulebook) -> dict[str, Any]:
    late = found.late
    return {
        "reason": cause(found, rulebook.programme),
        "of": found.condition.of if found.measured else None,
        "measured": found.measured
        and MEASURED.data(AgainstPace(found.measured, bounds_of(rulebook.programme))),
        "late": late
        and {
            "kind": late.kind.value,
            "stage": late.stage_id,
            "id": late.id,
            "name": late.name,
            "due": late.due,
            "days_late": found.days_late,
            "also_late": found.also_late,
        },
        "ends": list(found.ends),
        "judged_on": found.judged_on,
        "now": found.now and MEASURED.data(AgainstPace(found.now, bounds_of(rulebook.programme))),
        "repeated": list(found.repeated),
    }
