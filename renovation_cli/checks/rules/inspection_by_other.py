"""C669: an inspection held by another than those to whom the plan gives its kind."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="C669",
    name="inspection-by-other",
    severity=Severity.WARNING,
    flags=mark("An inspection whose “by” is none of those who hold its kind by programme.yaml."),
    why=mark("Each body has its own inspections; most often it is one of another kind."),
    example=Example(
        "projects/hongqi/project.yaml", "on: 2022-06-15, by: 住建局,", "on: 2022-06-15, by: 综合组,"
    ),
    source=mark("plan 四(四)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each inspection by somebody else."""
    kinds = filed.programme.inspections
    for index, inspection in enumerate(filed.project.inspections):
        rule = kinds.get(inspection.kind)
        if rule is None or not rule.by or inspection.by in (None, *rule.by):
            continue
        of_its_own = [key for key, each in kinds.items() if inspection.by in each.by]
        yield Problem(
            rule=RULE,
            site=filed.site("inspections", index, "by"),
            message=say("“{name}” is not held by {by}", name=rule.name, by=inspection.by),
            expected=say("one of: {known}", known=tuple(rule.by)),
            remedy=say("if it was {by}, the kind is: {kinds}", by=inspection.by, kinds=tuple(of_its_own))
            if of_its_own
            else say("check who held it, and of which kind it was"),
        )
