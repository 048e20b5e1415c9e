"""R462: a changed deadline of something that the project's track does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R462",
    name="unknown-extended",
    severity=Severity.ERROR,
    flags=mark("A changed deadline of a milestone or round that the project's track does not have."),
    why=mark("The change would count for nothing, and what was put off would be called late."),
    example=Example(
        "projects/hongqi/project.yaml", "milestone: works-finishd, to", "milestone: works-finished, to"
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each entry that names what is neither a milestone nor a round of the track."""
    track = filed.track
    if track is None:
        return
    known = {**track.milestones_by_id, **track.rounds_by_id}
    for index, entry in enumerate(filed.project.extended):
        if entry.milestone is not None and entry.milestone not in known:
            yield unknown(
                RULE,
                filed.site("extended", index, "milestone"),
                say(
                    "the track {track} has no milestone and no round “{given}”",
                    track=filed.project.track,
                    given=entry.milestone,
                ),
                given=entry.milestone,
                known=known,
            )
