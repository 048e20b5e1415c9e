"""``calendar``: deadlines, meetings and days that were set, as whole days for the reader's own calendar."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from renovation_cli.compute.calendar import (
    Event,
    EventKind,
    deadlines_of,
    of_decision,
    of_found,
    of_inspection,
    of_meeting,
    of_order,
    patrols_of,
    place_deadlines,
    set_days_of,
    told_apart,
    uid,
    work_items_of,
)
from renovation_cli.compute.inspections import all_found, inspections_of
from renovation_cli.compute.left import is_left
from renovation_cli.compute.meetings import held_by
from renovation_cli.compute.orders import all_orders, orders_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.calendar import EVENT, Entered, dated
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.meetings import decisions_left


@dataclass(frozen=True)
class Calendar:
    """Everything that belongs in the calendar."""

    events: list[Entered]


CALENDAR = Report(
    "calendar",
    say("calendar"),
    Fields[Calendar](Field("events", every(EVENT), lambda found: found.events)),
)


def calendar(position: Position, extent: Extent = SCREEN) -> Document:
    """The report: on a screen what is to come, in a file everything, so that what changed is found again."""
    programme, as_of = position.rulebook.programme, position.as_of
    events = _in_order(told_apart(_events(position)), tuple(position.rulebook.teams.streets))
    found = [Entered(event, uid(event, programme)) for event in events]
    ahead = [each for each in found if each.event.last >= as_of and each.event.is_ahead]
    listed = found if extent.every else ahead
    blocks: list[Block] = []
    if len(found) > len(listed):
        text = say_n(
            "{n} more entry is past, done or off; a file has it too, so that calendars keep up.",
            "{n} more entries are past, done or off; a file has them too, so that calendars keep up.",
            len(found) - len(listed),
        )
        blocks.append(Sentence(text, Tone.DIM))
    fields = EVENT if extent.every else EVENT.without("State")
    table = fields.table(listed, "events", empty=say("Nothing is ahead."))
    blocks += cut(table, extent, renovation("calendar", all=True))
    if not extent.every:
        file = renovation("calendar", output="calendar.ics")
        blocks.append(Next(((file, say("a file for the calendar of a phone or computer")),)))
    document = framed(CALENDAR, position, blocks, Calendar(found))
    return replace(document, dated=tuple(map(dated, found)))


def _in_order(events: Iterable[Event], streets: Sequence[str]) -> list[Event]:
    """Events by their days; of one day by kind, the streets in the order of the plan, whose it is."""
    kinds = list(EventKind)

    def place(event: Event) -> tuple[date, date, int, int, str]:
        street = event.place.street if event.place else event.of
        number = -1 if street is None else streets.index(street) if street in streets else len(streets)
        return event.first, event.last, kinds.index(event.kind), number, event.of or ""

    return sorted(events, key=place)


def _events(position: Position) -> Iterator[Event]:
    """The events of every project, withdrawn ones too, then of the streets and the programme."""
    book = position.rulebook
    for event in _every(position):
        if not position.items or is_left(event.listed, position.items, book):
            yield event


def _every(position: Position) -> Iterator[Event]:
    book, as_of = position.rulebook, position.as_of
    for state in position.on_file:
        yield from _of_project(state, position)
    for place in position.places:
        yield from place_deadlines(place.bearer, place.items, book)
    for order in all_orders((), book, as_of):
        if event := of_order(order, None):
            yield event
    for decision in decisions_left(position):
        if event := of_decision(decision):
            yield event
    if not position.narrowing.is_of_place:
        for meeting in held_by(book, as_of):
            yield of_meeting(meeting, book)


def _of_project(state: ProjectState, position: Position) -> Iterator[Event]:
    book, as_of = position.rulebook, position.as_of
    yield from deadlines_of(state, book)
    for order in orders_of(state, book, as_of):
        if event := of_order(order, state):
            yield event
    yield from patrols_of(state, book)
    inspections = inspections_of(state, book, as_of)
    for inspection in inspections:
        yield of_inspection(inspection, state)
    for found in all_found(inspections):
        if event := of_found(found, state):
            yield event
    yield from work_items_of(state, book)
    yield from set_days_of(state, book)
