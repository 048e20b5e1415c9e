"""R461: several days of what the plan's rule has once."""

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
    code="R461",
    name="recorded-twice",
    severity=Severity.ERROR,
    flags=mark("Several days of a milestone or a notice whose rule does not say “repeats: true”."),
    why=mark(
        "The plan has it once, so that only one of the days can be right, and whether it was late depends on"
        " which. The first counts until then."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "supervision-group: [2022-02-25, 2022-03-04]",
        "supervision-group: 2022-02-25",
    ),
    source=mark("data format, “Evidence”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each second day of a milestone or a notice of a project."""
    for fact in facts_of_project(filed):
        yield from _problem(fact)


@PlanCheck.of(RULE, PROGRAMME_FILE, DISTRICT_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the programme and of its streets."""
    for fact in facts_of_places(around):
        yield from _problem(fact)


def _problem(fact: RecordedFact) -> Iterator[Problem]:
    several = len(fact.recordings.every) > 1
    if not several or fact.rule is None or fact.rule.repeats:
        return
    yield Problem(
        rule=RULE,
        site=fact.site(1),
        message=say("“{name}” has more than one day, and the plan has it once", name=fact.name),
        expected=say("one day, or one record"),
        remedy=say(
            "keep the day that is right; where it may happen more than once, write “repeats: true” at its"
            " rule in programme.yaml"
        ),
        related=((fact.site(0), say("another day of it")),),
    )
