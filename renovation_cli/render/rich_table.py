"""Rows of a table as Rich draws them: at fixed widths, what they hold folded already."""

from collections.abc import Iterable, Sequence
from typing import Literal

from rich import box
from rich.table import Table as RichTable
from rich.text import Text as RichText

from renovation_cli.render.layout import GAP, Row, TableLayout, hang_of, stacked
from renovation_cli.reports.document import Column, Tone

STYLES = {
    Tone.PLAIN: "",
    Tone.GOOD: "green",
    Tone.WARN: "yellow",
    Tone.BAD: "bold red",
    Tone.NOTE: "cyan",
    Tone.STRONG: "bold",
    Tone.DIM: "dim",
}


def rich_table(
    found: TableLayout,
    columns: Sequence[Column],
    heads: Row | None,
    rows: Iterable[Row],
    *,
    spaced: bool,
    ruled: bool = True,
) -> RichTable:
    """Rows as a Rich table of fixed widths; what it holds has been folded, so that Rich need not."""
    drawn = RichTable(
        box=box.SIMPLE_HEAD if ruled else None,
        show_header=heads is not None,
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - ruled, 0, 0),
        leading=int(spaced),
    )
    headings = _folded(found, columns, heads) if heads is not None else [[] for _ in found.stacks]
    tallest = max(map(len, headings))
    for wide, stack, lines in zip(found.widths, found.stacks, headings, strict=True):
        # Rich sets headings at the bottom; a stack of them is read from the top, like the cells.
        filled = [*lines, *([RichText()] * (tallest - len(lines)))]
        justify: Literal["left", "right"] = "right" if columns[stack[0]].right else "left"
        drawn.add_column(RichText("\n").join(filled), width=wide, justify=justify, overflow="fold")
    for row in rows:
        drawn.add_row(*(RichText("\n").join(lines) for lines in _folded(found, columns, row)))
    return drawn


def _folded(found: TableLayout, columns: Sequence[Column], row: Row) -> list[list[RichText]]:
    """The lines of each stack of a row."""
    return [
        [
            RichText(line, style=STYLES[field.tone])
            for field in stacked(stack, row)
            for line in field.lines(wide, hang_of(columns[stack[0]]))
        ]
        for wide, stack in zip(found.widths, found.stacks, strict=True)
    ]
