"""Duties and the rules of the plan that name them: which are in force on a date (plan annex 2)."""

from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.plan_rules import PlanRule, RuleKind, plan_rules
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Department, Duty
from renovation_cli.model.leads import COMMUNITY, STREET
from renovation_cli.model.project import Project


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
            found.append(
                DutyState(
                    department_id=each_id,
                    department=department,
                    id=duty_id,
                    duty=duty,
                    rules=rules,
                    rules_in_force=now,
                )
            )
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
