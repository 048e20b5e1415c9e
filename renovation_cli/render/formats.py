"""The formats of reports: a new one is a row here (`docs/architecture.md`)."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.render.language import Language
    from renovation_cli.reports.document import Document


@dataclass(frozen=True, slots=True)
class Screen:
    """What a terminal can show."""

    encoding: str
    colour: bool


@dataclass(frozen=True, slots=True)
class Format:
    """A way to print a report.

    Attributes:
        name: what `--format` calls it.
        ending: of a file in it, without the point; a file named so is written in this format.
        media: its media type.
        mark: whether a file in it begins with a byte-order mark, without which Excel reads no Chinese.
        for_programs: whether programs read it: paths are from the top of the work tree, and it is UTF-8.
        render: a report as text, or as several files by their names.
    """

    name: str
    ending: str | None
    media: str
    for_programs: bool
    render: "Callable[[Document, Language, Screen], str | Mapping[str, str]]"
    mark: bool = False


def _table(document: "Document", language: "Language", screen: Screen) -> str:
    from renovation_cli.render import terminal

    return terminal.drawn(document, language, encoding=screen.encoding, colour=screen.colour)


def _plain(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import plain

    return plain.render(document, language)


def _json(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import json_v1

    return json_v1.render(document, language)


def _csv(document: "Document", language: "Language", _: Screen) -> Mapping[str, str]:
    from renovation_cli.render import csv_tables

    return csv_tables.tables(document, language)


FORMATS: tuple[Format, ...] = (
    Format(name="table", ending=None, media="text/plain", for_programs=False, render=_table),
    Format(name="plain", ending="txt", media="text/plain", for_programs=False, render=_plain),
    Format(name="json", ending="json", media="application/json", for_programs=True, render=_json),
    Format(name="csv", ending="csv", media="text/csv", for_programs=True, render=_csv, mark=True),
)
BY_NAME: Mapping[str, Format] = {each.name: each for each in FORMATS}
BY_ENDING: Mapping[str, Format] = {f".{each.ending}": each for each in FORMATS if each.ending}
