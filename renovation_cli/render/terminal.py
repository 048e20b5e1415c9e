"""Documents on a terminal. Values are given to Rich as text, never as markup."""

import os
from collections.abc import Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.text import Text as RichText

from renovation_cli.render.folding import HANG, fold
from renovation_cli.render.language import Language
from renovation_cli.render.layout import GAP, Field, Layout, Row, hang_of, layout, rows_apart, stacked
from renovation_cli.render.visible import pad, visible, width
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
_ROOM = 24
"""Columns a value needs beside its label; with fewer it stands below it."""


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
        _print_folded(visible(language.text(block.text)), "bold", console)
    elif isinstance(block, Sentence):
        _print_folded(visible(language.text(block.text)), _STYLES[block.tone], console)
    elif isinstance(block, Facts):
        rows = [(visible(language.text(name)), _field(value, language)) for name, value in block.rows]
        _print_labelled(rows, console)
    elif isinstance(block, Next):
        shown = [(visible(command), visible(language.text(what))) for command, what in block.commands]
        _print_commands(shown, console)
    else:
        _draw_table(block, language, console)


def _print(line: RichText, console: Console) -> None:
    """Print a line as it is; Rich would fold it at every space."""
    line.rstrip()
    console.print(line, soft_wrap=True)


def _print_folded(text: str, style: str, console: Console) -> None:
    for line in fold(text, console.width):
        _print(RichText(line, style=style), console)


def _print_commands(commands: Sequence[tuple[str, str]], console: Console) -> None:
    """Commands whole, so that they can be copied, and beside them or below what each does."""
    widest = max((width(command) for command, _ in commands), default=0)
    beside = all(widest + GAP + width(what) <= console.width for _, what in commands)
    for command, what in commands:
        line = RichText(command, style="bold")
        if beside:
            line.append(" " * (widest + GAP - width(command))).append(what, style="not bold dim")
        _print(line, console)
        for part in [] if beside else fold(what, console.width - HANG):
            _print(RichText(" " * HANG + part, style="dim"), console)


def _print_labelled(rows: Sequence[tuple[str, Field]], console: Console) -> None:
    """Labels and values, one a line; a label that leaves too little room has its line to itself."""
    most = console.width - _ROOM - GAP
    labels = max((width(label) for label, _ in rows if width(label) <= most), default=0)
    start = labels + GAP if labels else HANG
    for label, field in rows:
        line = RichText(label, style="dim")
        if width(label) > labels:
            _print_folded(label, "dim", console)
            line = RichText()
        line.append(" " * (start - line.cell_len))
        for part in fold(field.text, console.width - start):
            _print(line.append(part, style=f"not dim {_STYLES[field.tone]}"), console)
            line = RichText(" " * start)


def _field(value: Cell, language: Language) -> Field:
    tone = value.tone if isinstance(value, Toned) else Tone.PLAIN
    return Field(visible(language.value(value)), tone)


def _draw_table(table: Table, language: Language, console: Console) -> None:
    if table.title:
        _print_folded(visible(language.text(table.title)), "bold", console)
    if not table.rows:
        if table.empty:
            _print_folded(visible(language.text(table.empty)), "dim", console)
        return
    heads = [Field(visible(language.text(column.name))) for column in table.columns]
    rows = [[_field(cell, language) for cell in row] for row in table.rows]
    found = layout(table.columns, [heads, *rows], console.width)
    if found is None:
        _draw_records(heads, rows, console)
        return
    for line in _row(heads, found, table.columns, console.width):
        line.stylize("bold")
        _print(line, console)
    _print(RichText(_rule(console) * found.columns), console)
    drawn = [_row(row, found, table.columns, console.width) for row in rows]
    spaced = rows_apart(found, [len(lines) for lines in drawn])
    for number, lines in enumerate(drawn):
        if spaced and number:
            console.print()
        for line in lines:
            _print(line, console)


def _rule(console: Console) -> str:
    return "─" if console.encoding.lower().startswith("utf") else "-"


def _draw_records(heads: Row, rows: Iterable[Row], console: Console) -> None:
    """Every row as a block of its own, for a terminal in which the columns do not fit."""
    for number, row in enumerate(rows):
        if number:
            console.print()
        named = zip(heads, row, strict=True)
        _print_labelled([(head.text, field) for head, field in named if field.text], console)


def _row(row: Row, found: Layout, columns: Sequence[Column], available: int) -> list[RichText]:
    """The lines of one row."""
    stacks: list[list[tuple[str, str]]] = []
    for wide, stack in zip(found.widths, found.stacks, strict=True):
        hang = hang_of(columns[stack[0]])
        right = columns[stack[0]].right
        lines = [
            (pad(line, wide, right=right), _STYLES[field.tone])
            for field in stacked(stack, row)
            for line in field.lines(wide, hang)
        ]
        stacks.append(lines)
    drawn = []
    for number in range(max(map(len, stacks))):
        line = RichText()
        for index, lines in enumerate(stacks):
            text, style = lines[number] if number < len(lines) else (" " * found.widths[index], "")
            line.append(" " * GAP if index else "").append(text, style=style)
        drawn.append(line)
    for index in found.below:
        if row[index].text:
            style = _STYLES[row[index].tone]
            folded = row[index].lines(available - HANG, HANG)
            drawn += [RichText(" " * HANG + line, style=style) for line in folded]
    return drawn
