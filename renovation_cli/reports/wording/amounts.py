"""Amounts, shares and unit costs as several reports show them: unknown as a dash, a part as “at least”."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

from renovation_cli.compute.totals import Total, rounded
from renovation_cli.findings.text import say
from renovation_cli.reports.document import AtLeast, Cell, Share, Tone, Toned, Yuan

_MOST_PLACES = 6
_NONE = Toned(say("none"), Tone.DIM)


def amount(total: Total, figure: Callable[[int], Cell] = int) -> Cell:
    """A sum; “≥” where something that is not known would add to it, “none” where nothing belongs to it.

    Where what is known of it is nought and the rest is not known, it is unknown.

    Args:
        total: the sum.
        figure: what the number is: a count, unless said.
    """
    if total.known is None:
        return None if total.unknown else _NONE
    return at_least(total.known) if total.unknown else figure(total.known)


def at_least(number: int | Decimal | Share) -> Cell:
    """A lower bound; one of nought says nothing, and is unknown."""
    value = number.value if isinstance(number, Share) else number
    return AtLeast(number) if value else None


def balance(total: Total) -> Cell:
    """A sum of differences in yuan over what is known; what is missing could make it larger or smaller."""
    if total.known is None:
        return None if total.unknown else _NONE
    return Yuan(total.known)


def unit_cost(cost: Fraction | None, places: int = 0) -> Decimal | None:
    """An exact cost in yuan, rounded to print."""
    return None if cost is None else rounded(cost, places)


def percent(share: Fraction | None, places: int = 1) -> Cell:
    """An exact share as a percentage to print."""
    return None if share is None else Share(share, places)


def exact(value: Fraction | None) -> str | None:
    """A share or unit cost for programs: unrounded, as a fraction or a whole number."""
    return None if value is None else str(value)


def bound(value: Fraction, places: int = 2) -> Decimal:
    """A bound of the plan to print: with all its digits, six at most."""
    while rounded(value, places) != value and places < _MOST_PLACES:
        places += 1
    return rounded(value, places)
