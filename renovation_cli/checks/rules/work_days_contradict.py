"""D559: days of the works that contradict each other."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.planned_days import planned_of
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D559",
    name="work-days-contradict",
    severity=Severity.ERROR,
    flags=mark(
        "An item of work that was finished before it began; works that are planned to begin after the day on"
        " which they were finished."
    ),
    why=mark("One of the two days is wrong, and with it what is said to be late."),
    example=Example(
        "projects/hongqi/project.yaml",
        "started: 2022-08-26, finished: 2022-08-25",
        "started: 2022-07-10, finished: 2022-08-25",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each item whose days are reversed, then the planned start after the finish on record."""
    for item_id, item in filed.project.work_items.items():
        if item.started and item.finished and item.finished < item.started:
            yield Problem(
                rule=RULE,
                site=filed.site("work_items", item_id, "started"),
                message=say(
                    "“{name}” began on {start} and was finished on {end}",
                    name=item.name,
                    start=item.started,
                    end=item.finished,
                ),
                expected=say("{last} or earlier", last=item.finished),
                remedy=say("check both dates, or exchange them"),
                related=((filed.site("work_items", item_id, "finished"), say("the day it was finished")),),
            )
    yield from _planned(filed)


def _planned(filed: FiledProject) -> Iterator[Problem]:
    project, works = filed.project, filed.programme.works
    start = planned_of(works.started, project.planned)
    finish = next((each for each in works.finished if each in project.milestones), None)
    if start is None or finish is None or project.planned[start].first <= project.milestones[finish].first:
        return
    day = project.milestones[finish].first
    yield Problem(
        rule=RULE,
        site=filed.site("planned", start),
        message=say(
            "the works are planned to begin later ({start}) than they were finished ({end})",
            start=project.planned[start],
            end=day,
        ),
        expected=say("{last} or earlier", last=day),
        remedy=say("check both dates, or take the planned day out"),
        related=((filed.site("milestones", finish), say("the day they were finished")),),
    )
