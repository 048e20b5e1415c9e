"""C668: two records of one inspection."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

_HELD = "  - {kind: on-site, on: 2022-06-15, by: 综合组, met: [城发集团], note: 进场准备}\n"
_AGAIN = "  - {kind: on-site, on: 2022-06-15, by: 综合组, note: 查进场准备}\n"
RULE = Rule(
    code="C668",
    name="inspection-twice",
    severity=Severity.WARNING,
    flags=mark("Two inspections of a project of one kind, held on one day by the same."),
    why=mark("It would be counted twice; most often two people have recorded it, each in their words."),
    example=Example("projects/hongqi/project.yaml", f"{_HELD}{_AGAIN}", _HELD),
    source=mark("data format, “Inspections of a project”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each inspection that another line records already; the same word for word is said by C675."""
    first: dict[tuple[object, ...], int] = {}
    for index, inspection in enumerate(filed.project.inspections):
        if inspection.on is None:
            continue
        other = first.setdefault((inspection.kind, inspection.on, inspection.by), index)
        if other != index and filed.project.inspections[other] != inspection:
            yield Problem(
                rule=RULE,
                site=filed.site("inspections", index),
                message=say("an inspection of this kind on {day} is on file already", day=inspection.on),
                expected=say("each once"),
                remedy=say("put what the two say into one, and remove the other"),
                related=((filed.site("inspections", other), say("it stands here first")),),
            )
