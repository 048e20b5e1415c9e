"""Sentences that several checks end with."""

from collections.abc import Iterable

from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import Text, say

_SHOWN = 12


def did_you_mean(given: str, known: Iterable[str]) -> tuple[Text | None, Text | None]:
    """What was expected in place of ``given``, and the nearest of it."""
    names = list(known)
    if not names:
        return say("none is listed"), None
    more = len(names) - _SHOWN
    shown = ", ".join(names[:_SHOWN])
    expected = (
        say("one of: {known}", known=shown)
        if more <= 0
        else say("one of: {known} and {more} more", known=shown, more=more)
    )
    near = nearest(given, names)
    return expected, say("did you mean {near}?", near=near) if near else None
