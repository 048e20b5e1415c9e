"""The days on which a level of escalation can turn; on any other day it is what it was the day before.

Going only through these gives the same as going through every day, and a programme that ended years ago
costs no more than one that ends today.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from renovation_cli.compute.lateness import Late
from renovation_cli.model.escalation import Condition
from renovation_cli.model.pace import Pace
from renovation_cli.model.project import Project
from renovation_cli.model.words import PaceKind

_DAY = timedelta(days=1)


def turning_days(
    project: Project,
    pace: Pace | None,
    late: Iterable[Late],
    conditions: Iterable[Condition],
    window: tuple[date, date],
) -> list[date]:
    """Those days of a window, both ends included and always among them, in order."""
    first, last = window
    given = list(conditions)
    overdue = {each.days_overdue for each in given if each.days_overdue is not None}
    days = {first, last, *_entries(project), *_late(late, overdue)}
    if any(each.every is not None or each.in_a_row > 1 for each in given):
        days.update(_month_ends(first, last))
    if pace:
        days.update(_of_pace(pace, first, last))
    return sorted(day for day in days if first <= day <= last)


def _entries(project: Project) -> Iterator[date]:
    for excuse in project.excuses:
        yield from (excuse.from_, excuse.to + _DAY)
    yield from (entry.on for entry in project.progress)
    yield from (entry.on for entry in project.money.entries)


def _late(late: Iterable[Late], overdue: set[int]) -> Iterator[date]:
    for each in late:
        yield each.first
        if each.last is not None:
            yield each.last + _DAY
        yield from (each.item.due.last + timedelta(days=days) for days in overdue)


def _month_ends(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        month = (month + timedelta(days=31)).replace(day=1)
        yield month - _DAY


def _of_pace(pace: Pace, first: date, last: date) -> Iterator[date]:
    if pace.by is PaceKind.TABLE:
        yield from (due.last for due in pace.table)
    elif pace.from_ and pace.to:
        begin, end = max(pace.from_.first, first), min(pace.to.last, last)
        if pace.by is PaceKind.MONTHS:
            yield from (begin, end, *_month_ends(begin, end))
        else:
            yield from (begin + timedelta(days=number) for number in range((end - begin).days + 1))
