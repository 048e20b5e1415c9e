"""C624: a batch that nobody has decided on yet."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import add_to_file
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.entries import of_milestone

RULE = Rule(
    code="C624",
    name="batch-undecided",
    severity=Severity.WARNING,
    flags=mark("A batch of a project whose track decides on it by a milestone, while that one has no date."),
    why=mark("The batch counts from the day of that milestone on: without it no report shows the batch."),
    example=Example(
        "projects/laojie/project.yaml",
        "batch: implement\n",
        "batch: implement\nmilestones: {survey-done: 2022-05-28}\n",
    ),
    source=mark("plan 三(三)2"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The batch of a project, where the milestone that decides on it is not dated."""
    track = filed.track
    batch = filed.project.batch
    if track is None or batch is None or track.decided_by in (None, *filed.project.milestones):
        return
    names = track.milestone_names
    if track.decided_by in names:
        yield Problem(
            rule=RULE,
            site=filed.site("batch"),
            message=say(
                "the batch is “{batch}”, but “{name}” has no date", batch=batch, name=names[track.decided_by]
            ),
            remedy=add_to_file(of_milestone(filed.dossier.id, str(track.decided_by))),
        )
