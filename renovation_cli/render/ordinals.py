"""The numbers of headings, 一、（一）1.（1） in Chinese and 1. 1.1 in English, and days written in full."""

from datetime import date

from renovation_cli.reports.paper import Ordinal

_FIRST_HALF = ("January", "February", "March", "April", "May", "June")
_MONTHS = (*_FIRST_HALF, "July", "August", "September", "October", "November", "December")
_DIGITS = "零一二三四五六七八九"
_TEN = 10


def in_chinese(number: int) -> str:
    """A number below a hundred as a heading has it: 十, 十一, 二十; above that in figures."""
    tens, ones = divmod(number, _TEN)
    if not 0 < number < _TEN * _TEN:
        return str(number)
    if not tens:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def ordinal(number: Ordinal, code: str) -> str:
    """The number of a heading with what stands between it and the heading."""
    *above, own = number.path
    if code != "zh":
        return ".".join(map(str, number.path)) + ("" if above else ".") + " "
    levels = (f"{in_chinese(own)}、", f"（{in_chinese(own)}）", f"{own}.", f"（{own}）")
    return levels[len(above)]


def in_full(day: date, code: str) -> str:
    """A day as an official document writes it, without leading noughts."""
    if code == "zh":
        return f"{day.year}年{day.month}月{day.day}日"
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"
