"""By which names the projects stand on a screen: all of it by their short ones, or all of it in full."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from renovation_cli.render.cells import filled, in_short, laid_out, roomy
from renovation_cli.render.language import Language
from renovation_cli.render.layout import DrawnCell, lines_of
from renovation_cli.reports.document import Cell, Flat, Sentence, Table
from renovation_cli.reports.paper import Running
from renovation_cli.reports.plot import Plot

T = TypeVar("T", bound=Flat | Plot[Cell])


def called_alike(blocks: Sequence[T], language: Language, available: int) -> list[T]:
    """What stands on a screen of so many columns; by short names where that saves a table of it lines."""
    names = next(
        (
            each.called
            for each in blocks
            if isinstance(each, Table) and each.called and _saves(each, language, available)
        ),
        None,
    )
    return list(blocks) if names is None else [_shortened(each, names) for each in blocks]


def _shortened(block: T, names: Mapping[str, str]) -> T:
    """A block by the short names of the projects that it names."""
    if isinstance(block, Table):
        rows = tuple(tuple(in_short(cell, names) for cell in row) for row in block.rows)
        return replace(block, rows=rows)
    if isinstance(block, Sentence) and not isinstance(block.text, Running):
        return replace(block, text=in_short(block.text, names))
    return block


def _saves(table: Table, language: Language, available: int) -> bool:
    """Whether a table with its headings has fewer lines by short names, or room for more of its columns."""
    short = _shortened(table, table.called)
    if short.rows == table.rows:
        return False
    full = roomy(filled(table), language, available)
    lines = _lines(full, language, available)
    if lines <= len(table.rows) + 1 and len(full.columns) == len(filled(table).columns):
        return False
    short = roomy(filled(short), language, available)
    return len(short.columns) > len(full.columns) or _lines(short, language, available) < lines


def _lines(table: Table, language: Language, available: int) -> float:
    heads = [DrawnCell(language.text(column.name)) for column in table.columns]
    drawn = laid_out(table, heads, language, available)
    return sum(lines_of(drawn.layout, table.columns, rows, available) for rows in ([heads], drawn.rows))
