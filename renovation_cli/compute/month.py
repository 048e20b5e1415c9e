"""What a month brought, and how it stands at its end against the month before (plan 四(三), 月通报).

Of the investment there are three horizons: the month, the calendar's year up to its end, and all since the
start. What nobody reported is counted beside each sum, never in it as nought.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from fractions import Fraction
from functools import cached_property

from renovation_cli.compute.happening import Span
from renovation_cli.compute.investment import gained, gained_at_least, invested, part_of_sum
from renovation_cli.compute.lag import GroupPace, Measured, ProjectPace, group_pace, project_pace
from renovation_cli.compute.pace import latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, over, sum_of_totals, total_of
from renovation_cli.compute.works import works_days
from renovation_cli.findings.text import Text, say
from renovation_cli.model.calendar_month import Month
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Works


class Course(StrEnum):
    """In which of the lists of a bulletin a project stands."""

    AHEAD = "ahead"
    ON_PACE = "on-pace"
    BEHIND = "behind"
    NOT_DUE = "not-due"
    NO_FIGURES = "no-figures"
    SUSPENDED = "suspended"
    NO_PACE = "no-pace"


@dataclass(frozen=True, slots=True)
class Reached:
    """How far the works of a project are: begun, finished, accepted, each with what came before it."""

    asked: bool
    """Whether it has works at all: a candidate has none."""
    known: bool
    """Whether anything is on record of it."""
    started: bool = False
    finished: bool = False
    accepted: bool = False


@dataclass(frozen=True, slots=True)
class Horizons:
    """An amount over three spans of time."""

    month: Total
    since_january: Total
    in_all: Total


def reached(state: ProjectState | None, works: Works) -> Reached:
    """How far the works of a project are on the day it is judged for; None: not on file then."""
    if state is None or state.track.chooses:
        return Reached(asked=False, known=False)
    days = works_days(state, works)
    accepted = bool(days.get("accepted") or days.get("handed_over"))
    finished = accepted or state.works.finished is not None
    entry = latest(state.project, state.as_of)
    begun = state.works.started is not None or (entry is not None and entry.works > 0)
    return Reached(
        asked=True,
        known=state.is_recorded,
        started=finished or begun or (state.is_recorded and not state.works.has_start),
        finished=finished,
        accepted=accepted,
    )


@dataclass(frozen=True)
class ProjectMonth:
    """A project in a month."""

    state: ProjectState
    """At the end of the month, or on the day judged for."""
    before: ProjectState | None
    """At the end of the month before; None where it was not on file or withdrawn then."""
    month: Month
    works: Works
    households: int | None

    @cached_property
    def pace(self) -> ProjectPace:
        """Against the pace."""
        return project_pace(self.state, self.state.as_of)

    @cached_property
    def pace_before(self) -> ProjectPace | None:
        """The same at the end of the month before."""
        return project_pace(self.before, self.before.as_of) if self.before else None

    @property
    def course(self) -> Course:
        """In which list it stands."""
        if self.state.suspension:
            return Course.SUSPENDED
        if self.pace.planned is None:
            return Course.NO_PACE
        if not self.pace.is_due:
            return Course.NOT_DUE
        points = self.pace.works.points
        if points is None:
            return Course.NO_FIGURES
        return Course.AHEAD if points > 0 else Course.BEHIND if points < 0 else Course.ON_PACE

    @property
    def change(self) -> Fraction | None:
        """By how many points it came nearer to the pace or farther ahead; None without two figures."""
        return difference(self.pace.works, self.pace_before.works if self.pace_before else None)

    @cached_property
    def reached(self) -> Reached:
        """How far its works are."""
        return reached(self.state, self.works)

    @cached_property
    def reached_before(self) -> Reached:
        """The same at the end of the month before."""
        return reached(self.before, self.works)

    @property
    def is_over(self) -> bool:
        """Whether its works were finished before the month: nothing more is to be reported of them."""
        return self.reached_before.finished

    @property
    def reports(self) -> bool:
        """Whether investment is asked of it: its works have begun or should have, or it says something."""
        begun = self.reached.started or (self.reached.asked and self.course is not Course.NOT_DUE)
        return begun or invested(self.state, self.state.as_of) is not None

    @property
    def silent(self) -> bool:
        """Whether it is in works and no progress entry is dated in the month."""
        entries = (entry.on for entry in self.state.project.progress)
        due = self.course in (Course.AHEAD, Course.ON_PACE, Course.BEHIND, Course.NO_FIGURES)
        return due and not self.is_over and not any(day in self._span for day in entries)

    @property
    def _span(self) -> Span:
        return Span(self.month.first, self.state.as_of)

    @property
    def in_month(self) -> int | None:
        """The investment completed in the month, in yuan."""
        return gained(self.state, self.month.first, self.state.as_of)

    @property
    def since_january(self) -> int | None:
        """The same since the first of January of the month's year."""
        return gained(self.state, self.month.january, self.state.as_of)

    @property
    def since_january_at_least(self) -> int | None:
        """As much of it as is on file, where what the year began from is not; None where that is nothing."""
        if self.since_january is not None:
            return None
        return gained_at_least(self.state, self.month.january, self.state.as_of)

    @property
    def of_january(self) -> Total:
        """The same as a part of a sum, in which it counts as far as it is on file."""
        return part_of_sum(self.since_january, self.since_january_at_least)

    @property
    def in_all(self) -> int | None:
        """The same since the start."""
        found = invested(self.state, self.state.as_of)
        return found.in_all if found else None


