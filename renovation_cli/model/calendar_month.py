"""Months of the calendar: the span of a monthly bulletin."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from renovation_cli.model.dates import PlanDate, later, month_end
from renovation_cli.model.late import late

_MONTH = late(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?", re.ASCII)
"""``2022-05`` and what else means it without doubt."""
_MONTHS = 12


class NoSuchMonth(ValueError):  # noqa: N818 - named for what is wrong, as the findings are
    """A year and a number that no month has."""

    def __init__(self, year: int, number: int) -> None:
        super().__init__(f"{year}-{number:02}")
        self.year = year
        self.number = number


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year."""

    year: int
    number: int

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return month_end(self.first)

    @property
    def january(self) -> date:
        """The first day of its year."""
        return date(self.year, 1, 1)

    @property
    def before(self) -> "Month":
        """The month before it, in January that of another year."""
        return month_of(later(self.first, -1))

    @property
    def after(self) -> "Month":
        """The month after it."""
        return month_of(later(self.last, 1))

    @property
    def as_plan(self) -> PlanDate:
        """The same as a plan and a record of a bulletin write it."""
        return PlanDate(self.first, self.last)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.number:02}"


def month_of(day: date) -> Month:
    """The month that a day lies in."""
    return Month(day.year, day.month)


def months_between(first: Month, last: Month) -> Iterator[Month]:
    """The months from one to another, both among them."""
    while first <= last:
        yield first
        first = first.after


def parse_month(text: str) -> Month | None:
    """The month that a text names; None where it names none.

    Raises:
        NoSuchMonth: no month has that number, or there is no such year.
    """
    found = _MONTH.fullmatch(text.strip())
    if not found:
        return None
    year, number = int(found[1]), int(found[2])
    if not year or not 1 <= number <= _MONTHS:
        raise NoSuchMonth(year, number)
    return Month(year, number)
