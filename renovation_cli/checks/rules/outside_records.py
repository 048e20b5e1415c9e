"""D501: a fact dated outside the days of which the programme keeps records."""

from collections.abc import Iterable, Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import (
    DatedFact,
    found_dues,
    order_dues,
    order_facts,
    set_days,
)
from renovation_cli.checks.district_days import district_dues, district_facts
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import ORDERS_FILE, PROGRAMME_FILE, orders_file
from renovation_cli.model.window import Window

RULE = Rule(
    code="D501",
    name="outside-records",
    severity=Severity.ERROR,
    flags=mark("A fact dated before or after the programme's “records” window."),
    why=mark("It is nearly always a slip in the year; the fact would count too early, or never."),
    example=Example("projects/hongqi/project.yaml", "before-design: 2032-03-08", "before-design: 2022-03-08"),
    source=mark("data format, “Dates”"),
)


@ProjectCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each dated fact outside the window, and each order due outside it."""
    window = filed.programme.records
    dossier = filed.dossier
    facts = filed.facts_outside(window.first, window.last)
    dues = order_dues(orders_file(dossier.id), dossier.orders)
    yield from _outside((*facts, *dues, *found_dues(dossier), *set_days(dossier)), window)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the orders about the programme as a whole, and of what is asked of it and its streets."""
    orders = around.rulebook.orders
    facts = (*order_facts(ORDERS_FILE, orders), *order_dues(ORDERS_FILE, orders))
    district = around.rulebook.district
    of_district = (*district_facts(district), *district_dues(district))
    yield from _outside((*facts, *of_district), around.programme.records)


def _outside(facts: Iterable[DatedFact], window: Window) -> Iterator[Problem]:
    first, last = window.first, window.last
    for fact in facts:
        if not first <= fact.day <= last:
            yield Problem(
                rule=RULE,
                site=fact.site(),
                message=say("{day} is outside the time of this programme", day=fact.day),
                expected=say("a day from {first} to {last}", first=first, last=last),
                remedy=say("check the year; if the day is right, widen “records” in programme.yaml"),
            )
