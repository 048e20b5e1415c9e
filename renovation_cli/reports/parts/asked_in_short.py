"""What is not on file, on a screen: in a sentence or two, or a line a thing."""

from renovation_cli.compute.meetings import Gap
from renovation_cli.compute.unjudged import Unjudged
from renovation_cli.compute.unrecorded import Missing, Unrecorded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.bearers import bearer_ref
from renovation_cli.reports.fields.meetings import GAP_LINE
from renovation_cli.reports.fields.unjudged import UNJUDGED_LINE
from renovation_cli.reports.fields.unrecorded import MISSING_LINE, UNRECORDED_LINE
from renovation_cli.reports.wording.phrases import first_few, joined


def unrecorded_in_short(found: list[Unrecorded]) -> list[Block]:
    """What has no record at all, by name; nothing where there is nothing."""
    names = first_few(bearer_ref(each.bearer) for each in found)
    text = say("{n} without records, not counted as late: {names}", n=len(found), names=names)
    return [Sentence(text, Tone.WARN)] if found else []


def counted_in_short(unjudged: list[Unjudged], implied: list[Missing], gaps: list[Gap]) -> list[Block]:
    """How much else is not on file; nothing where nothing is missing."""
    parts: list[Text] = []
    if unjudged:
        parts.append(say_n("{n} round without a verdict", "{n} rounds without a verdict", len(unjudged)))
    if implied:
        parts.append(say_n("{n} record of what was done", "{n} records of what was done", len(implied)))
    if gaps:
        number = sum(gap.number for gap in gaps)
        parts.append(say_n("{n} meeting or bulletin", "{n} meetings and bulletins", number))
    text = say("To be recorded: {what}.", what=joined(parts))
    return [Sentence(text, Tone.WARN)] if parts else []


def unrecorded_lines(found: list[Unrecorded]) -> list[Block]:
    """A line for each that has no record at all; nothing where there is none.

    The day since when stands in the title where it is the same of each.
    """
    if not found:
        return []
    title, fields = say("Without records, not counted as late"), UNRECORDED_LINE
    if len({each.since for each in found}) == 1:
        title = say("Without records since {day}, not counted as late", day=found[0].since)
        fields = fields.without("since")
    if not any(each.answers for each in found):
        fields = fields.without("Who is asked")
    return [fields.table(found, "unrecorded", title=title)]


def unjudged_lines(found: list[Unjudged]) -> list[Block]:
    """A line for each round of which nobody can say whether it is late; nothing where there is none."""
    title = say("Rounds without a verdict, not counted as late")
    return [UNJUDGED_LINE.table(found, "unjudged", title=title)] if found else []


def missing_lines(found: list[Missing]) -> list[Block]:
    """A line for each record that is missing of what was done; nothing where there is none."""
    title = say("Done, as what came after it shows, and not on record")
    return [MISSING_LINE.table(found, "implied", title=title)] if found else []


def gap_lines(found: list[Gap]) -> list[Block]:
    """A line for meetings and bulletins that are missing; nothing where none is."""
    title = say("Meetings and bulletins not on file, since the first that is")
    return [GAP_LINE.table(found, "meetings_missing", title=title)] if found else []
