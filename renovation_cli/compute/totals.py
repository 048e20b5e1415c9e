"""Sums over projects of which some do not say: unknown is counted beside the sum, never in it."""

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import floor

from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Total:
    """A sum of whole numbers over what is known, and how many are not known."""

    known: int | None
    """None where nothing at all is known."""
    unknown: int = 0

    @property
    def exact(self) -> int | None:
        """The sum where nothing is missing from it, else None."""
        return None if self.unknown else self.known

    @property
    def partial(self) -> bool:
        """Whether something is known and something is not."""
        return self.known is not None and self.unknown > 0


def total_of(amounts: Iterable[int | None]) -> Total:
    """The sum of amounts, None being unknown."""
    return sum_of_totals(Total(amount, int(amount is None)) for amount in amounts)


def sum_of_totals(totals: Iterable[Total]) -> Total:
    """The sum of sums."""
    parts = list(totals)
    known = [part.known for part in parts if part.known is not None]
    return Total(sum(known) if known else None, sum(part.unknown for part in parts))


def over(amount: int | None, base: int | Decimal | None) -> Fraction | None:
    """An amount for each one of a base, exact; None where either is unknown or the base is nothing."""
    return None if amount is None or not base else Fraction(amount) / Fraction(base)


def rounded(value: Fraction, places: int = 0) -> Decimal:
    """A figure to print, half up: the only place where one of these is rounded."""
    return Decimal(floor(value * 10**places + Fraction(1, 2))).scaleb(-places)


def telling(value: Fraction, bounds: Iterable[Fraction], places: int = 2) -> Decimal:
    """A figure rounded to print, with as many more digits as it takes to tell it from each bound it is not.

    4.998 does not print as the 5 that it falls short of.
    """
    return rounded(value, telling_places(value, bounds, places))


def telling_places(value: Fraction, bounds: Iterable[Fraction], places: int = 2) -> int:
    """How many digits behind the point it takes for that."""
    others = [bound for bound in bounds if bound != value]
    while any(rounded(value, places) == rounded(bound, places) for bound in others):
        places += 1
    return places
