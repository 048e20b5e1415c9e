"""A report for who types nothing: without the lines that say what to type, and the places of records."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text
from renovation_cli.model.entries import Entry
from renovation_cli.reports.document import (
    Apart,
    Block,
    Document,
    Fitted,
    Listed,
    Next,
    Pairs,
    Sentence,
    Several,
    Table,
    Toned,
)
from renovation_cli.reports.paper import Across, Annex, Running


@dataclass(frozen=True, slots=True)
class Read:
    """A report without what is typed, and the commands it offered, which may have a page."""

    document: Document
    offered: tuple[tuple[Command, Text], ...]


def for_readers(document: Document, rows: int | None = None) -> Read:
    """A report as it stands on a page.

    Args:
        document: the report.
        rows: of a table that is fitted to a screen so many rows; every one if not given.
    """
    offered = tuple(each for block in _every(document.body) if isinstance(block, Next) for each in block.commands)
    return Read(replace(document, body=tuple(_left(document.body, rows))), offered)


def is_typed(value: Any) -> bool:
    """Whether something to be typed or copied is in a value."""
    match value:
        case Command() | File() | Entry():
            return True
        case Toned():
            return is_typed(value.value)
        case Text():
            return any(map(is_typed, value.values.values()))
        case Several(parts) | Apart(parts) | Listed(parts) | Running(parts):
            return any(map(is_typed, parts))
        case tuple():
            return any(map(is_typed, value))
        case _:
            return False


def _every(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        if isinstance(block, Across | Annex):
            yield from _every(block.body)
        else:
            yield block


def _left(blocks: Iterable[Block], rows: int | None) -> Iterator[Block]:
    for block in blocks:
        match block:
            case Next():
                continue
            case Across() | Annex():
                yield replace(block, body=tuple(_left(block.body, rows)))
            case Sentence():
                yield from _sentence(block)
            case Pairs(pairs):
                yield replace(block, rows=tuple(each for each in pairs if not is_typed(each[1])))
            case Table():
                yield _table(block)
            case Fitted():
                cut = block if rows is None else replace(block, rows=rows)
                yield _table(cut.drawn)
                yield from (left for each in cut.below for left in _sentence(each))
            case _:
                yield block


def _sentence(sentence: Sentence) -> Iterator[Sentence]:
    if isinstance(sentence.text, Apart):
        parts = tuple(each for each in sentence.text.parts if not is_typed(each))
        if parts:
            yield replace(sentence, text=Apart(parts))
    elif not is_typed(sentence.text):
        yield sentence


def _table(table: Table) -> Table:
    """A table without the columns in which something is to be typed."""
    kept = [at for at in range(len(table.columns)) if not any(is_typed(row[at]) for row in table.rows)]
    columns = tuple(table.columns[at] for at in kept)
    return replace(table, columns=columns, rows=tuple(tuple(row[at] for at in kept) for row in table.rows))
