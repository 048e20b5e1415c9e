"""Who answers for an entry of the directory: the people, the duties, what is in force, what is overdue."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.appointments import Appointment, Body, Seat, appointments
from renovation_cli.compute.directory import Entry, EntryKind
from renovation_cli.compute.duties import PlanRule, RuleKind, plan_rules
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.owed import late
from renovation_cli.compute.progress import Item, ProjectState, StageState
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Duty
from renovation_cli.model.programme import COMMUNITY, STREET
from renovation_cli.model.project import Project

Concern = Callable[[Item, ProjectState], bool]
"""Whether something that a project owes is the entry's own, or for it to answer for."""


@dataclass(frozen=True, slots=True)
class HeldDuty:
    """A duty and whose it is; a group's duties have a clause but no id."""

    holder: str
    title: str
    clause: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A project as far as it concerns the entry."""

    state: ProjectState
    stages: tuple[StageState, ...]
    """Stages in force on the date."""
    late: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer for one entry on a date."""

    entry: Entry
    rules: tuple[PlanRule, ...]
    """Of a stage, milestone or round its rules, one a track; of who leads, the stages and reports led."""
    people: tuple[Appointment, ...]
    duties: tuple[HeldDuty, ...]
    standings: tuple[Standing, ...]
    load: dict[str, tuple[Appointment, ...]]
    """Every place of each of the people."""
    orders: tuple[OrderState, ...]
    """Overdue orders about the programme as a whole; those of a project are among what it owes."""


def answer(entry: Entry, rulebook: Rulebook, states: Iterable[ProjectState], as_of: date) -> Answer:
    """Everything the records say of an entry."""
    projects = tuple(states)
    every = tuple(appointments(rulebook.teams, projects))
    rules = tuple(rule for rule in plan_rules(rulebook.programme) if _is_rule(entry, rule, rulebook))
    people = tuple(each for each in every if _is_among(entry, each, rulebook, projects))
    names = dict.fromkeys(each.person for each in people)
    return Answer(
        entry,
        rules,
        people,
        tuple(
            dict.fromkeys(_duties(entry, _named(entry, rules, rulebook, projects, as_of), people, rulebook))
        ),
        tuple(_standings(entry, rulebook, projects, as_of)),
        {name: tuple(each for each in every if each.person == name) for name in names},
        tuple(
            each
            for each in all_orders((), rulebook, as_of)
            if each.overdue and each.holder and answers(entry, each.holder, None, rulebook)
        ),
    )


def answers(entry: Entry, lead: str, project: Project | None, rulebook: Rulebook) -> bool:
    """Whether an entry answers for a lead in a project (None: in the programme as a whole)."""
    found = answers_for(lead, project, rulebook)
    if entry.kind is EntryKind.PERSON:
        return any(person.name == entry.id for person in found.people)
    if entry.kind is EntryKind.POST:
        return any(person.post == entry.id for person in found.people)
    if entry.kind is EntryKind.STREET:
        return found.lead == STREET and found.place == entry.id
    if entry.kind is EntryKind.COMMUNITY:
        return found.lead == COMMUNITY and found.place == entry.id
    if entry.kind is EntryKind.DEPARTMENT:
        return found.lead in (entry.id, rulebook.duties.departments[entry.id].acts_as)
    return entry.kind is EntryKind.GROUP and found.lead == entry.id


def _concern(entry: Entry, rulebook: Rulebook) -> Concern:
    if entry.kind is EntryKind.PROJECT:
        return lambda _, state: state.id == entry.id
    if entry.kind is EntryKind.STAGE:
        return lambda item, _: item.stage_id == entry.id
    if entry.kind in (EntryKind.MILESTONE, EntryKind.ROUND):
        return lambda item, _: item.kind.value == entry.kind.value and item.id == entry.id
    return lambda item, state: any(answers(entry, lead, state.project, rulebook) for lead in item.lead)


def _standings(
    entry: Entry, rulebook: Rulebook, states: Iterable[ProjectState], as_of: date
) -> Iterator[Standing]:
    concern = _concern(entry, rulebook)
    for state in states:
        own = _belongs(entry, state)
        stages = tuple(
            stage
            for stage in state.stages
            if stage.stage.first <= as_of <= stage.stage.last and (own or _concerns(stage, state, concern))
        )
        overdue = tuple(item for item in late(state, rulebook, as_of) if concern(item, state))
        if own or stages or overdue:
            yield Standing(state, stages, overdue)


