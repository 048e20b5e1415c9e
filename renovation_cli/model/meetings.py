"""Meetings by which the works are dispatched, what they decide, and the bulletins (plan 四(三))."""

from renovation_cli.model.dates import Day, Month
from renovation_cli.model.leads import Lead
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line


class Decision(Record):
    """What a meeting decided, and who is to do it."""

    what: Line
    to: Lead
    due: Day | None = None
    done: Day | None = None
    doc: Line | None = None
    """The number of the document that shows it done."""


class Meeting(Record):
    """A meeting that was held."""

    on: Day
    kind: Id
    """A report of ``programme.yaml`` under ``reporting``, such as the weekly dispatch."""
    doc: Line | None = None
    """The number of its minutes."""
    decisions: tuple[Decision, ...] = ()


class Bulletin(Record):
    """A bulletin that was issued, of a month."""

    month: Month
    on: Day
    number: Line | None = None
    """The number of its issue."""
