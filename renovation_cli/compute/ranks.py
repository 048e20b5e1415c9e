"""Fair ranks: equal unrounded values share one and the next is left out; what has no value has none."""

from collections.abc import Sequence
from fractions import Fraction

Standing = tuple[Fraction | None, Fraction | None]
"""What is ranked by, the larger the better: the first decides, the second among equals where all have it."""


def ranks(found: Sequence[Standing]) -> list[int | None]:
    """The rank of each, in the order given; None where what decides is not known.

    Nought is a value. Among equals the second decides only where every one of them has it, so that nobody
    comes behind for want of a record.
    """
    keys = [_key(each, found) for each in found]
    return [None if key is None else 1 + sum(other > key for other in keys if other) for key in keys]


def _key(each: Standing, found: Sequence[Standing]) -> tuple[Fraction, Fraction] | None:
    first, second = each
    if first is None:
        return None
    equals = [other[1] for other in found if other[0] == first]
    if second is None or any(other is None for other in equals):
        return first, Fraction()
    return first, second
