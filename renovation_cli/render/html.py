"""Documents as one HTML file: nothing is fetched, nothing runs, and every text of the data is text in it.

The words are put into the template by Jinja2, which escapes each; only `html_cells` makes marks of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from renovation_cli.findings.text import say
from renovation_cli.render.html_cells import Cells
from renovation_cli.render.html_lang import marked
from renovation_cli.render.html_table import WIDE, drawn_table
from renovation_cli.render.language import Language
from renovation_cli.reports.document import (
    Block,
    Document,
    Fitted,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
    Tone,
)
from renovation_cli.reports.laid_out import annex_mark, annex_note, annexes, text_of
from renovation_cli.reports.paper import Across, Annex, InFull, Paragraph

_DEEPEST = 6


def render(document: Document, language: Language) -> str:
    """A document as a page; its language stands on it."""
    return (
        environment()
        .get_template("page.html")
        .render(
            lang=language.tag,
            title=language.value(document.heading),
            style=ours("page.css"),
            blocks=drawn_blocks(document, language, Cells(language)),
            wide=is_wide(document),
        )
        + "\n"
    )


def drawn_blocks(document: Document, language: Language, cells: Cells) -> list[dict[str, Any]]:
    """What the templates draw of a document.

    Args:
        document: the report.
        language: the reader's.
        cells: those of the page on which it stands.
    """
    return list(_Page(document, language, cells).blocks())


def is_wide(document: Document) -> bool:
    """Whether a printed page of it lies across."""
    return max((len(block.columns) for block in _tables(document.body)), default=0) > WIDE


@cache
def environment() -> Environment:
    """The templates; each word that is put into one is escaped."""
    made = Environment(
        loader=PackageLoader("renovation_cli.render"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=False,
    )
    made.filters["marked"] = marked
    return made


@cache
def ours(name: str) -> Markup:
    """A file of the templates as it is."""
    loader = environment().loader
    assert loader
    return Markup(loader.get_source(environment(), name)[0])  # noqa: S704 - a file of ours


def _tables(blocks: Iterable[Block]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Across | Annex):
            yield from _tables(block.body)
        elif isinstance(block, Fitted):
            yield block.table
        elif isinstance(block, Table):
            yield block


@dataclass
class _Page:
    """A page in the making: the numbers of its tables, and which entries have their place on it."""

    document: Document
    language: Language
    cells: Cells
    tables: int = 0
    named: Counter[str] = field(default_factory=Counter)
    """How many tables have a name; each has one of its own for who hears the page."""
    above: str = ""
    """The heading under which a table without one of its own stands."""

    def __post_init__(self) -> None:
        self.above = self.language.value(self.document.heading)

    def blocks(self) -> Iterator[dict[str, Any]]:
        document, letter = self.document, self.document.letter
        if letter and letter.number:
            yield self._said(letter.number, "number")
        if letter and letter.to:
            yield self._said(self.language.text(say("{office}:", office=letter.to)), "")
        yield from self._all((*document.notes, *text_of(document)))
        for line in annex_note(document):
            yield self._said(self.language.text(line), "set-in")
        if letter:
            ends = (letter.signed, letter.on and InFull(letter.on))
            yield from (self._said(self.language.value(each), "signed") for each in ends if each)
        for number, annex in enumerate(annexes(document), 1):
            yield self._annex(annex, number)

    def _said(self, text: str, look: str) -> dict[str, Any]:
        return {"kind": "sentence", "text": self.cells.said(text), "look": look}

    def _annex(self, annex: Annex[Block], number: int) -> dict[str, Any]:
        mark = self.language.text(annex_mark(self.document, number))
        self.above = f"{mark} {self.language.text(annex.title)}"
        found = {"kind": "annex", "id": f"annex-{number}", "text": self.cells.said(self.above)}
        return found | {"body": list(self._all(annex.body, 1))}

    def _all(self, blocks: Iterable[Block], deeper: int = 0) -> Iterator[dict[str, Any]]:
        for block in blocks:
            if isinstance(block, Across | Annex):
                yield from self._all(block.body, deeper)
            else:
                yield from self._block(block, deeper)

    def _block(self, block: Block, deeper: int) -> Iterator[dict[str, Any]]:
        match block:
            case Heading(text, level):
                self.above = self.language.text(text)
                words = self.cells.said(self.above)
                yield {"kind": "heading", "level": min(level + 1 + deeper, _DEEPEST), "text": words}
            case Sentence(text, tone):
                look = "" if tone is Tone.PLAIN else tone.value
                yield {"kind": "sentence", "text": self.cells.phrases(text), "look": look}
            case Paragraph(text):
                yield self._said(self.language.value(text), "set-in")
            case Pairs(rows):
                pairs = [
                    (self.cells.said(self.language.text(name)), self.cells.value(value))
                    for name, value in rows
                ]
                yield {"kind": "pairs", "rows": pairs}
            case Table():
                yield from self._table(block)
            case Fitted(table):
                yield from self._table(table)
            case Next(commands):
                typed = [
                    (self.language.value(each), self.cells.said(self.language.text(what)))
                    for each, what in commands
                ]
                yield {"kind": "next", "rows": typed}
            case _:
                raise AssertionError(block)

    def _table(self, table: Table) -> Iterator[dict[str, Any]]:
        if not table.rows:
            for text in (table.title, table.empty):
                if text:
                    yield self._said(self.language.text(text), "strong" if text is table.title else "")
            return
        self.tables += 1
        name = self.language.text(table.title) if table.title else self.above
        self.named[name] += 1
        again = f" ({self.named[name]})" if self.named[name] > 1 else ""
        drawn = drawn_table(table, self.language, self.cells, number=self.tables, caption=name)
        yield drawn | {"name": name + again}
