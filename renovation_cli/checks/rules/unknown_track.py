"""R403: a project in a track that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R403",
    name="unknown-track",
    severity=Severity.ERROR,
    flags=mark("A project whose track is not in programme.yaml."),
    why=mark("Without its track a project has no stages and no deadlines, and drops out of every report."),
    example=Example("projects/hongqi/project.yaml", "track: implement\n", "track: implementation\n"),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The project's track, if the plan does not have it."""
    track = filed.project.track
    known = filed.programme.tracks
    if track not in known:
        yield unknown(
            RULE,
            filed.site("track"),
            say("the plan has no track “{given}”", given=track),
            given=track,
            known=known,
        )
