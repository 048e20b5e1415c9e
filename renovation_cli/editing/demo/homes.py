"""Buildings, and the flats in them."""

import random
from collections.abc import Sequence

from renovation_cli.editing.demo.figures import divide
from renovation_cli.model.frozen import dataclass

_DOORS = 2
_LIVING_PERCENT = 80
"""The flats' own share of a building's area; the rest is stairs and halls."""
_UNITS_UNKNOWN_PERCENT = 5
_OWNER_OF_SEVERAL = 60
"""One owner of several flats among so many households."""


@dataclass(frozen=True, slots=True)
class House:
    """A building and its rooms (``unit-floor and door``)."""

    id: str
    units: int
    units_known: bool
    area_hundredths: int
    """Area in hundredths of a m²."""
    rooms: tuple[str, ...]

    @property
    def area(self) -> str:
        """Area in m² as it is written."""
        return f"{self.area_hundredths // 100}.{self.area_hundredths % 100:02}"


@dataclass(frozen=True, slots=True)
class Home:
    """A flat and its household."""

    building: int
    """Index of the building."""
    room: str
    area_m2: str | None
    owner: str | None


def build(rng: random.Random, count: int, households: int, area_m2: int) -> list[House]:
    """So many buildings with exactly so many households and so large an area."""
    sizes = divide(households, [rng.randint(70, 130) for _ in range(count)])
    areas = divide(area_m2 * 100, [size * rng.randint(93, 107) for size in sizes])
    return [
        _building(rng, number, size, area)
        for number, (size, area) in enumerate(zip(sizes, areas, strict=True), start=1)
    ]


def _building(rng: random.Random, number: int, households: int, area_hundredths: int) -> House:
    floors = rng.randint(5, 7)
    units = -(-households // (floors * _DOORS))
    rooms = [
        f"{unit}-{floor}{door:02}"
        for unit in range(1, units + 1)
        for floor in range(1, floors + 1)
        for door in range(1, _DOORS + 1)
    ]
    # Rooms beyond the number of households are shops, stores, bicycle rooms.
    other = set(rng.sample(range(len(rooms)), len(rooms) - households))
    lived_in = tuple(room for index, room in enumerate(rooms) if index not in other)
    known = rng.randrange(100) >= _UNITS_UNKNOWN_PERCENT
    return House(f"{number}幢", units, known, area_hundredths, lived_in)


def inhabit(rng: random.Random, buildings: Sequence[House], unknown_areas_percent: int) -> list[Home]:
    """The flats of all buildings in order; the areas of some are not known, some share an owner."""
    rooms = [(index, room) for index, building in enumerate(buildings) for room in building.rooms]
    owners = _owners(rng, len(rooms))
    areas = [area for building in buildings for area in _flat_areas(rng, building)]
    return [
        Home(
            building,
            room,
            None if rng.randrange(100) < unknown_areas_percent else areas[index],
            owners.get(index),
        )
        for index, (building, room) in enumerate(rooms)
    ]


def _flat_areas(rng: random.Random, building: House) -> list[str]:
    """Areas with one decimal; flats above each other are nearly alike."""
    tenths = building.area_hundredths * _LIVING_PERCENT // 100 // 10
    columns: dict[str, int] = {}
    weights = []
    for room in building.rooms:
        column = f"{room.partition('-')[0]}/{room[-1]}"
        columns.setdefault(column, rng.randint(80, 125))
        weights.append(columns[column] * 10 + rng.randint(0, 20))
    return [f"{part // 10}.{part % 10}" for part in divide(tenths, weights)]


def _owners(rng: random.Random, households: int) -> dict[int, str]:
    """Opaque owner keys of the flats, by index, that share an owner with another flat."""
    shares = [rng.randint(2, 4) for _ in range(households // _OWNER_OF_SEVERAL)]
    flats = rng.sample(range(households), sum(shares))
    owners = {}
    for number, share in enumerate(shares, start=1):
        for _ in range(share):
            owners[flats.pop()] = f"o-{number:04}"
    return owners
