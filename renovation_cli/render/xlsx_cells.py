"""Cells of a spreadsheet by their kind: a number with its format, a day, or a text that stays one."""

from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.render.language import UNKNOWN, Language
from renovation_cli.render.numbers import bare, number_of
from renovation_cli.render.visible import width
from renovation_cli.render.xml_text import xml_text
from renovation_cli.reports.document import (
    Age,
    AtLeast,
    Cell,
    DaysLate,
    DaysLeft,
    Points,
    Share,
)

_DAY = "yyyy-mm-dd"
_TEXT = "@"
_COUNT = "#,##0"
_DAYS = {"zh": '#,##0" 天"', "en": '#,##0" d"'}
_YES = {"zh": '"是"', "en": '"yes"'}
"""What is shown of a 1 that says that something holds: it can be counted, and is read."""
_LONGEST = 32_767
"""Characters that a cell of a spreadsheet takes."""
_REST = "…"


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell as it is written: its value, its number format, and how wide it is as it is shown."""

    value: str | int | Decimal | datetime | None
    format: str
    columns: int
    loose: bool = False
    """Whether it is less exact than its column: a month among days, or a dash."""


def shown(cell: Cell, language: Language) -> Shown:
    """What stands in a cell. A month is a text, never its first day; unknown is a dash, never nought."""
    cell = bare(cell)
    if cell is None:
        return Shown(UNKNOWN, _TEXT, 1, loose=True)
    number = number_of(cell)
    if number is not None:
        return Shown(number, _number_format(cell, number, language), width(language.value(cell)) + 1)
    match cell:
        case PlanDate(first, last) if first == last:
            return _day(first)
        case PlanDate():
            return Shown(str(cell), _TEXT, len(str(cell)), loose=True)
        case date():
            return _day(cell)
        case _:
            return _text("\n".join(language.lines(cell)))


def holds(number: int | Decimal | None, language: Language) -> Shown:
    """Whether something holds of a row: a 1 that is read as a yes, or nothing."""
    return shown("", language) if number is None else Shown(number, _YES[language.code], 3)


def _day(day: date) -> Shown:
    return Shown(datetime.combine(day, time()), _DAY, len("2022-05-20"))


def _text(text: str) -> Shown:
    clean = xml_text(text)
    if len(clean) > _LONGEST:
        clean = clean[: _LONGEST - len(_REST)] + _REST
    return Shown(clean or None, _TEXT, max(map(width, clean.split("\n"))))


def _number_format(cell: Cell, number: int | Decimal, language: Language) -> str:
    match cell:
        case Share(places=places) | AtLeast(Share(places=places)):
            return f"0.{'0' * places}%" if places else "0%"
        case Points(signed=signed):
            # Percentage points are no share of anything: no percent sign.
            form = f"0{_places(number)}"
            return f"+{form};-{form};0" if signed else form
        case DaysLeft() | DaysLate() | Age():
            return _DAYS[language.code]
        case _:
            return _COUNT + _places(number)


def _places(number: int | Decimal) -> str:
    exponent = number.as_tuple().exponent if isinstance(number, Decimal) else 0
    return f".{'0' * -exponent}" if isinstance(exponent, int) and exponent < 0 else ""


class Formats:
    """The formats of a book, each made once."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def of(self, **properties: Any) -> Format:
        """A format with these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def put(sheet: Worksheet, row: int, column: int, found: Shown, form: Format) -> None:
    """Write a cell by its kind; nothing is guessed from its text."""
    match found.value:
        case None:
            sheet.write_blank(row, column, None, form)
        case str():
            sheet.write_string(row, column, found.value, form)
        case datetime():
            sheet.write_datetime(row, column, found.value, form)
        case _:
            sheet.write_number(row, column, found.value, form)  # type: ignore[arg-type]


FONT: Mapping[str, str] = {"zh": "宋体", "en": "Calibri"}
