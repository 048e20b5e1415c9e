"""R402: a project in a community that its street does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import TEAMS_FILE

RULE = Rule(
    code="R402",
    name="unknown-community",
    severity=Severity.ERROR,
    flags=mark("A project whose community is not among those of its street in teams.yaml."),
    why=mark("The community goes from door to door. If it is not found, nobody can be called."),
    example=Example("projects/hongqi/project.yaml", "community: 一马社", "community: 一马社区"),
    source=mark("plan annex 1, 二(二)"),
)


@ProjectCheck.of(RULE, TEAMS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The project's community, if its street (or, without one, any street) does not have it."""
    project = filed.project
    streets = filed.around.rulebook.teams.streets
    if project.community is None or (project.street is not None and project.street not in streets):
        return
    site = filed.site("community")
    if project.street is None:
        if not any(project.community in street.communities for street in streets.values()):
            known = [name for street in streets.values() for name in street.communities]
            message = say("there is no community “{given}” in teams.yaml", given=project.community)
            yield unknown(RULE, site, message, given=project.community, known=known)
        return
    known = list(streets[project.street].communities)
    if project.community not in known:
        message = say("{street} has no community “{given}”", street=project.street, given=project.community)
        yield unknown(RULE, site, message, given=project.community, known=known)
