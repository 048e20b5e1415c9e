"""What commits recorded, line by line: entries of one kind and one project in one commit are one line."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from renovation_cli.compute.facts import Change, Fact
from renovation_cli.model.words import AnswerKind

LATE_FROM = 15
"""Days after its own day from which an entry was recorded late: two weekly meetings have gone by."""


@dataclass
class Line:
    """Entries that are told together.

    Attributes:
        changes: what became of each.
        day: the day on which they came on file.
    """

    changes: list[Change] = field(default_factory=list)
    day: date = date.min

    @property
    def fact(self) -> Fact:
        """The last of the entries."""
        return self.changes[-1].fact

    @property
    def days(self) -> tuple[date, ...]:
        """The first and the last day of which they are; none if they bear no day."""
        days = sorted(day for each in self.changes if (day := dated(each)))
        return (days[0], days[-1]) if days else ()

    @property
    def yuan(self) -> int:
        """Money of all of them, in whole yuan."""
        return sum(each.fact.values.get("yuan", 0) for each in self.changes)

    @property
    def received(self) -> int:
        """How many of them are opinions."""
        return sum(each.fact.values.get("answer") is not AnswerKind.ABSENT for each in self.changes)

    @property
    def days_late(self) -> int | None:
        """Days from the earliest of their days to the one on which they were recorded."""
        return (self.day - self.days[0]).days if self.days else None


def dated(change: Change) -> date | None:
    """The day of what was recorded: of a day that was filled in, that day."""
    if change.before and change.after and not change.corrected:
        days = [value for key in change.keys if isinstance(value := change.after.values[key], date)]
        return max(days, default=None)
    return change.fact.day


def lines(changes: Iterable[Change], day: date, *, late: bool) -> Iterator[Line]:
    """What was recorded, in the order of the files.

    Args:
        changes: of one file by one commit.
        day: on which they came on file.
        late: whether only what was recorded late is asked for, or everything.
    """
    found: dict[object, Line] = {}
    for change in changes:
        of = dated(change)
        if change.corrected or (late and (of is None or (day - of).days < LATE_FROM)):
            continue
        line = found.setdefault(_together(change), Line(day=day))
        line.changes.append(change)
    yield from found.values()


def _together(change: Change) -> object:
    """What entries have in common that are told together."""
    fact = change.fact
    if change.before is None and fact.day is None:
        return fact.section
    match fact.section[-1]:
        case "answers":
            return fact.section, fact.owner[-1]
        case "entries":
            return fact.section, fact.values.get("kind")
        case "progress":
            return fact.section
        case _:
            return id(change)
