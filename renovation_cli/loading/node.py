"""A part of a file with its place: what the careful reading makes, and where findings get lines from."""

from dataclasses import dataclass, field
from typing import Any

from renovation_cli.findings.problem import At, DataPath, Site, Span


@dataclass(frozen=True, slots=True)
class Mark:
    """A position in a text, counted from 0."""

    line: int
    column: int


@dataclass(slots=True)
class Node:
    """A scalar, list or mapping, and where it stands. ``value`` holds text, items or entries."""

    start: Mark
    end: Mark
    value: Any
    keys: dict[str, "Node"] = field(default_factory=dict)
    left_out: set[str | None] = field(default_factory=set)
    """Keys whose values were refused; None for a key that was itself refused."""
    in_brackets: bool = False
    """Whether it is a list or mapping between brackets."""

    @property
    def parts(self) -> list["Node"]:
        """The entries or items of a mapping or list, as they follow each other."""
        if isinstance(self.value, dict):
            return list(self.value.values())
        return self.value if isinstance(self.value, list) else []

    def part(self, step: str | int) -> "Node | None":
        """The entry or item of a key or index."""
        found: Node | None = None
        if isinstance(self.value, dict):
            found = self.value.get(step)
        elif isinstance(self.value, list) and isinstance(step, int) and 0 <= step < len(self.value):
            found = self.value[step]
        return found

    def lacks(self, key: str) -> bool:
        """Whether ``key`` may be absent only because it was refused."""
        return key in self.left_out or None in self.left_out

    def plain(self) -> Any:
        """The same without positions."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return self.value

    def find(self, path: DataPath, at: At) -> "Node":
        """The node at a path, or the nearest one above it."""
        node = self
        for index, step in enumerate(path):
            if isinstance(node.value, dict) and step in node.value:
                if at is At.KEY and index == len(path) - 1:
                    return node.keys[str(step)]
                node = node.value[step]
            elif isinstance(node.value, list) and isinstance(step, int) and step < len(node.value):
                node = node.value[step]
            else:
                # What is missing cannot be pointed at: its owner's key can.
                return self.find(path[:index], At.KEY) if index else node
        return node


def locate(root: Node, site: Site, lines: list[str]) -> Span:
    """The span of a site's entry: one line, from its first to behind its last character."""
    if site.span:
        return site.span
    node = root.find(site.path, site.at)
    line = node.start.line
    source = lines[line] if line < len(lines) else ""
    end = node.end.column if node.end.line == line else len(source.rstrip())
    start = node.start.column
    if site.part and (found := source.find(site.part, start, end)) >= 0:
        start, end = found, found + len(site.part)
    return Span(line + 1, start + 1, max(end, start + 1) + 1)
