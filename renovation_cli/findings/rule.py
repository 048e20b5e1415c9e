"""A rule: a code that never changes meaning, and the sections of its page."""

from enum import StrEnum

from renovation_cli.model.frozen import dataclass


class Severity(StrEnum):
    """How much a finding weighs; errors make figures incomplete and fail a check."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Example:
    """A passage of a data file that has the fault, and the same passage corrected.

    ``right`` stands word for word in the sample district of the tests; putting ``wrong`` in its place must
    bring out the rule, so that no page shows an example that does not happen.
    """

    file: str
    wrong: str
    right: str
    how: str = "text"
    """``text``, or what befalls the whole file: its encoding ``gbk``, ``folder``, ``link``, ``deep``,
    ``huge``, ``empty``, ``cr``, ``remove``, ``rename`` (from ``wrong`` in the same folder)."""
    as_of: str = "2022-05-20"
    today: str = "2023-01-31"


@dataclass(frozen=True, slots=True)
class Rule:
    """What is flagged, why, and what it rests on. ``flags`` and ``why`` are catalogue keys."""

    code: str
    name: str
    severity: Severity
    flags: str
    why: str
    example: Example
    source: str
    """The clause of the plan or the section of the data format that the rule comes from."""
