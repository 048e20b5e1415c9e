"""Documents as spreadsheets: a sheet a table, typed, its head frozen, filtered and repeated.

What is said beside the tables stands on a sheet of its own behind them, but for what has to be known before
any figure is read, which stands over each table.
"""

import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, time

from xlsxwriter import Workbook

from renovation_cli.findings.text import Text, say
from renovation_cli.render.language import Language
from renovation_cli.render.visible import width
from renovation_cli.render.xlsx_cells import FONT, Formats, put, shown
from renovation_cli.render.xlsx_table import LINE, TALLEST, Top, lines_in, write_table
from renovation_cli.reports.document import (
    Block,
    Cell,
    Document,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
)
from renovation_cli.reports.laid_out import flat, tables_under

_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_LONGEST_NAME = 31
_PARTING = re.compile(r"[:：,，;；(（]")
"""Where a long heading is parted, so that its first part tells what the whole does."""
_TELLING = 8
"""Columns that such a part has at least: four characters of Chinese."""
_WORD = re.compile(r"(?<=[A-Za-z])[A-Za-z]")
"""The inside of a word."""
_NAME_COLUMN, _TEXT_COLUMN = 24, 90


def render(document: Document, language: Language) -> bytes:
    """A document as the bytes of an .xlsx file: the same for the same document."""
    paper = io.BytesIO()
    defaults = {"font_name": FONT[language.code], "font_size": 11}
    book = Workbook(paper, {**_OPTIONS, "default_format_properties": defaults})
    title = language.value(document.heading)
    # The clock stays out of the file.
    book.set_properties({"title": title, "created": datetime.combine(document.as_of, time())})
    _Book(book, document, language, title).write()
    book.close()
    return paper.getvalue()


@dataclass
class _Book:
    book: Workbook
    document: Document
    language: Language
    title: str

    def write(self) -> None:
        """Write every sheet."""
        formats, taken = Formats(self.book), set[str]()
        notes = [self.language.value(note.text) for note in self.document.notes]
        for over, table in tables_under(self.document):
            if not table.rows:
                continue
            called = table.title or (over.whole if over else self.document.title)
            names = over.names if over and not table.title else (called,)
            caption = self.language.text(called)
            sheet = self.book.add_worksheet(_sheet_name([*map(self.language.text, names)], taken))
            write_table(sheet, table, self.language, formats, Top(self.title, caption, notes))
        rows = list(self._beside())
        if rows or not taken:
            self._write_beside(_sheet_name([self.language.text(say("Notes"))], taken), rows, formats)

    def _beside(self) -> Iterator[tuple[Cell | Text, Cell]]:
        """What is said beside the tables, a row each; a sentence has no name."""
        for block in flat(self.document)[1:]:
            yield from self._rows(block)

    def _rows(self, block: Block) -> Iterator[tuple[Cell | Text, Cell]]:
        match block:
            case Heading(text):
                yield text, ""
            case Sentence(text):
                yield "", self.language.value(text)
            case Pairs(rows):
                yield from rows
            case Table(rows=(), empty=empty) if empty:
                yield "", empty
            case Next(commands):
                yield from ((what, command) for command, what in commands)
            case _:
                return

    def _write_beside(self, name: str, rows: list[tuple[Cell | Text, Cell]], formats: Formats) -> None:
        sheet = self.book.add_worksheet(name)
        sheet.set_column(0, 0, _NAME_COLUMN)
        sheet.set_column(1, 1, _TEXT_COLUMN)
        sheet.write_string(0, 0, self.title, formats.of(bold=True, font_size=14))
        for number, row in enumerate(rows, 1):
            lines = 1
            for column, cell in enumerate(row):
                found = shown(cell, self.language)
                if isinstance(found.value, str):
                    lines = max(lines, lines_in(found.value, (_NAME_COLUMN, _TEXT_COLUMN)[column] - 1))
                form = formats.of(
                    num_format=found.format, text_wrap=True, valign="top", align="left", bold=column == 0
                )
                put(sheet, number, column, found, form)
            sheet.set_row(number, min(LINE * lines, TALLEST))
        sheet.ignore_errors({"number_stored_as_text": f"A1:B{len(rows) + 1}"})
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)


def _sheet_name(texts: Sequence[str], taken: set[str]) -> str:
    """A name that a sheet may have, and none before it has: the first text that fits, or much of the last."""
    text = next((each for each in texts if _units(each) <= _LONGEST_NAME), texts[-1])
    clean = " ".join(_FORBIDDEN.sub(" ", _head_of(text)).split()).strip(" '") or "–"
    name, number = _cut(clean, _LONGEST_NAME), 2
    while name.casefold() in taken or name.casefold() == "history":
        tail = f" {number}"
        name, number = _cut(clean, _LONGEST_NAME - len(tail)) + tail, number + 1
    taken.add(name.casefold())
    return name


def _head_of(text: str) -> str:
    """What stands before the last mark up to which it is no longer than a name, of a text that is."""
    if _units(text) <= _LONGEST_NAME:
        return text
    heads = (text[: each.start()].strip() for each in _PARTING.finditer(text))
    whole = (head for head in heads if sum(map(head.count, "(（")) == sum(map(head.count, ")）")))
    fit = [head for head in whole if width(head) >= _TELLING and _units(head) <= _LONGEST_NAME]
    return fit[-1] if fit else text


def _cut(text: str, most: int) -> str:
    """A text in so many units, and no word in part, but for one that is longer than half of them."""
    kept = text
    while _units(kept) > most:
        kept = kept[:-1]
    if kept != text and _WORD.match(text, len(kept)) and kept.rfind(" ") > most // 2:
        kept = kept[: kept.rfind(" ")]
    return kept.strip(" '")


def _units(text: str) -> int:
    """How long a name is to a spreadsheet, which counts some characters as two."""
    return len(text.encode("utf-16-le")) // 2
