"""R433: a level on which nobody known acts."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.compute.responsibility import is_somebody, known_leads
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, TEAMS_FILE

RULE = Rule(
    code="R433",
    name="unknown-actor",
    severity=Severity.ERROR,
    flags=mark(
        "A name under “acts” of a level that is no department of duties.yaml, no group, street, community or"
        " other body of teams.yaml, and none of the words street, community, leadership and deputy-commander."
    ),
    why=mark("The level would be reached, and nobody would be named who is to hold the talk."),
    example=Example("programme.yaml", "acts: [住健局]", "acts: [住建局]"),
    source=mark("plan 四(四)"),
)


@PlanCheck.of(RULE, TEAMS_FILE, DUTIES_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each actor who leads nowhere."""
    book = around.rulebook
    known = known_leads(book)
    escalation = book.programme.escalation
    for level_id, level in (escalation.levels if escalation else {}).items():
        for index, actor in enumerate(level.acts):
            if not is_somebody(actor, book):
                yield unknown(
                    RULE,
                    Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "acts", index)),
                    say("nobody is called “{given}” in teams.yaml or duties.yaml", given=actor),
                    given=actor,
                    known=known,
                )
