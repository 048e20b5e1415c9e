"""How the columns of a table share a line: side by side, beneath each other, or on a line of their own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from math import inf

from renovation_cli.model.frozen import dataclass
from renovation_cli.render.folding import HANG, Piece, fold_pieces, narrowest, pieces
from renovation_cli.render.visible import width
from renovation_cli.reports.document import Column, Tone

GAP = 2
"""Columns of the terminal between two columns of a table."""
_SHORT = 14
"""Columns up to which a cell is folded only if it cannot be helped."""
_DEEPEST = 3
"""Columns that stand beneath each other where they are not meant to, before a row is a block of its own."""
SKIPPED = "·"
"""Stands for an empty cell between two others in a stack, so that what is beneath keeps its line."""


@dataclass(frozen=True)
class DrawnCell:
    """One cell as it will be drawn."""

    text: str
    tone: Tone = Tone.PLAIN
    is_typed: bool = False
    """Whether it is to be typed or pasted: a command, or lines of a file."""
    apart: str = ""
    """What stands between phrases side by side, between which a line ends where it can be helped."""
    wholes: tuple[str, ...] = ()
    """What in it is not broken: names, days and figures."""

    @cached_property
    def columns(self) -> int:
        """Its width where none of its lines is folded."""
        return max(map(width, self.text.split("\n")))

    @cached_property
    def pieces(self) -> list[list[Piece]]:
        """The parts of each of its lines that are not broken."""
        return [pieces(line, self.wholes) for line in self.text.split("\n")]

    def lines(self, columns: int, hang: int) -> list[str]:
        """The cell folded; lines of its own stay."""
        if self.columns <= columns:
            return self.text.split("\n")
        return [
            line
            for text, parts in zip(self.text.split("\n"), self.pieces, strict=True)
            for line in fold_pieces(self._phrases(text, columns) or parts, columns, hang)
        ]

    def _phrases(self, text: str, columns: int) -> list[Piece]:
        """The phrases of a line, where it has some and each has room on one."""
        found = text.split(self.apart) if self.apart else []
        each = [Piece(self.apart if number else "", one, width(one)) for number, one in enumerate(found)]
        return each if all(one.columns <= columns for one in each) else []

    def own_lines(self, columns: int, hang: int) -> list[str]:
        """The cell where it has lines to itself: what is to be pasted is never folded.

        A terminal that folds it by itself copies one line; a shell would run a first half alone.
        """
        return self.text.split("\n") if self.is_typed else self.lines(columns, hang)

    def narrowest(self, hang: int) -> int:
        """The columns without which a piece would have to be broken."""
        return max(narrowest(parts, hang) for parts in self.pieces)


Row = Sequence[DrawnCell]


@dataclass(frozen=True, slots=True)
class TableLayout:
    """Which columns stand beneath each other, how wide each stack is, and what is on lines of its own."""

    stacks: tuple[tuple[int, ...], ...]
    widths: tuple[int, ...]
    below: tuple[int, ...]

    @property
    def flat(self) -> bool:
        """Whether every column stands beside the others."""
        return not self.below and all(len(stack) == 1 for stack in self.stacks)

    @property
    def columns(self) -> int:
        """The width of all stacks."""
        return sum(self.widths) + GAP * (len(self.widths) - 1)


@dataclass(frozen=True, slots=True)
class _Measure:
    """What a column needs: for its heading and its cells on one line, and without breaking what is whole."""

    heading: int
    cells: int
    easy: int
    """Without folding short cells either."""
    tight: int
    opens: bool
    """Whether a name that is wider than the column may run on, with the rest of its row below it."""


def layout(columns: Sequence[Column], rows: Sequence[Row], available: int) -> TableLayout | None:
    """The way of drawing the rows, the first of them the heading, that takes the fewest lines.

    Columns that are not meant to stand beneath each other do so only where nothing else has room. None if in
    every way a date, an id, a figure or a name would be broken.
    """
    found = _best(columns, rows, available)
    if found is None:
        beneath = [replace(column, beneath=True) for column in columns]
        found = _best(beneath, rows, available, min(_DEEPEST, -(-len(columns) // 2)))
    return found


def _best(
    columns: Sequence[Column], rows: Sequence[Row], available: int, deepest: int | None = None
) -> TableLayout | None:
    """The way that takes the fewest lines, and of these for its headings, of those that the columns allow."""
    measures = [_measure(column, [row[index] for row in rows]) for index, column in enumerate(columns)]
    best: TableLayout | None = None
    fewest = (0, 0, 0)
    for stacks, below in _ways(columns, deepest or len(columns)):
        for widths in _shared([[measures[index] for index in stack] for stack in stacks], available):
            found = TableLayout(stacks, widths, below)
            if found.flat and widths == tuple(max(each.heading, each.cells) for each in measures):
                return found
            lines, folds = _cost(found, columns, rows[1:], available)
            cost = (lines, folds, _height(found, columns, rows[0])[0])
            if best is None or cost < fewest:
                best, fewest = found, cost
    return best


def _measure(column: Column, fields: Sequence[DrawnCell]) -> _Measure:
    hang = hang_of(column)
    heading, *cells = fields
    widest = max(field.columns for field in cells)
    narrow = [field.narrowest(hang) for field in fields]
    short = [field.columns for field in cells if field.columns <= _SHORT]
    tight = max(*narrow, widest) if column.below else max(narrow)
    opens = not (column.below or column.right)
    return _Measure(
        heading=heading.columns, cells=widest, easy=max(tight, *short, 0), tight=tight, opens=opens
    )


def _pairs(found: TableLayout) -> Iterator[tuple[int, tuple[int, ...]]]:
    return zip(found.widths, found.stacks, strict=True)


def _ways(
    columns: Sequence[Column], deepest: int
) -> list[tuple[tuple[tuple[int, ...], ...], tuple[int, ...]]]:
    """Stacks of one column, of two and so on, with and without lines of their own."""
    below = tuple(index for index, column in enumerate(columns) if column.below)
    depths = range(1, deepest + 1)
    return list(
        dict.fromkeys((_stacks(columns, apart, depth), apart) for apart in ((), below) for depth in depths)
    )


def _stacks(columns: Sequence[Column], apart: tuple[int, ...], depth: int) -> tuple[tuple[int, ...], ...]:
    """Each column that does not stand beneath another begins a run, which is cut evenly into stacks."""
    runs: list[list[int]] = []
    for index, column in enumerate(columns):
        if index in apart:
            continue
        if column.beneath and runs:
            runs[-1].append(index)
        else:
            runs.append([index])
    stacks = []
    for run in runs:
        size = -(-len(run) // -(-len(run) // depth))
        stacks += [tuple(run[start : start + size]) for start in range(0, len(run), size)]
    return tuple(stacks)


def hang_of(column: Column) -> int:
    """How far a folded cell's further lines are set in, so that they are not taken for another cell."""
    return 0 if column.right else HANG


