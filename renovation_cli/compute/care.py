"""After the works: what is on file by a date, and what falls due of patrols (plan 四(五))."""

from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.plan_rules import patrol_name
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import known_leads
from renovation_cli.compute.totals import over
from renovation_cli.compute.works import works_days
from renovation_cli.model.book import Rulebook
from renovation_cli.model.care import Evaluation, Patrol, Property, Satisfaction, SelfRuleBody
from renovation_cli.model.dates import PlanDate, later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import lead_of
from renovation_cli.model.programme import CareRules, Programme

PATROL = "patrol"


@dataclass(frozen=True, slots=True)
class Managed:
    """Property management, by a date."""

    on: date
    by: str
    agreement: date | None
    """The day on which the agreement with it was made."""


@dataclass(frozen=True, slots=True)
class Patrolled:
    """A patrol, and what became by a date of what it found."""

    patrol: Patrol
    resolved: date | None
    """When that was dealt with."""

    @property
    def is_open(self) -> bool:
        """Whether it still waits, and no order was made of it, which is followed as such."""
        return self.patrol.found is not None and self.patrol.order is None and self.resolved is None


@dataclass(frozen=True, slots=True)
class CareState:
    """What is on file after the works of a project, by a date."""

    as_of: date
    handed_over: date | None
    self_rule: SelfRuleBody | None
    managed: Managed | None
    patrols: tuple[Patrolled, ...]
    """Oldest first."""
    satisfaction: tuple[Satisfaction, ...]
    """Oldest first."""
    evaluation: Evaluation | None
    patrol_due: date | None
    """The last day for the next patrol; None where none is expected yet."""

    @property
    def on_file(self) -> bool:
        """Whether there is anything to show."""
        recorded = (self.self_rule, self.managed, self.patrols, self.satisfaction, self.evaluation)
        return self.handed_over is not None or any(recorded)


def care_of(state: ProjectState, programme: Programme, as_of: date) -> CareState:
    """What is on file after the works; facts dated later do not count yet."""
    care = state.project.care
    handed_over = works_days(state, programme.works).get("handed_over")
    patrols = sorted((each for each in care.patrols if each.on <= as_of), key=lambda each: each.on)
    surveys = sorted((each for each in care.satisfaction if each.on <= as_of), key=lambda each: each.on)
    return CareState(
        as_of=as_of,
        handed_over=handed_over,
        self_rule=care.self_rule if care.self_rule and care.self_rule.on <= as_of else None,
        managed=_managed(care.property, as_of),
        patrols=tuple(Patrolled(each, _by(each.resolved, as_of)) for each in patrols),
        satisfaction=tuple(surveys),
        evaluation=care.evaluation if care.evaluation and care.evaluation.on <= as_of else None,
        patrol_due=_patrol_due(programme.care, handed_over, patrols),
    )


def _by(day: date | None, as_of: date) -> date | None:
    return day if day and day <= as_of else None


def _managed(found: Property | None, as_of: date) -> Managed | None:
    if found is None or found.on > as_of:
        return None
    return Managed(found.on, found.by, _by(found.agreement, as_of))


def _patrol_due(rules: CareRules | None, handed_over: date | None, patrols: Iterable[Patrol]) -> date | None:
    if rules is None or rules.patrol_every_days is None or handed_over is None:
        return None
    latest = max([handed_over, *(patrol.on for patrol in patrols)])
    return later(latest, rules.patrol_every_days)


def satisfied(survey: Satisfaction) -> Fraction | None:
    """The share of the households asked that are satisfied, exact."""
    return over(survey.satisfied, survey.asked)


def patrols_due(state: ProjectState, rulebook: Rulebook, as_of: date) -> Iterator[Item]:
    """The next patrol of a project that has been handed over."""
    programme = rulebook.programme
    rules = programme.care
    due = care_of(state, programme, as_of).patrol_due
    if rules is None or due is None:
        return
    name = patrol_name(rules, programme)
    yield Item(
        kind=ItemKind.PATROL,
        stage_id="",
        id=PATROL,
        name=name,
        clause=rules.clause,
        due=PlanDate(due, due),
        done=False,
        lead=rules.lead,
        duty=rules.duty,
    )


def patrol_problems_due(state: ProjectState, rulebook: Rulebook, as_of: date) -> Iterator[Item]:
    """What patrols found, where it is to be dealt with in so many days; orders fall due by themselves.

    Whom it was reported up to answers for it where that is a lead of the plan, else whoever patrols.
    """
    programme = rulebook.programme
    rules = programme.care
    if rules is None or rules.problem_days is None:
        return
    for each in care_of(state, programme, as_of).patrols:
        patrol = each.patrol
        if patrol.found is None or patrol.order is not None:
            continue
        due = later(patrol.on, rules.problem_days)
        above = lead_of(patrol.reported_up) if patrol.reported_up else ""
        yield Item(
            kind=ItemKind.PATROL_PROBLEM,
            stage_id="",
            id=patrol.on.isoformat(),
            name=patrol.found,
            clause=rules.clause,
            due=PlanDate(due, due),
            done=not each.is_open,
            lead=(above,) if above in known_leads(rulebook) else rules.lead,
            duty=rules.duty,
            on=each.resolved,
        )
