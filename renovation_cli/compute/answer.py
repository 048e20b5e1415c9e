"""Who answers for an entry of the directory: the people, the duties, what is in force, what is overdue.

How far a project lags is followed day by day, so it is only done where the entry may have to act.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.appointments import Appointment, Body, appointments
from renovation_cli.compute.concern import (
    Concern,
    answers,
    belongs,
    concern_of,
    holds,
    is_among,
    made_of_streets,
    own_duties,
    stands_under,
)
from renovation_cli.compute.directory import RULE_KIND_OF, Entry, EntryKind
from renovation_cli.compute.escalation import LevelState, level_state, urgency
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.owed import late
from renovation_cli.compute.plan_rules import PlanRule, RuleKind, plan_rules
from renovation_cli.compute.progress import Item, ProjectState, StageState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Duty
from renovation_cli.model.escalation import Level


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty and whose it is; a group's duties have a clause but no id."""

    holder: str
    title: str
    clause: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Concerned:
    """A project as far as it concerns the entry."""

    state: ProjectState
    stages: tuple[StageState, ...]
    """Stages that concern the entry and are in force on the date."""
    late: tuple[Item, ...]
    """What is late and concerns the entry."""
    total: int
    """Everything of the project that is late."""


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What somebody of a body answers for beside it: what is late, and what is to be done."""

    person: str
    items: tuple[tuple[Item, ProjectState], ...]
    actions: tuple[LevelState, ...]
    """Escalation actions that are for this person to take or to follow up beside the body."""


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for one entry on a date."""

    entry: Entry
    rules: tuple[PlanRule, ...]
    """Of a stage, milestone or round its rules, one a track; of who leads, the stages and reports led."""
    people: tuple[Appointment, ...]
    duties: tuple[HeldDuty, ...]
    projects: tuple[Concerned, ...]
    load: dict[str, tuple[Appointment, ...]]
    """Every place of each of the people."""
    orders: tuple[OrderState, ...]
    """Overdue orders about the programme as a whole; those of a project are among what it owes.

    Of an order and of a kind of order, these orders themselves, of a kind only the open ones.
    """
    actions: tuple[LevelState, ...]
    """Actions that are for it to take, or to follow up; of a level or a project, every level reached."""
    held_against: tuple[LevelState, ...]
    """Projects at a level for what it answers for: what is late, works that lag, orders that hold them up."""
    elsewhere: tuple[Elsewhere, ...]
    """Of a group, a department, the leading group and a place in them: what their people owe elsewhere."""


def answer(entry: Entry, rulebook: Rulebook, states: Iterable[ProjectState], as_of: date) -> Answer:
    """Everything the records say of an entry."""
    projects = tuple(states)
    overdue = {state.id: late(state, rulebook, as_of) for state in projects}
    every = tuple(appointments(rulebook.teams, projects))
    rules = tuple(_rules(entry, rulebook))
    people = tuple(each for each in every if is_among(entry, each, rulebook, projects))
    named = _named(entry, rules, rulebook, projects, as_of)
    if entry.kind is EntryKind.PROJECT:
        named |= {item.duty for item in overdue[entry.id] if item.duty}
    names = dict.fromkeys(each.person for each in people)
    levels = _Levels(rulebook, projects, as_of)
    return Answer(
        entry,
        rules,
        people,
        tuple(dict.fromkeys(_duties(entry, named, people, rulebook))),
        tuple(_projects(entry, rulebook, projects, overdue, as_of)),
        {name: tuple(each for each in every if each.person == name) for name in names},
        tuple(_orders(entry, rulebook, projects, as_of)),
        tuple(levels.actions(entry)),
        tuple(levels.held_against(entry)),
        tuple(_elsewhere(entry, names, rulebook, projects, overdue, levels)),
    )


def _orders(
    entry: Entry, rulebook: Rulebook, states: tuple[ProjectState, ...], as_of: date
) -> Iterator[OrderState]:
    if entry.kind is EntryKind.ORDER:
        for each in all_orders(states, rulebook, as_of):
            if entry.id in (each.id, f"{each.project_id}/{each.id}"):
                yield each
    elif entry.kind is EntryKind.ORDER_KIND:
        for each in all_orders(states, rulebook, as_of):
            if each.order.kind == entry.id and each.is_open:
                yield each
    else:
        for each in all_orders((), rulebook, as_of):
            if each.overdue and each.holder and answers(entry, each.holder, None, rulebook):
                yield each


