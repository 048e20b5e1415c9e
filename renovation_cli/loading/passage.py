"""The lines of a file that belong to one key of its outermost record: enough to find what stands there."""

import re

from renovation_cli.loading import nodes
from renovation_cli.loading.node import Node
from renovation_cli.loading.parser import Parser
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late

_NEXT_KEY = late(r"^[^\s#-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """A key with what is below it, read as if there were nothing else in the file."""

    before: int
    """How many lines stand before it in the file."""
    lines: list[str]
    root: Node
    """A record of this one key."""


def passage(file: str, text: str, key: str, parser: Parser) -> Passage | None:
    """The passage of a key in a text in which nothing is wrong; None where only the whole would show it."""
    opening = f"\n{key}:"
    start = 0 if text.startswith(opening[1:]) else text.find(opening) + 1
    if not text.startswith(opening[1:], start) or text.find(opening, start) >= 0:
        return None
    following = _NEXT_KEY.search(text, start + 1)
    own = text[start : following.start() if following else None]
    try:
        root, problems = nodes.read(file, own, parser)
    except nodes.BrokenYaml:
        return None
    if root is None or problems or list(root.keys) != [key]:
        return None
    return Passage(text.count("\n", 0, start), own.split("\n"), root)