def difference(now: Measured, then: Measured | None) -> Fraction | None:
    """By how many points a figure against the pace changed; None where one of the two is not known."""
    before = then.points if then else None
    return None if now.points is None or before is None else now.points - before


def why_no_change(now: Measured, then: Measured | None) -> Text | None:
    """Why there is nothing to compare with; None where there is."""
    if difference(now, then) is not None:
        return None
    if now.points is None:
        return now.reason
    if then is None:
        return say("nothing on file at the end of the month before")
    return then.reason or say("no figure at the end of the month before")


@dataclass(frozen=True)
class MonthGroup:
    """Several projects in a month."""

    rows: tuple[ProjectMonth, ...]
    id: str | None = None
    name: str | None = None
    """A track or a street; None for all together, and for what names no street."""
    together: bool = False

    @property
    def projects(self) -> int:
        """How many."""
        return len(self.rows)

    @property
    def households(self) -> Total:
        """How many households they have."""
        return total_of(row.households for row in self.rows)

    @property
    def with_works(self) -> int:
        """How many of them have works: all but candidates."""
        return sum(row.reached.asked for row in self.rows)

    @property
    def unrecorded(self) -> int:
        """Of how many of these nothing is on record."""
        return sum(row.reached.asked and not row.reached.known for row in self.rows)

    def times(self, fact: str, *, new: bool = False) -> int:
        """How many have started, finished or accepted works; ``new``: those that had not a month before."""
        return sum(
            getattr(row.reached, fact) and not (new and getattr(row.reached_before, fact))
            for row in self.rows
        )

    def rate(self, fact: str) -> Fraction | None:
        """The share of those that have works; None where none has."""
        return over(self.times(fact), self.with_works)

    @cached_property
    def pace(self) -> GroupPace:
        """Together against the pace, each weighing as much as its planned money."""
        return group_pace(row.pace for row in self.rows)

    @cached_property
    def pace_before(self) -> GroupPace:
        """The same at the end of the month before."""
        return group_pace(row.pace_before for row in self.rows if row.pace_before)

    @property
    def change(self) -> Fraction | None:
        """By how many points they came nearer to the pace or farther ahead."""
        return difference(self.pace.works, self.pace_before.works)

    @cached_property
    def invested(self) -> Horizons:
        """The investment completed; works finished before the month add to it only what is reported."""
        rows = [row for row in self.rows if row.reports]
        of_month = (row.in_month for row in rows if not (row.is_over and row.in_month is None))
        return Horizons(
            month=total_of(of_month),
            since_january=sum_of_totals(row.of_january for row in rows),
            in_all=total_of(row.in_all for row in rows),
        )

    @property
    def year_yuan(self) -> Total:
        """The investment planned for the year of the programme."""
        rows = (row for row in self.rows if row.reached.asked or row.reports)
        return total_of(row.state.project.stated.year_investment_yuan for row in rows)

    @property
    def share_of_year(self) -> Fraction | None:
        """What of that is completed since January; None in another year than the plan's."""
        if not all(row.state.year[0].year == row.month.year for row in self.rows):
            return None
        return over(self.invested.since_january.known, self.year_yuan.exact)

    @property
    def ranked_by(self) -> tuple[Fraction | None, Fraction | None]:
        """Points against the pace, then the share of the year's plan where that is known of all of it."""
        exact = self.share_of_year if self.invested.since_january.exact is not None else None
        return self.pace.works.points, exact

    def of(self, course: Course) -> list[ProjectMonth]:
        """Those in a list, the farthest behind last; of equals in the order of the rows."""
        found = [row for row in self.rows if row.course is course]
        return sorted(found, key=lambda row: -(row.pace.works.points or Fraction()))


def by_track(group: MonthGroup, tracks: Iterable[str]) -> list[MonthGroup]:
    """The tracks given that have projects."""
    found = []
    for track in tracks:
        rows = tuple(row for row in group.rows if row.state.project.track == track)
        if rows:
            found.append(MonthGroup(rows, track, rows[0].state.track.name))
    return found


def by_street(group: MonthGroup, streets: Iterable[str | None]) -> list[MonthGroup]:
    """The streets given that have a project, each project under each of its own."""
    found = []
    for street in streets:
        rows = [row for row in group.rows if _lies_in(row.state, street)]
        if rows:
            found.append(MonthGroup(tuple(rows), street, street))
    return found


def _lies_in(state: ProjectState, street: str | None) -> bool:
    return street in state.project.streets if street else not state.project.streets


def month_group(
    states: Iterable[ProjectState],
    before: Mapping[str, ProjectState],
    month: Month,
    works: Works,
    households: Mapping[str, int | None],
) -> MonthGroup:
    """Every project in a month.

    Args:
        states: the projects at the end of the month.
        before: the same at the end of the month before, by id.
        month: the month.
        works: the milestones that mark the works.
        households: how many each has, by id.
    """
    rows = (
        ProjectMonth(each, _on_file(before.get(each.id)), month, works, households.get(each.id))
        for each in states
    )
    return MonthGroup(tuple(rows), together=True)


def _on_file(state: ProjectState | None) -> ProjectState | None:
    return None if state is None or state.withdrawn else state
