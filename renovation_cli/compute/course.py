"""The share of a project's works that is due from day to day, also where its schedule was changed.

A change moves nothing before its own day. From then on a later end, or a later start, takes the place of the
one before, as if the window had always been so. While a project is suspended the share does not grow, and
what is left of it grows from the day on which it is taken up again to the new end: nobody owes what fell due
meanwhile. A table names the shares of the plan's own months alone, so what is left of it grows evenly.
"""

from bisect import bisect_right
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.pace import NOTHING, pace_begins, planned_share
from renovation_cli.compute.schedule import Schedule
from renovation_cli.model.dates import PlanDate, later, later_of, month_ends
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.pace import Pace
from renovation_cli.model.programme import Works
from renovation_cli.model.schedule import Extended
from renovation_cli.model.words import PaceKind


@dataclass(frozen=True, slots=True)
class Step:
    """From a day on: the share that is due whatever the day, and how the rest grows."""

    since: date
    kept: Fraction
    """What had fallen due before a suspension; nought where there was none."""
    pace: Pace | None
    """How what is left grows to the whole; None while the project is suspended."""
    whole: Fraction
    """What is due in the end."""

    def share(self, day: date) -> Fraction:
        """The share due at the end of a day from ``since`` on."""
        if self.pace is None:
            return self.kept
        if self.since == date.min:
            return planned_share(self.pace, day)
        return self.kept + (self.whole - self.kept) * planned_share(self.pace, day)


@dataclass(frozen=True)
class Course:
    """How the share that is due grows, from the first day to the last."""

    steps: tuple[Step, ...]

    @cached_property
    def _sinces(self) -> list[date]:
        return [step.since for step in self.steps]

    def share(self, day: date) -> Fraction:
        """The share that should be done at the end of a day."""
        return self.steps[bisect_right(self._sinces, day) - 1].share(day)

    @property
    def changed(self) -> bool:
        """Whether a change moved it."""
        return len(self.steps) > 1

    @property
    def now(self) -> Step:
        """What is in force."""
        return self.steps[-1]

    @cached_property
    def begins(self) -> date | None:
        """The first day on which a share is due; None where none ever is."""
        for step, until in self._spans():
            first = None if step.pace is None else pace_begins(step.pace)
            if first is not None and (until is None or first <= until):
                return max(first, step.since)
        return None

    def turning_days(self, first: date, last: date) -> Iterator[date]:
        """The days of a window on which the share turns, and perhaps others."""
        for step, until in self._spans():
            if step.since > date.min:
                yield step.since
            begin, end = max(step.since, first), last if until is None else min(until, last)
            if step.pace is not None and begin <= end:
                yield from _of_pace(step.pace, begin, end)

    @property
    def last_days(self) -> Iterator[date]:
        """Days after all of which nothing turns any more."""
        for step in self.steps:
            if step.since > date.min:
                yield step.since
            if step.pace is None:
                continue
            yield from (due.last for due in step.pace.table)
            if step.pace.to:
                yield step.pace.to.last

    def _spans(self) -> Iterator[tuple[Step, date | None]]:
        for step, following in zip(self.steps, (*self.steps[1:], None), strict=True):
            yield step, None if following is None else later(following.since, -1)


def _of_pace(pace: Pace, first: date, last: date) -> Iterator[date]:
    if pace.by is PaceKind.TABLE:
        yield from (due.last for due in pace.table)
    elif pace.from_ and pace.to:
        begin, end = max(pace.from_.first, first), min(pace.to.last, last)
        if pace.by is PaceKind.MONTHS:
            yield from (begin, end, *month_ends(begin, end))
        else:
            yield from (later(begin, number) for number in range((end - begin).days + 1))


def course_of(pace: Pace | None, schedule: Schedule, works: Works) -> Course | None:
    """The course of a project.

    Args:
        pace: the track's, within the project's own days; None where there is none.
        schedule: the changes that are in force.
        works: which milestones start and finish the works.
    """
    if pace is None:
        return None
    steps = [Step(date.min, NOTHING, pace, planned_share(pace, date.max))]
    start, end = _ends(pace)
    if end is None:
        return Course(tuple(steps))
    suspended = False
    for each in schedule.changes:
        resumes = suspended and each.to is not None
        new_start, new_end = _moved(each, start, end, works, whole=resumes)
        if not (each.suspends or resumes or (new_start, new_end) != (start, end)):
            continue
        suspended, start, end = each.suspends, new_start, new_end
        steps = _changed(steps=steps, on=each.on, start=start, end=end, suspends=suspended, resumes=resumes)
    if schedule.withdrawn is not None:
        steps = _changed(steps, schedule.withdrawn.on, start, end, suspends=True)
    return Course(tuple(steps))


def _ends(pace: Pace) -> tuple[date, PlanDate | None]:
    if pace.by is PaceKind.TABLE:
        days = sorted(pace.table, key=lambda due: due.last)
        return date.min, days[-1] if days else None
    assert pace.from_ is not None
    return pace.from_.first, pace.to


def _moved(
    change: Extended, start: date, end: PlanDate, works: Works, *, whole: bool
) -> tuple[date, PlanDate]:
    """The start and the end after a change; ``whole`` where it concerns all of the project."""
    if change.to is None:
        return start, end
    if change.milestone in works.started:
        start = max(start, change.to.last)
    if whole or change.milestone is None or change.milestone in works.finished:
        end = later_of(end, change.to)
    return start, end


def _changed(
    steps: list[Step], on: date, start: date, end: PlanDate, *, suspends: bool, resumes: bool = False
) -> list[Step]:
    """The steps with another from a day on; of two on one day the later one stands."""
    now, before = steps[-1], [step for step in steps if step.since < on]
    evening = before[-1].share(later(on, -1))
    if suspends or (now.pace is None and not resumes):
        return [*before, Step(on, evening, None, now.whole)]
    pace = steps[0].pace if now.pace is None else now.pace
    assert pace is not None
    if resumes or pace.by is PaceKind.TABLE:
        return [*before, Step(on, evening, _between(pace, max(start, on), end), now.whole)]
    assert pace.from_ is not None
    return [*before, Step(on, now.kept, _between(pace, max(start, pace.from_.first), end), now.whole)]


def _between(pace: Pace, first: date, end: PlanDate) -> Pace:
    """A pace in other days; all of it is due at once where the end is past."""
    by = PaceKind.LINEAR if pace.by is PaceKind.TABLE else pace.by
    begin = min(first, end.last)
    return pace.model_copy(update={"by": by, "from_": PlanDate(begin, begin), "to": end, "table": {}})
