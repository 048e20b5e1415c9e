"""What is said on standard error of what was written, where the files alone would not be enough."""

from collections.abc import Collection
from pathlib import Path
from typing import TYPE_CHECKING

from renovation_cli.cli.exit_code import TOLD
from renovation_cli.cli.streams import note
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n

if TYPE_CHECKING:
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Document
    from renovation_cli.reports.sign import Sign

CORRECTED = say("something recorded was changed or removed")


def note_incomplete(document: "Document", output: Path | None, language: "Language") -> None:
    """Say that the figures in a file are incomplete, why, and what shows it; a screen has the report."""
    if output is None or document.incomplete is None:
        return
    text = say(
        "{file} is INCOMPLETE: {why}. Every error with its line: {command}",
        file=str(output),
        why=document.incomplete,
        command=renovation("check"),
    )
    note(language.text(text))


def note_sign(sign: "Sign | Text", output: Path | None, language: "Language") -> None:
    """Say by what ``--exit-code`` ends with 1 after a report that went into a file."""
    if output is None:
        return
    told = sign if isinstance(sign, Text) else Text(TOLD[sign])
    note(language.text(say("--exit-code: {told}; see {file}.", told=told, file=str(output))))


def note_folder(names: Collection[str], folder: Path, language: "Language") -> None:
    """Say which files stand in a folder now, as nobody has named them."""
    named = f"{folder}/"
    if names:
        text = say_n(
            "{n} file in {folder}: {names}",
            "{n} files in {folder}: {names}",
            len(names),
            folder=named,
            names=tuple(names),
        )
    else:
        text = say("The report has no table, so nothing was written into {folder}.", folder=named)
    note(language.text(text))
