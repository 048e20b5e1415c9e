"""A command that cannot be carried out, and what its writer is told."""

from typing import NoReturn

from renovation_cli.findings.text import Text


class Refusal(Exception):  # noqa: N818 - no bug of ours: what was asked for cannot be done
    """The end of a command, with a message for standard error and an exit status."""

    def __init__(self, message: Text, status: int) -> None:
        super().__init__(message.key)
        self.message = message
        self.status = status


class NothingNamed(Refusal):
    """There are no data, or no project is so named: what was typed may mean something else."""


def fail(message: Text, status: int) -> NoReturn:
    """End the command that is being carried out; see `renovation_cli.cli.exit_status`."""
    raise Refusal(message, status)
