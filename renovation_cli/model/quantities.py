"""Counts, money, areas and shares, all exact.

Money is whole yuan (`int`), an area is m² with at most two decimals (`Decimal`), a share is a fraction
(`fractions.Fraction`): a threshold never meets a float.
"""

import re
import unicodedata
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Annotated, Any, Self

from renovation_cli.model.late import late
from renovation_cli.model.numerals import share_in_digits
from renovation_cli.model.record import Read, fault

_WHOLE = late(r"0|[1-9]\d{0,14}", re.ASCII)
_AREA = late(r"(?:0|[1-9]\d{0,9})(?:\.\d{1,2})?", re.ASCII)
_RATIO = late(r"([1-9]\d{0,5}|0)/([1-9]\d{0,5})", re.ASCII)
_PERCENT = late(r"(\d{1,3}(?:\.\d{1,6})?)%", re.ASCII)
_AMOUNT = late(
    r"((?:\d{1,3}(?:[,_'’]\d{3})++|\d++)(?:\.\d++)?)(万|亿)?(?:元|m2|平方米|户|幢|栋|个)?", re.ASCII
)
_BARE = late(r"\d{1,3}(?:\.\d{1,6})?", re.ASCII)
_MOST_DIGITS = 20
_UNITS = {None: 1, "万": 10_000, "亿": 100_000_000}


def _half_width(text: str) -> str:
    """The text with ordinary digits and signs, and without a full stop behind it."""
    plain = unicodedata.normalize("NFKC", text).strip()
    return plain.rstrip("。;、").replace("。", ".").rstrip()


def _share_as_meant(text: str) -> str:
    """A share in digits, without blanks in it."""
    plain = _half_width(text).replace(" ", "")
    return share_in_digits(plain) or plain


def _in_percent(plain: str) -> str | None:
    """``35%`` for ``35``; None where a share of one may as well be meant, as by ``0.35`` or ``1``."""
    return f"{plain}%" if _BARE.fullmatch(plain) and Decimal(plain) > 1 else None


def _plain(text: str) -> str | None:
    """The amount that was meant, in plain digits, if that can be told (``1.8亿`` is ``180000000``)."""
    found = _AMOUNT.fullmatch(_half_width(text).replace(" ", ""))
    digits = re.sub("[,_'’]", "", found[1]) if found else ""
    if not found or not digits or len(digits) > _MOST_DIGITS:
        return None
    amount = Decimal(digits) * _UNITS[found[2]]
    return format(amount.normalize(), "f")


@lru_cache(maxsize=4096)
def _whole(text: str, kind: str) -> int:
    if not _WHOLE.fullmatch(text):
        plain = _plain(text)
        raise fault(kind, given=text, corrected=plain if plain and _WHOLE.fullmatch(plain) else None)
    return int(text)


def parse_count(value: Any) -> int:
    """A whole number of things.

    Raises:
        PydanticCustomError: ``count_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="count")
    return _whole(value, "count_form")


def parse_yuan(value: Any) -> int:
    """An amount of money in whole yuan.

    Raises:
        PydanticCustomError: ``yuan_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="yuan")
    return _whole(value, "yuan_form")


@lru_cache(maxsize=8192)
def _area(text: str) -> Decimal:
    if not _AREA.fullmatch(text):
        plain = _plain(text)
        raise fault("area_form", given=text, corrected=plain if plain and _AREA.fullmatch(plain) else None)
    return Decimal(text)


def parse_area(value: Any) -> Decimal:
    """An area in m², at most two decimals.

    Raises:
        PydanticCustomError: ``area_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="area")
    return _area(value)


def _share_fault(text: str) -> Exception:
    plain = _share_as_meant(text)
    in_percent = plain if "%" in plain or not _WHOLE.fullmatch(plain) else _in_percent(plain)
    fits = in_percent and in_percent != text and _is_share(in_percent)
    return fault("share_form", given=text, corrected=in_percent if fits else None)


def _is_share(text: str) -> bool:
    """Whether a text is a share of at most the whole, in the form of the format."""
    if ratio := _RATIO.fullmatch(text):
        return int(ratio[1]) <= int(ratio[2])
    percent = _PERCENT.fullmatch(text)
    return percent is not None and Decimal(percent[1]) <= 100  # noqa: PLR2004 - percent


class WrittenShare(Fraction):
    """An exact share that prints as it was written: ``80%`` is 4/5 to computations, and 80% to people."""

    __slots__ = ("_written",)
    _written: str

    def __new__(cls, share: Fraction, written: str) -> Self:  # noqa: D102 - how a Fraction is made
        self = super().__new__(cls, share)
        self._written = written
        return self

    def __str__(self) -> str:
        return self._written

    def __copy__(self) -> "WrittenShare":
        return self

    def __deepcopy__(self, _memo: object) -> "WrittenShare":
        return self


def parse_share(value: Any) -> WrittenShare:
    """An exact share, ``2/3`` or ``80%``.

    Raises:
        PydanticCustomError: ``share_form``; a decimal such as ``0.667`` is refused, since it is not 2/3.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="share")
    ratio = _RATIO.fullmatch(value)
    if ratio:
        share = Fraction(int(ratio[1]), int(ratio[2]))
    else:
        percent = _PERCENT.fullmatch(value)
        if not percent:
            raise _share_fault(value)
        share = Fraction(percent[1]) / 100
    if share > 1:
        raise _share_fault(value)
    return WrittenShare(share, value)


def parse_rate(value: Any) -> Fraction:
    """An exact percentage or fraction that may exceed the whole, such as ``35%`` or ``104.5%``.

    Raises:
        PydanticCustomError: ``rate_form``, or ``rate_unclear`` where it may be percent or a part of one.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="rate")
    ratio = _RATIO.fullmatch(value)
    if ratio:
        return Fraction(int(ratio[1]), int(ratio[2]))
    percent = _PERCENT.fullmatch(value)
    if not percent:
        plain = _share_as_meant(value)
        if _BARE.fullmatch(plain) and Decimal(plain) <= 1:
            part = format((Decimal(plain) * 100).normalize(), "f")
            raise fault("rate_unclear", given=value, part=f"{part}%", percent=f"{plain}%")
        raise fault(
            "rate_form",
            given=value,
            corrected=plain if _RATIO.fullmatch(plain) or _PERCENT.fullmatch(plain) else _in_percent(plain),
        )
    return Fraction(percent[1]) / 100


def parse_times(value: Any) -> int:
    """How many times, once at least.

    Raises:
        PydanticCustomError: ``times_form``.
    """
    if not isinstance(value, str):
        raise fault("not_text", expected="count")
    if not (times := _whole(value, "times_form")):
        raise fault("times_form", given=value, corrected=None)
    return times


Times = Annotated[int, Read(parse_times)]
Count = Annotated[int, Read(parse_count)]
Yuan = Annotated[int, Read(parse_yuan)]
Area = Annotated[Decimal, Read(parse_area)]
Share = Annotated[Fraction, Read(parse_share)]
Rate = Annotated[Fraction, Read(parse_rate)]
"""A share that may exceed the whole: progress, a ratio, points (``10%`` is ten percentage points)."""
