"""C625: a project that is decided on, with no batch on file."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import add_to_file
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.entries import of_batch
from renovation_cli.model.words import Batch

RULE = Rule(
    code="C625",
    name="decided-without-batch",
    severity=Severity.WARNING,
    flags=mark("A project whose track decides on its batch by a milestone that is dated, and no batch."),
    why=mark("It was decided, and no report says what: the candidate is in none of next year's batches."),
    example=Example(
        "projects/laojie/project.yaml",
        "milestones: {survey-done: 2022-05-28}\n",
        "batch: implement\nmilestones: {survey-done: 2022-05-28}\n",
    ),
    source=mark("plan 三(三)2"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The milestone that decides, where it is dated and the project has no batch."""
    track = filed.track
    project = filed.project
    decides = track.decided_by if track else None
    if track is None or decides is None or decides not in project.milestones or project.batch:
        return
    names = track.milestone_names
    if decides in names:
        yield Problem(
            rule=RULE,
            site=filed.site("milestones", decides, at=At.KEY),
            message=say("“{name}” is dated, and there is no batch", name=names[decides]),
            expected=say("one of: {known}", known=tuple(Batch)),
            remedy=add_to_file(of_batch(filed.dossier.id)),
        )
