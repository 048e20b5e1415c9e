"""From when until when each thing that a project owes was late, as far as the day judged for can tell."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.schedule import Term
from renovation_cli.compute.stages import RoundState, StageState
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass

Open = tuple[date, date | None]
"""A stretch of days on which something is not done, both included; None where it still is not."""


@dataclass(frozen=True, slots=True)
class Late:
    """A stretch of days on which something required was past its deadline."""

    item: Item
    due: date
    first: date
    last: date | None
    """None where it is not done yet."""
    counts_from: date
    """The later of its deadline and the project's first record: a level counts the days since then."""
    before_issue: bool = False
    """Whether that deadline lay before the issue of the plan."""

    def days(self, day: date) -> int:
        """How many days late it was on a day; 0 on days on which it was not."""
        return (day - self.due).days if self._holds(day) else 0

    def days_counted(self, day: date) -> int:
        """How many of them a level counts; 0 on days on which it was not late or nothing was on record."""
        return max((day - self.counts_from).days, 0) if self._holds(day) else 0

    def _holds(self, day: date) -> bool:
        return self.first <= day and (self.last is None or day <= self.last)


def stretches(state: ProjectState) -> list[Late]:
    """Every stretch of lateness of required milestones, rounds and notices, in the plan's order.

    None where nothing is on record: then nothing can be said to be late (design §12).
    """
    since = state.first_record
    if since is None:
        return []
    return [
        late
        for stage in state.stages
        for item in stage.items
        if item.required
        for late in _late(item, _open(item, stage), since, state.issued)
    ]


def late_when_done(item: Item, state: ProjectState) -> int | None:
    """How many days after its deadline something was done; 0 if it was in time, or nothing had to be.

    None where it is not done, or nobody can say since when.
    """
    if not item.done:
        return None
    if not item.required or (item.due is None and not item.terms):
        return 0
    if item.on is not None:
        due = item.due_on(item.on)
        return max((item.on - due.last).days, 0) if due else 0
    stage = next(each for each in state.stages if each.id == item.stage_id)
    days = [0]
    for _, last in _open(item, stage):
        if last is None:
            return None
        if due := item.due_on(last):
            days.append((last - due.last).days + 1)
    return max(days)


def _open(item: Item, stage: StageState) -> Iterator[Open]:
    if item.kind is ItemKind.ROUND:
        yield from _unmet(_round_of(item, stage))
    elif item.kind is ItemKind.NOTICE:
        yield from _unposted(item, _round_of(item, stage))
    else:
        shown = [item.on, item.implied.on if item.implied else None]
        until = min((day for day in shown if day), default=None)
        if until is None:
            yield date.min, None
        elif until > date.min:
            yield date.min, later(until, -1)


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


def _late(item: Item, opened: Iterable[Open], since: date, issued: date | None) -> Iterator[Late]:
    undone = list(opened)
    for term in item.terms or (Term(date.min, None, item.due),):
        if term.due is None:
            continue
        due = term.due.last
        for first, last in undone:
            begins = max(first, later(due, 1), term.since)
            ends = min((day for day in (last, term.until) if day is not None), default=None)
            if ends is None or begins <= ends:
                yield Late(
                    item=item,
                    due=due,
                    first=begins,
                    last=ends,
                    counts_from=max(due, since),
                    before_issue=issued is not None and due < issued,
                )
