"""In which of the two languages a file writes the words of the format."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any


class Spoken:
    """The words of one file, read once for all of its faults."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._counts: Counter[str] | None = None

    def of(self, allowed: Sequence[str], given: str) -> list[str]:
        """Of the allowed words those in the language in which the file writes the others of them.

        Args:
            allowed: every word in both of its forms.
            given: what stands in the place of one; it decides where the file has none of them.
        """
        forms = {True: [word for word in allowed if word.isascii()]}
        forms[False] = [word for word in allowed if not word.isascii()]
        if not all(forms.values()):
            return list(allowed)
        if self._counts is None:
            self._counts = Counter(_words(self._document))
        used = {ascii_: sum(self._counts[word] for word in words) for ascii_, words in forms.items()}
        return forms[given.isascii() if used[True] == used[False] else used[True] > used[False]]


def _words(value: Any) -> Iterator[str]:
    """Every text and key of a document as far as its first space: ``agree`` of ``agree 2022-03-08``."""
    waiting = [value]
    while waiting:
        each = waiting.pop()
        if isinstance(each, dict):
            waiting += [*each, *each.values()]
        elif isinstance(each, list):
            waiting += each
        elif isinstance(each, str):
            yield each.partition(" ")[0]
