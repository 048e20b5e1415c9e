"""Who answers for an entry: the people, the duties, what is in force, what is overdue, and what waits."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from renovation_cli.compute.bodies import BodyState, body_states
from renovation_cli.compute.decisions import DecisionState, urgent_first
from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.duties import RuleState, duty_states, rule_states
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.items import Item
from renovation_cli.compute.late_everywhere import place_in_full
from renovation_cli.compute.meetings import Reported, reported
from renovation_cli.compute.orders import OrderState
from renovation_cli.compute.owed import Bearer, Owed, bearer_of, in_full
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.compute.stages import StageState
from renovation_cli.compute.unrecorded import Unrecorded, unrecorded
from renovation_cli.compute.who.appointments import Appointment
from renovation_cli.compute.who.entry import OF_BODY, Entry, EntryKind
from renovation_cli.compute.who.holding import HeldDuty
from renovation_cli.compute.who.kinds import KINDS, concerns, leads
from renovation_cli.compute.who.world import World
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class HeldPlace:
    """A place that somebody has."""

    place: Appointment
    load: tuple[Appointment, ...]
    """Every place of that person."""
    others: tuple[Appointment, ...]
    """Those of them that are not the entry's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Concerned:
    """A project as far as it concerns the entry."""

    state: ProjectState
    stages: tuple[StageState, ...]
    """Stages that concern the entry and are in force on the date."""
    late: tuple[Owed, ...]
    """What is late and concerns the entry."""
    total: int
    """Everything of the project that is late."""
    total_before: int
    """How much of that fell due before the plan was issued."""
    led_by: tuple[Answerable, ...]
    """Who leads the stage that it is in."""
    as_of: date

    @property
    def by_calendar(self) -> list[StageState]:
        """The stages whose window the date lies in, however far the project is."""
        return self.state.by_calendar(self.as_of)


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """What somebody of a body answers for beside it: what is late, and what is to be done."""

    person: str
    late: tuple[Owed, ...]
    actions: tuple[LevelState, ...]
    """Escalation actions that are for this person to take or to follow up beside the body."""

    @property
    def projects(self) -> list[ProjectState]:
        """The projects that either is about, each once."""
        late = (each.state for each in self.late if each.state)
        every = [*late, *(each.state for each in self.actions)]
        return list({state.id: state for state in every}.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class WhoResult:
    """All that the records say of one entry on a date."""

    entry: Entry
    also: tuple[str, ...]
    """Other names by which it is asked for."""
    rules: tuple[RuleState, ...]
    """Of a stage, milestone or round its rules, one a track; of who leads, the stages and reports led."""
    people: tuple[HeldPlace, ...]
    """Who belongs to it; of a person or a post, their places."""
    duties: tuple[HeldDuty, ...]
    projects: tuple[Concerned, ...]
    late_places: tuple[Owed, ...]
    """What the programme and the streets owe, is late and concerns it."""
    unrecorded: tuple[Unrecorded, ...]
    """Streets, and the programme, without records of which something was due that concerns it."""
    orders: tuple[OrderState, ...]
    """Overdue orders about the programme as a whole; those of a project are among what it owes.

    Of an order and of a kind of order, these orders themselves, of a kind only the open ones; of a body that
    has no duties in the plan every order with it.
    """
    decisions: tuple[DecisionState, ...]
    """Open decisions of meetings that are with it; of a kind of meeting those of such meetings."""
    reported: Reported | None
    """Of a report of the plan what is on file of it; None where nothing is."""
    actions: tuple[LevelState, ...]
    """Actions that are for it to take, or to follow up; of a level or a project, every level reached."""
    held_against: tuple[LevelState, ...]
    """Projects at a level for what it answers for: what is late, works that lag, orders that hold them up."""
    phone: str | None = None
    """Its public telephone, where it has one on file."""
    body: BodyState | None = None
    """Of a body that has no duties in the plan what is on file of it."""
    elsewhere: tuple[Elsewhere, ...]
    """Of a group, a department, the leading group and a place in them: what their people owe elsewhere."""

    @property
    def late(self) -> list[Owed]:
        """What is late and concerns it, project by project, then of the programme and the streets."""
        return [*(each for concerned in self.projects for each in concerned.late), *self.late_places]

    @property
    def load(self) -> dict[str, tuple[Appointment, ...]]:
        """Every place of each of the people."""
        return {each.place.person: each.load for each in self.people}


def ask(
    entry: Entry,
    rulebook: Rulebook,
    states: Iterable[ProjectState],
    as_of: date,
    places: Iterable[PlaceState] = (),
) -> WhoResult:
    """Everything the records say of an entry."""
    world = World(rulebook, states, as_of, places)
    kind = KINDS[entry.kind]
    people = tuple(_people(entry, world))
    orders = tuple(kind.orders(entry, world))
    return WhoResult(
        entry=entry,
        also=kind.also(entry, rulebook),
        rules=tuple(rule_states(kind.rules(entry, world), rulebook, as_of)),
        people=people,
        duties=tuple(_duties(entry, world)),
        projects=tuple(_projects(entry, world)),
        late_places=tuple(_late_places(entry, world)),
        unrecorded=tuple(_unrecorded(entry, world)),
        orders=orders,
        decisions=tuple(urgent_first(kind.decisions(entry, world))),
        reported=reported(entry.id, rulebook, as_of) if entry.kind is EntryKind.REPORT else None,
        actions=tuple(_actions(entry, world)),
        held_against=tuple(kind.held_against(entry, world)),
        elsewhere=tuple(_elsewhere(entry, people, world)) if kind.is_body else (),
        phone=answers_for(entry.id, None, rulebook).phone if entry.kind in _CALLED else None,
        body=_body(entry, orders, rulebook),
    )


_CALLED = (EntryKind.STREET, EntryKind.COMMUNITY, EntryKind.GROUP, EntryKind.DEPARTMENT, *OF_BODY.values())
"""What has a telephone of its own."""


def _body(entry: Entry, orders: Iterable[OrderState], rulebook: Rulebook) -> BodyState | None:
    if entry.kind not in OF_BODY.values():
        return None
    return next(each for each in body_states(rulebook, orders) if each.id == entry.id)


def _people(entry: Entry, world: World) -> Iterator[HeldPlace]:
    found = [place for place in world.appointments if KINDS[entry.kind].people(entry, place, world)]
    for place in found:
        load = tuple(each for each in world.appointments if each.person == place.person)
        yield HeldPlace(place, load, tuple(each for each in load if each not in found))


def _duties(entry: Entry, world: World) -> Iterator[HeldDuty]:
    """Each duty once, with whether a rule under it is in force."""
    found = dict.fromkeys(KINDS[entry.kind].duties(entry, world))
    states = duty_states(world.rulebook, world.as_of) if found else []
    in_force = {duty.id: duty.in_force for duty in states}
    for duty in found:
        yield replace(duty, in_force=in_force[duty.id] if duty.id else None)


def _projects(entry: Entry, world: World) -> Iterator[Concerned]:
    rulebook, as_of = world.rulebook, world.as_of
    for state in world.states:
        own = KINDS[entry.kind].owns(entry, state)
        stages = tuple(
            stage for stage in state.by_calendar(as_of) if own or _has_stake(entry, stage, state, world)
        )
        overdue = world.overdue[state.id]
        own_late = [item for item in overdue if concerns(entry, item, bearer_of(state), rulebook)]
        if own or stages or own_late:
            leads = state.current.stage.lead if state.current else ()
            yield Concerned(
                state=state,
                stages=stages,
                late=tuple(in_full(own_late, state, rulebook, as_of)),
                total=len(overdue),
                total_before=sum(item.before_issue for item in overdue),
                led_by=tuple(answers_for(lead, state.project, rulebook) for lead in leads),
                as_of=as_of,
            )


def _late_places(entry: Entry, world: World) -> Iterator[Owed]:
    for place in world.places:
        own = _concerning(entry, place.late(), place.bearer, world)
        yield from place_in_full(own, place, world.rulebook)


def _unrecorded(entry: Entry, world: World) -> Iterator[Unrecorded]:
    for each in unrecorded((), world.places, world.rulebook, world.as_of):
        if _concerning(entry, each.due, each.bearer, world):
            yield each


def _concerning(entry: Entry, items: Iterable[Item], bearer: Bearer, world: World) -> list[Item]:
    return [item for item in items if concerns(entry, item, bearer, world.rulebook)]


def _has_stake(entry: Entry, stage: StageState, state: ProjectState, world: World) -> bool:
    """Whether something in a stage of a project, or the stage itself, concerns an entry."""
    if any(leads(entry, lead, state.project, world.rulebook) for lead in stage.stage.lead):
        return True
    return any(
        concerns(entry, item, bearer_of(state), world.rulebook) for item in stage.items if item.required
    )


def _actions(entry: Entry, world: World) -> list[LevelState]:
    kind = KINDS[entry.kind]
    found = world.to_act_on(lambda at: kind.acts(entry, at))
    return [each for each in found if kind.every_level or each.waits_for_action]


def _elsewhere(entry: Entry, people: Iterable[HeldPlace], world: World) -> Iterator[Elsewhere]:
    """What each of a body's people answers for and the body does not."""
    own = {each.state.id for each in _actions(entry, world)}
    others = [
        (item, state)
        for state in world.states
        for item in world.overdue[state.id]
        if not concerns(entry, item, bearer_of(state), world.rulebook)
    ]
    for name in dict.fromkeys(each.place.person for each in people):
        person = Entry(EntryKind.PERSON, name, name)
        late = tuple(
            owed
            for item, state in others
            if concerns(person, item, bearer_of(state), world.rulebook)
            for owed in in_full([item], state, world.rulebook, world.as_of)
        )
        actions = tuple(each for each in _actions(person, world) if each.state.id not in own)
        if late or actions:
            yield Elsewhere(name, late, actions)
