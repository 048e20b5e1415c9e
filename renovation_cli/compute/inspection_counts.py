"""Inspections and talks counted: by kind, and by month and who held them (plan 四(四))."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from renovation_cli.compute.inspections import InspectionState
from renovation_cli.compute.meetings import missing
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.somebody import answering, everybody
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate, month_end
from renovation_cli.model.escalation import Escalated, Level
from renovation_cli.model.inspections import InspectionRule
from renovation_cli.model.project import Project


@dataclass(frozen=True, slots=True)
class KindHeld:
    """The inspections of a kind."""

    id: str
    rule: InspectionRule | None
    by: tuple[Answerable, ...]
    """Who holds them by the plan."""
    held: int
    planned: int
    """Planned, and the day or month is not past."""
    not_held: int
    """Planned, past, and not held."""
    found: int
    open: int
    overdue: int
    gaps: int | None
    """Weeks or months without one since the first; None where the plan does not say how often."""


@dataclass(frozen=True, slots=True)
class TalkState:
    """A talk, an inspection or an order that took place because a project lagged."""

    project_id: str
    project: Project
    action: Escalated
    level: Level | None
    by: tuple[str, ...]
    """Who held it: whom it names, else those who act by the plan."""
    met: tuple[Answerable, ...]


@dataclass(slots=True)
class MonthHeld:
    """What somebody held of one kind in a month."""

    month: PlanDate
    by: tuple[str, ...]
    kind: str
    name: str
    clause: str | None
    held: int = 0
    found: int = 0
    projects: set[str] = field(default_factory=set)


def by_kind(
    inspections: Iterable[InspectionState], rulebook: Rulebook, as_of: date, *, every: bool
) -> list[KindHeld]:
    """Counts of each kind that is on file, and if ``every`` of those of the plan of which there is none."""
    rules = rulebook.programme.inspections
    groups: dict[str, list[InspectionState]] = {kind: [] for kind in rules if every}
    for each in inspections:
        groups.setdefault(each.inspection.kind, []).append(each)
    return [_counted(kind, rules.get(kind), found, rulebook, as_of) for kind, found in groups.items()]


def _counted(
    kind: str, rule: InspectionRule | None, found: list[InspectionState], rulebook: Rulebook, as_of: date
) -> KindHeld:
    problems = [problem for each in found for problem in each.found]
    days = [each.held_on for each in found if each.held_on]
    period = rulebook.programme.period
    return KindHeld(
        id=kind,
        rule=rule,
        by=tuple(answering(body, None, rulebook) for body in rule.by) if rule else (),
        held=len(days),
        planned=sum(each.held_on is None and not each.not_held for each in found),
        not_held=sum(each.not_held for each in found),
        found=len(problems),
        open=sum(each.is_open for each in problems),
        overdue=sum(each.overdue for each in problems),
        gaps=sum(1 for _ in missing(rule.every, days, period, as_of)) if rule and rule.every else None,
    )


def talks(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[TalkState]:
    """What took place by a date because projects lagged, the oldest first."""
    escalation = rulebook.programme.escalation
    levels: Mapping[str, Level] = escalation.levels if escalation else {}
    found = [
        _talk(state, action, levels.get(action.level), rulebook)
        for state in states
        for action in state.project.escalated
        if action.on <= as_of
    ]
    return sorted(found, key=lambda each: each.action.on)


def _talk(state: ProjectState, action: Escalated, level: Level | None, rulebook: Rulebook) -> TalkState:
    known = everybody(rulebook, in_project=True)
    return TalkState(
        project_id=state.id,
        project=state.project,
        action=action,
        level=level,
        by=(action.by,) if action.by else level.acts if level else (),
        met=tuple(answering(body, state.project, rulebook) for body in action.met if body in known),
    )


def by_month(inspections: Iterable[InspectionState], held_talks: Iterable[TalkState]) -> list[MonthHeld]:
    """What was held in each month, by whom and of which kind; talks too, by the name of their level."""
    rows: dict[tuple[date, tuple[str, ...], str, str], MonthHeld] = {}

    def row(day: date, by: tuple[str, ...], kind: str, name: str, clause: str | None) -> MonthHeld:
        first = day.replace(day=1)
        month = PlanDate(first, month_end(first))
        return rows.setdefault((first, by, kind, name), MonthHeld(month, by, kind, name, clause))

    for each in inspections:
        if each.held_on:
            by = tuple(body.place or body.lead for body in each.by)
            clause = each.rule.clause if each.rule else None
            found = row(each.held_on, by, each.inspection.kind, each.name, clause)
            found.held += 1
            found.found += len(each.found)
            found.projects.add(each.project_id)
    for talk in held_talks:
        name = talk.level.name if talk.level else talk.action.level
        of_level = talk.level.clause if talk.level else None
        found = row(talk.action.on, talk.by, talk.action.level, name, of_level)
        found.held += 1
        found.projects.add(talk.project_id)
    return [rows[key] for key in sorted(rows)]
