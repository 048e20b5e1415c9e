"""Why the history cannot be asked: an answer for whoever asked, not a bug."""

from enum import Enum, auto

from renovation_cli.findings.text import Text


class Kind(Enum):
    """Whose turn it is."""

    ASKED = auto()
    """What was asked for is not there, or can mean two things."""
    CLOSED = auto()
    """There is no history that can be read."""
    NONE = auto()
    """There is none at all: no repository."""


class Trouble(Exception):  # noqa: N818 - named for what is wrong, as the findings are
    """The end of a question to the history, with what is said of it."""

    def __init__(self, message: Text, kind: Kind) -> None:
        super().__init__(message.key)
        self.message = message
        self.kind = kind


def asked(message: Text) -> Trouble:
    """What was asked for cannot be had."""
    return Trouble(message, Kind.ASKED)


def none(message: Text) -> Trouble:
    """There is no repository."""
    return Trouble(message, Kind.NONE)


def closed(message: Text) -> Trouble:
    """There is no history that can be read."""
    return Trouble(message, Kind.CLOSED)
