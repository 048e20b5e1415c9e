"""The depth at which a line was meant to stand whose indentation is not made of spaces."""


def depth_of(line: str) -> int:
    """How many spaces a line begins with."""
    return len(line) - len(line.lstrip(" "))


def is_content(line: str) -> bool:
    """Whether a line is more than blank or a comment."""
    return bool(line.strip()) and not line.lstrip().startswith("#")


def opens(line: str) -> bool:
    """Whether what belongs to a line stands below it."""
    return line.partition(" #")[0].rstrip().endswith(":")


class Outline:
    """The lines of a file from the top, and the depths at which the next one may stand."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._above = ""
        self._open: list[int] = []
        """The depths of the line above and of everything it belongs to, the deepest last."""
        self._next = 0
        """The index of the next line with something in it, once it has been looked for."""

    def pass_by(self, index: int) -> None:
        """Take note of a line that is in order."""
        line = self._lines[index]
        if not is_content(line):
            return
        self._above = line
        depth = depth_of(line)
        while self._open and self._open[-1] >= depth:
            self._open.pop()
        self._open.append(depth)

    def settled_depth(self, index: int, nominal: int) -> int:
        """The depth nearest to ``nominal`` at which a line fits between the lines around it.

        Args:
            index: the line; all above it have been passed by.
            nominal: the depth that its indentation amounts to, taken as it stands.
        """
        possible = self._possible_depths(index)
        if nominal in possible:
            return nominal
        return min(possible, key=lambda depth: (abs(depth - nominal), -depth))

    def _possible_depths(self, index: int) -> set[int]:
        if not self._open:
            return {0}
        below = self._depth_below(index)
        if opens(self._above):
            if below is not None and below > self._open[-1] and not opens(self._lines[index]):
                return {below}
            return {self._open[-1] + 2}
        depths = set(self._open)
        if below is None:
            return depths
        # A line that opens an entry stands above what is in it, any other line not above what follows it.
        is_header = opens(self._lines[index])
        return {depth for depth in depths if (depth < below if is_header else depth >= below)} or depths

    def _depth_below(self, index: int) -> int | None:
        """The depth of the next line, None if it cannot be told either."""
        self._next = max(self._next, index + 1)
        while self._next < len(self._lines) and not is_content(self._lines[self._next]):
            self._next += 1
        if self._next == len(self._lines):
            return None
        line = self._lines[self._next]
        return None if line[depth_of(line)].isspace() else depth_of(line)
