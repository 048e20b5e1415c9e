"""What is printed, and what becomes of it where it cannot be: a reader that has gone, a disk that is full."""

import errno
import os
import sys
from typing import Any, TextIO


class ReaderGone(Exception):  # noqa: N818 - no error: whoever reads the pipe has enough
    """The other end of the pipe is closed."""


class Unwritable(Exception):  # noqa: N818 - named for what is wrong, as the findings are
    """The output cannot be written; the message is the system's reason."""


class Output:
    """A text stream whose failures are no ``OSError``.

    The libraries that print end the program themselves, with a status of their own, where that comes of a
    closed pipe; and from here on a failure to write is not taken for a failure to read.

    Args:
        stream: what is written to in the end.
    """

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        """As the stream does.

        Raises:
            ReaderGone: nobody reads any more.
            Unwritable: it cannot be written.
        """
        try:
            return self._stream.write(text)
        except OSError as error:
            raise _failure(error) from error

    def flush(self) -> None:
        """As the stream does, and raising what ``write`` does."""
        try:
            self._stream.flush()
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
