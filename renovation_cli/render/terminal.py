"""Documents on a terminal. Values are given to Rich as text, never as markup."""

import io
import os
from collections.abc import Collection, Iterable, Sequence
from typing import TextIO

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from renovation_cli.findings.command import Command
from renovation_cli.findings.text import Text, commands_in
from renovation_cli.render.called import called_alike
from renovation_cli.render.cells import drawn_cell, filled, laid_out, roomy, wholes
from renovation_cli.render.fitting import fitted
from renovation_cli.render.folding import HANG, fold
from renovation_cli.render.language import Language
from renovation_cli.render.layout import (
    GAP,
    DrawnCell,
    Row,
    TableLayout,
    halves,
    rows_apart,
)
from renovation_cli.render.plots import plot_lines
from renovation_cli.render.rich_table import STYLES, rich_table
from renovation_cli.render.visible import width
from renovation_cli.reports.document import (
    Apart,
    Cell,
    Document,
    Fitted,
    Flat,
    Heading,
    Line,
    Next,
    Pairs,
    Sentence,
    Table,
)
from renovation_cli.reports.laid_out import apart, on_terminal
from renovation_cli.reports.plot import Plot

_UNKNOWN = 80
"""Columns of a terminal that does not say how wide it is."""
_ENDS = " .。)）"
"""What is left out behind a command that has a line of its own."""
_ROOM = 24
"""Columns a value needs beside its label; with fewer it stands below it."""


