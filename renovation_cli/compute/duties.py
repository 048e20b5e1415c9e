"""Duties and the rules of the plan that name them: which are in force on a date (plan annex 2).

A stage is in force from its first to its last day, what stands in it from the first day of the stage until
it is due, and every other rule for as long as the programme runs.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.duties import Department, Duty
from renovation_cli.model.leads import COMMUNITY, STREET
from renovation_cli.model.programme import Programme, Round, Stage, due_of
from renovation_cli.model.project import Project


class RuleKind(StrEnum):
    """What in a plan may name a duty."""

    STAGE = "stage"
    MILESTONE = "milestone"
    ROUND = "round"
    NOTICE = "notice"
    REPORT = "report"
    ORDER = "order"
    LEVEL = "level"
    CARE = "care"


@dataclass(frozen=True, slots=True)
class PlanRule:
    """A rule of the plan with who leads it, the duties it names itself, and its time."""

    kind: RuleKind
    id: str
    name: str
    clause: str
    lead: tuple[str, ...]
    duties: tuple[str, ...]
    start: PlanDate
    end: PlanDate
    track_id: str | None = None
    stage_id: str | None = None
    inherited: tuple[str, ...] = ()
    """The duty of its stage, where it names none and has the stage's lead."""

    @property
    def under(self) -> tuple[str, ...]:
        """The duties it stands under: its own, else its stage's."""
        return self.duties or self.inherited

    def in_force(self, as_of: date) -> bool:
        """Whether a date lies in its time, both ends included."""
        return self.start.first <= as_of <= self.end.last


@dataclass(frozen=True, slots=True)
class DutyState:
    """A duty on a date."""

    department_id: str
    department: Department
    id: str
    duty: Duty
    rules: tuple[PlanRule, ...]
    """Rules that name it, in the order of the plan."""
    rules_in_force: tuple[PlanRule, ...]

    @property
    def in_force(self) -> bool | None:
        """Whether a rule under it is in force; None where the plan's data name it nowhere."""
        return bool(self.rules_in_force) if self.rules else None


def plan_rules(programme: Programme) -> Iterator[PlanRule]:
    """Every rule that may have a lead or a duty, in the order of the plan."""
    for track_id, track in programme.tracks.items():
        for stage_id, stage in track.stages.items():
            yield from _in_stage(track_id, stage_id, stage)
    yield from _throughout(programme)


def _named(duty: str | None) -> tuple[str, ...]:
    return (duty,) if duty else ()


def _in_stage(track_id: str, stage_id: str, stage: Stage) -> Iterator[PlanRule]:
    place = (track_id, stage_id)
    yield PlanRule(
        RuleKind.STAGE,
        stage_id,
        stage.name,
        stage.clause,
        stage.lead,
        _named(stage.duty),
        stage.from_,
        stage.to,
        *place,
    )
    for milestone_id, each in stage.milestones.items():
        yield PlanRule(
            RuleKind.MILESTONE,
            milestone_id,
            each.name,
            each.clause,
            each.lead or stage.lead,
            _named(each.duty),
            stage.from_,
            due_of(each.by, stage),
            *place,
            _named(None if each.lead else stage.duty),
        )
    for round_id, round_ in stage.rounds.items():
        yield from _of_round(round_id, round_, stage, place)


def _of_round(round_id: str, round_: Round, stage: Stage, place: tuple[str, str]) -> Iterator[PlanRule]:
    lead = round_.lead or stage.lead
    inherited = _named(None if round_.lead else stage.duty)
    yield PlanRule(
        RuleKind.ROUND,
        round_id,
        round_.name,
        round_.clause,
        lead,
        _named(round_.duty),
        stage.from_,
        due_of(round_.by, stage),
        *place,
        inherited,
    )
    notice = round_.notice
    if notice:
        yield PlanRule(
            RuleKind.NOTICE,
            round_id,
            notice.name,
            notice.clause,
            notice.lead or lead,
            _named(notice.duty),
            stage.from_,
            due_of(notice.by or round_.by, stage),
            *place,
            () if notice.lead else _named(round_.duty) or inherited,
        )


