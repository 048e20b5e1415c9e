"""What a file records, entry by entry, so that two states of it can be told apart by what they say.

An entry is known again by what names it (the flat and the round, the milestone, the id of an order) and, in a
list, by what identifies it there (its day, its kind, its channel). Order, spelling and layout are no facts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from renovation_cli.findings.problem import DataPath
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.household import Household
from renovation_cli.model.record import Record
from renovation_cli.model.recorded import Recordings

_IDENTIFYING = (
    "on",
    "opened",
    "month",
    "kind",
    "channel",
    "of",
    "level",
    "milestone",
    "what",
    "step",
    "planned",
)
"""What tells the entries of a list apart, as far as they have it."""
_DAYS = ("on", "opened")
Name = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
Key = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry.

    Attributes:
        section: where it stands, by the names of the format: ``("money", "entries")``.
        owner: what has it there: a milestone, an order, a flat and a round.
        mark: what identifies it in a list.
        values: what it says, by key.
        path: where it stands in its file.
    """

    section: tuple[str, ...]
    owner: tuple[str, ...]
    mark: tuple[str, ...]
    values: Mapping[str, Any]
    path: DataPath = ()

    @property
    def name(self) -> Name:
        """What it is known by, as far as it is not one of several in a list."""
        return self.section, self.owner, self.mark

    @property
    def day(self) -> date | None:
        """The day that it bears."""
        return next((self.values[key] for key in _DAYS if isinstance(self.values.get(key), date)), None)


Facts = dict[Key, Fact]


@dataclass(frozen=True, slots=True)
class Change:
    """What became of an entry between two states.

    Attributes:
        before: what it said; None for one that is new.
        after: what it says; None for one that is gone.
        corrected: whether something that was recorded is changed or gone, and not only more recorded.
    """

    before: Fact | None
    after: Fact | None
    corrected: bool

    @property
    def fact(self) -> Fact:
        """The entry as it is, or was."""
        found = self.after or self.before
        assert found is not None
        return found

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys whose values differ: for a correction of those there were, else those that are new."""
        old = self.before.values if self.before else {}
        new = self.after.values if self.after else {}
        if not (self.before and self.after):
            return tuple(old or new)
        if self.corrected:
            return tuple(key for key in old if new.get(key) != old[key])
        return tuple(key for key in new if key not in old)


def facts_of(record: Any, section: str) -> Facts:
    """Every entry of a file.

    Args:
        record: what was read of it.
        section: what the whole of the file is called.
    """
    return numbered(_facts(record, _Place((section,))))


def numbered(facts: Iterable[Fact]) -> Facts:
    """Entries by what they are known by, those of one name in a list by their number among them."""
    found: Facts = {}
    seen: Counter[Name] = Counter()
    for fact in facts:
        found[*fact.name, seen[fact.name]] = fact
        seen[fact.name] += 1
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where one is in a file, by the names of the format and by its keys."""

    section: tuple[str, ...]
    owner: tuple[str, ...] = ()
    mark: tuple[str, ...] = ()
    path: DataPath = ()

    def at(self, key: str) -> "_Place":
        """What stands there under the name of a thing."""
        return _Place(self.section, (*self.owner, *self.mark, key), (), (*self.path, key))

    def item(self, index: int, *, mark: tuple[str, ...], of_list: bool = True) -> "_Place":
        """One of several that stand there."""
        owner = (*self.owner, *self.mark) if of_list else self.owner
        return _Place(self.section, owner, mark, (*self.path, index))

    def under(self, key: str) -> "_Place":
        """What stands there under a key of the format."""
        return _Place((*self.section, key), self.owner, self.mark, (*self.path, key))

    def says(self, values: Mapping[str, Any]) -> Fact:
        """The entry there."""
        return Fact(self.section, self.owner, self.mark, values, self.path)


