"""C604: flats that are together larger than their building."""

from collections.abc import Iterator
from decimal import Decimal

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file, project_file

RULE = Rule(
    code="C604",
    name="areas-exceed-building",
    severity=Severity.ERROR,
    flags=mark("Households of a building whose areas together exceed the building's."),
    why=mark("A decimal point has slipped, and a majority by area would be judged by it."),
    example=Example("projects/hongqi/households.yaml", "  1-102: {area_m2: 720,", "  1-102: {area_m2: 72,"),
    source=mark("data format, “Counts”"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building whose listed flats are larger than itself."""
    for building_id, rooms in (filed.dossier.households or {}).items():
        building = filed.project.buildings.get(building_id)
        if building is None or building.area_m2 is None:
            continue
        summed = sum((room.area_m2 for room in rooms.values() if room.area_m2 is not None), Decimal(0))
        if summed > building.area_m2:
            yield Problem(
                rule=RULE,
                site=Site(households_file(filed.dossier.id), (building_id,), At.KEY),
                message=say(
                    "the flats add up to {summed} ㎡, the building has {area} ㎡",
                    summed=summed,
                    area=building.area_m2,
                ),
                remedy=say("look for the flat whose area has a digit too many"),
                related=((filed.site("buildings", building_id, "area_m2"), say("stated here")),),
            )
