"""``renovation demo``."""

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import command
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, mark, say


def _demo(
    call: Call,
    folder: Annotated[
        Path, typer.Argument(metavar="FOLDER", help=mark("The district is written to data/ in that folder."))
    ],
    seed: Annotated[
        int, typer.Option("--seed", metavar="NUMBER", help=mark("The same seed gives the same bytes."))
    ] = 2022,
    scale: Annotated[
        int,
        typer.Option(
            "--scale", min=1, max=100, metavar="NUMBER", help=mark("So many times the size of the plan.")
        ),
    ] = 1,
    *,
    git: Annotated[
        bool,
        typer.Option(
            "--git", help=mark("As a git repository: the year's weekly commits, for --at and changes.")
        ),
    ] = False,
) -> None:
    written = _written(folder, seed, scale, with_history=git)
    done = say(
        "A synthetic district is in {folder}.\nNext: {command}",
        folder=written.as_posix(),
        command=renovation("status", data=written.as_posix(), as_of="2022-05-20"),
    )
    sys.stdout.write(f"{call.language().text(done)}\n")
    if git:
        then = say(
            "Its history is a year of weekly commits; a state of then: {command}",
            command=renovation("status", data=written.as_posix(), at="2022-05-20"),
        )
        sys.stdout.write(f"{call.language().text(then)}\n")


def _written(folder: Path, seed: int, scale: int, *, with_history: bool) -> Path:
    """The data folder of the district, once it stands there."""
    from renovation_cli.editing.demo import write_demo

    try:
        return _committed(folder, seed, scale) if with_history else write_demo(folder, seed, scale)
    except FileExistsError as error:
        fail(
            say(
                "{folder} exists already and is left as it is. Name another folder.",
                folder=str(error.filename or folder / "data"),
            ),
            exit_status.USAGE,
        )
    except OSError as error:
        fail(_unwritable(folder, error), exit_status.UNWRITABLE)


def _unwritable(folder: Path, error: OSError) -> Text:
    from renovation_cli.cli.write_file import FULL, reason

    if error.errno in FULL:
        return reason(folder, error)
    told = error.strerror or type(error).__name__
    return say("{folder} cannot be written: {reason}", folder=str(folder), reason=told)


def _committed(folder: Path, seed: int, scale: int) -> Path:
    """The district as a repository."""
    from renovation_cli.cli.at import troubles
    from renovation_cli.editing.demo.clerks import demo_commits
    from renovation_cli.editing.demo.files import put_whole
    from renovation_cli.history.git import program
    from renovation_cli.history.writing import write

    with troubles():
        program(os.environ.get("PATH", ""))  # said before anything is made

        def make(beside: Path) -> None:
            write(beside, demo_commits(seed, scale))

        put_whole(folder, (".git", "data"), make)
    return folder / "data"


DEMO = command(
    "demo",
    mark("Write a full-size synthetic district to try everything on."),
    (
        "renovation demo /tmp/district",
        "renovation demo /tmp/history --git",
        "renovation status --data /tmp/district/data --as-of 2022-05-20",
    ),
    _demo,
    ("lang",),
)
