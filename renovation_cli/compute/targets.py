"""The totals a plan declares against what is on file (plan 一).

A list that is not complete gives a lower bound, and is no contradiction; a sum above what is declared is
one, and so is any other sum when every project is on file and known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project

Amount = int | Decimal

FIELDS = ("households", "buildings", "area_m2", "investment_yuan", "year_investment_yuan")


class Standing(StrEnum):
    """How a sum stands to its target."""

    AGREES = "agrees"
    PARTIAL = "partial"
    EXCEEDS = "exceeds"
    FALLS_SHORT = "falls-short"
    NOT_DECLARED = "not-declared"


@dataclass(frozen=True, slots=True)
class Figures:
    """One project's totals; None is unknown."""

    households: int | None
    buildings: int | None
    area_m2: Decimal | None
    investment_yuan: int | None
    year_investment_yuan: int | None


@dataclass(frozen=True, slots=True)
class TargetResult:
    """One declared total against the sum of the projects on file."""

    field: str
    declared: Amount | None
    summed: Amount
    """Sum over the projects whose figure is known."""
    difference: Amount | None
    """Declared less summed."""
    known: int
    unknown: int
    """Projects on file that do not say."""
    missing: int | None
    """Projects declared and not on file, 0 where more are; None where no number is declared."""
    standing: Standing


def figures_of(project: Project, listed: int | None) -> Figures:
    """A project's totals: as stated, else as its buildings add up, else (households) as listed."""
    stated = project.stated
    buildings = project.buildings.values()
    households = project.stated_households
    area = stated.area_m2
    if area is None and buildings and not project.lacks_buildings:
        areas = [building.area_m2 for building in buildings]
        area = sum((part for part in areas if part is not None), Decimal(0)) if None not in areas else None
    return Figures(
        listed if households is None else households,
        len(project.buildings) or None if stated.buildings is None else stated.buildings,
        area,
        stated.investment_yuan,
        stated.year_investment_yuan,
    )


def against_targets(programme: Programme, projects: Iterable[tuple[str, Figures]]) -> list[TargetResult]:
    """Every declared total of the plan against the projects of its track.

    Args:
        programme: the plan.
        projects: (track, figures) of every project on file.
    """
    targets = programme.targets
    if targets is None:
        return []
    figures = [each for track, each in projects if track == targets.track]
    missing = None if targets.projects is None else max(targets.projects - len(figures), 0)
    results = [_result("projects", targets.projects, len(figures), len(figures), 0, missing)]
    for field in FIELDS:
        known = [amount for each in figures if (amount := getattr(each, field)) is not None]
        summed = sum(known, Decimal(0) if field == "area_m2" else 0)
        results.append(
            _result(field, getattr(targets, field), summed, len(known), len(figures) - len(known), missing)
        )
    return results


def _result(
    field: str, declared: Amount | None, summed: Amount, known: int, unknown: int, missing: int | None
) -> TargetResult:
    if declared is None:
        standing = Standing.NOT_DECLARED
    elif summed > declared:
        standing = Standing.EXCEEDS
    elif summed == declared and not unknown:
        standing = Standing.AGREES
    elif field == "projects" or unknown or missing is None or missing > 0:
        standing = Standing.PARTIAL
    else:
        standing = Standing.FALLS_SHORT
    difference = None if declared is None else declared - summed
    return TargetResult(field, declared, summed, difference, known, unknown, missing, standing)
