"""The text of a file with the places of its entries: for findings, and for whoever writes into it."""

from functools import cached_property

from renovation_cli.findings.finding import Place
from renovation_cli.findings.problem import DataPath, Site, Span
from renovation_cli.loading import careful, nodes
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.node import Mark, Node, locate
from renovation_cli.loading.parser import PARSER, Parser


class Located:
    """A text whose entries can be found.

    A file in order is read without positions; they are worked out, once, when the first place is asked for.
    """

    def __init__(self, file: str, text: str, parser: Parser = PARSER, *, readable: bool = True) -> None:
        self.file = file
        self.text = text
        """With line ends LF."""
        self._parser = parser
        self._readable = readable
        self.in_order = False
        """Whether it was read as it stands and nothing was refused: no line needs putting right then."""

    @property
    def is_read(self) -> bool:
        """Whether it has been read with positions."""
        return "reading" in vars(self)

    @cached_property
    def lines(self) -> list[str]:
        """The lines as they stand in the file."""
        return self.text.split("\n")

    @cached_property
    def reading(self) -> careful.Reading:
        """What could be read of it, how its lines were read, and what is wrong with it."""
        if not self._readable:
            return careful.Reading(None, Draft(self.text), [])
        if self.in_order:
            root, problems = nodes.read(self.file, self.text, self._parser)
            return careful.Reading(root, Draft(self.text), problems)
        return careful.read(self.file, self.text, self._parser)

    @property
    def root(self) -> Node | None:
        """Its entries; None if nothing could be read."""
        return self.reading.root

    def place(self, site: Site) -> Place:
        """Where an entry or a stretch of a line stands; what is missing stands at its owner's key."""
        span = self._span(site)
        # The parser's marks may lie behind the last line, and a repaired line may be longer than the one in
        # the file, by which the user counts.
        line = min(span.line, len(self.lines) - (len(self.lines) > 1 and not self.lines[-1]))
        source = self.lines[line - 1] if self.lines else ""
        column = min(span.column, len(source) + 1) if line == span.line else len(source) + 1
        end = max(min(span.end_column, len(source) + 1), column + 1)
        return Place(site.file, line, column, end, source)

    def _span(self, site: Site) -> Span:
        if site.span:
            return site.span
        if self.root is None:
            return Span(1, 1, 2)
        draft = self.reading.draft
        return draft.in_file(locate(self.root, site, draft.lines))

    def has(self, path: DataPath) -> bool:
        """Whether there is an entry at a path."""
        return self._node(path) is not None

    def in_brackets(self, path: DataPath) -> bool:
        """Whether what stands at a path is a list or a record between brackets."""
        return self._found(path).in_brackets

    def end_of(self, path: DataPath) -> Mark:
        """Behind the last character of what stands at a path, closing bracket included; counted from 0.

        In block form comments and blank lines behind its last entry do not belong to it.
        """
        node = self._found(path)
        while not node.in_brackets and (parts := node.parts):
            node = parts[-1]
        return node.end

    def indentation_of(self, path: DataPath) -> int:
        """The column, from 0, at which the entries of a list or record in block form begin."""
        return self._found(path).start.column

    def _found(self, path: DataPath) -> Node:
        node = self._node(path)
        if node is None:
            raise KeyError(path)
        return node

    def _node(self, path: DataPath) -> Node | None:
        node = self.root
        for step in path:
            if node is None:
                return None
            node = node.part(step)
        return node
