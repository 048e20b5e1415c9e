"""What belongs to an entry: places, rules and duties, for the rows of `KINDS` to choose from."""

from collections.abc import Callable, Iterator

from renovation_cli.compute.plan_rules import PlanRule
from renovation_cli.compute.who.appointments import Appointment, Body
from renovation_cli.compute.who.entry import Entry
from renovation_cli.compute.who.holding import (
    HeldDuty,
    comes_with,
    departments_duties,
    duties_of_places,
    groups_duties,
    made_of_streets,
)
from renovation_cli.compute.who.traits import Duties, Owns, People, Rules
from renovation_cli.compute.who.world import OwedItem, World
from renovation_cli.model.book import Rulebook


def stands_under(clause: str, other: str) -> bool:
    """Whether a clause is another one or a part of it: 三(二)1 is one of 三(二), 示例13 none of 示例1."""
    rest = clause.removeprefix(other)
    if rest == clause:
        return False
    return not (rest[:1].isdecimal() and other[-1:].isdecimal())


def rules_where(wanted: Callable[[Entry, PlanRule], bool]) -> Rules:
    """Those of the plan that are wanted."""
    return lambda entry, world: (rule for rule in world.rules if wanted(entry, rule))


def duties_where(wanted: Callable[[Entry, HeldDuty, Rulebook], bool]) -> Duties:
    """Those of the departments that are wanted."""
    return lambda entry, world: (
        duty for duty in departments_duties(world.rulebook) if wanted(entry, duty, world.rulebook)
    )


def under_rules(rules: Rules) -> Duties:
    """The duties under which rules stand."""

    def duties(entry: Entry, world: World) -> Iterator[HeldDuty]:
        named = {duty_id for rule in rules(entry, world) for duty_id in rule.under}
        return (duty for duty in departments_duties(world.rulebook) if duty.id in named)

    return duties


def is_item(entry: Entry, owed: OwedItem) -> bool:
    """A milestone, a round and a notice are owed by every project whose track has them."""
    return owed.item.kind.value == entry.kind.value and owed.item.id == entry.id


def in_places_of(owns: Owns) -> People:
    """Who is in the projects that belong to an entry, and in their streets and communities."""

    def people(entry: Entry, place: Appointment, world: World) -> bool:
        own = (state for state in world.states if owns(entry, state))
        places = {
            each for state in own for each in (state.id, *state.project.streets, *state.project.communities)
        }
        return place.of in places and place.body in LOCAL

    return people


LOCAL = (Body.STREET, Body.COMMUNITY, Body.PROJECT)


def in_street(entry: Entry, place: Appointment, world: World) -> bool:
    """Who is in a street and in its communities."""
    return place.body in LOCAL and place.of in {
        entry.id,
        *world.rulebook.teams.streets[entry.id].communities,
    }


def in_group(entry: Entry, place: Appointment, world: World) -> bool:
    """Who is in a group; in one that is made of the groups of the streets, who is in those."""
    if place.body is Body.STREET:
        return entry.id in made_of_streets(world.rulebook)
    return (place.body, place.of) == (Body.GROUP, entry.id)


def with_duty(entry: Entry, place: Appointment, world: World) -> bool:
    """Who has the department whose duty it is."""
    held = world.rulebook.duties.find(entry.id)
    return held is not None and comes_with(place, held[0], world.rulebook)


def duties_of_project(entry: Entry, world: World) -> Iterator[HeldDuty]:
    """Those of its track's rules that are in force, and of what it is late with."""
    tracks = {state.project.track for state in world.states if state.id == entry.id}
    rules = (rule for rule in world.rules if rule.track_id in tracks and rule.in_force(world.as_of))
    named = {duty_id for rule in rules for duty_id in rule.under}
    named |= {item.duty for item in world.overdue[entry.id] if item.duty}
    return (duty for duty in departments_duties(world.rulebook) if duty.id in named)


def duties_of_clause(entry: Entry, world: World) -> Iterator[HeldDuty]:
    """What departments and groups have to do by a clause or a part of it."""
    for duties in (departments_duties(world.rulebook), groups_duties(world.rulebook)):
        yield from (duty for duty in duties if stands_under(duty.clause, entry.id))


def duties_of_group(entry: Entry, world: World) -> Iterator[HeldDuty]:
    """What a group has to do."""
    return (duty for duty in groups_duties(world.rulebook) if duty.holder == entry.id)


def duties_of_places_of(people: People) -> Duties:
    """What comes with each of the places."""
    return lambda entry, world: duties_of_places(
        (place for place in world.appointments if people(entry, place, world)), world.rulebook
    )


def falls_on(place: str) -> Duties:
    """The duties that fall on every street, or on every community."""
    return duties_where(lambda _, duty, book: book.duties.departments[duty.holder].acts_as == place)
