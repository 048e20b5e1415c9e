"""``renovation demo``."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from renovation_cli.cli import exit_status
from renovation_cli.cli.options import LangOption
from renovation_cli.cli.session import fail, language
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import mark, say

HELP = mark("Write a full-size synthetic district to try everything on.")
EXAMPLES = ("renovation demo /tmp/district", "renovation status --data /tmp/district/data --as-of 2022-05-20")


def demo(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help=mark("The district is written to DIR/data/."))
    ],
    seed: Annotated[int, typer.Option("--seed", help=mark("The same seed gives the same bytes."))] = 2022,
    scale: Annotated[
        int,
        typer.Option(
            "--scale", min=1, max=100, metavar="1..100", help=mark("So many times the size of the plan.")
        ),
    ] = 1,
    lang: LangOption = None,  # noqa: ARG001 - read before the commands are made
) -> None:
    """Write the district and say what to type next."""
    from renovation_cli.editing.demo import write_demo

    try:
        written = write_demo(folder, seed, scale)
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
    done = say(
        "A synthetic district is in {folder}.\nNext: {command}",
        folder=written.as_posix(),
        command=renovation("status", data=written.as_posix(), as_of="2022-05-20"),
    )
    sys.stdout.write(f"{language().text(done)}\n")
