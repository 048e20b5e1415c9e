"""C653: more done than there is."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="C653",
    name="counted-exceeds",
    severity=Severity.ERROR,
    flags=mark("An entry of “counted” with more done than there is of it."),
    why=mark("One of the two numbers is wrong, and with it every total."),
    example=Example(
        "projects/hongqi/project.yaml",
        "on: 2022-08-31, kind: sheds, done: 6",
        "on: 2022-08-31, kind: sheds, done: 3",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of them."""
    for index, entry in enumerate(filed.project.counted):
        if entry.of is not None and entry.done > entry.of:
            yield Problem(
                rule=RULE,
                site=filed.site("counted", index, "done"),
                message=say("{done} are done of {of}", done=entry.done, of=entry.of),
                expected=say("at most {of}", of=entry.of),
                remedy=say("check both numbers"),
                related=((filed.site("counted", index, "of"), say("how much there is")),),
            )
