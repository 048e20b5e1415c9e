"""C627: facts of a candidate in a project whose track chooses none."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file

RULE = Rule(
    code="C627",
    name="candidate-unread",
    severity=Severity.WARNING,
    flags=mark(
        "A project with “candidate” whose track has no rules of eligibility and no milestone that decides on"
        " a batch."
    ),
    why=mark("Nothing reads these lines: either they or the track stand in the wrong project."),
    example=Example(
        "projects/jianshe/project.yaml",
        "candidate: {year_built: 1994}\nstated: {households: 40,",
        "stated: {households: 40,",
    ),
    source=mark("plan 三(三)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The key “candidate”, where nothing reads it."""
    programme = filed.programme
    track = filed.track
    if filed.project.candidate is None or track is None or track.chooses:
        return
    choosing = [f"{track_id} {each.name}" for track_id, each in programme.tracks.items() if each.chooses]
    yield Problem(
        rule=RULE,
        site=filed.site("candidate", at=At.KEY),
        message=say("the track “{track}” chooses no candidates, so nothing reads this", track=track.name),
        expected=say("a project of one of: {known}", known=tuple(choosing)) if choosing else None,
        remedy=say("take the lines out, or check the track"),
    )
