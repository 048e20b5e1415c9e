"""Who answers for something: a lead of the plan resolved to people (plan annexes 1 and 2)."""

from collections.abc import Callable, Mapping

from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Department, Duty
from renovation_cli.model.frozen import dataclass
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
from renovation_cli.model.teams import Body, Community, Group, Head, Street
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
    phone: str | None = None
    """The public telephone of the body, where it is on file."""


Known = str | Department | Group | Street | Community | Body
"""What may lead, and whom an order can go to; of a word its Chinese label."""


def known_leads(rulebook: Rulebook) -> dict[str, Known]:
    """Everything that may lead and whom an order can go to, by id.

    These are the words for places and the leading group, departments, groups, streets, other bodies and
    communities: one space of ids. Where two of them share one, the check on ids says so.
    """
    teams = rulebook.teams
    communities = {key: each for street in teams.streets.values() for key, each in street.communities.items()}
    return {
        **PLACE_LEADS,
        **LEADERSHIP_LEADS,
        **rulebook.duties.departments,
        **teams.groups,
        **teams.streets,
        **teams.bodies,
        **communities,
    }


def is_somebody(name: str, rulebook: Rulebook) -> bool:
    """Whether a name means somebody who may lead or be sent an order."""
    known = known_leads(rulebook)
    return name in known or lead_of(name) in known


def answers_for(lead: str, project: Project | None, rulebook: Rulebook) -> Answerable:
    """The people who hold a lead, for a project; ``project`` None asks of the programme as a whole."""
    lead = lead_of(lead) if lead not in rulebook.duties.departments else lead
    department = rulebook.duties.departments.get(lead)
    if department and department.acts_as:
        if project is None:
            return _EVERYWHERE[department.acts_as](lead, rulebook)
        lead = department.acts_as
    if lead in _PLACES:
        return _PLACES[lead](project, rulebook)
    teams = rulebook.teams
    if lead in teams.groups:
        return Answerable(lead, lead, _head(teams.groups[lead].head), teams.groups[lead].phone)
    if lead in _ROLES:
        return _of_leadership(lead, rulebook)
    if department is None and (named := _by_name(lead, project, rulebook)):
        return named
    return _of_department(lead, rulebook)


def _by_name(lead: str, project: Project | None, rulebook: Rulebook) -> Answerable | None:
    """A street, a community or another body by its own id."""
    teams = rulebook.teams
    if lead in teams.streets:
        return _street_by_name(lead, teams.streets[lead])
    if lead in teams.bodies:
        body = teams.bodies[lead]
        return Answerable(lead, lead, _head(body.head), body.phone)
    found = streets_with(lead, rulebook)
    own = next((each for each in project.streets if each in found), None) if project else None
    street = own or (found[0] if found else None)
    if street is None:
        return None
    if own is None and len(found) > 1:
        return Answerable(COMMUNITY, lead, ())
    return _community_by_name(lead, teams.streets[street].communities[lead])


def streets_with(community: str, rulebook: Rulebook) -> list[str]:
    """The streets that have a community of that id."""
    return [key for key, street in rulebook.teams.streets.items() if community in street.communities]


def _street_by_name(street_id: str, street: Street) -> Answerable:
    return Answerable(STREET, street_id, _head(street.head), street.phone)


def _community_by_name(community_id: str, community: Community) -> Answerable:
    return Answerable(COMMUNITY, community_id, _contacts(community), community.phone)


def at_place(street: str, community: str | None = None) -> Project:
    """A project at a place: what `answers_for` asks for to know whose place it is."""
    communities = (community,) if community is not None else ()
    return Project(name=street, track=street, street=(street,), community=communities)


