"""The totals of the district, and how a total is divided so that the parts add up to it exactly."""

import random
from collections.abc import Sequence
from dataclasses import asdict

from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Totals:
    """What a number of projects amounts to."""

    projects: int
    buildings: int
    households: int
    area_m2: int
    investment_yuan: int
    year_investment_yuan: int

    def declared(self) -> dict[str, str]:
        """The totals as the plan declares them: areas and money in 万 and 亿, to one decimal."""
        return {
            "projects": str(self.projects),
            "buildings": str(self.buildings),
            "households": str(self.households),
            "area_m2": _rounded(self.area_m2, 10_000, "万"),
            "investment_yuan": _rounded(self.investment_yuan, 100_000_000, "亿"),
            "year_investment_yuan": _rounded(self.year_investment_yuan, 100_000_000, "亿"),
        }

    def times(self, scale: int) -> "Totals":
        """The totals of a district that many times as large."""
        return Totals(**{name: number * scale for name, number in asdict(self).items()})


DISTRICT = Totals(
    projects=22,
    buildings=330,
    households=12_197,
    area_m2=997_000,
    investment_yuan=180_000_000,
    year_investment_yuan=70_000_000,
)
"""The implementation track at scale 1."""


def _rounded(amount: int, unit: int, word: str) -> str:
    return f"{amount // unit}.{amount % unit * 10 // unit}{word}"


def stream(*seeds: object) -> random.Random:
    """A source of numbers that depends on ``seeds`` alone: each project has its own."""
    return random.Random("/".join(str(seed) for seed in seeds))  # noqa: S311 - made-up data, no secrets


def divide(total: int, weights: Sequence[int]) -> list[int]:
    """Whole parts of ``total`` in proportion to ``weights``; they add up to it exactly.

    Only whole numbers are used, so the parts are the same on every machine. What rounding leaves over
    goes to the parts that lost most by it, the earlier first.
    """
    whole = sum(weights)
    parts = [total * weight // whole for weight in weights]
    lost = sorted(range(len(weights)), key=lambda index: (-(total * weights[index] % whole), index))
    for index in lost[: total - sum(parts)]:
        parts[index] += 1
    return parts
