"""How a help page and a complaint write what an option or an argument takes, in the user's words."""

from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

from renovation_cli.findings.text import mark

Words = Callable[..., str]
"""A fixed sentence and its values, put into the user's language."""

KNOWN = (
    mark("CODE|PLACE"),
    mark("DATE"),
    mark("DAYS"),
    mark("DEPARTMENT"),
    mark("FILE"),
    mark("FOLDER"),
    mark("KIND"),
    mark("NAME"),
    mark("NUMBER"),
    mark("PATH"),
    mark("PROJECT"),
    mark("QUERY"),
    mark("REV|DATE"),
    mark("REV1..REV2"),
    mark("ROUND"),
    mark("STREET"),
    mark("TEXT"),
    mark("VALUE"),
    mark("WORD"),
    mark("MONTH"),
    mark("WEEK"),
)
"""Every word that stands for a value; a parameter names one as its ``metavar``."""
_OF_KIND = {int: "NUMBER", Path: "PATH", str: "TEXT"}


def argument(parameter: Any, words: Words, *, optional: bool = False) -> str:
    """An argument by its name alone: what versions of the library put around it differs."""
    named = words(parameter.metavar)
    name = f"[{named}]" if optional else named
    return f"{name}..." if parameter.nargs < 0 else name


def record(option: Any, words: Words) -> str:
    """An option with what it takes, such as ``--data FOLDER``."""
    # The library hands over the names of its own option in no order.
    names = ", ".join(sorted((*option.opts, *option.secondary_opts), key=len))
    value = _value(option, words)
    return f"{names} {value}" if value else names


def _value(option: Any, words: Words) -> str:
    """What an option takes; fixed words are typed as they stand, in whatever language."""
    form = getattr(option, "form", None)
    if option.is_flag or form is None or form.kind is bool:
        return ""
    if issubclass(form.kind, Enum):
        return f"<{'|'.join(form.words or (str(each.value) for each in form.kind))}>"
    return words(stands_for(option))


def stands_for(option: Any) -> str:
    """The word that stands for the value of an option."""
    return option.metavar or _OF_KIND.get(option.form.kind, "VALUE")


def sentence_of(sentence: str, form: Any, words: Words) -> str:
    """The sentence about a parameter, with each fixed word that means something in the command."""
    if not form or not form.words:
        return words(sentence)
    first, *others = map(words, form.words.values())
    for each in others:
        first = words(mark("{words}, {word}"), words=first, word=each)
    return words(sentence, words=first)


def bounds(form: Any, words: Words) -> str:
    """Between which numbers a value is, empty where there are no bounds."""
    if form.lowest is not None and form.highest is not None:
        return words(mark("{lowest} to {highest}"), lowest=form.lowest, highest=form.highest)
    return words(mark("at least {lowest}"), lowest=form.lowest) if form.lowest is not None else ""
