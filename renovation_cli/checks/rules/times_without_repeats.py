"""R454: a number of times, or an interval, with nothing that it could count."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import records_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.escalation import Condition

RULE = Rule(
    code="R454",
    name="times-without-repeats",
    severity=Severity.ERROR,
    flags=mark("A condition of a level with “times” and without “repeats”."),
    why=mark(
        "“times” counts how often a lower level was reached. Alone it counts nothing, and the level"
        " does not wait for it."
    ),
    example=Example(
        "programme.yaml",
        "points_behind_more_than: 30%}, {own: true, days_overdue: 60, times: 2}",
        "points_behind_more_than: 30%}, {own: true, repeats: yellow, times: 2}",
    ),
    source=mark("plan 四(四)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each condition whose “times” belongs to nothing."""
    for path, rule in records_of(around.programme):
        if isinstance(rule, Condition) and "times" in rule.model_fields_set and rule.repeats is None:
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, (*path, "times")),
                message=say("“times” counts nothing without “repeats”"),
                expected=say("repeats: <a milder level>, or in_a_row: {times}", times=rule.times),
                remedy=say("name the level that repeats; for reports or months in a row write “in_a_row”"),
            )
