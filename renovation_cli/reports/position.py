"""The position of a programme on a day: one pass over the files, read, checked and judged.

A project's households are let go as soon as they are counted, so memory does not grow with the district.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from renovation_cli.checks.dated_facts import has_fact_by
from renovation_cli.checks.inspection import Inspection
from renovation_cli.compute.progress import ProjectState, judge
from renovation_cli.compute.targets import Figures, figures_of
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.tree import Tree
from renovation_cli.model.book import Dossier, Rulebook

Visit = Callable[[Dossier, Rulebook], None]


@dataclass(frozen=True, slots=True)
class Position:
    """Everything a report is made from."""

    rulebook: Rulebook | None
    """None where there is no plan that can be read."""
    as_of: date
    states: tuple[ProjectState, ...]
    figures: dict[str, Figures]
    """Totals of every project by id."""
    findings: tuple[Finding, ...]
    has_facts: bool
    """Whether any project has a fact or an answer dated by the day."""

    @property
    def errors(self) -> int:
        """How many errors the data has."""
        return sum(finding.rule.severity is Severity.ERROR for finding in self.findings)

    @property
    def files_in_error(self) -> int:
        """In how many files they are."""
        return len(
            {finding.place.file for finding in self.findings if finding.rule.severity is Severity.ERROR}
        )

    @property
    def complete(self) -> bool:
        """Whether every fact on file is in the figures."""
        return self.rulebook is not None and not self.errors


def take_position(tree: Tree, as_of: date, today: date, visit: Visit | None = None) -> Position:
    """Read, check and judge a data folder.

    Args:
        tree: the data folder.
        as_of: the day judged for.
        today: the calendar's day, for the checks.
        visit: called with each project while its households are at hand.
    """
    inspection = Inspection(tree, as_of, today)
    states: list[ProjectState] = []
    figures: dict[str, Figures] = {}
    has_facts = False
    for dossier in inspection.dossiers():
        has_facts = has_facts or has_fact_by(dossier, as_of)
        assert inspection.rulebook is not None
        if visit:
            visit(dossier, inspection.rulebook)
        state = judge(dossier, inspection.rulebook, as_of)
        if state:
            states.append(state)
            figures[dossier.id] = figures_of(dossier.project, state.listed)
    return Position(inspection.rulebook, as_of, tuple(states), figures, tuple(inspection.findings), has_facts)
