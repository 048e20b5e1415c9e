"""C631: a percentage that is a fraction rounded."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import records_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.candidate import Eligibility
from renovation_cli.model.record import Record
from renovation_cli.model.track import Requirement

RULE = Rule(
    code="C631",
    name="rounded-share",
    severity=Severity.WARNING,
    flags=mark("A share such as 66.7% or 33.33%, which is two thirds, or another fraction, rounded."),
    why=mark("Of 12 households 66.7% asks for 9 where two thirds asks for 8; the plan's fraction is exact."),
    example=Example(
        "programme.yaml",
        "households, at_least: 66.7%, clause: 二}\n      design:",
        "households, at_least: 2/3, clause: 二}\n      design:",
    ),
    source=mark("data format, “Numbers”"),
)

_SHARES: dict[type[Record], tuple[str, ...]] = {
    Requirement: ("at_least", "more_than"),
    Eligibility: ("willing_at_least",),
}
_ENDLESS = (3, 6, 7, 9)
"""Denominators whose percentages have no end."""
_DIGITS = (1, 2, 3, 4, 5, 6)
_ROUNDINGS = (ROUND_HALF_UP, ROUND_DOWN, ROUND_UP)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each share of the plan that is nearly a simple fraction."""
    for path, rule in records_of(around.programme):
        for key in _SHARES.get(type(rule), ()):
            share = getattr(rule, key)
            meant = None if share is None else fraction_meant(share)
            if meant is not None:
                yield Problem(
                    rule=RULE,
                    site=Site(PROGRAMME_FILE, (*path, key)),
                    message=say("this is not {fraction}", fraction=str(meant)),
                    expected=say("the exact fraction where one is meant"),
                    remedy=say("write: {corrected}", corrected=str(meant)),
                )


def fraction_meant(share: Fraction) -> Fraction | None:
    """The fraction of which a share with decimals is the rounded percentage, or None."""
    percent = share * 100
    if percent.denominator == 1:
        return None
    digits = next((each for each in _DIGITS if (percent * 10**each).denominator == 1), None)
    if digits is None:
        return None
    written = Decimal(int(percent * 10**digits)).scaleb(-digits)
    for whole in _ENDLESS:
        for part in range(1, whole):
            exact = Decimal(100 * part) / whole
            if any(exact.quantize(Decimal(1).scaleb(-digits), each) == written for each in _ROUNDINGS):
                return Fraction(part, whole)
    return None
