"""How a project departs from the usual course."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from typing import NamedTuple

from renovation_cli.model.frozen import dataclass

_HEARD_PERCENT = {"before-design": (74, 92), "on-scheme": (70, 88), "on-revision": (69, 85)}


class Action(NamedTuple):
    """An inspection, a talk or a formal order that took place."""

    on: str
    level: str
    by: str
    until: str = ""
    """The day that it set, where it set one."""
    note: str = ""
    met: tuple[str, ...] = ()
    """Whom it met, where that is on file."""


class Excuse(NamedTuple):
    """What excused a lag, and from when until when."""

    first: str
    last: str
    reason: str
    by: str


@dataclass(frozen=True, slots=True)
class Story:
    """A course of its own. Steps are those of `timeline`; what is not said is as usual."""

    note: str = ""
    """Said in the project's file."""

    # What happens.
    delays: Mapping[str, int] = field(default_factory=dict)
    """Days by which a step comes later than usual."""
    on: Mapping[str, date] = field(default_factory=dict)
    """Steps whose day is set, instead of drawn."""
    never: frozenset[str] = frozenset()
    """Steps that are never taken; nor is what depends on them."""
    takes_all: bool = False
    """Whether every step that others may leave out is taken."""
    tempo: int | None = None
    """Works done in percent of the pace."""
    planned: tuple[date, date] | None = None
    """First and last day of the works by the project's own schedule."""
    suspended: tuple[date, date, date] | None = None
    """When it was suspended, when it was taken up again, and by when it is to be finished since then."""
    withdrawn_on: date = date.max
    """Since when it belongs to the programme no more; nothing of that day or later is on file."""
    batch: str = ""
    """Of a candidate; none where it is never decided."""

    # What is on file of it.
    is_silent: bool = False
    """Whether nothing that happens is ever recorded: no milestone, answer, notice, progress or survey."""
    recorded_from: date = date.min
    """Nothing older is on file."""
    unwritten: frozenset[str] = frozenset()
    """Steps that are taken and not recorded."""
    has_list: bool = True
    """Whether the households are listed."""
    received_percent: Mapping[str, int] = field(default_factory=dict)
    """Rounds known in totals alone: opinions received, percent of households."""
    has_base: bool = True
    """Whether it is stated how many they are."""
    reports: bool = True
    """Whether the progress of the works is recorded."""
    has_advance: bool = True
    """Whether the money paid ahead has come."""
    tells_investment: bool = True
    """Whether its progress entries say what investment is completed."""
    last_year: bool = False
    """Whether it is on file what last year brought: money, and the investment completed by its end."""
    refund_yuan: int = 0
    """How much of what was paid came back."""
    is_awarded: bool = False
    """Whether it has an award though it is no showcase."""

    # The households.
    households: int | None = None
    """Set where the story needs an exact number."""
    heard: Mapping[str, int] = field(default_factory=dict)
    """Opinions received in a round, exactly."""
    heard_percent: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Opinions received in a round, percent of households from and to."""
    absent_percent: int = 45
    """Of those not heard: how many were visited and not met."""
    unknown_areas_percent: int = 3
    """Of the households: how many have no area on file."""
    opposed_building: bool = False
    """Whether nearly all of the first building oppose."""
    willing_percent: tuple[int, int] | None = (70, 95)
    """Of those asked in the survey of a candidate, from and to; None where nobody was asked."""
    year_built: int | None = None
    """Of a candidate; drawn where the story needs none."""

    # What comes of it.
    is_blocked: bool = False
    """Whether the works wait for an order that is never resolved."""
    escalated: tuple[Action, ...] = ()
    excuses: tuple[Excuse, ...] = ()

    def percent_heard(self, round_id: str) -> tuple[int, int]:
        """From and to how many percent of the households are heard in a round."""
        return self.heard_percent.get(round_id, _HEARD_PERCENT[round_id])

    def rests_on(self, day: date) -> bool:
        """Whether it is suspended on a day."""
        return self.suspended is not None and self.suspended[0] <= day < self.suspended[1]

    def records(self, step: str, day: date) -> bool:
        """Whether a step that is taken on a day is on file."""
        is_in = self.recorded_from <= day < self.withdrawn_on
        return not self.is_silent and step not in self.unwritten and is_in


USUAL = Story()
