"""R423: an order at a building that the project does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import project_file

RULE = Rule(
    code="R423",
    name="unknown-order-building",
    severity=Severity.ERROR,
    flags=mark("The building of a dispatch order that project.yaml does not list, where it lists buildings."),
    why=mark("Whoever is sent there would look in the wrong place."),
    example=Example("projects/hongqi/orders.yaml", "building: 4, ", "building: 2, "),
    source=mark("data format, “orders.yaml”"),
)


@OrderCheck.of(RULE, project_file)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """The building of an order, where the project does not list it."""
    given = filed.order.building
    if given is None:
        return
    if filed.dossier is None:
        yield Problem(
            rule=RULE,
            site=filed.site("building"),
            message=say("an order about the programme as a whole has no building"),
            expected=say("the place in words, under “where”"),
            remedy=say("or move the order to the orders.yaml of its project"),
        )
        return
    known = filed.dossier.project.buildings
    if known and given not in known:
        yield unknown(
            RULE,
            filed.site("building"),
            say("project.yaml lists no building “{given}”", given=given),
            given=given,
            known=known,
        )
