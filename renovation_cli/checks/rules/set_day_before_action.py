"""D525: a talk or a formal order that set a day before its own."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D525",
    name="set-day-before-action",
    severity=Severity.ERROR,
    flags=mark("A talk or a formal order that was to be complied with before it took place."),
    why=mark("The day it set would count as missed from the first day on."),
    example=Example(
        "projects/hongqi/project.yaml",
        "level: yellow, until: 2022-09-02",
        "level: yellow, until: 2022-09-20",
    ),
    source=mark("plan 四(四)"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each talk and order whose day for putting things right is before it."""
    for index, action in enumerate(filed.project.escalated):
        if action.until and action.until < action.on:
            yield Problem(
                rule=RULE,
                site=filed.site("escalated", index, "until"),
                message=say(
                    "the day set ({until}) is before the action ({on})", until=action.until, on=action.on
                ),
                expected=say("{first} or later", first=action.on),
                remedy=say("check both dates, or exchange them"),
                related=((filed.site("escalated", index, "on"), say("the day of the action")),),
            )
