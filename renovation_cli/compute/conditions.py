"""Whether a condition of escalation holds on a day, and what made it hold (plan 四(四), design §5)."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.done import unbegun
from renovation_cli.compute.investment import invested, share_invested
from renovation_cli.compute.items import Item
from renovation_cli.compute.lag import Measured, works_measured
from renovation_cli.compute.lateness import Late, stretches
from renovation_cli.compute.pace import WHOLE, latest, money_spent
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.turning_days import turning_days
from renovation_cli.model.dates import is_month_end, later, month_ends
from renovation_cli.model.escalation import Condition
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.words import Interval, Measure

_WEEK = 7

Runs = Callable[[str], tuple[date, ...]]
"""Of a level that is reached now, the first day of each separate run of days on which it was reached."""


@dataclass(frozen=True, slots=True)
class Cause:
    """What made a condition hold on a day; what it does not go by is None."""

    condition: Condition
    measured: Measured | None = None
    late: Item | None = None
    """What is late for longest."""
    days_late: int = 0
    days_counted: int = 0
    """How many of those days the condition counts: no more than since the project's first record."""
    also_late: int = 0
    """How many other items are late."""
    unrecorded_days: int | None = None
    """How many days after the issue of the plan nothing is on record."""
    enough: tuple[Item, ...] = ()
    """What is late for so long that it alone would make the condition hold, the longest first."""
    entered: date | None = None
    """The day of the progress entry that the works, or the investment, are read from."""
    repeated: tuple[date, ...] = ()
    """When the lower level was reached each time."""
    ends: tuple[date, ...] = ()
    """The month ends or reports at which the rest held; its figures are those of the last."""
    judged_on: date | None = None
    """The day whose pace the figures are held against."""
    now: Measured | None = None
    """What is measured on the day itself, where ``judged_on`` is another day."""
    now_on: date | None = None
    now_entered: date | None = None
    """The day of the progress entry that they are read from on that day."""


