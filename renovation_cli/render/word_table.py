"""A table of a Word file: widths that add up to the text, heads repeated, rows that are not split."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from renovation_cli.model.frozen import dataclass
from renovation_cli.render.column_widths import Measure, shared, wish
from renovation_cli.render.heads import head_rows
from renovation_cli.render.language import Language
from renovation_cli.render.visible import width
from renovation_cli.render.word_pages import UPRIGHT
from renovation_cli.render.word_text import paragraph
from renovation_cli.reports.document import Table

_MARGIN = 60
"""Twips between the text of a cell and its border."""
_USUAL_TYPE, _SMALL_TYPE = Measure(105, _MARGIN), Measure(90, _MARGIN)
"""The letters of tables: 五号, and 小五 where the table is wide."""
_LEAST, _ENOUGH = 6, 24
"""Columns of a terminal that a column takes at least; that are enough for a table to stand upright."""
_TALLEST = 24
"""Lines above which a row may be split: it could be taller than a page."""
_TOGETHER = 15
"""Lines over which equal cells are one: a page that begins below them would not show what they say."""
_SMALL = 12
"""Lines up to which a table without its head stands on one page."""
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


@dataclass(frozen=True)
class Drawn:
    """A table with its words."""

    table: Table
    language: Language

    @cached_property
    def cells(self) -> list[list[str]]:
        """The words of each cell, row by row."""
        return [["\n".join(self.language.lines(cell)) for cell in row] for row in self.table.rows]

    @cached_property
    def needs_across(self) -> bool:
        """Whether it is too wide for an upright page, also in small letters."""
        return self._is_wider_in(_SMALL_TYPE)

    @cached_property
    def is_wide(self) -> bool:
        """Whether it is too wide for an upright page in usual letters, so that it has small ones."""
        return self._is_wider_in(_USUAL_TYPE)

    def _is_wider_in(self, measure: Measure) -> bool:
        asked = (max(_LEAST, min(_ENOUGH, max(self._of(index)))) for index in range(len(self.table.columns)))
        return sum(map(measure.of, asked)) > UPRIGHT.text

    def _of(self, index: int) -> Iterator[int]:
        yield min(width(self._heads[index]), 2 * _LEAST)
        for row in self.cells:
            yield from map(width, row[index].split("\n"))

    @cached_property
    def _heads(self) -> list[str]:
        return [self.language.text(column.name) for column in self.table.columns]

    @cached_property
    def _measure(self) -> Measure:
        return _SMALL_TYPE if self.is_wide else _USUAL_TYPE

    @property
    def _prefix(self) -> str:
        return "Wide" if self.is_wide else ""

    def widths(self, room: int) -> list[int]:
        """Twips of each column, which add up to the room there is."""
        columns = (
            wish(head, [row[index] for row in self.cells], self._measure)
            for index, head in enumerate(self._heads)
        )
        return shared(tuple(columns), room)

    def xml(self, room: int) -> str:
        """The table as wide as the text."""
        widths = self.widths(room)
        grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
        rows = "".join((*self._head(widths), *self._body(widths)))
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:jc w:val="center"/>'
            f'<w:tblBorders>{_BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/>'
            f'<w:tblCellMar><w:left w:w="{_MARGIN}" w:type="dxa"/><w:right w:w="{_MARGIN}" w:type="dxa"/>'
            f"</w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        )

    def _head(self, widths: list[int]) -> Iterator[str]:
        """Every row of the head is marked: it is repeated only as an unbroken block from the first row on."""
        heads = head_rows(self.table)
        tall = {cell.first for cell in heads[0] if cell.down > 1}
        for number, row in enumerate(heads):
            cells = {cell.first: cell for cell in row}
            drawn, index = [], 0
            while index < len(widths):
                cell = cells.get(index)
                across = cell.across if cell else 1
                merged = ("restart" if not number else "continue") if index in tall else ""
                text = self.language.text(cell.text) if cell else ""
                drawn.append(
                    _cell(
                        text=text,
                        widths=widths[index : index + across],
                        style=f"{self._prefix}Head",
                        merged=merged,
                        middle=True,
                        stays=True,
                    )
                )
                index += across
            yield _row(drawn, head=True)

    def _body(self, widths: list[int]) -> Iterator[str]:
        bands = dict(self.table.bands)
        lines = [self._lines(row, widths) for row in self.cells]
        merged = [self._merged(index, lines) for index in range(len(widths))]
        is_small = sum(lines) <= _SMALL
        for number, row in enumerate(self.cells):
            if number in bands:
                text = self.language.text(bands[number])
                yield _row([_cell(text, widths, style=f"{self._prefix}Head", side="left", stays=True)])
            style = self._prefix + ("Head" if number in self.table.sums else "Cell")
            stays = is_small and number + 1 < len(self.cells)
            cells = [
                _cell(
                    text=text,
                    widths=[widths[index]],
                    style=style,
                    side=self._side(index),
                    merged=merged[index][number],
                    stays=stays,
                )
                for index, text in enumerate(row)
            ]
            yield _row(cells, split=lines[number] > _TALLEST)

    def _side(self, index: int) -> str:
        return "right" if self.table.columns[index].right else "left"

    def _merged(self, index: int, lines: Sequence[int]) -> list[str]:
        """Which cells of a column are one with those above: in one that says so, and over equal texts."""
        found = [""] * len(self.cells)
        if not self.table.columns[index].ditto:
            return found
        bands, first, tall = dict(self.table.bands), 0, 0
        for number, row in enumerate(self.cells):
            same = number > 0 and row[index] == self.cells[first][index] and number not in bands
            if same and tall + lines[number] <= _TOGETHER:
                found[first], found[number], tall = "restart", "continue", tall + lines[number]
            else:
                first, tall = number, lines[number]
        return found

    def _lines(self, row: Sequence[str], widths: Sequence[int]) -> int:
        """How many lines a row takes."""
        half = self._measure.half
        return max(
            sum(-(-(width(line) * half) // (room - 2 * _MARGIN)) or 1 for line in text.split("\n"))
            for text, room in zip(row, widths, strict=True)
        )


def _row(cells: list[str], *, head: bool = False, split: bool = False) -> str:
    marks = ("" if split else "<w:cantSplit/>") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    text: str,
    widths: Sequence[int],
    *,
    style: str,
    side: str = "",
    merged: str = "",
    middle: bool = False,
    stays: bool = False,
) -> str:
    across = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    down = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    align = '<w:vAlign w:val="center"/>' if middle or merged else ""
    said = "" if merged == "continue" else text
    lines = "".join(paragraph(line, style, side=side, stays=stays) for line in said.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>{across}{down}{align}</w:tcPr>{lines}</w:tc>'
    )
