"""R408: households of a building that the project does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import households_file, project_file

RULE = Rule(
    code="R408",
    name="unknown-building",
    severity=Severity.ERROR,
    flags=mark("A building in households.yaml that project.yaml does not list, where it lists buildings."),
    why=mark("Counts by building would not add up to the project's."),
    example=Example("projects/hongqi/households.yaml", "\n3:\n", "\n2:\n"),
    source=mark("data format, “households.yaml”"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each building of the household list that is not among the project's."""
    known = filed.project.buildings
    if not known:
        return
    for building in filed.dossier.households or ():
        if building not in known:
            yield unknown(
                RULE,
                Site(households_file(filed.dossier.id), (building,), At.KEY),
                say("project.yaml lists no building “{given}”", given=building),
                given=building,
                known=known,
            )