class History:
    """A project's figures on any day, by the facts that count on the day judged for.

    Days after that one are read as if nothing more were done. A report is expected as long after the last
    one as that came after the one before it; where none comes, what the last one said stands on that day.

    Args:
        state: the project on the day judged for.
        conditions: those of every level.
        as_of: the day judged for.
        until: the last day that will be asked for; the day judged for unless said.
    """

    def __init__(
        self,
        state: ProjectState,
        conditions: Iterable[Condition],
        as_of: date,
        until: date | None = None,
    ) -> None:
        self._state = state
        self._conditions = tuple(conditions)
        self._as_of = as_of
        self._until = until or as_of
        self._stretches = [each for each in stretches(state) if not each.before_issue]
        self._unbegun = unbegun(state)
        self._of_day: tuple[date, list[tuple[int, Late]]] | None = None
        self._measured: dict[tuple[Measure, date], Measured] = {}

    def measured(self, measure: Measure, day: date) -> Measured:
        """Works, money or investment against the pace."""
        known = self._measured.get((measure, day))
        if known is None:  # several conditions ask on the same day
            if measure is Measure.WORKS:
                known = works_measured(self._state, day, self._unbegun)
            else:
                course = self._state.course
                planned = course.share(day) if course else None
                known = Measured(planned, self._share(measure, day))
            self._measured[measure, day] = known
        return known

    def _share(self, measure: Measure, day: date) -> Fraction | None:
        """The share of the planned investment that is paid, or completed."""
        state, by = self._state, min(day, self._as_of)
        if measure is Measure.INVESTMENT:
            return share_invested(state, by)
        return money_spent(state.project, state.year, by)

    def caught_up(self, measure: Measure, since: date, day: date) -> bool:
        """Whether all is done, or the entry that counts came after ``since`` and shows the works on pace.

        Also once a project that was taken not to have begun is known to have, and nothing says how far it is.
        """
        now = self.measured(measure, day)
        if now.actual is None or now.planned is None:
            return bool(measure is Measure.WORKS and self._unbegun and self._unbegun.ends_within(since, day))
        entered = self.entered(measure, day)
        if entered and entered > since:
            then = self.measured(measure, entered)
            return then.planned is not None and now.actual >= min(then.planned, WHOLE)
        return now.actual >= WHOLE

    def entered(self, measure: Measure, day: date) -> date | None:
        """The day of the progress entry that counts on a day; money stands in none."""
        by = min(day, self._as_of)
        if measure is Measure.INVESTMENT:
            done = invested(self._state, by)
            return done.on if done else None
        entry = latest(self._state.project, by) if measure is Measure.WORKS else None
        return entry.on if entry else None

    def turning_days(self, first: date, last: date) -> list[date]:
        """The days of a window on which one of the conditions can turn."""
        state = self._state
        return turning_days(
            project=state.project,
            course=state.course,
            late=self._stretches,
            conditions=self._conditions,
            window=(first, last),
            reports=self.reports,
            others=self._other_days,
            daily=any(goes_by_pace(each) and not at_ends(each) for each in self._conditions),
        )

    def ends(self, every: Interval | None, first: date, last: date) -> tuple[date, ...]:
        """The reports, else the month ends, from one of them to another, both included."""
        if every is Interval.REPORT:
            return self.reports[bisect_left(self.reports, first) : bisect_right(self.reports, last)]
        return tuple(month_ends(first, last))

    def is_report(self, day: date) -> bool:
        """Whether a report came on a day, or was to be expected."""
        place = bisect_left(self.reports, day)
        return place < len(self.reports) and self.reports[place] == day

    def late(self, day: date) -> list[tuple[int, Late]]:
        """What is late on a day and by how many days that a level counts, the longest first."""
        if self._of_day is None or self._of_day[0] != day:
            found = [(days, each) for each in self._stretches if (days := each.days_counted(day))]
            self._of_day = day, sorted(found, key=lambda pair: (-pair[0], pair[1].due))
        return self._of_day[1]

    def silent_days(self, day: date) -> int | None:
        """Days since the plan was issued on which nothing was on record; None once something is."""
        first = self._state.first_record
        if first is not None and first <= day:
            return None
        return (day - self._state.levels_from).days

    @cached_property
    def _other_days(self) -> tuple[date, ...]:
        """Days on which something else turns: the issue, the first record, and works taken as not begun."""
        works = self._state.works
        days = [self._state.levels_from, self._state.first_record, works.started, works.finished]
        days.append(works.start_recorded)
        if self._unbegun:
            days += [self._unbegun.first, self._unbegun.until]
        days += self._state.schedule.days
        silent = (each.unrecorded_days for each in self._conditions)
        days += [later(self._state.levels_from, each) for each in silent if each is not None]
        return tuple(day for day in days if day is not None)

    @cached_property
    def reports(self) -> tuple[date, ...]:
        """The days of the progress entries that count, and those on which one was or is to be expected."""
        entered = sorted({entry.on for entry in self._state.project.progress if entry.on <= self._as_of})
        found = {*entered, *self._weekly()}
        after_last = later(self._until, 1)
        for before, last, following in zip(entered, entered[1:], [*entered[2:], after_last], strict=False):
            apart = (last - before).days
            found.update(map(date.fromordinal, range(last.toordinal(), following.toordinal(), apart)))
        return tuple(sorted(found))

    def _weekly(self) -> Iterator[date]:
        """The days on which a project that is taken not to have begun is judged in place of its reports."""
        if self._unbegun is None:
            return
        until = self._unbegun.until or later(self._until, 1)
        for number in range(self._unbegun.first.toordinal(), until.toordinal(), _WEEK):
            yield date.fromordinal(number)


