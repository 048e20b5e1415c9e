"""D504: a milestone dated although one that must come first is not."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.milestone_days import MilestoneDay, milestone_days, misspelt
from renovation_cli.checks.wording import add_to_file
from renovation_cli.findings.problem import At, Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.entries import of_day

RULE = Rule(
    code="D504",
    name="milestone-skipped",
    severity=Severity.WARNING,
    flags=mark("A dated milestone while a required one that it comes after has no date."),
    why=mark("A gate was passed without being recorded, or was not passed at all."),
    example=Example(
        "projects/hongqi/project.yaml",
        "  works-started: 2022-06-20\n",
        "  final-drawings: 2022-06-20\n",
    ),
    source=mark("plan 三"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each dated milestone with a required predecessor that has no date."""
    track = filed.track
    if track is None:
        return
    dated = milestone_days(filed.project, track)
    rules = track.milestones_by_id
    known = dated.keys() | misspelt(filed.project, track)
    for milestone_id, milestone in rules.items():
        if milestone_id not in dated:
            continue
        for before in milestone.after:
            if before in rules and rules[before].required and before not in known:
                yield Problem(
                    rule=RULE,
                    site=_site(filed, dated[milestone_id]),
                    message=say(
                        "“{name}” is dated, but “{before}”, which comes first, is not",
                        name=milestone.name,
                        before=rules[before].name,
                    ),
                    remedy=add_to_file(of_day(filed.dossier.id, before, rules[before], filed.project.care)),
                )


def _site(filed: FiledProject, dated: MilestoneDay) -> Site:
    own = dated.path[0] == "milestones"
    return filed.site(*dated.path, at=At.KEY if own else At.VALUE)