class _Levels:
    """The levels that projects have reached, each project followed once and only if it is asked for."""

    def __init__(self, rulebook: Rulebook, states: tuple[ProjectState, ...], as_of: date) -> None:
        escalation = rulebook.programme.escalation
        self._levels = escalation.levels if escalation else {}
        self._rulebook = rulebook
        self._states = states
        self._as_of = as_of
        self._reached: dict[str, LevelState | None] = {}

    def actions(self, entry: Entry) -> list[LevelState]:
        """What is for an entry to do, the most urgent first."""
        every = entry.kind in (EntryKind.LEVEL, EntryKind.PROJECT)
        return self._sorted(
            reached
            for state in self._states
            if any(self._acts(entry, level_id, state) for level_id in self._levels)
            for reached in self._of(state)
            if self._acts(entry, str(reached.reached.level_id), state) and (every or reached.waits_for_action)
        )

    def held_against(self, entry: Entry) -> list[LevelState]:
        """Projects at a level for what one who leads answers for, or held up by its orders, sorted alike."""
        if is_of_plan(entry) or entry.kind is EntryKind.PROJECT:
            return []
        return self._sorted(
            reached
            for state in self._states
            for reached in self._of(state)
            if any(answers(entry, lead, state.project, self._rulebook) for lead in _leads(reached))
        )

    def _sorted(self, found: Iterable[LevelState]) -> list[LevelState]:
        ids = list(self._levels)
        return sorted(found, key=lambda each: urgency(each, ids))

    def _of(self, state: ProjectState) -> Iterator[LevelState]:
        """How a project stands, where it has reached a level."""
        if state.id not in self._reached:
            self._reached[state.id] = level_state(state, self._rulebook, self._as_of)
        reached = self._reached[state.id]
        if reached is not None and reached.reached.level_id is not None:
            yield reached

    def _acts(self, entry: Entry, level_id: str, state: ProjectState) -> bool:
        return _acts(entry, level_id, self._levels[level_id], state, self._rulebook)


def _acts(entry: Entry, level_id: str, level: Level, state: ProjectState, rulebook: Rulebook) -> bool:
    """Whether a level of a project is the entry's own, or for it to act on."""
    if entry.kind in (EntryKind.PROJECT, EntryKind.LEVEL):
        return entry.id == (state.id if entry.kind is EntryKind.PROJECT else level_id)
    if level.duty and level.duty in own_duties(entry, rulebook):
        return True
    return any(answers(entry, lead, state.project, rulebook) for lead in level.acts)


def _leads(reached: LevelState) -> Iterator[str]:
    """Who leads what brought a level about, and whom the orders are with that hold the project up."""
    for item in (*reached.reached.answerable, *reached.reached.enough):
        yield from item.lead
    for blocker in reached.blockers:
        if blocker.order.holder:
            yield blocker.order.holder


_BODIES = (EntryKind.GROUP, EntryKind.DEPARTMENT, EntryKind.LEADERSHIP, EntryKind.ROLE)


def _elsewhere(
    entry: Entry,
    people: Iterable[str],
    rulebook: Rulebook,
    states: Iterable[ProjectState],
    overdue: dict[str, list[Item]],
    levels: _Levels,
) -> Iterator[Elsewhere]:
    """What each of a body's people answers for and the body does not."""
    if entry.kind not in _BODIES:
        return
    concern = concern_of(entry, rulebook)
    own = {each.state.id for each in levels.actions(entry)}
    others = [(item, state) for state in states for item in overdue[state.id] if not concern(item, state)]
    for name in people:
        person = Entry(EntryKind.PERSON, name, name)
        its = concern_of(person, rulebook)
        found = tuple((item, state) for item, state in others if its(item, state))
        actions = tuple(each for each in levels.actions(person) if each.state.id not in own)
        if found or actions:
            yield Elsewhere(name, found, actions)


def _projects(
    entry: Entry,
    rulebook: Rulebook,
    states: Iterable[ProjectState],
    overdue: dict[str, list[Item]],
    as_of: date,
) -> Iterator[Concerned]:
    concern = concern_of(entry, rulebook)
    for state in states:
        own = belongs(entry, state)
        stages = tuple(stage for stage in state.by_calendar(as_of) if own or _concerns(stage, state, concern))
        own_late = tuple(item for item in overdue[state.id] if concern(item, state))
        if own or stages or own_late:
            yield Concerned(state, stages, own_late, len(overdue[state.id]))


def _concerns(stage: StageState, state: ProjectState, concern: Concern) -> bool:
    return any(concern(item, state) for item in state.items() if item.stage_id == stage.id)


