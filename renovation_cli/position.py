"""The position of a programme on a day: one pass over the files, read, checked and judged.

A project's households are let go as soon as they are counted, so memory does not grow with the district.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from renovation_cli.checks.dated_facts import has_fact_by
from renovation_cli.checks.inspection import Inspection
from renovation_cli.compute.district import PlaceState, among_places, place_states
from renovation_cli.compute.narrowing import WHOLE, Narrowing
from renovation_cli.compute.progress import ProjectState, judge
from renovation_cli.compute.short_names import short_names
from renovation_cli.compute.targets import Figures, figures_of
from renovation_cli.findings.finding import Finding
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.tree import Tree
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.compute.listed import Listable
    from renovation_cli.history.revision import Revision

Item = TypeVar("Item", bound="Listable")
Visit = Callable[[Dossier, Rulebook], None]


@dataclass(frozen=True, slots=True)
class NoPlan:
    """What there is to say where the plan cannot be read: nothing can be judged."""

    as_of: date
    findings: tuple[Finding, ...]
    at: "Revision | None" = None
    """The state of the data that was read, where it is one that was committed."""

    @property
    def errors(self) -> int:
        """How many errors the data has."""
        return errors_of(self.findings)


@dataclass(frozen=True, slots=True)
class Position:
    """Everything a report is made from."""

    rulebook: Rulebook
    as_of: date
    states: tuple[ProjectState, ...]
    """Every project of the programme."""
    figures: dict[str, Figures]
    """Totals of every project by id."""
    findings: tuple[Finding, ...]
    places: tuple[PlaceState, ...]
    """The programme and its streets, as far as anything is asked of them outside the stages."""
    has_facts: bool
    """Whether any project has a fact or an answer dated by the day."""
    narrowing: Narrowing = WHOLE
    """The part of the programme of which it is; the findings are those of the whole."""
    short_names: Mapping[str, str] = field(default_factory=dict)
    """What people call each project on file, by id; of the whole programme, whatever part is left."""
    items: Narrowing = WHOLE
    """What of it holds for each item of a list, where its report lists items; the rest does for projects."""
    withdrawn: tuple[ProjectState, ...] = ()
    """Every project on file that belongs to the programme no more: in no total and no list."""
    at: "Revision | None" = None
    """The state of the data that was read, where it is one that was committed."""

    def called(self, project_id: str) -> str:
        """What people call a project on file."""
        found = self.short_names.get(project_id)
        return found or next(state.project.name for state in self.on_file if state.id == project_id)

    @property
    def on_file(self) -> tuple[ProjectState, ...]:
        """Every project that has a page: also the withdrawn ones."""
        return (*self.states, *self.withdrawn)

    def left(self, found: Iterable[Item]) -> list[Item]:
        """Those of some items that the narrowing leaves, by who answers for each and how it stands."""
        if not self.items:
            return list(found)
        from renovation_cli.compute.left import is_left
        from renovation_cli.compute.listed import listed

        return [each for each in found if is_left(listed(each), self.items, self.rulebook)]

    @property
    def errors(self) -> int:
        """How many errors the data has."""
        return errors_of(self.findings)

    @property
    def files_in_error(self) -> int:
        """In how many files they are."""
        return len(
            {finding.place.file for finding in self.findings if finding.rule.severity is Severity.ERROR}
        )

    @property
    def complete(self) -> bool:
        """Whether every fact on file is in the figures."""
        return not self.errors


def errors_of(findings: Iterable[Finding]) -> int:
    """How many of some findings are errors."""
    return sum(finding.rule.severity is Severity.ERROR for finding in findings)


def take_position(tree: Tree, as_of: date, today: date, visit: Visit | None = None) -> Position | NoPlan:
    """Read, check and judge a data folder.

    Args:
        tree: the data folder.
        as_of: the day judged for.
        today: the calendar's day, for the checks.
        visit: called with each project while its households are at hand.
    """
    # A report says how many errors there are: only they take facts out of its figures.
    inspection = Inspection(tree, as_of, today, severities=(Severity.ERROR,))
    states: list[ProjectState] = []
    figures: dict[str, Figures] = {}
    has_facts = False
    rulebook = inspection.rulebook
    for dossier in inspection.dossiers():
        if rulebook is None:
            continue
        has_facts = has_facts or has_fact_by(dossier, as_of)
        if visit:
            visit(dossier, rulebook)
        state = judge(dossier, rulebook, as_of)
        if state:
            states.append(state)
            figures[dossier.id] = figures_of(dossier.project)
    findings = tuple(inspection.findings)
    if rulebook is None:
        return NoPlan(as_of, findings)
    return positioned(
        rulebook=rulebook,
        as_of=as_of,
        states=states,
        figures=figures,
        findings=findings,
        has_facts=has_facts,
    )


def positioned(
    *,
    rulebook: Rulebook,
    as_of: date,
    states: list[ProjectState],
    figures: dict[str, Figures],
    findings: tuple[Finding, ...],
    has_facts: bool,
) -> Position:
    """Everything that was judged, those that were withdrawn apart."""
    active = tuple(state for state in states if state.withdrawn is None)
    withdrawn = tuple(state for state in states if state.withdrawn is not None)
    places = place_states(rulebook, active, as_of, withdrawn)
    return Position(
        rulebook=rulebook,
        as_of=as_of,
        states=among_places(active, places),
        figures=figures,
        findings=findings,
        places=places,
        has_facts=has_facts,
        short_names=short_names({state.id: state.project for state in states}),
        withdrawn=withdrawn,
    )
