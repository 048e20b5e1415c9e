"""Text to plain values at once, for a file of which every line is an entry in its simplest form.

Files are nearly always written so, and are JSON then but for the quotation marks and for the brackets that
indentation stands for. These are put in, and the parser of JSON, which makes values where PyYAML makes
events, reads the rest. What is not certainly in that form is declined and never guessed:
`renovation_cli.loading.values` reads it then. `tests/loading/spoilt.py` tries that both read the same.
"""

import json
import re
from typing import Any

_SIGNS = (": ", ", ", "{", "}", "[", "]")
"""All that stands between texts in the form that is read here."""
_MAX_BLOCKS, _MAX_BRACKETS = 8, 4
"""Nesting read here, in lines and within one: together what the dialect allows."""
_LONGEST = 1000
"""Characters of a line; of a key that is longer than 1024 the parsers of YAML know no end."""

# A text without a sign that YAML or JSON could take for its own.
_TEXT = r"""[^\s\-.:,\[\]{}#?"\\&*!|>'%@`<][^\n:,\[\]{}#?"\\]*+(?<! )"""
_PARTS = rf"(?:{_TEXT}|[:,][ ])*"
for _ in range(_MAX_BRACKETS - 1):
    _PARTS = rf"(?:{_TEXT}|[:,][ ]|[\[{{]{_PARTS}[\]}}])*"
_VALUE = rf"(?:{_TEXT}|[\[{{]{_PARTS}[\]}}])"
_LINE = rf"[ ]*+(?:(?:-[ ])?{_TEXT}:(?:(?![ ])|[ ]{_VALUE})|-[ ]{_VALUE}|\#[^\n]*+)?"
_LINES = re.compile(rf"(?:{_LINE}\n)*{_LINE}")


def read(text: str) -> Any:
    """The mappings, lists and texts of a file in that form, without suspect signs; None if it is not."""
    written = _in_brackets(text) if _LINES.fullmatch(text) else None
    if written is None:
        return None
    for sign in _SIGNS:
        written = written.replace(sign, f'"{sign}"')
    # No text is empty: two quotation marks together stand between two signs, and around nothing.
    try:
        return _parse(written.replace('""', "")[1:-1])
    except ValueError:
        return None


def _in_brackets(text: str) -> str | None:
    """The entries between brackets, and those below a key in theirs; None if a line has no such place."""
    parts: list[str] = []
    ends: list[str] = []
    depths = [-1]
    opens = True
    for line in text.split("\n"):
        entry = line.lstrip(" ")
        if len(line) > _LONGEST:
            return None
        if not entry or entry[0] == "#":
            continue
        depth, is_item = len(line) - len(entry), entry[0] == "-"
        if opens:
            if depth <= depths[-1] or len(ends) == _MAX_BLOCKS:
                return None
            depths.append(depth)
            parts.append("[" if is_item else "{")
            ends.append("]" if is_item else "}")
        else:
            while depth < depths[-1]:
                depths.pop()
                parts.append(ends.pop())
            if depth != depths[-1]:
                return None
            parts.append(", ")
        if is_item:
            entry = entry[2:]
            if _begins_with_key(entry):
                depths.append(depth + 2)
                parts.append("{")
                ends.append("}")
        opens = entry[-1] == ":"
        parts.append(f"{entry} " if opens else entry)
    return None if opens or len(ends) > _MAX_BLOCKS else "".join((*parts, *reversed(ends)))


def _begins_with_key(item: str) -> bool:
    return item[-1] == ":" or (": " in item and item[0] not in "[{")


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    entries = dict(pairs)
    if len(entries) < len(pairs):
        raise ValueError("a key stands twice")
    return entries


_parse = json.JSONDecoder(object_pairs_hook=_without_doubles).decode
