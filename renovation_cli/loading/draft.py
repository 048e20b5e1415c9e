"""The lines of a file on their way to being read: put right one by one, or lost."""

from renovation_cli.loading.indentation import depth_of, is_content


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

    @property
    def text(self) -> str:
        """What the parser is given."""
        return "\n".join(self.lines)

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
