"""What is said of meetings and bulletins, and of those that are missing (plan 四(三))."""

from renovation_cli.compute.decision_counts import DecisionCounts
from renovation_cli.compute.meetings import Gap
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model import entries
from renovation_cli.model.dates import PlanDate, month_end
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Bulletin, Meeting
from renovation_cli.model.programme import Reporting
from renovation_cli.model.words import Period
from renovation_cli.reports.document import Cell, Column, OutOf
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDERS
from renovation_cli.reports.fields.kinds import COUNT, DAY, PLAN_DAY, SENTENCE, TEXT, word
from renovation_cli.reports.wording.holders import first_of
from renovation_cli.reports.wording.phrases import recorded


@dataclass(frozen=True, slots=True)
class MeetingHeld:
    """A meeting with what became of its decisions."""

    meeting: Meeting
    rule: Reporting | None
    counts: DecisionCounts


def _done(held: MeetingHeld) -> Cell:
    return OutOf(held.counts.total - held.counts.open, held.counts.total) if held.counts.total else None


MEETING = Fields[MeetingHeld](
    Field("on", DAY, lambda held: held.meeting.on, say("Date")),
    Field(
        "kind",
        TEXT,
        lambda held: held.meeting.kind,
        say("Kind"),
        lambda held: held.rule.name if held.rule else held.meeting.kind,
    ),
    Field("doc", TEXT.or_none, lambda held: held.meeting.doc, say("Minutes")),
    Field("decisions", COUNT, lambda held: held.counts.total, say("Decisions done"), _done),
    Field("open", COUNT, lambda held: held.counts.open),
    Field("overdue", COUNT, lambda held: held.counts.overdue, say("Overdue")),
)
"""A meeting."""

BULLETIN = Fields[Bulletin](
    Field("month", PLAN_DAY, lambda bulletin: bulletin.month, say("Bulletin of")),
    Field("on", DAY, lambda bulletin: bulletin.on, say("Issued")),
    Field("number", TEXT.or_none, lambda bulletin: bulletin.number, say("Number")),
)
"""A bulletin."""


def _span(gap: Gap) -> Cell:
    first: Cell = gap.first
    last: Cell = gap.last
    if gap.rule.every is Period.MONTH:
        first, last = PlanDate(gap.first, month_end(gap.first)), PlanDate(gap.last.replace(day=1), gap.last)
        if first == last:
            return first
    return say("{first} to {last}", first=first, last=last)


def _how_many(gap: Gap) -> Cell:
    if gap.rule.every is Period.MONTH:
        return say_n("{n} month", "{n} months", gap.number)
    return say_n("{n} week", "{n} weeks", gap.number)


def _line(gap: Gap) -> Text:
    monthly = gap.rule.every is Period.MONTH
    return recorded(entries.of_bulletin() if monthly else entries.of_meeting(gap.kind))


GAP = Fields[Gap](
    Field("kind", TEXT, lambda gap: gap.kind, say("Not on file"), lambda gap: gap.rule.name),
    Field("clause", TEXT, lambda gap: gap.rule.clause, beneath(say("Clause"))),
    Field("every", word(Period), lambda gap: gap.rule.every),
    Field("number", COUNT, lambda gap: gap.number, say("How many"), _how_many),
    Field("from", DAY, lambda gap: gap.first, say("Weeks or months"), _span),
    Field("to", DAY, lambda gap: gap.last),
    Field("answers", HOLDERS, lambda gap: gap.answers, say("Who answers")),
    Field("recorded_by", SENTENCE, _line, Column(say("Recorded by"), below=True)),
)
"""Weeks or months in a row of which a meeting or a bulletin is not on file."""

GAP_LINE = Fields[Gap](
    *GAP.only("kind", "number", "from"), shown(say("Who answers"), lambda gap: first_of(gap.answers))
)
"""The same in a line."""
