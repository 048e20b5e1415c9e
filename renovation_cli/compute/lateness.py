"""From when until when each thing that a project owes was late, as far as the day judged for can tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from renovation_cli.compute.progress import Item, ItemKind, ProjectState, RoundState, StageState

_DAY = timedelta(days=1)

Open = tuple[date, date | None]
"""A stretch of days on which something is not done, both included; None where it still is not."""


@dataclass(frozen=True, slots=True)
class Late:
    """A stretch of days on which something required was past its deadline."""

    item: Item
    first: date
    last: date | None
    """None where it is not done yet."""

    def days(self, day: date) -> int:
        """How many days late it was on a day; 0 on days on which it was not."""
        if day < self.first or (self.last is not None and day > self.last):
            return 0
        return (day - self.item.due.last).days


def stretches(state: ProjectState) -> list[Late]:
    """Every stretch of lateness of required stages, milestones, rounds and notices, in the plan's order.

    The milestones, rounds and notices of a stage stand before the stage: they say more.
    """
    return [late for stage in state.stages for late in _of_stage(stage, state)]


def beside_stages(items: Iterable[Item]) -> list[Item]:
    """Items without the stages in which others of them stand, since such a stage only waits for those."""
    given = list(items)
    filled = {item.stage_id for item in given if item.kind is not ItemKind.STAGE}
    return [item for item in given if item.kind is not ItemKind.STAGE or item.stage_id not in filled]


def late_when_done(item: Item, state: ProjectState) -> int | None:
    """How many days after its deadline something was done; 0 if it was in time or is optional.

    None where it is not done, or nobody can say since when.
    """
    if not item.done:
        return None
    stage = next(each for each in state.stages if each.id == item.stage_id)
    parts = stage.items if item.kind is ItemKind.STAGE else (item,)
    ends = [last for part in parts if part.required for _, last in _open(part, stage)]
    if None in ends:
        return None
    return max((0, *((end + _DAY - item.due.last).days for end in ends if end)))


def _of_stage(stage: StageState, state: ProjectState) -> Iterator[Late]:
    required = [item for item in stage.items if item.required]
    opened = [(item, list(_open(item, stage))) for item in required]
    for item, stretch in opened:
        yield from _late(item, stretch)
    own = next(item for item in state.items() if (item.kind, item.id) == (ItemKind.STAGE, stage.id))
    yield from _late(own, (each for _, stretch in opened for each in stretch))


def _open(item: Item, stage: StageState) -> Iterator[Open]:
    if item.kind is ItemKind.ROUND:
        yield from _unmet(next(each for each in stage.rounds if each.id == item.id))
    elif item.on is None:
        yield date.min, None
    elif item.on > date.min:
        yield date.min, item.on - _DAY


def _unmet(round_: RoundState) -> Iterator[Open]:
    """Since the day it or its stage fell due, which is all that lateness needs."""
    for index, (day, met) in enumerate(round_.turns):
        if not met:
            later = round_.turns[index + 1 :]
            yield day, later[0][0] - _DAY if later else None


def _late(item: Item, opened: Iterable[Open]) -> Iterator[Late]:
    for first, last in opened:
        begins = max(first, item.due.last + _DAY)
        if last is None or begins <= last:
            yield Late(item, begins, last)