def _concerns(stage: StageState, state: ProjectState, concern: Concern) -> bool:
    return any(concern(item, state) for item in state.items() if item.stage_id == stage.id)


def _belongs(entry: Entry, state: ProjectState) -> bool:
    project = state.project
    own = {
        EntryKind.PROJECT: state.id,
        EntryKind.STREET: project.street,
        EntryKind.COMMUNITY: project.community,
        EntryKind.PERSON: project.officer,
    }
    return own.get(entry.kind) == entry.id


_LED = (RuleKind.STAGE, RuleKind.REPORT, RuleKind.LEVEL, RuleKind.CARE)


def is_of_plan(entry: Entry) -> bool:
    """Whether the entry is itself a rule of the plan and not one who leads."""
    return entry.kind in (EntryKind.STAGE, EntryKind.MILESTONE, EntryKind.ROUND)


def _is_rule(entry: Entry, rule: PlanRule, rulebook: Rulebook) -> bool:
    if is_of_plan(entry):
        return rule.kind.value == entry.kind.value and rule.id == entry.id
    return rule.kind in _LED and any(answers(entry, lead, None, rulebook) for lead in rule.lead)


def _named(
    entry: Entry, rules: Iterable[PlanRule], rulebook: Rulebook, states: Iterable[ProjectState], as_of: date
) -> set[str]:
    """Ids of the duties under which a rule stands, or what is in force of a project's track."""
    if entry.kind is EntryKind.PROJECT:
        tracks = {state.project.track for state in states if state.id == entry.id}
        every = plan_rules(rulebook.programme)
        rules = (rule for rule in every if rule.track_id in tracks and rule.in_force(as_of))
    elif not is_of_plan(entry):
        return set()
    return {duty_id for rule in rules for duty_id in rule.under}


def _is_among(entry: Entry, each: Appointment, rulebook: Rulebook, states: tuple[ProjectState, ...]) -> bool:
    """Whether a place is one of those the entry is made of, or one of the person's or the post's own."""
    if entry.kind is EntryKind.PERSON:
        return each.person == entry.id
    if entry.kind is EntryKind.POST:
        return each.post == entry.id
    if entry.kind is EntryKind.GROUP:
        return (each.body, each.of) == (Body.GROUP, entry.id)
    if entry.kind is EntryKind.DEPARTMENT:
        return _holds(each, entry.id, rulebook)
    places = {entry.id} if entry.kind is EntryKind.COMMUNITY else _places(entry, rulebook, states)
    return each.of in places and each.body in (Body.STREET, Body.COMMUNITY, Body.PROJECT)


def _places(entry: Entry, rulebook: Rulebook, states: tuple[ProjectState, ...]) -> set[str | None]:
    """Ids of the places whose people belong to a street or a project."""
    if entry.kind is EntryKind.STREET:
        return {entry.id, *rulebook.teams.streets[entry.id].communities}
    own = (state for state in states if _belongs(entry, state))
    return {each for state in own for each in (state.id, state.project.street, state.project.community)}


def _holds(each: Appointment, department_id: str, rulebook: Rulebook) -> bool:
    """Whether a place comes with a department's duties."""
    acts_as = rulebook.duties.departments[department_id].acts_as
    if acts_as == STREET:
        return each.body is Body.STREET and each.seat is Seat.HEAD
    if acts_as == COMMUNITY:
        return each.body is Body.COMMUNITY
    return each.department == department_id


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
                if whole or duty_id in named:
                    yield _held(department_id, duty_id, duty)


def _duties_of_place(each: Appointment, rulebook: Rulebook) -> Iterator[HeldDuty]:
    if each.body is Body.GROUP and each.of and each.seat is Seat.HEAD:
        yield from _duties_of_group(each.of, rulebook)
    for department_id, department in rulebook.duties.departments.items():
        if _holds(each, department_id, rulebook):
            for duty_id, duty in department.duties.items():
                yield _held(department_id, duty_id, duty)


def _duties_of_group(group_id: str, rulebook: Rulebook) -> Iterator[HeldDuty]:
    group = rulebook.teams.groups[group_id]
    for title in group.duties:
        yield HeldDuty(group_id, title, group.clause)


def _held(department_id: str, duty_id: str, duty: Duty) -> HeldDuty:
    return HeldDuty(department_id, duty.title, duty.clause, duty_id)
