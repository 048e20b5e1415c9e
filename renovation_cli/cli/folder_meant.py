"""A data folder, or a command, that is typed where a project belongs."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from renovation_cli.cli import data_folder, exit_status
from renovation_cli.cli.groups import every_command
from renovation_cli.cli.refusal import NothingNamed, fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say


@contextmanager
def folder_told(verb: str, word: str | None) -> Iterator[None]:
    """While a report is made: of no data, or no project, what is to be typed if the word is something else.

    That is a data folder, which is named by its option, or a command.

    Args:
        verb: the report.
        word: what stands where a project belongs.
    """
    try:
        yield
    except NothingNamed:
        if word in every_command():
            fail(
                say(
                    "“{word}” is no project but a command, which is typed alone: {command}",
                    word=word,
                    command=renovation(word),
                ),
                exit_status.USAGE,
            )
        if not word or not _holds_data(word):
            raise
        fail(
            say(
                "“{word}” is no project but a folder with data, which is named by --data: {command}",
                word=word,
                command=renovation(verb, data=word),
            ),
            exit_status.USAGE,
        )


def _holds_data(word: str) -> bool:
    try:
        return data_folder.named(Path(word)) is not None
    except (OSError, ValueError):  # no name that a folder can have, or one that may not be looked into
        return False
