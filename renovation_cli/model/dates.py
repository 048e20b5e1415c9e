"""Dates in the precision in which they were written.

A fact has a day (``2022-03-10``). A plan may give only a month (``2022-06``); it keeps that precision and
prints as written. As a start a month means its first day, as a deadline its last.
"""

import calendar
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import lru_cache
from typing import Annotated, Any

from renovation_cli.model.late import late
from renovation_cli.model.numerals import BELOW_HUNDRED, DIGITS, below_hundred, one_by_one
from renovation_cli.model.record import Read, fault

_DAY = late(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_MONTH = late(r"(\d{4})-(\d{2})", re.ASCII)
_BETWEEN = r"(?:\s*[-/.。{}—–]\s*|\s+)"
"""What people write between the parts of a date; its place is for the sign of the part before it."""
_LOOSE_DAY = late(
    rf"(\d{{4}}){_BETWEEN.format('年')}(\d{{1,2}}){_BETWEEN.format('月')}(\d{{1,2}})\s*[日号]?", re.ASCII
)
_TOGETHER = late(r"((?:19|20)\d{2})(0[1-9]|1[0-2])([0-3]\d)", re.ASCII)
_YEAR_LAST = late(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})", re.ASCII)
_IN_NUMERALS = late(rf"([{DIGITS}○零]{{4}})年({BELOW_HUNDRED})月({BELOW_HUNDRED})[日号]")
_BEHIND = late(r"(?<=\d)[ T]\d{1,2}:\d{2}(?::\d{2})?$|\s*\(?(?:星期|周|礼拜)[一二三四五六日天]\)?$", re.ASCII)
"""What a spreadsheet writes behind a day: the time, or the day of the week."""
_SERIAL = late(r"(\d{5})(?:\.\d{1,15})?", re.ASCII)
_FIRST_SERIAL, _LAST_SERIAL = 36526, 73050
"""The years 2000 to 2099 in the count of spreadsheets."""
_SERIAL_ZERO = date(1899, 12, 30)
_MOST_SIGNS = 40
"""A longer text is no date, however it is written."""
_FIRST_SIGNS = frozenset(f"0123456789{DIGITS}○零")
"""What a date begins with, however it is written: of any other text no pattern need be asked."""
_LOOSE_MONTH = late(rf"(\d{{4}}){_BETWEEN.format('年')}(\d{{1,2}})\s*月?", re.ASCII)


@dataclass(frozen=True, slots=True, order=True)
class PlanDate:
    """A day or a whole month of a plan."""

    first: date
    """First day meant: the day itself, or the first of the month."""
    last: date
    """Last day meant: the day itself, or the last of the month."""

    @property
    def is_month(self) -> bool:
        """Whether only the month was given."""
        return self.first != self.last

    def __str__(self) -> str:
        # Not strftime: what it makes of years before 1000 differs between systems.
        return self.first.isoformat()[:7] if self.is_month else self.first.isoformat()


def _no_such_day(year: int, month: int, day: int, given: str) -> Exception:
    if 1 <= month <= 12 and day > 28:  # noqa: PLR2004 - days 29 to 31 are missing in some months only
        last = calendar.monthrange(year, month)[1]
        return fault("date_not_in_calendar", given=given, corrected=f"{year:04}-{month:02}-{last:02}")
    return fault("date_not_in_calendar", given=given, corrected=None)


def _parts(text: str) -> list[int]:
    """The year and the month, and the day if one is named, of a date in another form; else nothing."""
    if len(text) > _MOST_SIGNS:
        return []
    plain = unicodedata.normalize("NFKC", text).strip(" “”‘’\"'。.;,、")
    if plain[:1] not in _FIRST_SIGNS:
        return []
    plain = _BEHIND.sub("", plain)
    for pattern in (_LOOSE_DAY, _LOOSE_MONTH, _TOGETHER):
        if found := pattern.fullmatch(plain):
            return [int(part) for part in found.groups()]
    if found := _IN_NUMERALS.fullmatch(plain):
        return [int(one_by_one(found[1])), below_hundred(found[2]), below_hundred(found[3])]
    if found := _YEAR_LAST.fullmatch(plain):
        first, second, year = (int(part) for part in found.groups())
        readings = {(month, day) for month, day in ((first, second), (second, first)) if month <= 12}  # noqa: PLR2004 - months
        return [year, *readings.pop()] if len(readings) == 1 else []
    return []


def _corrected(parts: list[int]) -> str | None:
    """A date in the form of the format; None if there is no such day or month."""
    if not parts:
        return None
    try:
        date(*(*parts, 1)[:3])
    except ValueError:
        return None
    return "-".join(f"{part:0{width}}" for part, width in zip(parts, (4, 2, 2), strict=False))


