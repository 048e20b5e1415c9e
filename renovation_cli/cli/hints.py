"""What a report says to type next, as it can be copied: under the program's name, with the options given."""

import shlex
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from renovation_cli.reports.document import Block, Command, Document, Next, Table

PROGRAM = "renovation"


def program(called: str) -> str:
    """The program as it can be typed again: by its name where the shell finds it, else as it was called."""
    found = shutil.which(PROGRAM)
    if Path(called).stem != PROGRAM or (found and Path(found).resolve() == Path(called).resolve()):
        return PROGRAM
    return shlex.quote(called)


def with_options(document: Document, called: str, options: Sequence[tuple[str, str]]) -> Document:
    """The document with every command of a hint or a cell made ready to copy.

    Args:
        document: a report.
        called: how the program was called, the first word of the command line.
        options: option and value as the user gave them; one that a command names itself is left out there.
    """

    def ready(command: str) -> str:
        words = command.split()
        given = [f"{name} {shlex.quote(value)}" for name, value in options if name not in words]
        return " ".join([command.replace(PROGRAM, program(called), 1), *given])

    def readied(block: Block) -> Block:
        if isinstance(block, Next):
            return Next(tuple((ready(command), what) for command, what in block.commands))
        if isinstance(block, Table):
            rows = (
                tuple(Command(ready(cell)) if isinstance(cell, Command) else cell for cell in row)
                for row in block.rows
            )
            return replace(block, rows=tuple(rows))
        return block

    return replace(document, blocks=tuple(readied(block) for block in document.blocks))
