"""D575: an inspection that was not held, and of which something is told."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D575",
    name="inspection-not-held",
    severity=Severity.ERROR,
    flags=mark("An inspection without “on” that has findings, or says whom it met."),
    why=mark("What it found would be followed from no day on, and it would be in nobody's counts."),
    example=Example(
        "projects/hongqi/project.yaml",
        "{kind: daily, planned: 2022-07, findings",
        "{kind: daily, on: 2022-07-06, findings",
    ),
    source=mark("data format, “Inspections of a project”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each inspection that is planned and tells of itself as if it had been held."""
    for index, inspection in enumerate(filed.project.inspections):
        if inspection.on is None and (inspection.findings or inspection.met):
            key = "findings" if inspection.findings else "met"
            yield Problem(
                rule=RULE,
                site=filed.site("inspections", index, key),
                message=say("nothing says on which day the inspection was held"),
                expected=say("“on”, the day on which it was held"),
                remedy=say("add “on: <date>”, or take “{key}” out until it is held", key=key),
            )
