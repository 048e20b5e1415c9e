"""One list of fields a kind of thing (`docs/architecture.md`, “One thing, said once”).

A table, a block of pairs, the data for programs and their schema are all made from it, so that a heading, a
key and a value stand in one line and cannot drift apart.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, Generic, TypeVar

from renovation_cli.findings.command import File
from renovation_cli.findings.text import Text
from renovation_cli.model.entries import Entry
from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import (
    Age,
    Apart,
    Area,
    AtLeast,
    Cell,
    Column,
    DaysLate,
    DaysLeft,
    Listed,
    OutOf,
    Pairs,
    Points,
    Ref,
    Several,
    Share,
    Table,
    Toned,
    Yuan,
)
from renovation_cli.reports.fields.kinds import SENTENCE, TEXT, Kind, Schema

T = TypeVar("T")
U = TypeVar("U")

LEFT_OUT = "left out"
"""Shown in a block of pairs for what does not apply to the thing: its row is left out."""


@dataclass(frozen=True)
class Field(Generic[T]):
    """One thing that is said of a kind of thing.

    Attributes:
        key: its key for programs; None if only people are told.
        kind: what kind of value it is.
        value: the value of a thing; None is unknown, or does not apply.
        title: its heading for people, or its column where that has a place of its own; None if only
            programs are told.
        show: how it is worded for people, where that is not the value itself.
    """

    key: str | None
    kind: Kind
    value: Callable[[T], Any]
    title: Text | Column | None = None
    show: Callable[[T], Cell] | None = None

    @property
    def name(self) -> str:
        """Its key, or its heading where it has none."""
        return self.key or (self.column.name.key if self.title else "")

    def cell(self, thing: T) -> Cell:
        """What people see of a thing."""
        return self.show(thing) if self.show else self.kind.shown(self.value(thing))

    @property
    def column(self) -> Column:
        """The head of its column."""
        assert self.title is not None
        column = self.title if isinstance(self.title, Column) else Column(self.title)
        return replace(column, right=column.right or self.kind.right)

    @property
    def beneath(self) -> "Field[T]":
        """The same, drawn below the column before it where the table would not fit otherwise."""
        return replace(self, title=replace(self.column, beneath=True))

    @property
    def apart(self) -> "Field[T]":
        """The same, always beside the column before it."""
        return replace(self, title=replace(self.column, beneath=False))


def shown(title: Text | Column, show: Callable[[T], Cell]) -> Field[T]:
    """A field for people only."""
    return Field(None, TEXT, show, title, show)


def beneath(title: Text, *, right: bool = False) -> Column:
    """A column that is drawn below the one before it where the table would not fit otherwise."""
    return Column(title, right=right, beneath=True)


def ditto(title: Text) -> Column:
    """A column that is left blank on a terminal where it says what the row above says."""
    return Column(title, ditto=True)


class Fields(Generic[T]):
    """What is said of a kind of thing, in order."""

    def __init__(self, *fields: Field[T]) -> None:
        keys = [field.key for field in fields if field.key]
        assert len(keys) == len(set(keys)), f"a key stands twice: {sorted(keys)}"
        self._fields = fields

    def __iter__(self) -> Iterator[Field[T]]:
        return iter(self._fields)

    def under(self, part: Callable[[U], T]) -> "Fields[U]":
        """The same fields for a thing that has one of these as its part."""

        def of(ask: Callable[[T], Any]) -> Callable[[U], Any]:
            return lambda thing: ask(part(thing))

        return Fields(
            *(
                replace(field, value=of(field.value), show=of(field.show) if field.show else None)  # type: ignore[arg-type]
                for field in self._fields
            )
        )

    def only(self, *names: str) -> "Fields[T]":
        """Some of the fields in another order: by key, or by heading where only people are told."""
        by_name = {field.name: field for field in self._fields}
        return Fields(*(by_name[name] for name in names))

    def without(self, *names: str) -> "Fields[T]":
        """All fields but some."""
        return Fields(*(field for field in self._fields if field.name not in names))

    @property
    def for_programs(self) -> "Fields[T]":
        """What programs are told, without headings."""
        return Fields(*(replace(field, title=None) for field in self._fields if field.key))

    @property
    def for_people(self) -> "Fields[T]":
        """What people are told, without keys."""
        return Fields(*(replace(field, key=None) for field in self._fields if field.title is not None))

    @property
    def columns(self) -> tuple[Column, ...]:
        """The head of a table."""
        return tuple(field.column for field in self._titled)

    @property
    def _titled(self) -> list[Field[T]]:
        return [field for field in self._fields if field.title is not None]

    def row(self, thing: T) -> tuple[Cell, ...]:
        """A thing under `columns`."""
        return tuple(field.cell(thing) for field in self._titled)

    def table(
        self,
        things: Iterable[T],
        name: str,
        *,
        title: Text | None = None,
        empty: Text | None = None,
        last: tuple[Cell, ...] | None = None,
    ) -> Table:
        """A table with a row a thing.

        Args:
            things: in the order of the rows.
            name: the table's for programs.
            title: what stands over it.
            empty: what is said if there is no row.
            last: a row after the things' own, such as all of them together.
        """
        rows = (*map(self.row, things), *((last,) if last else ()))
        sums = (len(rows) - 1,) if last else ()
        return Table(columns=self.columns, rows=rows, title=title, empty=empty, name=name, sums=sums)

    def pairs(self, thing: T) -> Pairs:
        """A thing as names and values, one a line."""
        pairs = ((field.column.name, field.cell(thing)) for field in self._titled)
        return Pairs(tuple((title, cell) for title, cell in pairs if cell != LEFT_OUT))

    def data(self, thing: T) -> dict[str, Any]:
        """A thing for programs. A sentence has its key and its values beside it, in whatever language."""
        found: dict[str, Any] = {}
        for field in self._fields:
            if field.key is None:
                continue
            value = found[field.key] = field.kind.encode(field.value(thing))
            if field.kind.schema is SENTENCE.schema:
                found[f"{field.key}_key"] = value.key if isinstance(value, Text) else None
                found[f"{field.key}_values"] = _values(value) if isinstance(value, Text) else {}
        return found

    def nothing(self) -> dict[str, Any]:
        """What stands for a thing where there is no plan that can be read: every key, and no fact."""
        found: dict[str, Any] = {}
        for field in self._fields:
            if field.key is None:
                continue
            found[field.key] = field.kind.nothing()
            if field.kind.schema is SENTENCE.schema:
                found |= {f"{field.key}_key": None, f"{field.key}_values": {}}
        return found

    def schema(self) -> Schema:
        """The JSON Schema of `data`."""
        properties: Schema = {}
        for field in self._fields:
            if field.key is None:
                continue
            properties[field.key] = field.kind.described()
            if field.kind.schema is SENTENCE.schema:
                properties[f"{field.key}_key"] = {"type": ["string", "null"]}
                properties[f"{field.key}_values"] = {"type": "object"}
        return {
            "type": "object",
            "properties": properties,
            "required": list(properties),
            "additionalProperties": False,
        }


def _values(text: Text) -> dict[str, Any]:
    return {name: _in_any_language(value) for name, value in text.values.items()}


def _in_any_language(value: Any) -> Any:  # noqa: C901, PLR0911 - a line a kind
    """A value of a sentence for programs: a sentence in it by its key, a figure by its number."""
    match value:
        case Toned():
            return _in_any_language(value.value)
        case Text():
            return {"key": value.key, "values": _values(value)}
        case Ref():
            return value.id
        case File():
            return value.path
        case Entry():
            return value.data()
        case Several() | Apart() | Listed():
            return [_in_any_language(part) for part in value.parts]
        case tuple():
            return [_in_any_language(part) for part in value]
        case Yuan(number) | Area(number) | Points(number) | AtLeast(number):
            return number
        case DaysLeft(number) | DaysLate(number) | Age(number):
            return number
        case Share(share):
            return str(share)
        case OutOf(counted, of):
            return {"counted": counted, "of": of}
        case _:
            return value
