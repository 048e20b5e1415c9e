"""Duties and the rules of the plan that name them: which are in force on a date (plan annex 2)."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.plan_rules import PlanRule, RuleKind, plan_rules
from renovation_cli.compute.responsibility import Answerable, answers_for, at_place
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Department, Duty
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import COMMUNITY, STREET
from renovation_cli.model.track import Track


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleState:
    """A rule of the plan on a date, with who leads it."""

    rule: PlanRule
    track: Track | None
    """None for what goes for the whole programme."""
    in_force: bool
    answers: tuple[Answerable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DutyState:
    """A duty on a date."""

    department_id: str
    department: Department
    id: str
    duty: Duty
    rules: tuple[RuleState, ...]
    """Rules that name it, in the order of the plan."""
    holders: tuple[Answerable, ...]

    @property
    def rules_in_force(self) -> tuple[RuleState, ...]:
        """Those whose time the date lies in."""
        return tuple(each for each in self.rules if each.in_force)

    @property
    def in_force(self) -> bool | None:
        """Whether a rule under it is in force; None where the plan's data name it nowhere."""
        return bool(self.rules_in_force) if self.rules else None


def duty_states(rulebook: Rulebook, as_of: date, department_id: str | None = None) -> list[DutyState]:
    """Every duty, or those of one department, with the rules under it."""
    under: dict[str, list[RuleState]] = {}
    for each in rule_states(plan_rules(rulebook.programme), rulebook, as_of):
        for duty_id in each.rule.duties:
            under.setdefault(duty_id, []).append(each)
    found = []
    for each_id, department in rulebook.duties.departments.items():
        if department_id not in (None, each_id):
            continue
        holders = tuple(holders_of(each_id, rulebook))
        found += [
            DutyState(
                department_id=each_id,
                department=department,
                id=duty_id,
                duty=duty,
                rules=tuple(under.get(duty_id, ())),
                holders=holders,
            )
            for duty_id, duty in department.duties.items()
        ]
    return found


def rule_states(rules: Iterable[PlanRule], rulebook: Rulebook, as_of: date) -> list[RuleState]:
    """Rules of the plan on a date, in the order given."""
    return [
        RuleState(
            rule=rule,
            track=rulebook.programme.tracks[rule.track_id] if rule.track_id else None,
            in_force=rule.in_force(as_of),
            answers=tuple(answers_for(lead, None, rulebook) for lead in leads_of(rule, rulebook)),
        )
        for rule in rules
    ]


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
        department_id: only what this department or body leads, or a group that one of its leaders heads.
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
    department = rulebook.duties.departments.get(department_id)
    leaders = {each.name for each in rulebook.teams.leadership if each.department == department_id}
    groups = rulebook.teams.groups.items()
    leads = {group_id for group_id, group in groups if group.head and group.head.name in leaders}
    leads.add((department.acts_as if department else None) or department_id)
    return [rule for rule in found if leads.intersection(rule.lead)]


def holders_of(department_id: str, rulebook: Rulebook) -> list[Answerable]:
    """Who holds a department's duties: its leaders, or each street (or community) with its own people."""
    department = rulebook.duties.departments.get(department_id)
    streets = rulebook.teams.streets
    if department is None or department.acts_as is None:
        return [answers_for(department_id, None, rulebook)]
    if department.acts_as == STREET:
        return [answers_for(STREET, at_place(street), rulebook) for street in streets]
    return [
        answers_for(COMMUNITY, at_place(street_id, community), rulebook)
        for street_id, street in streets.items()
        for community in street.communities
    ]
