"""What has been paid, less what was paid back (退款), and how that divides among the years (plan 四(二)).

A refund is of payments: what came back can be paid again, and what was received stays received. It is taken
from the payments of the year in which it came, and what exceeds them from those of the year before.
"""

from collections.abc import Iterable
from datetime import date

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.money import MoneyEntry
from renovation_cli.model.words import MoneyKind


@dataclass(frozen=True, slots=True)
class OverYears:
    """An amount in whole yuan: before the programme's year, in it, and after it."""

    before: int = 0
    in_year: int = 0
    after: int = 0


def net_paid(entries: Iterable[MoneyEntry]) -> int:
    """Payments less refunds, in whole yuan."""
    return sum(_signed(entry) for entry in entries)


def _signed(entry: MoneyEntry) -> int:
    if entry.kind is MoneyKind.REFUND:
        return -entry.yuan
    return entry.yuan if entry.kind is MoneyKind.PAYMENT else 0


def over_years(entries: Iterable[MoneyEntry], kind: MoneyKind, year: tuple[date, date]) -> OverYears:
    """What came of a kind of entry in each stretch; of payments less what was paid back."""
    found = [0, 0, 0]
    for entry in entries:
        if kind is MoneyKind.PAYMENT:
            found[_stretch(entry.on, year)] += _signed(entry)
        elif entry.kind is kind:
            found[_stretch(entry.on, year)] += entry.yuan
    before, in_year, after = found
    in_year, after = in_year + min(after, 0), max(after, 0)
    return OverYears(before + min(in_year, 0), max(in_year, 0), after)


def _stretch(day: date, year: tuple[date, date]) -> int:
    first, last = year
    return 0 if day < first else 1 if day <= last else 2
