"""Text from files is data: nothing in it may steer a terminal."""

import re
import unicodedata

from renovation_cli.model.late import late

STEERING = late(
    "[\x00-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff"
    "\U000e0000-\U000e007f]"
)
_OBEYED = late(r"^([^\S\n]*):(?=:)|#(?=#\w*\[)", re.MULTILINE)
"""Where CI runners see a command: ``::`` at the beginning of a line, ``##[`` and ``##vso[`` anywhere."""


def visible(text: str) -> str:
    """The text with control and direction characters spelt out as escapes."""
    return STEERING.sub(
        lambda found: found[0].encode("unicode_escape", "surrogatepass").decode("ascii"), text
    )


def disobeyed(text: str) -> str:
    """The text without a command that a CI runner would carry out: the sign that begins one is spelt out."""
    return _OBEYED.sub(lambda found: r"\x23" if found[0] == "#" else found[1] + r"\x3a", text)


def width(text: str) -> int:
    """Columns that a text takes on a terminal: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1
        for sign in text
    )


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """The text filled with spaces to a width."""
    filling = " " * (columns - width(text))
    return filling + text if right else text + filling
