"""D544: an item of a stage whose own deadline lies outside the stage."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.kinds import PlanCheck
from renovation_cli.checks.stage_items import items_of
from renovation_cli.findings.problem import Problem, Site
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="D544",
    name="due-outside-stage",
    severity=Severity.WARNING,
    flags=mark("A milestone, round or notice with a “by” before its stage begins or after it ends."),
    why=mark(
        "A stage ends when everything in it is done. With a later deadline in it the stage would be late"
        " while nothing in it is; with an earlier one the item would be late before its stage begins."
    ),
    example=Example("programme.yaml", "clause: 三, by: 2022-02}", "clause: 三, by: 2022-04}"),
    source=mark("data format, “Stages”"),
)


@PlanCheck.of(RULE, PROGRAMME_FILE)
def check(around: Circumstances) -> Iterator[Problem]:
    """Each deadline of its own that its stage does not hold."""
    for item in items_of(around.programme):
        by, stage = item.by, item.stage
        if by is None or stage.first <= by.last <= stage.last:
            continue
        yield Problem(
            rule=RULE,
            site=Site(PROGRAMME_FILE, (*item.path, "by")),
            message=say(
                "“{name}” is due by {day}, outside its stage “{stage}”",
                name=item.rule.name,
                day=by,
                stage=stage.name,
            ),
            expected=say("a day or a month from {first} to {last}", first=stage.from_, last=stage.to),
            remedy=say(
                "check the date, move the item to the stage in which it falls due, or lengthen the stage"
            ),
        )
