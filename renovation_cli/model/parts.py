"""What a record, a mapping or a list is made of, by the keys that stand in the file."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from renovation_cli.model.record import Record
from renovation_cli.model.words import Word

Kinds = tuple[type, ...]
HOLDING: Kinds = (Record, dict, tuple)
"""What has parts."""


def parts_of(value: Any, kinds: Kinds = (object,)) -> Iterator[tuple[str | int, Any]]:
    """Each part of some kinds as (key, part), of a list by its number from 0; of a text or a number none."""
    if isinstance(value, Record):
        for key, name in _keys(type(value), kinds):
            part = getattr(value, name)
            if isinstance(part, kinds):
                yield key, part
    elif isinstance(value, dict):
        for key, part in value.items():
            if isinstance(part, kinds):
                yield key.value if isinstance(key, Word) else key, part
    elif isinstance(value, tuple):
        for index, part in enumerate(value):
            if isinstance(part, kinds):
                yield index, part


@cache
def _keys(record: type[Record], kinds: Kinds) -> tuple[tuple[str, str], ...]:
    """The keys of a record of which the part may be of some kinds, each with the name of its field.

    A walk passes thousands of records, most of which can have nothing of what it looks for.
    """
    return tuple(
        (field.alias or name, name)
        for name, field in record.model_fields.items()
        if _may_be(field.annotation, kinds)
    )


def _may_be(declared: Any, kinds: Kinds) -> bool:
    """Whether a value of a declared type may be of some kinds."""
    origin = get_origin(declared)
    if origin is Annotated:
        return _may_be(get_args(declared)[0], kinds)
    if origin in (Union, UnionType):
        return any(_may_be(each, kinds) for each in get_args(declared))
    plain = origin or declared
    if plain is Any or not isinstance(plain, type):
        return True
    return any(issubclass(plain, kind) or issubclass(kind, plain) for kind in kinds)
