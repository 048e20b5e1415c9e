"""D558: facts of a project dated after it was withdrawn."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.checks.dated_facts import DatedFact
from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say, say_n
from renovation_cli.model.book import orders_file

RULE = Rule(
    code="D558",
    name="recorded-after-withdrawal",
    severity=Severity.WARNING,
    flags=mark(
        "Milestones, notices, answers, progress or other facts of a project dated after the day on which it"
        " was withdrawn. Money and orders may follow it."
    ),
    why=mark(
        "From that day on the project is in no total and no list. Whatever was done since is counted nowhere,"
        " or the day of the withdrawal is wrong."
    ),
    example=Example(
        "projects/hongqi/project.yaml",
        "withdrawn: {on: 2022-08-30, reason: 并入片区改造}\ncounted:\n",
        "counted:\n",
    ),
    source=mark("data format, “project.yaml”"),
)
_MAY_FOLLOW = ("withdrawn", "money", "escalated", "excuses")
_SHOWN = 3


@ProjectCheck.of(RULE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The withdrawal, with the first of the facts."""
    withdrawn = filed.project.withdrawn
    if withdrawn is None:
        return
    orders = orders_file(filed.dossier.id)
    later = sorted(
        (fact for fact in filed.facts_outside(date.min, withdrawn.on) if _counts(fact, orders)),
        key=lambda fact: fact.day,
    )
    if later:
        yield Problem(
            rule=RULE,
            site=filed.site("withdrawn", "on"),
            message=say_n(
                "the project was withdrawn on {day}, and {n} fact is dated later, on {first}",
                "the project was withdrawn on {day}, and {n} facts are dated later, the first on {first}",
                len(later),
                day=withdrawn.on,
                first=later[0].day,
            ),
            expected=say("no fact after that day"),
            remedy=say("check the day of the withdrawal and the later days"),
            related=tuple((fact.site(), say("dated later")) for fact in later[:_SHOWN]),
        )


def _counts(fact: DatedFact, orders: str) -> bool:
    return fact.file != orders and fact.path[0] not in _MAY_FOLLOW
