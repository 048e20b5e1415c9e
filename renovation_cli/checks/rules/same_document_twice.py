"""C651: one document for two days of one thing."""

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
    code="C651",
    name="same-document-twice",
    severity=Severity.WARNING,
    flags=mark("One document at two days of one milestone or notice."),
    why=mark(
        "Each meeting has its own minutes, and what is issued again its own number: most often a line was"
        " copied and only its day changed."
    ),
    example=Example(
        "projects/laojie/project.yaml",
        "milestones: {survey-done: [{on: 2022-05-12, doc: 摸底表1号}, {on: 2022-05-28, doc: 摸底表1号}]}",
        "milestones: {survey-done: 2022-05-28}",
    ),
    source=mark("data format, “Evidence”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each document that stands a second time at a milestone or a notice of a project."""
    for fact in facts_of_project(filed):
        yield from _problems(fact)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the programme and of its streets."""
    for fact in facts_of_places(around):
        yield from _problems(fact)


def _problems(fact: RecordedFact) -> Iterator[Problem]:
    for index, each in enumerate(fact.recordings.every):
        # Of one day with itself the day is wrong, and `same_day_twice` says so.
        other = next(
            (at for at, before in fact.earlier(index) if before.doc == each.doc and before.on != each.on),
            None,
        )
        if each.doc is not None and other is not None:
            yield Problem(
                rule=RULE,
                site=fact.doc_site(index),
                message=say("“{name}” has the document “{doc}” for two days", name=fact.name, doc=each.doc),
                remedy=say("check the number against the paper of {day}", day=each.on),
                related=((fact.doc_site(other), say("it stands here first")),),
            )
