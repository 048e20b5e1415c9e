"""Decisions of meetings on a date: open or done, with whom, how old, and what is late (plan 四(三)).

A meeting held after the date does not exist yet, and a decision done after it is still open.
"""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.meetings import held_by
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.somebody import answering, whose_place
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.meetings import Decision, Meeting
from renovation_cli.model.programme import Reporting
from renovation_cli.model.project import Project


@dataclass(frozen=True, slots=True)
class DecisionState:
    """A decision on a date."""

    meeting: Meeting
    rule: Reporting | None
    """What the plan says of such meetings; None where it has no such kind."""
    number: int
    """Which of the meeting's decisions it is, from 1."""
    decision: Decision
    held: Answerable
    """Who is to do it."""
    place: Project | None
    """At whose place that is; None for the programme as a whole."""
    as_of: date

    @property
    def done_on(self) -> date | None:
        """When it was done, by the date judged for."""
        done = self.decision.done
        return done if done is not None and done <= self.as_of else None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""
        return self.done_on is None

    @property
    def due(self) -> date | None:
        """None where the meeting set no day: unknown, and never late."""
        return self.decision.due

    @property
    def days_open(self) -> int:
        """Days from the meeting until it was done, or to the date judged for."""
        return ((self.done_on or self.as_of) - self.meeting.on).days

    @property
    def days_late(self) -> int | None:
        """Days past its day, 0 if none, when it was done or by now; None where no day is known."""
        return None if self.due is None else max(((self.done_on or self.as_of) - self.due).days, 0)

    @property
    def overdue(self) -> bool:
        """Whether it is open past its day; the day itself is not past."""
        return self.is_open and bool(self.days_late)


def decisions(rulebook: Rulebook, as_of: date) -> list[DecisionState]:
    """Every decision by a date, the oldest meeting first."""
    return [each for meeting in held_by(rulebook, as_of) for each in decisions_of(meeting, rulebook, as_of)]


def decisions_of(meeting: Meeting, rulebook: Rulebook, as_of: date) -> list[DecisionState]:
    """The decisions of a meeting by a date, in the order of the file."""
    return [
        DecisionState(
            meeting=meeting,
            rule=rulebook.programme.reporting.get(meeting.kind),
            number=number,
            decision=decision,
            held=answering(decision.to, None, rulebook),
            place=whose_place(decision.to, None, rulebook),
            as_of=as_of,
        )
        for number, decision in enumerate(meeting.decisions, 1)
    ]


def urgent_first(found: Iterable[DecisionState]) -> list[DecisionState]:
    """What is open first, by the day it is due, then by the day of the meeting."""
    return sorted(
        found,
        key=lambda each: (not each.is_open, each.due is None, each.due or date.max, each.meeting.on),
    )
