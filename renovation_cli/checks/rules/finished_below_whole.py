"""D524: works that are finished, and less than the whole of them done."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import percent_of
from renovation_cli.findings.command import File
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.entries import of_progress

RULE = Rule(
    code="D524",
    name="finished-below-whole",
    severity=Severity.WARNING,
    flags=mark("A dated end of the works while the last progress entry has less than 100 % done."),
    why=mark(
        "The project would be finished and behind the pace at once; one of the two is wrong or missing."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "works: 96%}\n  - {on: 2022-06-30, works: 96%, invested_yuan: 700000}\n"
        "  - {on: 2022-07-31, works: 96%,",
        "works: 100%}\n  - {on: 2022-06-30, works: 100%, invested_yuan: 700000}\n"
        "  - {on: 2022-07-31, works: 100%,",
    ),
    source=mark("plan 四(三)"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The last progress entry, where a milestone that ends the works has a date."""
    project, programme = filed.project, filed.programme
    track = filed.track
    if track is None or not project.progress:
        return
    rules = track.milestone_names
    ended = [milestone for milestone in programme.works.finished if milestone in project.milestones]
    # Of two on one day the lower line counts, as for the pace.
    index, last = max(enumerate(project.progress), key=lambda pair: (pair[1].on, pair[0]))
    for milestone in ended:
        if milestone in rules and last.works < 1:
            day = project.milestones[milestone].first
            yield Problem(
                rule=RULE,
                site=filed.site("progress", index, "works"),
                message=say(
                    "“{name}” is dated {day}, and the last entry has {works} done",
                    name=rules[milestone],
                    day=day,
                    works=percent_of(last.works),
                ),
                remedy=say(
                    "check the date, or add to {file}: {entry}",
                    file=File(filed.file),
                    entry=of_progress(filed.dossier.id, day, "100%"),
                ),
                related=((filed.site("milestones", milestone), say("“{about}”", about=rules[milestone])),),
            )