def day_as_meant(text: str) -> str | None:
    """The day that a text names in whatever form, as the format writes it; None if it names none."""
    parts = [int(part) for part in found.groups()] if (found := _DAY.fullmatch(text)) else _parts(text)
    return _corrected(parts) if len(parts) == 3 else None  # noqa: PLR2004 - a year, a month and a day


def _fault_of(text: str) -> Exception:
    """What is wrong with a text that has not the form of a date."""
    serial = _SERIAL.fullmatch(text)
    if serial and _FIRST_SERIAL <= int(serial[1]) <= _LAST_SERIAL:
        day = _SERIAL_ZERO + timedelta(days=int(serial[1]))
        return fault("date_serial", given=text, corrected=day.isoformat())
    parts = _parts(text)
    corrected = _corrected(parts)
    if parts and not corrected:
        # Nothing is gained by putting the form right first.
        year, month, number = (*parts, 1)[:3]
        return _no_such_day(max(year, 1), month, number, text)
    return fault("date_form", given=text, corrected=corrected)


@lru_cache(maxsize=8192)
def _day(text: str) -> date:
    found = _DAY.fullmatch(text)
    if not found:
        corrected = _corrected(_parts(text))
        if _MONTH.fullmatch(text) or (corrected and _MONTH.fullmatch(corrected)):
            raise fault("day_missing", given=text)
        raise _fault_of(text)
    year, month, day = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        raise _no_such_day(year, month, day, text) from None


def parse_day(value: Any) -> date:
    """The day of a fact.

    Raises:
        PydanticCustomError: ``date_form``, ``date_not_in_calendar`` or ``day_missing``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="date")
    return _day(value)


def parse_plan_date(value: Any) -> PlanDate:
    """A day or a month of a plan.

    Raises:
        PydanticCustomError: ``date_form`` or ``date_not_in_calendar``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="date")
    found = _MONTH.fullmatch(value)
    if not found:
        if not _DAY.fullmatch(value):
            raise _fault_of(value)
        day = _day(value)
        return PlanDate(day, day)
    year, month = int(found[1]), int(found[2])
    if not (1 <= month <= 12 and year):  # noqa: PLR2004 - months of a year
        raise fault("date_not_in_calendar", given=value, corrected=None)
    first = date(year, month, 1)
    return PlanDate(first, month_end(first))


def parse_month(value: Any) -> PlanDate:
    """A whole month.

    Raises:
        PydanticCustomError: ``month_form`` or ``date_not_in_calendar``.
    """
    if isinstance(value, str) and _MONTH.fullmatch(value):
        return parse_plan_date(value)
    if not isinstance(value, str):
        raise fault("not_text", expected="month")
    corrected = None if _DAY.fullmatch(value) else _corrected(_parts(value))
    # Of a day nobody can say whether it is of the month that is meant.
    raise fault("month_form", given=value, corrected=corrected if _MONTH.fullmatch(corrected or "") else None)


def month_end(day: date) -> date:
    """The last day of the month that a day lies in."""
    return day.replace(day=calendar.monthrange(day.year, day.month)[1])


def later(day: date, days: int) -> date:
    """So many days later, or earlier below nought; the calendar's own first or last day beyond those."""
    number = day.toordinal() + days
    return date.fromordinal(min(max(number, date.min.toordinal()), date.max.toordinal()))


def later_of(one: PlanDate, other: PlanDate) -> PlanDate:
    """The later of two deadlines."""
    return other if other.last > one.last else one


def is_month_end(day: date) -> bool:
    """Whether a day is the last of its month."""
    return day == month_end(day)


def month_ends(first: date, last: date) -> Iterator[date]:
    """The last days of months from one day to another, both included."""
    end = month_end(first)
    while end <= last:
        yield end
        if end == date.max:
            return
        end = month_end(later(end, 1))


class NoDeadline(Enum):
    """Said of what the plan sets no day for."""

    NONE = "none"


NO_DEADLINE_WORDS = (NoDeadline.NONE.value, "无")


def parse_deadline(value: Any) -> PlanDate | NoDeadline:
    """A day or a month of a plan, or the word that says that there is none.

    Raises:
        PydanticCustomError: ``date_form`` or ``date_not_in_calendar``.
    """
    return NoDeadline.NONE if value in NO_DEADLINE_WORDS else parse_plan_date(value)


Day = Annotated[date, Read(parse_day)]
DayOrMonth = Annotated[PlanDate, Read(parse_plan_date)]
Month = Annotated[PlanDate, Read(parse_month)]
Deadline = Annotated[PlanDate | NoDeadline, Read(parse_deadline)]
