"""The order in which a document is read: its head, its body, its ends, its annexes; headings numbered.

A document that is sent has its parts where an official one has them: number and addressee above the text, the
list of annexes below it, then office and day, then the annexes.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import (
    Block,
    Cell,
    Document,
    Fitted,
    Flat,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
)
from renovation_cli.reports.paper import Across, Annex, InFull, Ordinal, Paragraph
from renovation_cli.reports.plot import Plot

LEVELS = 4
"""Levels of headings that have a number."""


def annexes(document: Document) -> tuple[Annex[Block], ...]:
    """The annexes of a document, in order."""
    return tuple(block for block in document.body if isinstance(block, Annex))


def text_of(document: Document) -> tuple[Block, ...]:
    """What stands above the signature; in a document that is sent each heading bears its number.

    What only a terminal draws is left out.
    """
    return tuple(block for block in _text(document) if not isinstance(block, Plot))


def _text(document: Document) -> tuple[Block, ...]:
    body = tuple(block for block in document.body if not isinstance(block, Annex))
    return tuple(numbered(body)) if document.letter else body


def numbered(blocks: Iterable[Block]) -> Iterator[Block]:
    """The blocks with the number of each heading before it."""
    return _numbered(blocks, [0] * LEVELS)


def _numbered(blocks: Iterable[Block], counts: list[int]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Across):
            yield replace(block, body=tuple(_numbered(block.body, counts)))
        elif isinstance(block, Heading) and block.level <= LEVELS:
            counts[block.level - 1] += 1
            counts[block.level :] = [0] * (LEVELS - block.level)
            number = Ordinal(tuple(counts[: block.level]))
            yield replace(block, text=say("{number}{heading}", number=number, heading=block.text))
        else:
            yield block


def annex_note(document: Document) -> tuple[Text, ...]:
    """What is annexed, a line an annex."""
    found = annexes(document)
    if len(found) == 1:
        return (say("Annex: {title}", title=found[0].title),)
    return tuple(
        say("Annex: {n}. {title}", n=n, title=annex.title)
        if n == 1
        else say("{n}. {title}", n=n, title=annex.title)
        for n, annex in enumerate(found, 1)
    )


def annex_mark(document: Document, number: int) -> Text:
    """What stands over an annex; the only one has no number."""
    return say("Annex") if len(annexes(document)) == 1 else say("Annex {n}", n=number)


def flat(document: Document) -> tuple[Flat, ...]:
    """A document in blocks that every format can draw, as they are read."""
    return tuple(block for block in _flat(document) if not isinstance(block, Plot))


def on_terminal(document: Document) -> tuple[Flat | Plot[Cell], ...]:
    """The same with what only a terminal draws."""
    return tuple(_flat(document))


def apart(previous: Flat | Plot[Cell], block: Flat | Plot[Cell]) -> bool:
    """Whether a blank line stands between two blocks.

    A sentence follows a title or a sentence closely, and a table where it only adds a word to that. On a
    screen that is counted by lines the table follows what stands above it closely too, and where not every
    row has room that follows the title closely.
    """
    if isinstance(block, Fitted):
        return not isinstance(previous, Pairs)
    if isinstance(block, Pairs) and block.close:
        return False
    if not isinstance(block, Sentence):
        return True
    beneath = isinstance(previous, Table) and block.tone is Tone.DIM
    return not (isinstance(previous, Heading | Sentence) or beneath)


@dataclass(frozen=True, slots=True)
class Under:
    """The heading of a section or annex that a block stands under.

    Attributes:
        whole: as it is read, with its number.
        names: as it is called elsewhere, the best first: in its own words, an annex by its number too.
    """

    whole: Text
    names: tuple[Text, ...]


def tables_under(document: Document) -> Iterator[tuple[Under | None, Table]]:
    """Every table in the order in which it is read, each with the heading of its section or annex."""
    body = tuple(block for block in document.body if not isinstance(block, Annex))
    yield from _under(None, _opened(_text(document)), _opened(body))
    for number, annex in enumerate(annexes(document), 1):
        over = _annex_heading(document, number, annex)
        yield from _under(Under(over, (over, annex.title)), _opened(annex.body), _opened(annex.body))


def _under(
    over: Under | None, read: Iterable[Flat | Plot[Cell]], worded: Iterable[Flat | Plot[Cell]]
) -> Iterator[tuple[Under | None, Table]]:
    """The tables of the same blocks with their numbers and without."""
    for block, plain in zip(read, worded, strict=True):
        if isinstance(block, Heading) and isinstance(plain, Heading):
            over = Under(block.text, (plain.text,))
        elif isinstance(block, Table | Fitted):
            yield over, block.table if isinstance(block, Fitted) else block


def _annex_heading(document: Document, number: int, annex: Annex[Block]) -> Text:
    return say("{annex}: {title}", annex=annex_mark(document, number), title=annex.title)


def _flat(document: Document) -> Iterator[Flat | Plot[Cell]]:
    letter = document.letter
    yield Heading(document.heading)
    if letter and letter.number:
        yield Sentence(say("{number}", number=letter.number))
    if letter and letter.to:
        yield Sentence(say("{office}:", office=letter.to))
    yield from document.notes
    text = tuple(_opened(_text(document)))
    # What is typed next is no part of what is sent: it stands below the day.
    typed = tuple(block for block in text if letter and isinstance(block, Next))
    yield from (block for block in text if block not in typed)
    yield from (Sentence(line) for line in annex_note(document))
    if letter and letter.signed:
        yield Sentence(say("{office}", office=letter.signed))
    if letter and letter.on:
        yield Sentence(say("{day}", day=InFull(letter.on)))
    for number, annex in enumerate(annexes(document), 1):
        yield Heading(_annex_heading(document, number, annex))
        yield from _opened(annex.body)
    yield from typed


def _opened(blocks: Iterable[Block]) -> Iterator[Flat | Plot[Cell]]:
    for block in blocks:
        if isinstance(block, Across):
            yield from _opened(block.body)
        elif isinstance(block, Annex):
            yield Heading(block.title)
            yield from _opened(block.body)
        elif isinstance(block, Paragraph):
            yield Sentence(block.text, Tone.PLAIN)
        else:
            yield block