def _facts(value: Any, place: _Place) -> Iterator[Fact]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _facts(each, place.at(str(name)))
    elif isinstance(value, Recordings):
        for index, each in enumerate(value.every):
            one = place.item(index, mark=(str(each.on),), of_list=False)
            yield from _facts(each, one if value.is_list else replace(one, path=place.path))
    elif isinstance(value, Record):
        yield from _facts_of_record(value, place)
    elif isinstance(value, tuple):
        for index, each in enumerate(value):
            marks = tuple(str(getattr(each, name, None) or "") for name in _IDENTIFYING)
            yield from _facts(each, place.item(index, mark=marks))
    else:
        yield place.says({place.section[-1]: value})


def _facts_of_record(record: Record, place: _Place) -> Iterator[Fact]:
    values: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name not in record.model_fields_set or value is None:
            continue
        if _is_nested(value):
            yield from _facts(value, place.under(field.alias or name))
        else:
            values[field.alias or name] = value
    if isinstance(record, Household):
        yield from _visits(record, place)
    if values:
        yield place.says(values)


def _visits(household: Household, place: _Place) -> Iterator[Fact]:
    for round_id, answers in household.answers.items():
        path = (*place.path, round_id)
        for index, answer in enumerate(answers):
            values = {"on": answer.day, "answer": answer.kind}
            yield Fact(
                section=(*place.section, "answers"),
                owner=(*place.owner, round_id),
                mark=(str(answer.day),),
                values=values,
                path=(*path, index) if len(answers) > 1 else path,
            )


def _is_nested(value: Any) -> bool:
    if isinstance(value, tuple):
        return bool(value) and isinstance(value[0], Record)
    return isinstance(value, Mapping | Recordings | Record)


def compared(before: Facts, after: Facts) -> list[Change]:
    """What became of each entry. One of which one thing was corrected is one, not one gone and one new.

    Equal ones are the same, wherever they stand among others that are known by the same.
    """
    old, new = map(numbered, _unlike(before, after))
    left = [fact for key, fact in old.items() if key not in new]
    came = [fact for key, fact in new.items() if key not in old]
    found = list(_paired(left, came))
    found += [Change(fact, None, corrected=True) for fact in left]
    found += [Change(None, fact, corrected=False) for fact in came]
    for key, fact in new.items():
        if key in old:
            found += _within(old[key], fact)
    return found


def _unlike(before: Facts, after: Facts) -> tuple[list[Fact], list[Fact]]:
    """The entries of two states that the other does not have as they are."""
    left = by_name(after.values())
    gone = []
    for fact in before.values():
        alike = left.get(fact.name, [])
        place = next((index for index, each in enumerate(alike) if each.values == fact.values), None)
        if place is None:
            gone.append(fact)
        else:
            del alike[place]
    return gone, [each for some in left.values() for each in some]


def by_name(facts: Iterable[Fact]) -> dict[Name, list[Fact]]:
    """Entries by what they are known by, of which a list may have several that are the same."""
    found: dict[Name, list[Fact]] = {}
    for fact in facts:
        found.setdefault(fact.name, []).append(fact)
    return found


def _within(before: Fact, after: Fact) -> Iterator[Change]:
    if any(after.values.get(key) != value for key, value in before.values.items()):
        yield Change(before, after, corrected=True)
    if any(key not in before.values for key in after.values):
        yield Change(before, after, corrected=False)


def _paired(gone: list[Fact], new: list[Fact]) -> Iterator[Change]:
    """Entries that name the same and differ in one thing; they are taken out of both lists."""
    for before in list(gone):
        after = next((each for each in new if _is_one(before, each)), None)
        if after:
            gone.remove(before)
            new.remove(after)
            yield Change(before, after, corrected=True)


def _is_one(before: Fact, after: Fact) -> bool:
    if (before.section, before.owner) != (after.section, after.owner):
        return False
    keys = {*before.values, *after.values}
    return len([key for key in keys if before.values.get(key) != after.values.get(key)]) <= 1


def merged(changes: Iterable[list[Change]]) -> list[Change]:
    """What differs from every one of some states, as it does from the first of them."""
    first, *others = changes
    places = [{_place(each) for each in some} for some in others]
    return [each for each in first if all(_place(each) in some for some in places)]


def _place(change: Change) -> tuple[Any, ...]:
    return (*change.fact.name, change.corrected, change.after is None)
