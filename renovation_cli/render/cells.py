"""What a table shows: which columns, each value with what in it stays on one line, and by which names."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text
from renovation_cli.model.entries import Entry
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.language import APART, Language
from renovation_cli.render.layout import DrawnCell, Row, TableLayout, layout, lines_of
from renovation_cli.render.visible import width
from renovation_cli.reports.document import Apart, Cell, Listed, Ref, RefKind, Several, Table, Tone, Toned
from renovation_cli.reports.paper import Running

_LONGEST = 32
"""Columns up to which a text is a name, or the number of a document; what is longer is free text."""
_LONGEST_NAME = 40
"""Columns up to which the name of a project, a street or a department is not broken."""
_LONGEST_FIGURE = 16
"""Columns up to which a figure with its words, or one thing of several, is not broken."""
_NAMED = (RefKind.PROJECT, RefKind.STREET, RefKind.DEPARTMENT)


def drawn_cell(value: Cell, language: Language) -> DrawnCell:
    """A value as a cell of a table, or beside its label."""
    tone = value.tone if isinstance(value, Toned) else Tone.PLAIN
    lines = language.lines(value)
    text = "\n".join(lines)
    bare = value.value if isinstance(value, Toned) else value
    whole = tuple(wholes(bare, language))
    if isinstance(bare, Apart | Listed):
        return DrawnCell(text, tone, apart=APART, wholes=whole)
    return DrawnCell(text, tone, len(lines) > 1 or isinstance(value, Command), wholes=whole)


def wholes(value: Any, language: Language) -> Iterator[str]:
    """What no line ends in: each name, day and figure of a cell or a sentence, and each thing enumerated."""
    match value:
        case Toned():
            yield from wholes(value.value, language)
        case Text():
            for each in value.values.values():
                yield from wholes(each, language)
        case Several(parts) | Apart(parts) | Listed(parts):
            for part in parts:
                yield from _if_short(part, language)
                yield from wholes(part, language)
        case tuple():
            yield from wholes(Several(value), language)
        case Running(parts):
            yield from wholes(Several(parts), language)
        case None | Command() | File() | Entry():
            pass
        case _:
            yield from _if_short(value, language)


def _if_short(value: Any, language: Language) -> Iterator[str]:
    """A value, or each name in it, unless that is too long for one."""
    text = language.value(value)
    if isinstance(value, Ref):
        if width(text) <= (_LONGEST_NAME if value.kind in _NAMED else _LONGEST):
            yield text
    elif isinstance(value, str):
        # An office and who holds it, or words of English, may stand on two lines.
        yield from (each for each in text.split() if 1 < width(each) <= _LONGEST)
    elif 1 < width(text) <= _LONGEST_FIGURE:
        yield text


def in_short(cell: Any, names: Mapping[str, str]) -> Any:
    """A cell, or a value of a sentence, with the short names of the projects that it names."""
    match cell:
        case Toned(value):
            return replace(cell, value=in_short(value, names))
        case Several(parts) | Apart(parts) | Listed(parts):
            return replace(cell, parts=tuple(in_short(part, names) for part in parts))
        case tuple():
            return tuple(in_short(part, names) for part in cell)
        case Text(values=values):
            return replace(cell, values={key: in_short(each, names) for key, each in values.items()})
        case Ref(RefKind.PROJECT, each) if each in names:
            return replace(cell, name=names[each])
        case _:
            return cell


def filled(table: Table) -> Table:
    """A table without the columns in which no row says anything."""
    every = range(len(table.columns))
    kept = [
        index for index in every if not table.rows or not all(_is_blank(row[index]) for row in table.rows)
    ]
    if len(kept) == len(every):
        return table
    return _with_columns(table, kept)


def roomy(table: Table, language: Language, available: int) -> Table:
    """A table without its spare columns, where with them not every row has room on a line."""
    spare = [index for index, column in enumerate(table.columns) if column.spare]
    if not spare:
        return table
    heads = [DrawnCell(language.text(column.name)) for column in table.columns]
    drawn = laid_out(table, heads, language, available)
    if lines_of(drawn.layout, table.columns, drawn.rows, available) <= len(table.rows):
        return table
    return _with_columns(table, [each for each in range(len(table.columns)) if each not in spare])


def _with_columns(table: Table, kept: Sequence[int]) -> Table:
    columns = tuple(table.columns[index] for index in kept)
    return replace(
        table, columns=columns, rows=tuple(tuple(row[each] for each in kept) for row in table.rows)
    )


def _is_blank(cell: Cell) -> bool:
    if isinstance(cell, Toned):
        return _is_blank(cell.value)
    return cell == "" or (isinstance(cell, Several) and not cell.parts)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The rows of a table, the same without what is said above them, and how they share a line."""

    every: list[Row]
    rows: list[Row]
    layout: TableLayout | None


def laid_out(table: Table, heads: Row, language: Language, available: int) -> Drawn:
    """The rows of a table in so many columns."""
    every: list[Row] = [[drawn_cell(cell, language) for cell in row] for row in table.rows]
    rows = list(_without_dittos(table, every))
    return Drawn(every, rows, layout(table.columns, [heads, *rows], available))


def _without_dittos(table: Table, rows: Sequence[Row]) -> Iterator[Row]:
    """The rows without what the row above says too, where a column leaves that blank."""
    above: Row | None = None
    bands = dict(table.bands)
    for number, row in enumerate(rows):
        above = None if number in bands else above
        yield [
            DrawnCell("") if above and column.ditto and field.text == above[index].text else field
            for index, (column, field) in enumerate(zip(table.columns, row, strict=True))
        ]
        above = row
