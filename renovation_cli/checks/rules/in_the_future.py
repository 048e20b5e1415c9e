"""D506: a fact dated later than today."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import DatedFact, order_facts
from renovation_cli.checks.district_days import district_facts
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import ORDERS_FILE, PROGRAMME_FILE

RULE = Rule(
    code="D506",
    name="in-the-future",
    severity=Severity.WARNING,
    flags=mark("A fact dated later than the day on which the check runs."),
    why=mark("What has not happened yet is a plan, not a fact; most often the month is wrong."),
    example=Example("projects/hongqi/project.yaml", "before-design: 2023-03-08", "before-design: 2022-03-08"),
    source=mark("data format, “Dates”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each dated fact after today and still inside the programme's records."""
    if filed.around.today < filed.programme.records.last:
        yield from _to_come(filed.facts_outside(date.min, filed.around.today), filed.around)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the orders about the programme as a whole, and of what is asked of it and its streets."""
    facts = (
        *order_facts(ORDERS_FILE, around.rulebook.orders),
        *district_facts(around.rulebook.district),
    )
    yield from _to_come(facts, around)


def _to_come(facts: Iterable[DatedFact], around: Circumstances) -> Iterator[Problem]:
    last = around.programme.records.last
    for fact in facts:
        if around.today < fact.day <= last:
            yield Problem(
                rule=RULE,
                site=fact.site(),
                message=say("{day} has not come yet (today is {today})", day=fact.day, today=around.today),
                expected=say("the day on which it happened"),
                remedy=say("check the month, or take the line out until it has happened"),
            )
