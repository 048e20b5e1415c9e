"""Weeks of the calendar by ISO 8601: a year and a number that belong together, from Monday to Sunday."""

import re
from dataclasses import dataclass
from datetime import date

from renovation_cli.model.dates import later
from renovation_cli.model.late import late

_WEEK = late(r"(\d{4})\s*(?:-?\s*[Ww]|年第?)\s*(\d{1,2})\s*周?", re.ASCII)
"""``2022-W20`` and what else means it without doubt."""
_DAYS = 7


class NoSuchWeek(ValueError):  # noqa: N818 - named for what is wrong, as the findings are
    """A year that has no week of that number."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(f"{year}-W{number:02}")
        self.year = year
        self.number = number


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """A week: its year is the one that its Thursday lies in, and not always that of each of its days."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its Monday."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its Sunday."""
        return later(self.first, _DAYS - 1)

    def __str__(self) -> str:
        return f"{self.year:04}-W{self.number:02}"


def week_of(day: date) -> Week:
    """The week that a day lies in."""
    year, number, _ = day.isocalendar()
    return Week(year, number)


def last_week_of(year: int) -> Week:
    """The last week of a year, the 52nd or the 53rd: the one that has its 28 December."""
    return week_of(date(year, 12, 28))


def parse_week(text: str) -> Week | None:
    """The week that a text names; None where it names none.

    Raises:
        NoSuchWeek: the year has no week of that number.
    """
    found = _WEEK.fullmatch(text.strip())
    if not found:
        return None
    year, number = int(found[1]), int(found[2])
    if not year or not 1 <= number <= last_week_of(year).number:
        raise NoSuchWeek(year, number)
    return Week(year, number)
