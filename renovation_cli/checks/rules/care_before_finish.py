"""D531: a patrol, a survey of satisfaction or an evaluation before the works were finished."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.dated_facts import DatedFact, project_facts
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import add_to_file
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE, project_file
from renovation_cli.model.entries import of_milestone

RULE = Rule(
    code="D531",
    name="care-before-finish",
    severity=Severity.WARNING,
    flags=mark(
        "A patrol, a survey of satisfaction or an evaluation that is older than the end of the works, or"
        " on file though the works have not ended."
    ),
    why=mark("Nobody can judge works that are not done; one of the two days is wrong or missing."),
    example=Example(
        "projects/jianshe/project.yaml", "evaluation: {on: 2022-04-05,", "evaluation: {on: 2022-08-05,"
    ),
    source=mark("plan 三(二)4, 四(五)"),
)

_AFTER_THE_WORKS = ("patrols", "satisfaction", "evaluation")
"""A committee and a property management may be there before: they take part in the works' acceptance."""


@ProjectCheck.of(RULE, PROGRAMME_FILE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each fact that is too early, or the first where the end of the works has no date."""
    programme = filed.programme
    track = filed.track
    if track is None:
        return
    names = track.milestone_names
    ends = [milestone_id for milestone_id in programme.works.finished if milestone_id in names]
    facts = [fact for part in _AFTER_THE_WORKS for fact in project_facts(filed.dossier, "care", part)]
    if not ends or not facts:
        return
    dated = {
        milestone_id: each.first
        for milestone_id, each in filed.project.milestones.items()
        if milestone_id in ends
    }
    if not dated:
        yield _undated(filed, facts[0], ends[0], names[ends[0]])
        return
    end = min(dated, key=lambda milestone_id: dated[milestone_id])
    for fact in facts:
        if fact.day < dated[end]:
            yield _too_early(filed, fact, (end, names[end], dated[end]))


def _undated(filed: FiledProject, fact: DatedFact, end: str, name: str) -> Problem:
    return Problem(
        rule=RULE,
        site=fact.site(),
        message=say(
            "{day} is on file for after the works, and “{name}” has no date", day=fact.day, name=name
        ),
        remedy=add_to_file(of_milestone(filed.dossier.id, end)),
    )


def _too_early(filed: FiledProject, fact: DatedFact, end: tuple[str, str, date]) -> Problem:
    milestone_id, name, day = end
    return Problem(
        rule=RULE,
        site=fact.site(),
        message=say("{day} is before “{name}” ({end})", day=fact.day, name=name, end=day),
        expected=say("{first} or later", first=day),
        remedy=say("check both dates"),
        related=((filed.site("milestones", milestone_id), say("“{about}”", about=name)),),
    )
