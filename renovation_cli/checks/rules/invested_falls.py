"""D561: less investment completed than before."""

from collections.abc import Iterator
from itertools import pairwise

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="D561",
    name="invested-falls",
    severity=Severity.WARNING,
    flags=mark("A progress entry with less investment completed than the one before it that says any."),
    why=mark(
        "An entry says what is completed since the start, not since the last report and not in the year;"
        " what the year brought is worked out from it."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "works: 100%, invested_yuan: 78000}",
        "works: 100%, invested_yuan: 780000}",
        as_of="2022-08-20",
    ),
    source=mark("plan 四(三)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry below the one before it; two out of order are left to D521, two of one day to C676."""
    said = [
        (index, entry.on, entry.invested_yuan)
        for index, entry in enumerate(filed.project.progress)
        if entry.invested_yuan is not None
    ]
    for (above, day, before), (index, on, after) in pairwise(said):
        if day < on and after < before:
            yield Problem(
                rule=RULE,
                site=filed.site("progress", index, "invested_yuan"),
                message=say(
                    "completed investment falls from {before} yuan on {day} to {after} on {other}",
                    before=before,
                    day=day,
                    after=after,
                    other=on,
                ),
                expected=say("the investment completed since the start, all together"),
                remedy=say("add what was completed before, or check both entries"),
                related=((filed.site("progress", above, "invested_yuan"), say("the entry above")),),
            )
