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


BEFORE_ISSUE = say("Fell due before the plan was issued")
"""What stands over what is late that fell due before there was a plan."""


def parted(text: Text, since: Iterable[Owed], before: int) -> Text:
    """What is said of how much is late, and how much of that no level of escalation counts, in one sentence.

    Args:
        text: how much is late that fell due since the plan was issued.
        since: what that is.
        before: how much more is late that fell due before.
    """
    found = list(since)
    inspected = sum(owed.item.kind is ItemKind.FOUND for owed in found)
    beside = sum(owed.item.kind in BESIDE_THE_PLAN for owed in found) - inspected
    every = (
        (beside, say("{n} of orders, patrols and what they found", n=beside)),
        (inspected, say("{n} found on inspections", n=inspected)),
        (before, say("{n} more due before the plan was issued", n=before)),
    )
    uncounted = [each for number, each in every if number]
    if not uncounted:
        return text
    return say("{text} Escalation does not count: {what}.", text=text, what=joined(uncounted))


def before_issue_alone(number: int) -> Text:
    """What is said where only that is late which fell due before the plan was issued."""
    return say_n(
        "{n} item fell due before the plan was issued, which no level counts.",
        "{n} items fell due before the plan was issued, which no level counts.",
        number,
    )


def in_short(late: Iterable[Owed], orders: int = 0, decisions: int = 0) -> Text:
    """How many items are late and for how long, what is counted apart, and which no level counts.

    Args:
        late: what projects, streets and the programme owe.
        orders: how many orders that no project owes are late.
        decisions: how many decisions of meetings are late.
    """
    since, before = since_issue(late)
    apart = tuple(counted_apart(len(before), orders, decisions))
    if not since:
        return say("Late: {what}.", what=apart)
    text = say_n(
        "{n} late in {projects}, for {days} d.",
        "{n} late in {projects}, longest {days} d.",
        len(since),
        projects=bearers_of(since),
        days=max(each.days_late for each in since),
    )
    if before or orders or decisions:
        text = say("{text} Also: {what}.", text=text, what=apart)
    uncounted = _uncounted(since)
    return say("{text} No level: {what}.", text=text, what=tuple(uncounted)) if uncounted else text


def since_issue(late: Iterable[Owed]) -> tuple[list[Owed], list[Owed]]:
    """What fell due since the plan was issued, and what fell due before there was a plan."""
    found = list(late)
    since = [owed for owed in found if not owed.item.before_issue]
    return since, [owed for owed in found if owed.item.before_issue]


def counted_apart(before: int, orders: int, decisions: int) -> list[Text]:
    """What is late beside what projects, streets and the programme owe since there is a plan, a phrase each.

    Args:
        before: how many things fell due before the plan was issued.
        orders: how many orders that no project owes are late.
        decisions: how many decisions of meetings are late.
    """
    parts = []
    if before:
        parts.append(say_n("{n} before plan", "{n} before plan", before))
    if orders:
        parts.append(say_n("{n} programme order", "{n} programme orders", orders))
    if decisions:
        parts.append(say_n("{n} decision", "{n} decisions", decisions))
    return parts


def also_late(before: int, orders: int, decisions: int) -> Text | None:
    """The same in a phrase; None where nothing is."""
    parts = counted_apart(before, orders, decisions)
    return say("also {what}", what=tuple(parts)) if parts else None


def _uncounted(late: list[Owed]) -> list[Text]:
    """What of it no level of escalation counts: beside the plan are orders and patrols."""
    inspected = sum(owed.item.kind is ItemKind.FOUND for owed in late)
    dispatched = sum(owed.item.kind in BESIDE_THE_PLAN for owed in late) - inspected
    parts = []
    if dispatched:
        parts.append(say("{n} beside it", n=dispatched))
    if inspected:
        parts.append(say("{n} found on inspections", n=inspected))
    return parts
