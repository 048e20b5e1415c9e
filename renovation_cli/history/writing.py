"""A repository written as a whole: the same commits give the same ids, on any machine and for any user."""

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from os import devnull
from pathlib import Path

from renovation_cli.history import git
from renovation_cli.model.commit import NewCommit

BRANCH = "main"
# Nothing of the user or the system enters an object, and no program of theirs is started.
_ALONE = {"GIT_CONFIG_GLOBAL": devnull, "GIT_CONFIG_SYSTEM": devnull, "GIT_CONFIG_NOSYSTEM": "1"}
_FIXED = (
    *("-c", "core.autocrlf=false"),
    *("-c", "core.eol=lf"),
    *("-c", "commit.gpgSign=false"),
    *("-c", "i18n.commitEncoding=UTF-8"),
    *("-c", "gc.auto=0"),
)


_ROOM = 1 << 20
"""Bytes below which a disk is full: what git could not write of it may have been taken back by then."""


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def write(folder: Path, commits: Sequence[NewCommit], free: Callable[[Path], int] = _free) -> None:
    """Make a repository with a work tree in a folder, and check out the last commit.

    Args:
        folder: one that exists and is empty.
        commits: each stands on earlier ones; the last is the tip of the main branch.
        free: how many bytes there are left on the disk of a folder.

    Raises:
        Trouble: there is no git.
        OSError: it does not write, for want of room or for what it says.
    """
    body = b"".join(_stream(commits))
    _do(folder, free, ("init", "--quiet", "--template=", f"--initial-branch={BRANCH}"))
    _do(folder, free, ("fast-import", "--quiet", "--force", "--date-format=raw"), body)
    _do(folder, free, ("reset", "--quiet", "--hard"))


def _do(folder: Path, free: Callable[[Path], int], arguments: Sequence[str], body: bytes = b"") -> None:
    done = git.run(folder, arguments, body=body, options=_FIXED, more=_ALONE)
    if done.returncode:
        if free(folder) < _ROOM:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        raise OSError(errno.EIO, f"git: {git.first_line(done.stderr) or done.returncode}")


def _stream(commits: Sequence[NewCommit]) -> Iterator[bytes]:
    """The commits as ``git fast-import`` reads them."""
    for number, commit in enumerate(commits):
        offset = commit.when.strftime("%z")
        identity = f"{commit.author} <{commit.mail}> {int(commit.when.timestamp())} {offset}"
        yield f"commit refs/heads/{BRANCH}\nmark :{number + 1}\n".encode()
        yield f"author {identity}\ncommitter {identity}\n".encode()
        yield _data(f"{commit.subject}\n")
        # Without it a commit would go on with the one written before.
        for index, parent in enumerate(commit.parents):
            yield f"{'merge' if index else 'from'} :{parent + 1}\n".encode()
        for path, text in commit.changes.items():
            if text is None:
                yield f"D {path}\n".encode()
            else:
                yield f"M 100644 inline {path}\n".encode()
                yield _data(text)
        yield b"\n"


def _data(text: str) -> bytes:
    body = text.encode()
    return b"data %d\n%s\n" % (len(body), body)
