"""What became late since the day before, and what was settled: by the days of what is owed, judged once.

What fell due before the plan was issued is neither: it is not counted as late, so it is not new either.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item
from renovation_cli.compute.lateness import stretches
from renovation_cli.compute.owed import SOURCES
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Turned:
    """How many things differ from the day before."""

    became_late: int = 0
    settled: int = 0
    """Late the day before and no longer: done, put off, or not judged any more."""

    def __add__(self, other: "Turned") -> "Turned":
        """Both together."""
        return Turned(self.became_late + other.became_late, self.settled + other.settled)


def turned(now: Iterable[Item], before: Iterable[Item]) -> Turned:
    """What differs between what is late now and what was late the day before, both since the plan's issue."""
    late, was_late = {item.key for item in now}, {item.key for item in before}
    return Turned(len(late - was_late), len(was_late - late))


def late_before(state: ProjectState, rulebook: Rulebook, day: date) -> Iterator[Item]:
    """What was late of a project on a day before the one judged for, by what was on file then."""
    if state.first_record is not None and state.first_record <= day:
        yield from (each.item for each in stretches(state) if each.days(day) and not each.before_issue)
    for source in SOURCES:
        yield from (item for item in source(state, rulebook, day) if item.is_late(day))


def late_before_at(place: PlaceState, day: date) -> Iterator[Item]:
    """The same of the programme or a street."""
    if place.first_record is None or place.first_record > day:
        return
    for item in place.items:
        done = [on for on in (item.on, item.implied.on if item.implied else None) if on and on <= day]
        if item.before_issue or not item.required or done:
            continue
        if item.due is not None and item.due.last < day:
            yield item
