"""R402: a project in a community that its street does not have."""

from collections.abc import Iterator
from dataclasses import replace

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import TEAMS_FILE
from renovation_cli.model.project import Project

RULE = Rule(
    code="R402",
    name="unknown-community",
    severity=Severity.ERROR,
    flags=mark("A project with a community that none of its streets has in teams.yaml."),
    why=mark("The community goes from door to door. If it is not found, nobody can be called."),
    example=Example("projects/hongqi/project.yaml", "community: 一马社", "community: 一马社区"),
    source=mark("plan annex 1, 二(二)"),
)


@ProjectCheck.of(RULE, TEAMS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each community of the project that none of its streets has, or without a street none at all."""
    project = filed.project
    streets = filed.around.rulebook.teams.streets
    if any(street not in streets for street in project.streets):
        return  # that is said of the street
    own = [streets[street] for street in project.streets or streets]
    known = [name for street in own for name in street.communities]
    for index, community in enumerate(project.communities):
        if community not in known:
            site, message = filed.community_site(index), _message(project, community)
            problem = unknown(RULE, site, message, given=community, known=known)
            elsewhere = [street for street, each in streets.items() if community in each.communities]
            yield replace(problem, remedy=_remedy(project, elsewhere[0])) if elsewhere else problem


def _remedy(project: Project, street: str) -> Text:
    """What to do about a community of another street."""
    return say(
        "it is one of {street}; if the project lies there too, write: street: [{streets}]",
        street=street,
        streets=", ".join((*project.streets, street)),
    )


def _message(project: Project, community: str) -> Text:
    if not project.streets:
        return say("there is no community “{given}” in teams.yaml", given=community)
    if len(project.streets) == 1:
        return say("{street} has no community “{given}”", street=project.street, given=community)
    return say("none of {streets} has a community “{given}”", streets=project.streets, given=community)
