"""What several lines recorded, put together entry by entry: the state that a merge makes if it drops nothing.

An entry that one line added, changed or removed since the lines parted, and that the other left alone, is as
that line has it. Where both changed one thing and differ, the merge decides: what it did not take is what
stands here, so that it is told; of a thing that one line removed that is what the other has.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from renovation_cli.compute.facts import Fact, Facts, Name, by_name, compared, numbered

_There = Mapping[Name, list[Fact]]


def joined(base: Facts, one: Facts, other: Facts, now: Facts) -> Facts:
    """What two lines recorded.

    Args:
        base: the state from which they parted.
        one: the first.
        other: the second.
        now: what came of them, by which it is known what was taken where they differ.
    """
    there = by_name(now.values())
    found = []
    (first, new), (second, also_new) = _became(base, one), _became(base, other)
    for fact in base.values():
        kept = _of_both(fact, first.get(id(fact), fact), second.get(id(fact), fact), there)
        if kept:
            found.append(kept)
    return numbered([*found, *_new_of_both(new, also_new, there)])


def values_joined(
    base: Mapping[str, Any], one: Mapping[str, Any], other: Mapping[str, Any], now: Mapping[str, Any]
) -> dict[str, Any]:
    """The same of what stands under keys; what is not there is None."""
    found = {
        key: _chosen(base.get(key), one.get(key), other.get(key), now.get(key)) for key in {**one, **other}
    }
    return {key: value for key, value in found.items() if value is not None}


def _chosen(was: Any, one: Any, other: Any, now: Any) -> Any:
    if other in (one, was):
        return one
    if one == was:
        return other
    if one is None or other is None:
        return other if one is None else one
    return other if one == now else one


def _became(base: Facts, line: Facts) -> tuple[dict[int, Fact | None], list[Fact]]:
    """What became of those entries that a line did not leave as they were, and what it has that is new."""
    changes = compared(base, line)
    became = {id(each.before): each.after for each in changes if each.before}
    return became, [each.after for each in changes if each.after and not each.before]


def _of_both(fact: Fact, one: Fact | None, other: Fact | None, there: _There) -> Fact | None:
    if one is fact:
        return other
    if other is fact:
        return one
    return _in_one(fact, one, other, there) if one and other else one or other


def _in_one(base: Fact | None, one: Fact, other: Fact, there: _There) -> Fact:
    """One entry of what two lines say of it."""
    known = [*there.get(one.name, ()), *there.get(other.name, ())]
    taken = next((each for each in known if each.values in (one.values, other.values)), None)
    now = taken or next(iter(known), None)
    values = values_joined(base.values if base else {}, one.values, other.values, now.values if now else {})
    absent = ("",) * len(one.mark)
    marks = (base.mark if base else absent, one.mark, other.mark, now.mark if now else absent)
    mark = tuple(_chosen(*each) for each in zip(*marks, strict=False))
    return replace(one, mark=mark, values=values)


def _new_of_both(one: Iterable[Fact], other: Iterable[Fact], there: _There) -> list[Fact]:
    """What is new on two lines: the same on both is one, and so are two of one name in no list."""
    found, left = [], by_name(one)
    for fact in other:
        rivals = left.get(fact.name, [])
        same = next((each for each in rivals if each.values == fact.values), None)
        rival = same or next(iter(rivals), None)
        if rival is None:
            found.append(fact)
            continue
        if same or not fact.mark or _is_third(there.get(fact.name, ()), rival, fact):
            rivals.remove(rival)
            found.append(rival if same or fact.mark else _in_one(None, rival, fact, there))
        else:
            found.append(fact)
    return [*(each for some in left.values() for each in some), *found]


def _is_third(there: Iterable[Fact], one: Fact, other: Fact) -> bool:
    """Whether something else was made of two entries of a list than either of them."""
    known = [each.values for each in there]
    return bool(known) and one.values not in known and other.values not in known
