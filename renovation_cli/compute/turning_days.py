"""The days on which a level of escalation can turn; on any other day it is what it was the day before.

Going only through these gives the same as going through every day, and a programme that ended years ago
costs no more than one that ends today: month ends and reports are gone through until all figures are
settled, and of those that come later only the last, since all of them find the same.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from renovation_cli.compute.course import Course
from renovation_cli.compute.lateness import Late
from renovation_cli.model.dates import later, month_ends
from renovation_cli.model.escalation import Condition
from renovation_cli.model.project import Project

_MONTH = 31
"""Days of the longest month."""


def turning_days(
    project: Project,
    course: Course | None,
    late: Iterable[Late],
    conditions: Iterable[Condition],
    window: tuple[date, date],
    reports: Sequence[date] = (),
    others: Sequence[date] = (),
    *,
    daily: bool = True,
) -> list[date]:
    """Those days of a window, both ends included and always among them, in order.

    Args:
        project: whose facts turn something.
        course: that of the pace which it is held against.
        late: what it was or is late with.
        conditions: those of every level.
        window: the first and the last day to look at.
        reports: the days on which a report came or was to be expected, in order.
        others: further days on which something begins or ends.
        daily: whether a condition goes by the pace of each day, and not only at its reports or month ends.
    """
    first, last = window
    given, stretches = list(conditions), list(late)
    days = {first, last, *others, *_entries(project), *_late(stretches, given)}
    if any(each.every is not None or each.in_a_row > 1 for each in given):
        until = settled(
            project=project, course=course, late=stretches, conditions=given, reports=reports, others=others
        )
        days.update(_until(until, list(month_ends(first, last))))
        days.update(_until(until, [day for day in reports if first <= day <= last]))
    if course:
        days.update(course.turning_days(first, last) if daily else course.last_days)
    return sorted(day for day in days if first <= day <= last)


def settled(
    project: Project,
    course: Course | None,
    late: Iterable[Late],
    conditions: Iterable[Condition],
    reports: Sequence[date] = (),
    others: Sequence[date] = (),
) -> date:
    """The day after which every month end and every report finds the same and makes no row whole."""
    given = list(conditions)
    days = [date.min, *others, *_entries(project), *_late(late, given)]
    if course:
        days.extend(course.last_days)
    apart = max(((after - before).days for before, after in pairwise(reports)), default=0)
    # A level that waits for a row may be waited for by another; together they need no more than all rows.
    return later(max(days), sum(each.in_a_row for each in given) * max(apart, _MONTH))


def _until(day: date, ends: list[date]) -> Iterator[date]:
    """Those up to a day, and the last of all."""
    yield from (end for end in ends if end <= day)
    yield from ends[-1:]


def _entries(project: Project) -> Iterator[date]:
    for excuse in project.excuses:
        yield from (excuse.from_, later(excuse.to, 1))
    yield from (entry.on for entry in project.progress)
    yield from (entry.on for entry in project.money.entries)


def _late(late: Iterable[Late], conditions: Iterable[Condition]) -> Iterator[date]:
    """When something becomes late, has been for as long as a condition asks, or is done."""
    overdue = {each.days_overdue for each in conditions if each.days_overdue is not None}
    for each in late:
        yield each.first
        if each.last is not None:
            yield later(each.last, 1)
        # What is late counts one day at least, also where none is asked for.
        yield from (later(each.counts_from, max(days, 1)) for days in overdue)
