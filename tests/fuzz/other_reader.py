"""What another reader makes of a text: py-yaml12, in Rust, with nothing of PyYAML or libyaml in it.

It gives scalars their types by the core schema of YAML 1.2 and we keep them as texts, so texts are resolved
by that schema before they are compared.
"""

import re
from typing import Any

import yaml12

_CONSTANTS = {
    **dict.fromkeys(("", "~", "null", "Null", "NULL")),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
_LARGEST = 2**63 - 1
"""The other reader keeps an integer in 64 bits; a larger one is a number with a point, or a text, to it."""
_INTEGER = re.compile(r"[-+]?[0-9]+")
_BASED = re.compile(r"0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)


class Refused(Exception):  # noqa: N818 - a text that is no YAML is a result
    """The text is no YAML."""


def read(text: str) -> Any:
    """The value of a text.

    Raises:
        Refused: if the text is no single document of YAML.
    """
    try:
        documents = yaml12.parse_yaml(text, multi=True)
    except ValueError as error:
        raise Refused(str(error)) from error
    if len(documents) > 1:
        raise Refused("several documents")
    return documents[0] if documents else None


def same(ours: Any, theirs: Any) -> bool:
    """Whether a value of ours, in which every scalar is a text, is the other reader's."""
    if isinstance(ours, dict):
        if not isinstance(theirs, dict):
            return False
        keys = {resolved(key) for key in ours}
        if len(keys) < len(ours):
            return (
                True  # 1 and 01 are one key once they are numbers; what became of the values cannot be said
            )
        return len(theirs) == len(ours) and all(
            same(key, their_key) and same(value, their_value)
            for (key, value), (their_key, their_value) in zip(ours.items(), theirs.items(), strict=True)
        )
    if isinstance(ours, list):
        return (
            isinstance(theirs, list)
            and len(theirs) == len(ours)
            and all(same(one, other) for one, other in zip(ours, theirs, strict=True))
        )
    return isinstance(ours, str) and (ours == theirs or _equal(resolved(ours), theirs))


def _equal(one: Any, other: Any) -> bool:
    return type(one) is type(other) and (one == other or one != one)  # noqa: PLR0124 - not a number


def resolved(text: str) -> Any:
    """A plain scalar's value by the core schema."""
    if text in _CONSTANTS:
        return _CONSTANTS[text]
    if _INTEGER.fullmatch(text) and -_LARGEST <= (number := int(text)) <= _LARGEST:
        return number
    if _BASED.fullmatch(text) and (number := int(text, 0)) <= _LARGEST:
        return number
    if _FLOAT.fullmatch(text):
        return float(text.lower().replace(".inf", "inf").replace(".nan", "nan"))
    return text
