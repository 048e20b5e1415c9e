"""How the households and the buildings of a project are recorded."""

from renovation_cli.model.book import households_file, project_file
from renovation_cli.model.entries import Blank, Entry
from renovation_cli.model.project import Project


def of_household(project_id: str, building: str | Blank = Blank.BUILDING) -> Entry:
    """A household of which nothing is known but that it is there, perhaps in which building."""
    return Entry(households_file(project_id), (building, Blank.ROOM), {})


def beginning_of_list(project_id: str, project: Project) -> tuple[Entry, ...]:
    """By which the list of a project's households is begun: a household, and how many there are if unknown.

    The household is of the first building that is stated to have any, else of one to be filled in. Nothing
    where it is stated that there is none: a household would contradict that.
    """
    number = project.stated_households
    if number == 0:
        return ()
    inhabited = (name for name, each in project.buildings.items() if each.households != 0)
    begun = of_household(project_id, next(inhabited, Blank.BUILDING))
    return (begun,) if number is not None else (begun, of_households(project_id))


def of_household_area(project_id: str) -> Entry:
    """The area of a household that is on file."""
    return Entry(households_file(project_id), (Blank.BUILDING, Blank.ROOM, "area_m2"), Blank.AREA, adds=True)


def of_households(project_id: str) -> Entry:
    """How many households a project has by its papers."""
    return Entry(project_file(project_id), ("stated", "households"), Blank.NUMBER)


def of_building(project_id: str, project: Project, building: str | Blank = Blank.BUILDING) -> Entry:
    """How many households a building has: of one on file, or of one that is not."""
    file = project_file(project_id)
    if building in project.buildings:
        return Entry(file, ("buildings", building, "households"), Blank.NUMBER, adds=True)
    return Entry(file, ("buildings", building), {"households": Blank.NUMBER})
