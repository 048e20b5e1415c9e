"""D521: a progress entry that stands behind a later one."""

from collections.abc import Iterator
from itertools import pairwise

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="D521",
    name="progress-out-of-order",
    severity=Severity.WARNING,
    flags=mark("A progress entry dated before the one that stands above it."),
    why=mark("The last entry by date counts; out of order, a wrong month is hard to see and easy to make."),
    example=Example(
        "projects/hongqi/project.yaml", "on: 2022-06-30, works: 30.5%", "on: 2022-08-31, works: 30.5%"
    ),
    source=mark("plan 四(三)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry that is older than the one before it."""
    for index, (before, entry) in enumerate(pairwise(filed.project.progress), start=1):
        if entry.on < before.on:
            yield Problem(
                rule=RULE,
                site=filed.site("progress", index, "on"),
                message=say("the entry of {day} stands below that of {other}", day=entry.on, other=before.on),
                expected=say("the oldest entry first"),
                remedy=say("check both dates, or exchange the lines"),
                related=((filed.site("progress", index - 1, "on"), say("the entry above")),),
            )
