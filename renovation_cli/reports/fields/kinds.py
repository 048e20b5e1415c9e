"""What a value is: how programs get it, how their schema describes it, and what cell people see.

The kinds of all fields together are the types of JSON version 1; `render.json_v1` writes the values.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from renovation_cli.model.frozen import dataclass
from renovation_cli.reports.document import Area, Cell, Share, Yuan

if TYPE_CHECKING:
    from renovation_cli.reports.fields.field import Fields

Schema = dict[str, Any]


def _itself(value: Any) -> Any:
    return value


@dataclass(frozen=True)
class Kind:
    """A kind of value.

    Attributes:
        schema: its JSON Schema.
        data: the value for programs, in what `render.json_v1` can write.
        cell: the value for people where a field does not word it itself.
        right: whether a column of it is set to the right.
        nullable: whether it may be unknown, or not apply: null for programs.
        nothing: what stands for it where there is no plan that can be read.
    """

    schema: Callable[[], Schema]
    data: Callable[[Any], Any] = _itself
    cell: Callable[[Any], Cell] = _itself
    right: bool = False
    nullable: bool = False
    nothing: Callable[[], Any] = lambda: None

    @property
    def or_none(self) -> "Kind":
        """The same, or null."""
        return replace(self, nullable=True, nothing=lambda: None)

    def encode(self, value: Any) -> Any:
        """A value, or nothing, for programs."""
        return None if value is None else self.data(value)

    def shown(self, value: Any) -> Cell:
        """A value, or nothing, for people."""
        return None if value is None else self.cell(value)

    def described(self) -> Schema:
        """The JSON Schema, with null where it may be."""
        schema = self.schema()
        if not self.nullable:
            return schema
        if "type" in schema and isinstance(schema["type"], str) and "enum" not in schema:
            return schema | {"type": [schema["type"], "null"]}
        return {"anyOf": [schema, {"type": "null"}]}


def _typed(kind: str, **more: Any) -> Callable[[], Schema]:
    return lambda: {"type": kind, **more}


def _exact(value: Fraction) -> str:
    return str(Fraction(value))


TEXT = Kind(_typed("string"))
"""A name, an id, a note: as it stands in a file."""
FLAG = Kind(_typed("boolean"), nothing=lambda: False)
COUNT = Kind(_typed("integer"), right=True)
"""How many."""
DAYS = Kind(_typed("integer"))
"""A number of days."""
YEAR = Kind(_typed("integer"), cell=str)
YUAN = Kind(_typed("integer"), cell=Yuan, right=True)
"""Whole yuan."""
NUMBER = Kind(_typed("number"), right=True)
"""A figure that is rounded to print."""
AREA = Kind(_typed("number"), cell=Area, right=True)
"""Square metres."""
AMOUNT = Kind(
    _typed("number"), cell=lambda value: Area(value) if isinstance(value, Decimal) else value, right=True
)
"""Households, owners or square metres, by what is counted."""
DAY = Kind(_typed("string", format="date"))
PLAN_DAY = Kind(_typed("string", pattern=r"^\d{4}-\d{2}(-\d{2})?$"))
"""A day, or a month where the plan gives only that."""
SHARE = Kind(_typed("string", pattern=r"^-?\d+(/\d+)?$"), data=_exact, cell=Share, right=True)
"""An exact share, ratio or cost as a fraction or a whole number."""
SENTENCE = Kind(_typed("string"))
"""A sentence in the language asked for; its key and its values stand beside it (`Fields.data`)."""
COMMAND = Kind(_typed("string"))
"""A command to be typed."""


def word(words: type[StrEnum]) -> Kind:
    """One of a list of words, by its identifier."""
    return Kind(lambda: {"enum": [each.value for each in words]})


def one_of(*values: str) -> Kind:
    """One of a few identifiers."""
    return Kind(lambda: {"enum": list(values)})


def one(fields: "Fields[Any]") -> Kind:
    """A thing with fields of its own."""
    return Kind(fields.schema, data=fields.data, nothing=fields.nothing)


def every(of: "Fields[Any] | Kind") -> Kind:
    """A list of things with fields of their own, or of values."""
    kind = of if isinstance(of, Kind) else one(of)

    def data(values: Iterable[Any]) -> list[Any]:
        return [kind.encode(each) for each in values]

    return Kind(lambda: {"type": "array", "items": kind.described()}, data=data, nothing=list)


def by_id(of: "Fields[Any] | Kind") -> Kind:
    """Things or values by id."""
    kind = of if isinstance(of, Kind) else one(of)

    def data(values: Mapping[str, Any]) -> dict[str, Any]:
        return {key: kind.encode(each) for key, each in values.items()}

    return Kind(lambda: {"type": "object", "additionalProperties": kind.described()}, data=data, nothing=dict)
