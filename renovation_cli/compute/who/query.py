"""What a query means.

A query is an id, a name, or a part of either; case and width count for nothing. The word for a kind alone
means everything of that kind. Some kinds are only meant where nothing else is: nearly every post bears the
name of an office, a department or a street.
"""

from collections.abc import Iterable

from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.kinds import KINDS
from renovation_cli.findings.opposites import are_opposite, likeness
from renovation_cli.model.lookalikes import fold

_ENOUGH = 0.5
_ENOUGH_LATIN = 0.6
_AS_NEAR = 0.15


def main_name(entry: Entry, known: Iterable[Entry]) -> Entry:
    """A body by the first of its names, which is its own; anything else as it was found."""
    if not KINDS[entry.kind].goes_by_first_name:
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
    return {fold(word) for kind in kinds if kind for word in (kind.value, kind.label, *kind.everyday)}


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
                found[key] = (score, KINDS[entry.kind].rank, entry, form)
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
    lowest = min((KINDS[entry.kind].rank for entry in every), default=0)
    return _one_each(entry for entry in every if KINDS[entry.kind].rank == lowest)


def _one_each(found: Iterable[Entry]) -> list[Entry]:
    """One entry a kind and id, by the first of its names."""
    first: dict[tuple[EntryKind, str], Entry] = {}
    for entry in found:
        first.setdefault((entry.kind, entry.id), entry)
    return list(first.values())
