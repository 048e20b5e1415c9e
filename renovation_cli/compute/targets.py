"""The totals a plan declares against what is on file (plan 一).

A list that is not complete gives a lower bound, and is no contradiction; a smaller sum is one when every
project is on file and known. A total that the plan rounds agrees with every sum that rounds to it. More than
declared is no fault: districts do more than they planned.
"""

from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from renovation_cli.compute.totals import telling_places
from renovation_cli.model.declared import Declared
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project

Amount = int | Decimal

FIELDS = ("households", "buildings", "area_m2", "investment_yuan", "year_investment_yuan")
MONEY = ("investment_yuan", "year_investment_yuan")
"""Those of them that are in yuan."""


class AgainstTarget(StrEnum):
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
    to: Amount | None
    """The unit to which the plan rounds what it declares; None where it is exact."""
    difference: Amount | None
    """Declared less summed: what is still to come, below zero where more is on file than declared."""
    share: Fraction | None
    """Summed over declared; None where nothing or nought is declared."""
    known: int
    unknown: int
    """Projects on file that do not say."""
    missing: int | None
    """Projects declared and not on file, 0 where more are; None where no number is declared."""
    standing: AgainstTarget

    @property
    def places(self) -> int:
        """How many digits of the share in percent are printed: never 100 where it is not quite that."""
        return telling_places((self.share or Fraction(0)) * 100, (Fraction(100),))

    @property
    def any_known(self) -> bool:
        """Whether any project says anything, so that there is a sum; projects are always counted."""
        return bool(self.known) or self.field == "projects"

    @property
    def in_yuan(self) -> bool:
        """Whether it is money."""
        return self.field in MONEY


def figures_of(project: Project) -> Figures:
    """A project's totals: as stated, else as its buildings add up; a list of households is no total."""
    stated = project.stated
    buildings = project.buildings.values()
    area = stated.area_m2
    if area is None and buildings and not project.lacks_buildings:
        areas = [building.area_m2 for building in buildings]
        area = sum((part for part in areas if part is not None), Decimal(0)) if None not in areas else None
    return Figures(
        project.stated_households,
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
    results = [
        _result(
            field="projects",
            declared=_exact(targets.projects),
            summed=len(figures),
            known=len(figures),
            unknown=0,
            missing=missing,
        )
    ]
    for field in FIELDS:
        known = [amount for each in figures if (amount := getattr(each, field)) is not None]
        summed = sum(known, Decimal(0) if field == "area_m2" else 0)
        results.append(
            _result(
                field=field,
                declared=getattr(targets, field),
                summed=summed,
                known=len(known),
                unknown=len(figures) - len(known),
                missing=missing,
            )
        )
    return results


def _exact(amount: int | None) -> Declared | None:
    return None if amount is None else Declared(amount)


def _result(
    field: str, declared: Declared | None, summed: Amount, known: int, unknown: int, missing: int | None
) -> TargetResult:
    if declared is None:
        return TargetResult(
            field=field,
            declared=None,
            summed=summed,
            to=None,
            difference=None,
            share=None,
            known=known,
            unknown=unknown,
            missing=missing,
            standing=AgainstTarget.NOT_DECLARED,
        )
    agrees = declared.agrees(summed)
    if summed > declared.amount and not agrees:
        standing = AgainstTarget.EXCEEDS
    elif agrees and not unknown:
        standing = AgainstTarget.AGREES
    elif field == "projects" or unknown or missing is None or missing > 0:
        standing = AgainstTarget.PARTIAL
    else:
        standing = AgainstTarget.FALLS_SHORT
    amount = declared.amount
    share = Fraction(summed) / Fraction(amount) if amount else None
    return TargetResult(
        field=field,
        declared=amount,
        summed=summed,
        to=declared.to,
        difference=amount - summed,
        share=share,
        known=known,
        unknown=unknown,
        missing=missing,
        standing=standing,
    )
