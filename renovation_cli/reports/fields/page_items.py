"""What is said of something that a project owes, done or not, on the project's page."""

from datetime import timedelta

from renovation_cli.compute.items import ItemKind, last_day
from renovation_cli.compute.owed import Owed
from renovation_cli.findings.text import say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Cell, DaysLate, DaysLeft, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import DAY, DAYS, FLAG
from renovation_cli.reports.fields.recordings import AGAIN_ON, TIMES, Times
from renovation_cli.reports.wording.holders import answering
from renovation_cli.reports.wording.phrases import days_left, days_past, kind_of
from renovation_cli.reports.wording.rounds import in_words


@dataclass(frozen=True)
class PageItem:
    """Something that a project owes or has done."""

    owed: Owed
    late_when_done: int | None
    """Days for which it was late when it was done; None while it is not done."""
    times: Times = ()
    """Each time that it happened, by what is on file."""


def _done(item: PageItem) -> Cell:
    done = _done_on(item.owed)
    if not item.late_when_done:
        return done
    what, late = done.value if isinstance(done, Toned) else done, DaysLate(item.late_when_done)
    if item.owed.item.kind is not ItemKind.ROUND or item.owed.item.terms:
        return Toned(say("{done}, {late}", done=what, late=late), Tone.WARN)
    met_on = last_day(item.owed.item) + timedelta(days=item.late_when_done)
    return Toned(say("{done} on {day}, {late}", done=what, day=met_on, late=late), Tone.WARN)


def _done_on(owed: Owed) -> Cell:
    if owed.item.on is not None:
        return owed.item.on
    text = in_words(owed.round) if owed.round else None
    return Toned(text, Tone.GOOD if owed.item.done else Tone.WARN) if text else _open(owed)


def _open(owed: Owed) -> Cell:
    if not owed.item.required:
        return Toned(say("optional"), Tone.DIM)
    if owed.item.missing:
        return Toned(say("done, record missing"), Tone.WARN)
    if owed.days_left is None:
        state = owed.bearer.state
        is_stopped = owed.item.terms and state is not None and state.suspension is not None
        if is_stopped:
            return Toned(say("withdrawn") if state and state.withdrawn else say("suspended"), Tone.DIM)
        return Toned(say("no deadline"), Tone.DIM)
    if owed.days_left > 0:
        return Toned(DaysLeft(owed.days_left), Tone.DIM)
    is_late = owed.item.may_be_late and owed.bearer.is_recorded
    return (days_left if is_late else days_past)(last_day(owed.item), owed.as_of)


def _kind_and_clause(item: PageItem) -> Cell:
    return say("{kind}, {clause}", kind=kind_of(item.owed.item), clause=item.owed.item.clause)


def _days_late(item: PageItem) -> int | None:
    """As late as it was when it was done, or is now; of what has no record at all nothing is late."""
    if item.owed.item.done:
        return item.late_when_done
    return item.owed.days_late if item.owed.bearer.is_recorded else 0


PAGE_ITEM = Fields[PageItem](
    *OWED.without("days_left", "days_late").for_programs.under(lambda item: item.owed),
    shown(say("What"), lambda item: item.owed.item.name),
    shown(beneath(say("Kind and clause")), _kind_and_clause),
    shown(say("Due"), lambda item: item.owed.item.due or ""),
    Field("days_left", DAYS.or_none, lambda item: None if item.owed.item.done else item.owed.days_left),
    Field(
        "days_late",
        DAYS.or_none,
        _days_late,
    ),
    Field("done", FLAG, lambda item: item.owed.item.done),
    Field("implied", FLAG, lambda item: item.owed.item.missing),
    Field("on", DAY.or_none, lambda item: item.owed.item.on, say("Done"), _done),
    *AGAIN_ON.under(lambda item: item.times),
    shown(say("Who answers"), lambda item: answering(item.owed.answers)),
    *TIMES.under(lambda item: item.times),
)
"""Of what is done no day is left, and it is as late as it was then."""
