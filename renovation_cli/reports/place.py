"""The page of the programme, or of a street: what the plan asks of it outside the stages, and who answers."""

from operator import attrgetter

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.escalation import is_at_a_level
from renovation_cli.compute.items import Item
from renovation_cli.compute.late_everywhere import place_in_full
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.round_lines import unmet_round
from renovation_cli.compute.unrecorded import Missing, Unrecorded, missing, unrecorded
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Table, Tone
from renovation_cli.reports.fields.field import Field, Fields, shown
from renovation_cli.reports.fields.kinds import TEXT, every, word
from renovation_cli.reports.fields.page_items import PAGE_ITEM, PageItem
from renovation_cli.reports.fields.project_on_day import (
    PROJECT,
    ProjectOnDay,
    project_in_a_line,
    project_on_day,
    rounds_of,
)
from renovation_cli.reports.fields.recordings import AGAIN, Times, empty_columns
from renovation_cli.reports.fields.schedule import Stopped
from renovation_cli.reports.fields.unrecorded import MISSING, UNRECORDED
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.schedule import STOPPED_PROJECTS, stopped_blocks
from renovation_cli.reports.parts.several_streets import also_elsewhere
from renovation_cli.reports.parts.unrecorded import missing_blocks, unrecorded_sentence
from renovation_cli.reports.sign import Sign


@dataclass(frozen=True)
class PlaceOnDay:
    """The programme, or a street, on a day."""

    scope: Scope
    street: str | None
    name: str
    asked: list[PageItem]
    unrecorded: list[Unrecorded]
    implied: list[Missing]
    projects: list[ProjectOnDay]
    """Of a street the projects in it."""
    stopped: Stopped
    rulebook: Rulebook

    @property
    def is_late(self) -> bool:
        """Whether anything is late that is asked of it, or in a project in it."""
        return _how_many_late(self) > 0 or any(each.late for each in self.projects)

    @property
    def is_at_a_level(self) -> bool:
        """Whether a project in it has reached a level."""
        return any(is_at_a_level([each.state], self.rulebook, each.as_of) for each in self.projects)


PLACE = Report(
    "status",
    say("status"),
    Fields[PlaceOnDay](
        Field("scope", word(Scope), lambda place: place.scope),
        Field("street", TEXT.or_none, lambda place: place.street),
        Field("name", TEXT, lambda place: place.name),
        Field("asked", every(PAGE_ITEM), lambda place: place.asked),
        Field("unrecorded", every(UNRECORDED), lambda place: place.unrecorded),
        Field("implied", every(MISSING), lambda place: place.implied),
        Field("projects", every(PROJECT), lambda place: place.projects),
        *STOPPED_PROJECTS.under(lambda place: place.stopped),
    ),
    {
        Sign.LATE: lambda place: place.is_late,
        Sign.LEVEL: lambda place: place.is_at_a_level,
        Sign.UNMET: lambda place: unmet_round(each.state for each in place.projects),
    },
)


def _how_many_late(place: PlaceOnDay) -> int:
    """Nothing where nothing is on record."""
    owed = [each.owed for each in place.asked]
    return sum(each.bearer.is_recorded and each.days_late > 0 for each in owed)


IN_A_LINE = Fields[PlaceOnDay](
    shown(say("Asked"), lambda place: len(place.asked)),
    shown(say("Done"), lambda place: sum(each.owed.item.done for each in place.asked)),
    shown(say("Late"), _how_many_late),
)


def programme_page(position: Position) -> Document:
    """The page of the programme as a whole."""
    return _page(position, None)


def street_page(position: Position, street_id: str) -> Document:
    """The page of a street."""
    return _page(position, street_id)


def _page(position: Position, street_id: str | None) -> Document:
    place = _place(position, street_id)
    blocks: list[Block] = [*outside_period(position)]
    if position.rulebook.district is None:
        blocks.append(Sentence(say("district.yaml cannot be read, so nothing in it is judged."), Tone.BAD))
    else:
        empty = say("The plan asks nothing of it outside the stages.")
        blocks += [IN_A_LINE.pairs(place), _table(place.asked, empty)]
    blocks += [*unrecorded_sentence(place.unrecorded), *missing_blocks(place.implied)]
    commands = [(renovation("overdue"), say("everything late, and who answers for it"))]
    if street_id is not None:
        fields = project_in_a_line(rounds_of(project.state for project in place.projects))
        blocks.append(fields.table(place.projects, "projects", empty=say("No project in it is on file.")))
        in_it = (project.state for project in place.projects)
        blocks += also_elsewhere(in_it, street_id, attrgetter("streets"))
        blocks += stopped_blocks(place.stopped)
        commands.append((renovation("who", street_id), say("who is in it, and what they answer for")))
    blocks.append(Next(tuple(commands)))
    return framed(PLACE, position, blocks, place, title=_title(street_id))


def _table(asked: list[PageItem], empty: Text) -> Table:
    more = {AGAIN} & set(empty_columns(each.times for each in asked))
    return PAGE_ITEM.without(*more).table(asked, "asked", empty=empty)


def _title(street_id: str | None) -> Text:
    if street_id is None:
        return say("what is asked of the programme as a whole")
    return say("{name}", name=street_id)


def _place(position: Position, street_id: str | None) -> PlaceOnDay:
    book, as_of = position.rulebook, position.as_of
    scope = Scope.PROGRAMME if street_id is None else Scope.STREET
    found = [
        each for each in position.places if each.bearer.scope is scope and each.bearer.id == (street_id or "")
    ]
    in_it = [each for each in position.states if street_id and street_id in each.project.streets]
    return PlaceOnDay(
        scope=scope,
        street=street_id,
        name=street_id if street_id is not None else book.programme.name,
        asked=[each for place in found for each in _asked(place, position)],
        unrecorded=unrecorded((), found, book, as_of),
        implied=missing((), found, book),
        projects=[project_on_day(each, position) for each in in_it],
        stopped=Stopped(
            tuple(each for each in in_it if each.suspension),
            tuple(each for each in position.withdrawn if street_id in each.project.streets),
        ),
        rulebook=book,
    )


def _asked(place: PlaceState, position: Position) -> list[PageItem]:
    owed = place_in_full(place.items, place, position.rulebook)
    return [PageItem(each, _late_when_done(each.item), _times(place, each.item)) for each in owed]


def _times(place: PlaceState, item: Item) -> Times:
    found = place.recorded.get(item.id)
    return found.by(place.as_of) if found else ()


def _late_when_done(item: Item) -> int | None:
    if item.on is None:
        return None
    return max((item.on - item.due.last).days, 0) if item.due and item.required else 0
