"""D541: a milestone dated before the plan's stage that precedes its own."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.milestone_days import milestone_days
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.track import Stage, Track

RULE = Rule(
    code="D541",
    name="ahead-of-plan",
    severity=Severity.WARNING,
    flags=mark(
        "A milestone dated before the stage that precedes its own was to begin, and after nothing that is"
        " on file."
    ),
    why=mark("A project may be ahead of the plan; more often the month or the year is wrong."),
    example=Example("projects/hongqi/project.yaml", "scheme-issued: 2022-02-08", "scheme-issued: 2022-04-08"),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone that is a whole stage early, where no milestone before it bears that out."""
    track = filed.track
    if track is None:
        return
    dated = milestone_days(filed.project, track)
    for stage_id, _, milestone_id, milestone in track.milestones():
        previous = _previous(track, stage_id)
        if milestone_id not in dated or previous is None or any(each in dated for each in milestone.after):
            continue
        day, path = dated[milestone_id]
        if day < previous.first:
            yield Problem(
                rule=RULE,
                site=filed.site(*path),
                message=say(
                    "“{name}” ({day}) is before the stage “{stage}”, which precedes its own, was to begin",
                    name=milestone.name,
                    day=day,
                    stage=previous.name,
                ),
                expected=say("{first} or later", first=previous.first),
                remedy=say("check the date; enter what it comes after, if that was done earlier too"),
            )


def _previous(track: Track, stage_id: str) -> Stage | None:
    ids = list(track.stages)
    index = ids.index(stage_id)
    return track.stages[ids[index - 1]] if index else None
