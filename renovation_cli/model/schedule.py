"""What changes a project's schedule: deadlines moved, a suspension, a withdrawal; and its items of work."""

from renovation_cli.model.dates import Day, DayOrMonth
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.recorded import Document
from renovation_cli.model.text import Id, Line, Name, Person


class Extended(Record):
    """A deadline moved from a day on; without ``to`` the whole project is suspended from then."""

    on: Day
    milestone: Id | None = None
    """Whose deadline it moves: a milestone's or a round's; None for the whole project."""
    to: DayOrMonth | None = None
    doc: Document | None = None
    """The number of the document, as the office that issued it writes it."""
    reason: Line

    @property
    def suspends(self) -> bool:
        """Whether it suspends the project."""
        return self.to is None and self.milestone is None

    @property
    def says_nothing(self) -> bool:
        """Whether it names a milestone and no day, so that nobody can say what it means."""
        return self.to is None and self.milestone is not None


class Withdrawn(Record):
    """From a day on a project belongs to the programme no more."""

    on: Day
    doc: Document | None = None
    reason: Line


class WorkItem(Record):
    """One of the works of a project, with the person named for it (plan 三(二)3)."""

    name: Name
    officer: Person | None = None
    planned: DayOrMonth | None = None
    """By when it is to be finished."""
    started: Day | None = None
    finished: Day | None = None


class Counted(Record):
    """How much of what the plan counts is done by a day, all together, as ``counts`` names it."""

    on: Day
    kind: Id
    done: Count
    of: Count | None = None
    """How much there is; None where nobody knows."""
