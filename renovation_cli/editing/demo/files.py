"""The files of a synthetic district, and writing them to a folder."""

import errno
import os
import secrets
import shutil
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from importlib.resources import files
from pathlib import Path
from string import Template

from renovation_cli.editing.demo.beside import beside_files
from renovation_cli.editing.demo.figures import DISTRICT
from renovation_cli.editing.demo.implementation import SHOWCASES, implementation_files


def demo_files(seed: int = 2022, scale: int = 1) -> Iterator[tuple[str, str]]:
    """Every file of a synthetic district: path relative to its data folder, text.

    Args:
        seed: the same seed gives the same texts, on any machine.
        scale: how many times the size of one district.

    Raises:
        ValueError: if ``scale`` is below 1.
    """
    if scale < 1:
        raise ValueError(f"scale must be 1 or more, not {scale}")
    yield "programme.yaml", _programme(scale)
    for name in ("teams.yaml", "duties.yaml", "district.yaml", "orders.yaml"):
        yield name, _plan_text(name)
    for copy in range(scale):
        yield from implementation_files(seed, copy)
        yield from beside_files(seed, copy)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8", newline="\n")


def write_demo(
    folder: Path, seed: int = 2022, scale: int = 1, write: Callable[[Path, str], None] = _write
) -> Path:
    """Write a synthetic district to ``folder/data`` and return that data folder.

    It is made beside its place and put there when it is whole; what cannot be finished leaves nothing.

    Args:
        folder: made if it does not exist.
        seed: the same seed gives the same bytes.
        scale: how many times the size of one district.
        write: writes one file and the folders it stands in.

    Raises:
        FileExistsError: if ``folder/data`` exists; nothing is written then.
        ValueError: if ``scale`` is below 1; nothing is written then.
        OSError: if a file cannot be written.
    """
    texts = demo_files(seed, scale)
    first = next(texts)

    def make(beside: Path) -> None:
        for path, text in (first, *texts):
            write(beside / "data" / path, text)

    put_whole(folder, ("data",), make)
    return folder / "data"


def put_whole(folder: Path, names: Sequence[str], make: Callable[[Path], None]) -> None:
    """Make what is to stand in a folder beside it, and put it there when all of it is whole.

    Args:
        folder: made if it does not exist.
        names: what will stand in it.
        make: makes that in another folder, which is empty.

    Raises:
        FileExistsError: if any of it exists; nothing is made then.
        OSError: if something cannot be written; nothing is left then.
    """
    for name in names:
        if os.path.lexists(folder / name):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder / name))
    new_folders = [each for each in (folder, *folder.parents) if not each.exists()]
    beside = folder / f".demo-{secrets.token_hex(4)}"
    try:
        beside.mkdir(parents=True)
        make(beside)
        for name in names:
            (beside / name).rename(folder / name)
        beside.rmdir()
    except BaseException:  # an interrupt as well
        shutil.rmtree(beside, ignore_errors=True)
        for each in new_folders:
            with suppress(OSError):
                each.rmdir()
        raise


def _plan_text(name: str) -> str:
    return files(__package__).joinpath("plan", name).read_text(encoding="utf-8")


def _programme(scale: int) -> str:
    """The plan, with targets that the projects meet exactly."""
    showcases = Counter(SHOWCASES.values())
    return Template(_plan_text("programme.template.yaml")).substitute(
        DISTRICT.times(scale).declared(),
        upgrades=showcases["upgrade"] * scale,
        exemplars=showcases["exemplar"] * scale,
    )
