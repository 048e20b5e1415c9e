"""Where files come from: a folder, or texts held in memory."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Protocol

MAX_BYTES = 16 * 1024 * 1024
"""A larger file is refused unread; the full-size district's largest has about 100 kB."""


class Tree(Protocol):
    """A set of files. Paths use forward slashes and are relative to the data folder."""

    def files(self) -> list[str]:
        """Every file's path, sorted."""
        ...

    def read(self, path: str) -> bytes:
        """A file's bytes, at most ``MAX_BYTES`` + 1 of them.

        Raises:
            OSError: if it cannot be read.
        """
        ...


class FolderTree:
    """The files below a folder. Hidden files and folders are left out, and links to folders not followed."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def files(self) -> list[str]:
        found: list[str] = []
        for folder, folders, names in os.walk(self.root):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            prefix = Path(folder).relative_to(self.root).as_posix()
            start = "" if prefix == "." else f"{prefix}/"
            found.extend(start + name for name in names if not name.startswith("."))
            # A folder that bears a file's name is listed, so that reading it says what is wrong.
            found.extend(start + name for name in folders if name.endswith((".yaml", ".yml")))
        return sorted(found)

    def read(self, path: str) -> bytes:
        with (self.root / path).open("rb") as stream:
            return stream.read(MAX_BYTES + 1)


class MappingTree:
    """Files held in memory, by path."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self._files = {
            path: body.encode() if isinstance(body, str) else body for path, body in files.items()
        }

    def files(self) -> list[str]:
        return sorted(self._files)

    def read(self, path: str) -> bytes:
        try:
            return self._files[path]
        except KeyError:
            raise FileNotFoundError(path) from None
