"""D512: a step of an order that cannot follow the one before it."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.words import OrderStep

RULE = Rule(
    code="D512",
    name="order-step-impossible",
    severity=Severity.ERROR,
    flags=mark(
        "A step of a dispatch order that cannot follow the one before it: confirmed without being resolved,"
        " accepted or returned twice in a row, decided without being reported up, anything but a"
        " confirmation or a return once it is resolved, anything at all once it is confirmed."
    ),
    why=mark("A step between them is missing, or one is wrong; whether the order is open would be a guess."),
    example=Example("projects/hongqi/orders.yaml", "step: confirmed}", "step: resolved}"),
    source=mark("plan 四(三)"),
)

_ONWARD = (OrderStep.REASSIGNED, OrderStep.REPORTED_UP, OrderStep.RESOLVED)
_FOLLOWS: dict[OrderStep | None, tuple[OrderStep, ...]] = {
    None: (OrderStep.ACCEPTED, OrderStep.RETURNED, *_ONWARD),
    OrderStep.ACCEPTED: (OrderStep.RETURNED, *_ONWARD),
    OrderStep.RETURNED: (OrderStep.ACCEPTED, *_ONWARD),
    OrderStep.REASSIGNED: (OrderStep.ACCEPTED, OrderStep.RETURNED, *_ONWARD),
    OrderStep.REPORTED_UP: (OrderStep.ACCEPTED, OrderStep.RETURNED, *_ONWARD),
    OrderStep.DECIDED: (OrderStep.ACCEPTED, OrderStep.RETURNED, *_ONWARD),
    OrderStep.RESOLVED: (OrderStep.CONFIRMED, OrderStep.RETURNED),
    OrderStep.CONFIRMED: (),
}
"""What may follow a step; under None what may come first."""


@OrderCheck.of(RULE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """The first step that cannot stand where it does."""
    before: OrderStep | None = None
    is_above = False
    for index, step in enumerate(filed.order.steps):
        if index and step == filed.order.steps[index - 1]:
            continue  # the same line twice is C675
        fitting = (*_FOLLOWS[before], *((OrderStep.DECIDED,) if is_above else ()))
        if step.step not in fitting:
            yield Problem(
                rule=RULE,
                site=filed.site("steps", index, "step"),
                message=say("“{step}” cannot follow “{before}”", step=step.step, before=before)
                if before
                else say("“{step}” cannot be the first step", step=step.step),
                expected=say("one of: {known}", known=tuple(fitting)) if fitting else say("no further step"),
                remedy=say("add the step that is missing between them, or correct this one"),
            )
            return  # what comes after would only be said to follow a step that is wrong itself
        before = step.step
        is_above = before is OrderStep.REPORTED_UP or (is_above and before is OrderStep.ACCEPTED)
