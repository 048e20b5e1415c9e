"""What a record, a mapping or a list is made of, by the keys that stand in the file."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from renovation_cli.model.record import Record
from renovation_cli.model.words import Word

HOLDING = (Record, dict, tuple)
"""What has parts."""


def parts_of(value: Any) -> Iterator[tuple[str | int, Any]]:
    """Each part as (key, part), of a list by its number from 0; nothing of a text or a number."""
    if isinstance(value, Record):
        for key, name in _keys(type(value)):
            yield key, getattr(value, name)
    elif isinstance(value, dict):
        for key, child in value.items():
            yield key.value if isinstance(key, Word) else key, child
    elif isinstance(value, tuple):
        yield from enumerate(value)


@cache
def _keys(kind: type[Record]) -> tuple[tuple[str, str], ...]:
    """The keys of a kind of record, each with the name of its field. Asked for a thousand times a run."""
    return tuple((field.alias or name, name) for name, field in kind.model_fields.items())
