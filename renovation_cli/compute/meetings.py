"""Meetings and bulletins on a date, and what is missing among them since the first (plan 四(三))."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later, month_end
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Bulletin, Meeting
from renovation_cli.model.programme import Reporting
from renovation_cli.model.window import Window
from renovation_cli.model.words import Period

_WEEK = 7


@dataclass(frozen=True, slots=True)
class Gap:
    """Weeks or months in a row that are over and of which a meeting or bulletin is not on file."""

    kind: str
    rule: Reporting
    first: date
    last: date
    number: int
    """How many weeks or months."""
    answers: tuple[Answerable, ...]
    """Who leads it."""


def held_by(rulebook: Rulebook, as_of: date) -> list[Meeting]:
    """The meetings on file by a date, the oldest first."""
    meetings = rulebook.district.meetings if rulebook.district else ()
    return sorted((each for each in meetings if each.on <= as_of), key=lambda each: each.on)


def issued_by(rulebook: Rulebook, as_of: date) -> list[Bulletin]:
    """The bulletins on file by a date, by their months."""
    bulletins = rulebook.district.bulletins if rulebook.district else ()
    return sorted((each for each in bulletins if each.on <= as_of), key=lambda each: each.month)


def of_bulletins(rulebook: Rulebook) -> str | None:
    """Which report of the plan bulletins are: the first that is made every month; None where none is."""
    reports = rulebook.programme.reporting.items()
    return next((key for key, each in reports if each.every is Period.MONTH), None)


@dataclass(frozen=True, slots=True)
class Reported:
    """How often something of the plan's ``reporting`` is on file."""

    times: int
    last: date
    """The day of the last of it."""
    gaps: tuple[Gap, ...]


def reported(kind: str, rulebook: Rulebook, as_of: date) -> Reported | None:
    """What is on file of one kind by a date; None where nothing is."""
    days = [each.on for each in held_by(rulebook, as_of) if each.kind == kind]
    if kind == of_bulletins(rulebook):
        days += [each.on for each in issued_by(rulebook, as_of)]
    if not days:
        return None
    return Reported(len(days), max(days), tuple(each for each in gaps(rulebook, as_of) if each.kind == kind))


def gaps(rulebook: Rulebook, as_of: date) -> list[Gap]:
    """Every week and month without what the plan asks for, from the first on record on, the oldest first.

    A week is missing once it is over, a month once the next is over too: in that its bulletin is made.
    Nothing is missing of what nobody has recorded yet, nor of a week or month outside the programme's time.
    """
    period = rulebook.programme.period
    bulletins, meetings = issued_by(rulebook, as_of), held_by(rulebook, as_of)
    found = []
    for kind, rule in rulebook.programme.reporting.items():
        days = [each.on for each in meetings if each.kind == kind]
        if kind == of_bulletins(rulebook):
            days += [each.month.first for each in bulletins]
        answers = tuple(answers_for(lead, None, rulebook) for lead in rule.lead)
        found += [
            Gap(kind=kind, rule=rule, first=first, last=end, number=number, answers=answers)
            for first, end, number in _in_a_row(missing(rule.every, days, period, as_of))
        ]
    return sorted(found, key=lambda gap: gap.first)


def _in_a_row(spans: Iterable[tuple[date, date]]) -> list[tuple[date, date, int]]:
    """Weeks or months that follow each other as one, with how many they are."""
    rows: list[tuple[date, date, int]] = []
    for first, last in spans:
        if rows and later(rows[-1][1], 1) == first:
            begin, _, number = rows.pop()
            rows.append((begin, last, number + 1))
        else:
            rows.append((first, last, 1))
    return rows


def missing(every: Period, days: Iterable[date], period: Window, as_of: date) -> Iterator[tuple[date, date]]:
    """The weeks or months without one of these days, since the first of them, that are over by a date.

    Those alone that lie in a period, be it with one of their days.
    """
    known = {span_of(every, day) for day in days}
    if not known:
        return
    span = min(known)
    while _over(every, span) < as_of and span[0] <= period.last:
        if span not in known and period.meets(*span):
            yield span
        if span[1] == date.max:
            return
        span = span_of(every, later(span[1], 1))


def span_of(every: Period, day: date) -> tuple[date, date]:
    """The week, from Monday on, or the month that a day lies in."""
    if every is Period.MONTH:
        return day.replace(day=1), month_end(day)
    monday = later(day, -day.weekday())
    return monday, later(monday, _WEEK - 1)


def _over(every: Period, span: tuple[date, date]) -> date:
    """The last day on which something of a week or month is not missing yet."""
    return month_end(later(span[1], 1)) if every is Period.MONTH else span[1]
