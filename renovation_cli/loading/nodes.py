"""Text to nodes with positions: the careful reading, made only of a file in which something is wrong.

It says of everything outside the narrow dialect what it is and where, leaves that entry out, and goes on.
"""

import re
from typing import Any

import yaml

from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.rule import Rule
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_dialect as rules
from renovation_cli.loading.node import Mark, Node
from renovation_cli.loading.parser import PARSER, Complaint, Parser, complaint_of
from renovation_cli.loading.values import MAX_DEPTH

_BRACKET = re.compile(r"[\[\]{}]")


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

    def _get(self) -> Any:
        """The next event; what stands between brackets has to stand deeper than what the brackets are in."""
        event = self._get_event()
        line, column = event.start_mark.line, event.start_mark.column
        goes_on = self._brackets and line > self._brackets.line
        if goes_on and column <= self._indent and line not in self._out_dented:
            self._out_dented.add(line)
            self._say(
                rules.SYNTAX,
                event,
                say("this line goes on between brackets, and does not begin deeper than their key"),
                remedy=say("begin it with more spaces, or close every bracket on its own line"),
            )
        return event

    def document(self) -> Node | None:
        self._get()
        start = self._get()
        if isinstance(start, yaml.StreamEndEvent):
            return None
        first = self._get()
        # A file of “---” alone is as empty as one of nothing.
        root = None if isinstance(first, yaml.ScalarEvent) and _is_nothing(first) else self._node(first, 0)
        self._get()
        after = self._get()
        if not isinstance(after, yaml.StreamEndEvent):
            self._say(
                rules.SEVERAL_DOCUMENTS,
                after,
                say("a second document begins here; a data file holds one"),
                remedy=say("remove the line “---”, or move what follows into a file of its own"),
            )
        return root

    def _say(
        self,
        rule: Rule,
        event: Any,
        message: Text,
        *,
        expected: Text | None = None,
        remedy: Text | None = None,
    ) -> None:
        start, end = event.start_mark, event.end_mark
        width = end.column - start.column if end.line == start.line else 1
        span = Span(start.line + 1, start.column + 1, start.column + 1 + max(width, 1))
        self.problems.append(
            Problem(
                rule=rule, site=Site(self.file, span=span), message=message, expected=expected, remedy=remedy
            )
        )

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

    def _refused(self, event: Any) -> bool:
        """Say so if the node has an anchor or a tag, or is an alias."""
        if isinstance(event, yaml.AliasEvent):
            self._say(
                rules.ANCHOR,
                event,
                say(
                    "“*{name}” refers to another place in the file; a fact is written out where it belongs",
                    name=event.anchor,
                ),
                remedy=say(
                    "write the value itself here; a text that begins with * goes between quotation marks"
                ),
            )
            return True
        if event.anchor is not None:
            self._say(
                rules.ANCHOR,
                event,
                say(
                    "“&{name}” names this entry for use elsewhere; a fact is written out where it belongs",
                    name=event.anchor,
                ),
                remedy=say(
                    "remove “&{name}”; a text that begins with & goes between quotation marks",
                    name=event.anchor,
                ),
            )
        if event.tag is not None:
            self._say(
                rules.TAG,
                event,
                say("“{tag}” sets a type; types come from the data format", tag=_written(event.tag)),
                remedy=say(
                    "remove the part that begins with “!”; a text that begins with ! goes between"
                    " quotation marks"
                ),
            )
        return False

    def _scalar(self, event: Any) -> Node | None:
        start, end = event.start_mark, event.end_mark
        if start.line != end.line or event.style in ("|", ">"):
            plain = not event.style
            line = end.line + 1 if plain else start.line + 1
            column, end_column = (1, end.column + 1) if plain else (start.column + 1, start.column + 2)
            self.problems.append(
                Problem(
                    rule=rules.MULTI_LINE,
                    site=Site(self.file, span=Span(line, column, max(end_column, column + 1))),
                    message=say("this text runs over several lines"),
                    expected=say("every text stands on one line"),
                    remedy=say(
                        "join the lines; or, if a new entry was meant, give it a key with “: ” at the same"
                        " depth"
                    ),
                )
            )
            return None
        if _is_nothing(event):
            self._say(
                rules.EMPTY_VALUE,
                event,
                say("nothing stands behind the colon"),
                expected=say("a value; what is not known is left out, key and all"),
                remedy=say("write the value, or remove the line"),
            )
            return None
        return Node(_start(event), _end(event), event.value)

    def _node(self, event: Any, depth: int) -> Node | None:
        if self._refused(event):
            return None
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
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
        start = _start(event)
        if isinstance(event, yaml.SequenceStartEvent):
            items, end = self._items(depth, in_brackets=bool(event.flow_style))
            return Node(start, end, items)
        return self._mapping(start, depth)

    def _items(self, depth: int, *, in_brackets: bool) -> tuple[list[Node], Mark]:
        items = []
        event = self._get()
        while not isinstance(event, yaml.SequenceEndEvent):
            if (
                in_brackets
                and isinstance(event, yaml.ScalarEvent)
                and not event.style
                and "，" in event.value
            ):
                self._say_comma(event)
            if not in_brackets and isinstance(event, yaml.ScalarEvent) and _is_nothing(event):
                self._say(
                    rules.EMPTY_VALUE,
                    event,
                    say("nothing stands behind the dash"),
                    remedy=say("write the item, or remove the line"),
                )
                event = self._get()
                continue
            node = self._node(event, depth + 1)
            if node is not None:
                items.append(node)
            event = self._get()
        return items, _end(event)

    def _say_comma(self, event: Any) -> None:
        """A full-width comma between brackets: one item, where nearly always two are meant."""
        column = event.start_mark.column + event.value.index("，")
        self.problems.append(
            Problem(
                rule=rules.FULL_WIDTH_PUNCTUATION,
                site=Site(self.file, span=Span(event.start_mark.line + 1, column + 1, column + 2)),
                message=say("the full-width “{sign}” is not a YAML sign", sign="，"),
                expected=say("“{sign}”, typed with the input method switched to half-width", sign=","),
                remedy=say(
                    "write “, ” between two items; one text with a comma in it goes between quotation marks"
                ),
            )
        )

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
            if key is None or not key.value or self._lacks_colon(event, following):
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
        return Node(start, _end(event), entries, keys, left_out)

    def _lacks_colon(self, key: Any, value: Any) -> bool:
        """Say so if what stands between brackets as a key is not followed by a colon."""
        if not isinstance(value, yaml.ScalarEvent) or _start(value) != _end(key):
            return False
        if ":" in key.value:
            message = say("there is no space behind the colon")
        else:
            message = say("there is no colon behind “{key}”", key=key.value)
        self._say(rules.SYNTAX, key, message, remedy=say("write “key: value”, with a colon and a space"))
        return True

    def _swallows(self, key: Any) -> bool:
        """Say so if a key without quotation marks holds a bracket: its colon is not one to YAML."""
        found = _BRACKET.search(key.value)
        if key.style or not found:
            return False
        head = key.value[: found.start()].rstrip()
        if head.endswith(":"):
            message = say("there is no space behind the colon")
        else:
            message = say("there is no colon behind “{key}”", key=head)
        self._say(rules.SYNTAX, key, message, remedy=say("write “key: value”, with a colon and a space"))
        return True

    def _key(self, event: Any, seen: dict[str, Node], depth: int) -> Node | None:
        if isinstance(event, yaml.AliasEvent):
            self._refused(event)
            return None
        if not isinstance(event, yaml.ScalarEvent) or _start(event).line != _end(event).line:
            self._say(
                rules.KEY_NOT_TEXT,
                event,
                say("a key is a short text on one line"),
                remedy=say("write “key: value”, with a colon and a space"),
            )
            self._skip(event, depth)
            return None
        if self._refused(event) or self._swallows(event):
            return None
        node = Node(_start(event), _end(event), event.value)
        if not event.value:
            self._say(rules.KEY_NOT_TEXT, event, say("there is no key before the colon"))
        elif event.value == "<<":
            self._say(
                rules.ANCHOR,
                event,
                say("“<<” merges another entry into this one; a fact is written out where it belongs"),
                remedy=say("write the entries out here"),
            )
            return None
        elif event.value in seen:
            first = seen[event.value]
            self.problems.append(
                Problem(
                    rule=rules.DUPLICATE_KEY,
                    site=Site(self.file, span=_span(node)),
                    message=say("“{key}” stands here a second time", key=event.value),
                    expected=say("each key once"),
                    remedy=say("keep the one that is right and remove the other; a merge often leaves both"),
                    related=((Site(self.file, span=_span(first)), say("it stands here first")),),
                )
            )
        return node


def _hold(event: Any, depth: int) -> None:
    """Read no further where a list or mapping begins deeper than any may.

    Raises:
        BrokenYaml: if it does.
    """
    if depth >= MAX_DEPTH:
        raise BrokenYaml(Complaint.TOO_DEEP, event.start_mark.line, event.start_mark.column)


def _is_nothing(event: Any) -> bool:
    """Whether a text is absent rather than an empty one between quotation marks."""
    return not event.value and event.implicit[0] and event.anchor is None


def _written(tag: str) -> str:
    """A tag as it stands in the file."""
    return tag.replace("tag:yaml.org,2002:", "!!", 1)


def _start(event: Any) -> Mark:
    return Mark(event.start_mark.line, event.start_mark.column)


def _end(event: Any) -> Mark:
    return Mark(event.end_mark.line, event.end_mark.column)


def _span(node: Node) -> Span:
    end = node.end.column if node.end.line == node.start.line else node.start.column + 1
    return Span(node.start.line + 1, node.start.column + 1, max(end, node.start.column + 1) + 1)
