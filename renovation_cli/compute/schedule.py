"""The changes of a project's schedule: its deadlines from day to day, and when it was suspended.

A change counts from its own day on, and nothing before that day is judged by it. A deadline never comes
earlier by a change: what would bring it forward is a finding and moves nothing.
"""

from collections.abc import Iterable
from datetime import date

from renovation_cli.model.dates import PlanDate, later, later_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project
from renovation_cli.model.schedule import Extended, Withdrawn


@dataclass(frozen=True, slots=True)
class Term:
    """A deadline and the days on which it was in force."""

    since: date
    until: date | None
    """The last of them; None where no later change is on file."""
    due: PlanDate | None
    """None where nothing was due, since the project was suspended."""


@dataclass(frozen=True, slots=True)
class Suspension:
    """The days on which a project was suspended, or since when it belongs to the programme no more."""

    entry: Extended | Withdrawn
    """What suspended it."""
    until: date | None
    """The last of them; None where it still is."""

    @property
    def first(self) -> date:
        """The first of them."""
        return self.entry.on

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Schedule:
    """The changes of a project's schedule by a day, the oldest first."""

    changes: tuple[Extended, ...] = ()
    suspensions: tuple[Suspension, ...] = ()
    """Also the withdrawal, which is for good."""
    withdrawn: Withdrawn | None = None

    @property
    def days(self) -> list[date]:
        """The days on which it changed."""
        days = [each.on for each in self.changes]
        return days if self.withdrawn is None else [*days, self.withdrawn.on]

    @property
    def suspension(self) -> Suspension | None:
        """The one that still holds."""
        last = self.suspensions[-1] if self.suspensions else None
        return last if last and last.until is None else None

    def suspended_on(self, day: date) -> Suspension | None:
        """The one that held on a day."""
        return next((each for each in self.suspensions if each.covers(day)), None)

    def terms(
        self, ids: Iterable[str], due: PlanDate | None, done_on: date | None = None
    ) -> tuple[Term, ...]:
        """The deadlines of something from day to day; nothing where no change concerns it.

        Args:
            ids: the ids by which a change may name it.
            due: its deadline before any change; what has none gets none.
            done_on: the day on which it was done: no later change concerns it.
        """
        if due is None:
            return ()
        named, now, suspended = {None, *ids}, due, False
        turns: list[tuple[date, PlanDate | None]] = [(date.min, due)]
        for each in self.changes:
            if done_on is not None and each.on > done_on:
                break
            if each.to is None:
                suspended = True
                turns.append((each.on, None))
            elif suspended or each.milestone in named:
                # What ends a suspension holds for the whole project, whichever milestone it names.
                now, suspended = later_of(now, each.to), False
                turns.append((each.on, now))
        if self.withdrawn is not None and not (done_on is not None and self.withdrawn.on > done_on):
            turns.append((self.withdrawn.on, None))
        if len(turns) == 1:
            return ()
        ends = [*(later(since, -1) for since, _ in turns[1:]), None]
        return tuple(
            Term(since, until, each)
            for (since, each), until in zip(turns, ends, strict=True)
            if until is None or since <= until
        )


NO_CHANGES = Schedule()


def schedule_of(project: Project, known: Iterable[str], as_of: date) -> Schedule:
    """The changes of a project's schedule by a day.

    Args:
        project: whose they are.
        known: the milestones and rounds of its track; a change of anything else moves nothing.
        as_of: the day judged for.
    """
    withdrawn = project.withdrawn if withdrawn_by(project, as_of) else None
    if not project.extended and withdrawn is None:
        return NO_CHANGES
    last = as_of if withdrawn is None else later(withdrawn.on, -1)
    ids = {None, *known}
    counted = (
        each
        for each in project.extended
        if each.on <= last and each.milestone in ids and not each.says_nothing
    )
    changes = tuple(sorted(counted, key=lambda each: each.on))
    suspensions: list[Suspension] = []
    held: Extended | None = None
    for each in changes:
        if each.suspends:
            held = held or each
        elif held is not None:
            if held.on < each.on:
                suspensions.append(Suspension(held, later(each.on, -1)))
            held = None
    if held is not None:
        suspensions.append(Suspension(held, last if withdrawn else None))
    if withdrawn is not None:
        suspensions.append(Suspension(withdrawn, None))
    return Schedule(changes, tuple(suspensions), withdrawn)


def withdrawn_by(project: Project, as_of: date) -> bool:
    """Whether a project belongs to the programme no more on a day."""
    return project.withdrawn is not None and project.withdrawn.on <= as_of
