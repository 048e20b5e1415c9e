"""R443: a patrol that refers to a dispatch order which does not exist."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.checks.wording import unknown
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import ORDERS_FILE, orders_file

RULE = Rule(
    code="R443",
    name="unknown-patrol-order",
    severity=Severity.ERROR,
    flags=mark("A patrol whose “order” is in the orders.yaml neither of its project nor of the programme."),
    why=mark("What the patrol found would look dispatched, and nobody would be at work on it."),
    example=Example(
        "projects/jianshe/project.yaml",
        "found: 路灯不亮, order: p-99}",
        "found: 路灯不亮, resolved: 2022-07-22}",
    ),
    source=mark("plan 四(五)"),
)


@ProjectCheck.of(RULE, orders_file, ORDERS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each order of a patrol that is not on file."""
    known = [*filed.dossier.orders, *filed.around.rulebook.orders]
    for index, patrol in enumerate(filed.project.care.patrols):
        if patrol.order is not None and patrol.order not in known:
            yield unknown(
                RULE,
                filed.site("care", "patrols", index, "order"),
                say("there is no dispatch order “{given}”", given=patrol.order),
                given=patrol.order,
                known=known,
            )
