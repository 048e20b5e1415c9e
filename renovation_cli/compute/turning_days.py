"""The days on which a level of escalation can turn; on any other day it is what it was the day before.

Going only through these gives the same as going through every day, and a programme that ended years ago
costs no more than one that ends today: month ends and reports are judged until all figures are settled.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from renovation_cli.compute.lateness import Late
from renovation_cli.model.escalation import Condition
from renovation_cli.model.pace import Pace
from renovation_cli.model.project import Project
from renovation_cli.model.words import PaceKind

_DAY = timedelta(days=1)
_MONTH = 31
"""Days of the longest month."""


def turning_days(
    project: Project,
    pace: Pace | None,
    late: Iterable[Late],
    conditions: Iterable[Condition],
    window: tuple[date, date],
) -> list[date]:
    """Those days of a window, both ends included and always among them, in order."""
    first, last = window
    late, given = list(late), list(conditions)
    overdue = {each.days_overdue for each in given if each.days_overdue is not None}
    days = {first, last, *_entries(project), *_late(late, overdue)}
    if any(each.every is not None or each.in_a_row > 1 for each in given):
        rows = timedelta(days=_MONTH * longest_row(given))
        days.update(_month_ends(first, min(last, settled(project, pace, late, given) + rows)))
    if pace:
        days.update(_of_pace(pace, first, last))
    return sorted(day for day in days if first <= day <= last)


def settled(
    project: Project, pace: Pace | None, late: Iterable[Late], conditions: Iterable[Condition]
) -> date:
    """The last day on which a figure of the project turns; later month ends and reports find the same."""
    overdue = timedelta(days=max((each.days_overdue or 0 for each in conditions), default=0))
    days = [date.min, *_entries(project), *(each.item.due.last + overdue for each in late)]
    if pace and pace.table:
        days.extend(due.last for due in pace.table)
    if pace and pace.to:
        days.append(pace.to.last)
    return max(days)


def longest_row(conditions: Iterable[Condition]) -> int:
    """How many month ends or reports after the last turn can still make a condition hold."""
    return max((each.in_a_row for each in conditions), default=1)


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
