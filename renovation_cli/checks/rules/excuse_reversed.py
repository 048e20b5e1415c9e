"""D523: an excuse that ends before it begins."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem, Site
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
    file = filed.file
    for index, excuse in enumerate(filed.project.excuses):
        if excuse.to < excuse.from_:
            yield Problem(
                RULE,
                Site(file, ("excuses", index, "to")),
                say("the excuse ends ({end}) before it begins ({start})", end=excuse.to, start=excuse.from_),
                say("{first} or later", first=excuse.from_),
                say("check both dates, or exchange them"),
                ((Site(file, ("excuses", index, "from")), say("its first day")),),
            )
