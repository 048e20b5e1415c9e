"""Stretches of a text to spans of its lines."""

from renovation_cli.findings.problem import Span


class Stretches:
    """Turns stretches of one text into spans; they are asked for from the first to the last."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._counted = 0
        self._line = 1

    def span(self, begin: int, end: int) -> Span:
        """The span of the characters from ``begin`` until before ``end``."""
        self._line += self._text.count("\n", self._counted, begin)
        self._counted = begin
        start = self._text.rfind("\n", 0, begin) + 1
        return Span(self._line, begin - start + 1, end - start + 1)
