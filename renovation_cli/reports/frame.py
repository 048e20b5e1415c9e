"""What every report says around its own blocks: which programme, which day, made-up data, missing figures."""

from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.programme import Programme
from renovation_cli.reports.document import Block, Document, Next, Sentence, Tone
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import COUNT, DAY, FLAG, TEXT, one
from renovation_cli.reports.position import Position

T = TypeVar("T")


@dataclass(frozen=True)
class Report(Generic[T]):
    """What kind of report it is: its name, and what it says to programs of the thing it is about."""

    name: str
    fields: Fields[T]


PROGRAMME = Fields[Programme](
    Field("name", TEXT, lambda programme: programme.name),
    Field("place", TEXT, lambda programme: programme.place),
    Field("synthetic", FLAG, lambda programme: programme.synthetic),
)
ENVELOPE = Fields[Position](
    Field("as_of", DAY, lambda position: position.as_of),
    Field(
        "programme",
        one(PROGRAMME).or_none,
        lambda position: position.rulebook and position.rulebook.programme,
    ),
    Field("complete", FLAG, lambda position: position.complete),
    Field("errors", COUNT, lambda position: position.errors),
)
"""What every report says to programs beside its own."""


def framed(
    report: Report[Any] | str, title: Text, position: Position, blocks: list[Block], thing: Any
) -> Document:
    """A document of a report with its head and, where figures are incomplete, the reason."""
    programme = position.rulebook.programme if position.rulebook else None
    notes: list[Sentence] = []
    if programme and programme.synthetic:
        notes.append(Sentence(say("Synthetic data: no real place, project or person."), Tone.WARN))
    tail: list[Block] = []
    if not position.complete:
        notes.append(_incomplete(position))
        tail.append(Next(((renovation("check"), say("shows every error with its line")),)))
    if isinstance(report, str):  # a report whose fields are still typed by hand
        name, data = report, thing
    else:
        name = report.name
        data = report.fields.nothing() if position.rulebook is None else report.fields.data(thing)
    return Document(
        name=name,
        title=title,
        as_of=position.as_of,
        programme=programme.name if programme else None,
        notes=tuple(notes),
        body=(*blocks, *tail),
        data=ENVELOPE.data(position) | data,
        complete=position.complete,
    )


def _incomplete(position: Position) -> Sentence:
    if position.rulebook is None:
        return Sentence(say("INCOMPLETE: programme.yaml cannot be read, so nothing can be judged."), Tone.BAD)
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
    if position.rulebook is None:
        return []
    period = position.rulebook.programme.period
    if position.as_of > period.last:
        return [
            Sentence(
                say_n(
                    "This programme ended on {last}, {n} day before the day judged for."
                    " A day within it is chosen with --as-of.",
                    "This programme ended on {last}, {n} days before the day judged for."
                    " A day within it is chosen with --as-of.",
                    (position.as_of - period.last).days,
                    last=period.last,
                ),
                Tone.WARN,
            ),
            Next(((renovation("status", as_of=str(period.last)), say("the programme on its last day")),)),
        ]
    if position.as_of < period.first:
        return [
            Sentence(
                say("This programme begins on {first}; nothing is due yet.", first=period.first), Tone.WARN
            )
        ]
    return []
