"""D503: a milestone dated before one that must come first."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.milestone_days import MilestoneDay, milestone_days
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.track import Track

RULE = Rule(
    code="D503",
    name="milestone-out-of-order",
    severity=Severity.ERROR,
    flags=mark("A milestone dated before one it comes after."),
    why=mark("Works do not start before the drawings are final; one of the two dates is wrong."),
    example=Example(
        "projects/hongqi/project.yaml", "final-drawings: 2022-04-01", "final-drawings: 2022-06-20"
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each milestone that is too early for its place in the order."""
    track = filed.track
    if track is None:
        return
    dated = milestone_days(filed.project, track)
    for milestone_id in track.milestones_by_id:
        if milestone_id in dated:
            yield from _too_early(filed, track, milestone_id, dated)


def _too_early(
    filed: FiledProject, track: Track, milestone_id: str, dated: dict[str, MilestoneDay]
) -> Iterator[Problem]:
    names = track.milestone_names
    day, path = dated[milestone_id]
    for before in track.milestones_by_id[milestone_id].after:
        if before in dated and day < dated[before].day:
            yield Problem(
                rule=RULE,
                site=filed.site(*path),
                message=say(
                    "“{name}” ({day}) comes after “{before}” ({other})",
                    name=names[milestone_id],
                    day=day,
                    before=names.get(before, before),
                    other=dated[before].day,
                ),
                expected=say("{first} or later", first=dated[before].day),
                remedy=say("check both dates"),
                related=(
                    (filed.site(*dated[before].path), say("“{about}”", about=names.get(before, before))),
                ),
            )
            return
