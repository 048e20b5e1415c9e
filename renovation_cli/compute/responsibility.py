"""Who answers for something: a lead of the plan resolved to people (plan annexes 1 and 2)."""

from collections.abc import Iterator
from dataclasses import dataclass

from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Department, Duty
from renovation_cli.model.leads import (
    COMMUNITY,
    DEPUTY_COMMANDER,
    LEADERSHIP,
    LEADERSHIP_LEADS,
    PLACE_LEADS,
    STREET,
    lead_of,
)
from renovation_cli.model.project import Project
from renovation_cli.model.teams import Group
from renovation_cli.model.words import Role


@dataclass(frozen=True, slots=True)
class Person:
    """An official as the teams file has them."""

    name: str
    post: str | None


@dataclass(frozen=True, slots=True)
class Answerable:
    """A lead and the people who hold it."""

    lead: str
    """The lead as the plan's data names it."""
    place: str | None
    """Which street, community, department or group it is for this project; None where not known."""
    people: tuple[Person, ...]


def known_leads(rulebook: Rulebook) -> dict[str, str | Department | Group]:
    """Everything that may lead, by id: places, the leading group, departments and groups."""
    return {**PLACE_LEADS, **LEADERSHIP_LEADS, **rulebook.duties.departments, **rulebook.teams.groups}


def answers_for(lead: str, project: Project | None, rulebook: Rulebook) -> Answerable:
    """The people who hold a lead, for a project; ``project`` None asks of the programme as a whole."""
    lead = lead_of(lead) if lead not in rulebook.duties.departments else lead
    teams = rulebook.teams
    department = rulebook.duties.departments.get(lead)
    if department and department.acts_as:
        if project is None:
            return Answerable(department.acts_as, lead, tuple(_all_of(department.acts_as, rulebook)))
        lead = department.acts_as
    if lead in (STREET, COMMUNITY):
        street = teams.streets.get(project.street or "") if project else None
        if lead == STREET:
            people = (Person(street.head.name, street.head.post),) if street and street.head else ()
            return Answerable(lead, project.street if project else None, people)
        community = street.communities.get(project.community or "") if street and project else None
        contacts = community.contacts if community else ()
        return Answerable(
            lead, project.community if project else None, tuple(Person(name, None) for name in contacts)
        )
    if lead in teams.groups:
        head = teams.groups[lead].head
        return Answerable(lead, lead, (Person(head.name, head.post),) if head else ())
    if lead in _ROLES:
        role = _ROLES[lead]
        return Answerable(
            lead, None, tuple(Person(each.name, each.post) for each in teams.leadership if each.role is role)
        )
    holders = tuple(
        Person(leader.name, leader.post) for leader in teams.leadership if leader.department == lead
    )
    return Answerable(lead, lead, holders)


_ROLES = {LEADERSHIP: Role.COMMANDER, DEPUTY_COMMANDER: Role.DEPUTY}
"""Whose place in the leading group answers for a lead."""


def _all_of(places: str, rulebook: Rulebook) -> Iterator[Person]:
    """Whoever answers for the streets, or for the communities, of the whole district."""
    for street in rulebook.teams.streets.values():
        if places == STREET and street.head:
            yield Person(street.head.name, street.head.post)
        if places == COMMUNITY:
            for community in street.communities.values():
                yield from (Person(name, None) for name in community.contacts)


def duty_of(duty_id: str | None, rulebook: Rulebook) -> Duty | None:
    """The duty of that id, if there is one."""
    found = rulebook.duties.find(duty_id) if duty_id else None
    return found[1] if found else None
