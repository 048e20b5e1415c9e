"""The investment completed (完成投资) by a day, in whole yuan: since the start, and in the programme's year.

A progress entry says what is completed since the start. What the year brought is that less the last figure
from before the year; nought where it is on record that the works had not begun by then, else unknown.
"""

from datetime import date, timedelta
from fractions import Fraction

from renovation_cli.compute.pace import planned_yuan
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress, Project


@dataclass(frozen=True, slots=True)
class Invested:
    """What is completed of a project by a day, by the last entry that says so."""

    on: date
    """The day of that entry."""
    in_all: int
    """Since the start."""
    before: int | None
    """By the end of the year before the programme's; None where nobody can tell."""
    by_year_end: int | None
    """By the last entry of the programme's year; None where that year has none yet."""
    told_of_year: int | None = None
    """What the entries of that year tell from the first to the last; None where that is nothing."""

    @property
    def in_year(self) -> int | None:
        """In the programme's year; None where that, or what it began from, is not on file."""
        if self.by_year_end is None or self.before is None:
            return None
        return self.by_year_end - self.before

    @property
    def in_year_at_least(self) -> int | None:
        """As much of it as is on file, where what the year began from is not; None where that is nothing."""
        return self.told_of_year if self.in_year is None else None

    @property
    def of_year(self) -> Total:
        """The same as a part of a sum, in which it counts as far as it is on file."""
        return part_of_sum(self.in_year, self.in_year_at_least)


def part_of_sum(exact: int | None, at_least: int | None) -> Total:
    """A figure as a part of a sum: known, or not known with as much of it as is on file."""
    return Total(at_least, unknown=1) if exact is None else Total(exact)


def invested(state: ProjectState, day: date) -> Invested | None:
    """What is completed by a day; None where no entry by then says it."""
    first, last = state.year
    now = _last_figure(state.project, day)
    if now is None:
        return None
    base = _last_figure(state.project, first - timedelta(days=1))
    of_year = _last_figure(state.project, min(day, last))
    began_later = base is None and _not_begun_before(state, first, day)
    return Invested(
        on=now[0],
        in_all=now[1],
        before=0 if began_later else base and base[1],
        by_year_end=of_year[1] if of_year and of_year[0] >= first else None,
        told_of_year=gained_at_least(state, first, min(day, last)),
    )


def gained(state: ProjectState, first: date, last: date) -> int | None:
    """What was completed from one day to another; None where that, or what it began from, is not on file.

    Days without a figure of their own are not on file: what is not reported is not nought.
    """
    now = _last_figure(state.project, last)
    if now is None or now[0] < first:
        return None
    base = _last_figure(state.project, first - timedelta(days=1))
    if base is not None:
        return now[1] - base[1]
    return now[1] if _not_begun_before(state, first, last) else None


def gained_at_least(state: ProjectState, first: date, last: date) -> int | None:
    """What the figures between two days tell of what was completed, where what it began from is not on file.

    That is from the first of them to the last; None where they tell nothing.
    """
    figures = [entry for entry in state.project.progress if entry.invested_yuan is not None]
    begun = min((entry.on for entry in figures if first <= entry.on <= last), default=None)
    base = _last_figure(state.project, begun) if begun else None
    now = _last_figure(state.project, last)
    return now[1] - base[1] if now and base and now[1] > base[1] else None


def _last_figure(project: Project, day: date) -> tuple[date, int] | None:
    """The last entry by a day that has a figure; of two on one day the one that stands later in the file."""
    found: tuple[date, int] | None = None
    for entry in project.progress:
        if entry.invested_yuan is None or entry.on > day:
            continue
        if found is None or entry.on >= found[0]:
            found = entry.on, entry.invested_yuan
    return found


def _not_begun_before(state: ProjectState, first: date, day: date) -> bool:
    """Whether it is on record by a day that the works had not begun before the year.

    The record of their start says so, or an entry of the year by which nothing was done yet.
    """
    start = state.works.start_recorded
    if start is not None and start <= day:
        return start >= first
    return any(_shows_no_works(entry, first, day) for entry in state.project.progress)


def _shows_no_works(entry: Progress, first: date, day: date) -> bool:
    return first <= entry.on <= day and not entry.works


def counted(state: ProjectState, found: Invested | None) -> int | None:
    """What is held against the planned investment: of the year where that is the year's, else all of it."""
    if found is None:
        return None
    return found.in_all if state.project.stated.year_investment_yuan is None else found.in_year


def share_invested(state: ProjectState, day: date) -> Fraction | None:
    """The share of the planned investment completed by a day; None where there is none to give."""
    planned, done = planned_yuan(state.project), counted(state, invested(state, day))
    return None if done is None or not planned else Fraction(done, planned)


def why_unknown(state: ProjectState, found: Invested | None) -> Text | None:
    """Why there is no figure to hold against the planned investment; None where there is one."""
    if found is None:
        return say("no completed investment on file")
    if counted(state, found) is not None:
        return None
    first, _ = state.year
    if found.by_year_end is None:
        return say("no completed investment on file since {first}", first=first)
    return say("what had been invested before {first} is not on file", first=first)
