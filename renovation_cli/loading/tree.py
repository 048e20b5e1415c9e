"""Where files come from: a folder, or texts held in memory."""

import errno
import os
import stat
from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from pathlib import Path
from typing import Protocol

from renovation_cli.model.frozen import dataclass

MAX_BYTES = 16 * 1024 * 1024
"""A larger file is refused unread; the full-size district's largest has about 100 kB."""
DEEPEST = 8
"""Levels of folders looked into. Data stands in the first three; below, only what has strayed is named."""

# A link is not followed even if it has taken a file's place since the folder was listed, and opening a
# pipe does not wait for somebody to write. Windows has neither flag.
_OPENING = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))


class PathKind(Enum):
    """What a name in a folder stands for."""

    FILE = "file"
    FOLDER = "folder"
    LINK = "link"
    """To a file or a folder: neither is followed."""
    OTHER = "other"
    """A pipe, a socket or a device."""
    CLOSED = "closed"
    """A folder that the system will not list."""
    DEEP = "deep"
    """A folder below the levels that are looked into."""


@dataclass(frozen=True, slots=True)
class TreeEntry:
    """One name in a folder. Paths use forward slashes and are relative to the data folder."""

    path: str
    kind: PathKind = PathKind.FILE
    reason: str = ""
    """Why a folder is closed, in the system's words."""


class Tree(Protocol):
    """A set of files."""

    def entries(self) -> list[TreeEntry]:
        """Everything in the folder, sorted by path; nothing hidden, and nothing behind a link."""
        ...

    def read(self, path: str) -> bytes:
        """A file's bytes, at most ``MAX_BYTES`` + 1 of them.

        Raises:
            OSError: if it cannot be read, or is not a plain file.
        """
        ...


Scan = Callable[[Path], Iterable["os.DirEntry[str]"]]


class FolderTree:
    """The files below a folder, which may itself be a link.

    Args:
        root: the folder.
        scan: lists a folder; another is handed in where the system's answer matters.
    """

    def __init__(self, root: Path, scan: Scan = os.scandir) -> None:
        self.root = root
        self._scan = scan

    def entries(self) -> list[TreeEntry]:
        """Everything in the folder, sorted by path; nothing hidden, and nothing behind a link."""
        found: list[TreeEntry] = []
        folders = [""]
        while folders:
            folder = folders.pop()
            try:
                inside = [self._entry(each, folder) for each in self._scan(self.root / folder)]
            except OSError as error:
                found.append(TreeEntry(folder, PathKind.CLOSED, error.strerror or type(error).__name__))
                continue
            visible = [entry for entry in inside if not entry.path[len(folder) :].startswith((".", "/."))]
            found.extend(visible)
            folders.extend(entry.path for entry in visible if entry.kind is PathKind.FOLDER)
        closed = {entry.path for entry in found if entry.kind is PathKind.CLOSED}
        listed = (entry for entry in found if entry.kind is not PathKind.FOLDER or entry.path not in closed)
        return sorted(listed, key=lambda entry: entry.path)

    def _entry(self, entry: "os.DirEntry[str]", folder: str) -> TreeEntry:
        path = f"{folder}/{entry.name}" if folder else entry.name
        return TreeEntry(path, _kind_of(entry, path.count("/")))

    def read(self, path: str) -> bytes:
        """A file's bytes, at most ``MAX_BYTES`` + 1 of them."""
        file = self.root / path
        if not hasattr(os, "O_NOFOLLOW") and file.is_symlink():
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP), path)
        handle = os.open(file, _OPENING)
        try:
            mode = os.fstat(handle).st_mode
            if stat.S_ISDIR(mode):
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), path)
            if not stat.S_ISREG(mode):
                raise OSError(errno.EINVAL, "not a regular file", path)
            with open(handle, "rb", closefd=False) as stream:
                return stream.read(MAX_BYTES + 1)
        finally:
            os.close(handle)


def _kind_of(entry: "os.DirEntry[str]", level: int) -> PathKind:
    # Windows has a second sort of link to a folder, which Python 3.12 and newer tell apart.
    is_junction = getattr(entry, "is_junction", None)
    if entry.is_symlink() or (is_junction and is_junction()):
        return PathKind.LINK
    if entry.is_dir(follow_symlinks=False):
        return PathKind.FOLDER if level < DEEPEST else PathKind.DEEP
    return PathKind.FILE if entry.is_file(follow_symlinks=False) else PathKind.OTHER


class MappingTree:
    """Files held in memory, by path.

    Args:
        files: their bytes or texts.
        others: what else stands in the folder, such as links.
    """

    def __init__(self, files: Mapping[str, bytes | str], others: Iterable[TreeEntry] = ()) -> None:
        self._files = {path: body.encode() if isinstance(body, str) else body for path, body in files.items()}
        self._others = tuple(others)

    def entries(self) -> list[TreeEntry]:
        """Every file and what else was named, sorted by path."""
        listed = (*map(TreeEntry, self._files), *self._others)
        return sorted(listed, key=lambda entry: entry.path)

    def read(self, path: str) -> bytes:
        """A file's bytes."""
        try:
            return self._files[path]
        except KeyError:
            raise FileNotFoundError(path) from None
