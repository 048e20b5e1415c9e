"""What has no record, and what has a record missing, as a part of reports."""

from collections import Counter
from collections.abc import Iterator

from renovation_cli.compute.owed import Scope
from renovation_cli.compute.unrecorded import Missing, Unrecorded
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Sentence, Tone
from renovation_cli.reports.fields.unrecorded import MISSING, UNRECORDED
from renovation_cli.reports.wording.phrases import joined


def unrecorded_sentence(found: list[Unrecorded]) -> list[Block]:
    """How many have no record at all; nothing where there is none."""
    return [Sentence(_asked_for(found), Tone.WARN)] if found else []


def _asked_for(found: list[Unrecorded]) -> Text:
    return say(
        "Of {what} nothing is on record though something was due: not counted as late, and asked for.",
        what=joined(_how_many(found)),
    )


def _how_many(found: list[Unrecorded]) -> Iterator[Text]:
    """How many there are of each kind."""
    counts = Counter(each.bearer.scope for each in found)
    if projects := counts[Scope.PROJECT]:
        yield say_n("{n} project", "{n} projects", projects)
    if streets := counts[Scope.STREET]:
        yield say_n("{n} street", "{n} streets", streets)
    if counts[Scope.PROGRAMME]:
        yield say("the programme as a whole")


def unrecorded_blocks(found: list[Unrecorded]) -> list[Block]:
    """Each of them, what would be due and since when, and by whom it is asked."""
    if not found:
        return []
    text = _asked_for(found)
    if before := sum(item.before_issue for each in found for item in each.due):
        text = say_n(
            "{text} Of what would be due, {n} item fell due before the plan was issued.",
            "{text} Of what would be due, {n} items fell due before the plan was issued.",
            before,
            text=text,
        )
    title = say("Without records")
    return [Sentence(text, Tone.WARN), UNRECORDED.table(found, "unrecorded", title=title)]


def missing_blocks(found: list[Missing]) -> list[Block]:
    """Each missing record with the line that makes it good; no table where there is none."""
    title = say("Done, as what came after it shows, and not on record")
    return [MISSING.table(found, "implied", title=title)] if found else []
