"""The objects of a repository, by one process that is asked again and again.

Names of folders never travel on a command line and are never quoted: a folder is read from its object, in
which every name ends with a zero byte.
"""

import contextlib
import subprocess
import weakref
from pathlib import Path

from renovation_cli.findings.text import say
from renovation_cli.history import git
from renovation_cli.history.trouble import closed
from renovation_cli.model.frozen import dataclass

_GAP = b"\0"
_PIECE = 1 << 20


@dataclass(frozen=True, slots=True)
class Object:
    """An object of git, or as much of it as was asked for."""

    id: str
    kind: str
    """``commit``, ``tree``, ``blob`` or ``tag``."""
    body: bytes


@dataclass(frozen=True, slots=True)
class Entry:
    """What stands in a folder."""

    mode: str
    """``40000`` a folder, ``100644`` and ``100755`` a file, ``120000`` a link, ``160000`` a repository."""
    name: bytes
    id: str


class Objects:
    """The objects of the repository that a folder belongs to."""

    def __init__(self, folder: Path) -> None:
        self._process = git.started(folder, "cat-file", "--batch")
        self._finish = weakref.finalize(self, _ended, self._process)

    def close(self) -> None:
        """End the process."""
        self._finish()

    def find(self, name: str, limit: int | None = None) -> Object | None:
        """The object of that name in git's own words, None if there is none.

        Args:
            name: without a line break.
            limit: so many bytes of it and one more; the rest is let go.

        Raises:
            Trouble: it is not in this clone, or git ends.
        """
        assert "\n" not in name
        reading, writing = self._process.stdout, self._process.stdin
        assert reading is not None
        assert writing is not None
        try:
            writing.write(name.encode("utf-8", "surrogateescape") + b"\n")
            writing.flush()
            head = reading.readline()
        except OSError:
            head = b""
        if not head:
            raise _lost()
        if not (told := head.split()) or told[-1] in (b"missing", b"ambiguous"):
            return None
        identity, kind, size = head.split()
        body = self._body(int(size), limit)
        return Object(identity.decode(), kind.decode(), body)

    def _body(self, size: int, limit: int | None) -> bytes:
        stream = self._process.stdout
        assert stream is not None
        wanted = size if limit is None else min(size, limit + 1)
        body = stream.read(wanted)
        left = size - wanted + 1  # and the line break behind it
        while left:
            piece = stream.read(min(left, _PIECE))
            if not piece:
                raise _lost()
            left -= len(piece)
        return body

    def read(self, identity: str, kind: str, limit: int | None = None) -> bytes:
        """The bytes of an object that is named by another.

        Raises:
            Trouble: it is not in this clone, or another is.
        """
        found = self.find(identity, limit)
        if found is None or (found.id, found.kind) != (identity, kind):
            raise _lost()
        return found.body

    def entries(self, tree: str) -> list[Entry]:
        """What stands in a folder, as git has it sorted."""
        body = self.read(tree, "tree")
        width = len(tree) // 2
        found, start = [], 0
        while start < len(body):
            gap = body.index(_GAP, start)
            mode, _, name = body[start:gap].partition(b" ")
            start = gap + 1 + width
            found.append(Entry(mode.decode(), name, body[gap + 1 : start].hex()))
        return found


def _ended(process: subprocess.Popen[bytes]) -> None:
    for stream in (process.stdin, process.stdout):
        assert stream is not None
        with contextlib.suppress(OSError):
            stream.close()
    process.wait()


def _lost() -> Exception:
    return closed(
        say(
            "This clone lacks some of what was committed, so that state cannot be read. Nothing is fetched"
            " by itself; a clone made with --filter is completed by: git fetch --refetch --no-filter"
        )
    )
