"""R452: a bound that nothing can reach, or that everything has reached."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import records_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import Text, mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.escalation import Condition, Level
from renovation_cli.model.order import OrderKind
from renovation_cli.model.programme import CareRules
from renovation_cli.model.record import Record
from renovation_cli.model.track import Requirement

RULE = Rule(
    code="R452",
    name="bound-without-effect",
    severity=Severity.ERROR,
    flags=mark(
        "A bound that nothing can reach, such as “more_than: 100%”, or that is always reached, such as"
        " “at_least: 0%”."
    ),
    why=mark("Every project would fail, or none could; either way the rule says nothing."),
    example=Example(
        "programme.yaml",
        "households, more_than: 100%, clause: 二}\n      design:",
        "households, at_least: 2/3, clause: 二}\n      design:",
    ),
    source=mark("data format, “Requirements”"),
)

_NEVER = say("can never be reached")
_ALWAYS = say("is always reached")
_MOST_DAYS = 36525
_CENTURY = say("at most {days}, a hundred years", days=_MOST_DAYS)
_Test = Callable[[Fraction | int], bool]
_BOUNDS: dict[type[Record], tuple[tuple[str, _Test, Text, Text], ...]] = {
    Requirement: (
        ("at_least", lambda bound: bound == 0, _ALWAYS, say("a share above 0%")),
        ("more_than", lambda bound: bound >= 1, _NEVER, say("a share below 100%, or at_least: 100%")),
    ),
    Eligibility: (
        ("willing_at_least", lambda bound: bound == 0, _ALWAYS, say("a share above 0%")),
        ("shortcomings_at_least", lambda bound: bound == 0, _ALWAYS, say("1 or more")),
    ),
    Condition: (
        (
            "points_behind",
            lambda bound: bound == 0,
            _ALWAYS,
            say("points above 0%, or points_behind_more_than: 0%"),
        ),
        ("points_behind", lambda bound: bound > 1, _NEVER, say("at most 100%")),
        ("points_behind_more_than", lambda bound: bound >= 1, _NEVER, say("below 100%")),
        ("ratio_below", lambda bound: bound == 0, _NEVER, say("a ratio above 0%")),
        ("ratio_below", lambda bound: bound > 1, say("is reached by works on pace too"), say("at most 100%")),
        ("days_overdue", lambda bound: bound == 0, say("is reached by what is not late"), say("1 or more")),
        ("days_overdue", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),
        (
            "unrecorded_days",
            lambda bound: bound == 0,
            say("is reached before anybody is asked"),
            say("1 or more"),
        ),
        ("unrecorded_days", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),
    ),
    CareRules: (
        ("patrol_every_days", lambda bound: bound == 0, _NEVER, say("1 or more")),
        ("patrol_every_days", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),
        ("problem_days", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),
    ),
    OrderKind: (("days", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),),
    Level: (("days", lambda bound: bound > _MOST_DAYS, _NEVER, _CENTURY),),
}
"""For each kind of rule its bounds: the key, when it is without effect, why, and what would be one."""


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each bound of the plan that is without effect."""
    for path, rule in records_of(around.programme):
        for key, is_idle, why, expected in _BOUNDS.get(type(rule), ()):
            bound = getattr(rule, key)
            if bound is not None and is_idle(bound):
                yield Problem(
                    rule=RULE,
                    site=Site(PROGRAMME_FILE, (*path, key)),
                    message=say("this bound {why}", why=why),
                    expected=expected,
                    remedy=say("check the number, or take the rule out"),
                )
