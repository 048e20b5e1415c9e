"""C604: flats that are together larger than their building, or than the project."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, households_file, project_file
from renovation_cli.model.household import Household

RULE = Rule(
    code="C604",
    name="areas-exceed-building",
    severity=Severity.ERROR,
    flags=mark("Households whose areas together exceed their building's, or the area stated of the project."),
    why=mark("A decimal point has slipped, and a majority by area would be judged by it."),
    example=Example("projects/hongqi/households.yaml", "  1-102: {area_m2: 720,", "  1-102: {area_m2: 72,"),
    source=mark("data format, “Counts”"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:  # noqa: ARG001 - one form for all
    """Each building whose listed flats are larger than itself; the project if no building is."""
    project, households = dossier.project, dossier.households or {}
    sums = {building_id: _sum(rooms.values()) for building_id, rooms in households.items()}
    too_small = [
        (building_id, building.area_m2)
        for building_id, summed in sums.items()
        if (building := project.buildings.get(building_id)) is not None
        and building.area_m2 is not None
        and summed > building.area_m2
    ]
    for building_id, area in too_small:
        yield Problem(
            RULE,
            Site(households_file(dossier.id), (building_id,), At.KEY),
            say(
                "the flats add up to {summed} ㎡, the building has {area} ㎡",
                summed=sums[building_id],
                area=area,
            ),
            None,
            say("look for the flat whose area has a digit too many"),
            ((Site(project_file(dossier.id), ("buildings", building_id, "area_m2")), say("stated here")),),
        )
    stated, summed = project.stated.area_m2, sum(sums.values(), Decimal(0))
    if stated is not None and summed > stated and not too_small:
        yield Problem(
            RULE,
            Site(project_file(dossier.id), ("stated", "area_m2")),
            say("the flats add up to {summed} ㎡, the project has {area} ㎡", summed=summed, area=stated),
            None,
            say("compare the total with the papers, and look for the flat whose area has a digit too many"),
        )


def _sum(rooms: Iterable[Household]) -> Decimal:
    return sum((room.area_m2 for room in rooms if room.area_m2 is not None), Decimal(0))
