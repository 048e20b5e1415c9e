"""A file that the user names, or several that belong together, written whole or not at all."""

import errno
import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from renovation_cli.cli import exit_status
from renovation_cli.cli.output_named import is_folder
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import Text, say

FULL = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))
"""What a system says where there is no room."""


def put_on_disk(path: Path, content: bytes) -> None:
    """Write bytes and wait until they are on the disk; one that is full says so here."""
    with path.open("wb") as stream:
        stream.write(content)
        stream.flush()
        os.fsync(stream.fileno())


def write_whole(path: Path, content: bytes, put: Callable[[Path, bytes], None] = put_on_disk) -> None:
    """Write a file, as `write_all` does several."""
    write_all({path: content}, put)


def write_all(files: Mapping[Path, bytes], put: Callable[[Path, bytes], None] = put_on_disk) -> None:
    """Write files that belong together, each by way of one beside it; none before all are on the disk.

    What a link stands for is written, and a device or pipe as it is.

    Args:
        files: what is to stand in each; a folder that it needs is made.
        put: what writes the bytes of a file.

    Raises:
        Refusal: one cannot be written. What stood in their places stands there still, and no more than that.
    """
    made: list[Path] = []
    named = Path()
    beside: dict[Path, Path] = {}
    streams: dict[Path, bytes] = {}
    try:
        try:
            for number, (named, content) in enumerate(files.items()):
                path = named.resolve()
                made += [folder for folder in path.parents if not folder.exists()]
                path.parent.mkdir(parents=True, exist_ok=True)
                if _is_stream(path):
                    streams[path] = content
                else:
                    # A long name of the file's own would leave no room for more.
                    new = path.with_name(f".renovation.{os.getpid()}.{number}")
                    beside[new] = path
                    put(new, content)
            for path, content in streams.items():
                path.write_bytes(content)
            for new, path in beside.items():
                new.replace(path)
        finally:
            _clear(beside)
    except OSError as error:
        _take_back(made)
        fail(_reason(named, error), exit_status.UNWRITABLE)


def _is_stream(path: Path) -> bool:
    """Whether there is a device or a pipe; a folder, or what nobody may write, is no place for a file."""
    if path.is_dir():
        raise IsADirectoryError(errno.EISDIR, "")
    if path.is_file() and not os.access(path, os.W_OK):
        raise PermissionError(errno.EACCES, "")
    return path.exists() and not path.is_file()


def _clear(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink(missing_ok=True)


def _take_back(made: Iterable[Path]) -> None:
    """Remove folders that were made for a file, the innermost first."""
    with suppress(OSError):
        for folder in made:
            folder.rmdir()


def _reason(path: Path, error: OSError) -> Text:
    if error.errno == errno.EISDIR or is_folder(path):
        return say("{path} is a folder. Name a file in it.", path=str(path))
    return reason(path, error)


def reason(path: Path, error: OSError) -> Text:
    """What is said of an error, by its number; what the system says where it is none of those."""
    named = str(path)
    if error.errno in FULL:
        return say(
            "{path} cannot be written: there is no room left for it. Nothing was changed there.", path=named
        )
    if error.errno in {errno.EEXIST, errno.ENOTDIR}:
        above = next((each for each in path.parents if each.is_file()), path.parent)
        return say("{path} cannot be written: {file} is a file, not a folder.", path=named, file=str(above))
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}:
        return say(
            "{path} cannot be written: it or its folder is write-protected, or it is open in another program."
            " Close it there, or name another file.",
            path=named,
        )
    if error.errno == errno.ENAMETOOLONG:
        return say("{path} cannot be written: the name is too long.", path=named)
    return say(
        "{path} cannot be written: {reason}", path=named, reason=error.strerror or type(error).__name__
    )
