"""The lines of a file on their way to being read: put right one by one, or lost."""

from renovation_cli.findings.problem import Span
from renovation_cli.loading.indentation import depth_of, is_content
from renovation_cli.loading.lines import first_difference


class Draft:
    """What is handed to the parser in place of the lines of a file; as many lines, so that places hold.

    That a line is lost is known of its index. It is no sign within the text, which people could have typed.
    """

    def __init__(self, text: str) -> None:
        self.given = text.split("\n")
        """The lines as they stand in the file."""
        self.lines = list(self.given)
        """The lines as they are read: a lost one is blank."""
        self._lost: set[int] = set()
        self._compared: dict[int, tuple[str, int, int]] = {}
        """Of a line that was put right: how it is read, and how many signs are alike before and behind."""

    @property
    def text(self) -> str:
        """What the parser is given."""
        return "\n".join(self.lines)

    def in_file(self, span: Span) -> Span:
        """Where what stands at ``span`` as it is read stands in the file."""
        line = span.line - 1
        if line >= len(self.lines) or self.lines[line] == self.given[line]:
            return span
        start = self._column(line, span.column)
        return Span(span.line, start, max(self._column(line, span.end_column), start + 1))

    def _column(self, line: int, column: int) -> int:
        """A column, from 1, of a line as it is read, in the line as it stands in the file."""
        given, read = self.given[line], self.lines[line]
        if self._compared.get(line, ("", 0, 0))[0] != read:
            before = first_difference(given, read)
            self._compared[line] = read, before, first_difference(given[before:][::-1], read[before:][::-1])
        _, before, alike = self._compared[line]
        if column <= before + 1:
            return column
        # Counted from the end, unless it lies in the stretch that was put right.
        behind = len(read) - (column - 1)
        return len(given) - behind + 1 if behind <= alike else before + 1

    def lose(self, start: int, end: int | None = None) -> None:
        """Leave out the lines from ``start`` to before ``end``, one line if there is none."""
        for index in range(start, start + 1 if end is None else end):
            if is_content(self.lines[index]):
                self._lost.add(index)
            self.lines[index] = ""

    def lose_entry(self, start: int) -> None:
        """Leave out a line and everything that belongs to it."""
        self.lose(start, self._end_of_entry(start))

    def is_lost(self, index: int) -> bool:
        """Whether what stands in a line could not be read."""
        return index in self._lost

    def _end_of_entry(self, start: int) -> int:
        depth = depth_of(self.lines[start])
        for index in range(start + 1, len(self.lines)):
            if is_content(self.lines[index]) and depth_of(self.lines[index]) <= depth:
                return index
        return len(self.lines)
