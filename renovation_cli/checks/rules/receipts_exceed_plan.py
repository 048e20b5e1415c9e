"""C613: more received than a channel, or a kind of its money, was planned to bring."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import project_file
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.words import MoneyKind

RULE = Rule(
    code="C613",
    name="receipts-exceed-plan",
    severity=Severity.WARNING,
    flags=mark("Receipts from a channel, or of a kind of its money, that exceed what the plan has for it."),
    why=mark(
        "The surplus would hide what other channels still lack, for the gap of the project is what was"
        " planned less what came; a digit is too many, or the plan has changed."
    ),
    example=Example(
        "projects/jianshe/project.yaml",
        "channel: residents, of: fund, yuan: 220000}",
        "channel: residents, of: fund, yuan: 120000}",
    ),
    source=mark("plan 四(二)"),
)


@ProjectCheck.of(RULE, project_file)
def check(filed: FiledProject) -> Iterator[Problem]:
    """The first receipt with which a channel, or else a kind of its money, passes its plan."""
    money = filed.project.money
    receipts: dict[str | None, list[tuple[int, MoneyEntry]]] = {}
    for each in sorted(enumerate(money.entries), key=lambda each: each[1].on):
        if each[1].kind is MoneyKind.RECEIPT:
            receipts.setdefault(each[1].channel, []).append(each)
    for channel, planned in money.plan.items():
        its = receipts.get(channel, [])
        index, came = _first(its, None, planned.yuan)
        if index is not None:
            yield _problem(filed, index, say("{channel}", channel=channel), came, planned.yuan)
            continue
        for kind, yuan in (planned.kinds or {}).items():
            index, came = _first(its, kind, yuan)
            if index is not None:
                name = say("{channel}, {kind}", channel=channel, kind=kind)
                yield _problem(filed, index, name, came, yuan)


def _first(receipts: list[tuple[int, MoneyEntry]], kind: str | None, planned: int) -> tuple[int | None, int]:
    """Which of a channel's receipts, day by day, passes what was planned, and what has come by then."""
    came = 0
    for index, entry in receipts:
        if kind not in (None, entry.of):
            continue
        came += entry.yuan
        if came > planned:
            return index, came
    return None, came


def _problem(filed: FiledProject, index: int, name: Text, came: int, planned: int) -> Problem:
    return Problem(
        rule=RULE,
        site=filed.site("money", "entries", index, "yuan"),
        message=say(
            "with this receipt {came} yuan have come from {name}, and {planned} are planned",
            came=came,
            name=name,
            planned=planned,
        ),
        expected=say("receipts of at most what is planned"),
        remedy=say("check the amount, or bring the plan of the channel up to date"),
    )
