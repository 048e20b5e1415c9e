"""R401: a project in a street that teams.yaml does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import TEAMS_FILE

RULE = Rule(
    code="R401",
    name="unknown-street",
    severity=Severity.ERROR,
    flags=mark("A project whose street or town is not in teams.yaml."),
    why=mark("The street leads the visits. If it is not found, nobody answers for them."),
    example=Example("projects/hongqi/project.yaml", "street: 东衔街道", "street: 东街街道"),
    source=mark("plan annex 1, 二(二)"),
)


@ProjectCheck.of(RULE, TEAMS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The project's street, if it is not one of the teams file's."""
    street = filed.project.street
    known = filed.around.rulebook.teams.streets
    if street is not None and street not in known:
        yield unknown(
            RULE,
            filed.site("street"),
            say("there is no street or town “{given}” in teams.yaml", given=street),
            given=street,
            known=known,
        )
