"""S343: a change of one deadline that does not say to when it is moved."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="S343",
    name="extended-without-day",
    severity=Severity.ERROR,
    flags=mark("An entry of “extended” that names a milestone and no new day."),
    why=mark(
        "Without “to” the whole project is suspended, and the milestone would mean nothing. Which of the two"
        " was meant, only the paper says; until then the entry moves nothing."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "milestone: works-finished, doc: 示",
        "milestone: works-finished, to: 2022-12, doc: 示",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of them."""
    for index, entry in enumerate(filed.project.extended):
        if entry.says_nothing:
            yield Problem(
                rule=RULE,
                site=filed.site("extended", index, "milestone"),
                message=say("the entry moves the deadline of “{given}” to no day", given=entry.milestone),
                expected=say("a new day or month under “to”"),
                remedy=say("add “to: <date>”; to suspend the whole project, take “milestone” out"),
            )
