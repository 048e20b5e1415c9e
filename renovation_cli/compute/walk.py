"""A walk through the buildings of a project: whose door is still to be knocked at in a round."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from renovation_cli.compute.hearing import Hearing
from renovation_cli.model.text import unit_key, unit_of


@dataclass(slots=True)
class Stop:
    """A unit of a building with the rooms that are still to be visited, as its list has them."""

    project_id: str
    building: str
    unit: str
    """As the first of its rooms spells it."""
    not_visited: list[str] = field(default_factory=list)
    """Rooms at whose door nobody has stood."""
    not_met: list[str] = field(default_factory=list)
    """Rooms visited once or more, and nobody met."""
    opposed: list[str] = field(default_factory=list)
    """Rooms that were heard and oppose, to be visited again."""


@dataclass(frozen=True, slots=True)
class Doors:
    """How many doors are still to be knocked at in a building, or in a project."""

    project_id: str
    building: str | None
    """None for the project as a whole."""
    not_visited: int
    not_met: int
    opposed: int
    not_listed: int | None
    """How many more households are known to exist; None where nobody knows."""
    listed: bool = True
    """Whether a list is on file."""

    @property
    def is_done(self) -> bool:
        """Whether no door is left."""
        return not (self.not_visited or self.not_met or self.opposed or self.not_listed)


def stops(hearing: Hearing) -> list[Stop]:
    """The units with a door still to be knocked at; none where totals alone are on file, of whomever.

    In the order of the list.
    """
    if hearing.vote is not None:
        return []
    found: dict[tuple[str, str], Stop] = {}

    def at(building: str, room: str) -> Stop:
        key = building, unit_key(room)
        return found.setdefault(key, Stop(hearing.project_id, building, unit_of(room)))

    order = {each.building: number for number, each in enumerate(hearing.buildings)}
    for building, room, kind in hearing.pending:
        stop = at(building, room)
        (stop.not_visited if kind is None else stop.not_met).append(_door(room))
    for building, room in hearing.opposed:
        at(building, room).opposed.append(_door(room))
    return sorted(found.values(), key=lambda each: (order.get(each.building, 0), _number(each.unit)))


def _door(room: str) -> str:
    """A room without its unit."""
    return room.partition("-")[2]


def _number(unit: str) -> tuple[int, str]:
    """What sorts units as they are counted: 2 before 10, and what is no number behind."""
    key = unit_key(f"{unit}-")
    return (int(key), "") if key.isdecimal() else (10**6, key)


def doors_of_buildings(hearing: Hearing) -> list[Doors]:
    """The buildings in which a door is left."""
    every = stops(hearing)
    rows = [
        _summed(
            hearing,
            each.building,
            [stop for stop in every if stop.building == each.building],
            None if each.stated is None and not hearing.whole else each.not_listed,
        )
        for each in hearing.buildings
    ]
    return [each for each in rows if not each.is_done]


def doors_of_project(hearing: Hearing) -> Doors:
    """The same of a project."""
    return _summed(hearing, None, stops(hearing), hearing.not_listed)


def _summed(hearing: Hearing, building: str | None, every: Iterable[Stop], not_listed: int | None) -> Doors:
    units = list(every)
    return Doors(
        project_id=hearing.project_id,
        building=building,
        not_visited=sum(len(each.not_visited) for each in units),
        not_met=sum(len(each.not_met) for each in units),
        opposed=sum(len(each.opposed) for each in units),
        not_listed=not_listed,
        listed=hearing.listed is not None,
    )
