"""What is said of something in a calendar."""

from renovation_cli.compute.calendar import Event, EventKind
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.dated import Dated
from renovation_cli.reports.document import Cell, Ref, RefKind, Tone, Toned
from renovation_cli.reports.fields.field import Field, Fields, beneath, shown
from renovation_cli.reports.fields.holders import HOLDER
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, PLAN_DAY, TEXT, every, word
from renovation_cli.reports.wording.holders import answering, first_of

KINDS = {
    EventKind.DEADLINE: say("Deadline"),
    EventKind.ORDER: say("Order"),
    EventKind.DECISION: say("Agreed"),
    EventKind.MEETING: say("Meeting"),
    EventKind.INSPECTION: say("Inspection"),
    EventKind.FOUND: say("To mend"),
    EventKind.PATROL: say("Patrol"),
    EventKind.WORK_ITEM: say("Work item"),
    EventKind.SET_DAY: say("Set day"),
}
_NOT_DUE = (EventKind.MEETING, EventKind.INSPECTION)
"""What takes place on its day, and is not due by it."""


@dataclass(frozen=True, slots=True)
class Entered:
    """An event with its id."""

    event: Event
    uid: str


def _state(entered: Entered) -> Cell:
    event = entered.event
    if event.cancelled:
        return Toned(say("off"), Tone.DIM)
    if event.done:
        return Toned(say("is done"), Tone.GOOD)
    return ""


EVENT = Fields[Entered](
    Field("on", PLAN_DAY, lambda each: each.event.on, say("Day")),
    Field("first_day", DAY, lambda each: each.event.first),
    Field("last_day", DAY, lambda each: each.event.last),
    Field("name", TEXT, lambda each: each.event.name, say("What")),
    Field(
        "kind",
        word(EventKind),
        lambda each: each.event.kind,
        beneath(say("Kind")),
        lambda each: KINDS[each.event.kind],
    ),
    Field("of", TEXT.or_none, lambda each: each.event.of, say("Whose"), lambda each: _whose(each.event)),
    Field("project", TEXT.or_none, lambda each: each.event.project_id),
    Field("clause", TEXT.or_none, lambda each: each.event.clause),
    shown(beneath(say("State")), _state),
    Field("done", FLAG, lambda each: each.event.done),
    Field("done_on", DAY.or_none, lambda each: each.event.done_on),
    Field("cancelled", FLAG, lambda each: each.event.cancelled),
    Field(
        "answers",
        every(HOLDER),
        lambda each: each.event.answers,
        say("Who answers"),
        lambda each: first_of(each.event.answers),
    ),
    Field("uid", TEXT, lambda each: each.uid),
    Field("sequence", COUNT, lambda each: each.event.changes),
)
"""An event: a whole day, or a few."""


def _whose(event: Event) -> Cell:
    if event.project_id and event.of:
        return Ref(RefKind.PROJECT, event.project_id, event.of)
    return event.of or say("programme")


def dated(entered: Entered) -> Dated:
    """An event as a calendar takes it."""
    event = entered.event
    return Dated(
        uid=entered.uid,
        sequence=event.changes,
        first=event.first,
        last=event.last,
        title=_title(event),
        about=tuple(_about(event)),
        category=KINDS[event.kind],
        cancelled=event.cancelled,
    )


def _title(event: Event) -> Text:
    """What it is and how it stands; whose it is first, since a calendar shows the beginning alone."""
    name = say("{of}: {name}", of=event.of, name=event.name) if event.of else say("{name}", name=event.name)
    if event.cancelled:
        return say("off: {event}", event=name)
    if event.done:
        return say("done: {event}", event=name)
    if event.kind in _NOT_DUE:
        return name
    return say("due: {event}", event=name)


def _about(event: Event) -> list[Text]:
    lines = [say("{kind}", kind=KINDS[event.kind])]
    if event.clause:
        lines = [say("{kind}, plan {clause}", kind=KINDS[event.kind], clause=event.clause)]
    if event.on.is_month:
        lines.append(say("By the plan or on file: {month}", month=event.on))
    if event.answers:
        lines.append(say("Who answers: {who}", who=answering(event.answers)))
    if event.done_on:
        lines.append(say("Done on {day}", day=event.done_on))
    return lines
