"""C602: buildings that do not add up to what the project states."""

from collections.abc import Iterator
from decimal import Decimal

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="C602",
    name="buildings-contradict",
    severity=Severity.ERROR,
    flags=mark("Buildings whose number, households or areas do not add up to the project's stated totals."),
    why=mark("One of the two is wrong, and cost per household or per ㎡ is wrong with it."),
    example=Example(
        "projects/hongqi/project.yaml", "households: 2, area_m2: 208.5}", "households: 2, area_m2: 280.5}"
    ),
    source=mark("data format, “Counts”"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each stated total that the buildings contradict. An incomplete list may only fall short."""
    project = filed.project
    if not project.buildings:
        return
    stated = project.stated
    complete = stated.buildings is None or len(project.buildings) == stated.buildings
    if stated.buildings is not None and len(project.buildings) > stated.buildings:
        yield _problem(filed, "buildings", stated.buildings, len(project.buildings))
    for field in ("households", "area_m2"):
        total = getattr(stated, field)
        parts = [getattr(building, field) for building in project.buildings.values()]
        if total is None:
            continue
        summed = sum((part for part in parts if part is not None), Decimal(0) if field == "area_m2" else 0)
        all_known = complete and None not in parts
        if summed > total or (all_known and summed < total):
            yield _problem(filed, field, total, summed)


def _problem(filed: FiledProject, field: str, stated: int | Decimal, summed: int | Decimal) -> Problem:
    return Problem(
        rule=RULE,
        site=filed.site("stated", field),
        message=say(
            "{field}: {stated} stated, {summed} in the list of buildings",
            field=field,
            stated=stated,
            summed=summed,
        ),
        remedy=say("correct the total or the building that is wrong"),
        related=((filed.site("buildings"), say("the list of buildings")),),
    )