def _throughout(programme: Programme) -> Iterator[PlanRule]:
    time = (programme.period.from_, programme.period.to)
    for report_id, report in programme.reporting.items():
        duties = _named(report.duty)
        yield PlanRule(RuleKind.REPORT, report_id, report.name, report.clause, report.lead, duties, *time)
    for kind_id, kind in (programme.orders.kinds if programme.orders else {}).items():
        yield PlanRule(RuleKind.ORDER, kind_id, kind.name, kind.clause, (), kind.duties, *time)
    for level_id, level in (programme.escalation.levels if programme.escalation else {}).items():
        duties = _named(level.duty)
        yield PlanRule(RuleKind.LEVEL, level_id, level.name, level.clause, level.acts, duties, *time)
    care = programme.care
    if care:
        name = care.name or programme.clauses.get(care.clause, care.clause)
        yield PlanRule(RuleKind.CARE, "care", name, care.clause, care.lead, _named(care.duty), *time)


def duty_states(rulebook: Rulebook, as_of: date, department_id: str | None = None) -> list[DutyState]:
    """Every duty, or those of one department, with the rules under it."""
    under: dict[str, list[PlanRule]] = {}
    for rule in plan_rules(rulebook.programme):
        for duty_id in rule.duties:
            under.setdefault(duty_id, []).append(rule)
    found = []
    for each_id, department in rulebook.duties.departments.items():
        for duty_id, duty in department.duties.items() if department_id in (None, each_id) else ():
            rules = tuple(under.get(duty_id, ()))
            now = tuple(rule for rule in rules if rule.in_force(as_of))
            found.append(DutyState(each_id, department, duty_id, duty, rules, now))
    return found


def leads_of(rule: PlanRule, rulebook: Rulebook) -> tuple[str, ...]:
    """Who leads a rule; of a kind of order, the departments that have its duties."""
    if rule.kind is not RuleKind.ORDER:
        return rule.lead
    found = (rulebook.duties.find(duty_id) for duty_id in rule.duties)
    return tuple(dict.fromkeys(each[0] for each in found if each))


def rules_without_duty(rulebook: Rulebook, department_id: str | None = None) -> list[PlanRule]:
    """Rules that somebody leads and that stand under no duty; a stage stands for what it leads in it.

    Args:
        rulebook: the plan, who, and the duties.
        department_id: only what this department leads, or a group that one of its own leaders heads.
    """
    bare = [rule for rule in plan_rules(rulebook.programme) if rule.lead and not rule.under]
    stages = {(rule.track_id, rule.id): rule.lead for rule in bare if rule.kind is RuleKind.STAGE}
    found = [
        rule
        for rule in bare
        if rule.kind is RuleKind.STAGE or stages.get((rule.track_id, rule.stage_id or "")) != rule.lead
    ]
    if department_id is None:
        return found
    department = rulebook.duties.departments[department_id]
    leaders = {each.name for each in rulebook.teams.leadership if each.department == department_id}
    groups = rulebook.teams.groups.items()
    leads = {group_id for group_id, group in groups if group.head and group.head.name in leaders}
    leads.add(department.acts_as or department_id)
    return [rule for rule in found if leads.intersection(rule.lead)]


def holders_of(department_id: str, rulebook: Rulebook) -> list[Answerable]:
    """Who holds a department's duties: its leaders, or each street (or community) with its own people."""
    department = rulebook.duties.departments.get(department_id)
    streets = rulebook.teams.streets
    if department is None or department.acts_as is None:
        return [answers_for(department_id, None, rulebook)]
    if department.acts_as == STREET:
        return [answers_for(STREET, _at(street), rulebook) for street in streets]
    return [
        answers_for(COMMUNITY, _at(street_id, community), rulebook)
        for street_id, street in streets.items()
        for community in street.communities
    ]


def _at(street: str, community: str | None = None) -> Project:
    """A project at a place: what `answers_for` asks for to know whose place it is."""
    return Project(name=street, track=street, street=street, community=community)
