"""Text to plain values in one pass over the parser's events.

This is the fast path, taken by every file of a district that is in order: no position is kept and no
YAML 1.1 type is guessed, so every scalar stays text. Anything outside the narrow dialect raises
`Irregular`, and `renovation_cli.loading.nodes` reads the file again to say what and where.
"""

from typing import Any

import yaml

from renovation_cli.loading import ambiguity, characters, rows
from renovation_cli.loading.parser import PARSER, Parser

MAX_DEPTH = 12
"""Nesting allowed; the deepest entry of the format has nine levels."""


_BLOCK_STYLES = ("|", ">")


class Irregular(Exception):  # noqa: N818 - not an error of the program: the file needs the careful reader
    """The text is not in the narrow dialect, or not YAML at all."""


def parse(text: str, parser: Parser = PARSER) -> Any:
    """The mappings, lists and texts of a file.

    Raises:
        Irregular: if the text is anything but one document of the narrow dialect.
    """
    if characters.is_suspect(text) or ambiguity.is_ambiguous(text):
        raise Irregular
    value = rows.read(text)
    return values_of(text, parser) if value is None else value


def values_of(text: str, parser: Parser) -> Any:
    """The same of a text whose single signs need no look.

    Raises:
        Irregular: as above.
    """
    loader = parser(text)
    try:
        return _document(loader)
    except yaml.YAMLError as error:
        raise Irregular from error
    finally:
        loader.dispose()


def _document(loader: Any) -> Any:
    get = loader.get_event
    get()
    if type(get()) is not yaml.DocumentStartEvent:
        raise Irregular
    value = _node(get, get(), 0)
    get()
    if type(get()) is not yaml.StreamEndEvent:
        raise Irregular
    return value


def _scalar(event: Any) -> str:
    if event.anchor is not None or event.tag is not None or event.start_mark.line != event.end_mark.line:
        raise Irregular
    if not event.value and (event.implicit[0] or event.style in _BLOCK_STYLES):
        raise Irregular
    text: str = event.value
    return text


def _node(get: Any, event: Any, depth: int) -> Any:
    kind = type(event)
    if kind is yaml.ScalarEvent:
        return _scalar(event)
    if depth >= MAX_DEPTH or kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None:
        raise Irregular
    # Brackets over several lines are allowed; whether each line is deep enough is the careful reader's task.
    first_line = event.start_mark.line if event.flow_style else None
    end: Any
    if kind is yaml.SequenceStartEvent:
        items = []
        event = get()
        while type(event) is not yaml.SequenceEndEvent:
            items.append(_node(get, event, depth + 1))
            event = get()
        end = event.start_mark
        if first_line is not None and end.line != first_line:
            raise Irregular
        return items
    entries: dict[str, Any] = {}
    event = get()
    while type(event) is not yaml.MappingEndEvent:
        if type(event) is not yaml.ScalarEvent:
            raise Irregular
        key = _scalar(event)
        if key in entries or key == "<<":
            raise Irregular
        entries[key] = _node(get, get(), depth + 1)
        event = get()
    end = event.start_mark
    if first_line is not None and end.line != first_line:
        raise Irregular
    return entries
