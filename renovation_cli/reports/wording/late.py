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


def in_short(late: Iterable[Owed], orders: int = 0, decisions: int = 0) -> Text:
    """How many items are late and for how long, and what else is, in few words; which no level counts.

    Args:
        late: what projects, streets and the programme owe.
        orders: how many orders that no project owes are late.
        decisions: how many decisions of meetings are late.
    """
    found = list(late)
    text = say_n(
        "{n} item late in {projects}, for {days} d.",
        "{n} items late in {projects}, longest {days} d.",
        len(found),
        projects=bearers_of(found),
        days=max((each.days_late for each in found), default=0),
    )
    beside = among_them(orders, decisions)
    if not found:
        return say("Late: {what}.", what=joined(beside))
    if beside:
        text = say("{text} Also late: {what}.", text=text, what=joined(beside))
    uncounted = _uncounted(found)
    return say("{text} No level: {what}.", text=text, what=joined(uncounted)) if uncounted else text


def before_plan(number: int) -> Text:
    """How many of what is late fell due before the plan was issued."""
    return say_n("incl. {n} before plan", "incl. {n} before plan", number)


def also_late(orders: int, decisions: int) -> Text | None:
    """What is late beside what projects, streets and the programme owe; None where nothing is.

    Args:
        orders: how many orders that no project owes are late.
        decisions: how many decisions of meetings are late.
    """
    of_meetings = say_n("{n} decision", "{n} decisions", decisions)
    if not orders:
        return say("also {what}", what=of_meetings) if decisions else None
    text = say_n("also {n} order", "also {n} orders", orders)
    return say("{one}, {other}", one=text, other=of_meetings) if decisions else text


def among_them(orders: int, decisions: int) -> list[Text]:
    """The same, a phrase each, as far as there is any."""
    parts = []
    if orders:
        parts.append(say_n("{n} order of the programme", "{n} orders of the programme", orders))
    if decisions:
        parts.append(say_n("{n} decision of a meeting", "{n} decisions of meetings", decisions))
    return parts


def _uncounted(late: list[Owed]) -> list[Text]:
    """What of it no level of escalation counts: beside the plan are orders and patrols."""
    since = [owed for owed in late if not owed.item.before_issue]
    inspected = sum(owed.item.kind is ItemKind.FOUND for owed in since)
    dispatched = sum(owed.item.kind in BESIDE_THE_PLAN for owed in since) - inspected
    parts = []
    if before := len(late) - len(since):
        parts.append(say_n("{n} before plan", "{n} before plan", before))
    if dispatched:
        parts.append(say("{n} beside it", n=dispatched))
    if inspected:
        parts.append(say("{n} found on inspections", n=inspected))
    return parts
