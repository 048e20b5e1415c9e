"""The records that never change, beside those of the standard library."""

import dataclasses
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field, replace
from functools import cached_property
from typing import Any, Generic, TypeVar

import pytest

from renovation_cli.model.frozen import dataclass

T = TypeVar("T")
Made = Callable[..., Any]


def _street(made: Made) -> Any:
    @made(frozen=True, slots=True)
    class Street:
        name: str
        projects: int = 0
        notes: list[str] = field(default_factory=list)

    return Street


BOTH = pytest.mark.parametrize("street", [_street(dataclass), _street(dataclasses.dataclass)])


@BOTH
def test_is_made_by_place_by_name_and_with_what_is_not_given(street: Any) -> None:
    by_place, by_name = street("Shiquan", 2, ["one"]), street(name="Shiquan", notes=["one"], projects=2)
    bare = street("Shiquan")

    assert (by_place.name, by_place.projects, by_place.notes) == ("Shiquan", 2, ["one"])
    assert by_name == by_place
    assert (bare.projects, bare.notes) == (0, [])
    assert bare.notes is not street("Shiquan").notes


@BOTH
@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({}, r"__init__\(\) missing 1 required positional argument: 'name'"),
        ({"name": "Shiquan", "lead": 1}, r"__init__\(\) got an unexpected keyword argument 'lead'"),
    ],
)
def test_refuses_a_field_missing_and_a_field_unknown(street: Any, given: Any, says: str) -> None:
    with pytest.raises(TypeError, match=says):
        street(**given)


@BOTH
def test_never_changes(street: Any) -> None:
    one = street("Shiquan")

    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'name'"):
        one.name = "Mengquan"
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'name'"):
        del one.name
    assert not hasattr(one, "__dict__")


@BOTH
def test_is_shown_compared_copied_and_taken_apart_by_its_fields(street: Any) -> None:
    one = street("Shiquan", 2)

    assert repr(one) == "_street.<locals>.Street(name='Shiquan', projects=2, notes=[])"
    assert one == street("Shiquan", 2) != street("Shiquan", 3)
    assert one.__eq__("Shiquan") is NotImplemented
    assert replace(one, projects=4) == street("Shiquan", 4)
    assert dataclasses.asdict(one) == {"name": "Shiquan", "projects": 2, "notes": []}
    match one:
        case street(name, projects):
            assert (name, projects) == ("Shiquan", 2)


@pytest.mark.parametrize("made", [dataclass, dataclasses.dataclass])
def test_serves_as_a_key_and_is_not_its_like_of_another_kind(made: Made) -> None:
    @made(frozen=True)
    class Day:
        number: int

        @cached_property
        def doubled(self) -> int:
            return 2 * self.number

    @made(frozen=True)
    class Later(Day):
        by: int = 1

    @made(frozen=True, slots=True)
    class Never:
        pass

    assert {Day(1): "a"}[Day(1)] == "a"
    assert len({Never(), Never(), Day(1), Later(1), Later(1, 1)}) == 3
    assert Day(1) != Later(1)
    assert (Day(4).doubled, Later(4, by=3).doubled, repr(Never()).split(".")[-1]) == (8, 8, "Never()")


@pytest.mark.parametrize("made", [dataclass, dataclasses.dataclass])
def test_takes_some_fields_by_name_only_and_looks_at_itself_when_made(made: Made) -> None:
    @made(frozen=True, slots=True, kw_only=True)
    class Bounds(Generic[T]):
        least: T
        most: T

        def __post_init__(self) -> None:
            assert self.least <= self.most, "the least is above the most"  # type: ignore[operator]

    assert Bounds(most=3, least=1) == Bounds(least=1, most=3)
    with pytest.raises(TypeError, match="takes 1 positional argument but 3 were given"):
        Bounds(1, 3)
    with pytest.raises(AssertionError, match="the least is above the most"):
        Bounds(least=3, most=1)


def test_leaves_what_may_change_to_the_standard_library() -> None:
    with pytest.raises(AssertionError, match="a dataclass of the standard library"):
        dataclass(frozen=False)
