"""A folder as it was committed, in the form in which the reader takes one from the disk."""

import errno
import os
from collections.abc import Mapping

from renovation_cli.history.objects import Entry, Objects
from renovation_cli.loading.tree import DEEPEST, MAX_BYTES, PathKind, TreeEntry

FOLDER = "40000"
_KINDS: Mapping[str, PathKind] = {
    "100644": PathKind.FILE,
    "100755": PathKind.FILE,
    "100664": PathKind.FILE,
    FOLDER: PathKind.FOLDER,
    "120000": PathKind.LINK,
}


class CommittedTree:
    """The files below a folder of a commit.

    Args:
        objects: the repository's.
        root: the id of the folder; None for one that holds nothing.
    """

    def __init__(self, objects: Objects, root: str | None) -> None:
        self._objects = objects
        self.root = root
        self._files: dict[str, str] | None = None
        self._listed: list[TreeEntry] = []

    def entries(self) -> list[TreeEntry]:
        """Everything in the folder, sorted by path; nothing hidden, and nothing behind a link."""
        self._look()
        return list(self._listed)

    @property
    def files(self) -> Mapping[str, str]:
        """The id of every file by its path."""
        return self._look()

    def _look(self) -> dict[str, str]:
        if self._files is None:
            self._files = {}
            folders = [("", self.root)] if self.root else []
            while folders:
                folder, tree = folders.pop()
                for entry in self._objects.entries(tree):
                    self._take(entry, folder, folders, self._files)
            self._listed.sort(key=lambda entry: entry.path)
        return self._files

    def _take(self, entry: Entry, folder: str, folders: list[tuple[str, str]], files: dict[str, str]) -> None:
        name = os.fsdecode(entry.name)
        if name.startswith("."):
            return
        path = f"{folder}/{name}" if folder else name
        kind = _KINDS.get(entry.mode, PathKind.OTHER)
        if kind is PathKind.FOLDER and path.count("/") >= DEEPEST:
            kind = PathKind.DEEP
        self._listed.append(TreeEntry(path, kind))
        if kind is PathKind.FOLDER:
            folders.append((path, entry.id))
        elif kind is PathKind.FILE:
            files[path] = entry.id

    def identity(self, path: str) -> str | None:
        """The id of a file, which is that of its bytes."""
        return self._look().get(path)

    def read(self, path: str) -> bytes:
        """A file's bytes, at most ``MAX_BYTES`` + 1 of them."""
        identity = self._look().get(path)
        if identity is None:
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), path)
        return self._objects.read(identity, "blob", MAX_BYTES)


def folder_at(objects: Objects, root: str, path: str) -> str | None:
    """The id of a folder below another, None if there is none of that path.

    Args:
        objects: the repository's.
        root: the id of the folder from which the path leads.
        path: with forward slashes, empty for the folder itself.
    """
    tree = root
    for name in filter(None, path.split("/")):
        wanted = os.fsencode(name)
        inside = (each for each in objects.entries(tree) if each.name == wanted)
        found = next(inside, None)
        if found is None or found.mode != FOLDER:
            return None
        tree = found.id
    return tree
