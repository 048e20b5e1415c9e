"""What every report says around its own blocks: which programme, which day, made-up data, missing figures."""

from collections.abc import Callable, Mapping
from dataclasses import field, replace
from functools import partial
from typing import Any, Generic, TypeVar

from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history.revision import Revision
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.position import NoPlan, Position
from renovation_cli.reports.document import Block, Document, Fitted, Next, Sentence, Table, Tone
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, TEXT, every, one, word
from renovation_cli.reports.sign import Sign

T = TypeVar("T")


@dataclass(frozen=True)
class Report(Generic[T]):
    """What kind of report it is: its name and title, and what it says to programs of what it is about."""

    name: str
    title: Text
    fields: Fields[T]
    signs: Mapping[Sign, Callable[[T], bool]] = field(default_factory=dict)
    """What of it is reason enough to end with 1, where somebody asks for that."""


PROGRAMME = Fields[Programme](
    Field("name", TEXT, lambda programme: programme.name),
    Field("place", TEXT, lambda programme: programme.place),
    Field("synthetic", FLAG, lambda programme: programme.synthetic),
)
NARROWING = Fields[Narrowing](
    Field("streets", every(TEXT), lambda narrowing: narrowing.streets),
    Field("communities", every(TEXT), lambda narrowing: narrowing.communities),
    Field("projects", every(TEXT), lambda narrowing: narrowing.projects),
    Field("tracks", every(TEXT), lambda narrowing: narrowing.tracks),
    Field("with", every(TEXT), lambda narrowing: [each.id for each in narrowing.holders]),
    Field(
        "only", word(Only).or_none, lambda narrowing: narrowing.only[0] if len(narrowing.only) == 1 else None
    ),
    Field("only_any", every(word(Only)), lambda narrowing: narrowing.only),
)
"""To which part of the programme a report is narrowed."""
REVISION = Fields[Revision](
    Field("commit", TEXT, lambda revision: revision.id),
    Field("day", DAY, lambda revision: revision.day),
)
"""Of which state that was committed a report is."""
ONLY = {
    Only.LATE: say("late only"),
    Only.UNMET: say("rounds not met only"),
    Only.BEHIND: say("behind the pace only"),
    Only.OPEN: say("open only"),
    Only.UNRECORDED: say("without records only"),
}
"""How a title says to what a report is narrowed by how it stands."""
ENVELOPE = Fields[Position | NoPlan](
    Field("as_of", DAY, lambda found: found.as_of),
    Field(
        "programme",
        one(PROGRAMME).or_none,
        lambda found: found.rulebook.programme if isinstance(found, Position) else None,
    ),
    Field(
        "narrowed_to",
        one(NARROWING).or_none,
        lambda found: (isinstance(found, Position) and found.narrowing) or None,
    ),
    Field("at", one(REVISION).or_none, lambda found: found.at),
    Field("complete", FLAG, lambda found: isinstance(found, Position) and found.complete),
    Field("errors", COUNT, lambda found: found.errors),
)
"""What every report says to programs beside its own."""
OF_A_PART = say("The figures are of what is listed here, not of the whole programme.")
"""Stands in the head of a report that is narrowed."""
_CHECK = Next(((renovation("check"), say("shows every error with its line")),))


def framed(
    report: Report[T], position: Position, blocks: list[Block], thing: T, *, title: Text | None = None
) -> Document:
    """A document of a report with its head and, where figures are incomplete, the reason.

    Args:
        report: what kind of report it is.
        position: what it is made from.
        blocks: its own parts.
        thing: what it is about.
        title: its title, where it is about a part of the programme.
    """
    programme = position.rulebook.programme
    notes = _committed(position)
    blocks = [
        replace(each, called=position.short_names) if isinstance(each, Table) else each for each in blocks
    ]
    if programme.synthetic and not any(isinstance(block, Fitted) for block in blocks):
        notes.append(Sentence(say("Synthetic data: no real place, project or person."), Tone.WARN))
    notes += _of_a_part(position, blocks)
    if not position.complete:
        notes.append(_incomplete(position))
    return Document(
        name=report.name,
        title=_title(title or report.title, position, blocks),
        as_of=position.as_of,
        programme=programme.name,
        notes=tuple(notes),
        body=(*blocks, *(() if position.complete else (_CHECK,))),
        told=lambda: ENVELOPE.data(position) | report.fields.data(thing),
        complete=position.complete,
        incomplete=None if position.complete else _errors(position),
        signs={sign: partial(holds, thing) for sign, holds in report.signs.items()},
    )


