"""``who``: for anything and anybody in the plan, who leads, who is in it, which duties, and what is late."""

from collections.abc import Iterator
from dataclasses import dataclass
from operator import attrgetter

from renovation_cli.compute.empty_tracks import EmptyTrack
from renovation_cli.compute.escalation import LevelState
from renovation_cli.compute.items import last_day
from renovation_cli.compute.meetings import Gap
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.result import WhoResult, ask
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.programme import Programme
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Cell, Document, Pairs, Sentence, Tone
from renovation_cli.reports.fields.bodies import BODY
from renovation_cli.reports.fields.decisions import DECISION
from renovation_cli.reports.fields.duties import PLAN_RULE
from renovation_cli.reports.fields.empty_tracks import EMPTY_TRACK
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.items import OWED
from renovation_cli.reports.fields.kinds import TEXT, by_id, every, one
from renovation_cli.reports.fields.levels import LEVEL, LEVEL_IN_SHORT, ProjectLevel
from renovation_cli.reports.fields.meetings import GAP
from renovation_cli.reports.fields.orders import ORDER, ORDER_OF_A_PROJECT
from renovation_cli.reports.fields.unrecorded import UNRECORDED
from renovation_cli.reports.fields.who import (
    CONCERNED,
    ELSEWHERE,
    ENTRY,
    HELD_DUTY,
    LATE,
    PLACE,
    Waiting,
)
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts import orders as orders_part
from renovation_cli.reports.parts.duties import IN_FORCE
from renovation_cli.reports.parts.empty_tracks import empty_track_blocks, empty_tracks_of
from renovation_cli.reports.parts.entry_pages import PAGES, EntryPage
from renovation_cli.reports.parts.meetings import decision_blocks, gap_blocks, late_decisions_sentence
from renovation_cli.reports.parts.several_streets import also_elsewhere
from renovation_cli.reports.parts.unrecorded import unrecorded_blocks
from renovation_cli.reports.wording.lag import Terms, terms_of
from renovation_cli.reports.wording.late import bearers_of, parted


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


def who(position: Position, entry: Entry) -> Document:
    """The report on one entry of the directory."""
    rulebook = position.rulebook
    found = ask(entry, rulebook, position.states, position.as_of, position.places)
    begun = {each.rule.track_id for each in found.rules if each.rule.start.first <= position.as_of}
    empty = [each for each in empty_tracks_of(position) if each.id in begun]
    asked = AboutEntry(found, terms_of(rulebook.programme), empty)
    title = say("{kind} {name}", kind=entry.kind, name=entry.name)
    if entry.name == entry.kind.label:
        title = say("{name}", name=entry.name)
    blocks = [
        *outside_period(position),
        _about(found, rulebook.programme),
        *_sentences(asked),
        *_belonging(asked),
        *_levels(asked),
        *_projects(asked),
        *unrecorded_blocks(list(found.unrecorded)),
        *empty_track_blocks(asked.empty_tracks),
        *_orders(asked),
        *decision_blocks(list(found.decisions)),
        *gap_blocks(asked.gaps),
    ]
    commands = asked.page.next(found)
    return framed(WHO, position, [*blocks, *([commands] if commands else [])], asked, title=title)


def _about(found: WhoResult, programme: Programme) -> Pairs:
    entry = found.entry
    rows: list[tuple[Text, Cell]] = [(say("Id"), entry.id)] if entry.id != entry.name else []
    rows += [(say("Name"), entry.name), (say("Kind"), entry.kind)]
    if found.also:
        rows.append((say("Also called"), "、".join(found.also)))
    if found.phone:
        rows.append((say("Telephone"), found.phone))
    return Pairs((*rows, *PAGES[entry.kind].facts(found, programme)))


def _sentences(asked: AboutEntry) -> Iterator[Sentence]:
    found, page = asked.found, asked.page
    late = found.late
    projects = bearers_of(late)
    outstanding = sum(each.outstanding for each in found.actions)
    passed = sum(each.set_day_passed for each in found.actions)
    held = len(found.held_against)
    counted = (
        (len(late), parted(page.late(len(late), projects), late)),
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
    yield from _late_beside(found, page)


def _late_beside(found: WhoResult, page: EntryPage) -> Iterator[Sentence]:
    """How many orders about the programme, and decisions of meetings, are late."""
    if found.body and found.orders:
        yield orders_part.counted_sentence(found.body.counts)
    if found.orders and not page.orders:
        yield orders_part.late_sentence(len(found.orders))
    if late_decisions := sum(each.overdue for each in found.decisions):
        yield late_decisions_sentence(late_decisions)


def _belonging(asked: AboutEntry) -> Iterator[Block]:
    """Its people, its rules and its duties."""
    found, people = asked.found, asked.page.people
    if people:
        yield people.table(found.people, "people", empty=say("Nobody is named."))
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
        late = sorted(found.late, key=lambda owed: last_day(owed.item))
        yield LATE.table(late, "overdue", empty=_nothing(asked))
    if asked.waiting:
        title = say("What is waiting for these people elsewhere")
        yield ELSEWHERE.table(asked.waiting, "elsewhere", title=title)


def _nothing(asked: AboutEntry) -> Text:
    """What is said where no item is late: an action or somebody's other items may still wait."""
    found = asked.found
    if found.body and found.body.counts.overdue:
        if any(each.overdue for each in found.decisions):
            return say("Beside the orders and the decisions of meetings below nothing is overdue.")
        return say("Beside the orders below nothing is overdue.")
    elsewhere = {(owed.item, owed.bearer.id) for each in found.elsewhere for owed in each.late}
    if elsewhere:
        return say_n(
            "Nothing of its own is overdue; its people answer for {n} item elsewhere, below.",
            "Nothing of its own is overdue; its people answer for {n} items elsewhere, below.",
            len(elsewhere),
        )
    if any(each.overdue for each in found.decisions):
        return say("Beside the decisions of meetings below nothing is overdue.")
    if any(each.waits_for_action for each in found.actions):
        return say("Beside the actions above nothing is overdue.")
    return asked.page.nothing


def _orders(asked: AboutEntry) -> Iterator[Block]:
    """The orders that it is, or that are of it; else those of the programme that are late."""
    orders = asked.found.orders
    if asked.page.orders:
        title, empty = asked.page.orders
        yield ORDER_OF_A_PROJECT.table(orders, "orders", title=title, empty=empty)
    elif orders:
        yield orders_part.late_table(list(orders))
