"""D522: works that are less far than they were."""

from collections.abc import Iterator
from itertools import pairwise

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import percent_of
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="D522",
    name="progress-falls",
    severity=Severity.WARNING,
    flags=mark("A progress entry with less of the works done than the entry before it."),
    why=mark("An entry says what is done all together, not since the last one; works are rarely undone."),
    example=Example("projects/hongqi/project.yaml", "works: 3.5%}", "works: 30.5%}"),
    source=mark("plan 四(三)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry below the one before it; one slip is one finding.

    Two out of order are left to D521, two of one day to C676.
    """
    for index, (before, entry) in enumerate(pairwise(filed.project.progress), start=1):
        if before.on < entry.on and entry.works < before.works:
            yield Problem(
                rule=RULE,
                site=filed.site("progress", index, "works"),
                message=say(
                    "works fall from {before} on {day} to {after} on {other}",
                    before=percent_of(before.works),
                    day=before.on,
                    after=percent_of(entry.works),
                    other=entry.on,
                ),
                expected=say("the works done so far, all together"),
                remedy=say("add what was done before, or check both entries"),
                related=((filed.site("progress", index - 1, "works"), say("the entry above")),),
            )
