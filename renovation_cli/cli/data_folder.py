"""Where the data is: named, or found upwards from the working directory the way git finds its own."""

import errno
from collections.abc import Callable, Mapping
from pathlib import Path

from renovation_cli.cli.settings import Chosen, Source
from renovation_cli.loading.nearly_named import meant_by, says_yaml
from renovation_cli.model.files import PROGRAMME_FILE

DEFAULT_NAME = "data"
DATA_VARIABLE = "RENOVATION_DATA"
_NOT_THERE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ELOOP})


def _holds_programme(folder: Path) -> bool:
    """Whether there is such a name, whatever it stands for: of a link that leads nowhere the check speaks."""
    try:
        (folder / PROGRAMME_FILE).lstat()
    except OSError as error:
        if error.errno in _NOT_THERE:
            return False
        error.filename = str(folder)  # of which the user has spoken
        raise
    return True


def _was_meant_to_hold_it(folder: Path) -> bool:
    """Whether the plan is there under a name such as ``programme.yaml.txt``, of which the check speaks."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError:
        return False
    return any(says_yaml(name) and meant_by(name, (PROGRAMME_FILE,)) for name in names)


def asked_for(
    option: Path | None,
    environment: Mapping[str, str],
    settled: Path | None,
    start: Callable[[], Path | None],
) -> tuple[Path | None, Chosen]:
    """The data folder, None if there is none; and the one that was named, or where none was, that is found.

    The folder of the option wins, then that of the variable; then the one that is found upwards from
    ``start``, which is asked for only then, and is None where that folder is no more; the one that the
    user's file names is for where none is found.
    """
    if option:
        return named(option), Chosen(option, Source.OPTION, "--data")
    if variable := environment.get(DATA_VARIABLE):
        return named(Path(variable)), Chosen(Path(variable), Source.VARIABLE, DATA_VARIABLE)
    begin = start()
    found = found_from(begin) if begin else None
    if found or not settled:
        return found, Chosen(found, Source.HERE)
    return named(settled), Chosen(settled, Source.FILE)


def named(folder: Path) -> Path | None:
    """A folder that was named: it, or its ``data/``, if that holds ``programme.yaml`` or was meant to."""
    folders = (folder, folder / DEFAULT_NAME)
    found = next((each for each in folders if _holds_programme(each)), None)
    return found or next((each for each in folders if _was_meant_to_hold_it(each)), None)


def found_from(start: Path) -> Path | None:
    """The nearest data folder at or above ``start``: ``data/`` of a folder, or the folder itself."""
    start = start.absolute()
    for folder in (start, *start.parents):
        found = next((each for each in (folder / DEFAULT_NAME, folder) if _holds_programme(each)), None)
        if found:
            return found
        if _was_meant_to_hold_it(folder / DEFAULT_NAME):
            return folder / DEFAULT_NAME
    return None


def shown(folder: Path, working: Path | None) -> str:
    """The folder's path as a user would type it from the working directory, with forward slashes.

    Args:
        folder: the data folder.
        working: the working directory; None where there is none any more.
    """
    if working is None:
        return folder.as_posix()
    absolute = folder.absolute()
    try:
        relative = absolute.relative_to(working.absolute()).as_posix()
    except ValueError:
        return absolute.as_posix() if folder.is_absolute() else folder.as_posix()
    return relative
