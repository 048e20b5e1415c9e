"""What is printed, and what becomes of it where it cannot be: a reader that has gone, a disk that is full."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from renovation_cli.cli.door import SafeStream


class ReaderGone(Exception):  # noqa: N818 - no error: whoever reads the pipe has enough
    """The other end of the pipe is closed."""


class Unwritable(Exception):  # noqa: N818 - named for what is wrong, as the findings are
    """The output cannot be written; the message is the system's reason."""


class Output(SafeStream):
    """Standard output, whose failures are no ``OSError``: it raises `ReaderGone` or `Unwritable`.

    The libraries that print end the program themselves, with a status of their own, where that comes of a
    closed pipe; and from here on a failure to write is not taken for a failure to read.
    """

    @contextmanager
    def failures(self) -> Iterator[None]:
        """A failure of the system as one of ours."""
        try:
            yield
        except OSError as error:
            raise _failure(error) from error


def _failure(error: OSError) -> Exception:
    # Windows calls a closed pipe an invalid argument.
    gone = {errno.EPIPE, errno.EINVAL} if os.name == "nt" else {errno.EPIPE}
    return ReaderGone() if error.errno in gone else Unwritable(error.strerror or type(error).__name__)


def note(text: str) -> None:
    """Say something on standard error. Where that is not to be had, the exit status has to do."""
    try:
        sys.stderr.write(f"{text}\n")
        sys.stderr.flush()
    except OSError:
        discard(sys.stderr)


def discard(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere, so that it does not fail again when the program ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
