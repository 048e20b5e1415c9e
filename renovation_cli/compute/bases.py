"""Of how many households a share is taken: the number stated of each place, and what is not known of it.

A list is no number: how many households there are is known where the project's papers say so, for the
project or for each of its buildings. As many listed as stated is a whole list, door by door.
"""

from collections.abc import Iterator
from enum import StrEnum

from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Dossier
from renovation_cli.model.entries import Entry
from renovation_cli.model.entries_of_homes import (
    beginning_of_list,
    of_building,
    of_household,
    of_household_area,
    of_households,
)
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.text import unit_key, unit_of
from renovation_cli.model.words import Scope


class UnknownKind(StrEnum):
    """What is not known, so that there is no verdict."""

    NO_LIST = "no-list"
    NUMBER = "number-not-stated"
    CONTRADICTED = "number-contradicted"
    NOT_LISTED = "households-not-listed"
    BUILDING = "building-missing"
    UNIT = "unit-missing"
    AREA = "area-unknown"
    TOTALS = "not-in-totals"
    """The totals on file do not tell it."""
    NOBODY = "no-households"


@dataclass(frozen=True, slots=True)
class Unknown:
    """What is not known, in words, and the line that would tell it."""

    kind: UnknownKind
    reason: Text
    entries: tuple[Entry, ...] = ()
    """What would tell it; none where no line would give a verdict."""


NOBODY = Unknown(UnknownKind.NOBODY, say("the number of households is zero"))
NO_AREA = Unknown(UnknownKind.AREA, say("the area is zero"))


@dataclass(frozen=True, slots=True)
class JudgedPlace:
    """A place in which a requirement must hold."""

    name: str | None
    """None for the project as a whole."""
    building: str | None
    unit: str | None
    """In the spelling of `unit_key`; None for a whole building or project."""
    number: int | None
    """How many households there are; None where that is not known."""
    listed: int
    unknown: Unknown | None
    """Why the number is not known, or the list not whole."""

    @property
    def whole(self) -> bool:
        """Whether every household there is on the list."""
        return self.number == self.listed


