"""R456: a pace by which more than everything is due."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import records_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.pace import Pace

RULE = Rule(
    code="R456",
    name="pace-above-whole",
    severity=Severity.ERROR,
    flags=mark("A table of a pace rule with more than 100% due."),
    why=mark("No works can be more than done, so that every project would lag for ever."),
    example=Example(
        "programme.yaml",
        "pace: {clause: 三, by: table, table: {2022-08: 50%, 2022-11: 110%}}",
        "pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}",
    ),
    source=mark("data format, “Pace”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each share of a table that exceeds the whole."""
    for path, rule in records_of(around.programme):
        for due, share in rule.table.items() if isinstance(rule, Pace) else ():
            if share > 1:
                yield Problem(
                    rule=RULE,
                    site=Site(PROGRAMME_FILE, (*path, "table", str(due))),
                    message=say("more than all of the works is due by {day}", day=due),
                    expected=say("at most 100%"),
                    remedy=say("shares of a table add up from the beginning; check the number"),
                )
