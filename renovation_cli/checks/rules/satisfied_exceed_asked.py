"""C623: more households satisfied than were asked."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="C623",
    name="satisfied-exceed-asked",
    severity=Severity.ERROR,
    flags=mark("A survey of satisfaction with more satisfied households than households asked."),
    why=mark("The share is published; one above the whole discredits the survey."),
    example=Example("projects/jianshe/project.yaml", "satisfied: 270}", "satisfied: 27}"),
    source=mark("plan annex 2, 附2-各镇街-3"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each survey whose share exceeds the whole."""
    for index, survey in enumerate(filed.project.care.satisfaction):
        if survey.satisfied > survey.asked:
            yield Problem(
                rule=RULE,
                site=filed.site("care", "satisfaction", index, "satisfied"),
                message=say(
                    "{satisfied} of {asked} households asked are satisfied",
                    satisfied=survey.satisfied,
                    asked=survey.asked,
                ),
                expected=say("{asked} at most", asked=survey.asked),
                remedy=say("check both numbers"),
            )
