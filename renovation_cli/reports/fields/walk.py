"""What is said of a walk through the buildings: a unit a line, or how many doors are left where."""

from collections.abc import Callable, Mapping

from renovation_cli.compute.hearing import BuildingList
from renovation_cli.compute.walk import Doors, Stop
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Cell, Column, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.kinds import COUNT, TEXT

Names = Mapping[str, Cell]
"""The names of projects by id."""

OPPOSED_DOOR = Fields[tuple[str, str, str]](
    Field("project", TEXT, lambda door: door[0]),
    Field("building", TEXT, lambda door: door[1]),
    Field("room", TEXT, lambda door: door[2]),
)
"""A household that opposes: (project, building, room)."""
LISTED_BUILDING = Fields[BuildingList](
    Field("building", TEXT, lambda each: each.building),
    Field("stated", COUNT.or_none, lambda each: each.stated),
    Field("listed", COUNT, lambda each: each.listed),
)
"""How many households of a building are on the list."""


def _rooms(rooms: list[str]) -> str:
    """With a space between them, so that a unit has room on a line."""
    return " ".join(rooms)


STOP = Fields[Stop](
    shown(say("Building"), lambda stop: stop.building),
    shown(say("Unit"), lambda stop: stop.unit),
    shown(say("Not visited"), lambda stop: _rooms(stop.not_visited)),
    shown(say("Nobody met"), lambda stop: _rooms(stop.not_met)),
    shown(say("Opposed"), lambda stop: _rooms(stop.opposed)),
)
"""A unit with the rooms that are still to be visited."""


def stop_of_project(names: Names) -> Fields[Stop]:
    """The same in a list of several projects."""
    return Fields(shown(say("Project"), lambda stop: names[stop.project_id]), *STOP)


def _if_listed(number: Callable[[Doors], int]) -> Callable[[Doors], Cell]:
    return lambda doors: number(doors) if doors.listed else None


def _not_listed(doors: Doors) -> Cell:
    return Toned(doors.not_listed, Tone.WARN) if doors.not_listed else doors.not_listed


_NUMBERS = (
    shown(Column(say("Not visited"), right=True), _if_listed(lambda doors: doors.not_visited)),
    shown(Column(say("Nobody met"), right=True), _if_listed(lambda doors: doors.not_met)),
    shown(Column(say("Opposed"), right=True), _if_listed(lambda doors: doors.opposed)),
    shown(Column(say("Not listed yet"), right=True), _not_listed),
)


_BUILDING = Field[Doors](
    None, TEXT, lambda doors: doors.building, say("Building"), lambda doors: doors.building
)


def _named(names: Names) -> Callable[[Doors], Cell]:
    return lambda doors: names[doors.project_id]


def doors_left(names: Names, *, by_building: bool) -> Fields[Doors]:
    """How many doors are left in a building, or in a project."""
    project = shown(say("Project"), _named(names))
    return Fields(project, _BUILDING, *_NUMBERS) if by_building else Fields(project, *_NUMBERS)
