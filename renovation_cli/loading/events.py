"""The parser's events: where each stands, and whether it stands for nothing."""

from typing import Any

from renovation_cli.findings.problem import Span
from renovation_cli.loading.node import Mark


def start_of(event: Any) -> Mark:
    """Where an event begins."""
    return Mark(event.start_mark.line, event.start_mark.column)


def end_of(event: Any) -> Mark:
    """Where an event ends."""
    return Mark(event.end_mark.line, event.end_mark.column)


def is_on_one_line(event: Any) -> bool:
    """Whether an event ends on the line on which it begins."""
    return bool(event.start_mark.line == event.end_mark.line)


def span_of(event: Any) -> Span:
    """The columns of an event; the first alone if it goes on in another line."""
    start, end = event.start_mark, event.end_mark
    width = end.column - start.column if is_on_one_line(event) else 1
    return Span(start.line + 1, start.column + 1, start.column + 1 + max(width, 1))


def is_nothing(event: Any) -> bool:
    """Whether a text is absent rather than an empty one between quotation marks."""
    return not event.value and event.implicit[0] and event.anchor is None
