"""D513: an order that was due before it was opened."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say

RULE = Rule(
    code="D513",
    name="order-due-before-opened",
    severity=Severity.ERROR,
    flags=mark("A dispatch order whose “due” is earlier than the day on which it was opened."),
    why=mark("It would be late from its first day; nearly always the month or the year is wrong."),
    example=Example("projects/hongqi/orders.yaml", "due: 2022-06-01", "due: 2022-06-30"),
    source=mark("data format, “orders.yaml”"),
)


@OrderCheck.of(RULE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """An order that is due before its opening."""
    order = filed.order
    if order.due is not None and order.due < order.opened:
        yield Problem(
            rule=RULE,
            site=filed.site("due"),
            message=say("the order is due before it was opened"),
            expected=say("{day} or later", day=order.opened),
            remedy=say("correct the day, or leave it out where none was set"),
            related=((filed.site("opened"), say("{day} stands here", day=order.opened)),),
        )
