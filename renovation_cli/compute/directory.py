"""Everything and everybody that can be asked about, and the one that a query means.

A query is an id, a name, or a part of either; case and width count for nothing. The word for a kind alone
means everything of that kind. Some kinds are only meant where nothing else is: nearly every post bears the
name of an office, a department or a street.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from renovation_cli.compute.appointments import Appointment, Body, Seat, appointments
from renovation_cli.compute.duties import RuleKind, plan_rules
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.opposites import are_opposite, likeness
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import COMMUNITY, DEPUTY_COMMANDER, LEADERSHIP, LEADERSHIP_LEADS, STREET
from renovation_cli.model.lookalikes import fold
from renovation_cli.model.words import Word


class EntryKind(Word):
    """What can be asked about."""

    PROJECT = "project", "项目"
    STREET = "street", "街道"
    COMMUNITY = "community", "社区"
    STAGE = "stage", "阶段"
    MILESTONE = "milestone", "节点"
    ROUND = "round", "轮次"
    GROUP = "group", "工作组"
    DEPARTMENT = "department", "部门"
    PERSON = "person", "人员"
    LEADERSHIP = "leadership", "领导小组"
    LEVEL = "level", "级别"
    REPORT = "report", "报送"
    TRACK = "track", "类别"
    POST = "post", "职务"
    ROLE = "role", "身份"
    NOTICE = "notice", "公示"
    DUTY = "duty", "职责"
    ORDER_KIND = "order-kind", "派单种类"
    CARE = "care", "后续管理"
    CHANNEL = "channel", "资金渠道"
    CLAUSE = "clause", "条款"
    ORDER = "order", "派单"


_RANKS = {
    EntryKind.POST: 1,
    EntryKind.ROLE: 1,
    EntryKind.NOTICE: 1,
    EntryKind.DUTY: 1,
    EntryKind.ORDER_KIND: 1,
    EntryKind.CARE: 1,
    EntryKind.CHANNEL: 1,
    EntryKind.CLAUSE: 2,
    EntryKind.ORDER: 2,
}
"""Kinds that are only meant where nothing of a lower rank is; every other kind has rank 0."""

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
_ENOUGH = 0.5
_ENOUGH_LATIN = 0.6
_AS_NEAR = 0.15


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them. Things of one kind with one id in several tracks or streets are one entry."""

    kind: EntryKind
    id: str
    name: str
    acts_as: EntryKind | None = None
    """Of a department the kind of place on each of which its duties fall."""


RULE_KIND_OF = {
    EntryKind.STAGE: RuleKind.STAGE,
    EntryKind.MILESTONE: RuleKind.MILESTONE,
    EntryKind.ROUND: RuleKind.ROUND,
    EntryKind.NOTICE: RuleKind.NOTICE,
    EntryKind.REPORT: RuleKind.REPORT,
    EntryKind.LEVEL: RuleKind.LEVEL,
    EntryKind.ORDER_KIND: RuleKind.ORDER,
    EntryKind.CARE: RuleKind.CARE,
}
"""Entries that are themselves rules of the plan."""
_OF_RULES = {rule: entry for entry, rule in RULE_KIND_OF.items()}


def entries(rulebook: Rulebook, states: Iterable[ProjectState]) -> list[Entry]:
    """Every entry, none twice; one entry has several names where the tracks call it differently."""
    projects = tuple(states)
    found = [Entry(EntryKind.PROJECT, state.id, state.project.name) for state in projects]
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


def role_of(each: Appointment) -> str:
    """The id of the entry of kind `EntryKind.ROLE` that means a place: a deputy commander's is its own."""
    deputy_commander = (each.body, each.seat) == (Body.LEADERSHIP, Seat.DEPUTY)
    return DEPUTY_COMMANDER if deputy_commander else each.seat.value


_NAMED_OTHERWISE = (EntryKind.GROUP, EntryKind.DEPARTMENT, EntryKind.LEADERSHIP)


def main_name(entry: Entry, known: Iterable[Entry]) -> Entry:
    """A body by the first of its names, which is its own; anything else as it was found."""
    if entry.kind not in _NAMED_OTHERWISE:
        return entry
    return next(each for each in known if (each.kind, each.id) == (entry.kind, entry.id))


def find(query: str, known: Iterable[Entry]) -> list[Entry]:
    """What a query may mean, by a whole id or name, else as the word for a kind, else as a part of one."""
    wanted = fold(query.strip())
    if not wanted:
        return []
    every = list(known)
    exact = [entry for entry in every if wanted in _forms(entry)]
    of_kind = [entry for entry in every if wanted in _words(entry)]
    return (
        _meant(exact)
        or _one_each(of_kind)
        or _meant(entry for entry in every if any(wanted in form for form in _parts(entry)))
    )


def _words(entry: Entry) -> set[str]:
    """The words that mean everything of a kind to which an entry belongs."""
    kinds = (entry.kind, entry.acts_as)
    return {fold(word) for kind in kinds if kind for word in (kind.value, kind.label)}


def near(query: str, known: Iterable[Entry], most: int = 5) -> list[tuple[Entry, str]]:
    """What a query is nearly the name of, the nearest first, each with the id or name that it is like."""
    wanted = fold(query.strip())
    if not wanted:
        return []
    enough = _ENOUGH_LATIN if wanted.isascii() else _ENOUGH
    found: dict[tuple[EntryKind, str], tuple[float, int, Entry, str]] = {}
    for entry in known:
        for form in (entry.id, entry.name):
            score = 0.0 if are_opposite(wanted, fold(form)) else _likeness(wanted, fold(form))
            key = (entry.kind, entry.id)
            if score >= enough and (key not in found or score > found[key][0]):
                found[key] = (score, _RANKS.get(entry.kind, 0), entry, form)
    best = max((score for score, *_ in found.values()), default=0.0)
    close = [each for each in found.values() if each[0] >= best - _AS_NEAR]
    rank = min((each[1] for each in close), default=0)
    close = [each for each in close if each[1] == rank]
    # Of names that are as near, the shorter one holds less that was not asked for.
    close.sort(key=lambda each: (-each[0], len(each[3])))
    return [(entry, form) for *_, entry, form in close[:most]]


def _likeness(wanted: str, form: str) -> float:
    """How like two texts are, or the most alike part of the second, from 0 to 1."""
    if not set(wanted) & set(form):
        return 0.0
    length = len(wanted)
    windows = (form[start : start + length] for start in range(len(form) - length + 1))
    same = (sum(one == other for one, other in zip(wanted, each, strict=True)) for each in windows)
    return max(max(same, default=0) / length, likeness(wanted, form))


def _forms(entry: Entry) -> tuple[str, str]:
    return fold(entry.id), fold(entry.name)


def _parts(entry: Entry) -> tuple[str, ...]:
    """What a query may be a part of; of a project's own order its problem, since its id is an entry too."""
    return (fold(entry.name),) if "/" in entry.id else _forms(entry)


def _meant(found: Iterable[Entry]) -> list[Entry]:
    """Those of the lowest rank there is."""
    every = list(found)
    lowest = min((_RANKS.get(entry.kind, 0) for entry in every), default=0)
    return _one_each(entry for entry in every if _RANKS.get(entry.kind, 0) == lowest)


def _one_each(found: Iterable[Entry]) -> list[Entry]:
    """One entry a kind and id, by the first of its names."""
    first: dict[tuple[EntryKind, str], Entry] = {}
    for entry in found:
        first.setdefault((entry.kind, entry.id), entry)
    return list(first.values())