class Watch:
    """One condition followed day by day; the days must be given in order."""

    def __init__(self, condition: Condition, history: History) -> None:
        self._condition = condition
        self.repeats = condition.repeats
        """The lower level that it goes by."""
        self._history = history
        self._bare = Cause(condition) if _has_part(condition) else None
        """What its parts add to."""
        self._at_ends = at_ends(condition)
        self._ends: tuple[date, ...] = ()
        """The ends in a row at which all the rest held, the last of them for ``_cause``."""
        self._cause: Cause | None = None
        self._over = False
        """Whether a report has shown the works on pace again since the last end."""
        self._held_at: date | None = None
        """The last end of a whole row that an excuse has broken, until the next ends say how it goes on."""

    @property
    def waits(self) -> bool:
        """Whether it held until an excuse, and nothing since says that it would not have gone on."""
        return self._held_at is not None

    def on(self, day: date, runs: Runs) -> Cause | None:
        """What makes the condition hold on a day, None if it does not."""
        if not self._at_ends:
            return self._rest(day, runs)
        if self._is_end(day):
            self._end(day, self._rest(day, runs))
        if self._held_at and self._caught_up(self._held_at, day):
            self._held_at = None
        if self._cause is None or not self._is_whole:
            return None
        self._held_at = None
        self._over = self._over or self._caught_up(self._ends[-1], day)
        if self._over:
            return None  # though the next end is still to come
        now = entered = None
        if goes_by_pace(self._condition):
            now = self._history.measured(self._condition.of, day)
            entered = self._history.entered(self._condition.of, day)
        cause = replace(self._cause, ends=self._ends)
        if self._ends[-1] == day:
            return cause
        return replace(cause, now=now, now_on=day, now_entered=entered)

    def excused(self, day: date) -> None:
        """A day that is excused: no end of it counts, and a row that it falls into begins anew."""
        if self._at_ends and self._is_end(day):
            held_at = self._ends[-1] if self._is_whole and not self._over else self._held_at
            self._end(day, None)
            self._held_at = held_at

    @property
    def _is_whole(self) -> bool:
        """Whether the row is as long as the condition asks."""
        return len(self._ends) >= self._condition.in_a_row

    def _caught_up(self, since: date, day: date) -> bool:
        """Whether a report has shown the works on pace again since an end."""
        return goes_by_pace(self._condition) and self._history.caught_up(self._condition.of, since, day)

    def _end(self, day: date, cause: Cause | None) -> None:
        """Go on with the row, or break it off; ends that were passed over found the same as this one."""
        first = self._ends[0] if self._ends else day
        self._ends = self._history.ends(self._condition.every, first, day) if cause else ()
        self._cause, self._over = cause, False
        if cause is None:
            self._held_at = None

    def _is_end(self, day: date) -> bool:
        return self._history.is_report(day) if self._condition.every is Interval.REPORT else is_month_end(day)

    def _rest(self, day: date, runs: Runs) -> Cause | None:
        """What makes every part but ``in_a_row`` hold; a condition without a part holds never."""
        condition, cause = self._condition, self._bare
        if cause and goes_by_pace(condition):
            cause = self._pace(cause, day)
        if cause and condition.days_overdue is not None:
            cause = self._overdue(cause, condition.days_overdue, day)
        if cause and condition.unrecorded_days is not None:
            silent = self._history.silent_days(day)
            holds = silent is not None and silent >= condition.unrecorded_days
            cause = replace(cause, unrecorded_days=silent) if holds else None
        if cause and condition.repeats is not None:
            repeated = runs(condition.repeats)
            cause = replace(cause, repeated=repeated) if len(repeated) >= condition.times else None
        return cause

    def _pace(self, cause: Cause, day: date) -> Cause | None:
        """The cause with the figure that is behind the pace; None where none is."""
        measured = self._history.measured(self._condition.of, day)
        if not _behind(self._condition, measured):
            return None
        entered = self._history.entered(self._condition.of, day)
        return replace(cause, measured=measured, entered=entered, judged_on=day)

    def _overdue(self, cause: Cause, least: int, day: date) -> Cause | None:
        """The cause with what is late; None where nothing is late by so many days."""
        late = self._history.late(day)
        if not late or late[0][0] < least:
            return None
        days, longest = late[0]
        items = dict.fromkeys(each.item for _, each in late)
        enough = tuple(dict.fromkeys(each.item for late_by, each in late if late_by >= least))
        return replace(
            cause,
            late=longest.item,
            days_late=longest.days(day),
            days_counted=days,
            also_late=len(items) - 1,
            enough=enough,
        )


def _has_part(condition: Condition) -> bool:
    """Whether anything is asked beside ``in_a_row``."""
    parts = (condition.days_overdue, condition.unrecorded_days, condition.repeats)
    return goes_by_pace(condition) or any(part is not None for part in parts)


def at_ends(condition: Condition) -> bool:
    """Whether a condition is judged at reports or month ends alone."""
    return condition.every is not None or condition.in_a_row > 1


def goes_by_pace(condition: Condition) -> bool:
    """Whether a condition looks at works, money or investment against the pace."""
    bounds = (condition.points_behind, condition.points_behind_more_than, condition.ratio_below)
    return any(bound is not None for bound in bounds)


def _behind(condition: Condition, measured: Measured) -> bool:
    """Whether every bound on the pace is passed; without a figure none is."""
    if measured.counted is None or measured.actual is None:
        return False
    gap = measured.counted - measured.actual
    if condition.points_behind is not None and gap < condition.points_behind:
        return False
    if condition.points_behind_more_than is not None and gap <= condition.points_behind_more_than:
        return False
    if condition.ratio_below is not None:
        return measured.actual < condition.ratio_below * measured.counted
    return True
