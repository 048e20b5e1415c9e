"""D501: a fact dated outside the days of which the programme keeps records."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import dated_facts
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier

RULE = Rule(
    code="D501",
    name="outside-records",
    severity=Severity.ERROR,
    flags=mark("A fact dated before or after the programme's “records” window."),
    why=mark("It is nearly always a slip in the year; the fact would count too early, or never."),
    example=Example("projects/hongqi/project.yaml", "before-design: 2032-03-08", "before-design: 2022-03-08"),
    source=mark("data format, “Dates”"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each dated fact outside the window."""
    window = around.rulebook.programme.records
    first, last = window.first, window.last
    for fact in dated_facts(dossier):
        if not first <= fact.day <= last:
            yield Problem(
                RULE,
                fact.site(),
                say("{day} is outside the time of this programme", day=fact.day),
                say("a day from {first} to {last}", first=first, last=last),
                say("check the year; if the day is right, widen “records” in programme.yaml"),
            )
