"""What has no record, and what has a record missing, as a part of reports."""

from renovation_cli.compute.unrecorded import Missing, Unrecorded
from renovation_cli.findings.text import say, say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.unrecorded import MISSING, UNRECORDED


def unrecorded_sentence(found: list[Unrecorded]) -> list[Block]:
    """How many have no record at all; nothing where there is none."""
    if not found:
        return []
    text = say_n(
        "Of {n} nothing is on record though something was due; it does not count as late and is asked for.",
        "Of {n} nothing is on record though something was due; they do not count as late and are asked for.",
        len(found),
    )
    return [Sentence(text, Tone.WARN)]


def unrecorded_blocks(found: list[Unrecorded]) -> list[Block]:
    """Each of them, what would be due and since when, and by whom it is asked."""
    title = say("Without records")
    return [*unrecorded_sentence(found), UNRECORDED.table(found, "unrecorded", title=title)] if found else []


def missing_blocks(found: list[Missing]) -> list[Block]:
    """Each missing record with the line that makes it good; no table where there is none."""
    title = say("Done, as what came after it shows, and not on record")
    return [MISSING.table(found, "implied", title=title)] if found else []
