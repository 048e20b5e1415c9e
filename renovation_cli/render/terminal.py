"""Rich tables on a terminal. Values are given to Rich as text, never as markup."""

import os
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.render.visible import visible, width
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Facts,
    Heading,
    Next,
    Sentence,
    Table,
    Tone,
    Toned,
    apart,
)

_STYLES = {Tone.PLAIN: "", Tone.GOOD: "green", Tone.WARN: "yellow", Tone.BAD: "bold red", Tone.DIM: "dim"}
_PADDING = 2
_TOO_NARROW = 8
"""Columns of the terminal for each column of a table, below which no table is drawn."""
_NARROWEST = 4
"""Columns in which two Chinese characters stand side by side; in fewer than two Rich drops them."""


def console_for(stream: TextIO, *, width: int | None = None, colour: bool = True) -> Console:
    """A console that writes to a stream; without colour, or under ``NO_COLOR``, no escape code is written."""
    styled = colour and not os.environ.get("NO_COLOR")
    return Console(
        file=stream,
        width=width,
        color_system="auto" if styled else None,
        force_terminal=styled or None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )


def render(document: Document, language: Language, console: Console) -> None:
    """Draw the document on a console."""
    for previous, block in zip((None, *document.blocks), document.blocks, strict=False):
        if previous and apart(previous, block):
            console.print()
        _draw(block, language, console)


def _draw(block: Block, language: Language, console: Console) -> None:
    if isinstance(block, Heading):
        console.print(RichText(visible(language.text(block.text)), style="bold"), overflow="fold")
    elif isinstance(block, Sentence):
        console.print(
            RichText(visible(language.text(block.text)), style=_STYLES[block.tone]), overflow="fold"
        )
    elif isinstance(block, Facts):
        grid = RichTable.grid(padding=(0, _PADDING))
        grid.add_column(style="dim", overflow="fold")
        grid.add_column(overflow="fold")
        for name, value in block.rows:
            grid.add_row(RichText(visible(language.text(name))), _cell(value, language))
        console.print(grid)
    elif isinstance(block, Next):
        grid = RichTable.grid(padding=(0, _PADDING))
        grid.add_column(style="bold", overflow="fold")
        grid.add_column(style="dim", overflow="fold")
        for command, what in block.commands:
            grid.add_row(RichText(visible(command)), RichText(visible(language.text(what))))
        console.print(grid)
    else:
        _draw_table(block, language, console)


def _cell(value: Cell, language: Language) -> RichText:
    tone = value.tone if isinstance(value, Toned) else Tone.PLAIN
    return RichText(visible(language.value(value)), style=_STYLES[tone], overflow="fold")


def _draw_table(table: Table, language: Language, console: Console) -> None:
    if table.title:
        console.print(RichText(visible(language.text(table.title)), style="bold"))
    if not table.rows:
        if table.empty:
            console.print(RichText(visible(language.text(table.empty)), style="dim"))
        return
    groups = _groups(table, language, console.width)
    if len(groups) * _TOO_NARROW > console.width:
        # Too narrow for any table: whole lines, which the terminal wraps, lose nothing.
        for line in plain.table_lines(table, language):
            console.print(RichText(line.rstrip()), soft_wrap=True)
        return
    stacked = any(len(group) > 1 for group in groups)
    drawn = RichTable(
        box=box.SIMPLE_HEAD if not stacked else box.SIMPLE, show_lines=False, padding=(0, 1), pad_edge=False
    )
    for group in groups:
        first = table.columns[group[0]]
        drawn.add_column(
            _stack([RichText(visible(language.text(table.columns[index].name))) for index in group]),
            justify="right" if first.right else "left",
            overflow="fold",
            min_width=_NARROWEST,
        )
    for number, row in enumerate(table.rows):
        if stacked and number:
            drawn.add_row(*([""] * len(groups)))
        drawn.add_row(*(_stack([_cell(row[index], language) for index in group]) for group in groups))
    console.print(drawn)


def _groups(table: Table, language: Language, available: int) -> list[list[int]]:
    """Columns to draw side by side; those meant to stand beneath others do so only for want of room."""
    flat = [[index] for index in range(len(table.columns))]
    needed = sum(_widest(table, index, language) + _PADDING for index in range(len(flat)))
    if needed <= available:
        return flat
    groups: list[list[int]] = []
    for index, column in enumerate(table.columns):
        if _stands_beneath(column, groups):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def _stands_beneath(column: Column, groups: list[list[int]]) -> bool:
    return column.beneath and bool(groups)


def _widest(table: Table, index: int, language: Language) -> int:
    cells = [width(visible(language.value(row[index]))) for row in table.rows]
    return max([width(visible(language.text(table.columns[index].name))), *cells])


def _stack(parts: list[RichText]) -> RichText:
    kept = [part for part in parts if part.plain]
    return RichText("\n").join(kept) if kept else RichText("")
