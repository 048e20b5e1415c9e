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
        for_programs: whether it is read elsewhere than on the screen here: paths are from the top of the work
            tree, and it is UTF-8.
        whole: whether it takes everything there is to say of each thing, for programs.
        listed: whether it lists every thing, which on a screen would be counted only, for people.
        render: a report as text, as several files by their names, or as the bytes of a file.
        library: the module without which there is none of it, by an extra of the package (`EXTRA`). Such a
            format is of files alone, and a report says whether it is written in it.
    """

    name: str
    ending: str | None
    media: str
    for_programs: bool
    render: "Callable[[Document, Language, Screen], str | bytes | Mapping[str, str]]"
    mark: bool = False
    whole: bool = False
    listed: bool = False
    library: str | None = None


EXTRA = "documents"
"""The extra of the package that brings the libraries of documents."""


def _written(document: "Document", language: "Language") -> "Language":
    """The language as it is written in a document: one that is sent has no space around its figures."""
    return language.of_documents if document.letter else language


def _table(document: "Document", language: "Language", screen: Screen) -> str:
    from renovation_cli.render import terminal

    return terminal.drawn(
        document, _written(document, language), encoding=screen.encoding, colour=screen.colour
    )


def _plain(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import plain

    return plain.render(document, _written(document, language))


def _json(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import json_v1

    return json_v1.render(document, language)


def _csv(document: "Document", language: "Language", _: Screen) -> Mapping[str, str]:
    from renovation_cli.render import csv_tables

    return csv_tables.tables(document, _written(document, language))


def _markdown(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import markdown

    return markdown.render(document, _written(document, language))


def _html(document: "Document", language: "Language", _: Screen) -> str:
    from renovation_cli.render import html

    return html.render(document, _written(document, language))


def _docx(document: "Document", language: "Language", _: Screen) -> bytes:
    from renovation_cli.render import word

    return word.render(document, _written(document, language))


def _xlsx(document: "Document", language: "Language", _: Screen) -> bytes:
    from renovation_cli.render import xlsx

    return xlsx.render(document, _written(document, language))


def _ics(document: "Document", language: "Language", _: Screen) -> bytes:
    from renovation_cli.render import ics

    return ics.render(document, language)


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS: tuple[Format, ...] = (
    Format(name="table", ending=None, media="text/plain", for_programs=False, render=_table),
    Format(name="plain", ending="txt", media="text/plain", for_programs=False, render=_plain),
    Format(name="json", ending="json", media="application/json", for_programs=True, render=_json, whole=True),
    Format(name="csv", ending="csv", media="text/csv", for_programs=True, render=_csv, mark=True, whole=True),
    Format(name="md", ending="md", media="text/markdown", for_programs=True, render=_markdown, listed=True),
    Format(name="html", ending="html", media="text/html", for_programs=True, render=_html, listed=True),
    Format(
        name="docx",
        ending="docx",
        media=f"{_OFFICE}.wordprocessingml.document",
        for_programs=True,
        render=_docx,
        listed=True,
        library="docx",
    ),
    Format(
        name="xlsx",
        ending="xlsx",
        media=f"{_OFFICE}.spreadsheetml.sheet",
        for_programs=True,
        render=_xlsx,
        listed=True,
        library="xlsxwriter",
    ),
    Format(
        name="ics",
        ending="ics",
        media="text/calendar",
        for_programs=True,
        render=_ics,
        whole=True,
        library="icalendar",
    ),
)
TEXTS: tuple[Format, ...] = tuple(each for each in FORMATS if each.library is None)
"""The formats that standard output takes, and that every report is written in."""
BY_NAME: Mapping[str, Format] = {each.name: each for each in FORMATS}
BY_ENDING: Mapping[str, Format] = {f".{each.ending}": each for each in FORMATS if each.ending}
