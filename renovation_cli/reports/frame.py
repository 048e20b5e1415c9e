"""What every report says around its own blocks: which programme, which day, made-up data, missing figures."""

from typing import Any

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.document import Block, Document, Heading, Next, Sentence, Tone
from renovation_cli.reports.position import Position


def framed(name: str, title: Text, position: Position, blocks: list[Block], data: dict[str, Any]) -> Document:
    """A document of a report with its head and, where figures are incomplete, the reason."""
    head: list[Block] = []
    rulebook = position.rulebook
    programme = rulebook.programme if rulebook else None
    head.append(
        Heading(
            say(
                "{programme} – {title} as of {as_of}",
                programme=programme.name,
                title=title,
                as_of=position.as_of,
            )
            if programme
            else say("{title} as of {as_of}", title=title, as_of=position.as_of)
        )
    )
    if programme and programme.synthetic:
        head.append(Sentence(say("Synthetic data: no real place, project or person."), Tone.WARN))
    if not position.complete:
        head.append(_incomplete(position))
    tail: list[Block] = []
    if not position.complete:
        tail.append(Next(((renovation("check"), say("shows every error with its line")),)))
    envelope = {
        "as_of": position.as_of,
        "programme": programme
        and {"name": programme.name, "place": programme.place, "synthetic": programme.synthetic},
        "complete": position.complete,
        "errors": position.errors,
    }
    return Document(name, (*head, *blocks, *tail), {**envelope, **data}, position.complete)


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
