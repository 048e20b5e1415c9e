"""D533: a problem dealt with, or its order settled, before the patrol that found it."""

from collections.abc import Iterator

from renovation_cli.checks.filed_projects import FiledProject
from renovation_cli.checks.kinds import ProjectCheck
from renovation_cli.compute.orders import resolved_on
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import ORDERS_FILE, orders_file, project_file

RULE = Rule(
    code="D533",
    name="resolved-before-patrol",
    severity=Severity.WARNING,
    flags=mark(
        "A patrol before whose day what it found was dealt with, or the order that came of it was resolved."
    ),
    why=mark("Nobody can deal with what nobody has found yet; one of the two days is wrong."),
    example=Example(
        "projects/jianshe/project.yaml",
        "found: 路灯不亮, resolved: 2022-07-12}",
        "found: 路灯不亮, resolved: 2022-07-22}",
    ),
    source=mark("plan 四(五)"),
)


@ProjectCheck.of(RULE, project_file, orders_file, ORDERS_FILE)
def check(filed: FiledProject) -> Iterator[Problem]:
    """Each patrol whose problem was dealt with too early, or that refers to an order settled before it."""
    orders = {**filed.around.rulebook.orders, **filed.dossier.orders}
    for index, patrol in enumerate(filed.project.care.patrols):
        if patrol.resolved is not None and patrol.resolved < patrol.on:
            path = ("care", "patrols", index)
            yield Problem(
                rule=RULE,
                site=filed.site(*path, "resolved"),
                message=say(
                    "dealt with on {day}, before the patrol ({patrol})", day=patrol.resolved, patrol=patrol.on
                ),
                expected=say("{first} or later", first=patrol.on),
                remedy=say("check both dates"),
                related=((filed.site(*path, "on"), say("the patrol")),),
            )
        order = orders.get(patrol.order) if patrol.order is not None else None
        resolved = resolved_on(order) if order else None
        if resolved is not None and resolved < patrol.on:
            yield Problem(
                rule=RULE,
                site=filed.site("care", "patrols", index, "order"),
                message=say(
                    "order {order} was resolved on {day}, before the patrol ({patrol})",
                    order=patrol.order,
                    day=resolved,
                    patrol=patrol.on,
                ),
                expected=say("the order that came of this patrol"),
                remedy=say("check the order's id; a new problem needs a new order"),
            )
