"""D511: steps of an order that are not in the order of their days."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D511",
    name="order-steps-out-of-order",
    severity=Severity.ERROR,
    flags=mark("A step of a dispatch order dated before the one above it, or before the order was opened."),
    why=mark(
        "Who has the order on a day, and for how long it was open, follow from its steps in their order."
    ),
    example=Example(
        "projects/hongqi/orders.yaml", "{on: 2022-06-25, step: accepted}", "{on: 2022-07-05, step: accepted}"
    ),
    source=mark("data format, “orders.yaml”"),
)


@OrderCheck.of(RULE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """Each step that is earlier than what came before it."""
    before, place = filed.order.opened, filed.site("opened")
    for index, step in enumerate(filed.order.steps):
        site = filed.site("steps", index, "on")
        if step.on < before:
            yield Problem(
                rule=RULE,
                site=site,
                message=say("this step is dated before what came first"),
                expected=say("{day} or later", day=before),
                remedy=say("put the steps in the order of their days, or correct the day"),
                related=((place, say("{day} stands here", day=before)),),
            )
        else:
            before, place = step.on, site
