"""The investment that projects have completed, against what they and the plan have planned (plan 一).

Every figure is a lower bound where a project does not say: unknown is counted beside it, never as nought, and
of the year's as much is in it as the project's entries of the year tell.
"""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from renovation_cli.compute.investment import invested
from renovation_cli.compute.pipeline import is_candidate
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, over, sum_of_totals, total_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Completed:
    """What is planned and what is completed, of one project or of several, in whole yuan."""

    projects: int
    planned: Total
    """The investment of all years."""
    in_all: Total
    """Completed since the start."""
    planned_in_year: Total
    in_year: Total
    """Completed in the programme's year."""

    @property
    def share(self) -> Fraction | None:
        """Completed over planned; at least so much where a project does not say what it completed."""
        return over(self.in_all.known, self.planned.exact)

    @property
    def share_of_year(self) -> Fraction | None:
        """The same of the year."""
        return over(self.in_year.known, self.planned_in_year.exact)

    @property
    def any_known(self) -> bool:
        """Whether anybody says anything of what is completed."""
        return self.in_all.known is not None


@dataclass(frozen=True, slots=True)
class YearPlan:
    """What the plan declares for the year against what is completed of it (年度计划完成投资)."""

    declared: int
    in_year: Total
    missing: int
    """Projects declared and not on file."""

    @property
    def is_bound(self) -> bool:
        """Whether something would add to what is completed."""
        return bool(self.in_year.unknown or self.missing)

    @property
    def share(self) -> Fraction | None:
        """Completed over declared; at least so much where something would add to it."""
        return over(self.in_year.known, self.declared)


def completed(state: ProjectState, as_of: date) -> Completed:
    """What one project has completed by a day."""
    stated, found = state.project.stated, invested(state, as_of)
    return Completed(
        projects=1,
        planned=total_of([stated.investment_yuan]),
        in_all=total_of([found.in_all if found else None]),
        planned_in_year=total_of([stated.year_investment_yuan]),
        in_year=found.of_year if found else Total(None, unknown=1),
    )


def together(parts: Iterable[Completed]) -> Completed:
    """Several together."""
    every = list(parts)
    return Completed(
        projects=sum(part.projects for part in every),
        planned=sum_of_totals(part.planned for part in every),
        in_all=sum_of_totals(part.in_all for part in every),
        planned_in_year=sum_of_totals(part.planned_in_year for part in every),
        in_year=sum_of_totals(part.in_year for part in every),
    )


def completed_of(states: Iterable[ProjectState], as_of: date) -> list[tuple[ProjectState, Completed]]:
    """What each project has completed; of a candidate nothing is asked until it has completed something."""
    found = ((state, completed(state, as_of)) for state in states)
    return [(state, part) for state, part in found if part.any_known or not is_candidate(state)]


def by_street(parts: Iterable[tuple[ProjectState, Completed]]) -> list[tuple[str | None, Completed]]:
    """Every street with a project, which counts under each of its own; None gathers what names no street."""
    found: dict[str | None, list[Completed]] = {}
    for state, part in parts:
        for street in dict.fromkeys(state.project.streets) or (None,):
            found.setdefault(street, []).append(part)
    return [(street, together(group)) for street, group in found.items()]


def year_plan(programme: Programme, parts: Iterable[tuple[ProjectState, Completed]]) -> YearPlan | None:
    """What the plan declares for the year; None where it declares nothing."""
    targets = programme.targets
    if targets is None or targets.year_investment_yuan is None:
        return None
    own = [part for state, part in parts if state.project.track == targets.track]
    return YearPlan(
        declared=int(targets.year_investment_yuan.amount),
        in_year=sum_of_totals(part.in_year for part in own),
        missing=max((targets.projects or 0) - len(own), 0),
    )
