"""``lists``: the plan's lists of projects, a list a track, by street with sums (plan 四(三), annexes)."""

from renovation_cli.compute.project_lists import ListedProject, TrackList, project_lists
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.frozen import dataclass
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.extent import SCREEN, Extent
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every
from renovation_cli.reports.fields.project_lists import LISTED, SHORT, TRACK_LIST, list_table
from renovation_cli.reports.frame import Report, framed
from renovation_cli.reports.parts.several_streets import counted_in_each


@dataclass(frozen=True)
class Lists:
    """The lists of a programme."""

    lists: list[TrackList]


LISTS = Report(
    "lists",
    say("project lists"),
    Fields[Lists](Field("lists", every(TRACK_LIST), lambda found: found.lists)),
)


def lists(position: Position, extent: Extent = SCREEN) -> Document:
    """The report: what one looks for in each project, or with ``detail`` every column of a published list."""
    narrowing = position.narrowing
    found = project_lists(position.states, position.figures, position.rulebook, narrowing.streets)
    asked = [each for each in found if each.streets or each.track_id in narrowing.tracks]
    kept = asked or found if narrowing else found
    fields = LISTED if extent.detail or extent.every else SHORT
    blocks: list[Block] = []
    for each in kept:
        blocks += _of_track(each, fields, show_missing=not narrowing)
    states = {row.state.id: row.state for each in kept for group in each.streets for row in group.projects}
    blocks += counted_in_each(states.values())
    if fields is SHORT and states:
        blocks.append(Next(((renovation("lists", detail=True), say("every column of the lists")),)))
    return framed(LISTS, position, blocks, Lists(kept))


def _of_track(found: TrackList, fields: Fields[ListedProject], *, show_missing: bool) -> list[Block]:
    return [
        list_table(found, fields),
        *_unknown(found, fields),
        *(_missing(found.missing) if show_missing and found.missing else []),
    ]


def _unknown(found: TrackList, fields: Fields[ListedProject]) -> list[Block]:
    """Of which columns how many projects say nothing; the dash in them is no nought."""
    rows = {row.state.id: row for group in found.streets for row in group.projects}
    parts: list[Text] = []
    for field in fields:
        if field.title is None:
            continue
        number = sum(field.cell(row) is None for row in rows.values())
        if number:
            parts.append(say("{column} {n}", column=field.column.name, n=number))
    if not parts:
        return []
    text = say("Not on file and left blank (–), with how many projects: {columns}.", columns=tuple(parts))
    return [Sentence(text, Tone.WARN)]


def _missing(number: int) -> list[Block]:
    text = say_n(
        "{n} project that the plan declares is not on file; the list is without it.",
        "{n} projects that the plan declares are not on file; the list is without them.",
        number,
    )
    return [Sentence(text, Tone.WARN)]
