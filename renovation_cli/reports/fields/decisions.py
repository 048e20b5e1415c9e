"""What is said of a decision of a meeting, and of decisions counted (plan 四(三))."""

from renovation_cli.compute.decision_counts import BodyCount, DecisionCounts
from renovation_cli.compute.decisions import DecisionState
from renovation_cli.findings.text import Text, say
from renovation_cli.model import entries
from renovation_cli.reports.document import Age, Cell, Column, DaysLate, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, DAY, DAYS, FLAG, SENTENCE, TEXT, one
from renovation_cli.reports.wording.holders import holder_name, to_call
from renovation_cli.reports.wording.phrases import days_left, recorded


def _late(state: DecisionState) -> Cell:
    if not state.is_open:
        if state.days_late:
            return Toned(say("done, {late}", late=DaysLate(state.days_late)), Tone.WARN)
        return Toned(say("done {day}", day=state.done_on), Tone.GOOD)
    return "" if state.due is None else days_left(state.due, state.as_of)


def _line(state: DecisionState) -> Text | None:
    """The line that records it as done; nothing where it is."""
    if not state.is_open:
        return None
    return recorded(entries.of_decision(state.meeting.on, state.decision.what))


DECISION = Fields[DecisionState](
    Field("meeting", DAY, lambda state: state.meeting.on, say("Meeting")),
    Field(
        "kind",
        TEXT,
        lambda state: state.meeting.kind,
        beneath(say("Kind")),
        lambda state: state.rule.name if state.rule else state.meeting.kind,
    ),
    Field("minutes", TEXT.or_none, lambda state: state.meeting.doc),
    Field("number", COUNT, lambda state: state.number),
    Field("what", TEXT, lambda state: state.decision.what, say("Decided")),
    Field("clause", TEXT.or_none, lambda state: state.rule and state.rule.clause),
    Field("to", TEXT, lambda state: state.decision.to),
    Field("with", one(HOLDER), lambda state: state.held, say("With"), lambda state: holder_name(state.held)),
    shown(beneath(say("Who answers")), lambda state: to_call(state.held)),
    Field("open", FLAG, lambda state: state.is_open),
    Field("days_open", DAYS, lambda state: state.days_open, say("Age"), lambda state: Age(state.days_open)),
    Field("due", DAY.or_none, lambda state: state.due, say("Due")),
    Field("days_late", DAYS.or_none, lambda state: state.days_late, beneath(say("Days")), _late),
    Field("overdue", FLAG, lambda state: state.overdue),
    Field("done", DAY.or_none, lambda state: state.done_on),
    Field("doc", TEXT.or_none, lambda state: None if state.is_open else state.decision.doc),
    Field(
        "recorded_by",
        SENTENCE.or_none,
        _line,
        Column(say("Recorded by"), below=True),
        lambda state: _line(state) or "",
    ),
)
"""A decision of a meeting, followed until it is done."""


COUNTS = Fields[DecisionCounts](
    Field("decisions", COUNT, lambda counts: counts.total, say("Decisions")),
    Field("open", COUNT, lambda counts: counts.open, say("Open")),
    Field(
        "overdue",
        COUNT,
        lambda counts: counts.overdue,
        say("Overdue"),
        lambda counts: Toned(counts.overdue, Tone.BAD) if counts.overdue else 0,
    ),
    Field("open_without_due", COUNT, lambda counts: counts.without_due, say("Without a day")),
    Field(
        "oldest_days",
        DAYS.or_none,
        lambda counts: counts.oldest,
        Column(say("Oldest open"), right=True),
        lambda counts: "" if counts.oldest is None else Age(counts.oldest),
    ),
)
"""Decisions counted."""


BODY_COUNT = Fields[BodyCount](
    Field("lead", TEXT, lambda row: row.held.lead),
    Field(
        "place",
        TEXT.or_none,
        lambda row: row.held.place,
        say("With"),
        lambda row: holder_name(row.held),
    ),
    shown(beneath(say("Who answers")), lambda row: to_call(row.held)),
    *COUNTS.under(lambda row: row.counts),
)
