"""R401: a project in a street that teams.yaml does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file

RULE = Rule(
    code="R401",
    name="unknown-street",
    severity=Severity.ERROR,
    flags=mark("A project whose street or town is not in teams.yaml."),
    why=mark("The street leads the visits. If it is not found, nobody answers for them."),
    example=Example("projects/hongqi/project.yaml", "street: 东衔街道", "street: 东街街道"),
    source=mark("plan annex 1, 二(二)"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """The project's street, if it is not one of the teams file's."""
    street = dossier.project.street
    known = around.rulebook.teams.streets
    if street is not None and street not in known:
        yield Problem(
            RULE,
            Site(project_file(dossier.id), ("street",)),
            say("there is no street or town “{given}” in teams.yaml", given=street),
            *did_you_mean(street, known),
        )
