"""D532: a milestone with a line of its own although a fact under care dates it."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import At, Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D532",
    name="milestone-dated-twice",
    severity=Severity.ERROR,
    flags=mark("A date under “milestones” for one that the plan lets a fact under “care” date (“dated_by”)."),
    why=mark("Its day would stand in two places, and the two would sooner or later differ."),
    example=Example(
        "projects/jianshe/project.yaml",
        "  handover: 2022-06-25\n  evaluation: 2022-08-05\n",
        "  handover: 2022-06-25\n",
    ),
    source=mark("data format, “project.yaml”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each such line."""
    track = filed.track
    if track is None:
        return
    for milestone_id, milestone in track.milestones_by_id.items():
        if milestone.dated_by is not None and milestone_id in filed.project.milestones:
            yield Problem(
                rule=RULE,
                site=filed.site("milestones", milestone_id, at=At.KEY),
                message=say(
                    "“{name}” has its date from care: {fact}",
                    name=milestone.name,
                    fact=milestone.dated_by.value,
                ),
                remedy=say("remove this line, and record what happened under care"),
            )
