"""Words about what is late."""

from collections.abc import Iterable

from renovation_cli.compute.owed import Owed
from renovation_cli.compute.progress import BESIDE_THE_PLAN, ItemKind
from renovation_cli.findings.text import Text, say_n


def parted(text: Text, late: Iterable[Owed]) -> Text:
    """How many of what is late follow from others, and how many no level of escalation counts."""
    kinds = [owed.item.kind for owed in late]
    stages = kinds.count(ItemKind.STAGE)
    if stages:
        text = say_n(
            "{text} {n} of them is a stage that waits for what is late in it.",
            "{text} {n} of them are stages that wait for what is late in them.",
            stages,
            text=text,
        )
    beside = sum(kind in BESIDE_THE_PLAN for kind in kinds)
    if beside:
        text = say_n(
            "{text} {n} is an order, a patrol or what one found, which escalation does not count.",
            "{text} {n} are orders, patrols or what they found, which escalation does not count.",
            beside,
            text=text,
        )
    return text
