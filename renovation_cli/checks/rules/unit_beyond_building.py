"""C642: a unit whose number is higher than the units that its building has."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file, project_file
from renovation_cli.model.text import unit_key, unit_of

RULE = Rule(
    code="C642",
    name="unit-beyond-building",
    severity=Severity.WARNING,
    flags=mark("A household in unit 3 of a building that has two units."),
    why=mark("The room is written wrongly, or “units” is; a quota in every unit would be held against both."),
    example=Example(
        "projects/hongqi/households.yaml", "  3-201: {area_m2: 68.5,", "  1-201: {area_m2: 68.5,"
    ),
    source=mark("data format, “households.yaml”"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first household of each unit with such a number; units may be numbered otherwise than from 1."""
    for building_id, rooms in (filed.dossier.households or {}).items():
        building = filed.project.buildings.get(building_id)
        if building is None or building.units is None:
            continue
        first: dict[str, str] = {}
        for room in rooms:
            first.setdefault(unit_of(room), room)
        seen: set[str] = set()
        for room in first.values():
            unit = unit_key(room)
            if unit in seen or not (unit.isascii() and unit.isdigit()) or int(unit) <= building.units:
                continue
            seen.add(unit)
            units = filed.site("buildings", building_id, "units")
            yield Problem(
                rule=RULE,
                site=Site(households_file(filed.dossier.id), (building_id, room), At.KEY),
                message=say("unit {unit}, and the building has {units}", unit=unit, units=building.units),
                remedy=say("check the room and “units” of the building"),
                related=((units, say("stated here")),),
            )
