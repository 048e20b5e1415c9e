"""A long list on a screen: its first rows, and how many more there are."""

from dataclasses import replace

from renovation_cli.findings.command import Command
from renovation_cli.findings.text import say_n
from renovation_cli.reports.document import Block, Sentence, Table, Tone
from renovation_cli.reports.extent import Extent

MOST = 40
"""Rows of one list on a screen where not every one is asked for."""
_AS_MANY = 2
"""Lines that it takes to say that there are more: for no more rows than that nothing is cut."""


def cut(
    table: Table, extent: Extent, every: Command | None, most: int = MOST, *, buildings: bool = False
) -> list[Block]:
    """A table whole, or its first rows and the command that lists every one.

    Args:
        table: the list, what matters most first.
        extent: how much is printed.
        every: the same report with ``--all``; None where the end of the report names it.
        most: rows that are printed where not every one is asked for.
        buildings: whether its rows are buildings, which are counted by a word of their own.
    """
    more = len(table.rows) - most
    if extent.every or more <= _AS_MANY:
        return [table]
    if every is None:
        text = say_n("{n} more.", "{n} more.", more)
    elif not buildings:
        text = say_n("{n} more: {command}", "{n} more: {command}", more, command=every)
    else:
        text = say_n("{n} more building: {command}", "{n} more buildings: {command}", more, command=every)
    return [replace(table, rows=table.rows[:most]), Sentence(text, Tone.DIM)]
