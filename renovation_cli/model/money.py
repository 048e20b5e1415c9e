"""Money of a project: planned by channel, and what happened to it (plan 四(二))."""

from typing import Annotated

from renovation_cli.model.dates import Day
from renovation_cli.model.quantities import Yuan
from renovation_cli.model.record import Record
from renovation_cli.model.text import Id, Line
from renovation_cli.model.words import MoneyKind, validator


class MoneyEntry(Record):
    """A commitment, receipt or payment on a day, in whole yuan."""

    on: Day
    kind: Annotated[MoneyKind, validator(MoneyKind)]
    yuan: Yuan
    channel: Id | None = None
    """Where it comes from; a payment may leave it open."""
    of: Id | None = None
    """The kind within the channel, such as ``water``."""
    note: Line | None = None


class Money(Record):
    """What is planned from each channel, and the entries."""

    plan: dict[Id, Yuan] = {}
    entries: tuple[MoneyEntry, ...] = ()
