"""R431: a talk or order of a level that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R431",
    name="unknown-level",
    severity=Severity.ERROR,
    flags=mark("An inspection, talk or order under “escalated” of a level that the plan does not have."),
    why=mark("It took place, and the project would go on being shown as one with which nobody has spoken."),
    example=Example("projects/hongqi/project.yaml", "level: yelow", "level: yellow"),
    source=mark("plan 四(四)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each level on file that leads nowhere."""
    escalation = filed.programme.escalation
    known = escalation.levels if escalation else {}
    for index, escalated in enumerate(filed.project.escalated):
        if escalated.level not in known:
            yield unknown(
                RULE,
                filed.site("escalated", index, "level"),
                say("the plan has no level of escalation “{given}”", given=escalated.level),
                given=escalated.level,
                known=known,
            )
