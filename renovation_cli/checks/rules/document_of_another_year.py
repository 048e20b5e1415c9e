"""D552: a document whose number is of another year than what it proves."""

import re
from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import PlanCheck, ProjectCheck
from renovation_cli.checks.recorded_facts import RecordedFact, facts_of_places, facts_of_project
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE, PROGRAMME_FILE
from renovation_cli.model.late import late

RULE = Rule(
    code="D552",
    name="document-of-another-year",
    severity=Severity.WARNING,
    flags=mark("A document with a year in its number that is more than one away from the day it stands at."),
    why=mark(
        "Minutes of December may be numbered in January; two years apart a digit has slipped, in the number"
        " or in the day."
    ),
    example=Example("district.yaml", "doc: 示东〔2012〕3号", "doc: 示东〔2022〕3号"),
    source=mark("data format, “Evidence”"),
)
_YEAR = late(r"[〔\[［【(（]\s*(\d{4})\s*[〕\]］】)）]", re.ASCII)


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each document of a milestone or a notice of a project."""
    for fact in facts_of_project(filed):
        yield from _problems(fact)


@PlanCheck.of(RULE, DISTRICT_FILE, PROGRAMME_FILE)
def check_plan(around: Circumstances) -> Iterator[Problem]:
    """The same of the programme and of its streets."""
    for fact in facts_of_places(around):
        yield from _problems(fact)


def _problems(fact: RecordedFact) -> Iterator[Problem]:
    for index, each in enumerate(fact.recordings.every):
        found = _YEAR.search(each.doc) if each.doc else None
        if found and abs(int(found[1]) - each.on.year) > 1:
            yield Problem(
                rule=RULE,
                site=fact.doc_site(index),
                message=say(
                    "“{doc}” is a number of {year}, and “{name}” happened on {day}",
                    doc=each.doc,
                    year=found[1],
                    name=fact.name,
                    day=each.on,
                ),
                remedy=say("check the number and the day against the paper"),
                related=((fact.site(index), say("its day stands here")),),
            )
