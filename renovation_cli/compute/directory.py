"""Everything and everybody that can be asked about, and the one that a query means.

A query is an id, a name, or a part of either; case and width count for nothing. A post is only meant where
nothing else is: nearly every post bears the name of an office, a department or a street.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from renovation_cli.compute.appointments import appointments
from renovation_cli.compute.duties import RuleKind, plan_rules
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.text import fold


class EntryKind(StrEnum):
    """What can be asked about."""

    PROJECT = "project"
    STREET = "street"
    COMMUNITY = "community"
    STAGE = "stage"
    MILESTONE = "milestone"
    ROUND = "round"
    GROUP = "group"
    DEPARTMENT = "department"
    PERSON = "person"
    POST = "post"


@dataclass(frozen=True, slots=True)
class Entry:
    """One of them. Things of one kind with one id in several tracks or streets are one entry."""

    kind: EntryKind
    id: str
    name: str


_OF_RULES = {
    RuleKind.STAGE: EntryKind.STAGE,
    RuleKind.MILESTONE: EntryKind.MILESTONE,
    RuleKind.ROUND: EntryKind.ROUND,
}


def entries(rulebook: Rulebook, states: Iterable[ProjectState]) -> list[Entry]:
    """Every entry, none twice; one entry has several names where the tracks call it differently."""
    projects = tuple(states)
    found = [Entry(EntryKind.PROJECT, state.id, state.project.name) for state in projects]
    found += _in_teams(rulebook)
    found += [
        Entry(_OF_RULES[rule.kind], rule.id, rule.name)
        for rule in plan_rules(rulebook.programme)
        if rule.kind in _OF_RULES
    ]
    departments = rulebook.duties.departments.items()
    found += [Entry(EntryKind.DEPARTMENT, each_id, department.name) for each_id, department in departments]
    found += _people(rulebook, projects)
    return list(dict.fromkeys(found))


def _in_teams(rulebook: Rulebook) -> Iterator[Entry]:
    for street_id, street in rulebook.teams.streets.items():
        yield Entry(EntryKind.STREET, street_id, street_id)
        for community_id in street.communities:
            yield Entry(EntryKind.COMMUNITY, community_id, community_id)
    for group_id in rulebook.teams.groups:
        yield Entry(EntryKind.GROUP, group_id, group_id)


def _people(rulebook: Rulebook, states: Iterable[ProjectState]) -> Iterator[Entry]:
    for each in appointments(rulebook.teams, states):
        yield Entry(EntryKind.PERSON, each.person, each.person)
        if each.post:
            yield Entry(EntryKind.POST, each.post, each.post)


def find(query: str, known: Iterable[Entry]) -> list[Entry]:
    """What a query may mean: what bears it as its id or name, else what has it as a part."""
    wanted = fold(query.strip())
    every = list(known)
    exact = [entry for entry in every if wanted in _forms(entry)]
    if exact or not wanted:
        return _one_each(exact)
    partial = [entry for entry in every if any(wanted in form for form in _forms(entry))]
    named = [entry for entry in partial if entry.kind is not EntryKind.POST]
    return _one_each(named or partial)


def _forms(entry: Entry) -> tuple[str, str]:
    return fold(entry.id), fold(entry.name)


def _one_each(found: Iterable[Entry]) -> list[Entry]:
    """One entry a kind and id, by the first of its names."""
    first: dict[tuple[EntryKind, str], Entry] = {}
    for entry in found:
        first.setdefault((entry.kind, entry.id), entry)
    return list(first.values())
