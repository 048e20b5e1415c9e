"""R445: a day of a project's own plan for something else than the start or the finish of its works."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.planned_days import plannable
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R445",
    name="planned-not-works",
    severity=Severity.ERROR,
    flags=mark(
        "A day under “planned” of a milestone that neither starts nor"
        " finishes the works of the project's track."
    ),
    why=mark("Only the works have a pace of their own; everything else is due when the plan says."),
    example=Example(
        "projects/xinfeng/project.yaml",
        "  A: {households: 2, area_m2: 400}\nplanned: {final-drawings: 2022-08, works-finished: 2022-10}\n",
        "  A: {households: 2, area_m2: 400}\n",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each planned day of what has none of its own."""
    track, works = filed.track, filed.programme.works
    all_known = filed.programme.milestones_by_id
    if track is None or any(each not in all_known for each in (*works.started, *works.finished)):
        return  # a milestone of the works that no track has is said of the plan
    known = plannable(track, works)
    for milestone_id in filed.project.planned:
        if milestone_id not in known:
            yield unknown(
                RULE,
                filed.site("planned", milestone_id, at=At.KEY),
                say("“{given}” neither starts nor finishes the works", given=milestone_id),
                given=milestone_id,
                known={each: track.milestones_by_id[each] for each in known},
            )
