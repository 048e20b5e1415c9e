"""R421: an order of a kind that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.filed_orders import FiledOrder
from renovation_cli.checks.kinds import OrderCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import PROGRAMME_FILE

RULE = Rule(
    code="R421",
    name="unknown-order-kind",
    severity=Severity.ERROR,
    flags=mark("A dispatch order of a kind that is not under “orders: kinds” in programme.yaml."),
    why=mark("It would be missing from the counts of its kind, and no duty would answer for it."),
    example=Example("projects/hongqi/orders.yaml", "kind: sites,", "kind: site,"),
    source=mark("plan 四(三)"),
)


@OrderCheck.of(RULE, PROGRAMME_FILE)
def check(filed: FiledOrder) -> Iterator[Problem]:
    """The kind of an order, where the plan does not have it."""
    rules = filed.around.programme.orders
    known = rules.kinds if rules else {}
    if filed.order.kind not in known:
        yield unknown(
            RULE,
            filed.site("kind"),
            say("there is no kind of order “{given}” in programme.yaml", given=filed.order.kind),
            given=filed.order.kind,
            known=known,
        )
