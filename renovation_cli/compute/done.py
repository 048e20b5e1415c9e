"""The share of the works done by a day, and when a project without any entry is taken not to have begun.

In a track that has a milestone for the start of the works, once the pace has begun, a project with records
and with neither start, finish nor progress stands at an assumed nought. Its gap is the share fallen due since
its first record. A recorded finish is the whole. Elsewhere unknown stays unknown (design §12).
"""

from datetime import date
from fractions import Fraction

from renovation_cli.compute.pace import NOTHING, WHOLE, latest
from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Progress


@dataclass(frozen=True, slots=True)
class WorksDone:
    """How much of the works is done on a day."""

    share: Fraction | None
    """None where nothing says."""
    entry: Progress | None = None
    """The entry that says it."""
    assumed: bool = False
    """Whether it is nought only because nothing says that the works have begun."""


@dataclass(frozen=True, slots=True)
class Unbegun:
    """The days on which a project is taken not to have begun."""

    first: date
    until: date | None
    """The day of the first word that it has begun, no longer one of them; None while there is none."""
    allowance: Fraction
    """The share that had fallen due by its first record, for which nobody is held to account."""

    def covers(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day and (self.until is None or day < self.until)

    def ends_within(self, after: date, day: date) -> bool:
        """Whether they end after one day and by another."""
        return self.until is not None and after < self.until <= day


def unbegun(state: ProjectState) -> Unbegun | None:
    """The days on which a project is or was taken not to have begun; None where there are none."""
    if state.course is None or state.first_record is None or not state.works.has_start:
        return None
    begins = state.course.begins
    if begins is None:
        return None
    first = max(state.first_record, begins)
    words = [state.works.started, state.works.finished, *(entry.on for entry in state.project.progress)]
    until = min((day for day in words if day is not None and day <= state.as_of), default=None)
    if until is not None and until <= first:
        return None
    before = state.first_record
    return Unbegun(first, until, state.course.share(before) if before >= begins else NOTHING)


def works_done(state: ProjectState, day: date, days: Unbegun | None) -> WorksDone:
    """The share of the works done by a day; ``days`` are those on which it is taken not to have begun.

    Of days after the one judged for it is what they bring if nothing more is done.
    """
    by_then = min(day, state.as_of)
    entry = latest(state.project, by_then)
    if state.works.finished is not None and state.works.finished <= by_then:
        return WorksDone(WHOLE, entry)
    if entry is not None:
        return WorksDone(entry.works, entry)
    return WorksDone(NOTHING, assumed=True) if days and days.covers(day) else WorksDone(None)
