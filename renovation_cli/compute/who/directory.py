"""Everything and everybody that can be asked about."""

from collections.abc import Iterable, Iterator

from renovation_cli.compute.plan_rules import plan_rules
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.who.appointments import Seat, appointments, role_of
from renovation_cli.compute.who.entry import OF_BODY, Entry, EntryKind
from renovation_cli.compute.who.kinds import KINDS
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, DEPUTY_COMMANDER, LEADERSHIP, LEADERSHIP_LEADS, STREET

_ROLE_NAMES = {
    Seat.COMMANDER: ("总指挥",),
    Seat.HEAD: ("组长", "负责人"),
    Seat.DEPUTY: ("副组长", "副职"),
    Seat.MEMBER: ("成员",),
    Seat.CONTACT: ("联系人",),
    Seat.OFFICER: ("专人",),
}
_PLACES = {STREET: EntryKind.STREET, COMMUNITY: EntryKind.COMMUNITY}
_HEADQUARTERS = "指挥部"
"""The leading group, as plans call it where its head is a commander (总指挥)."""
_OF_RULES = {row.rule: kind for kind, row in KINDS.items() if row.rule}


def entries(rulebook: Rulebook, states: Iterable[ProjectState]) -> list[Entry]:
    """Every entry, none twice; one entry has several names where the tracks call it differently."""
    projects = tuple(states)
    found = [Entry(EntryKind.PROJECT, state.id, state.project.name) for state in projects]
    found += [Entry(EntryKind.PROJECT, each.id, short) for each in projects if (short := each.project.short)]
    found += _in_teams(rulebook)
    found += [Entry(_OF_RULES[rule.kind], rule.id, rule.name) for rule in plan_rules(rulebook.programme)]
    found += _in_plan(rulebook)
    found += _in_duties(rulebook)
    found += _people(rulebook, projects)
    found += _orders(rulebook, projects)
    return list(dict.fromkeys(found))


def _in_plan(rulebook: Rulebook) -> Iterator[Entry]:
    programme = rulebook.programme
    for track_id, track in programme.tracks.items():
        yield Entry(EntryKind.TRACK, track_id, track.name)
    for channel_id, channel in (programme.funding.channels if programme.funding else {}).items():
        yield Entry(EntryKind.CHANNEL, channel_id, channel.name)
    for clause, about in programme.clauses.items():
        yield Entry(EntryKind.CLAUSE, clause, about)


def _in_duties(rulebook: Rulebook) -> Iterator[Entry]:
    for department_id, department in rulebook.duties.departments.items():
        acts_as = _PLACES.get(department.acts_as or "")
        for name in (department.name, *department.also):
            yield Entry(EntryKind.DEPARTMENT, department_id, name, acts_as)
        for duty_id, duty in department.duties.items():
            yield Entry(EntryKind.DUTY, duty_id, duty.title)


def _orders(rulebook: Rulebook, states: Iterable[ProjectState]) -> Iterator[Entry]:
    """Every order once by its id alone, which several projects may use, and once as that of its project."""
    for order_id, order in rulebook.orders.items():
        yield Entry(EntryKind.ORDER, order_id, order_id)
        yield Entry(EntryKind.ORDER, order_id, order.problem)
    for state in states:
        for order_id, order in state.orders.items():
            yield Entry(EntryKind.ORDER, order_id, order_id)
            yield Entry(EntryKind.ORDER, f"{state.id}/{order_id}", order.problem)


def _in_teams(rulebook: Rulebook) -> Iterator[Entry]:
    if rulebook.teams.leadership:
        yield Entry(EntryKind.LEADERSHIP, LEADERSHIP, EntryKind.LEADERSHIP.label)
        yield Entry(EntryKind.LEADERSHIP, LEADERSHIP, _HEADQUARTERS)
    for street_id, street in rulebook.teams.streets.items():
        yield Entry(EntryKind.STREET, street_id, street_id)
        for community_id in street.communities:
            yield Entry(EntryKind.COMMUNITY, community_id, community_id)
    for body_id, body in rulebook.teams.bodies.items():
        for name in (body_id, *body.also):
            yield Entry(OF_BODY[body.kind], body_id, name)
    for group_id, group in rulebook.teams.groups.items():
        for name in (group_id, *group.also):
            yield Entry(EntryKind.GROUP, group_id, name)


def _people(rulebook: Rulebook, states: tuple[ProjectState, ...]) -> Iterator[Entry]:
    for each in appointments(rulebook.teams, states):
        yield Entry(EntryKind.PERSON, each.person, each.person)
        if each.post:
            yield Entry(EntryKind.POST, each.post, each.post)
    roles = {role_of(each) for each in appointments(rulebook.teams, states)}
    for seat, names in _ROLE_NAMES.items():
        for name in names if seat.value in roles else ():
            yield Entry(EntryKind.ROLE, seat.value, name)
    if DEPUTY_COMMANDER in roles:
        yield Entry(EntryKind.ROLE, DEPUTY_COMMANDER, LEADERSHIP_LEADS[DEPUTY_COMMANDER])
