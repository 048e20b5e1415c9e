"""D523: an excuse that ends before it begins."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D523",
    name="excuse-reversed",
    severity=Severity.ERROR,
    flags=mark("An excuse whose last day is before its first."),
    why=mark("It holds on no day, and the project would be called to a talk that it was excused from."),
    example=Example(
        "projects/hongqi/project.yaml",
        "from: 2022-09-01, to: 2022-08-10",
        "from: 2022-08-01, to: 2022-08-10",
    ),
    source=mark("plan 四(四)"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each excuse that holds on no day."""
    for index, excuse in enumerate(filed.project.excuses):
        if excuse.to < excuse.from_:
            yield Problem(
                rule=RULE,
                site=filed.site("excuses", index, "to"),
                message=say(
                    "the excuse ends ({end}) before it begins ({start})", end=excuse.to, start=excuse.from_
                ),
                expected=say("{first} or later", first=excuse.from_),
                remedy=say("check both dates, or exchange them"),
                related=((filed.site("excuses", index, "from"), say("its first day")),),
            )