def _narrowed(title: Text, position: Position) -> Text:
    """A title that says to which part of the programme the report is narrowed."""
    narrowing = position.narrowing
    if not narrowing:
        return title
    projects = {state.id: state.project.name for state in position.on_file}
    tracks = position.rulebook.programme.tracks
    names = [
        *narrowing.streets,
        *narrowing.communities,
        *(projects.get(each) or position.short_names.get(each, each) for each in narrowing.projects),
        *(tracks[each].name for each in narrowing.tracks),
        *(each.name for each in narrowing.holders),
    ]
    if names:
        title = say("{title}, only {parts}", title=title, parts=tuple(names))
    only = tuple(ONLY[each] for each in narrowing.only)
    return say("{title}, {only}", title=title, only=only) if only else title


def _title(title: Text, position: Position, blocks: list[Block]) -> Text:
    """A title; on a narrowed first screen, which has no line left for it, it says of what the figures are."""
    found = _narrowed(title, position)
    if position.narrowing and any(isinstance(block, Fitted) for block in blocks):
        return say("{title}, figures of this part alone", title=found)
    return found


def _of_a_part(position: Position, blocks: list[Block]) -> list[Sentence]:
    """That the figures are of a part, where a report is narrowed to one."""
    if any(isinstance(block, Fitted) for block in blocks):
        return []
    return [Sentence(OF_A_PART, Tone.DIM)] if position.narrowing else []


def planless(report: Report[Any], found: NoPlan) -> Document:
    """The document of any report where there is no plan that can be read: the same keys, and no fact."""
    why = say("INCOMPLETE: programme.yaml cannot be read, so nothing can be judged.")
    return Document(
        name=report.name,
        title=report.title,
        as_of=found.as_of,
        programme=None,
        notes=(*_committed(found), Sentence(why, Tone.BAD)),
        body=(_CHECK,),
        told=lambda: ENVELOPE.data(found) | report.fields.nothing(),
        complete=False,
        incomplete=say("programme.yaml cannot be read"),
    )


def _committed(found: Position | NoPlan) -> list[Sentence]:
    """Which state of the data it is, where that is one that was committed, and what is to be known of it."""
    if found.at is None:
        return []
    return [Sentence(found.at.head), *(Sentence(each, Tone.WARN) for each in found.at.remarks)]


def _errors(position: Position) -> Text:
    """How many errors keep facts out of the figures, and in how many files."""
    return say_n(
        "{n} error in the data ({files})",
        "{n} errors in the data ({files})",
        position.errors,
        files=say_n("{n} file", "{n} files", position.files_in_error),
    )


def _incomplete(position: Position) -> Sentence:
    return Sentence(
        say_n(
            "INCOMPLETE: {n} error in the data ({files}); the figures below may be too small or wrong.",
            "INCOMPLETE: {n} errors in the data ({files}); the figures below may be too small or wrong.",
            position.errors,
            files=say_n("{n} file", "{n} files", position.files_in_error),
        ),
        Tone.BAD,
    )


def outside_period(position: Position) -> list[Block]:
    """A word if the day judged for lies outside the programme."""
    period = position.rulebook.programme.period
    if position.as_of > period.last:
        return [
            Sentence(
                say("This programme ended on {last}; how it stood then: --as-of {last}.", last=period.last),
                Tone.WARN,
            )
        ]
    if position.as_of < period.first:
        return [
            Sentence(
                say("This programme begins on {first}; nothing is due yet.", first=period.first), Tone.WARN
            )
        ]
    return []
