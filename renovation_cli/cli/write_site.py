"""The folder of a site: made beside the old one and put in its place; one of the two is always whole."""

import errno
import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.cli.write_file import put_on_disk, reason
from renovation_cli.findings.text import Text, say

MARKER = "renovation-site.txt"
_WORDS = """\
renovation site

本文件夹由 renovation site 生成，每次整体重新生成；请勿在此存放其他文件。
This folder is made by renovation site, each time as a whole. Keep nothing else in it.
"""
_STRAY = {"thumbs.db", "desktop.ini", ".ds_store"}
"""What systems put into folders that people look at."""
_HEAD = _WORDS.splitlines()[0]


def check_folder(folder: Path) -> None:
    """Refuse a folder that is not free to be made anew: what is in it is somebody's.

    Raises:
        Refusal: it is a file, or holds something that no run of the command wrote.
    """
    try:
        if not folder.exists():
            return
        if not folder.is_dir():
            fail(
                say("{path} is a file, not a folder. Name a new folder.", path=str(folder)), exit_status.USAGE
            )
        marked = _listed(folder)
        # Without its list nothing is known of a folder, and it may be a large one.
        inside = (
            folder.iterdir() if marked is None else (each for each in folder.rglob("*") if not each.is_dir())
        )
        paths = sorted(each.relative_to(folder).as_posix() for each in inside)
    except OSError as error:
        fail(_reason(folder, error), exit_status.UNWRITABLE)
    strange = [each for each in paths if each not in (marked or ()) and Path(each).name.lower() not in _STRAY]
    if strange:
        fail(_refusal(folder, strange[0], is_site=marked is not None), exit_status.USAGE)


def _refusal(folder: Path, strange: str, *, is_site: bool) -> Text:
    named = str(folder)
    if is_site:
        return say(
            "{path} holds a file that is not of the site and would be lost: {file}. Move it elsewhere, or"
            " name a new folder. Nothing was changed.",
            path=named,
            file=strange,
        )
    return say(
        "{path} holds files that are not of a site ({file}), so nothing was changed there. Name a new"
        " folder, or one that “renovation site” made.",
        path=named,
        file=strange,
    )


def _reason(folder: Path, error: OSError) -> Text:
    if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS, errno.EBUSY}:
        return say(
            "{path} cannot be written: it or the folder above it is write-protected, or a page of it is open"
            " in another program. Close it there, or name another folder.",
            path=str(folder),
        )
    return reason(folder, error)


def _listed(folder: Path) -> set[str] | None:
    """The files that the last run wrote, by its own list; None where there is none."""
    try:
        lines = (folder / MARKER).read_text(encoding="utf-8").splitlines()
    except (FileNotFoundError, UnicodeDecodeError, NotADirectoryError):
        return None
    return {MARKER, *lines[_WORDS.count("\n") + 1 :]} if lines[:1] == [_HEAD] else None


def write_site(
    folder: Path, files: Mapping[str, str], put: Callable[[Path, bytes], None] = put_on_disk
) -> None:
    """Write the files of a site with the list of them, and put the folder in the place of the old one.

    Args:
        folder: one that `check_folder` has found free.
        files: texts by their paths.
        put: what writes the bytes of a file.

    Raises:
        Refusal: it cannot be written. What stood there stands there still.
    """
    listed = "\n".join((_WORDS, *sorted(files), ""))
    try:
        place = folder.resolve()
        place.parent.mkdir(parents=True, exist_ok=True)
        # A long name of the folder's own would leave no room for more.
        new, old = (place.with_name(f".renovation.{os.getpid()}.{each}") for each in ("new", "old"))
        _clear(new, old)
        try:
            for path, text in {**files, MARKER: listed}.items():
                file = new / path
                file.parent.mkdir(parents=True, exist_ok=True)
                put(file, text.encode("utf-8"))
            _swap(new, place, old)
        finally:
            _clear(new)
    except OSError as error:
        fail(_reason(folder, error), exit_status.UNWRITABLE)


def _swap(new: Path, place: Path, old: Path) -> None:
    if not place.exists():
        new.rename(place)
        return
    if not os.access(place, os.W_OK):
        raise PermissionError(errno.EACCES, "")
    place.rename(old)
    try:
        new.rename(place)
    except OSError:
        old.rename(place)
        raise
    _clear(old)


def _clear(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
