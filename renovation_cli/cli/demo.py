"""``renovation demo``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import command
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark, say


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
) -> None:
    written = _written(folder, seed, scale)
    done = say(
        "A synthetic district is in {folder}.\nNext: {command}",
        folder=written.as_posix(),
        command=renovation("status", data=written.as_posix(), as_of="2022-05-20"),
    )
    sys.stdout.write(f"{call.language().text(done)}\n")


def _written(folder: Path, seed: int, scale: int) -> Path:
    """The data folder of the district, once it stands there."""
    from renovation_cli.editing.demo import write_demo

    try:
        return write_demo(folder, seed, scale)
    except FileExistsError:
        fail(
            say(
                "{folder} exists already and is left as it is. Name another folder.",
                folder=str(folder / "data"),
            ),
            exit_status.USAGE,
        )
    except OSError as error:
        fail(
            say(
                "{folder} cannot be written: {reason}",
                folder=str(folder),
                reason=error.strerror or type(error).__name__,
            ),
            exit_status.UNWRITABLE,
        )


DEMO = command(
    "demo",
    mark("Write a full-size synthetic district to try everything on."),
    ("renovation demo /tmp/district", "renovation status --data /tmp/district/data --as-of 2022-05-20"),
    _demo,
    ("lang",),
)
