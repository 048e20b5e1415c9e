"""C654: an item of work for which nobody is named."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="C654",
    name="item-without-officer",
    severity=Severity.NOTE,
    flags=mark("An item of work that is not finished and for which no officer is named."),
    why=mark("The plan wants somebody named for every one of the works; whoever knows is asked."),
    example=Example(
        "projects/hongqi/project.yaml",
        "stairs: {name: 楼道整治, planned",
        "stairs: {name: 楼道整治, officer: 示例戊, planned",
    ),
    source=mark("plan 三(二)3"),
)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each of them."""
    for item_id, item in filed.project.work_items.items():
        if item.officer is None and item.finished is None:
            yield Problem(
                rule=RULE,
                site=filed.site("work_items", item_id, at=At.KEY),
                message=say("nobody is named for “{name}”", name=item.name),
                remedy=say("add “officer: <name>”"),
            )
