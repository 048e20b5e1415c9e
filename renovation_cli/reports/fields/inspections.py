"""What is said of inspections, of what they found, and of talks (plan 四(四), 附1二(五))."""

from collections.abc import Iterable

from renovation_cli.compute.inspection_counts import KindHeld, MonthHeld, TalkState
from renovation_cli.compute.inspections import FoundState, InspectionState
from renovation_cli.findings.text import Text, say
from renovation_cli.model import entries
from renovation_cli.model.words import Period
from renovation_cli.reports.document import Age, Cell, Column, DaysLate, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import (
    COUNT,
    DAY,
    DAYS,
    FLAG,
    PLAN_DAY,
    SENTENCE,
    TEXT,
    every,
    one,
    word,
)
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.holders import answering, holder_name, to_call
from renovation_cli.reports.wording.phrases import days_left, joined, recorded


def _late(state: FoundState) -> Cell:
    if not state.is_open:
        if state.days_late:
            return Toned(say("mended, {late}", late=DaysLate(state.days_late)), Tone.WARN)
        return Toned(say("mended in time") if state.problem.due else say("mended"), Tone.GOOD)
    return "" if state.problem.due is None else days_left(state.problem.due, state.as_of)


def _verified(state: FoundState) -> Cell:
    if state.is_open:
        return ""
    return state.verified_on or Toned(say("not verified"), Tone.WARN)


def _line(state: FoundState) -> Text | None:
    """The line that records it as mended; nothing where it is."""
    if not state.is_open:
        return None
    return recorded(entries.of_found_problem(state.project_id, state.held_on, state.problem.what))


FOUND_IN_A_PROJECT = Fields[FoundState](
    Field("project", TEXT, lambda state: state.project_id),
    Field("inspected", DAY, lambda state: state.held_on, say("Inspected")),
    Field(
        "kind",
        TEXT,
        lambda state: state.inspection.kind,
        beneath(say("Kind")),
        lambda state: state.rule.name if state.rule else state.inspection.kind,
    ),
    Field("number", COUNT, lambda state: state.number),
    Field("what", TEXT, lambda state: state.problem.what, say("Found")),
    Field(
        "with",
        one(HOLDER).or_none,
        lambda state: state.held,
        say("To mend it"),
        lambda state: holder_name(state.held),
    ),
    shown(beneath(say("Who answers")), lambda state: to_call(state.held)),
    Field("open", FLAG, lambda state: state.is_open),
    Field("days_open", DAYS, lambda state: state.days_open, say("Age"), lambda state: Age(state.days_open)),
    Field("due", DAY.or_none, lambda state: state.problem.due, say("Due")),
    Field("days_late", DAYS.or_none, lambda state: state.days_late, beneath(say("Days")), _late),
    Field("overdue", FLAG, lambda state: state.overdue),
    Field(
        "mended",
        DAY.or_none,
        lambda state: state.mended_on,
        say("Mended"),
        lambda state: state.mended_on or "",
    ),
    Field("verified", DAY.or_none, lambda state: state.verified_on, beneath(say("Verified")), _verified),
    Field(
        "recorded_by",
        SENTENCE.or_none,
        _line,
        Column(say("Recorded by"), below=True),
        lambda state: _line(state) or "",
    ),
)
"""What an inspection found, followed until it is mended."""

FOUND = Fields(
    shown(say("Project"), lambda state: project_ref(state.project_id, state.project)),
    *FOUND_IN_A_PROJECT,
)
"""The same among those of several projects."""


def _day(state: InspectionState) -> Cell:
    if state.held_on:
        return state.held_on
    if state.not_held:
        return Toned(say("not held"), Tone.WARN)
    return say("to come")


def _found(state: InspectionState) -> Cell:
    if not state.found:
        return ""
    still_open = sum(each.is_open for each in state.found)
    return say("{n}, {open} open", n=len(state.found), open=still_open)


INSPECTION_OF_A_PROJECT = Fields[InspectionState](
    Field("project", TEXT, lambda state: state.project_id),
    Field("held", DAY.or_none, lambda state: state.held_on, say("Held"), _day),
    Field(
        "planned",
        PLAN_DAY.or_none,
        lambda state: state.inspection.planned,
        beneath(say("Planned for")),
        lambda state: state.inspection.planned or "",
    ),
    Field("not_held", FLAG, lambda state: state.not_held),
    Field("kind", TEXT, lambda state: state.inspection.kind, say("Kind"), lambda state: state.name),
    Field("clause", TEXT.or_none, lambda state: state.rule and state.rule.clause),
    Field(
        "by",
        every(HOLDER),
        lambda state: state.by,
        say("Held by"),
        lambda state: joined(map(holder_name, state.by)),
    ),
    Field(
        "met",
        every(HOLDER),
        lambda state: state.met,
        beneath(say("Met")),
        lambda state: joined(map(holder_name, state.met)) or "",
    ),
    Field("findings", every(FOUND_IN_A_PROJECT), lambda state: state.found, say("Found"), _found),
    Field("doc", TEXT.or_none, lambda state: state.inspection.doc if state.held_on else None),
    Field("note", TEXT.or_none, lambda state: state.inspection.note),
    shown(
        beneath(say("Document or note")),
        lambda state: (
            joined(
                part
                for part in (state.inspection.doc if state.held_on else None, state.inspection.note)
                if part
            )
            or ""
        ),
    ),
)
"""An inspection of a project, planned or held."""

