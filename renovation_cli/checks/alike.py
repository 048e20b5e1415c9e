"""Entries that are spelt differently and mean one thing."""

from collections.abc import Callable, Iterable, Iterator

from renovation_cli.findings.problem import At, DataPath, Problem, Site
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Dossier, households_file, project_file

Entry = tuple[str, Site]
Form = Callable[[str], str]
Wording = Callable[[str, str], tuple[Text, Text, Text]]
"""Of both spellings: what is wrong, what was expected, and what to do."""


def key(file: str, *path: str) -> Site:
    """The place of an entry's key."""
    place: DataPath = path
    return Site(file, place, At.KEY)


def alike(
    rule: Rule, entries: Iterable[Entry], form: Form, wording: Wording, unless: Form | None = None
) -> Iterator[Problem]:
    """Each entry whose form is that of an earlier one.

    Args:
        rule: what it is a case of.
        entries: ids of one kind with their places.
        form: what is equal in it means one thing.
        wording: what is said of the two.
        unless: a stricter form, of which another rule speaks: what is equal in that is left to it.
    """
    first: dict[str, Entry] = {}
    for given, site in entries:
        other, other_site = first.setdefault(form(given), (given, site))
        if other_site is site or (unless and unless(other) == unless(given)):
            continue
        message, expected, remedy = wording(given, other)
        yield Problem(
            rule=rule,
            site=site,
            message=message,
            expected=expected,
            remedy=remedy,
            related=((other_site, say("it stands here first")),),
        )


def places_of(dossier: Dossier, form: Form) -> Iterator[Iterator[Entry]]:
    """The buildings of a project, those of its households, and the rooms of each where two are alike."""
    file = project_file(dossier.id)
    yield ((building, key(file, "buildings", building)) for building in dossier.project.buildings)
    file = households_file(dossier.id)
    households = dossier.households or {}
    yield ((building, key(file, building)) for building in households)
    for building, rooms in households.items():
        # Nearly every list has no such pair, so most are done with one comparison a room.
        if len({form(room) for room in rooms}) < len(rooms):
            yield ((room, key(file, building, room)) for room in rooms)
