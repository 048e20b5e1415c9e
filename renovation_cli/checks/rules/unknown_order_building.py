"""R423: an order at a building that the project does not have."""

from collections.abc import Iterator

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.filed_orders import FiledOrder, of_programme, of_project
from renovation_cli.checks.wording import did_you_mean
from renovation_cli.findings.problem import Problem
from renovation_cli.findings.rule import Example, Rule, Severity
from renovation_cli.findings.text import mark, say
from renovation_cli.model.book import Dossier

RULE = Rule(
    code="R423",
    name="unknown-order-building",
    severity=Severity.ERROR,
    flags=mark("The building of a dispatch order that project.yaml does not list, where it lists buildings."),
    why=mark("Whoever is sent there would look in the wrong place."),
    example=Example("projects/hongqi/orders.yaml", "building: 4, ", "building: 2, "),
    source=mark("data format, “orders.yaml”"),
)


def check(dossier: Dossier, around: Circumstances) -> Iterator[Problem]:
    """The building of each order, where the project does not list it."""
    for filed in of_project(dossier):
        yield from _problems(filed, around)


def check_rulebook(around: Circumstances) -> Iterator[Problem]:
    """The same of the orders about the programme as a whole."""
    for filed in of_programme(around):
        yield from _problems(filed, around)


def _problems(filed: FiledOrder, around: Circumstances) -> Iterator[Problem]:  # noqa: ARG001 - one form for all
    given = filed.order.building
    if given is None:
        return
    if filed.dossier is None:
        yield Problem(
            RULE,
            filed.site("building"),
            say("an order about the programme as a whole has no building"),
            say("the place in words, under “where”"),
            say("or move the order to the orders.yaml of its project"),
        )
        return
    known = filed.dossier.project.buildings
    if known and given not in known:
        yield Problem(
            RULE,
            filed.site("building"),
            say("project.yaml lists no building “{given}”", given=given),
            *did_you_mean(given, known),
        )
