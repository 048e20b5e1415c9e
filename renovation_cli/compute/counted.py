"""What the plan counts beside the works: how much of it is done (plan 附2)."""

from collections.abc import Iterable, Sequence

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.totals import Total, total_of
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import CountRule, Programme
from renovation_cli.model.schedule import Counted


@dataclass(frozen=True, slots=True)
class CountOfProject:
    """How much of something is done in a project, by its last entry."""

    kind: str
    rule: CountRule
    entry: Counted


@dataclass(frozen=True, slots=True)
class CountInAll:
    """How much of something is done in several projects."""

    kind: str
    rule: CountRule
    street: str | None
    """Of which street they are; None for all of them."""
    whole: bool
    projects: int
    """Projects that say anything of it."""
    done: Total
    of: Total
    """Of those projects; unknown where one does not say how much there is."""


def last_counted(state: ProjectState, kind: str) -> Counted | None:
    """The last entry of a kind by the day judged for; of two on one day the lower line."""
    entries = [each for each in state.project.counted if each.kind == kind and each.on <= state.as_of]
    return max(enumerate(entries), key=lambda pair: (pair[1].on, pair[0]))[1] if entries else None


def counts_of(state: ProjectState, programme: Programme) -> list[CountOfProject]:
    """What is on file of a project, in the order of the plan."""
    found = ((kind, rule, last_counted(state, kind)) for kind, rule in programme.counts.items())
    return [CountOfProject(kind, rule, entry) for kind, rule, entry in found if entry is not None]


def counts_in_all(states: Iterable[ProjectState], programme: Programme) -> list[CountInAll]:
    """Each kind of which anything is on file: by street, then in all."""
    every = list(states)
    streets = list(dict.fromkeys(street for state in every for street in streets_of(state)))
    found: list[CountInAll] = []
    for kind, rule in programme.counts.items():
        entries = [(state, entry) for state in every if (entry := last_counted(state, kind))]
        if not entries:
            continue
        for street in streets:
            own = [entry for state, entry in entries if street in streets_of(state)]
            if own:
                found.append(_together(kind, rule, own, street=street))
        found.append(_together(kind, rule, [entry for _, entry in entries], whole=True))
    return found


def streets_of(state: ProjectState) -> tuple[str | None, ...]:
    """The streets under each of which a project counts; None for one that names none."""
    return state.project.streets or (None,)


def _together(
    kind: str, rule: CountRule, entries: Sequence[Counted], *, street: str | None = None, whole: bool = False
) -> CountInAll:
    return CountInAll(
        kind=kind,
        rule=rule,
        street=street,
        whole=whole,
        projects=len(entries),
        done=total_of(entry.done for entry in entries),
        of=total_of(entry.of for entry in entries),
    )
