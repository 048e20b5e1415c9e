"""A document fitted to a screen: as many rows of its table as the lines leave room for."""

from collections.abc import Callable
from dataclasses import replace

from renovation_cli.reports.document import Document, Fitted

_LEAST = 1
"""Rows that are drawn however little room there is."""


def fitted(document: Document, height: Callable[[Document], int]) -> Document:
    """A document with the number of rows of its table, where it has one that is fitted.

    Args:
        document: what is drawn.
        height: how many lines a document takes as it would be drawn.
    """
    found = next((block for block in document.body if isinstance(block, Fitted)), None)
    if found is None:
        return document

    def with_rows(rows: int) -> Document:
        body = (replace(block, rows=rows) if block is found else block for block in document.body)
        return replace(document, body=tuple(body))

    every = len(found.table.rows)
    # Without a row there is a line in the place of the headings.
    rows = min(every, max(found.lines - height(with_rows(0)), _LEAST))
    while rows > _LEAST and (over := height(with_rows(rows)) - found.lines) > 0:
        rows = max(rows - over, _LEAST)
    return with_rows(rows)
