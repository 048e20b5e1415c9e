"""A table of a Word file: widths that add up to the text, heads repeated, rows that are not split."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from renovation_cli.model.frozen import dataclass
from renovation_cli.render.column_widths import Measure, Wish, shared, wish, with_reserve
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
        """Whether it is too wide for an upright page in usual letters, so that it has small ones.

        It is, too, where only in small ones no number is parted in a wider font.
        """
        return self._is_wider_in(_USUAL_TYPE) or (
            self._parts_in(_USUAL_TYPE) and not self._parts_in(_SMALL_TYPE)
        )

    def _parts_in(self, measure: Measure) -> bool:
        """Whether a number would be parted on an upright page in a wider font."""
        wishes = self._wishes(measure)
        return not _hold(self._shared(wishes, UPRIGHT.text, measure), wishes)

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
        return self._shared(self._wishes(self._measure), room, self._measure)

    def _wishes(self, measure: Measure) -> tuple[Wish, ...]:
        return tuple(
            wish(head, [row[index] for row in self.cells], measure) for index, head in enumerate(self._heads)
        )

    def _shared(self, wishes: Sequence[Wish], room: int, measure: Measure) -> list[int]:
        widths = shared(wishes, room)
        if _hold(widths, wishes):
            return widths
        return with_reserve(widths, wishes, self._needed(widths, measure.half))

    def _needed(self, widths: Sequence[int], half: int) -> list[int]:
        """Of each column the least width that makes no row taller."""
        needed = [0] * len(widths)
        for row in (self._heads, *self.cells):
            most = max(_lines_at_most(text, room, half) for text, room in zip(row, widths, strict=True))
            for index, text in enumerate(row):
                needed[index] = max(needed[index], _least_room(text, most, half))
        return needed

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
        return max(_lines_of(text, room, half) for text, room in zip(row, widths, strict=True))


def _lines_of(text: str, room: int, half: int) -> int:
    """How many lines a cell takes in a column of that width."""
    return sum(-(-(width(line) * half) // (room - 2 * _MARGIN)) or 1 for line in text.split("\n"))


def _lines_at_most(text: str, room: int, half: int) -> int:
    """The same where each line ends with a whole character, and with one less before a mark of the next."""
    columns = max((room - 2 * _MARGIN) // (2 * half) * 2, 2)
    return sum(
        1 if width(line) <= columns else -(-width(line) // max(columns - 2, 2)) for line in text.split("\n")
    )


def _least_room(text: str, most: int, half: int) -> int:
    """The least width of a column in which a cell surely takes no more lines than that."""
    rooms = range(2 * _MARGIN + 1, 2 * _MARGIN + 1 + (max(map(width, text.split("\n"))) + 2) * half)
    return rooms.start + bisect_left(rooms, -most, key=lambda room: -_lines_at_most(text, room, half))


def _hold(widths: Sequence[int], wishes: Sequence[Wish]) -> bool:
    """Whether the columns have the room that numbers take in a wider font."""
    return all(has >= each.reserved for has, each in zip(widths, wishes, strict=True))


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
