"""D574: a problem that was verified as mended before it was, or without."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D574",
    name="verified-before-mended",
    severity=Severity.ERROR,
    flags=mark(
        "A problem found on an inspection with “verified” earlier than “mended”, or without “mended”."
    ),
    why=mark("Whoever verifies sees that it is mended; one of the two days is wrong, or missing."),
    example=Example("projects/hongqi/project.yaml", "verified: 2022-07-01}", "verified: 2022-07-12}"),
    source=mark("data format, “Inspections of a project”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each problem found that nobody can have seen mended."""
    for index, inspection in enumerate(filed.project.inspections):
        for number, found in enumerate(inspection.findings):
            path = ("inspections", index, "findings", number)
            if found.verified is None or (found.mended is not None and found.mended <= found.verified):
                continue
            if found.mended is None:
                yield Problem(
                    rule=RULE,
                    site=filed.site(*path, "verified"),
                    message=say("it was verified as mended, and nothing says when it was mended"),
                    expected=say("“mended”, a day not later than {day}", day=found.verified),
                    remedy=say("add the day on which it was mended, or take “verified” out"),
                )
                continue
            yield Problem(
                rule=RULE,
                site=filed.site(*path, "verified"),
                message=say("it was verified as mended before it was mended"),
                expected=say("{day} or later", day=found.mended),
                remedy=say("check both days"),
                related=((filed.site(*path, "mended"), say("{day} stands here", day=found.mended)),),
            )
