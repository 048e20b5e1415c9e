"""Inspections of projects on a date: planned and held, by whom, and what they found (plan 四(四)).

An inspection dated after the date has not been held yet, and what was mended after it is still open.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.somebody import answering
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.inspections import FoundProblem, Inspection, InspectionRule
from renovation_cli.model.project import Project


@dataclass(frozen=True, slots=True)
class InspectionState:
    """An inspection on a date: held by then, or planned and not held."""

    project_id: str
    project: Project
    inspection: Inspection
    rule: InspectionRule | None
    """None where the plan has no such kind."""
    by: tuple[Answerable, ...]
    """Who holds it: whom it names, else those of its kind together."""
    met: tuple[Answerable, ...]
    found: tuple["FoundState", ...]
    """What it found, in the order of the file; nothing before it was held."""
    as_of: date

    @property
    def held_on(self) -> date | None:
        """When it was held, by the date judged for."""
        on = self.inspection.on
        return on if on is not None and on <= self.as_of else None

    @property
    def not_held(self) -> bool:
        """Whether the day or month for which it was planned is past and it was not held."""
        planned = self.inspection.planned
        return self.held_on is None and planned is not None and planned.last < self.as_of

    @property
    def day(self) -> date:
        """When it was held, else the last day for which it is planned."""
        planned = self.inspection.planned
        return self.held_on or (planned.last if planned else self.as_of)

    @property
    def name(self) -> str:
        """What the plan calls it."""
        return self.rule.name if self.rule else self.inspection.kind


@dataclass(frozen=True, slots=True)
class FoundState:
    """What an inspection found, on a date."""

    project_id: str
    project: Project
    inspection: Inspection
    rule: InspectionRule | None
    held_on: date
    number: int
    """Which of what was found in the project on that day it is, from 1."""
    problem: FoundProblem
    held: Answerable | None
    """Who is to mend it; None where nobody is named."""
    as_of: date

    @property
    def mended_on(self) -> date | None:
        """When it was mended, by the date judged for."""
        return self._by_then(self.problem.mended)

    @property
    def verified_on(self) -> date | None:
        """When somebody saw that it was, by the date judged for."""
        return self._by_then(self.problem.verified)

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be mended."""
        return self.mended_on is None

    @property
    def unverified(self) -> bool:
        """Whether it is mended, and nobody is on file who saw that it is."""
        return not self.is_open and self.verified_on is None

    @property
    def days_open(self) -> int:
        """Days from the inspection until it was mended, or to the date judged for."""
        return ((self.mended_on or self.as_of) - self.held_on).days

    @property
    def days_late(self) -> int | None:
        """Days past its day, 0 if none, when it was mended or by now; None where no day is known."""
        due = self.problem.due
        return None if due is None else max(((self.mended_on or self.as_of) - due).days, 0)

    @property
    def overdue(self) -> bool:
        """Whether it is open past its day; the day itself is not past."""
        return self.is_open and bool(self.days_late)

    def _by_then(self, day: date | None) -> date | None:
        return day if day is not None and day <= self.as_of else None


def inspections_of(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[InspectionState]:
    """The inspections of a project by a date, in the order of the file.

    One that is dated later and was not planned does not exist yet.
    """
    numbers: dict[date, int] = {}
    found: list[InspectionState] = []
    for inspection in state.project.inspections:
        held = inspection.on is not None and inspection.on <= as_of
        if not held and inspection.planned is None:
            continue
        rule = rulebook.programme.inspections.get(inspection.kind)
        holders = (inspection.by,) if inspection.by else rule.by if rule else ()
        first = 0
        if held:
            assert inspection.on is not None
            first = numbers.get(inspection.on, 0)
            numbers[inspection.on] = first + len(inspection.findings)
        found.append(
            InspectionState(
                project_id=state.id,
                project=state.project,
                inspection=inspection,
                rule=rule,
                by=tuple(answering(body, state.project, rulebook) for body in holders),
                met=tuple(answering(body, state.project, rulebook) for body in inspection.met if held),
                found=tuple(_found(state, inspection, rulebook, as_of, first)) if held else (),
                as_of=as_of,
            )
        )
    return found


def _found(
    state: ProjectState, inspection: Inspection, rulebook: Rulebook, as_of: date, before: int
) -> Iterator[FoundState]:
    assert inspection.on is not None
    for number, problem in enumerate(inspection.findings, before + 1):
        yield FoundState(
            project_id=state.id,
            project=state.project,
            inspection=inspection,
            rule=rulebook.programme.inspections.get(inspection.kind),
            held_on=inspection.on,
            number=number,
            problem=problem,
            held=answering(problem.by, state.project, rulebook) if problem.by else None,
            as_of=as_of,
        )


def all_inspections(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[InspectionState]:
    """Every inspection by a date, by the day on which it was held or for which it is planned."""
    found = [each for state in states for each in inspections_of(state, rulebook, as_of)]
    return sorted(found, key=lambda each: each.day)


def all_found(inspections: Iterable[InspectionState]) -> list[FoundState]:
    """Everything that inspections found: what is open first, by the day it is due, then by its inspection."""
    found = [each for inspection in inspections for each in inspection.found]
    return sorted(
        found,
        key=lambda each: (
            not each.is_open,
            each.problem.due is None,
            each.problem.due or date.max,
            each.held_on,
        ),
    )


def found_due(state: ProjectState, rulebook: Rulebook, as_of: date) -> Iterator[Item]:
    """Everything that inspections of a project found and set a day for, as something the project owes."""
    if not state.project.inspections:
        return
    for each in all_found(inspections_of(state, rulebook, as_of)):
        due = each.problem.due
        if due is None or each.rule is None:
            continue
        yield Item(
            kind=ItemKind.FOUND,
            stage_id="",
            id=f"{each.held_on}/{each.number}",
            name=each.problem.what,
            clause=each.rule.clause,
            due=PlanDate(due, due),
            done=not each.is_open,
            lead=(each.problem.by,) if each.problem.by else (),
            duty=None,
            on=each.mended_on,
        )


def found_on(item: Item) -> date:
    """The day of the inspection that found what an item of `found_due` is."""
    return date.fromisoformat(item.id.partition("/")[0])