def who_answer(lead: str, project: Project | None, rulebook: Rulebook) -> tuple[Answerable, ...]:
    """Everybody who holds a lead; of what is asked of a street each of its communities.

    Args:
        lead: the lead.
        project: for whom it is asked; one without a community of its own that bears its street's name is the
            street itself (`at_place`), None the programme as a whole.
        rulebook: the plan, who, and the duties.
    """
    department = rulebook.duties.departments.get(lead)
    means_community = (department.acts_as if department else lead_of(lead)) == COMMUNITY
    street = rulebook.teams.streets.get(project.street or "") if project else None
    if means_community and project and street and project == at_place(project.street or ""):
        places = (at_place(project.street or "", each) for each in street.communities)
        return tuple(answers_for(COMMUNITY, each, rulebook) for each in places)
    return (answers_for(lead, project, rulebook),)


def _head(head: Head | None) -> tuple[Person, ...]:
    return (Person(head.name, head.post),) if head else ()


def _contacts(community: Community) -> tuple[Person, ...]:
    return tuple(Person(name, None) for name in community.contacts)


def _street_of(project: Project | None, rulebook: Rulebook) -> Street | None:
    return rulebook.teams.streets.get(project.street or "") if project else None


def community_of(project: Project, rulebook: Rulebook) -> tuple[str, Community] | None:
    """The community that answers for a project, with its street: the first of the project's that has it."""
    for street_id in project.streets:
        street = rulebook.teams.streets.get(street_id)
        if street and project.community in street.communities:
            return street_id, street.communities[project.community]
    return None


def _of_street(project: Project | None, rulebook: Rulebook) -> Answerable:
    """The project's own street, for which its head answers."""
    street = _street_of(project, rulebook)
    place = project.street if project else None
    return _street_by_name(place or "", street) if street else Answerable(STREET, place, ())


def _of_community(project: Project | None, rulebook: Rulebook) -> Answerable:
    """The project's own community, for which its contacts answer; that of another street lends nobody."""
    found = community_of(project, rulebook) if project else None
    place = project.community if project else None
    return _community_by_name(place or "", found[1]) if found else Answerable(COMMUNITY, place, ())


def _of_every_street(department_id: str, rulebook: Rulebook) -> Answerable:
    """The heads of all streets, where what a department does falls on each of them."""
    people = (each for street in rulebook.teams.streets.values() for each in _head(street.head))
    return Answerable(STREET, department_id, tuple(people))


def _of_every_community(department_id: str, rulebook: Rulebook) -> Answerable:
    """The contacts of all communities, where what a department does falls on each of them."""
    people = (
        each
        for street in rulebook.teams.streets.values()
        for community in street.communities.values()
        for each in _contacts(community)
    )
    return Answerable(COMMUNITY, department_id, tuple(people))


def _of_leadership(lead: str, rulebook: Rulebook) -> Answerable:
    """The commander, or the deputy commanders, of the leading group."""
    leaders = (each for each in rulebook.teams.leadership if each.role is _ROLES[lead])
    return Answerable(lead, None, tuple(Person(each.name, each.post) for each in leaders))


def _of_department(department_id: str, rulebook: Rulebook) -> Answerable:
    """Everybody in the leading group who holds a department's duties."""
    leaders = (each for each in rulebook.teams.leadership if each.department == department_id)
    department = rulebook.duties.departments.get(department_id)
    people = tuple(Person(each.name, each.post) for each in leaders)
    return Answerable(department_id, department_id, people, department.phone if department else None)


_PLACES: Mapping[str, Callable[[Project | None, Rulebook], Answerable]] = {
    STREET: _of_street,
    COMMUNITY: _of_community,
}
_EVERYWHERE: Mapping[str, Callable[[str, Rulebook], Answerable]] = {
    STREET: _of_every_street,
    COMMUNITY: _of_every_community,
}
_ROLES = {LEADERSHIP: Role.COMMANDER, DEPUTY_COMMANDER: Role.DEPUTY}
"""Whose place in the leading group answers for a lead."""


def duty_of(duty_id: str | None, rulebook: Rulebook) -> Duty | None:
    """The duty of that id, if there is one."""
    found = rulebook.duties.find(duty_id) if duty_id else None
    return found[1] if found else None
