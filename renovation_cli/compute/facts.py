"""What a file records, entry by entry, so that two states of it can be told apart by what they say.

An entry is known again by what names it (the flat and the round, the milestone, the id of an order) and, in a
list, by what identifies it there (its day, its kind, its channel). Order, spelling and layout are no facts.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

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
Key = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...], int]


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry.

    Attributes:
        section: where it stands, by the names of the format: ``("money", "entries")``.
        owner: what has it there: a milestone, an order, a flat and a round.
        mark: what identifies it in a list.
        values: what it says, by key.
    """

    section: tuple[str, ...]
    owner: tuple[str, ...]
    mark: tuple[str, ...]
    values: Mapping[str, Any]

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
    found: Facts = {}
    seen: Counter[Any] = Counter()
    for fact in _facts(record, (section,), (), ()):
        key = (fact.section, fact.owner, fact.mark)
        found[*key, seen[key]] = fact
        seen[key] += 1
    return found


def _facts(
    value: Any, section: tuple[str, ...], owner: tuple[str, ...], mark: tuple[str, ...]
) -> Iterator[Fact]:
    if isinstance(value, Mapping):
        for name, each in value.items():
            yield from _facts(each, section, (*owner, *mark, str(name)), ())
    elif isinstance(value, Recordings):
        for each in value.every:
            yield from _facts(each, section, owner, (str(each.on),))
    elif isinstance(value, Record):
        yield from _facts_of_record(value, section, owner, mark)
    elif isinstance(value, tuple):
        for each in value:
            marks = (str(getattr(each, name, None) or "") for name in _IDENTIFYING)
            yield from _facts(each, section, (*owner, *mark), tuple(marks))
    else:
        yield Fact(section, owner, mark, {section[-1]: value})


def _facts_of_record(
    record: Record, section: tuple[str, ...], owner: tuple[str, ...], mark: tuple[str, ...]
) -> Iterator[Fact]:
    values: dict[str, Any] = {}
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if name not in record.model_fields_set or value is None:
            continue
        if _is_nested(value):
            yield from _facts(value, (*section, field.alias or name), owner, mark)
        else:
            values[field.alias or name] = value
    if isinstance(record, Household):
        yield from _visits(record, section, owner)
    if values:
        yield Fact(section, owner, mark, values)


def _visits(household: Household, section: tuple[str, ...], owner: tuple[str, ...]) -> Iterator[Fact]:
    for round_id, answers in household.answers.items():
        for answer in answers:
            values = {"on": answer.day, "answer": answer.kind}
            yield Fact((*section, "answers"), (*owner, round_id), (str(answer.day),), values)


def _is_nested(value: Any) -> bool:
    if isinstance(value, tuple):
        return bool(value) and isinstance(value[0], Record)
    return isinstance(value, Mapping | Recordings | Record)


def compared(before: Facts, after: Facts) -> list[Change]:
    """What became of each entry. One of which one thing was corrected is one, not one gone and one new."""
    gone = [fact for key, fact in before.items() if key not in after]
    new = [fact for key, fact in after.items() if key not in before]
    found = list(_paired(gone, new))
    found += [Change(fact, None, corrected=True) for fact in gone]
    found += [Change(None, fact, corrected=False) for fact in new]
    for key, fact in after.items():
        if key in before:
            found += _within(before[key], fact)
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
    """What a merge brought that none of the states it joins had: what differs from every one of them."""
    first, *others = ({_place(each): each for each in some} for some in changes)
    return [each for place, each in first.items() if all(place in other for other in others)]


def _place(change: Change) -> tuple[Any, ...]:
    fact = change.fact
    return (fact.section, fact.owner, fact.mark, change.corrected, change.after is None)
