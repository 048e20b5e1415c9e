"""Escalation: what happens to a project that lags (plan 四(四))."""

from datetime import date
from typing import Annotated

from pydantic import Field

from renovation_cli.model.cited import Cited, Named
from renovation_cli.model.dates import Day
from renovation_cli.model.leads import Lead
from renovation_cli.model.quantities import Count, Rate, Times
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import Flag, Interval, Measure, validator


class Condition(Record):
    """When a level is reached; every part that is given must hold together.

    ``10%`` in ``points_behind`` is ten percentage points: planned share less actual share.
    """

    clause: Line | None = None
    """The clause that gives its numbers."""
    own: Flag = False
    """Whether they are the district's own choice and not the plan's."""
    of: Annotated[Measure, validator(Measure)] = Measure.WORKS
    points_behind: Rate | None = None
    """Reached at this many points behind the pace, or more."""
    points_behind_more_than: Rate | None = None
    """Reached at more points behind than this; ``0%`` is any lag at all."""
    ratio_below: Rate | None = None
    """Reached when actual over planned is below this."""
    days_overdue: Count | None = None
    """Reached when a required milestone, round or notice is so many days late."""
    unrecorded_days: Count | None = None
    """Reached when so many days after the issue of the plan a project has no record at all."""
    in_a_row: Times = 1
    """How many times in a row the rest must hold, at the end of each ``every``."""
    every: Annotated[Interval, validator(Interval)] | None = None
    """Not given: on any day, and with ``in_a_row`` above 1 at the end of each month."""
    repeats: Id | None = None
    """A lower level that is reached now, and for at least the ``times``-th separate time."""
    times: Times = 2


class Level(Cited, Named):
    """One level of escalation, from the mildest up."""

    action: Line
    acts: tuple[Lead, ...] = ()
    """Who acts."""
    duty: Id | None = None
    days: Count | None = None
    """Within how many days of reaching the level the action is to be taken."""
    when: tuple[Condition, ...]
    """Any of these conditions reaches the level."""


class Escalation(Cited):
    """The ordered levels."""

    levels: dict[Id, Level]


class Excuse(Record):
    """A dated reason that suspends escalation, both days included."""

    from_: Day = Field(alias="from")
    to: Day
    reason: Line
    by: Line | None = None

    def covers(self, day: date) -> bool:
        """Whether the excuse holds on a day."""
        return self.from_ <= day <= self.to


class Escalated(Record):
    """A talk, an inspection or a formal order that took place."""

    on: Day
    level: Id
    until: Day | None = None
    """The day it set for putting things right."""
    by: Line | None = None
    met: tuple[Lead, ...] = ()
    """Whom it met: bodies, never persons."""
    note: Line | None = None
