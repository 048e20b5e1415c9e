"""The YAML parser beneath: which one runs, and the only place that knows its English.

PyYAML has two parsers, one in C and one in Python, and an installation may lack the first. What a data file
may hold is laid down by the dialect and not by the parser, so the tests read everything with both.
"""

from enum import Enum
from typing import Any

import yaml

Parser = Any
"""A class of PyYAML that turns a text into events."""

PARSER: Parser = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The parser of this installation: the fastest there is."""


def description() -> str:
    """Which release of PyYAML reads the files, and with which of its parsers."""
    if PARSER is yaml.SafeLoader:
        return f"PyYAML {yaml.__version__} (parser in Python)"
    from yaml import _yaml

    return f"PyYAML {yaml.__version__} (parser in C, libyaml {_yaml.get_version_string()})"


class Complaint(Enum):
    """What a parser complains of, as far as it changes what is said to the user."""

    SECOND_COLON = "a colon where no key may stand"
    NO_COLON = "a key without a colon"
    TOO_DEEP = "nested too deep"
    OTHER = "something else"


_WORDS = (
    ("mapping values are not allowed", Complaint.SECOND_COLON),
    ("could not find expected ':'", Complaint.NO_COLON),
)
"""How a complaint begins, in the words of both parsers."""


def complaint_of(error: yaml.YAMLError) -> Complaint:
    """What a parser complains of."""
    problem = str(getattr(error, "problem", None) or "")
    return next((kind for words, kind in _WORDS if problem.startswith(words)), Complaint.OTHER)
