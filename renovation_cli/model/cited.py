"""What every rule of a plan may say of itself, and by when what it asks for is due."""

from renovation_cli.model.dates import Deadline, NoDeadline, PlanDate
from renovation_cli.model.quantities import Count
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import Flag


class Named(Record):
    """What the plan has a name for."""

    name: Line


class Cited(Record):
    """What the plan says somewhere."""

    clause: Line
    reading: Line | None = None
    """How the sentence was read, where it can be read in more than one way."""
    own: Flag = False
    """Whether its numbers are the district's own choice and not the plan's."""


class Term(Record):
    """A number of days that runs from the day of something else."""

    days: Count
    of: Id
    """A milestone of the track, or a round, for the day of its notice."""


class Timed(Cited):
    """What may be due by a day.

    With neither ``by`` nor ``within`` it is due by the end of the stage it stands in; outside a stage it has
    no deadline (design §12, “Deadlines”).
    """

    by: Deadline | None = None
    reason: Line | None = None
    """Why there is no deadline, with ``by: none``."""
    within: Term | None = None
    """Due so many days after something else; no deadline before that has happened."""
    not_before: Term | None = None
    """Cannot happen earlier than so many days after something else."""

    @property
    def by_day(self) -> PlanDate | None:
        """Its own deadline; None where it has none of its own."""
        return self.by if isinstance(self.by, PlanDate) else None

    @property
    def has_own_deadline(self) -> bool:
        """Whether it says itself by when it is due, or that it never is."""
        return self.by is not None or self.within is not None


def due_of(rule: Timed, end: PlanDate | None) -> PlanDate | None:
    """The day of the plan by which something is due; None without one, or where it runs from another fact.

    Args:
        rule: what is due.
        end: the last day of its stage, None outside a stage.
    """
    if rule.by is NoDeadline.NONE or (rule.within and rule.by is None):
        return None
    return rule.by_day or end
