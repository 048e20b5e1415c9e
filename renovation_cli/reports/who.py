"""``who``: for anything and anybody in the plan, who leads, who is in it, which duties, and what is late."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from operator import attrgetter

from renovation_cli.compute.empty_tracks import EmptyTrack
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.meetings import Gap
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.result import WhoResult, ask
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import say, say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.bodies import BODY
from renovation_cli.reports.fields.decision_lines import DECISION_LINE
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.duties import PLAN_RULE, RULE_LINE
from renovation_cli.reports.fields.empty_tracks import EMPTY_TRACK
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import TEXT, by_id, every, one
from renovation_cli.reports.fields.level_lines import LEVEL_LINE_WITH_LEVEL
from renovation_cli.reports.fields.levels import LEVEL, LEVEL_IN_SHORT, ProjectLevel
from renovation_cli.reports.fields.meetings import GAP
from renovation_cli.reports.fields.order_lines import ORDER_LINE
from renovation_cli.reports.fields.orders import ORDER, ORDER_OF_A_PROJECT
from renovation_cli.reports.fields.unrecorded import UNRECORDED
from renovation_cli.reports.fields.who import (
    CONCERNED,
    ELSEWHERE,
    ENTRY,
    HELD_DUTY,
    PLACE,
    Waiting,
    told_of,
)
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts import orders as orders_part
from renovation_cli.reports.parts.asked_in_short import gap_lines, unrecorded_in_short
from renovation_cli.reports.parts.by_urgency import by_urgency
from renovation_cli.reports.parts.cut import cut
from renovation_cli.reports.parts.duties import IN_FORCE
from renovation_cli.reports.parts.empty_tracks import empty_track_blocks, empty_tracks_of
from renovation_cli.reports.parts.entry_late import (
    how_much_is_late,
    late_beside,
    late_elsewhere,
    late_in_full,
    late_in_lines,
)
from renovation_cli.reports.parts.entry_pages import PAGES, EntryPage, about_entry
from renovation_cli.reports.parts.meetings import decision_blocks, gap_blocks
from renovation_cli.reports.parts.several_streets import also_elsewhere
from renovation_cli.reports.parts.unrecorded import unrecorded_blocks
from renovation_cli.reports.wording.lag import Terms, terms_of
from renovation_cli.reports.wording.phrases import first_few

_FEW, _MANY = 10, 25
"""Rows of a list on a screen."""


@dataclass(frozen=True, slots=True)
class AboutEntry:
    """All that is said of an entry, with what the words about levels go by."""

    found: WhoResult
    terms: Terms
    empty_tracks: list[EmptyTrack]
    """Those without a project, of which it is or leads something that has begun."""

    @property
    def page(self) -> EntryPage:
        """What is shown of its kind."""
        return PAGES[self.found.entry.kind]

    @property
    def gaps(self) -> list[Gap]:
        """Of a report of the plan when it was not made, since it was first."""
        return list(self.found.reported.gaps) if self.found.reported else []

    @property
    def waiting(self) -> list[Waiting]:
        """What waits for its people elsewhere."""
        return [Waiting(each, self.terms) for each in self.found.elsewhere]

    def levels(self, found: tuple[LevelState, ...]) -> list[ProjectLevel]:
        """Projects at a level."""
        return [ProjectLevel(each, self.terms) for each in found]


WHO = Report(
    "who",
    say("who answers"),
    Fields[AboutEntry](
        Field("entry", one(ENTRY).or_none, lambda asked: asked.found.entry),
        Field("rules", every(PLAN_RULE), lambda asked: asked.found.rules),
        Field("people", every(PLACE), lambda asked: [each.place for each in asked.found.people]),
        Field("load", by_id(every(PLACE)), lambda asked: asked.found.load),
        Field("duties", every(HELD_DUTY), lambda asked: asked.found.duties),
        Field("projects", every(CONCERNED), lambda asked: asked.found.projects),
        Field("overdue", every(OWED), lambda asked: asked.found.late),
        Field("unrecorded", every(UNRECORDED), lambda asked: asked.found.unrecorded),
        Field("empty_tracks", every(EMPTY_TRACK), lambda asked: asked.empty_tracks),
        Field("phone", TEXT.or_none, lambda asked: asked.found.phone),
        Field("body", one(BODY).or_none, lambda asked: asked.found.body),
        Field("orders", every(ORDER), lambda asked: asked.found.orders),
        Field("decisions", every(DECISION), lambda asked: asked.found.decisions),
        Field("meetings_missing", every(GAP), lambda asked: asked.gaps),
        Field("escalations", every(LEVEL_IN_SHORT), lambda asked: asked.levels(asked.found.actions)),
        Field("held_against", every(LEVEL_IN_SHORT), lambda asked: asked.levels(asked.found.held_against)),
        Field("elsewhere", every(ELSEWHERE), lambda asked: asked.waiting),
    ),
)


def who(position: Position, entry: Entry, extent: Extent = SCREEN) -> Document:
    """The report on one entry of the directory."""
    rulebook = position.rulebook
    found = ask(entry, rulebook, position.states, position.as_of, position.places)
    begun = {each.rule.track_id for each in found.rules if each.rule.start.first <= position.as_of}
    empty = [each for each in empty_tracks_of(position) if each.id in begun]
    asked = AboutEntry(found, terms_of(rulebook.programme), empty)
    title = say("{kind} {name}", kind=entry.kind, name=entry.name)
    if entry.name == entry.kind.label:
        title = say("{name}", name=entry.name)
    about = [*outside_period(position), about_entry(found, rulebook.programme), *_sentences(asked, extent)]
    body = _in_full(asked) if extent.detail else _in_lines(asked, extent)
    return framed(WHO, position, [*about, *body], asked, title=title)


def _in_full(asked: AboutEntry) -> Iterator[Block]:
    """Everything that is to be said of it."""
    yield from _belonging(asked)
    yield from _levels(asked)
    yield from _projects(asked)
    yield from unrecorded_blocks(list(asked.found.unrecorded))
    yield from empty_track_blocks(asked.empty_tracks)
    yield from _orders(asked)
    yield from decision_blocks(list(asked.found.decisions))
    yield from gap_blocks(asked.gaps)
    if commands := asked.page.next(asked.found):
        yield commands


def _in_lines(asked: AboutEntry, extent: Extent) -> Iterator[Block]:
    """Whom to call, and a line for each that is late, open or to be acted on."""
    found, page = asked.found, asked.page
    entry = found.entry
    every_one, whole = (
        renovation("who", entry.name, kind=entry.kind.value, all=every, detail=not every)
        for every in (True, False)
    )
    if page.people:
        yield from cut(
            told_of(page.people, found.people).table(found.people, "people", empty=say("Nobody is named.")),
            extent,
            every_one,
            _FEW,
        )
    elif found.rules:
        yield from cut(RULE_LINE.table(found.rules, "rules"), extent, every_one, _FEW)
    yield from _level_lines(asked, extent, every_one)
    if found.reported is None and page.never_late:
        yield Sentence(page.never_late, Tone.DIM)
    elif found.reported is None and page.owes:
        yield from cut(late_in_lines(found, page), extent, every_one, _MANY)
    yield from unrecorded_in_short(list(found.unrecorded))
    yield from empty_track_blocks(asked.empty_tracks)
    yield from _dispatched(asked, extent, every_one)
    yield from gap_lines(asked.gaps)
    yield from _named(asked)
    yield Sentence(say("Rules, duties, projects, how each is recorded: {command}", command=whole), Tone.DIM)


def _level_lines(asked: AboutEntry, extent: Extent, every_one: Command) -> Iterator[Block]:
    """Levels to act on, and those held against it."""
    held = say("Levels of escalation over items to answer for, or works held up by orders with it")
    for title, name, found in (
        (asked.page.actions, "escalations", asked.found.actions),
        (held, "held_against", asked.found.held_against),
    ):
        if found:
            table = LEVEL_LINE_WITH_LEVEL.table(asked.levels(found), name, title=title)
            yield from cut(table, extent, every_one, _FEW)


def _dispatched(asked: AboutEntry, extent: Extent, every_one: Command) -> Iterator[Block]:
    """Orders and decisions that are with it."""
    found, page = asked.found, asked.page
    if found.orders or page.orders:
        title, empty = page.orders or (say("Overdue orders of the programme"), say("No order."))
        orders = ((each, each.due) for each in found.orders)
        table = by_urgency(ORDER_LINE, orders, "orders", closed=extent.every or not page.owes, empty=empty)
        yield from cut(replace(table, title=title), extent, every_one, _FEW)
    if found.decisions:
        decisions = ((each, each.due) for each in found.decisions)
        title = say("Decisions of meetings still to be done")
        table = by_urgency(DECISION_LINE, decisions, "decisions", closed=False, empty=title)
        yield from cut(replace(table, title=title), extent, every_one, _FEW)


def _named(asked: AboutEntry) -> Iterator[Block]:
    """Which projects concern it, by name; how much waits for its people elsewhere."""
    found = asked.found
    if len(found.projects) > 1:
        names = first_few(each.state.project.name for each in found.projects)
        text = say_n("{n} project: {names}", "{n} projects: {names}", len(found.projects), names=names)
        yield Sentence(text, Tone.DIM)
    elsewhere = late_elsewhere(found)
    if elsewhere and found.late:
        text = say_n(
            "Its people answer for {n} late item elsewhere.",
            "Its people answer for {n} late items elsewhere.",
            elsewhere,
        )
        yield Sentence(text, Tone.WARN)


def _sentences(asked: AboutEntry, extent: Extent) -> Iterator[Sentence]:
    """How much is late; on a page in full also what its other tables hold."""
    found, page = asked.found, asked.page
    yield from how_much_is_late(found, page)
    if extent.detail:
        yield from _counted(found)
        yield from late_beside(found, page)
    elif found.body and found.orders:
        yield orders_part.counted_sentence(found.body.counts)


def _counted(found: WhoResult) -> Iterator[Sentence]:
    """How many levels there are to act on, and how many are held against it."""
    outstanding = sum(each.outstanding for each in found.actions)
    passed = sum(each.set_day_passed for each in found.actions)
    held = len(found.held_against)
    counted = (
        (
            outstanding,
            say_n(
                "{n} escalation action is outstanding.",
                "{n} escalation actions are outstanding.",
                outstanding,
            ),
        ),
        (
            passed,
            say_n(
                "{n} project is past the day that the action set.",
                "{n} projects are past the day that the action set.",
                passed,
            ),
        ),
        (
            held,
            say_n(
                "{n} project has reached a level of escalation over items to answer for, or works held up by"
                " orders with it.",
                "{n} projects have reached a level of escalation over items to answer for, or works held up"
                " by orders with it.",
                held,
            ),
        ),
    )
    yield from (Sentence(text, Tone.BAD) for number, text in counted if number)


def _belonging(asked: AboutEntry) -> Iterator[Block]:
    """Its people, its rules and its duties."""
    found, people = asked.found, asked.page.people
    if people:
        yield told_of(people, found.people).table(found.people, "people", empty=say("Nobody is named."))
    if found.rules:
        yield PLAN_RULE.table(found.rules, "rules")
    if found.duties:
        yield HELD_DUTY.table(found.duties, "duties")
        yield IN_FORCE


def _levels(asked: AboutEntry) -> Iterator[Block]:
    """The levels that are its own or for it to act on, and those that are held against it."""
    actions, held = asked.levels(asked.found.actions), asked.levels(asked.found.held_against)
    if actions:
        yield LEVEL.table(actions, "escalations", title=asked.page.actions)
    if held:
        title = say("Levels of escalation over items to answer for, or works held up by orders with it")
        yield LEVEL.table(held, "held_against", title=title)


_PLACES = {EntryKind.STREET: attrgetter("streets"), EntryKind.COMMUNITY: attrgetter("communities")}
"""Of which a project may name several."""


def _projects(asked: AboutEntry) -> Iterator[Block]:
    """The projects that concern it, what is late in them, and what waits for its people elsewhere."""
    found, page = asked.found, asked.page
    if found.projects:
        yield page.projects.table(found.projects, "projects")
        if places_of := _PLACES.get(found.entry.kind):
            yield from also_elsewhere((each.state for each in found.projects), found.entry.id, places_of)
    if found.reported:
        return
    if page.never_late:
        yield Sentence(page.never_late, Tone.DIM)
    elif page.owes:
        yield from late_in_full(found, page)
    if asked.waiting:
        title = say("What is waiting for these people elsewhere")
        yield ELSEWHERE.table(asked.waiting, "elsewhere", title=title)


def _orders(asked: AboutEntry) -> Iterator[Block]:
    """The orders that it is, or that are of it; else those of the programme that are late."""
    orders, words = asked.found.orders, asked.page.orders
    if words:
        title, empty = words
        yield ORDER_OF_A_PROJECT.table(orders, "orders", title=title, empty=empty)
    elif orders:
        yield orders_part.late_table(list(orders))
