"""A document fitted to a screen: as many rows of its table as the lines leave room for."""

from collections.abc import Callable
from dataclasses import replace

from renovation_cli.reports.document import Document, Fitted, Pairs

_LEAST = 1
"""Rows that are drawn however little room there is."""


def fitted(document: Document, height: Callable[[Document], int]) -> Document:
    """A document with the number of rows of its table, where it has one that is fitted.

    Where not every row has room, no blank line stands above the block before the table.

    Args:
        document: what is drawn.
        height: how many lines a document takes as it would be drawn.
    """
    found = next((block for block in document.body if isinstance(block, Fitted)), None)
    if found is None:
        return document

    every = len(found.table.rows)
    # Without a row there is a line in the place of the headings.
    room = found.lines - height(_with_rows(document, found, 0))
    above = _above(document, found)
    if room < every and above is not None:
        above, room = replace(above, close=True), room + 1
    # The last one stands where it would be said that one is left out.
    rows = every if room + 1 >= every else max(room, _LEAST)
    while (over := height(_with_rows(document, found, rows, above)) - found.lines) > 0 and rows > _LEAST:
        rows = max(rows - over, _LEAST)
    drawn = _with_rows(document, found, rows, above)
    for shorter in found.shorter if over > 0 else ():
        drawn = _with_rows(document, found, rows, replace(shorter, close=True))
        if height(drawn) <= found.lines:
            break
    return drawn


def _above(document: Document, found: Fitted) -> Pairs | None:
    """The block right above the table, where it is names and values."""
    place = document.body.index(found)
    before = document.body[place - 1] if place else None
    return before if isinstance(before, Pairs) else None


def _with_rows(document: Document, found: Fitted, rows: int, above: Pairs | None = None) -> Document:
    """A document with so many rows of its table drawn, and perhaps another block right above it."""
    place = document.body.index(found)
    before = document.body[:place] if above is None else (*document.body[: place - 1], above)
    return replace(document, body=(*before, replace(found, rows=rows), *document.body[place + 1 :]))
