"""Complete text without boxes or colours, for pipes and files: nothing is cut off or folded."""

from collections.abc import Iterator

from renovation_cli.render.cells import filled
from renovation_cli.render.fitting import fitted
from renovation_cli.render.language import Language
from renovation_cli.render.visible import pad, width
from renovation_cli.reports.document import (
    Document,
    Fitted,
    Flat,
    Heading,
    Next,
    Pairs,
    Sentence,
    Table,
)
from renovation_cli.reports.laid_out import apart, flat


def render(document: Document, language: Language) -> str:
    """The document as lines of text; what is fitted to a screen, as far as it has lines for."""
    return "\n".join(_lines(fitted(document, lambda tried: len(_lines(tried, language))), language)) + "\n"


def _lines(document: Document, language: Language) -> list[str]:
    lines: list[str] = []
    blocks = flat(document)
    for previous, block in zip((None, *blocks), blocks, strict=False):
        if previous and apart(previous, block):
            lines.append("")
        lines.extend(line.rstrip() for line in _block(block, language))
    return lines


def _block(block: Flat, language: Language) -> Iterator[str]:
    if isinstance(block, Heading | Sentence):
        yield language.value(block.text)
    elif isinstance(block, Pairs):
        names = [language.text(name) for name, _ in block.rows]
        widest = max(map(width, names), default=0)
        for name, (_, value) in zip(names, block.rows, strict=True):
            label = pad(name, widest)
            for line in language.lines(value):
                yield f"{label}  {line}"
                label = " " * widest
    elif isinstance(block, Next):
        for command, what in block.commands:
            yield f"{language.value(command)}  # {language.text(what)}"
    elif isinstance(block, Fitted):
        yield from table_lines(block.drawn, language)
        for sentence in block.below:
            yield from _block(sentence, language)
    else:
        yield from table_lines(block, language)


def table_lines(table: Table, language: Language) -> Iterator[str]:
    """A table with a line a row, as wide as its cells."""
    if table.title:
        yield language.text(table.title)
    if not table.rows:
        if table.empty:
            yield language.text(table.empty)
        return
    table = filled(table)
    head = [language.text(column.name) for column in table.columns]
    rows = [[language.value(cell) for cell in row] for row in table.rows]
    widths = [max(width(line[index]) for line in [head, *rows]) for index in range(len(head))]
    bands = dict(table.bands)
    for number, line in enumerate([head, *rows], -1):
        if number in bands:
            yield language.text(bands[number])
        yield "  ".join(
            pad(cell, widths[index], right=table.columns[index].right) for index, cell in enumerate(line)
        )
