"""D551: one day twice among those on which something happened."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.recorded_facts import RecordedFact, facts_of_places, facts_of_project
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE

RULE = Rule(
    code="D551",
    name="same-day-twice",
    severity=Severity.WARNING,
    flags=mark("One day twice in the list of days on which a milestone or a notice happened."),
    why=mark(
        "A line was copied and its day not changed, or a merge kept both sides: once too often is counted."
    ),
    example=Example(
        "projects/laojie/project.yaml",
        "milestones: {survey-done: [2022-05-28, {on: 2022-05-28, note: 复核}]}",
        "milestones: {survey-done: 2022-05-28}",
    ),
    source=mark("data format, “Evidence”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each day that stands a second time at a milestone or a notice of a project."""
    for fact in facts_of_project(filed):
        yield from _problems(fact)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the programme and of its streets."""
    for fact in facts_of_places(around):
        yield from _problems(fact)


def _problems(fact: RecordedFact) -> Iterator[Problem]:
    for index, each in enumerate(fact.recordings.every):
        other = next((at for at, before in fact.earlier(index) if before.on == each.on), None)
        if other is not None:
            yield Problem(
                rule=RULE,
                site=fact.site(index),
                message=say("“{name}” has {day} twice", name=fact.name, day=each.on),
                expected=say("each day once"),
                remedy=say("correct the day, or remove one of the two; what proves it goes into one record"),
                related=((fact.site(other), say("it stands here first")),),
            )
