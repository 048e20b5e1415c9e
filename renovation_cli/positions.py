"""The positions of a programme on several days, of one state of its files or of several.

Each state is read once, whatever number of days is judged by it. Several states are gone through project by
project side by side, so that what they have in common is at hand when it is asked for again.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import merge

from renovation_cli.checks.dated_facts import has_fact_by
from renovation_cli.checks.inspection import Inspection
from renovation_cli.compute.happening import Span
from renovation_cli.compute.progress import ProjectState, judge
from renovation_cli.compute.targets import Figures, figures_of
from renovation_cli.compute.trend import opinions_in
from renovation_cli.findings.rule import Severity
from renovation_cli.loading.shelf import Shelf
from renovation_cli.loading.tree import Tree
from renovation_cli.model.book import Dossier
from renovation_cli.position import NoPlan, Position, positioned

_KEPT = 10
"""Records for each state: the files of two projects and their dossiers, and those of the programme."""


@dataclass
class Judged:
    """What is judged on a day, as far as it has come.

    Attributes:
        span: the days that are asked about; the last is the one judged for.
        states: every project on that day.
        heard: the opinions that each received in these days, by id.
        has_facts: whether any of them has a fact dated by that day.
    """

    span: Span
    states: list[ProjectState] = field(default_factory=list)
    heard: dict[str, int | None] = field(default_factory=dict)
    has_facts: bool = False


@dataclass
class Reading:
    """A state of the files, the day by which it is checked, and what is judged by it."""

    tree: Tree
    as_of: date
    spans: Sequence[Span]
    """The days that are asked about: judged is the last of each."""
    judged: list[Judged] = field(default_factory=list)
    figures: dict[str, Figures] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Nothing is judged yet."""
        self.judged = [Judged(span) for span in self.spans]


def take_positions(readings: Iterable[Reading], today: date) -> list[list[Position | NoPlan]]:
    """Read, check and judge some states of the files: of each the positions on its days.

    Args:
        readings: the states; what is found is put into them.
        today: the calendar's day, for the checks.
    """
    asked = list(readings)
    shelf = Shelf(_KEPT * len(asked)) if len(asked) > 1 else None
    every = [
        (each, Inspection(each.tree, each.as_of, today, severities=(Severity.ERROR,), shelf=shelf))
        for each in asked
    ]
    passes = (_taken(reading, inspection) for reading, inspection in every)
    for reading, inspection, dossier in merge(*passes, key=lambda taken: taken[2].id):
        _judge(reading, inspection, dossier)
    return [_positions(reading, inspection) for reading, inspection in every]


def _taken(reading: Reading, inspection: Inspection) -> Iterator[tuple[Reading, Inspection, Dossier]]:
    """The projects of a state, each to be judged before the next is read."""
    for dossier in inspection.dossiers():
        yield reading, inspection, dossier


def _judge(reading: Reading, inspection: Inspection, dossier: Dossier) -> None:
    rulebook = inspection.rulebook
    assert rulebook is not None
    for each in reading.judged:
        day = each.span.last
        state = judge(dossier, rulebook, day)
        each.has_facts = each.has_facts or has_fact_by(dossier, day)
        if state:
            each.states.append(state)
            each.heard[dossier.id] = opinions_in(dossier, rulebook, each.span)
            reading.figures[dossier.id] = figures_of(dossier.project)


def _positions(reading: Reading, inspection: Inspection) -> list[Position | NoPlan]:
    findings, rulebook = tuple(inspection.findings), inspection.rulebook
    if rulebook is None:
        return [NoPlan(each.span.last, findings) for each in reading.judged]
    return [
        positioned(
            rulebook=rulebook,
            as_of=each.span.last,
            states=each.states,
            figures=reading.figures,
            findings=findings,
            has_facts=each.has_facts,
        )
        for each in reading.judged
    ]
