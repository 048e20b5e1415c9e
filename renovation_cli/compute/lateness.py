"""From when until when each thing that a project owes was late, as far as the day judged for can tell."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from renovation_cli.compute.progress import Item, ItemKind, ProjectState, RoundState, StageState
from renovation_cli.model.dates import later, later_of

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
    days = [0]
    for part in parts:
        due = later_of(item.due, part.due).last
        for _, last in _open(part, stage) if part.required else ():
            if last is None:
                return None
            days.append((last - due).days + 1)
    return max(days)


def _of_stage(stage: StageState, state: ProjectState) -> Iterator[Late]:
    required = [item for item in stage.items if item.required]
    opened = [(item, list(_open(item, stage))) for item in required]
    for item, stretch in opened:
        yield from _late(item, stretch)
    own = next(item for item in state.items() if (item.kind, item.id) == (ItemKind.STAGE, stage.id))
    for item, stretch in opened:
        # The stage is late with what is late in it, and not before that.
        yield from _late(replace(own, due=later_of(stage.stage.to, item.due)), stretch)


def _open(item: Item, stage: StageState) -> Iterator[Open]:
    if item.kind is ItemKind.ROUND:
        yield from _unmet(_round_of(item, stage))
    elif item.kind is ItemKind.NOTICE:
        yield from _unposted(item, _round_of(item, stage))
    elif item.on is None:
        yield date.min, None
    elif item.on > date.min:
        yield date.min, later(item.on, -1)


def _round_of(item: Item, stage: StageState) -> RoundState:
    return next(each for each in stage.rounds if each.id == item.id)


def _unmet(round_: RoundState) -> Iterator[Open]:
    """Since the day it or its stage fell due, which is all that lateness needs."""
    return ((first, last) for first, last, met in _spans(round_) if met is False)


def _unposted(notice: Item, round_: RoundState) -> Iterator[Open]:
    """A notice waits with its round on the days on which that had no record or no verdict."""
    for first, last, met in _spans(round_):
        if met is None or (notice.on is not None and notice.on <= first):
            continue
        before = later(notice.on, -1) if notice.on else None
        yield first, min((day for day in (last, before) if day is not None), default=None)


def _spans(round_: RoundState) -> Iterator[tuple[date, date | None, bool | None]]:
    for index, (day, met) in enumerate(round_.turns):
        following = round_.turns[index + 1 :]
        yield day, later(following[0][0], -1) if following else None, met


def _late(item: Item, opened: Iterable[Open]) -> Iterator[Late]:
    for first, last in opened:
        begins = max(first, later(item.due.last, 1))
        if last is None or begins <= last:
            yield Late(item, begins, last)
