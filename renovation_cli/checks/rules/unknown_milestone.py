"""R404: a milestone that the project's track does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R404",
    name="unknown-milestone",
    severity=Severity.ERROR,
    flags=mark("A dated milestone that the project's track does not have."),
    why=mark("The date would count for nothing, and the milestone that was meant would be called late."),
    example=Example(
        "projects/hongqi/project.yaml", "  supervision-groups: 2022", "  supervision-group: 2022"
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone of the project that is not in its track."""
    track = filed.track
    if track is None:
        return
    known = track.milestones_by_id
    for milestone_id in filed.project.milestones:
        if milestone_id not in known:
            yield unknown(
                RULE,
                filed.site("milestones", milestone_id, at=At.KEY),
                say(
                    "the track {track} has no milestone “{given}”",
                    track=filed.project.track,
                    given=milestone_id,
                ),
                given=milestone_id,
                known=known,
            )
