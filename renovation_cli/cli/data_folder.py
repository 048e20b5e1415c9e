"""Where the data is: named, or found upwards from the working directory the way git finds its own."""

from pathlib import Path

from renovation_cli.model.book import PROGRAMME_FILE

DEFAULT_NAME = "data"


def _holds_programme(folder: Path) -> bool:
    return (folder / PROGRAMME_FILE).exists()


def named(folder: Path) -> Path | None:
    """A folder that was named: it, or its ``data/``, if that holds ``programme.yaml``."""
    return next((each for each in (folder, folder / DEFAULT_NAME) if _holds_programme(each)), None)


def found_from(start: Path) -> Path | None:
    """The nearest data folder at or above ``start``: ``data/`` of a folder, or the folder itself."""
    start = start.absolute()
    for folder in (start, *start.parents):
        found = next((each for each in (folder / DEFAULT_NAME, folder) if _holds_programme(each)), None)
        if found:
            return found
    return None


def shown(folder: Path, working: Path) -> str:
    """The folder's path as a user would type it from the working directory, with forward slashes."""
    absolute = folder.absolute()
    try:
        relative = absolute.relative_to(working.absolute()).as_posix()
    except ValueError:
        return absolute.as_posix() if folder.is_absolute() else folder.as_posix()
    return relative
