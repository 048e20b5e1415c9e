"""What ``--output`` names, as it is typed: a slash ends the name of a folder, ``-`` is standard output."""

import os
from pathlib import Path, PosixPath, WindowsPath
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import say

if TYPE_CHECKING:
    _Base = PosixPath
else:
    _Base = WindowsPath if os.name == "nt" else PosixPath


class Folder(_Base):
    """A path that was typed as a folder's, whether there is one or not."""


def output_named(text: str) -> Path | None:
    """The file or `Folder` that a text names; None for standard output.

    Raises:
        Refusal: it is empty, as a variable of the shell that is not set.
    """
    if not text.strip():
        fail(say("--output is empty. Name a file, such as {example}.", example="a.html"), exit_status.USAGE)
    if text == "-":
        return None
    ends = tuple(each for each in (os.sep, os.altsep) if each)
    return Folder(text) if text.endswith(ends) else Path(text)


def is_folder(path: Path) -> bool:
    """Whether there is a folder, or one was typed; a name that no system takes is none."""
    try:
        return isinstance(path, Folder) or path.is_dir()
    except OSError:
        return False
