"""Exact arithmetic of a requirement: how much is needed, what is missing, whether it can still be had.

Households and heads are whole; areas are m² in hundredths.
"""

from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among

Amount = int | Decimal

_HUNDREDTH = Decimal("0.01")


def needed(base: Amount, requirement: Requirement) -> Amount:
    """The smallest amount that meets the requirement on a base: whole, or m² in hundredths.

    Two thirds of 555 households is 370 with ``at_least`` and 371 with ``more_than``.
    """
    return _least(Fraction(base) * _share(requirement), requirement, whole=isinstance(base, int))


def holds(counted: Amount, base: Amount, requirement: Requirement) -> bool:
    """Whether an amount meets the requirement on a base; ``at_least`` passes at equality."""
    threshold = Fraction(base) * _share(requirement)
    amount = Fraction(counted)
    return amount >= threshold if requirement.at_least is not None else amount > threshold


def missing(counted: Amount, base: Amount, requirement: Requirement) -> Amount | None:
    """How much more has to be counted; None where no further answer can bring it about.

    More than all there are cannot be counted. Among participants every further answer enlarges the base
    as well: 6 of 16 are short of more than half by 5, which makes 11 of 21, not by 3.
    """
    zero = type(base)(0)
    if requirement.among is Among.ALL:
        enough = needed(base, requirement)
        return None if counted < enough > base else max(enough - counted, zero)
    whole = isinstance(base, int)
    if not base:
        return 1 if whole else None  # somebody has to be heard; how large their flat is nobody knows
    if holds(counted, base, requirement):
        return zero
    share = _share(requirement)
    if share >= 1:
        return None  # one who does not count is one too many
    return _least((Fraction(base) * share - Fraction(counted)) / (1 - share), requirement, whole=whole)


def _share(requirement: Requirement) -> Fraction:
    share = requirement.at_least if requirement.at_least is not None else requirement.more_than
    assert share is not None
    return share


def _least(threshold: Fraction, requirement: Requirement, *, whole: bool) -> Amount:
    """The smallest amount that is at least, or more than, a threshold."""
    scaled = threshold * (1 if whole else 100)
    steps = ceil(scaled) if requirement.at_least is not None else floor(scaled) + 1
    return steps if whole else Decimal(steps) * _HUNDREDTH
