"""A table on a sheet: title and notes over it, a head that stays and is repeated, a filter over rows."""

from collections.abc import Iterator
from itertools import groupby

from xlsxwriter.worksheet import Worksheet

from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.language import Language
from renovation_cli.render.numbers import IS_BOUND, beside
from renovation_cli.render.visible import width
from renovation_cli.render.xlsx_cells import Formats, Shown, holds, put, shown
from renovation_cli.render.xml_text import xml_text
from renovation_cli.reports.document import Cell, Table

_NARROWEST, _WIDEST = 6, 32
"""Units of a column: one a Latin character, two a Chinese one; what is wider is folded."""
LINE = 16.5
"""Points of a line; a row is as tall as its text takes, since folded text raises it in some programs only."""
_TITLE, _PLAIN = 14, 11
"""Points of the letters of a title, and of the others."""
TALLEST = 409.0
"""Points that a row may have."""
_A3, _A4 = 8, 9
_ON_A4 = 150
"""Units that are legible on A4 across."""
_BESIDE_HEAD = 30
"""Units of a first column that stays beside the others."""
_GREY = "#E8ECF1"


@dataclass(frozen=True, slots=True)
class Top:
    """What stands over a table: what it is, of which document, and what has to be known of that."""

    title: str
    caption: str
    notes: list[str]


@dataclass(frozen=True, slots=True)
class _Column:
    head: str
    over: str
    cells: list[Shown]
    right: bool

    @property
    def units(self) -> int:
        widest = max([found.columns for found in self.cells], default=0)
        # The arrow of the filter covers the end of a heading.
        heading = max(map(width, self.head.split("\n"))) + 2
        return max(_NARROWEST, min(_WIDEST, max(widest, min(heading, 14)) + 2))

    def lines(self, number: int) -> int:
        """How many lines a cell takes in the width of the column."""
        value = self.cells[number].value
        return lines_in(value, self.units - 1) if isinstance(value, str) else 1


def lines_in(text: str, units: int) -> int:
    """How many lines a text takes; a word may leave the end of a line empty, so a little is added."""
    return sum(max(1, -(-(width(line) * 21 // 20) // units)) for line in text.split("\n"))


def write_table(sheet: Worksheet, table: Table, language: Language, formats: Formats, top: Top) -> None:
    """Write a table with rows on an empty sheet."""
    columns = [*_columns(table, language), *_parts(table, language)]
    head = _write_top(sheet, formats, top, columns)
    if any(column.over for column in columns):
        _write_groups(sheet, columns, formats, head)
        head += 1
    for index, column in enumerate(columns):
        form = formats.of(
            bold=True, text_wrap=True, valign="vcenter", align="center", border=1, bg_color=_GREY
        )
        sheet.write_string(head, index, column.head, form)
        sheet.set_column(index, index, column.units)
        _write_column(sheet, index, column, formats, (head + 1, table.sums))
    sheet.set_row(head, LINE * max(lines_in(column.head, column.units - 2) for column in columns))
    for number in range(len(table.rows)):
        tall = LINE * max(column.lines(number) for column in columns)
        sheet.set_row(head + 1 + number, min(tall, TALLEST))
    _settle(sheet, table, columns, head)


def _write_top(sheet: Worksheet, formats: Formats, top: Top, columns: list[_Column]) -> int:
    """Write what stands over the table, no wider than it; the row of its head."""
    own = [] if top.caption in top.title else [(top.caption, True)]
    said = [*own, (top.title, True), *((note, False) for note in top.notes)]
    units = sum(column.units for column in columns)
    for row, (text, strong) in enumerate(said):
        size = _TITLE if not row else _PLAIN
        form = formats.of(bold=strong, font_size=size, text_wrap=True, valign="vcenter")
        if len(columns) > 1:
            sheet.merge_range(row, 0, row, len(columns) - 1, "", form)
        sheet.write_string(row, 0, xml_text(text), form)
        tall = LINE * size / _PLAIN * lines_in(text, max(1, units * _PLAIN // size - 1))
        sheet.set_row(row, min(tall, TALLEST))
    return len(said)


def _write_groups(sheet: Worksheet, columns: list[_Column], formats: Formats, row: int) -> None:
    """Headings that neighbours share, over the row that is filtered: cells are merged nowhere else."""
    form = formats.of(bold=True, align="center", border=1, bg_color=_GREY)
    for over, group in groupby(enumerate(columns), key=lambda each: each[1].over):
        indices = [index for index, _ in group]
        if over and len(indices) > 1:
            sheet.merge_range(row, indices[0], row, indices[-1], over, form)
        else:
            for index in indices:
                sheet.write_string(row, index, over, form)


def _parts(table: Table, language: Language) -> Iterator[_Column]:
    """What stands between the rows elsewhere, as a column of its own, which a filter can take."""
    if not table.bands:
        return
    bands = dict(table.bands)
    text, cells = Text(""), []
    for number in range(len(table.rows)):
        text = bands.get(number, text)
        cells.append(shown(language.text(text) if text.key else "", language))
    yield _Column(language.text(say("Part")), "", cells, right=False)


def _columns(table: Table, language: Language) -> Iterator[_Column]:
    for index, column in enumerate(table.columns):
        cells: list[Cell] = [row[index] for row in table.rows]
        head = xml_text(language.text(column.name))
        over = xml_text(language.text(column.over)) if column.over else ""
        yield _Column(head, over, [shown(cell, language) for cell in cells], column.right)
        for title, numbers in beside(cells):
            told = say("{column}: {part}", column=head, part=title)
            if title is IS_BOUND:
                found = [holds(number, language) for number in numbers]
            else:
                found = [shown("" if number is None else number, language) for number in numbers]
            yield _Column(language.text(told), over, found, right=True)


def _write_column(
    sheet: Worksheet, index: int, column: _Column, formats: Formats, place: tuple[int, tuple[int, ...]]
) -> None:
    first, sums = place
    for number, found in enumerate(column.cells):
        text = isinstance(found.value, str)
        form = formats.of(
            num_format=found.format,
            border=1,
            valign="vcenter",
            text_wrap=text,
            align="center" if found.loose else "left" if text and not column.right else "right",
            italic=found.loose,
            bold=number in sums,
        )
        put(sheet, first + number, index, found, form)


def _settle(sheet: Worksheet, table: Table, columns: list[_Column], head: int) -> None:
    """What stays, what is filtered, and how it is printed."""
    last, right = head + len(table.rows), len(columns) - 1
    if closing := _filtered(table):
        sheet.autofilter(head, 0, head + closing, right)
    sheet.freeze_panes(head + 1, 1 if columns[0].units <= _BESIDE_HEAD else 0)
    sheet.ignore_errors({"number_stored_as_text": _area(head, last, right)})
    sheet.set_landscape()
    sheet.set_paper(_A4 if sum(column.units for column in columns) <= _ON_A4 else _A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(head - 1 if any(column.over for column in columns) else head, head)
    sheet.set_margins(left=0.4, right=0.4, top=0.5, bottom=0.6)
    sheet.set_footer("&C&P / &N")


def _filtered(table: Table) -> int:
    """How many rows the filter takes: those that sum a part are of it, the one that sums the whole is not."""
    rows = len(table.rows)
    return rows - 1 if rows - 1 in table.sums else rows


def _area(first: int, last: int, right: int) -> str:
    from xlsxwriter.utility import xl_range

    return xl_range(first, 0, last, right)
