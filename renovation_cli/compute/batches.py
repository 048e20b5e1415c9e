"""Projects by batch, and how far the works have come: ready, taken over, carried out (plan 一, 三(二)3)."""

from collections.abc import Iterable

from renovation_cli.compute.progress import ProjectState
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import BatchRule, ConstructionBatch, Programme
from renovation_cli.model.words import Batch


@dataclass(frozen=True, slots=True)
class InBatch:
    """A batch and its projects; candidates count in the batch decided for them."""

    batch: Batch
    rule: BatchRule
    projects: tuple[ProjectState, ...]


@dataclass(frozen=True, slots=True)
class InConstruction:
    """A batch of the works: the projects now in it, and all that have come so far or further."""

    id: str
    rule: ConstructionBatch
    now: tuple[ProjectState, ...]
    so_far: tuple[ProjectState, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A project that is in no batch of the works yet, and the milestones that the first one lacks."""

    state: ProjectState
    lacks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Construction:
    """How far the works have come, batch by batch."""

    batches: tuple[InConstruction, ...]
    waiting: tuple[Waiting, ...]


def by_batch(states: Iterable[ProjectState], programme: Programme) -> list[InBatch]:
    """The batches of the plan with their projects."""
    decided = [(state.batch, state) for state in states]
    return [
        InBatch(batch, rule, tuple(state for own, state in decided if own is batch))
        for batch, rule in programme.batches.items()
    ]


def in_construction(states: Iterable[ProjectState], programme: Programme) -> Construction:
    """The batches of the works with their projects, and the projects that are not ready.

    A project is in the last batch whose milestones are all dated. Projects whose track does not have the
    milestones of any batch are in neither list.
    """
    rules = programme.construction_batches
    furthest = [
        (_furthest(state, rules), state)
        for state in states
        if any(_milestones(state) >= set(rule.when) for rule in rules.values())
    ]
    batches = tuple(
        InConstruction(
            batch_id,
            rule,
            tuple(state for reached, state in furthest if reached == index),
            tuple(state for reached, state in furthest if reached >= index),
        )
        for index, (batch_id, rule) in enumerate(rules.items())
    )
    waiting = tuple(Waiting(state, _lacks(state, rules)) for reached, state in furthest if reached < 0)
    return Construction(batches, waiting)


def construction_batch(state: ProjectState, programme: Programme) -> tuple[str, ConstructionBatch] | None:
    """The batch of the works that a project is in, with its id; None where it is in none yet."""
    reached = _furthest(state, programme.construction_batches)
    return list(programme.construction_batches.items())[reached] if reached >= 0 else None


def _milestones(state: ProjectState) -> set[str]:
    return {item.id for item in state.milestones()}


def _dated(state: ProjectState) -> set[str]:
    return {item.id for item in state.milestones() if item.on is not None}


def _furthest(state: ProjectState, rules: dict[str, ConstructionBatch]) -> int:
    """Index of the last batch whose milestones are all dated; -1 for none."""
    dated = _dated(state)
    return max((index for index, rule in enumerate(rules.values()) if dated >= set(rule.when)), default=-1)


def _lacks(state: ProjectState, rules: dict[str, ConstructionBatch]) -> tuple[str, ...]:
    dated = _dated(state)
    return tuple(milestone for milestone in next(iter(rules.values())).when if milestone not in dated)
