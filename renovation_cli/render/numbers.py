"""The numbers in cells, as spreadsheets and programs take them, and what stands beside a number."""

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from renovation_cli.compute.totals import rounded
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import (
    Age,
    Area,
    AtLeast,
    Cell,
    DaysLate,
    DaysLeft,
    OutOf,
    Points,
    Share,
    Toned,
    Yuan,
)

Number = int | Decimal
_SHARE_PLACES = 6


def bare(cell: Cell) -> Cell:
    """A cell without what its tone says."""
    return bare(cell.value) if isinstance(cell, Toned) else cell


def number_of(cell: Cell) -> Number | None:  # noqa: PLR0911 - a line a kind
    """The number of a bare cell that has one: a share as a part of one, points and days as they are."""
    match cell:
        case int() | Decimal():
            return cell
        case Share(value):
            return rounded(value, _SHARE_PLACES).normalize()
        case AtLeast(number):
            return number_of(number)
        case OutOf(counted, _):
            return counted
        case Yuan(number) | Area(number) | Points(number):
            return number
        case DaysLeft(days) | DaysLate(days) | Age(days):
            return days
        case _:
            return None


def beside(cells: Sequence[Cell]) -> Iterator[tuple[Text, list[Number | None]]]:
    """The columns beside a column, with the word for each: of how much, and whether it is a bound."""
    found = [bare(cell) for cell in cells]
    for kind, title, told in _BESIDE:
        if any(isinstance(cell, kind) for cell in found):
            yield title, [told(cell) if isinstance(cell, kind) else None for cell in found]


IS_BOUND = say("at least")
_BESIDE: tuple[tuple[type, Text, Callable[..., Number | None]], ...] = (
    (OutOf, say("of"), lambda cell: cell.of),
    (AtLeast, IS_BOUND, lambda _: 1),
)
