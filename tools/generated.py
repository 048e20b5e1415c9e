"""Files that are made of others: written, or held against what they would be made of today."""

from collections.abc import Mapping, Sequence
from pathlib import Path


def write_or_check(files: Mapping[Path, str], remake: str, arguments: Sequence[str]) -> int:
    """Write the files, or with ``--check`` say which are out of date; 1 if any is.

    Args:
        files: what is to stand in each.
        remake: the line that writes them.
        arguments: those of the command line.
    """
    stale = 0
    for path, text in files.items():
        if "--check" not in arguments:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            print(f"{path.name} is out of date; remake it: {remake}")
            stale = 1
    return stale
