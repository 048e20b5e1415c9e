"""R421: an order of a kind that the plan does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_orders import FiledOrder, of_programme, of_project
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier

RULE = Rule(
    code="R421",
    name="unknown-order-kind",
    severity=Severity.ERROR,
    flags=mark("A dispatch order of a kind that is not under “orders: kinds” in programme.yaml."),
    why=mark("It would be missing from the counts of its kind, and no duty would answer for it."),
    example=Example("projects/hongqi/orders.yaml", "kind: sites,", "kind: site,"),
    source=mark("plan 四(三)"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """Each order of the project whose kind the plan does not have."""
    for filed in of_project(dossier):
        yield from _problems(filed, around)


def check_rulebook(around: Circumstances) -> Iterator[Problem]:
    """The same of the orders about the programme as a whole."""
    for filed in of_programme(around):
        yield from _problems(filed, around)


def _problems(filed: FiledOrder, around: Circumstances) -> Iterator[Problem]:
    rules = around.rulebook.programme.orders
    known = rules.kinds if rules else {}
    if filed.order.kind not in known:
        yield Problem(
            RULE,
            filed.site("kind"),
            say("there is no kind of order “{given}” in programme.yaml", given=filed.order.kind),
            *did_you_mean(filed.order.kind, known),
        )
