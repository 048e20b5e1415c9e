"""C652: less counted than before."""

from collections.abc import Iterator
from itertools import pairwise

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="C652",
    name="counted-falls",
    severity=Severity.WARNING,
    flags=mark("An entry of “counted” with less done than the entry of its kind before it."),
    why=mark("An entry says what is done all together, not since the last one."),
    example=Example(
        "projects/hongqi/project.yaml",
        "on: 2022-08-31, kind: sheds, done: 1",
        "on: 2022-08-31, kind: sheds, done: 3",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry below the one of its kind before it; two out of order are left to D555."""
    counted = filed.project.counted
    for kind in dict.fromkeys(each.kind for each in counted):
        own = [(index, each) for index, each in enumerate(counted) if each.kind == kind]
        for (above, before), (index, entry) in pairwise(own):
            if before.on < entry.on and entry.done < before.done:
                yield Problem(
                    rule=RULE,
                    site=filed.site("counted", index, "done"),
                    message=say(
                        "“{kind}” falls from {before} on {day} to {after} on {other}",
                        kind=kind,
                        before=before.done,
                        day=before.on,
                        after=entry.done,
                        other=entry.on,
                    ),
                    expected=say("what is done so far, all together"),
                    remedy=say("add what was done before, or check both entries"),
                    related=((filed.site("counted", above, "done"), say("the entry above")),),
                )