def console_for(stream: TextIO, *, width: int | None = None, colour: bool = True) -> Console:
    """A console that writes to a stream; without colour, or under ``NO_COLOR``, no escape code is written."""
    styled = colour and not os.environ.get("NO_COLOR")
    console = Console(
        file=stream,
        width=width,
        color_system="auto" if styled else None,
        force_terminal=styled or None,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    # COLUMNS=0 says that the width is not known.
    console.width = console.width or _UNKNOWN
    return console


class _Paper(io.StringIO):
    """Something to draw on that has a terminal's encoding."""

    def __init__(self, encoding: str) -> None:
        super().__init__()
        self._encoding = encoding

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return self._encoding


def drawn(what: Document | Iterable[Line], language: Language, *, encoding: str, colour: bool) -> str:
    """A document, or lines, as the text that a terminal is sent; Rich never writes to a stream itself."""
    paper = _Paper(encoding)
    console = console_for(paper, colour=colour)
    if isinstance(what, Document):
        render(what, language, console)
    else:
        print_lines(what, console)
    return paper.getvalue()


def render(document: Document, language: Language, console: Console) -> None:
    """Draw the document on a console; what is fitted to a screen, as far as it has lines for."""
    _render(fitted(document, lambda tried: _height(tried, language, console)), language, console)


def _height(document: Document, language: Language, console: Console) -> int:
    """How many lines a document takes on a console."""
    paper = _Paper(console.encoding)
    _render(document, language, console_for(paper, width=console.width, colour=False))
    return sum(-(-max(width(line), 1) // console.width) for line in paper.getvalue().splitlines())


def _render(document: Document, language: Language, console: Console) -> None:
    blocks = called_alike(on_terminal(document), language, console.width)
    for previous, block in zip((None, *blocks), blocks, strict=False):
        if previous and apart(previous, block):
            console.print()
        _draw(block, language, console)


def print_lines(lines: Iterable[Line], console: Console) -> None:
    """Print lines that are worded already, none of them folded."""
    for line in lines:
        parts = ((text, STYLES[tone]) for text, tone in line)
        console.print(RichText.assemble(*parts), soft_wrap=True)


def _draw(block: Flat | Plot[Cell], language: Language, console: Console) -> None:
    if isinstance(block, Heading):
        _print_text(block.text, language, "bold", console)
    elif isinstance(block, Sentence):
        _print_sentence(block, language, console)
    elif isinstance(block, Pairs):
        rows = [(language.text(name), drawn_cell(value, language)) for name, value in block.rows]
        _print_labelled(rows, console)
    elif isinstance(block, Next):
        shown = [(language.value(command), language.text(what)) for command, what in block.commands]
        _print_commands(shown, console)
    elif isinstance(block, Fitted):
        _draw_table(block.drawn, language, console, ruled=False)
        for sentence in block.below:
            _draw(sentence, language, console)
    elif isinstance(block, Plot):
        for line in plot_lines(block, language, console.width, console.encoding):
            _print(RichText(line), console)
    else:
        _draw_table(block, language, console)


def _print(line: RichText, console: Console) -> None:
    """Print a line as it is; Rich would fold it at every space."""
    line.rstrip()
    console.print(line, soft_wrap=True)


def _print_folded(text: str, style: str, console: Console, whole: Collection[str] = ()) -> None:
    for line in fold(text, console.width, wholes=whole):
        _print(RichText(line, style=style), console)


def _print_text(text: Text, language: Language, style: str, console: Console) -> None:
    _print_folded(language.text(text), style, console, tuple(wholes(text, language)))


def _print_sentence(sentence: Sentence, language: Language, console: Console) -> None:
    """A sentence folded; a command in it that would be folded has a line of its own, to be copied."""
    style = STYLES[sentence.tone]
    if isinstance(sentence.text, Apart):
        for line in _phrases(sentence.text, language, console.width):
            _print(RichText(line, style=style), console)
        return
    text, whole = language.value(sentence.text), tuple(wholes(sentence.text, language))
    if isinstance(sentence.text, Text) and width(text) > console.width:
        for command in map(language.value, commands_in(sentence.text)):
            before, _, text = text.partition(command)
            _print_folded(before.rstrip(), style, console, whole)
            _print(RichText(" " * HANG + command, style=style), console)
    if text.strip(_ENDS):
        _print_folded(text.lstrip(), style, console, whole)


def _phrases(text: Apart, language: Language, columns: int) -> list[str]:
    """Phrases on lines; where a command would be folded each has one to itself, as far as it has room."""
    parts = [(language.value(part), isinstance(part, Command)) for part in text.parts]
    if not any(is_typed and width(part) > columns for part, is_typed in parts):
        return drawn_cell(text, language).lines(columns, 0)
    return [line for part, is_typed in parts for line in ([part] if is_typed else fold(part, columns))]


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


def _print_labelled(rows: Sequence[tuple[str, DrawnCell]], console: Console) -> None:
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
        for part in field.own_lines(console.width - start, 0):
            _print(line.append(part, style=f"not dim {STYLES[field.tone]}"), console)
            line = RichText(" " * start)


def _draw_table(table: Table, language: Language, console: Console, *, ruled: bool = True) -> None:
    if table.title:
        _print_text(table.title, language, "bold", console)
    if not table.rows:
        if table.empty:
            _print_text(table.empty, language, "dim", console)
        return
    table = roomy(filled(table), language, console.width)
    heads = [DrawnCell(language.text(column.name)) for column in table.columns]
    drawn = laid_out(table, heads, language, console.width)
    rows, found = drawn.rows, drawn.layout
    if found is None:
        _draw_records(table, heads, drawn.every, language, console)
        return
    # Under bands rows stand close where each begins with its name.
    spaced = rows_apart(found, table.columns, rows, console.width) and not (table.bands and found.flat)
    if not found.below:
        _draw_bands(
            table=table,
            found=found,
            heads=heads,
            rows=rows,
            language=language,
            console=console,
            spaced=spaced,
            ruled=ruled,
        )
        return
    # What has a line of its own has its heading there too, above the rule.
    _print_rich(rich_table(found, table.columns, None, [heads], spaced=False), console, "bold")
    _print_below(found, heads, "bold", console)
    _print(RichText(("─" if console.encoding.lower().startswith("utf") else "-") * found.columns), console)
    for number, row in enumerate(rows):
        if spaced and number:
            console.print()
        _print_rich(rich_table(found, table.columns, None, [row], spaced=False), console)
        _print_below(found, row, "", console)


def _draw_bands(
    table: Table,
    found: TableLayout,
    heads: Row,
    rows: Sequence[Row],
    language: Language,
    console: Console,
    *,
    spaced: bool,
    ruled: bool,
) -> None:
    """The rows under their heading, and what stands between them."""
    bands = [(first, text) for first, text in table.bands if first < len(rows)]
    starts = [0, *(first for first, _ in bands), len(rows)]
    words = [None, *(text for _, text in bands)]
    shown: Row | None = heads
    for first, last, text in zip(starts, starts[1:], words, strict=False):
        if text:
            _print_text(text, language, "bold", console)
        part = rows[first:last]
        if part or shown:
            _draw_rows(
                table=table,
                found=found,
                heads=shown,
                rows=part,
                console=console,
                spaced=spaced,
                ruled=ruled,
            )
        shown = None


def _draw_rows(
    table: Table,
    found: TableLayout,
    heads: Row | None,
    rows: Sequence[Row],
    console: Console,
    *,
    spaced: bool,
    ruled: bool,
) -> None:
    """Rows at once, or where a name in one is wider than its column one after the other."""
    every = [halves(found, table.columns, row, console.width) for row in rows]
    at_once = all(len(parts) == 1 and parts[0][0] is found for parts in every)
    drawn = rich_table(
        found=found,
        columns=table.columns,
        heads=heads,
        rows=rows if at_once else (),
        spaced=spaced,
        ruled=ruled,
    )
    if at_once or heads is not None:
        _print_rich(drawn, console)
    for number, parts in enumerate(() if at_once else every):
        if spaced and number:
            console.print()
        for part, row in parts:
            one = rich_table(
                found=part, columns=table.columns, heads=None, rows=[row], spaced=False, ruled=ruled
            )
            _print_rich(one, console)


def _print_below(found: TableLayout, row: Row, style: str, console: Console) -> None:
    """The cells of a row that have lines of their own."""
    for index in found.below:
        for line in row[index].own_lines(console.width - HANG, HANG) if row[index].text else ():
            _print(RichText(" " * HANG + line, style=style or STYLES[row[index].tone]), console)


def _print_rich(drawn: RichTable, console: Console, style: str = "") -> None:
    """A table without the spaces that Rich fills its last column up with."""
    for segments in console.render_lines(drawn, pad=False):
        parts = ((part.text, part.style or "") for part in segments)
        _print(RichText.assemble(*parts, style=style), console)


def _draw_records(
    table: Table, heads: Row, rows: Iterable[Row], language: Language, console: Console
) -> None:
    """Every row as a block of its own, for a terminal in which the columns do not fit."""
    bands = dict(table.bands)
    for number, row in enumerate(rows):
        if number:
            console.print()
        if number in bands:
            _print_text(bands[number], language, "bold", console)
        named = zip(heads, row, strict=True)
        _print_labelled([(head.text, field) for head, field in named if field.text], console)
