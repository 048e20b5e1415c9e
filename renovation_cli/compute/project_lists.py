"""The plan's lists of projects, a list a track, by street with sums (plan 四(三), annexes 3 and 4).

What is not on file is unknown: it is counted beside a sum and never in it as nought.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from renovation_cli.compute.investment import invested
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, who_answer
from renovation_cli.compute.targets import FIELDS, Figures
from renovation_cli.compute.works import led_by
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Progress
from renovation_cli.model.track import Track

BEFORE = "invested_before_yuan"
"""The name of what was completed before the programme's year."""
AMOUNTS = (*FIELDS[:-1], BEFORE, FIELDS[-1])
"""What a list sums, in the order of its columns."""


@dataclass(frozen=True, slots=True)
class Sum:
    """An amount over some projects: households, buildings, m², or whole yuan."""

    known: int | Decimal | None
    """None where no project says."""
    unknown: int
    """How many projects do not say."""


@dataclass(frozen=True, slots=True)
class Sums:
    """What a list sums, of one project or of several."""

    projects: int
    of: Mapping[str, Sum]
    """By the names of `AMOUNTS`."""


@dataclass(frozen=True, slots=True)
class ListedProject:
    """A project on its list."""

    number: int
    """Within its street, from 1."""
    street: str | None
    """The street under which it stands here."""
    state: ProjectState
    sums: Sums
    start: PlanDate | None
    """By when the works are to begin, as in force on the day; None where nothing says so."""
    finish: PlanDate | None
    """By when they are to be finished."""
    leads: tuple[Answerable, ...]
    """Who leads the works."""

    @property
    def progress(self) -> Progress | None:
        """The last progress entry by the day; of two on one day the later in the file."""
        entries = [each for each in self.state.project.progress if each.on <= self.state.as_of]
        return max(reversed(entries), key=lambda each: each.on, default=None)


@dataclass(frozen=True, slots=True)
class StreetList:
    """The projects of a street on a list."""

    street: str | None
    """None for projects of which no street is on file."""
    projects: tuple[ListedProject, ...]
    sums: Sums


@dataclass(frozen=True, slots=True)
class TrackList:
    """The list of a track's projects."""

    track_id: str
    track: Track
    streets: tuple[StreetList, ...]
    sums: Sums
    """Each project once, in however many streets it lies."""
    missing: int
    """How many projects the plan declares and nobody has on file."""


def project_lists(
    states: Sequence[ProjectState],
    figures: Mapping[str, Figures],
    rulebook: Rulebook,
    streets: Collection[str] = (),
) -> list[TrackList]:
    """A list for every track whose projects are settled; candidates are chosen first.

    Args:
        states: the projects that belong to the programme.
        figures: the totals of each by id.
        rulebook: the plan, and the streets in their order.
        streets: only what stands under these; none for all.
    """
    sums = {state.id: _sums_of(state, figures[state.id]) for state in states}
    found = []
    for key, track in rulebook.programme.tracks.items():
        if not track.chooses:
            own = [state for state in states if state.project.track == key]
            groups = tuple(_by_street(own, sums, rulebook, streets))
            whole = together(sums[state.id] for state in own)
            found.append(TrackList(key, track, groups, whole, _missing(key, len(own), rulebook.programme)))
    return found


def _by_street(
    states: Sequence[ProjectState], sums: Mapping[str, Sums], rulebook: Rulebook, streets: Collection[str]
) -> Iterator[StreetList]:
    """The streets in their order, each with its projects; at the end those of which no street is on file."""
    known = [*rulebook.teams.streets, *(street for state in states for street in state.project.streets)]
    for street in (*dict.fromkeys(known), None):
        own = [state for state in states if street in (state.project.streets or (None,))]
        if own and (not streets or street in streets):
            listed = tuple(
                _listed(number, street, each, sums[each.id], rulebook) for number, each in enumerate(own, 1)
            )
            yield StreetList(street, listed, together(each.sums for each in listed))


def _missing(track_id: str, on_file: int, programme: Programme) -> int:
    targets = programme.targets
    declared = targets.projects if targets and targets.track == track_id else None
    return max((declared or 0) - on_file, 0)


def _sums_of(state: ProjectState, figures: Figures) -> Sums:
    found = invested(state, state.as_of)
    amounts = {name: getattr(figures, name) for name in FIELDS} | {BEFORE: found.before if found else None}
    return Sums(1, {name: Sum(amounts[name], int(amounts[name] is None)) for name in AMOUNTS})


def together(parts: Iterable[Sums]) -> Sums:
    """Several together; an area is exact."""
    every = list(parts)
    return Sums(
        sum(part.projects for part in every),
        {name: _added([part.of[name] for part in every]) for name in AMOUNTS},
    )


def _added(parts: list[Sum]) -> Sum:
    known = [part.known for part in parts if part.known is not None]
    return Sum(sum(known) if known else None, sum(part.unknown for part in parts))


def _listed(
    number: int, street: str | None, state: ProjectState, sums: Sums, rulebook: Rulebook
) -> ListedProject:
    works = rulebook.programme.works
    leads = led_by(state, works, state.as_of)
    return ListedProject(
        number=number,
        street=street,
        state=state,
        sums=sums,
        start=_due_of(state, works.started),
        finish=_due_of(state, works.finished),
        leads=tuple(each for lead in leads for each in who_answer(lead, state.project, rulebook)),
    )


def _due_of(state: ProjectState, milestones: Collection[str]) -> PlanDate | None:
    """The deadline in force of the first of some milestones that has one."""
    return next((item.due for item in state.milestones() if item.id in milestones and item.due), None)
