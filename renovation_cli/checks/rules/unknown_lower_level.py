"""R432: a level that repeats one which is not below it."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R432",
    name="unknown-lower-level",
    severity=Severity.ERROR,
    flags=mark("“repeats” with a level that the plan does not have, or one that does not stand above it."),
    why=mark("A level is reached by reaching a milder one again; by any other it is never reached."),
    example=Example("programme.yaml", "repeats: red", "repeats: yellow"),
    source=mark("plan 四(四)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each condition that repeats no milder level."""
    escalation = around.programme.escalation
    levels = escalation.levels if escalation else {}
    for rank, (level_id, level) in enumerate(levels.items()):
        milder = dict(list(levels.items())[:rank])
        for index, condition in enumerate(level.when):
            if condition.repeats is not None and condition.repeats not in milder:
                yield unknown(
                    RULE,
                    Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "when", index, "repeats")),
                    say(
                        "“{given}” is no level milder than “{level}”", given=condition.repeats, level=level_id
                    ),
                    given=condition.repeats,
                    known=milder,
                )
