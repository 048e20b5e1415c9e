"""One room or building in several spellings, and rooms that a spreadsheet has made into dates."""

import unicodedata
from datetime import date, timedelta
from functools import lru_cache

from renovation_cli.model.late import late
from renovation_cli.model.lookalikes import fold

_LEADING_ZEROS = late(r"(?<![0-9])0+(?=[0-9])")
_WORDS = late("号楼|单元|[号楼幢栋座室房户层]")
_CHINESE_NUMBER = late("[一二两三四五六七八九〇零]?十[一二三四五六七八九]?|[〇零一二两三四五六七八九]")
_DIGITS = {
    sign: digit for digit, signs in enumerate(("〇零", "一", "二两", *"三四五六七八九")) for sign in signs
}
_LETTER_FOR_DIGIT = late(r"(?<=[0-9])[oil]|[oil](?=[0-9])")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t|tember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_DATES = (
    late(r"(?P<year>19\d\d|20\d\d)[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})日?"),
    late(r"(?P<month>\d{1,2})月(?P<day>\d{1,2})日"),
    late(f"(?P<name>{_MONTH})-(?P<day>\\d{{1,2}})"),
    late(f"(?P<day>\\d{{1,2}})-(?P<name>{_MONTH})(?:-\\d{{2,4}})?"),
)
_FIRST_SERIAL, _LAST_SERIAL = 42_005, 49_674
"""2015-01-01 and 2035-12-31 as a spreadsheet counts days: an old number may be a room of five digits."""
_SERIAL_ZERO = date(1899, 12, 30)
_LAST_CENTURY = 2000


@lru_cache(maxsize=16_384)
def number_form(text: str) -> str:
    """An id without case, width and leading zeros: equal ones are one thing (``01-0101``, ``1-101``)."""
    return _LEADING_ZEROS.sub("", fold(text))


@lru_cache(maxsize=16_384)
def spoken_form(text: str) -> str:
    """An id as people say it: equal ones are most likely one (``一号楼``, ``1幢``)."""
    plain = _CHINESE_NUMBER.sub(lambda found: _in_digits(found[0]), fold(text))
    plain = _LETTER_FOR_DIGIT.sub(lambda found: "0" if found[0] == "o" else "1", _WORDS.sub("", plain))
    unit, _, room = plain.strip("-").partition("-")
    return _LEADING_ZEROS.sub("", f"{unit}-{room.replace('-', '')}")


def _in_digits(number: str) -> str:
    """A Chinese number below a hundred in digits."""
    if "十" not in number:
        return str(_DIGITS[number])
    tens, _, ones = number.partition("十")
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones] if ones else 0))


@lru_cache(maxsize=16_384)
def from_date(text: str) -> str | None:
    """The number, such as ``1-12``, of which a spreadsheet has made a date; None if the text is none."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    found = next((found for form in _DATES if (found := form.fullmatch(plain))), None)
    if not found:
        return None
    parts = found.groupdict()
    month = _MONTHS.index(parts["name"][:3]) + 1 if parts.get("name") else int(parts["month"])
    day, year = int(parts["day"]), int(parts.get("year") or _LAST_CENTURY)
    if not 1 <= month <= len(_MONTHS):
        return None
    # Of 1-50 a spreadsheet makes January 1950.
    return f"{month}-{year % 100}" if year < _LAST_CENTURY and day == 1 else f"{month}-{day}"


def from_serial(text: str) -> str | None:
    """The same for a date that a spreadsheet shows as the number of its day."""
    if not (text.isascii() and text.isdigit() and _FIRST_SERIAL <= int(text[:6]) <= _LAST_SERIAL):
        return None
    day = _SERIAL_ZERO + timedelta(days=int(text))
    return f"{day.month}-{day.day}"
