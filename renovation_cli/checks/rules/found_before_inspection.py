"""D573: a problem that was due or mended before the inspection that found it."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D573",
    name="found-before-inspection",
    severity=Severity.ERROR,
    flags=mark(
        "A problem found on an inspection whose “due” or “mended” is earlier than the day of the inspection."
    ),
    why=mark("It would be late, or mended, before anybody had found it; most often the month is wrong."),
    example=Example("projects/hongqi/project.yaml", "due: 2022-06-10, mended", "due: 2022-07-10, mended"),
    source=mark("data format, “Inspections of a project”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each day of a problem found that is too early."""
    for index, inspection in enumerate(filed.project.inspections):
        for number, found in enumerate(inspection.findings if inspection.on else ()):
            early = {
                "due": (found.due, say("it was to be mended before the inspection that found it")),
                "mended": (found.mended, say("it was mended before the inspection that found it")),
            }
            for key, (day, message) in early.items():
                if day is not None and inspection.on is not None and day < inspection.on:
                    place = filed.site("inspections", index, "on")
                    yield Problem(
                        rule=RULE,
                        site=filed.site("inspections", index, "findings", number, key),
                        message=message,
                        expected=say("{day} or later", day=inspection.on),
                        remedy=say("check both days"),
                        related=((place, say("{day} stands here", day=inspection.on)),),
                    )
