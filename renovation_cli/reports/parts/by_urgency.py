"""What is open by how urgent it is: late, not yet due, without a day; each under its number."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Protocol, TypeVar

from renovation_cli.findings.text import Text, mark, say
from renovation_cli.reports.document import Table
from renovation_cli.reports.fields.field import Fields


class Followed(Protocol):
    """Something that is followed until it is done."""

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""

    @property
    def overdue(self) -> bool:
        """Whether its day is past."""


T = TypeVar("T", bound=Followed)
_ITEMS = (
    mark("Late: {n}; days late"),
    mark("Not yet due: {n}; days left"),
    mark("No day set: {n}; days since"),
    mark("Done: {n}; days late then"),
)
"""What stands above what is late, not yet due, without a day, and done."""
_ORDERS = (
    mark("Late orders: {n}; days late"),
    mark("Orders not yet due: {n}; days left"),
    mark("Orders without a day: {n}; days since"),
    mark("Orders done: {n}; days late then"),
)
"""The same of dispatch orders, which have a word of their own for being counted."""


def by_urgency(
    fields: Fields[T],
    found: Iterable[tuple[T, date | None]],
    name: str,
    *,
    closed: bool,
    empty: Text,
    told: bool = False,
) -> Table:
    """A row for each under the number of those like it.

    Args:
        fields: what is said of each.
        found: each with the day it is due, in the order of the rows.
        name: the table's for programs.
        closed: whether what is done is listed too.
        empty: what is said if there is no row.
        told: whether a sentence says how many are late, which then does not stand above them again where all
            are.
    """
    every = list(found)
    late = [each for each, _ in every if each.overdue]
    ahead = [each for each, due in every if each.is_open and due and not each.overdue]
    without = [each for each, due in every if each.is_open and not due and not each.overdue]
    done = [each for each, _ in every if not each.is_open] if closed else []
    lines: list[T] = []
    bands: list[tuple[int, Text]] = []
    for part, key in zip((late, ahead, without, done), _ORDERS if name == "orders" else _ITEMS, strict=True):
        if part:
            bands.append((len(lines), say(key, n=len(part))))
            lines += part
    table = fields.table(lines, name, empty=empty)
    all_late = late and len(late) == len(lines)
    if not (all_late and told):
        table = replace(table, bands=tuple(bands))
    return _of_late(table) if all_late else table


def _of_late(table: Table) -> Table:
    """The table where every row is late, which its head then says beside the days."""
    *others, days = table.columns
    return replace(table, columns=(*others, replace(days, name=say("Late"))))
