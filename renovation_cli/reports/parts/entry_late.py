"""What is late of an entry of the directory; what fell due before the plan was issued is apart."""

from collections.abc import Iterator
from dataclasses import replace

from renovation_cli.compute.items import last_day
from renovation_cli.compute.who.result import WhoResult
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Sentence, Table, Tone
from renovation_cli.reports.fields.late_lines import LATE_LINE, lines_of
from renovation_cli.reports.fields.who import LATE
from renovation_cli.reports.parts import orders as orders_part
from renovation_cli.reports.parts.entry_pages import EntryPage
from renovation_cli.reports.parts.meetings import late_decisions_sentence
from renovation_cli.reports.wording.late import (
    BEFORE_ISSUE,
    bearers_of,
    before_issue_alone,
    parted,
    since_issue,
)


def how_much_is_late(found: WhoResult, page: EntryPage) -> Iterator[Sentence]:
    """How many items are late, in a sentence; none where nothing is."""
    since, before = since_issue(found.late)
    if since:
        yield Sentence(parted(page.late(len(since), bearers_of(since)), since, len(before)), Tone.BAD)
    elif before:
        yield Sentence(before_issue_alone(len(before)), Tone.WARN)


def late_in_lines(found: WhoResult, page: EntryPage) -> Table:
    """A line for each."""
    lines, bands = lines_of(found.late)
    return replace(LATE_LINE.table(lines, "overdue", empty=_nothing(found, page)), bands=bands)


def late_in_full(found: WhoResult, page: EntryPage) -> Iterator[Table]:
    """Each with all that is to be said of it, the longest late first."""
    late = sorted(found.late, key=lambda owed: last_day(owed.item))
    since, before = since_issue(late)
    if since or not before:
        yield LATE.table(since, "overdue", empty=_nothing(found, page))
    if before:
        yield LATE.table(before, "before-issue", title=BEFORE_ISSUE)


def late_elsewhere(found: WhoResult) -> int:
    """How many items that fell due since the plan was issued its people are late with elsewhere."""
    since, _ = since_issue(owed for each in found.elsewhere for owed in each.late)
    return len({(owed.item, owed.bearer.id) for owed in since})


def late_beside(found: WhoResult, page: EntryPage) -> Iterator[Sentence]:
    """How many orders about the programme, and decisions of meetings, are late."""
    if found.body and found.orders:
        yield orders_part.counted_sentence(found.body.counts)
    if found.orders and not page.orders:
        yield orders_part.late_sentence(len(found.orders))
    if late_decisions := sum(each.overdue for each in found.decisions):
        yield late_decisions_sentence(late_decisions)


def _nothing(found: WhoResult, page: EntryPage) -> Text:
    """What is said where no item is late: an action or somebody's other items may still wait."""
    if found.body and found.body.counts.overdue:
        decided = any(each.overdue for each in found.decisions)
        both = say("Beside the orders and the decisions of meetings below nothing is overdue.")
        return both if decided else say("Beside the orders below nothing is overdue.")
    if elsewhere := late_elsewhere(found):
        return say_n(
            "Nothing of its own is overdue; its people answer for {n} item elsewhere, below.",
            "Nothing of its own is overdue; its people answer for {n} items elsewhere, below.",
            elsewhere,
        )
    if any(each.overdue for each in found.decisions):
        return say("Beside the decisions of meetings below nothing is overdue.")
    if any(each.waits_for_action for each in found.actions):
        return say("Beside the actions above nothing is overdue.")
    return page.nothing
