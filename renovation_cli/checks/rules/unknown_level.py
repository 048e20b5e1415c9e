"""R431: a talk or order of a level that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier, project_file

RULE = Rule(
    code="R431",
    name="unknown-level",
    severity=Severity.ERROR,
    flags=mark("An inspection, talk or order under “escalated” of a level that the plan does not have."),
    why=mark("It took place, and the project would go on being shown as one with which nobody has spoken."),
    example=Example("projects/hongqi/project.yaml", "level: yelow", "level: yellow"),
    source=mark("plan 四(四)"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each level on file that leads nowhere."""
    escalation = around.rulebook.programme.escalation
    known = escalation.levels if escalation else {}
    for index, escalated in enumerate(dossier.project.escalated):
        if escalated.level not in known:
            yield Problem(
                RULE,
                Site(project_file(dossier.id), ("escalated", index, "level")),
                say("the plan has no level of escalation “{given}”", given=escalated.level),
                *did_you_mean(escalated.level, known),
            )
