"""Words about what is late."""

from collections.abc import Iterable

from renovation_cli.compute.items import BESIDE_THE_PLAN
from renovation_cli.compute.owed import Owed
from renovation_cli.findings.text import Text, say_n


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
    beside = sum(owed.item.kind in BESIDE_THE_PLAN for owed in found)
    if beside:
        text = say_n(
            "{text} {n} is an order, a patrol or what one found, which escalation does not count.",
            "{text} {n} are orders, patrols or what they found, which escalation does not count.",
            beside,
            text=text,
        )
    return text
