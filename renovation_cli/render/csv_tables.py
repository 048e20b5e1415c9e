"""A report's tables as comma-separated values: one heading row, numbers as numbers, days in ISO form.

What people read as a phrase is taken apart for programs: “8/13” is two columns, since a spreadsheet takes it
for a date, and a lower bound has a column beside it that says so. A text out of a file never begins as a
formula.
"""

import csv
import io
from collections.abc import Iterator
from decimal import Decimal

from renovation_cli.findings.text import say
from renovation_cli.render.language import Language
from renovation_cli.render.numbers import Number, bare, beside, number_of
from renovation_cli.reports.document import Cell, Document, Fitted, OutOf, Pairs, Table
from renovation_cli.reports.laid_out import flat

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet begins a formula with."""
_PAIRS = "facts"


def tables(document: Document, language: Language) -> dict[str, str]:
    """Every table of a report by its name; names and values, one a line, are a table too."""
    found: dict[str, str] = {}
    for name, rows in _named(document, language):
        numbered, number = name, 2
        while numbered in found:
            numbered, number = f"{name}-{number}", number + 1
        found[numbered] = _written(rows)
    return found


def _named(document: Document, language: Language) -> Iterator[tuple[str, list[list[str]]]]:
    for each in flat(document):
        block = each.table if isinstance(each, Fitted) else each
        if isinstance(block, Table):
            yield block.name or document.name, _table(block, language)
        elif isinstance(block, Pairs):
            head = [language.text(say("Name")), language.text(say("Value"))]
            rows = [[_safe(language.text(name)), _text(value, language)] for name, value in block.rows]
            yield _PAIRS, [head, *rows]


def _written(rows: list[list[str]]) -> str:
    paper = io.StringIO()
    csv.writer(paper, lineterminator="\r\n").writerows(rows)
    return paper.getvalue()


def _table(table: Table, language: Language) -> list[list[str]]:
    columns = [
        column
        for index, head in enumerate(table.columns)
        for column in _columns(_safe(language.text(head.name)), [row[index] for row in table.rows], language)
    ]
    return [list(row) for row in zip(*columns, strict=True)]


def _columns(head: str, cells: list[Cell], language: Language) -> Iterator[list[str]]:
    """A column, and beside it what its cells say of their numbers."""
    yield [head, *(_text(cell, language) for cell in cells)]
    for title, numbers in beside(cells):
        yield [
            language.text(say("{column}: {part}", column=head, part=title)),
            *map(_number, numbers),
        ]


def _text(cell: Cell, language: Language) -> str:
    cell = bare(cell)
    if cell is None:
        return ""
    number = number_of(cell)
    if number is not None or isinstance(cell, OutOf):
        return _number(number)
    return _safe(language.value(cell))


def _safe(text: str) -> str:
    return f"'{text}" if text.startswith(_FORMULA) else text


def _number(number: Number | str | None) -> str:
    return "" if number is None else f"{number:f}" if isinstance(number, Decimal) else str(number)