INSPECTION = Fields(
    shown(say("Project"), lambda state: project_ref(state.project_id, state.project)),
    *INSPECTION_OF_A_PROJECT,
)
"""The same among those of several projects."""


def _every(row: KindHeld) -> Cell:
    """How often, and how often not, since the first."""
    if row.rule is None or row.rule.every is None:
        return ""
    return say("{every}, {n} without one", every=row.rule.every, n=row.gaps) if row.gaps else row.rule.every


KIND_HELD = Fields[KindHeld](
    Field("kind", TEXT, lambda row: row.id),
    Field(
        "name",
        TEXT.or_none,
        lambda row: row.rule and row.rule.name,
        say("Kind"),
        lambda row: row.rule.name if row.rule else row.id,
    ),
    Field("clause", TEXT.or_none, lambda row: row.rule and row.rule.clause, beneath(say("Clause"))),
    Field("by", every(HOLDER), lambda row: row.by, say("Held by"), lambda row: answering(row.by)),
    Field(
        "every", word(Period).or_none, lambda row: row.rule and row.rule.every, beneath(say("Every")), _every
    ),
    Field("held", COUNT, lambda row: row.held, Column(say("Times held"), right=True)),
    Field("planned", COUNT, lambda row: row.planned, beneath(say("To come"), right=True)),
    Field(
        "not_held",
        COUNT,
        lambda row: row.not_held,
        beneath(say("Planned, not held"), right=True),
        lambda row: Toned(row.not_held, Tone.WARN) if row.not_held else 0,
    ),
    Field("found", COUNT, lambda row: row.found, Column(say("Found"), right=True)),
    Field("open", COUNT, lambda row: row.open, beneath(say("Not mended"), right=True)),
    Field(
        "overdue",
        COUNT,
        lambda row: row.overdue,
        beneath(say("Overdue"), right=True),
        lambda row: Toned(row.overdue, Tone.BAD) if row.overdue else 0,
    ),
    Field("without_one", COUNT.or_none, lambda row: row.gaps),
)
"""The inspections of a kind, counted."""

MONTH_HELD = Fields[MonthHeld](
    Field("month", PLAN_DAY, lambda row: row.month, say("Month")),
    Field("by", every(TEXT), lambda row: row.by, say("Held by"), lambda row: joined(row.by)),
    Field("kind", TEXT, lambda row: row.kind),
    Field("name", TEXT, lambda row: row.name, say("Kind")),
    Field("clause", TEXT.or_none, lambda row: row.clause, beneath(say("Clause"))),
    Field("held", COUNT, lambda row: row.held, Column(say("Times held"), right=True)),
    Field("projects", COUNT, lambda row: len(row.projects), Column(say("Projects"), right=True)),
    Field("found", COUNT, lambda row: row.found, Column(say("Found"), right=True)),
)
"""What somebody held of one kind in a month."""

TALK_OF_A_PROJECT = Fields[TalkState](
    Field("project", TEXT, lambda talk: talk.project_id),
    Field("on", DAY, lambda talk: talk.action.on, say("Date")),
    Field(
        "level",
        TEXT,
        lambda talk: talk.action.level,
        say("Level"),
        lambda talk: talk.level.name if talk.level else talk.action.level,
    ),
    Field("by", every(TEXT), lambda talk: talk.by, say("Held by"), lambda talk: joined(talk.by)),
    Field(
        "met",
        every(HOLDER),
        lambda talk: talk.met,
        beneath(say("Met")),
        lambda talk: joined(map(holder_name, talk.met)) or "",
    ),
    Field(
        "until",
        DAY.or_none,
        lambda talk: talk.action.until,
        say("To be put right by"),
        lambda talk: talk.action.until or "",
    ),
    Field(
        "note",
        TEXT.or_none,
        lambda talk: talk.action.note,
        beneath(say("Note")),
        lambda talk: talk.action.note or "",
    ),
)
"""What took place because a project lagged."""

TALK = Fields(
    shown(say("Project"), lambda talk: project_ref(talk.project_id, talk.project)),
    *TALK_OF_A_PROJECT,
)
"""The same among those of several projects."""

INSPECTION_LINE = Fields[InspectionState](
    *INSPECTION.only("Project", "held"),
    shown(say("Planned for"), lambda state: state.inspection.planned or ""),
    *INSPECTION.only("kind", "by", "findings"),
)
"""An inspection in a line."""

KIND_LINE = Fields[KindHeld](
    *KIND_HELD.only("name", "held"),
    *(field.apart for field in KIND_HELD.only("planned", "not_held", "found", "open", "overdue")),
)
"""The inspections of a kind, counted, in a line."""

_COUNTED = ("held", "planned", "not_held", "found", "open", "overdue")


def lines_of_kinds(found: Iterable[KindHeld]) -> tuple[Fields[KindHeld], list[KindHeld]]:
    """The kinds of which there is anything, and what is said of them: not what is nought of every one."""
    rows = [row for row in found if any(getattr(row, name) for name in _COUNTED)]
    empty = [name for name in _COUNTED if not any(getattr(row, name) for row in rows)]
    return KIND_LINE.without(*empty), rows


TALK_LINE = Fields[TalkState](*TALK.only("Project", "on", "level", "by", "until"))
"""What took place because a project lagged, in a line."""
