"""Sentences that know their words but not yet their language.

A `Text` keeps the English sentence, which is also its key in the catalogues, apart from the values in it.
Only `renovation_cli.render.language` turns it into Chinese or English.
"""

from collections.abc import Iterator
from dataclasses import field
from typing import Any

from renovation_cli.findings.command import Command
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence: a catalogue key in English with ``{named}`` values."""

    key: str
    values: dict[str, Any] = field(default_factory=dict)
    plural: str | None = None
    """The English plural of ``key``, chosen by ``values["n"]``."""


def say(key: str, /, **values: Any) -> Text:
    """A sentence; values may be texts themselves."""
    return Text(key, values)


def say_n(key: str, plural: str, n: int, /, **values: Any) -> Text:
    """A sentence about ``n`` things."""
    return Text(key, {"n": n, **values}, plural)


def commands_in(text: Text) -> Iterator[Command]:
    """The commands that a sentence names, also those of a sentence in it, in the order of its values."""
    for value in text.values.values():
        if isinstance(value, Command):
            yield value
        elif isinstance(value, Text):
            yield from commands_in(value)


def mark(key: str) -> str:
    """Mark a sentence for the catalogues without making a `Text` of it yet."""
    return key
