"""Who has which place: in the leading group, the groups, streets, communities, other bodies and projects."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import DEPUTY_COMMANDER
from renovation_cli.model.teams import Group, Street, Teams
from renovation_cli.model.words import Role


class Body(StrEnum):
    """Where a place is."""

    LEADERSHIP = "leadership"
    GROUP = "group"
    STREET = "street"
    COMMUNITY = "community"
    BODY = "body"
    PROJECT = "project"


class Seat(StrEnum):
    """What a place is."""

    COMMANDER = "commander"
    HEAD = "head"
    DEPUTY = "deputy"
    MEMBER = "member"
    CONTACT = "contact"
    OFFICER = "officer"


@dataclass(frozen=True, slots=True)
class Appointment:
    """One place of one person."""

    person: str
    body: Body
    of: str | None
    """Id of the group, street, community, other body or project; None in the leading group."""
    seat: Seat
    post: str | None = None
    department: str | None = None
    """The department whose duties come with it."""
    of_name: str | None = None
    """The name of the project."""


_ROLES = {Role.COMMANDER: Seat.COMMANDER, Role.DEPUTY: Seat.DEPUTY, Role.MEMBER: Seat.MEMBER}


def appointments(teams: Teams, states: Iterable[ProjectState]) -> Iterator[Appointment]:
    """Every place of everybody, in the order of the files."""
    for leader in teams.leadership:
        seat = _ROLES[leader.role]
        yield Appointment(
            person=leader.name,
            body=Body.LEADERSHIP,
            of=None,
            seat=seat,
            post=leader.post,
            department=leader.department,
        )
    for group_id, group in teams.groups.items():
        yield from _of_group(group_id, group)
    for street_id, street in teams.streets.items():
        yield from _of_street(street_id, street)
    for body_id, body in teams.bodies.items():
        if body.head:
            yield Appointment(body.head.name, Body.BODY, body_id, Seat.HEAD, body.head.post)
    for state in states:
        if state.project.officer:
            yield Appointment(
                state.project.officer, Body.PROJECT, state.id, Seat.OFFICER, of_name=state.project.name
            )
        for name in _of_items(state):
            yield Appointment(name, Body.PROJECT, state.id, Seat.OFFICER, of_name=state.project.name)


def _of_items(state: ProjectState) -> list[str]:
    """Who is named for items of the works and not for the whole, each once."""
    project = state.project
    named = dict.fromkeys(item.officer for item in project.work_items.values() if item.officer)
    return [name for name in named if name != project.officer]


def _of_group(group_id: str, group: Group) -> Iterator[Appointment]:
    if group.head:
        yield Appointment(group.head.name, Body.GROUP, group_id, Seat.HEAD, group.head.post)
    for name in group.deputies:
        yield Appointment(name, Body.GROUP, group_id, Seat.DEPUTY)
    for name in group.members:
        yield Appointment(name, Body.GROUP, group_id, Seat.MEMBER)


def _of_street(street_id: str, street: Street) -> Iterator[Appointment]:
    if street.head:
        yield Appointment(street.head.name, Body.STREET, street_id, Seat.HEAD, street.head.post)
    for name in street.members:
        yield Appointment(name, Body.STREET, street_id, Seat.MEMBER)
    for community_id, community in street.communities.items():
        for name in community.contacts:
            yield Appointment(name, Body.COMMUNITY, community_id, Seat.CONTACT)


def role_of(place: Appointment) -> str:
    """The id of the entry that means a place whoever has it: a deputy commander's is its own."""
    deputy_commander = (place.body, place.seat) == (Body.LEADERSHIP, Seat.DEPUTY)
    return DEPUTY_COMMANDER if deputy_commander else place.seat.value