_LED = (RuleKind.STAGE, RuleKind.REPORT, RuleKind.LEVEL, RuleKind.CARE)
_OF_PLAN = (*RULE_KIND_OF, EntryKind.TRACK, EntryKind.DUTY, EntryKind.CLAUSE, EntryKind.CHANNEL)


def is_of_plan(entry: Entry) -> bool:
    """Whether the entry is something of the plan, or an order, and not one who leads."""
    return entry.kind in _OF_PLAN or entry.kind is EntryKind.ORDER


def _rules(entry: Entry, rulebook: Rulebook) -> Iterator[PlanRule]:
    """The rules that the entry is or has, or that it leads; what is in a stage it leads is not listed."""
    led: set[tuple[str | None, str | None]] = set()
    for rule in plan_rules(rulebook.programme):
        if is_of_plan(entry):
            wanted = _is_of(entry, rule)
        elif any(answers(entry, lead, None, rulebook) for lead in rule.lead):
            place = (rule.track_id, rule.stage_id)
            wanted = rule.kind in _LED or place not in led
            if rule.kind is RuleKind.STAGE:
                led.add(place)
        else:
            wanted = rule.stage_id is None and bool(own_duties(entry, rulebook).intersection(rule.duties))
        if wanted:
            yield rule


def _is_of(entry: Entry, rule: PlanRule) -> bool:
    if entry.kind is EntryKind.TRACK:
        return rule.kind is RuleKind.STAGE and rule.track_id == entry.id
    if entry.kind is EntryKind.DUTY:
        return entry.id in rule.under
    if entry.kind is EntryKind.CLAUSE:
        return stands_under(rule.clause, entry.id)
    return rule.kind is RULE_KIND_OF.get(entry.kind) and rule.id == entry.id


def _named(
    entry: Entry, rules: Iterable[PlanRule], rulebook: Rulebook, states: Iterable[ProjectState], as_of: date
) -> set[str]:
    """Ids of the duties under which the rules stand; of a project those in force of its track."""
    if entry.kind is EntryKind.PROJECT:
        tracks = {state.project.track for state in states if state.id == entry.id}
        every = plan_rules(rulebook.programme)
        rules = (rule for rule in every if rule.track_id in tracks and rule.in_force(as_of))
    elif entry.kind is EntryKind.DUTY:
        return {entry.id}
    elif entry.kind is EntryKind.CLAUSE or not is_of_plan(entry):
        return set()
    return {duty_id for rule in rules for duty_id in rule.under}


def _duties(
    entry: Entry, named: set[str], people: Iterable[Appointment], rulebook: Rulebook
) -> Iterator[HeldDuty]:
    if entry.kind in (EntryKind.PERSON, EntryKind.POST):
        for each in people:
            yield from _duties_of_place(each, rulebook)
    elif entry.kind is EntryKind.GROUP:
        yield from _duties_of_group(entry.id, rulebook)
    else:
        for department_id, department in rulebook.duties.departments.items():
            itself = entry.kind is EntryKind.DEPARTMENT and department_id == entry.id
            whole = itself or department.acts_as == entry.kind.value
            for duty_id, duty in department.duties.items():
                if (
                    whole
                    or duty_id in named
                    or (entry.kind is EntryKind.CLAUSE and stands_under(duty.clause, entry.id))
                ):
                    yield _held(department_id, duty_id, duty)
        if entry.kind is EntryKind.CLAUSE:
            for group_id, group in rulebook.teams.groups.items():
                if stands_under(group.clause, entry.id):
                    yield from _duties_of_group(group_id, rulebook)


def _duties_of_place(each: Appointment, rulebook: Rulebook) -> Iterator[HeldDuty]:
    if each.body is Body.GROUP and each.of:
        yield from _duties_of_group(each.of, rulebook)
    if each.body is Body.STREET:
        for group_id in made_of_streets(rulebook):
            yield from _duties_of_group(group_id, rulebook)
    for department_id, department in rulebook.duties.departments.items():
        if holds(each, department_id, rulebook):
            for duty_id, duty in department.duties.items():
                yield _held(department_id, duty_id, duty)


def _duties_of_group(group_id: str, rulebook: Rulebook) -> Iterator[HeldDuty]:
    group = rulebook.teams.groups[group_id]
    for title in group.duties:
        yield HeldDuty(group_id, title, group.clause)


def _held(department_id: str, duty_id: str, duty: Duty) -> HeldDuty:
    return HeldDuty(department_id, duty.title, duty.clause, duty_id)
