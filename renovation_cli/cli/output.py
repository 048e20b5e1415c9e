"""Where a report goes: to standard output, or to a file or a folder that the user names."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.door import write_for_programs
from renovation_cli.cli.refusal import fail
from renovation_cli.cli.streams import note
from renovation_cli.findings.text import say, say_n
from renovation_cli.render.formats import BY_ENDING, BY_NAME, Format, Screen

if TYPE_CHECKING:
    from renovation_cli.cli.pager import Pager
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Document

TABLES = "csv"
"""The format in which a folder takes every table."""


def format_of(name: str | None, output: Path | None) -> Format:
    """The format asked for: by its name, else by the ending of the file, else what suits standard output.

    Raises:
        Refusal: the ending names no format.
    """
    if name is not None:
        return BY_NAME[name]
    if output is None:
        return BY_NAME["table" if sys.stdout.isatty() else "plain"]
    if not output.suffix or output.is_dir():
        return BY_NAME[TABLES]
    known = BY_ENDING.get(output.suffix.lower())
    if known is None:
        text = say(
            "--output: no format ends in “{ending}”. Known: {known}; or name a format with --format.",
            ending=output.suffix,
            known=", ".join(BY_ENDING),
        )
        fail(text, exit_status.USAGE)
    return known


def show(
    document: "Document",
    chosen: Format,
    language: "Language",
    output: Path | None = None,
    pager: "Pager | None" = None,
) -> None:
    """Print a document, or write it to a file or a folder.

    Args:
        document: the report.
        chosen: its format.
        language: the reader's; with paths for programs if the format is for them.
        output: a file, or for a format of several files a folder; None for standard output.
        pager: what prints a text for people on standard output, if it may be long.
    """
    stream = sys.stdout
    screen = Screen(stream.encoding, stream.isatty()) if output is None else Screen("utf-8", colour=False)
    made = chosen.render(document, language, screen)
    if output is not None:
        _write(made, chosen, output)
    elif isinstance(made, Mapping):
        _print_first(made, language)
    elif chosen.for_programs:
        write_for_programs(made)
    elif pager is None:
        stream.write(made)
    else:
        pager.print(made)


def _print_first(tables: Mapping[str, str], language: "Language") -> None:
    """Standard output takes one table; what else there is is said."""
    for first in list(tables)[:1]:
        write_for_programs(tables[first])
    others = list(tables)[1:]
    if others:
        note(
            language.text(
                say_n(
                    "{n} further table: {names}. Every table into a folder of its own: --output FOLDER",
                    "{n} further tables: {names}. Every table into a folder of its own: --output FOLDER",
                    len(others),
                    names=", ".join(others),
                )
            )
        )


def _write(made: str | Mapping[str, str], chosen: Format, output: Path) -> None:
    encoding = "utf-8-sig" if chosen.mark else "utf-8"
    if isinstance(made, str):
        _put(output, made, encoding)
        return
    if output.suffix and not output.is_dir():
        if len(made) != 1:
            fail(
                say(
                    "--output {file}: the report has {n} tables ({names}). Name a folder for them: {folder}",
                    file=str(output),
                    n=len(made),
                    names=", ".join(made),
                    folder=f"--output {output.with_suffix('')}",
                ),
                exit_status.USAGE,
            )
        _put(output, next(iter(made.values())), encoding)
        return
    for name, text in made.items():
        _put(output / f"{name}.{chosen.ending}", text, encoding)


def _put(path: Path, text: str, encoding: str) -> None:
    """Write a file whole or not at all; through a link to what it stands for, a device or pipe as it is."""
    try:
        path = path.resolve()
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.exists() and not path.is_file():
            path.write_text(text, encoding, newline="")
            return
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        try:
            beside.write_text(text, encoding, newline="")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        why = error.strerror or type(error).__name__
        fail(say("{path} cannot be written: {reason}", path=str(path), reason=why), exit_status.UNWRITABLE)
