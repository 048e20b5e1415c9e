"""``renovation`` alone: the first screen in a data folder, elsewhere how to begin."""

import os
from typing import TYPE_CHECKING

import typer

from renovation_cli.cli import data_folder, exit_status
from renovation_cli.cli.streams import note
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say

if TYPE_CHECKING:
    from renovation_cli.cli.call import Call
    from renovation_cli.cli.command import Command


def begin(call: "Call", first: "Command") -> None:
    """Run the command of the first screen with nothing asked of it, or say how to come to one.

    Raises:
        Exit: with the status of the command, or for want of data.
    """
    from renovation_cli.cli.session import working_directory

    found, asked = data_folder.asked_for(None, os.environ, call.settings.data, working_directory)
    if found or asked.value:
        given = {name: each.default for name, each in first.parameters.items() if name != "lang"}
        first.run(call, **given)
        return
    language = call.language()
    for line in (
        say("A district to try everything on: {command}", command=renovation("demo", "FOLDER")),
        say("Data of your own: {command}", command=renovation("status", data="FOLDER")),
        say("What there is: {command}", command=renovation("help")),
    ):
        note(language.text(line))
    raise typer.Exit(exit_status.NO_DATA)
