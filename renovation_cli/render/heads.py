"""The head of a table on paper: one row, or two where neighbours share a heading."""

from collections.abc import Iterator
from itertools import groupby

from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Column, Table


@dataclass(frozen=True, slots=True)
class HeadCell:
    """A cell of a head.

    Attributes:
        text: its words.
        first: the number of the first column that it stands over.
        across: how many columns.
        down: how many rows of the head.
    """

    text: Text
    first: int
    across: int = 1
    down: int = 1


def head_rows(table: Table) -> list[list[HeadCell]]:
    """The cells of the rows of a head."""
    columns = list(enumerate(table.columns))
    if all(column.over is None for column in table.columns):
        return [[HeadCell(column.name, index) for index, column in columns]]
    upper: list[HeadCell] = []
    lower: list[HeadCell] = []
    for over, group in _shared(columns):
        if over is None:
            upper += [HeadCell(column.name, index, down=2) for index, column in group]
        else:
            upper.append(HeadCell(over, group[0][0], across=len(group)))
            lower += [HeadCell(column.name, index) for index, column in group]
    return [upper, lower]


def _shared(columns: list[tuple[int, Column]]) -> Iterator[tuple[Text | None, list[tuple[int, Column]]]]:
    for over, group in groupby(columns, key=lambda each: each[1].over):
        yield over, list(group)
