"""C605: fewer households listed than are stated."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.command import File
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say, say_n
from renovation_cli.model.book import households_file, project_file
from renovation_cli.model.entries_of_homes import of_household

RULE = Rule(
    code="C605",
    name="households-missing",
    severity=Severity.WARNING,
    flags=mark(
        "Fewer households in households.yaml than project.yaml states, for a building or the whole project."
    ),
    why=mark(
        "A household that is not listed cannot be visited by list. The quota is still taken of the number"
        " stated."
    ),
    example=Example(
        "projects/xinfeng/households.yaml",
        "A:\n  1-101: {before-design: agree 2022-02-15}\n",
        "A:\n  1-101: {before-design: agree 2022-02-15}\n  1-102: {area_m2: 81.5}\n",
    ),
    source=mark("data format, “Counts”"),
)


@ProjectCheck.of(RULE, project_file, households_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building with households missing from the list; if none, the project."""
    if filed.dossier.households is None:
        return
    project = filed.project
    found = False
    for building_id, rooms in filed.dossier.households.items():
        building = project.buildings.get(building_id)
        short = (building.households or 0) - len(rooms) if building else 0
        if short > 0:
            found = True
            yield _problem(filed, (building_id,), short, ("buildings", building_id, "households"))
    listed = sum(len(rooms) for rooms in filed.dossier.households.values())
    short = (project.stated.households or 0) - listed
    if not found and short > 0:
        yield _problem(filed, (), short, ("stated", "households"))


def _problem(
    filed: FiledProject, listed_at: tuple[str, ...], short: int, stated_at: tuple[str, ...]
) -> Problem:
    file = households_file(filed.dossier.id)
    return Problem(
        rule=RULE,
        site=Site(file, listed_at, At.KEY),
        message=say_n("{n} household stated is not listed", "{n} households stated are not listed", short),
        remedy=say(
            "add for each to {file}; this is enough until somebody has been there: {entry}",
            file=File(file),
            entry=of_household(filed.dossier.id, *listed_at),
        ),
        related=((filed.site(*stated_at), say("stated here")),),
    )
