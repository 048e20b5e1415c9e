"""Rounds without a record or a verdict as a part of reports."""

from renovation_cli.compute.unjudged import Unjudged
from renovation_cli.findings.text import say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.unjudged import UNJUDGED


def unjudged_sentence(found: list[Unjudged]) -> list[Block]:
    """How many such rounds there are; nothing where there is none."""
    if not found:
        return []
    text = say_n(
        "{n} round whose deadline is past has no record or no verdict;"
        " it and its notice do not count as late.",
        "{n} rounds whose deadlines are past have no record or no verdict;"
        " they and their notices do not count as late.",
        len(found),
    )
    return [Sentence(text, Tone.WARN)]


def unjudged_blocks(found: list[Unjudged]) -> list[Block]:
    """Each such round, who is asked for it, and the line that would give a verdict."""
    return [*unjudged_sentence(found), UNJUDGED.table(found, "unjudged")] if found else []
