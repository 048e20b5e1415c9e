"""Time across: where a day begins and ends on the chart. A day has a width, and days touch."""

from collections.abc import Iterator
from datetime import date

from renovation_cli.model.dates import later, month_end
from renovation_cli.model.frozen import dataclass

_MONDAY = 0


@dataclass(frozen=True, slots=True)
class Axis:
    """The days from ``first`` to ``last`` over a width."""

    first: date
    last: date
    width: int

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    def start(self, day: date) -> int:
        """The left edge of a day; of one beside the chart the end of the chart."""
        passed = min(max((day - self.first).days, 0), self.days)
        return passed * self.width // self.days

    def end(self, day: date) -> int:
        """The right edge of a day, which is the left edge of the next."""
        passed = min(max((day - self.first).days + 1, 0), self.days)
        return passed * self.width // self.days

    def middle(self, day: date) -> int:
        """The middle of a day's column."""
        return (self.start(day) + self.end(day)) // 2

    def months(self) -> Iterator[tuple[date, date]]:
        """The first and the last day of each month."""
        day = self.first
        while day <= self.last:
            end = min(month_end(day), self.last)
            yield day, end
            if end == date.max:
                return
            day = later(end, 1)

    def mondays(self) -> Iterator[date]:
        """The first day of each week of which one begins on the chart."""
        first = self.first.toordinal() + (_MONDAY - self.first.weekday()) % 7
        yield from map(date.fromordinal, range(first, self.last.toordinal() + 1, 7))
