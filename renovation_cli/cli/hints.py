"""What commands that are shown take over from the one typed: the program as it was called, its options."""

import shutil
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from renovation_cli.findings.command import RENOVATION

_PACKAGE = "renovation_cli"
_CARRIED = ("--data", "--as-of", "--at", "--lang")


def carried(
    arguments: Sequence[str], as_of: date | None = None, at: str | None = None
) -> list[tuple[str, str]]:
    """The options of a command line that hold for the next command too, with the values as given.

    Args:
        arguments: the command line.
        as_of: the day that was asked for, in the place of the words that say it; also by another option.
        at: the revision that was asked for, in the place of the words that say it.
    """
    found: dict[str, str] = {}
    words = iter(arguments)
    for word in words:
        if word == "--":
            break
        name, equals, value = word.partition("=")
        if name in _CARRIED:
            found[name] = value if equals else next(words, "")
    if as_of is not None:
        found["--as-of"] = as_of.isoformat()
    if at is not None and "--at" in found:
        found["--at"] = at
    return [(name, found[name]) for name in _CARRIED if found.get(name)]


def program(called: str) -> tuple[str, ...]:
    """The words by which the program is called again.

    Its name where the shell finds it, else its path as it was typed; for a package or an archive that is
    handed to an interpreter, the interpreter and that.
    """
    path = Path(called)
    if path.parts[-2:] == (_PACKAGE, "__main__.py"):
        return (_interpreter(), "-m", _PACKAGE)
    if path.suffix in (".pyz", ".zip"):
        return (_interpreter(), called)
    if path.stem != RENOVATION or _is_found(path):
        return (RENOVATION,)
    return (called,)


def _is_found(path: Path) -> bool:
    """Whether a path is what the shell finds by the program's name."""
    found = shutil.which(RENOVATION)
    try:
        return found is not None and Path(found).resolve() == path.resolve()
    except OSError:  # the folder in which one stands is gone
        return False


def _interpreter() -> str:
    """The running interpreter by its name where the shell finds it, else its path.

    The interpreter of an environment is a link to one that has not the same packages: no link is followed.
    """
    name = Path(sys.executable).name
    return name if shutil.which(name) == sys.executable else sys.executable
