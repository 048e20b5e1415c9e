"""R434: a condition of a level that measures nothing."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R434",
    name="condition-without-measure",
    severity=Severity.ERROR,
    flags=mark("A condition of a level that says neither how far behind, nor how late, nor what repeats."),
    why=mark("It could never hold, and the level that rests on it would never be reached."),
    example=Example(
        "programme.yaml",
        "when: [{own: true, of: works}, {own: true, days",
        "when: [{own: true, points_behind: 10%}, {own: true, days",
    ),
    source=mark("plan 四(四)"),
)
_MEASURES = (
    "points_behind",
    "points_behind_more_than",
    "ratio_below",
    "days_overdue",
    "unrecorded_days",
    "repeats",
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each condition without a measure."""
    escalation = around.programme.escalation
    for level_id, level in (escalation.levels if escalation else {}).items():
        for index, condition in enumerate(level.when):
            if all(getattr(condition, measure) is None for measure in _MEASURES):
                yield Problem(
                    rule=RULE,
                    site=Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "when", index)),
                    message=say("this condition of “{level}” measures nothing", level=level_id),
                    expected=say("one or more of: {known}", known=tuple(_MEASURES)),
                    remedy=say("add what reaches the level, or take the condition out"),
                )
