"""C638: a number of a level's condition of which nobody says whose it is."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="C638",
    name="number-without-source",
    severity=Severity.WARNING,
    flags=mark(
        "A condition of a level with neither a “clause” of its own nor “own: true”, or with both of them."
    ),
    why=mark(
        "Officials are called to account by these numbers. Whoever reads"
        " a report must see whether the plan sets"
        " them or the district has chosen them."
    ),
    example=Example(
        "programme.yaml", "when: [{points_behind: 10%}, {own", "when: [{own: true, points_behind: 10%}, {own"
    ),
    source=mark("plan 四(四)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each condition that does not say once whose its numbers are."""
    escalation = around.programme.escalation
    for level_id, level in (escalation.levels if escalation else {}).items():
        for index, condition in enumerate(level.when):
            if (condition.clause is not None) != condition.own:
                continue
            yield Problem(
                rule=RULE,
                site=Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "when", index)),
                message=say(
                    "“{level}” says both that the plan sets this and that the district does", level=level.name
                )
                if condition.own
                else say("“{level}” does not say who sets the numbers of this condition", level=level.name),
                expected=say("either “clause: …”, the clause that gives them, or “own: true”"),
                remedy=say("keep one of the two")
                if condition.own
                else say("add “own: true” where the district has chosen them, else the clause"),
            )
