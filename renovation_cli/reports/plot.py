"""Figures through time, for a terminal to draw: elsewhere a table has them."""

from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from renovation_cli.findings.text import Text
from renovation_cli.model.frozen import dataclass

C = TypeVar("C")
"""A cell of a table."""


@dataclass(frozen=True, slots=True)
class Series(Generic[C]):
    """A figure through time, in the order of the days."""

    name: Text
    values: tuple[int | Decimal | Fraction | None, ...]
    """None is unknown, and drawn as that."""
    lowest: C
    highest: C


@dataclass(frozen=True, slots=True)
class Plot(Generic[C]):
    """Figures through time, each a row of small columns."""

    head: Text
    """What stands over the columns: of what time they are."""
    series: tuple[Series[C], ...]
