"""A day as it is said: ``yesterday``, ``-7d``, ``2022-05``, ``5月20日``; and what else was meant.

Relative words count from the programme's today. A month is its last day. A day without a year lies in the
programme's period: the latest such day there that is not still to come, else the first; where the period has
no such day, the latest one there has been.
"""

import re
import unicodedata
from collections.abc import Callable
from datetime import date

from renovation_cli.model.dates import later, month_end
from renovation_cli.model.late import late
from renovation_cli.model.numerals import BELOW_HUNDRED, below_hundred

Period = tuple[date, date]
_WORDS = dict.fromkeys(("today", "今天", "今日"), 0)
_WORDS |= {"yesterday": -1, "昨天": -1, "昨日": -1, "前天": -2}
_WORDS |= {"tomorrow": 1, "明天": 1, "明日": 1, "后天": 2}
_SHIFT = late(r"([+-])(\d{1,6})d", re.ASCII)
_MONTH = late(r"(\d{4})(?:-(\d{2})|年(\d{1,2})月)", re.ASCII)
_WITH_YEAR = late(r"(\d{4})年(\d{1,2})月(\d{1,2})[日号]", re.ASCII)
_WITHOUT_YEAR = late(r"(\d{1,2})月(?:(\d{1,2})[日号])?", re.ASCII)
_BARE_SHIFT = late(r"([+-])(\d{1,6})\s*(?:天|日|days?)?", re.ASCII)
_BACK = late(r"(\d{1,6})\s*(天前|日前|days? ago|d ago|天后|日后)", re.ASCII)
_LOOSE = late(r"(\d{1,2})[-/.](\d{1,2})", re.ASCII)
_LOOSE_MONTH = late(r"(\d{4})[-/.](\d{1,2})月?", re.ASCII)
_IN_NUMERALS = late(rf"({BELOW_HUNDRED})月({BELOW_HUNDRED})[日号]")


def spoken(text: str, today: date, period: Callable[[], Period | None]) -> date | str | None:
    """What a text says: a day; the form in which a day would be one, with its year; or None if it says none.

    Args:
        text: as it was given.
        today: the day from which relative words count.
        period: reads the programme's period, which only a day without a year asks for.
    """
    if (days := _WORDS.get(text.lower())) is not None:
        return later(today, days)
    if found := _SHIFT.fullmatch(text):
        return later(today, int(found[1] + found[2]))
    if found := _MONTH.fullmatch(text):
        return _last_day(int(found[1]), int(found[2] or found[3]))
    if found := _WITH_YEAR.fullmatch(text):
        return _day(*map(int, found.groups()))
    if found := _WITHOUT_YEAR.fullmatch(text):
        month, day = int(found[1]), int(found[2] or 1)
        year = _year_of(month, day, today, period())
        return _day(year, month, day) if found[2] else _last_day(year, month)
    return None


def meant(text: str, today: date, period: Callable[[], Period | None]) -> str | None:
    """The form in which what a text says would be taken; None where nobody can say what it says."""
    plain = unicodedata.normalize("NFKC", text).strip().lower()
    if plain != text and spoken(plain, today, period) is not None:
        return plain
    if found := _BARE_SHIFT.fullmatch(plain):
        return f"{found[1]}{found[2]}d"
    if found := _BACK.fullmatch(plain):
        return f"{'+' if found[2].endswith('后') else '-'}{found[1]}d"
    if found := _LOOSE_MONTH.fullmatch(plain):
        said = _last_day(int(found[1]), int(found[2]))
        return f"{said:%Y-%m}" if isinstance(said, date) else None
    if found := _LOOSE.fullmatch(plain) or _IN_NUMERALS.fullmatch(plain):
        month, day = (int(part) if part.isdecimal() else below_hundred(part) for part in found.groups())
        said = _day(_year_of(month, day, today, period()), month, day)
        return said.isoformat() if isinstance(said, date) else None
    return None


def _day(year: int, month: int, day: int) -> date | str:
    """The day, or how one that there is not would be written."""
    try:
        return date(year, month, day)
    except ValueError:
        return f"{year:04}-{month:02}-{day:02}"


def _last_day(year: int, month: int) -> date | str:
    first = _day(year, month, 1)
    return month_end(first) if isinstance(first, date) else first


def _year_of(month: int, day: int, today: date, period: Period | None) -> int:
    """The year of a day that is named without one, whether or not that year has it."""
    wanted = (month, day)
    latest = today.year if wanted <= (today.month, today.day) else today.year - 1
    if period is None:
        return latest
    first, last = period
    inside = [
        year
        for year in range(first.year, last.year + 1)
        if (first.year, first.month, first.day) <= (year, *wanted) <= (last.year, last.month, last.day)
    ]
    past = [year for year in inside if year <= latest]
    return past[-1] if past else inside[0] if inside else latest
