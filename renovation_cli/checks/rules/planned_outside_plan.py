"""D547: works planned for another time than the plan has them."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.planned_days import plannable, window_of
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D547",
    name="planned-outside-plan",
    severity=Severity.WARNING,
    flags=mark("A planned start or finish of the works outside the time that the plan has for them."),
    why=mark(
        "A project may place its works within the plan's time, not beyond"
        " it: what lies outside does not count,"
        " and the plan's own day does."
    ),
    example=Example(
        "projects/xinfeng/project.yaml",
        "  A: {households: 2, area_m2: 400}\nplanned: {works-started: 2022-08, works-finished: 2023-01}\n",
        "  A: {households: 2, area_m2: 400}\n",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each planned day that lies before or after the plan's time."""
    track = filed.track
    if track is None:
        return
    for milestone_id in plannable(track, filed.programme.works):
        day = filed.project.planned.get(milestone_id)
        first, last = window_of(track, milestone_id)
        if day is None or (first.first <= day.first and day.last <= last.last):
            continue
        yield Problem(
            rule=RULE,
            site=filed.site("planned", milestone_id),
            message=say(
                "“{name}” is planned for {day}, outside the time that the plan has for the works",
                name=track.milestones_by_id[milestone_id].name,
                day=day,
            ),
            expected=say("a day or a month from {first} to {last}", first=first, last=last),
            remedy=say("check the date; what the plan itself allows later stands in programme.yaml"),
        )
