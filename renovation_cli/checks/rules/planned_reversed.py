"""D526: works planned to finish before they start."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.planned_days import planned_of
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D526",
    name="planned-reversed",
    severity=Severity.ERROR,
    flags=mark("Works whose planned finish lies before their planned start."),
    why=mark("No day lies between them, so the project would have no pace of its own."),
    example=Example(
        "projects/xinfeng/project.yaml",
        "  A: {households: 2, area_m2: 400}\nplanned: {works-started: 2022-10, works-finished: 2022-08}\n",
        "  A: {households: 2, area_m2: 400}\n",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The planned finish, where it is before the planned start."""
    planned, works = filed.project.planned, filed.programme.works
    start, finish = planned_of(works.started, planned), planned_of(works.finished, planned)
    if start is None or finish is None or planned[start].first <= planned[finish].last:
        return
    yield Problem(
        rule=RULE,
        site=filed.site("planned", finish),
        message=say(
            "the works are planned to finish ({end}) before they start ({start})",
            end=planned[finish],
            start=planned[start],
        ),
        expected=say("{first} or later", first=planned[start]),
        remedy=say("check both dates, or exchange them"),
        related=((filed.site("planned", start), say("the planned start")),),
    )
