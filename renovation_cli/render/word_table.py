"""A table of a Word file: widths that add up to the text, heads repeated, rows that are not split."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from renovation_cli.model.frozen import dataclass
from renovation_cli.render.heads import head_rows
from renovation_cli.render.language import Language
from renovation_cli.render.visible import width
from renovation_cli.render.word_pages import UPRIGHT
from renovation_cli.render.word_text import paragraph
from renovation_cli.reports.document import Table

_HALF, _HALF_ACROSS = 105, 90
"""Twips of half a character of the text of tables: 五号, and 小五 where the table is wide."""
_MARGIN = 60
"""Twips between the text of a cell and its border."""
_WIDEST, _ENOUGH = 60, 24
"""Columns of a terminal that a cell may ask for; that are enough for a table to stand upright."""
_LEAST, _FOLDED = 6, 9
"""What a column has at least, and what one has whose text is folded."""
_TALLEST = 24
"""Lines above which a row may be split: it could be taller than a page."""
_TOGETHER = 15
"""Lines over which equal cells are one: a page that begins below them would not show what they say."""
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
    def natural(self) -> list[int]:
        """How wide each column would like to be, in columns of a terminal."""
        return [max(_LEAST, min(_WIDEST, max(self._of(index)))) for index in range(len(self.table.columns))]

    def _of(self, index: int) -> Iterator[int]:
        yield min(width(self.language.text(self.table.columns[index].name)), 2 * _LEAST)
        for row in self.cells:
            yield from map(width, row[index].split("\n"))

    @cached_property
    def needs_across(self) -> bool:
        """Whether it is too wide for an upright page."""
        return sum(_twips(min(each, _ENOUGH), _HALF) for each in self.natural) > UPRIGHT.text

    @property
    def _half(self) -> int:
        return _HALF_ACROSS if self.needs_across else _HALF

    @property
    def _prefix(self) -> str:
        return "Wide" if self.needs_across else ""

    def widths(self, room: int) -> list[int]:
        """Twips of each column, which add up to the room there is."""
        wanted = [_twips(each, self._half) for each in self.natural]
        least = [min(each, _twips(_FOLDED, self._half)) for each in wanted]
        over = sum(wanted) - room
        if over > 0:
            # What is wide gives way, in the measure in which it is wider than it must be.
            spare = [each - low for each, low in zip(wanted, least, strict=True)]
            can = sum(spare)
            wanted = (
                [each - over * more // can for each, more in zip(wanted, spare, strict=True)]
                if can >= over
                else [room * low // sum(least) for low in least]
            )
        else:
            wanted = [each * room // sum(wanted) for each in wanted]
        wanted[-1] += room - sum(wanted)
        return wanted

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
                        text,
                        widths[index : index + across],
                        style=f"{self._prefix}Head",
                        merged=merged,
                        middle=True,
                    )
                )
                index += across
            yield _row(drawn, head=True)

    def _body(self, widths: list[int]) -> Iterator[str]:
        bands = dict(self.table.bands)
        lines = [self._lines(row, widths) for row in self.cells]
        merged = [self._merged(index, lines) for index in range(len(widths))]
        for number, row in enumerate(self.cells):
            if number in bands:
                text = self.language.text(bands[number])
                yield _row([_cell(text, widths, style=f"{self._prefix}Head", side="left")])
            style = self._prefix + ("Head" if number in self.table.sums else "Cell")
            cells = [
                _cell(
                    text, [widths[index]], style=style, side=self._side(index), merged=merged[index][number]
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
        return max(
            sum(-(-(width(line) * self._half) // (room - 2 * _MARGIN)) or 1 for line in text.split("\n"))
            for text, room in zip(row, widths, strict=True)
        )


def _twips(columns: int, half: int) -> int:
    return columns * half + 2 * _MARGIN


def _row(cells: list[str], *, head: bool = False, split: bool = False) -> str:
    marks = ("" if split else "<w:cantSplit/>") + ("<w:tblHeader/>" if head else "")
    return f"<w:tr><w:trPr>{marks}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    text: str, widths: Sequence[int], *, style: str, side: str = "", merged: str = "", middle: bool = False
) -> str:
    across = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    down = f'<w:vMerge w:val="{merged}"/>' if merged else ""
    align = '<w:vAlign w:val="center"/>' if middle or merged else ""
    said = "" if merged == "continue" else text
    lines = "".join(paragraph(line, style, side=side) for line in said.split("\n"))
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{sum(widths)}" w:type="dxa"/>{across}{down}{align}</w:tcPr>{lines}</w:tc>'
    )
