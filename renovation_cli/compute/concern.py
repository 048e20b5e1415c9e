"""Whether something is for an entry of the directory to answer for, and who belongs to it."""

from collections.abc import Callable

from renovation_cli.compute.appointments import Appointment, Body, Seat
from renovation_cli.compute.directory import Entry, EntryKind, role_of
from renovation_cli.compute.progress import Item, ItemKind, ProjectState
from renovation_cli.compute.responsibility import answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, LEADERSHIP, LEADERSHIP_LEADS, STREET
from renovation_cli.model.project import Project

Concern = Callable[[Item, ProjectState], bool]
"""Whether something that a project owes is the entry's own, or for it to answer for."""


def answers(entry: Entry, lead: str, project: Project | None, rulebook: Rulebook) -> bool:
    """Whether an entry answers for a lead in a project (None: in the programme as a whole)."""
    found = answers_for(lead, project, rulebook)
    if entry.kind is EntryKind.PERSON:
        return any(person.name == entry.id for person in found.people)
    if entry.kind is EntryKind.POST:
        return any(person.post == entry.id for person in found.people)
    places = {EntryKind.STREET: STREET, EntryKind.COMMUNITY: COMMUNITY}
    if entry.kind in places:
        # What is sent to the streets as a whole is for each of them.
        whole = project is None and found.place is not None
        return found.lead == places[entry.kind] and (whole or found.place == entry.id)
    return found.lead in _leads_of(entry, rulebook)


def _leads_of(entry: Entry, rulebook: Rulebook) -> tuple[str | None, ...]:
    """The leads that mean a department, a group, the leading group or a place at its head."""
    if entry.kind is EntryKind.DEPARTMENT:
        return entry.id, rulebook.duties.departments[entry.id].acts_as
    if entry.kind is EntryKind.LEADERSHIP:
        return tuple(LEADERSHIP_LEADS)
    if entry.kind is EntryKind.ROLE:
        return (LEADERSHIP if entry.id == Seat.COMMANDER else entry.id,)
    return (entry.id,) if entry.kind is EntryKind.GROUP else ()


def stands_under(clause: str, other: str) -> bool:
    """Whether a clause is another one or a part of it: 三(二)1 is one of 三(二), 示例13 none of 示例1."""
    rest = clause.removeprefix(other)
    if rest == clause:
        return False
    return not (rest[:1].isdecimal() and other[-1:].isdecimal())


def own_duties(entry: Entry, rulebook: Rulebook) -> set[str]:
    """Ids of a department's duties, or the duty itself."""
    if entry.kind is EntryKind.DUTY:
        return {entry.id}
    return set(rulebook.duties.departments[entry.id].duties) if entry.kind is EntryKind.DEPARTMENT else set()


def concern_of(entry: Entry, rulebook: Rulebook) -> Concern:
    """Which of the things that projects owe are an entry's own, or for it to answer for."""
    by_kind: dict[EntryKind, Concern] = {
        EntryKind.PROJECT: lambda _, state: state.id == entry.id,
        EntryKind.TRACK: lambda _, state: state.project.track == entry.id,
        EntryKind.STAGE: lambda item, _: item.stage_id == entry.id,
        EntryKind.CARE: lambda item, _: item.kind in (ItemKind.PATROL, ItemKind.PATROL_PROBLEM),
        EntryKind.DUTY: lambda item, _: item.duty == entry.id,
        EntryKind.CLAUSE: lambda item, _: stands_under(item.clause, entry.id),
    }
    if entry.kind in by_kind:
        return by_kind[entry.kind]
    if entry.kind in (EntryKind.MILESTONE, EntryKind.ROUND, EntryKind.NOTICE):
        return lambda item, _: item.kind.value == entry.kind.value and item.id == entry.id
    return lambda item, state: any(answers(entry, lead, state.project, rulebook) for lead in item.lead)


def belongs(entry: Entry, state: ProjectState) -> bool:
    """Whether a whole project belongs to an entry: itself, its street, its officer, its track."""
    project = state.project
    own = {
        EntryKind.PROJECT: state.id,
        EntryKind.STREET: project.street,
        EntryKind.COMMUNITY: project.community,
        EntryKind.PERSON: project.officer,
        EntryKind.TRACK: project.track,
    }
    return own.get(entry.kind) == entry.id


def is_among(entry: Entry, each: Appointment, rulebook: Rulebook, states: tuple[ProjectState, ...]) -> bool:
    """Whether a place is one of those the entry is made of, or one of the person's or the post's own."""
    held = rulebook.duties.find(entry.id) if entry.kind is EntryKind.DUTY else None
    its: dict[EntryKind, bool] = {
        EntryKind.PERSON: each.person == entry.id,
        EntryKind.POST: each.post == entry.id,
        EntryKind.GROUP: (each.body, each.of) == (Body.GROUP, entry.id)
        or (each.body is Body.STREET and entry.id in made_of_streets(rulebook)),
        EntryKind.LEADERSHIP: each.body is Body.LEADERSHIP,
        EntryKind.ROLE: role_of(each) == entry.id,
        EntryKind.DUTY: held is not None and holds(each, held[0], rulebook),
    }
    if entry.kind in its:
        return its[entry.kind]
    if entry.kind is EntryKind.DEPARTMENT:
        return holds(each, entry.id, rulebook)
    places = {entry.id} if entry.kind is EntryKind.COMMUNITY else _places(entry, rulebook, states)
    return each.of in places and each.body in (Body.STREET, Body.COMMUNITY, Body.PROJECT)


def made_of_streets(rulebook: Rulebook) -> list[str]:
    """The groups that are made up of those of the streets."""
    return [group_id for group_id, group in rulebook.teams.groups.items() if group.of_streets]


def _places(entry: Entry, rulebook: Rulebook, states: tuple[ProjectState, ...]) -> set[str | None]:
    """Ids of the places whose people belong to a street or a project."""
    if entry.kind is EntryKind.STREET:
        return {entry.id, *rulebook.teams.streets[entry.id].communities}
    own = (state for state in states if belongs(entry, state))
    return {each for state in own for each in (state.id, state.project.street, state.project.community)}


def holds(each: Appointment, department_id: str, rulebook: Rulebook) -> bool:
    """Whether a place comes with a department's duties."""
    acts_as = rulebook.duties.departments[department_id].acts_as
    if acts_as == STREET:
        return each.body is Body.STREET and each.seat is Seat.HEAD
    if acts_as == COMMUNITY:
        return each.body is Body.COMMUNITY
    return each.department == department_id
