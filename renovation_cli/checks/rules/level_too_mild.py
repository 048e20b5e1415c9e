"""R455: a level that is reached no later than a milder one."""

from collections.abc import Iterator
from fractions import Fraction

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE
from renovation_cli.model.escalation import Condition

RULE = Rule(
    code="R455",
    name="level-too-mild",
    severity=Severity.ERROR,
    flags=mark(
        "A condition of a level that is easier to reach than the like condition of the level above it."
    ),
    why=mark("Levels stand from the mildest up. The milder one would never be seen, only the severer."),
    example=Example(
        "programme.yaml",
        "when: [{own: true, points_behind_more_than: 5%}, {own: true, repeats",
        "when: [{own: true, points_behind_more_than: 30%}, {own: true, repeats",
    ),
    source=mark("plan 四(四)"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each condition that is reached whenever a like one of a milder level is."""
    escalation = around.programme.escalation
    below: list[tuple[str, int, Condition]] = []
    for level_id, level in (escalation.levels if escalation else {}).items():
        for index, condition in enumerate(level.when):
            like = next((each for each in below if _no_harder(condition, each[2])), None)
            if like is not None:
                yield Problem(
                    rule=RULE,
                    site=_site(level_id, index),
                    message=say(
                        "this condition of “{level}” is reached no later than one of the milder “{milder}”",
                        level=level_id,
                        milder=like[0],
                    ),
                    expected=say("levels from the mildest up, each harder to reach than the one before"),
                    remedy=say("check the numbers, or put the levels in order"),
                    related=((_site(*like[:2]), say("the milder one")),),
                )
        below += [(level_id, index, condition) for index, condition in enumerate(level.when)]


def _site(level_id: str, index: int) -> Site:
    return Site(PROGRAMME_FILE, ("escalation", "levels", level_id, "when", index))


def _no_harder(one: Condition, other: Condition) -> bool:
    """Whether ``one`` holds whenever ``other`` does, as far as they measure the same."""
    if _kind(one) != _kind(other):
        return False
    return all(mine <= theirs for mine, theirs in zip(_hardness(one), _hardness(other), strict=True))


def _kind(condition: Condition) -> tuple[object, ...]:
    points = condition.points_behind is not None or condition.points_behind_more_than is not None
    measured = (
        points,
        condition.ratio_below is None,
        condition.days_overdue is None,
        condition.unrecorded_days is None,
    )
    return condition.of, condition.every, condition.repeats, measured


def _hardness(condition: Condition) -> tuple[tuple[Fraction | int, ...], ...]:
    """What must be reached, greater where it is harder."""
    at_least, more_than = condition.points_behind, condition.points_behind_more_than
    return (
        max((at_least or 0, 0), (more_than or 0, int(more_than is not None))),
        (-(condition.ratio_below or 0),),
        (condition.days_overdue or 0,),
        (condition.unrecorded_days or 0,),
        (condition.in_a_row,),
        (condition.times,),
    )
