"""Words about what is late."""

from collections.abc import Iterable

from renovation_cli.compute.items import BESIDE_THE_PLAN, ItemKind
from renovation_cli.compute.owed import Owed, Scope
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Cell
from renovation_cli.reports.wording.phrases import joined


def bearers_of(late: Iterable[Owed]) -> Cell:
    """Of how many projects and streets something is late, and whether of the programme."""
    found = list(late)
    ids = {scope: {each.bearer.id for each in found if each.bearer.scope is scope} for scope in Scope}
    projects, streets = len(ids[Scope.PROJECT]), len(ids[Scope.STREET])
    parts: list[Text] = []
    if projects or not found:
        parts.append(say_n("{n} project", "{n} projects", projects))
    if streets:
        parts.append(say_n("{n} street", "{n} streets", streets))
    if ids[Scope.PROGRAMME]:
        parts.append(say("the programme"))
    return joined(parts)


def parted(text: Text, late: Iterable[Owed]) -> Text:
    """How many of what is late fell due before the plan was issued, and how many no level counts."""
    found = list(late)
    before = sum(owed.item.before_issue for owed in found)
    if before:
        text = say_n(
            "{text} {n} of them fell due before the plan was issued, which no level counts.",
            "{text} {n} of them fell due before the plan was issued, which no level counts.",
            before,
            text=text,
        )
    inspected = sum(owed.item.kind is ItemKind.FOUND for owed in found)
    beside = sum(owed.item.kind in BESIDE_THE_PLAN for owed in found) - inspected
    if beside:
        text = say_n(
            "{text} {n} is an order, a patrol or what one found, which escalation does not count.",
            "{text} {n} are orders, patrols or what they found, which escalation does not count.",
            beside,
            text=text,
        )
    if inspected:
        text = say_n(
            "{text} {n} was found on an inspection, which escalation does not count.",
            "{text} {n} were found on inspections, which escalation does not count.",
            inspected,
            text=text,
        )
    return text
