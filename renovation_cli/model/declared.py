"""A total as a plan declares it, with how exactly: plans round (99.7万平方米, 1.8亿元), lists do not."""

import re
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.late import late
from renovation_cli.model.quantities import parse_area, parse_count, parse_yuan
from renovation_cli.model.record import Read, fault

Amount = int | Decimal

_IN_UNITS = late(r"((?:0|[1-9]\d{0,9})(?:\.(\d{1,4}))?)(万|亿)", re.ASCII)
_UNITS = {"万": 10_000, "亿": 100_000_000}
_KEYS = {"about", "to"}


@dataclass(frozen=True, slots=True)
class Declared:
    """An amount, and the unit to which it was rounded; None where it is exact."""

    amount: Amount
    to: Amount | None = None

    def agrees(self, summed: Amount) -> bool:
        """Whether a sum is the amount, or rounds to it; half a unit may be rounded either way."""
        return 2 * abs(Fraction(summed) - Fraction(self.amount)) <= (Fraction(self.to) if self.to else 0)


def _reader(read: Callable[[Any], Amount]) -> Callable[[Any], Declared]:
    def parse(value: Any) -> Declared:
        if isinstance(value, dict) and value.keys() == _KEYS:
            return Declared(read(value["about"]), _unit(read(value["to"])))
        if isinstance(value, dict):
            raise fault("not_text", expected="declared")
        found = _IN_UNITS.fullmatch(value) if isinstance(value, str) else None
        if found is None:
            return Declared(read(value))
        amount, decimals, unit = found.groups()
        last = _UNITS[unit] // 10 ** len(decimals or "")
        return Declared(int(Decimal(amount) * _UNITS[unit]), last)

    return parse


def _unit(to: Amount) -> Amount:
    if not to:
        raise fault("times_form", given=str(to), corrected=None)
    return to


DeclaredCount = Annotated[Declared, Read(_reader(parse_count))]
DeclaredYuan = Annotated[Declared, Read(_reader(parse_yuan))]
DeclaredArea = Annotated[Declared, Read(_reader(parse_area))]
"""Plain digits (exact), ``99.7万`` or ``1.8亿`` as the plan writes it (rounded to its last digit), or
``{about: 997000, to: 1000}``."""
