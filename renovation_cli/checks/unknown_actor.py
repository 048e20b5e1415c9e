"""R433: a level on which nobody known acts."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.programme import PLACE_LEADS

RULE = Rule(
    code="R433",
    name="unknown-actor",
    severity=Severity.ERROR,
    flags=mark(
        "A name under “acts” of a level that is no department of duties.yaml, no group of teams.yaml, and"
        " neither “street” nor “community”."
    ),
    why=mark("The level would be reached, and nobody would be named who is to hold the talk."),
    example=Example("programme.yaml", "acts: [住健局]", "acts: [住建局]"),
    source=mark("plan 四(四)"),
)


def check(around: Circumstances) -> Iterator[Problem]:
    """Each actor who leads nowhere."""
    book = around.rulebook
    known = [*PLACE_LEADS, *book.duties.departments, *book.teams.groups]
    escalation = book.programme.escalation
    for level_id, level in (escalation.levels if escalation else {}).items():
        for index, actor in enumerate(level.acts):
            if actor not in known:
                yield Problem(
                    RULE,
                    Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "acts", index)),
                    say("nobody is called “{given}” in teams.yaml or duties.yaml", given=actor),
                    *did_you_mean(actor, known),
                )
