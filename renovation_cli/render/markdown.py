"""Documents as Markdown, for mails, notes and repositories: every text of the data is text in it.

The dialect is CommonMark with the tables of GitHub. One escape is for all: what has a meaning there stands
behind a backslash, which every reader of CommonMark takes for the sign itself.
"""

import re
from collections.abc import Iterator

from renovation_cli.render.language import Language
from renovation_cli.render.numbers import bare
from renovation_cli.reports.document import (
    Apart,
    Cell,
    Document,
    Fitted,
    Flat,
    Heading,
    Listed,
    Next,
    Pairs,
    Sentence,
    Table,
    Toned,
)
from renovation_cli.reports.laid_out import flat
from renovation_cli.reports.paper import Running

_MEANT = re.compile(
    r"[\\`*_\[\]<>|~&$@!{}]"
    # An address would become a link, and :a-word: a picture.
    r"|:(?=\S)|(?<=[wW]{3})\."
)
_OPENING = re.compile(r"^(\d{1,9})([.)])(?=\s|$)|^(?=[#+\-=])")
"""What begins a heading, a list or a rule where it is the first of a line."""
_DEEPEST = 6
_APART = " · "
"""Stands between phrases side by side: several spaces are one in Markdown."""
_COLON = {"zh": "：", "en": ": "}


def render(document: Document, language: Language) -> str:
    """A document as Markdown, with a blank line between its parts."""
    paper = _Markdown(language)
    return "\n".join(paper.lines(document)) + "\n"


def escaped(text: str) -> str:
    """A text as a reader of Markdown shows it, on one line."""
    one_line = " ".join(text.split())
    signs = _MEANT.sub(lambda found: f"\\{found[0]}", one_line)
    return _OPENING.sub(lambda found: rf"{found[1]}\{found[2]}" if found[1] else "\\", signs)


def code(text: str) -> str:
    """A text that is to be typed; its fence is longer than any in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    room = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{room}{text}{room}{fence}"


class _Markdown:
    def __init__(self, language: Language) -> None:
        self._language = language

    def lines(self, document: Document) -> Iterator[str]:
        """Every line."""
        for number, block in enumerate(flat(document)):
            if number:
                yield ""
            yield from self._block(block, first=not number)

    def _block(self, block: Flat, *, first: bool) -> Iterator[str]:
        match block:
            case Heading(text, level):
                yield f"{'#' * min(1 if first else level + 1, _DEEPEST)} {self._text(text)}"
            case Sentence(text):
                yield self._text(text)
            case Pairs(rows):
                for name, value in rows:
                    yield from self._pair(self._text(name), value)
            case Table():
                yield from self._table(block)
            case Fitted(table):
                yield from self._table(table)
            case Next(commands):
                for command, what in commands:
                    yield f"- {code(self._language.value(command))} – {self._text(what)}"

    def _text(self, value: Cell | Running) -> str:
        """A value on one line."""
        match value:
            case Toned(inner):
                return self._text(inner)
            case Apart(parts):
                return _APART.join(map(self._text, parts))
            case _:
                return escaped(self._language.value(value))

    def _pair(self, name: str, value: Cell) -> Iterator[str]:
        """A value beside its name; lines to be copied stand below it as they are."""
        named = name + _COLON[self._language.code]
        found = bare(value)
        if isinstance(found, Listed):
            yield f"- {named.rstrip()}"
            yield from (f"  - {self._text(part)}" for part in found.parts)
            return
        lines = self._language.lines(value)
        if len(lines) == 1:
            yield f"- {named}{self._text(value)}"
            return
        fence = "`" * max(3, *(len(run) + 1 for line in lines for run in re.findall("`+", line)), 3)
        yield from (
            f"- {named.rstrip()}",
            "",
            f"  {fence}text",
            *(f"  {line}" for line in lines),
            f"  {fence}",
        )

    def _table(self, table: Table) -> Iterator[str]:
        """A table; what stands between its rows ends it, and another one begins."""
        if table.title:
            yield from (f"**{self._text(table.title)}**", "")
        if not table.rows:
            yield from ((self._text(table.empty),) if table.empty else ())
            return
        starts = [0, *(first for first, _ in table.bands if first < len(table.rows)), len(table.rows)]
        words = [None, *(text for _, text in table.bands)]
        begun = False
        for text, start, end in zip(words, starts, starts[1:], strict=False):
            if start == end:
                continue
            if begun:
                yield ""
            if text:
                yield from (f"**{self._text(text)}**", "")
            yield from self._rows(table, start, end)
            begun = True

    def _rows(self, table: Table, start: int, end: int) -> Iterator[str]:
        yield _row([self._text(column.name) for column in table.columns])
        yield _row(["---:" if column.right else "---" for column in table.columns])
        for row in table.rows[start:end]:
            yield _row([self._text(cell) for cell in row])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"
