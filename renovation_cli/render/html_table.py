"""A table of a page: its head, its parts between bands, and which of its columns are narrow."""

from collections.abc import Iterator
from itertools import accumulate, pairwise
from typing import Any

from renovation_cli.render.column_widths import Measure, shared, wish
from renovation_cli.render.heads import head_rows
from renovation_cli.render.html_cells import Cells
from renovation_cli.render.language import Language
from renovation_cli.render.visible import width
from renovation_cli.reports.document import Table

WIDE = 8
"""Columns above which a printed page lies across."""
_PRINTED, _LETTERS = 15_480, Measure(half=95, margin=90)
"""Twips of the text of a printed page that lies across, and its letters in a table with many columns."""
_SHORT = 16
"""Columns of a terminal up to which the cells of a column stay on one line."""


def drawn_table(
    table: Table, language: Language, cells: Cells, *, number: int, caption: str
) -> dict[str, Any]:
    """What the template draws of a table.

    Args:
        table: one with rows.
        language: the reader's.
        cells: those of the page.
        number: of the table on the page.
        caption: its title, or that of the part it stands in.
    """
    kinds = _kinds(table, language)
    return {
        "kind": "table",
        "id": f"table-{number}",
        "caption": cells.said(caption),
        "told_above": table.title is None,
        "columns": len(table.columns),
        "shares": _shares(table, language) if len(table.columns) > WIDE else [],
        "head": list(_head(table, cells, kinds)),
        "parts": list(_parts(table, cells, kinds)),
    }


def _shares(table: Table, language: Language) -> list[int]:
    """The hundredths of a printed page of each column, by what the columns hold."""
    heads = [language.text(column.name) for column in table.columns]
    cells = [["\n".join(language.lines(row[index])) for row in table.rows] for index in range(len(heads))]
    wishes = [wish(head, column, _LETTERS) for head, column in zip(heads, cells, strict=True)]
    ends = list(accumulate(shared(wishes, _PRINTED), initial=0))
    return [100 * end // _PRINTED - 100 * start // _PRINTED for start, end in pairwise(ends)]


def _kinds(table: Table, language: Language) -> list[str]:
    """The class of each column: whether its cells stay on one line, and on which side they stand."""
    found = []
    for index, column in enumerate(table.columns):
        widest = max(width(language.value(row[index])) for row in table.rows)
        found.append(("short" if widest <= _SHORT else "long") + (" right" if column.right else ""))
    return found


def _head(table: Table, cells: Cells, kinds: list[str]) -> Iterator[list[dict[str, Any]]]:
    for row in head_rows(table):
        yield [
            {
                "text": cells.said(cells.language.text(cell.text)),
                "across": cell.across,
                "down": cell.down,
                "scope": "colgroup" if cell.across > 1 else "col",
                "kind": "over" if cell.across > 1 else kinds[cell.first].replace("short", "").strip(),
            }
            for cell in row
        ]


def _parts(table: Table, cells: Cells, kinds: list[str]) -> Iterator[dict[str, Any]]:
    """The rows between two bands."""
    starts = [0, *(first for first, _ in table.bands if first < len(table.rows)), len(table.rows)]
    words = [None, *(cells.said(cells.language.text(text)) for _, text in table.bands)]
    for band, start, end in zip(words, starts, starts[1:], strict=False):
        if start < end:
            rows = [_row(table, index, cells, kinds) for index in range(start, end)]
            yield {"band": band, "rows": rows}


def _row(table: Table, index: int, cells: Cells, kinds: list[str]) -> dict[str, Any]:
    words = [cells.value(cell) for cell in table.rows[index]]
    return {
        "sum": index in table.sums,
        "cells": [
            {"text": text, "kind": kind, "tag": "th" if number == 0 and text else "td"}
            for number, (text, kind) in enumerate(zip(words, kinds, strict=True))
        ],
    }
