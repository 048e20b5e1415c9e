"""D555: changes of a schedule, or counts of one kind, that are not in the order of their days."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D555",
    name="entries-out-of-order",
    severity=Severity.WARNING,
    flags=mark(
        "An entry of “extended”, or of “counted” for one kind, that is older than the entry above it."
    ),
    why=mark(
        "Each entry changes what the one before it left. Nearly always a day is wrong, and then the change"
        " counts from the wrong day on."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "on: 2022-09-30, kind: sheds, done: 2",
        "on: 2022-07-31, kind: sheds, done: 2",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of them."""
    project = filed.project
    yield from _older(filed, "extended", ((index, each.on) for index, each in enumerate(project.extended)))
    for kind in dict.fromkeys(each.kind for each in project.counted):
        own = ((index, each.on) for index, each in enumerate(project.counted) if each.kind == kind)
        yield from _older(filed, "counted", own)


def _older(filed: FiledProject, key: str, entries: Iterable[tuple[int, date]]) -> Iterator[Problem]:
    for (above, before), (index, day) in pairwise(entries):
        if day < before:
            # Either day may be the wrong one: the finding names both, and stands at the one above.
            yield Problem(
                rule=RULE,
                site=filed.site(key, above, "on"),
                message=say("{day} stands above {before}", day=before, before=day),
                expected=say("the oldest entry first"),
                remedy=say("check both dates, or put the entries in the order of their days"),
                related=((filed.site(key, index, "on"), say("the older entry")),),
            )
