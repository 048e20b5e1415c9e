"""D546: a stage, a pace or a deadline outside the stages beyond the programme's period."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import DataPath, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.programme import Programme

RULE = Rule(
    code="D546",
    name="stage-outside-period",
    severity=Severity.WARNING,
    flags=mark(
        "A stage, the window of a pace, or the deadline of what is asked of the district or its streets, that"
        " ends before the programme's period or after it."
    ),
    why=mark("The programme does not cover its deadline; nearly always the year is wrong."),
    example=Example(
        "programme.yaml",
        "        from: 2022-02\n        to: 2023-06\n",
        "        from: 2022-02\n        to: 2022-06\n",
    ),
    source=mark("data format, “programme.yaml”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each end of a window on a day outside the period; it may begin before, as carried-over works do."""
    programme = around.programme
    period = programme.period
    for path, end in _ends(programme):
        if not period.first <= end.last <= period.last:
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, path),
                message=say("this window ends on {day}, outside the programme's period", day=end.last),
                expected=say("an end from {first} to {last}", first=period.from_, last=period.to),
                remedy=say("check the year; if it is right, widen “period”"),
            )


def _ends(programme: Programme) -> Iterator[tuple[DataPath, PlanDate]]:
    for milestone_id, milestone in programme.milestones.items():
        if milestone.by_day:
            yield ("milestones", milestone_id, "by"), milestone.by_day
    for track_id, track in programme.tracks.items():
        if track.pace and track.pace.to:
            yield ("tracks", track_id, "pace", "to"), track.pace.to
        for stage_id, stage in track.stages.items():
            yield ("tracks", track_id, "stages", stage_id, "to"), stage.to
