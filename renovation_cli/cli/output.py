"""Where a report goes: to standard output, or to a file or a folder that the user names."""

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.door import write_for_programs
from renovation_cli.cli.output_named import is_folder
from renovation_cli.cli.refusal import fail
from renovation_cli.cli.streams import note
from renovation_cli.cli.write_file import write_all, write_whole
from renovation_cli.cli.written import note_folder, note_incomplete
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.render.formats import BY_ENDING, BY_NAME, EXTRA, FORMATS, Format, Screen
from renovation_cli.render.shell import quoted

if TYPE_CHECKING:
    from renovation_cli.cli.pager import Pager
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Document

TABLES = "csv"
"""The format in which a folder takes every table."""


def format_of(
    name: str | None,
    output: Path | None,
    offered: tuple[str, ...] = (),
    installed: Callable[[str], object] = find_spec,
) -> Format:
    """The format asked for: by its name, else by the ending of the file, else what suits standard output.

    Args:
        name: what `--format` says.
        output: the file or folder that is named.
        offered: the formats that need a library and in which this report is written.
        installed: whether a module is.

    Raises:
        Refusal: the ending names no format, or one that the report has not, or that is not installed.
    """
    ending = output.suffix.lower() if output is not None and not is_folder(output) else ""
    known = BY_ENDING.get(ending)
    if name is not None:
        if known and known.library and known.name != name:
            text = say(
                "--format {name} is not what a file ending in “{ending}” holds. Leave out one of the two.",
                name=name,
                ending=ending,
            )
            fail(text, exit_status.USAGE)
        return BY_NAME[name]
    if output is None:
        return BY_NAME["table" if sys.stdout.isatty() else "plain"]
    if is_folder(output):
        return BY_NAME[TABLES]
    if not ending:
        fail(no_ending(output, endings(offered)), exit_status.USAGE)
    if known is None or (known.library and known.name not in offered):
        fail(no_format(ending, endings(offered)), exit_status.USAGE)
    if known.library and not installed(known.library):
        fail(_not_installed(ending), exit_status.UNWRITABLE)
    return known


def endings(offered: tuple[str, ...]) -> list[str]:
    """The endings of files in which a report is written."""
    return [
        f".{each.ending}" for each in FORMATS if each.ending and (not each.library or each.name in offered)
    ]


def no_ending(output: Path, has: Sequence[str]) -> Text:
    """What is said of a name that is neither a file's with a format nor a folder's."""
    return say(
        "--output {file}: the name has no ending, so its format is not known. Write --output {example};"
        " there are {known}. For every table as csv in a folder: --output {folder}",
        file=str(output),
        known=", ".join(has),
        example=_typed(f"{output}.html"),
        folder=_typed(f"{output}/"),
    )


def _typed(name: str) -> str:
    """A name as it is typed behind an option."""
    return quoted(name, windows=os.name == "nt")


def no_format(ending: str, has: Sequence[str]) -> Text:
    """What is said of an ending that names no format, or one that the report is not written in."""
    if ending in BY_ENDING:
        return say(
            "--output: this report is not written as “{ending}”. It has: {known}.",
            ending=ending,
            known=", ".join(has),
        )
    return say(
        "--output: no format ends in “{ending}”. Known: {known}; or name a format with --format.",
        ending=ending,
        known=", ".join(has),
    )


def _not_installed(ending: str) -> Text:
    return say(
        "“{ending}” needs libraries that are not installed here. They come with: {command}",
        ending=ending,
        command=f"pip install 'renovation[{EXTRA}]'",
    )


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
        _write(made, chosen, output, language)
        note_incomplete(document, output, language)
    elif isinstance(made, bytes):
        raise AssertionError("a format of files alone has no name for --format")
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


def _write(made: str | bytes | Mapping[str, str], chosen: Format, output: Path, language: "Language") -> None:
    encoding = "utf-8-sig" if chosen.mark else "utf-8"
    if isinstance(made, bytes):
        write_whole(output, made)
        return
    if isinstance(made, str):
        write_whole(output, made.encode(encoding))
        return
    if output.suffix and not is_folder(output):
        if len(made) != 1:
            fail(_several(made, output), exit_status.USAGE)
        write_whole(output, next(iter(made.values())).encode(encoding))
        return
    files = {f"{name}.{chosen.ending}": text for name, text in made.items()}
    write_all({Path(output) / name: text.encode(encoding) for name, text in files.items()})
    note_folder(files, output, language)


def _several(made: Mapping[str, str], output: Path) -> Text:
    return say(
        "--output {file}: the report has {n} tables ({names}). Name a folder for them: {folder}",
        file=str(output),
        n=len(made),
        names=", ".join(made),
        folder="--output " + _typed(f"{output.with_suffix('')}/"),
    )
