"""C604: flats that are together larger than their building, or than the project."""

from collections.abc import Iterable, Iterator
from decimal import Decimal

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file, project_file
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


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building whose listed flats are larger than itself; the project if no building is."""
    households = filed.dossier.households or {}
    sums = {building_id: _sum(rooms.values()) for building_id, rooms in households.items()}
    too_small = [
        (building_id, building.area_m2)
        for building_id, summed in sums.items()
        if (building := filed.project.buildings.get(building_id)) is not None
        and building.area_m2 is not None
        and summed > building.area_m2
    ]
    for building_id, area in too_small:
        yield Problem(
            rule=RULE,
            site=Site(households_file(filed.dossier.id), (building_id,), At.KEY),
            message=say(
                "the flats add up to {summed} ㎡, the building has {area} ㎡",
                summed=sums[building_id],
                area=area,
            ),
            remedy=say("look for the flat whose area has a digit too many"),
            related=((filed.site("buildings", building_id, "area_m2"), say("stated here")),),
        )
    stated, summed = filed.project.stated.area_m2, sum(sums.values(), Decimal(0))
    if stated is not None and summed > stated and not too_small:
        yield Problem(
            rule=RULE,
            site=filed.site("stated", "area_m2"),
            message=say(
                "the flats add up to {summed} ㎡, the project has {area} ㎡", summed=summed, area=stated
            ),
            remedy=say(
                "compare the total with the papers, and look for the flat whose area has a digit too many"
            ),
        )


def _sum(rooms: Iterable[Household]) -> Decimal:
    return sum((room.area_m2 for room in rooms if room.area_m2 is not None), Decimal(0))