def _shared(stacks: Sequence[Sequence[_Measure]], available: int) -> Iterator[tuple[int, ...]]:
    """What each stack may get: what it cannot do without, then room for narrow cells, then for headings."""
    room = available - GAP * (len(stacks) - 1)
    cells = [max(each.cells for each in stack) for stack in stacks]
    wanted = [max(max(each.heading, each.cells) for each in stack) for stack in stacks]
    if sum(wanted) <= room:
        yield tuple(wanted)
        return
    easy = [max(each.easy for each in stack) for stack in stacks]
    tight = [max(each.tight for each in stack) for stack in stacks]
    if all(len(stack) == 1 for stack in stacks):
        # Lines are saved where only one column is folded, first without folding a heading.
        uncut = [max(pair) for pair in zip(cells, tight, strict=True)]
        for whole in dict.fromkeys((tuple(map(max, uncut, wanted)), tuple(uncut))):
            for index, enough in enumerate(easy):
                left = room - sum(whole) + whole[index]
                if enough <= left < whole[index]:
                    yield (*whole[:index], left, *whole[index + 1 :])
        yield from _opened([stack[0] for stack in stacks], available)
    for least in (easy, tight):
        if sum(least) <= room:
            yield tuple(_grown(_grown(least, cells, room), wanted, room))


