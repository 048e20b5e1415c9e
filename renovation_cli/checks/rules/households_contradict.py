"""C601: more households listed than the project or the building is stated to have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file, project_file

RULE = Rule(
    code="C601",
    name="households-contradict",
    severity=Severity.ERROR,
    flags=mark(
        "More households in households.yaml than project.yaml states, for a building or the whole project."
    ),
    why=mark("The quota is a share of the households; with two numbers for them there are two verdicts."),
    example=Example(
        "projects/xinfeng/households.yaml",
        "  1-102: {area_m2: 81.5}\n  1-103: {}\n",
        "  1-102: {area_m2: 81.5}\n",
    ),
    source=mark("data format, “Counts”"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building with too many households listed; if none, the project."""
    households = filed.dossier.households or {}
    project = filed.project
    found = False
    for building_id, rooms in households.items():
        building = project.buildings.get(building_id)
        if building and building.households is not None and len(rooms) > building.households:
            found = True
            path = ("buildings", building_id, "households")
            yield _problem(filed, (building_id,), len(rooms), path, building.households)
    listed = sum(len(rooms) for rooms in households.values())
    stated = project.stated.households
    if not found and stated is not None and listed > stated:
        yield _problem(filed, (), listed, ("stated", "households"), stated)


def _problem(
    filed: FiledProject, listed_at: tuple[str, ...], listed: int, stated_at: tuple[str, ...], stated: int
) -> Problem:
    return Problem(
        rule=RULE,
        site=Site(households_file(filed.dossier.id), listed_at, At.KEY),
        message=say("{listed} households are listed, {stated} are stated", listed=listed, stated=stated),
        remedy=say("remove the line that is too many, or correct the number in {file}", file=filed.file),
        related=((filed.site(*stated_at), say("stated here")),),
    )
