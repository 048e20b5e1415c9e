"""Values of a district's files as the format describes them; nothing here is the program's own code."""

from datetime import date, timedelta
from fractions import Fraction

import yaml

ONE_DAY = timedelta(days=1)


def read(text):
    """A file as mappings, lists and texts."""
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - a loader that makes texts alone


def day(text):
    return date.fromisoformat(text)


def first_day(text):
    return day(f"{text}-01") if len(text) == 7 else day(text)


def last_day(text):
    if len(text) > 7:
        return day(text)
    return (day(f"{text}-01") + timedelta(days=31)).replace(day=1) - ONE_DAY


def share(text):
    return Fraction(text[:-1]) / 100 if text.endswith("%") else Fraction(text)


def number(text):
    return None if text is None else int(text)


def is_month_end(when):
    return (when + ONE_DAY).day == 1
