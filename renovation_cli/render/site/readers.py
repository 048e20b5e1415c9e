"""A report for who types nothing: without the lines that say what to type, and the places of records."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from typing import Any

from renovation_cli.findings.command import Command, File
from renovation_cli.findings.text import Text, commands_in
from renovation_cli.model.entries import Entry
from renovation_cli.model.frozen import dataclass
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
    offered: tuple[tuple[Command, Text | None], ...]
    """Each with what is said of it, where that is more than that it goes on there."""


def for_readers(document: Document, ids: Collection[str] = (), rows: int | None = None) -> Read:
    """A report as it stands on a page.

    Args:
        document: the report.
        ids: of the projects: a column that says nothing else is for who types them.
        rows: of a table that is fitted to a screen so many rows; every one if not given.
    """
    cut = _Cut(ids, rows)
    body = tuple(cut.left(document.body))
    return Read(replace(document, body=body), tuple(cut.offered))


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


class _Cut:
    """What is left of the blocks of a report, and the commands of those that are not."""

    def __init__(self, ids: Collection[str], rows: int | None) -> None:
        self.ids, self.rows = ids, rows
        self.offered: list[tuple[Command, Text | None]] = []

    def left(self, blocks: Iterable[Block]) -> Iterator[Block]:
        """What is for readers, in its order."""
        for block in blocks:
            match block:
                case Next(commands):
                    self.offered += commands
                case Across() | Annex():
                    yield replace(block, body=tuple(self.left(block.body)))
                case Sentence():
                    yield from self._sentence(block)
                case Pairs(pairs):
                    yield replace(block, rows=tuple(each for each in pairs if not is_typed(each[1])))
                case Table():
                    yield self._table(block)
                case Fitted():
                    cut = block if self.rows is None else replace(block, rows=self.rows)
                    yield self._table(cut.drawn)
                    yield from (left for each in cut.below for left in self._sentence(each))
                case _:
                    yield block

    def _sentence(self, sentence: Sentence) -> Iterator[Sentence]:
        if isinstance(sentence.text, Apart):
            kept = tuple(each for each in sentence.text.parts if self._is_left(each))
            if kept:
                yield replace(sentence, text=Apart(kept))
        elif self._is_left(sentence.text):
            yield sentence

    def _is_left(self, phrase: Any) -> bool:
        """Whether a phrase says nothing to be typed; the commands of one that does are kept."""
        commands = commands_in(phrase) if isinstance(phrase, Text) else (phrase,)
        self.offered += ((each, None) for each in commands if isinstance(each, Command))
        return not is_typed(phrase)

    def _table(self, table: Table) -> Table:
        """A table without the columns of what is typed."""
        kept = [at for at in range(len(table.columns)) if not self._is_for_typing(table, at)]
        columns = tuple(table.columns[at] for at in kept)
        return replace(
            table, columns=columns, rows=tuple(tuple(row[at] for at in kept) for row in table.rows)
        )

    def _is_for_typing(self, table: Table, at: int) -> bool:
        cells = [row[at] for row in table.rows]
        return any(map(is_typed, cells)) or (at > 0 and _are_ids(cells, self.ids))


def _are_ids(cells: list[Any], ids: Collection[str]) -> bool:
    """Whether a column says nothing but the ids of projects."""
    said = [each for each in cells if each not in (None, "")]
    return bool(said) and all(isinstance(each, str) and each in ids for each in said)
