"""Text to nodes with positions: the careful reading, made only of a file in which something is wrong.

It says of everything outside the narrow dialect what it is and where, leaves that entry out, and goes on.
"""

from typing import Any

import yaml

from renovation_cli.findings.problem import Problem
from renovation_cli.loading import refusals
from renovation_cli.loading.events import end_of, is_nothing, start_of
from renovation_cli.loading.node import Mark, Node
from renovation_cli.loading.parser import PARSER, Complaint, Parser, complaint_of
from renovation_cli.loading.values import MAX_DEPTH


class BrokenYaml(Exception):  # noqa: N818 - a state of the text, handled by the reader
    """The file cannot be read on. Lines count from 0."""

    def __init__(self, complaint: Complaint, line: int, column: int, opened: Mark | None = None) -> None:
        super().__init__(complaint.value)
        self.complaint = complaint
        self.line = line
        self.column = column
        self.opened = opened
        """Where the construct began that is not finished, if the parser says so."""


def read(file: str, text: str, parser: Parser = PARSER) -> tuple[Node | None, list[Problem]]:
    """The document of a text, and what in it is outside the dialect.

    Returns:
        The root node, None for a text without a document, and the problems.

    Raises:
        BrokenYaml: where the parser cannot go on, or where entries are nested too deep.
    """
    loader = parser(text)
    try:
        careful = _Careful(file, loader)
        return careful.document(), careful.problems
    except yaml.YAMLError as error:
        # The parser's marks may lie behind the end of the text.
        last = text.count("\n")
        mark = getattr(error, "problem_mark", None)
        opened = getattr(error, "context_mark", None)
        raise BrokenYaml(
            complaint_of(error),
            min(mark.line, last) if mark else 0,
            mark.column if mark else 0,
            Mark(min(opened.line, last), opened.column) if opened else None,
        ) from error
    finally:
        loader.dispose()


class _Careful:
    """One careful reading."""

    def __init__(self, file: str, loader: Any) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._get_event = loader.get_event
        self._indent = -1
        """The depth of the list or mapping in block form that is being read."""
        self._brackets: Any = None
        """Where the outermost bracket opened that is open."""
        self._out_dented: set[int] = set()

    def document(self) -> Node | None:
        self._get()
        start = self._get()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        first = self._get()
        # A file of “---” alone is as empty as one of nothing.
        root = None if isinstance(first, yaml.ScalarEvent) and is_nothing(first) else self._node(first, 0)
        self._get()
        after = self._get()
        if not isinstance(after, yaml.StreamEndEvent):
            self.problems.append(refusals.of_second_document(self.file, after))
        return root

    def _get(self) -> Any:
        """The next event; what stands between brackets has to stand deeper than what the brackets are in."""
        event = self._get_event()
        line, column = event.start_mark.line, event.start_mark.column
        goes_on = self._brackets and line > self._brackets.line
        if goes_on and column <= self._indent and line not in self._out_dented:
            self._out_dented.add(line)
            self.problems.append(refusals.of_position(self.file, event))
        return event

    def _say(self, problem: Problem | None) -> bool:
        """Whether there is a problem; if so, it is kept."""
        if problem is not None:
            self.problems.append(problem)
        return problem is not None

    def _skip(self, event: Any, depth: int) -> None:
        """Read past a node, ``depth`` levels below the top, without keeping it."""
        level = depth
        while True:
            if isinstance(event, yaml.CollectionStartEvent):
                _hold(event, level)
                level += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                level -= 1
            if level <= depth:
                return
            event = self._get()

    def _node(self, event: Any, depth: int) -> Node | None:
        self.problems.extend(refusals.of_marks(self.file, event))
        if isinstance(event, yaml.AliasEvent):
            return None
        if isinstance(event, yaml.ScalarEvent):
            return None if self._say(refusals.of_text(self.file, event)) else _text(event)
        _hold(event, depth)
        if event.flow_style:
            return self._between_brackets(event, depth)
        around, self._indent = self._indent, event.start_mark.column
        node = self._collection(event, depth)
        self._indent = around
        return node

    def _between_brackets(self, event: Any, depth: int) -> Node:
        around, self._brackets = self._brackets, self._brackets or event.start_mark
        node = self._collection(event, depth)
        node.in_brackets = True
        self._brackets = around
        return node

    def _collection(self, event: Any, depth: int) -> Node:
        if isinstance(event, yaml.SequenceStartEvent):
            items, end = self._items(depth, in_brackets=bool(event.flow_style))
            return Node(start_of(event), end, items)
        return self._mapping(start_of(event), depth)

    def _items(self, depth: int, *, in_brackets: bool) -> tuple[list[Node], Mark]:
        items = []
        event = self._get()
        while not isinstance(event, yaml.SequenceEndEvent):
            odd = self._say(refusals.of_item(self.file, event, in_brackets=in_brackets))
            node = self._node(event, depth + 1) if in_brackets or not odd else None
            if node is not None:
                items.append(node)
            event = self._get()
        return items, end_of(event)

    def _mapping(self, start: Mark, depth: int) -> Node:
        entries: dict[str, Node] = {}
        keys: dict[str, Node] = {}
        left_out: set[str | None] = set()
        while True:
            event = self._get()
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, keys, depth + 1)
            following = self._get()
            if key is None or self._say(refusals.of_colon(self.file, event, following)):
                self._skip(following, depth + 1)
                left_out.add(None)
                continue
            value = self._node(following, depth + 1)
            if value is None:
                left_out.add(key.value)
                continue
            if key.value in entries:
                continue
            entries[key.value] = value
            keys[key.value] = key
        return Node(start, end_of(event), entries, keys, left_out)

    def _key(self, event: Any, seen: dict[str, Node], depth: int) -> Node | None:
        """A key; None for what is none."""
        if isinstance(event, yaml.AliasEvent):
            self.problems.extend(refusals.of_marks(self.file, event))
            return None
        if self._say(refusals.of_form_of_key(self.file, event)):
            self._skip(event, depth)
            return None
        self.problems.extend(refusals.of_marks(self.file, event))
        if self._say(refusals.of_bracket_in_key(self.file, event)):
            return None
        second = event.value in seen
        odd = self._say(refusals.of_key(self.file, event, seen.get(event.value)))
        return _text(event) if second or not odd else None


def _text(event: Any) -> Node:
    return Node(start_of(event), end_of(event), event.value)


def _hold(event: Any, depth: int) -> None:
    """Read no further where a list or mapping begins deeper than any may.

    Raises:
        BrokenYaml: if it does.
    """
    if depth >= MAX_DEPTH:
        raise BrokenYaml(Complaint.TOO_DEEP, event.start_mark.line, event.start_mark.column)