def _opened(measures: Sequence[_Measure], available: int) -> Iterator[tuple[int, ...]]:
    """Widths with one column narrower than the widest name in it, which runs on over those behind it."""
    for least in ([max(each.cells, each.tight) for each in measures], [each.easy for each in measures]):
        room = available - GAP * (len(measures) - 1) - sum(least)
        for index, each in enumerate(measures):
            left = room + least[index]
            before = sum(least[:index]) + GAP * index
            if each.opens and max(_SHORT, each.heading) <= left < each.tight <= available - before:
                yield (*least[:index], left, *least[index + 1 :])


def halves(
    found: TableLayout, columns: Sequence[Column], row: Row, available: int
) -> list[tuple[TableLayout, Row]]:
    """A row as it is drawn; one with a name wider than its column up to that, and what is behind it below."""
    if not found.flat:
        return [(found, row)]
    for index, (wide, field) in enumerate(zip(found.widths, row, strict=True)):
        if field.columns > wide and not columns[index].right and field.narrowest(HANG) > wide:
            before = sum(found.widths[:index]) + GAP * index
            upto = TableLayout(found.stacks[: index + 1], (*found.widths[:index], available - before), ())
            rest = [DrawnCell("")] * (index + 1) + list(row[index + 1 :])
            behind = [(found, rest)] if any(each.text for each in rest) else []
            return [(upto, row[: index + 1]), *behind]
    return [(found, row)]


def _grown(widths: Sequence[int], enough: Sequence[int], room: int) -> list[int]:
    """Widths with the room that is left given to the narrowest, none more than is enough for it."""
    grown = list(widths)
    for _ in range(room - sum(widths)):
        waiting = [index for index, wide in enumerate(grown) if wide < enough[index]]
        if waiting:
            grown[min(waiting, key=grown.__getitem__)] += 1
    return grown


def stacked(stack: tuple[int, ...], row: Row) -> list[DrawnCell]:
    """A stack's cells that take a line; an empty one takes it only if another follows."""
    fields = [row[index] for index in stack]
    while fields and not fields[-1].text:
        fields.pop()
    return [field if field.text else DrawnCell(SKIPPED, Tone.DIM) for field in fields]


def _heights(
    found: TableLayout, columns: Sequence[Column], rows: Sequence[Row], available: int
) -> tuple[list[int], int]:
    """How many lines each row takes, and how many cells are folded."""
    heights, folds = [], 0
    for row in rows:
        height = 0
        for part, fields in halves(found, columns, row, available):
            tallest, folded = _height(part, columns, fields)
            height, folds = height + tallest, folds + folded
        below = [len(row[index].lines(available - HANG, HANG)) for index in found.below if row[index].text]
        heights.append(height + sum(below))
    return heights, folds


def _height(found: TableLayout, columns: Sequence[Column], row: Row) -> tuple[int, int]:
    """How many lines the stacks of a row take, and how many cells are folded."""
    tallest, folds = 1, 0
    for wide, stack in _pairs(found):
        hang = hang_of(columns[stack[0]])
        folded = [len(field.lines(wide, hang)) for field in stacked(stack, row)]
        tallest = max(tallest, sum(folded))
        folds += sum(lines > 1 for lines in folded)
    return tallest, folds


def _cost(
    found: TableLayout, columns: Sequence[Column], rows: Sequence[Row], available: int
) -> tuple[int, int]:
    """How many lines the rows take, with the blank ones between them; how many cells are folded."""
    heights, folds = _heights(found, columns, rows, available)
    return sum(heights) + (len(rows) - 1 if _apart(found, heights) else 0), folds


def lines_of(
    found: TableLayout | None, columns: Sequence[Column], rows: Sequence[Row], available: int
) -> float:
    """How many lines the rows take; without end where no way has room."""
    return inf if found is None else _cost(found, columns, rows, available)[0]


def rows_apart(found: TableLayout, columns: Sequence[Column], rows: Sequence[Row], available: int) -> bool:
    """Whether a blank line stands between the rows."""
    return _apart(found, _heights(found, columns, rows, available)[0])


def _apart(found: TableLayout, heights: Sequence[int]) -> bool:
    """Where most rows take several lines, or cells are stacked."""
    several = sum(height > 1 for height in heights)
    return several * 2 > len(heights) or (several > 0 and not found.flat)
