"""The door for all text that leaves the program, on both streams, so that no caller can forget it."""

import io
import sys
from contextlib import AbstractContextManager, nullcontext
from typing import TextIO

from renovation_cli.model.late import late
from renovation_cli.render.visible import disobeyed, visible

_COLOUR = late(r"(\n|\x1b\[[0-9;]*m)")
_LINE_END = late(r"(\n)")


class SafeStream(io.TextIOBase):
    """A stream through which no character goes that acts, and no line that a CI runner obeys.

    What is ours goes through: line ends, and colours where the stream is a terminal. Names out of files have
    been spelt out long before (`renovation_cli.render.language`); this is for what did not pass there.
    """

    def __init__(self, stream: TextIO, *, colour: bool | None = None) -> None:
        self.stream = stream
        self._ours = _COLOUR if (stream.isatty() if colour is None else colour) else _LINE_END
        self._line_is_blank = True

    def failures(self) -> AbstractContextManager[None]:
        """What becomes of a failure to write; here it is the system's own."""
        return nullcontext()

    def write(self, text: str) -> int:
        """Write the text harmlessly."""
        parts = self._ours.split(text)
        parts[::2] = map(visible, parts[::2])
        # A sign for what stands on the line already, so that its middle is not taken for its beginning.
        before = "" if self._line_is_blank else "."
        with self.failures():
            self.stream.write(disobeyed(before + "".join(parts))[len(before) :])
        line = text.rpartition("\n")[2]
        self._line_is_blank = not line.strip() and (self._line_is_blank or line != text)
        return len(text)

    def write_for_programs(self, text: str) -> None:
        """Write a machine format: UTF-8 and plain line ends, whatever the terminal and the system.

        The formats see to it themselves that nothing in them acts: there a line may begin like a command.
        """
        with self.failures():
            self.stream.flush()
            binary = getattr(self.stream, "buffer", None)
            if binary is None:
                self.stream.write(text)
            else:
                binary.write(text.encode("utf-8"))

    def flush(self) -> None:
        """Hand on what is still held back."""
        with self.failures():
            self.stream.flush()

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


def write_for_programs(text: str) -> None:
    """Write a machine format on standard output; see `SafeStream.write_for_programs`."""
    door = sys.stdout if isinstance(sys.stdout, SafeStream) else SafeStream(sys.stdout)
    door.write_for_programs(text)


def harmless(text: str) -> str:
    """A text for a terminal, colours and all, as it goes through the door."""
    screen = io.StringIO()
    SafeStream(screen, colour=True).write(text)
    return screen.getvalue()
