"""Where files come from: a folder, or texts held in memory."""

import errno
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
        """Every file's path, sorted.

        A folder that is not entered is listed as well, with a slash behind it, so that what is in it is not
        left out in silence.
        """
        found: list[str] = []
        closed: list[str] = []
        for folder, folders, names in os.walk(self.root, onerror=lambda error: closed.append(error.filename)):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            closed.extend(f"{folder}/{name}" for name in folders if Path(folder, name).is_symlink())
            start = self._inside(folder)
            found.extend(start + name for name in names if not name.startswith("."))
            # A folder that bears a file's name is listed, so that reading it says what is wrong.
            found.extend(start + name for name in folders if name.endswith((".yaml", ".yml")))
        return sorted(filter(None, [*found, *map(self._inside, closed)]))

    def _inside(self, folder: str) -> str:
        """A folder's path inside the root with a slash behind it; nothing for the root itself."""
        path = Path(folder).relative_to(self.root).as_posix()
        return "" if path == "." else f"{path}/"

    def read(self, path: str) -> bytes:
        """A file's bytes, at most ``MAX_BYTES`` + 1 of them."""
        file = self.root / path
        if file.exists() and not (file.is_file() or file.is_dir()):
            # Opening a pipe would wait for ever.
            raise OSError(errno.EINVAL, "not a regular file", path)
        with file.open("rb") as stream:
            return stream.read(MAX_BYTES + 1)


class MappingTree:
    """Files held in memory, by path."""

    def __init__(self, files: Mapping[str, bytes | str]) -> None:
        self._files = {path: body.encode() if isinstance(body, str) else body for path, body in files.items()}

    def files(self) -> list[str]:
        """Every file's path, sorted."""
        return sorted(self._files)

    def read(self, path: str) -> bytes:
        """A file's bytes."""
        try:
            return self._files[path]
        except KeyError:
            raise FileNotFoundError(path) from None
