"""Documents as Word files in the layout of official documents (GB/T 9704-2012), drawn with python-docx.

The words of a document are put into paragraphs and tables here; `word_styles` says how they look,
`word_pages` on what pages they stand, `word_package` what the file is made of.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.render.visible import width
from renovation_cli.render.word_package import describe, packed, without_template
from renovation_cli.render.word_pages import ACROSS, SPREAD, UPRIGHT, Sheet, number_pages
from renovation_cli.render.word_styles import set_styles
from renovation_cli.render.word_table import Drawn
from renovation_cli.render.word_text import OnPaper, held, paragraph
from renovation_cli.reports.document import (
    Block,
    Document,
    Fitted,
    Heading,
    Pairs,
    Sentence,
    Table,
)
from renovation_cli.reports.laid_out import LEVELS, annex_mark, annex_note, annexes, numbered, text_of
from renovation_cli.reports.paper import Across, Annex, InFull, Letter, Paragraph

_CHARACTER = 320
"""Twips of a character of the text."""
_OF_A_SHEET = {"Title": "SheetTitle", "Body": "SheetText", "Caption": "SheetCaption"}
"""The styles of a report that lies across: its head leaves room for its table on the first page."""
_COLON = {"zh": "：", "en": ": "}
_FROM_THE_RIGHT = 4
"""Characters that the day of a signature keeps from the right margin."""


def render(document: Document, language: Language) -> bytes:
    """A document as the bytes of a .docx file: the same for the same document."""
    paper = docx.Document()
    without_template(paper)
    set_styles(paper)
    describe(paper, language.value(document.heading), document.as_of)
    body = paper.element.body
    for child in list(body):
        body.remove(child)
    drawn = parse_xml(f"<w:body {nsdecls('w')}>{''.join(_Word(document, OnPaper(language)).xml())}</w:body>")
    for child in list(drawn):
        body.append(child)
    number_pages(paper)
    return packed(paper)


@dataclass
class _Part:
    """What stands on pages of one kind: paragraphs and tables."""

    sheet: Sheet
    xml: list[str] = field(default_factory=list)


class _Word:
    def __init__(self, document: Document, language: Language) -> None:
        self._document = document
        self._language = language
        self._parts: list[_Part] = []
        self._sheet = UPRIGHT
        self._styles: dict[str, str] = {}

    def xml(self) -> Iterator[str]:
        """The elements of the body: each part but the last ends with the properties of its pages."""
        self._write()
        *before, last = self._parts
        for part in before:
            yield from part.xml[:-1]
            yield _closed(part)
        yield from last.xml
        yield last.sheet.xml()

    def _write(self) -> None:
        document = self._document
        # A report is a few tables and is on one kind of page; what is sent turns pages for its wide tables.
        wide = not document.letter and any(self._is_wide(block) for block in document.body)
        self._sheet = SPREAD if wide else UPRIGHT
        self._styles = _OF_A_SHEET if wide else {}
        self._head()
        text = text_of(document) if document.letter else tuple(numbered(text_of(document)))
        self._all((*document.notes, *text))
        self._ends()
        for number, annex in enumerate(annexes(document), 1):
            self._annex(annex, number)

    def _is_wide(self, block: Block) -> bool:
        if isinstance(block, Across):
            return any(map(self._is_wide, block.body))
        table = block.table if isinstance(block, Fitted) else block
        return isinstance(table, Table) and bool(table.rows) and Drawn(table, self._language).needs_across

    def _put(self, xml: str, *, anew: bool = False) -> None:
        """Add an element, on another page where it is to stand on one of another kind."""
        if anew or not self._parts or self._parts[-1].sheet is not self._sheet:
            self._parts.append(_Part(self._sheet))
        self._parts[-1].xml.append(xml)

    def _say(self, text: str, style: str, *, indent: str = "", stays: bool = False) -> None:
        self._put(paragraph(text, self._styles.get(style, style), indent=indent, stays=stays))

    def _head(self) -> None:
        letter = self._document.letter
        if letter and letter.number:
            self._say(self._language.value(letter.number), "Number")
            self._say("", "Normal")
        self._say(self._language.value(self._document.heading), "Title")
        if letter and letter.to:
            self._say(self._language.text(say("{office}:", office=letter.to)), "Addressee")

    def _ends(self) -> None:
        """The list of annexes and the signature, on one page with the last lines of the text."""
        lines = [self._language.text(line) for line in annex_note(self._document)]
        letter = self._document.letter
        signature = self._signature(letter) if letter else []
        if lines or signature:
            before = self._parts[-1].xml
            before[-1] = held(before[-1])
        if lines:
            self._say("", "Normal", stays=True)
        for number, line in enumerate(lines, 1):
            # Lines after the first, and what is folded, begin below the name.
            left, hang = (6, 4) if number == 1 and len(lines) > 1 else (6, 1) if number > 1 else (5, 3)
            stays = number < len(lines) or bool(signature)
            self._say(line, "AnnexNote", indent=_hanging(left, hang), stays=stays)
        if signature:
            self._say("", "Normal", stays=True)
        for number, (text, room) in enumerate(signature, 1):
            self._say(text, "Signature", indent=_right(room), stays=number < len(signature))

    def _signature(self, letter: Letter) -> list[tuple[str, float]]:
        """The office and the day, each with how many characters it keeps from the right margin."""
        office = self._language.value(letter.signed) if letter.signed else ""
        day = self._language.value(InFull(letter.on)) if letter.on else ""
        # The office stands over the middle of the day, or the day below the middle of a longer office.
        beyond = (width(office) - width(day)) / 4 if office and day else 0
        free = _FROM_THE_RIGHT + max(0.0, beyond - _FROM_THE_RIGHT)
        return [(text, free + more) for text, more in ((office, -beyond), (day, 0.0)) if text]

    def _annex(self, annex: Annex[Block], number: int) -> None:
        across = annex.across or any(map(self._is_wide, annex.body))
        self._sheet = ACROSS if across else UPRIGHT
        self._put(paragraph(self._language.text(annex_mark(self._document, number)), "AnnexMark"), anew=True)
        self._say("", "Normal")
        self._say(self._language.text(annex.title), "Title")
        self._all(numbered(annex.body))

    def _all(self, blocks: Iterable[Block]) -> None:
        every = tuple(blocks)
        for block, following in zip(every, (*every[1:], None), strict=True):
            sheet = self._sheet
            turns = self._turns(block) or (
                isinstance(block, Heading) and following and self._turns(following)
            )
            if turns and sheet is UPRIGHT:
                self._sheet = ACROSS
            if isinstance(block, Across | Annex):
                self._all(block.body)
            else:
                self._block(block)
            self._sheet = sheet

    def _turns(self, block: Block) -> bool:
        return isinstance(block, Across) or self._is_wide(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading(text, level):
                self._say(self._language.text(text), f"Heading{min(level, LEVELS)}")
            case Sentence(text) | Paragraph(text):
                self._say(self._language.value(text), "Body")
            case Pairs(rows):
                for name, value in rows:
                    first, *more = self._language.lines(value)
                    label = self._language.text(name) + _COLON[self._language.code]
                    self._say(label + first, "Body")
                    for line in more:
                        self._say(line, "Body")
            case Fitted(table):
                self._block(table)
            case Table():
                self._table(block)
            case _:
                # What to type next is for a terminal.
                return

    def _table(self, table: Table) -> None:
        if table.title:
            self._say(self._language.text(table.title), "Caption")
        if table.rows:
            self._put(Drawn(table, self._language).xml(self._sheet.text))
            self._say("", "Cell")
        elif table.empty:
            self._say(self._language.text(table.empty), "Body")


def _closed(part: _Part) -> str:
    """The last paragraph of a part with the properties of its pages in it."""
    return part.xml[-1].replace("</w:pPr>", f"{part.sheet.xml()}</w:pPr>", 1)


def _hanging(left: int, hang: int) -> str:
    """An indent of so many characters, the first line so many to the left of it."""
    twips = f'w:left="{left * _CHARACTER}" w:hanging="{hang * _CHARACTER}"'
    return f'w:leftChars="{left * 100}" w:hangingChars="{hang * 100}" {twips}'


def _right(characters: float) -> str:
    return f'w:rightChars="{round(characters * 100)}" w:right="{round(characters * _CHARACTER)}"'
