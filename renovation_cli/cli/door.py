"""The door for all text that leaves the program, on both streams, so that no caller can forget it."""

import io
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from renovation_cli.render.visible import disobeyed, visible

_COLOUR = re.compile(r"(\n|\x1b\[[0-9;]*m)")
_LINE_END = re.compile(r"(\n)")


class Door(io.TextIOBase):
    """A stream through which no character goes that acts, and no line that a CI runner obeys.

    What is ours goes through: line ends, and colours where the stream is a terminal. Names out of files have
    been spelt out long before (`renovation_cli.render.language`); this is for what did not pass there.
    """

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self._ours = _COLOUR if stream.isatty() else _LINE_END
        self._line_is_blank = True

    def write(self, text: str) -> int:
        """Write the text harmlessly."""
        parts = self._ours.split(text)
        parts[::2] = map(visible, parts[::2])
        # A sign for what stands on the line already, so that its middle is not taken for its beginning.
        before = "" if self._line_is_blank else "."
        with self._while_somebody_reads():
            self.stream.write(disobeyed(before + "".join(parts))[len(before) :])
        line = text.rpartition("\n")[2]
        self._line_is_blank = not line.strip() and (self._line_is_blank or line != text)
        return len(text)

    def flush(self) -> None:
        """Hand on what is still held back."""
        with self._while_somebody_reads():
            self.stream.flush()

    def write_for_programs(self, text: str) -> None:
        """Write a machine format; see the function of this name."""
        with self._while_somebody_reads():
            self.stream.flush()
            binary = getattr(self.stream, "buffer", None)
            if binary is None:
                self.stream.write(text)
            else:
                binary.write(text.encode("utf-8"))

    @contextmanager
    def _while_somebody_reads(self) -> Iterator[None]:
        """What is written after the reader of a pipe has had enough goes nowhere.

        Said here, before the command-line library sees it and ends the program with a status of its own.
        """
        try:
            yield
        except BrokenPipeError:
            # Also what is still held back, or it would be tried again at the end of the process.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())

    def isatty(self) -> bool:
        """Whether somebody is looking at a terminal."""
        return self.stream.isatty()

    def fileno(self) -> int:
        """The number of the stream below."""
        return self.stream.fileno()

    def close(self) -> None:
        """The stream below belongs to the process and stays open."""

    @property
    def encoding(self) -> str:  # type: ignore[override]
        """The encoding of the stream below."""
        return self.stream.encoding or "utf-8"

    @property
    def errors(self) -> str | None:  # type: ignore[override]
        """What the stream below does with a character that its encoding lacks."""
        return self.stream.errors


@contextmanager
def closed_door() -> Iterator[None]:
    """Standard output and standard error behind the door, as long as a command runs."""
    before = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = Door(sys.stdout), Door(sys.stderr)
    try:
        yield
    finally:
        sys.stdout, sys.stderr = before


def write_for_programs(text: str) -> None:
    """Write a machine format: in UTF-8 with plain line ends, whatever the terminal's encoding and the system.

    The formats see to it themselves that nothing in them acts: there a line may begin like a command.
    """
    door = sys.stdout if isinstance(sys.stdout, Door) else Door(sys.stdout)
    door.write_for_programs(text)
