"""What people call the projects of a programme: the name that is given, else what tells the names apart."""

from collections import Counter
from collections.abc import Mapping
from itertools import takewhile

from renovation_cli.model.project import Project

_LEAST = 2
"""Signs that have to be left of a name, so that it still is one."""


def short_names(projects: Mapping[str, Project]) -> dict[str, str]:
    """The short name of every project of a programme by its id.

    Each is its ``short``, else its name without the beginning and the end that all names have in common. What
    would name two of them is no name: then the full names stand.
    """
    full = {key: project.name for key, project in projects.items()}
    bare = dict(zip(full, _without_common(list(full.values())), strict=True))
    found = {key: project.short or bare[key] for key, project in projects.items()}
    times = Counter(found.values())
    return {key: name if times[name] == 1 else full[key] for key, name in found.items()}


def _without_common(names: list[str]) -> list[str]:
    """Names without what they all begin and end with; as they are where too little would be left of one."""
    if len(names) < _LEAST:
        return names
    first = _shared(names)
    rests = [name[first:] for name in names]
    last = _shared([rest[::-1] for rest in rests])
    bare = [rest[: len(rest) - last].strip() for rest in rests]
    return bare if all(len(name) >= _LEAST for name in bare) else names


def _shared(names: list[str]) -> int:
    """With how many signs all names begin, without a word or a number that goes on in one of them."""
    alike = len(list(takewhile(lambda signs: len(set(signs)) == 1, zip(*names, strict=False))))
    while alike and any(_goes_on(name[alike - 1], name[alike:]) for name in names):
        alike -= 1
    return alike


def _goes_on(last: str, rest: str) -> bool:
    return last.isascii() and last.isalnum() and rest[:1].isascii() and rest[:1].isalnum()
