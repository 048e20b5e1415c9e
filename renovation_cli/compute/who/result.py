"""Who answers for an entry: the people, the duties, what is in force, what is overdue, and what waits."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.plan_rules import PlanRule
from renovation_cli.compute.progress import Item, ProjectState, StageState
from renovation_cli.compute.who.appointments import Appointment
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.holding import HeldDuty
from renovation_cli.compute.who.kinds import KINDS, concerns
from renovation_cli.compute.who.world import World
from renovation_cli.model.book import Rulebook


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


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoResult:
    """All that the records say of one entry on a date."""

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


def ask(entry: Entry, rulebook: Rulebook, states: Iterable[ProjectState], as_of: date) -> WhoResult:
    """Everything the records say of an entry."""
    world = World(rulebook, states, as_of)
    kind = KINDS[entry.kind]
    people = tuple(place for place in world.appointments if kind.people(entry, place, world))
    names = dict.fromkeys(place.person for place in people)
    return WhoResult(
        entry=entry,
        rules=tuple(kind.rules(entry, world)),
        people=people,
        duties=tuple(dict.fromkeys(kind.duties(entry, world))),
        projects=tuple(_projects(entry, world)),
        load={name: tuple(place for place in world.appointments if place.person == name) for name in names},
        orders=tuple(kind.orders(entry, world)),
        actions=tuple(_actions(entry, world)),
        held_against=tuple(kind.held_against(entry, world)),
        elsewhere=tuple(_elsewhere(entry, names, world)) if kind.is_body else (),
    )


def _projects(entry: Entry, world: World) -> Iterator[Concerned]:
    for state in world.states:
        own = KINDS[entry.kind].owns(entry, state)
        stages = tuple(
            stage for stage in state.by_calendar(world.as_of) if own or _has_stake(entry, stage, state, world)
        )
        overdue = world.overdue[state.id]
        own_late = tuple(item for item in overdue if concerns(entry, item, state, world.rulebook))
        if own or stages or own_late:
            yield Concerned(state, stages, own_late, len(overdue))


def _has_stake(entry: Entry, stage: StageState, state: ProjectState, world: World) -> bool:
    """Whether something in a stage of a project, or the stage itself, concerns an entry."""
    items = (item for item in state.items() if item.stage_id == stage.id)
    return any(concerns(entry, item, state, world.rulebook) for item in items)


def _actions(entry: Entry, world: World) -> list[LevelState]:
    kind = KINDS[entry.kind]
    found = world.to_act_on(lambda at: kind.acts(entry, at))
    return [each for each in found if kind.every_level or each.waits_for_action]


def _elsewhere(entry: Entry, people: Iterable[str], world: World) -> Iterator[Elsewhere]:
    """What each of a body's people answers for and the body does not."""
    own = {each.state.id for each in _actions(entry, world)}
    others = [
        (item, state)
        for state in world.states
        for item in world.overdue[state.id]
        if not concerns(entry, item, state, world.rulebook)
    ]
    for name in people:
        person = Entry(EntryKind.PERSON, name, name)
        found = tuple(
            (item, state) for item, state in others if concerns(person, item, state, world.rulebook)
        )
        actions = tuple(each for each in _actions(person, world) if each.state.id not in own)
        if found or actions:
            yield Elsewhere(name, found, actions)
