"""D572: a bulletin that was issued before its month was over."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DISTRICT_FILE

RULE = Rule(
    code="D572",
    name="bulletin-before-month-over",
    severity=Severity.WARNING,
    flags=mark("A bulletin issued before the last day of the month that it is of."),
    why=mark(
        "It cannot tell the whole month; most often it is of the month before, which then looks as if it had"
        " none."
    ),
    example=Example("district.yaml", "{month: 2022-07, on: 2022-07-05", "{month: 2022-06, on: 2022-07-05"),
    source=mark("data format, “Meetings and bulletins”"),
)


@PlanCheck.of(RULE, DISTRICT_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each bulletin that is too early; on the last day of its month it may be issued."""
    district = around.rulebook.district
    for index, bulletin in enumerate(district.bulletins if district else ()):
        if bulletin.on < bulletin.month.last:
            yield Problem(
                rule=RULE,
                site=Site(DISTRICT_FILE, ("bulletins", index, "on")),
                message=say(
                    "the bulletin of {month} was issued before that month was over", month=bulletin.month
                ),
                expected=say("{day} or later", day=bulletin.month.last),
                remedy=say("check which month it is of, and the day on which it was issued"),
            )
