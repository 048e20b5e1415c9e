"""What a word of the command line becomes: a text, a number, a path or one of fixed words.

The command-line library does this by pydantic, whose import alone takes longer than a help page.
"""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import field
from enum import Enum
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, get_args, get_origin

from renovation_cli.cli.fixed_words import word_of
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Form:
    """What an option or an argument takes."""

    kind: type
    """``str``, ``int``, ``bool``, ``Path`` or an enum of words."""
    is_list: bool = False
    lowest: int | None = None
    highest: int | None = None
    words: Mapping[str, str] = field(default_factory=dict)
    """Words that mean something in the command, each with what is said of it; of none any is told."""
    parser: Callable[[str], Any] | None = None
    """What makes the value of a word, where the kind alone does not."""

    @property
    def taken(self) -> tuple[str, ...]:
        """The fixed words that it takes; none where any text will do."""
        return tuple(each.value for each in self.kind) if issubclass(self.kind, Enum) else ()

    def value_of(self, given: Any) -> Any:
        """The value of what was typed, of each word for a list.

        Args:
            given: a word, several of a list, a switch, the default, or None where nothing was typed.

        Raises:
            ValueError: it is of another form.
        """
        if self.is_list:
            return [self._one(each) for each in given or ()]
        return self._one(given) if isinstance(given, str) else given

    def _one(self, word: str) -> Any:
        if self.parser:
            return self.parser(word)
        if issubclass(self.kind, Enum):
            return self.kind(word_of(word, self.taken) or word)
        if self.kind is int:
            return self._number(word)
        return Path(word) if issubclass(self.kind, Path) else word

    def _number(self, word: str) -> int:
        number = int(word)
        if self.lowest is not None and number < self.lowest:
            raise ValueError(word)
        if self.highest is not None and number > self.highest:
            raise ValueError(word)
        return number


def form_of(parameter: inspect.Parameter, words: Mapping[str, str] | None = None) -> Form:
    """The form of a parameter by its annotation, ``Annotated[KIND | None, typer.Option(…)]``.

    Args:
        parameter: an option or an argument.
        words: the fixed words that mean something in the command.
    """
    annotation, info = get_args(parameter.annotation)
    if get_origin(annotation) is UnionType:
        (annotation,) = (each for each in get_args(annotation) if each is not NoneType)
    if get_origin(annotation) is list:
        return Form(get_args(annotation)[0], is_list=True, words=words or {})
    return Form(annotation, lowest=info.min, highest=info.max, words=words or {}, parser=info.parser)
