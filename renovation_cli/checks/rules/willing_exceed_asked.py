"""C622: more households willing than were asked."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="C622",
    name="willing-exceed-asked",
    severity=Severity.ERROR,
    flags=mark("A candidate with more willing households than households asked."),
    why=mark("A candidate is found eligible by that share, and a share above the whole is none."),
    example=Example("projects/laojie/project.yaml", "willing: 240}", "willing: 24}"),
    source=mark("plan 三(三)1"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The willingness of a candidate, where it exceeds the whole."""
    candidate = filed.project.candidate
    found = candidate.survey.willingness if candidate and candidate.survey else None
    if found and found.willing > found.asked:
        yield Problem(
            rule=RULE,
            site=filed.site("candidate", "survey", "willingness", "willing"),
            message=say(
                "{willing} of {asked} households asked are willing", willing=found.willing, asked=found.asked
            ),
            expected=say("{asked} at most", asked=found.asked),
            remedy=say("check both numbers"),
        )
