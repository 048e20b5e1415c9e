"""The text of a file with the places of its entries: for findings, and for whoever writes into it."""

from dataclasses import replace
from functools import cached_property

from renovation_cli.findings.finding import Place
from renovation_cli.findings.problem import DataPath, Site, Span
from renovation_cli.loading import careful, nodes
from renovation_cli.loading.draft import Draft
from renovation_cli.loading.node import Mark, Node, locate
from renovation_cli.loading.parser import PARSER, Parser
from renovation_cli.loading.passage import Passage, passage

_MOST_PASSAGES = 8
"""Beyond so many it is cheaper to read the whole."""


class Located:
    """A text whose entries can be found.

    A file in order is read without positions; they are worked out, once, when the first place is asked for,
    for a few places no further than the outermost keys they stand below.
    """

    def __init__(self, file: str, text: str, parser: Parser = PARSER, *, readable: bool = True) -> None:
        self.file = file
        self.text = text
        """With line ends LF."""
        self._parser = parser
        self._readable = readable
        self.in_order = False
        """Whether it was read as it stands and nothing was refused: no line needs putting right then."""
        self._passages: dict[str, Passage | None] = {}

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
        if found := self._passage(site):
            span = locate(found.root, site, found.lines)
            return replace(span, line=span.line + found.before)
        if self.root is None:
            return Span(1, 1, 2)
        draft = self.reading.draft
        return draft.in_file(locate(self.root, site, draft.lines))

    def _passage(self, site: Site) -> Passage | None:
        """What is enough to find an entry in a file in order that has not been read with positions."""
        key = site.path[0] if site.path else None
        if not self.in_order or self.is_read or not isinstance(key, str):
            return None
        if key not in self._passages:
            if len(self._passages) == _MOST_PASSAGES:
                return None
            self._passages[key] = passage(self.file, self.text, key, self._parser)
        return self._passages[key]

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