class Bases:
    """The households of a project that has a list, as stated and as listed."""

    def __init__(self, dossier: Dossier) -> None:
        assert dossier.households is not None
        self._id = dossier.id
        self._project = dossier.project
        self._rooms = dossier.households
        self._listed = {building: len(rooms) for building, rooms in dossier.households.items()}
        self._facts = {name: building.households for name, building in dossier.project.buildings.items()}
        self.project = self._whole_project()
        """The project as one place."""
        self.buildings = {name: self._building(name) for name in dict.fromkeys((*self._listed, *self._facts))}
        """Every building listed or stated, those on the list first."""

    def places(self, scope: Scope) -> list[JudgedPlace]:
        """Each place of a scope; one that is known to have no households is left out."""
        if scope is Scope.PROJECT:
            return [self.project]
        every = self.buildings.values()
        found = every if scope is Scope.BUILDING else (unit for each in every for unit in self._units(each))
        return [place for place in found if place.number != 0]

    def missing(self, scope: Scope) -> Iterator[tuple[str | None, Unknown]]:
        """What is known to exist and is in none of the places: (building, None for the project; what)."""
        if scope is Scope.PROJECT:
            return
        unknown = self._missing_building()
        if unknown:
            yield None, unknown
        if scope is Scope.UNIT:
            for name, rooms in self._rooms.items():
                stated = self._project.buildings[name].units if name in self._project.buildings else None
                short = (stated or 0) - len({unit_key(room) for room in rooms})
                if short > 0 and self.buildings[name].number != 0:
                    yield name, self._missing_units(name, short)

    def _whole_project(self) -> JudgedPlace:
        listed = sum(self._listed.values())
        number, unknown = self._number(listed)
        return JudgedPlace(
            name=None,
            building=None,
            unit=None,
            number=number,
            listed=listed,
            unknown=unknown or _not_listed(self._id, number, listed),
        )

    def _number(self, listed: int) -> tuple[int | None, Unknown | None]:
        stated = self._project.stated.households
        if stated is None:
            return self._summed()
        if listed > stated:
            return None, _contradicted(listed, stated)
        at_least = sum(
            max(self._listed.get(name, 0), self._facts.get(name) or 0)
            for name in {**self._listed, **self._facts}
        )
        return (stated, None) if at_least <= stated else (None, _sums_differ(stated, at_least))

    def _summed(self) -> tuple[int | None, Unknown | None]:
        """What the buildings state together, where each does and none is missing."""
        facts = self._facts
        for name, listed in self._listed.items():
            number = facts.get(name)
            if number is not None and listed > number:
                return None, _contradicted(listed, number)
        numbers = [facts.get(name) for name in {**self._listed, **facts}]
        known = [number for number in numbers if number is not None]
        if not facts or len(known) < len(numbers) or self._short_of_buildings() > 0:
            return None, self._not_stated()
        return sum(known), None

    def _building(self, name: str) -> JudgedPlace:
        listed = self._listed.get(name, 0)
        number = self._facts.get(name)
        unknown: Unknown | None = None
        if number is not None and listed > number:
            unknown = _contradicted(listed, number)
            number = None
        elif number is None and self.project.whole:
            number = listed  # the whole list of the project is the whole list of each of its buildings
        elif number is None:
            contradicted = self.project.unknown and self.project.unknown.kind is UnknownKind.CONTRADICTED
            unknown = self.project.unknown if contradicted else self._building_not_stated(name)
        return JudgedPlace(
            name=name,
            building=name,
            unit=None,
            number=number,
            listed=listed,
            unknown=unknown or _not_listed(self._id, number, listed),
        )

    def _units(self, building: JudgedPlace) -> Iterator[JudgedPlace]:
        """The units in which households are listed; where none is, the building stands for them."""
        assert building.building is not None
        spelt: dict[str, str] = {}
        listed: dict[str, int] = {}
        for room in self._rooms.get(building.building, ()):
            unit = unit_key(room)
            spelt.setdefault(unit, unit_of(room))
            listed[unit] = listed.get(unit, 0) + 1
        if not listed and building.number != 0:
            yield JudgedPlace(
                name=building.name,
                building=building.building,
                unit=None,
                number=None,
                listed=0,
                unknown=building.unknown,
            )
        for unit, number in listed.items():
            name = f"{building.building}/{spelt[unit]}"
            known = number if building.whole else None
            yield JudgedPlace(
                name=name,
                building=building.building,
                unit=unit,
                number=known,
                listed=number,
                unknown=building.unknown,
            )

    def _short_of_buildings(self) -> int:
        return (self._project.stated.buildings or 0) - len({**self._listed, **self._facts})

    def _missing_building(self) -> Unknown | None:
        """Buildings, or households in none of those on file, that are known to exist."""
        short = self._short_of_buildings()
        if short > 0:
            reason = say_n(
                "{n} building stated is not on file", "{n} buildings stated are not on file", short
            )
            return Unknown(UnknownKind.BUILDING, reason, self._any_building())
        numbers = [place.number for place in self.buildings.values()]
        stated = self._project.stated.households
        known = [number for number in numbers if number is not None]
        if stated is None or len(known) < len(numbers) or sum(known) >= stated:
            return None
        reason = say_n(
            "{n} household is in no building on file",
            "{n} households are in no building on file",
            stated - sum(known),
        )
        return Unknown(UnknownKind.BUILDING, reason, self._any_building())

    def _missing_units(self, building: str, short: int) -> Unknown:
        reason = say_n(
            "{n} unit of building {building} is not listed",
            "{n} units of building {building} are not listed",
            short,
            building=building,
        )
        return Unknown(UnknownKind.UNIT, reason, (of_household(self._id),))

    def _not_stated(self) -> Unknown:
        reason = say("the number of households is not stated")
        return Unknown(UnknownKind.NUMBER, reason, (of_households(self._id),))

    def _building_not_stated(self, name: str) -> Unknown:
        reason = say("the number of households of building {building} is not stated", building=name)
        return Unknown(UnknownKind.NUMBER, reason, (of_building(self._id, self._project, name),))

    def _any_building(self) -> tuple[Entry, ...]:
        return (of_building(self._id, self._project),)


def without_list(dossier: Dossier, *, by_number: bool) -> Unknown:
    """What is to be said of a project without a list of households.

    Args:
        dossier: the project.
        by_number: whether the number of households is needed beside the list.
    """
    if dossier.project.stated_households == 0:
        return Unknown(UnknownKind.NO_LIST, NOBODY.reason)  # a room would contradict the number
    entries = beginning_of_list(dossier.id, dossier.project)
    asked = entries if by_number else entries[:1]
    return Unknown(UnknownKind.NO_LIST, say("no list of households on file"), asked)


def unknown_areas(project_id: str, number: int) -> Unknown:
    """What is to be said where the areas of so many households are needed and not known."""
    reason = say_n("the area of {n} household is unknown", "the area of {n} households is unknown", number)
    return Unknown(UnknownKind.AREA, reason, (of_household_area(project_id),))


def _not_listed(project_id: str, number: int | None, listed: int) -> Unknown | None:
    if number is None or listed == number:
        return None
    reason = say_n("{n} household is not listed", "{n} households are not listed", number - listed)
    return Unknown(UnknownKind.NOT_LISTED, reason, (of_household(project_id),))


def _contradicted(listed: int, stated: int) -> Unknown:
    reason = say("{listed} households are listed, {stated} are stated", listed=listed, stated=stated)
    return Unknown(UnknownKind.CONTRADICTED, reason)


def _sums_differ(stated: int, summed: int) -> Unknown:
    reason = say(
        "{field}: {stated} stated, {summed} in the list of buildings",
        field="households",
        stated=stated,
        summed=summed,
    )
    return Unknown(UnknownKind.CONTRADICTED, reason)
