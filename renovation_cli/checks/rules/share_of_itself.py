"""R453: a requirement that takes its share of the very households it counts."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.plan_rules import records_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among, CountKind

RULE = Rule(
    code="R453",
    name="share-of-itself",
    severity=Severity.ERROR,
    flags=mark("A requirement that counts those received, or visited, among the participants."),
    why=mark("The participants are those received: the share would always be the whole, and the quota met."),
    example=Example(
        "programme.yaml",
        "{count: received, of: households, among: participants, at_least: 2/3, clause: 二}\n      design:",
        "{count: received, of: households, at_least: 2/3, clause: 二}\n      design:",
    ),
    source=mark("data format, “Requirements”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each requirement whose share is the whole whatever is answered."""
    for path, rule in records_of(around.programme):
        if not isinstance(rule, Requirement) or rule.among is not Among.PARTICIPANTS:
            continue
        if rule.count in (CountKind.RECEIVED, CountKind.VISITED):
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, (*path, "among")),
                message=say("“{count}” among participants is always all of them", count=rule.count.value),
                expected=say("among: all, or count: agreeing or signed"),
                remedy=say("take “among” out, or count those who agree"),
            )
