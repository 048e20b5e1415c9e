"""The level of escalation a project has reached on a date: why, since when, what is next (plan 四(四)).

The days are gone through from the first of the programme, so any day can be reproduced, and “times in a
row” and “separate times” mean what they say. While an excuse holds, no level is reached.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from itertools import takewhile

from renovation_cli.compute.conditions import Cause, History, Watch, goes_by_pace
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.lateness import beside_stages
from renovation_cli.compute.orders import OrderState, orders_of
from renovation_cli.compute.pace import works_done
from renovation_cli.compute.progress import Item, ItemKind, ProjectState
from renovation_cli.compute.works import works_days
from renovation_cli.findings.text import Text
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.escalation import Escalated, Excuse, Level
from renovation_cli.model.programme import Programme
from renovation_cli.model.words import Measure

AHEAD = timedelta(days=92)
"""How far ahead it is looked for the day on which a higher level would be reached."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the level reached became another one; None for no level."""

    on: date
    level_id: str | None
    excused: bool


@dataclass(frozen=True, slots=True)
class Blocker:
    """An open order, and the milestone that waits for it."""

    order: OrderState
    milestone: Item


@dataclass(frozen=True, slots=True)
class Standing:
    """A project on a date."""

    level_id: str | None
    """None where no level is reached, or an excuse holds."""
    level: Level | None
    causes: tuple[Cause, ...]
    """Every condition of the level that holds, in the plan's order."""
    since: date | None
    """The first day of the days without a break on which this level or a higher one was reached."""
    answerable: tuple[Item, ...]
    """What has to be done, and so whose duty it is: what is late for longest, and what the works wait for."""
    before_works: tuple[Item, ...]
    """What is late before works that lag and have not begun, the longest first."""
    next_due: Item | None
    """What of the plan falls due next."""
    excuse: Excuse | None
    """The excuse that holds."""
    actions: tuple[Escalated, ...]
    """Every talk, inspection and order on file by the date."""
    action: Escalated | None
    """The last one of this level or a higher one since the level was reached."""
    blockers: tuple[Blocker, ...]
    next_id: str | None
    """The level that will be reached on ``next_on``, else the one above; None on the highest."""
    next_level: Level | None
    next_on: date | None
    """When a higher level will be reached if nothing more is done; None if not within `AHEAD`."""
    next_causes: tuple[Cause, ...]
    """What will hold on that day."""
    next_answerable: tuple[Item, ...]
    """What has to be done before that day."""
    changes: tuple[Change, ...]
    """Every change since the programme began."""
    unjudged: tuple[tuple[Measure, Text], ...]
    """What the levels go by and has no figure although something is due, and why."""

    as_of: date

    @property
    def waits_for(self) -> Item | None:
        """What is late for longest before works that lag and have not begun."""
        return next(iter(self.before_works), None)

    @property
    def days(self) -> int | None:
        """How many days ago the level was reached; None without a level."""
        return None if self.since is None else (self.as_of - self.since).days

    @property
    def action_due(self) -> date | None:
        """By when an outstanding action is to be taken; None where the plan does not say."""
        days = self.level.days if self.level and self.outstanding else None
        return None if days is None or self.since is None else later(self.since, days)

    @property
    def behind(self) -> Fraction:
        """By how many points the works or the money lag where that is a cause, else 0."""
        measured = (each.now or each.measured for each in self.causes)
        return max((-each.points for each in measured if each and each.points), default=Fraction())

    @property
    def days_since_action(self) -> int | None:
        """How long the level has lasted since what was done about it; None where nothing was."""
        return None if self.action is None else (self.as_of - self.action.on).days

    @property
    def enough(self) -> tuple[Item, ...]:
        """Everything that is late for so long that it alone would reach the level."""
        return tuple(dict.fromkeys(item for each in self.causes for item in each.enough))

    @property
    def set_day_passed(self) -> bool:
        """Whether an action was taken, and the day that it set is past."""
        return bool(self.action and self.action.until and self.action.until < self.as_of)

    @property
    def waits_for_action(self) -> bool:
        """Whether who acts has something to do: to take the action, or to follow up one whose day is past."""
        return self.outstanding or self.set_day_passed

    @property
    def set_day_is_today(self) -> bool:
        """Whether the day that the last action set is the day judged for."""
        return bool(self.action and self.action.until == self.as_of)

    @property
    def outstanding(self) -> bool:
        """Whether the level asks for an action and none is on file."""
        return self.level is not None and self.action is None


def standing(state: ProjectState, rulebook: Rulebook, as_of: date) -> Standing | None:
    """A project on a date; None where the programme has no levels."""
    programme = rulebook.programme
    if programme.escalation is None or not programme.escalation.levels:
        return None
    levels = programme.escalation.levels
    ids = list(levels)
    until = later(max(as_of, programme.period.first), AHEAD.days)
    ladder = _Ladder(state, programme, as_of, until)
    changes = list(_changes(ladder, programme.period.first, as_of))
    rank = ladder.rank
    above = rank + 1 if rank + 1 < len(ids) else None
    level_id = ids[rank] if rank >= 0 else None
    actions = tuple(each for each in state.project.escalated if each.on <= as_of)
    since, causes = ladder.since(rank), ladder.causes
    excuse = ladder.excuse
    blocking = blockers(state, rulebook, as_of)
    unbegun = _unbegun(state, programme, as_of)
    lags = any(cause.measured for cause in causes)
    # Last, since it takes the ladder on to later days.
    next_on: date | None = None
    next_causes: tuple[Cause, ...] = ()
    if above is not None:
        next_on = _next(ladder, rank, max(later(as_of, 1), programme.period.first), until)
    if next_on:
        above, next_causes = ladder.rank, ladder.causes
    return Standing(
        level_id,
        levels[level_id] if level_id else None,
        causes,
        since,
        _answerable(state, causes, programme, unbegun),
        _before_works(state, programme, unbegun) if lags else (),
        state.next_due(as_of),
        excuse,
        actions,
        _taken(actions, ids, rank, since),
        blocking,
        None if above is None else ids[above],
        None if above is None else levels[ids[above]],
        next_on,
        next_causes,
        _answerable(state, next_causes, programme, unbegun),
        tuple(changes),
        _unjudged(state, levels, as_of),
        as_of,
    )


def standings(
    states: Iterable[ProjectState], rulebook: Rulebook, as_of: date
) -> list[tuple[ProjectState, Standing]]:
    """Several projects on a date, the most urgent first; none where the programme has no levels."""
    escalation = rulebook.programme.escalation
    ids = list(escalation.levels) if escalation else []
    found = [(state, each) for state in states if (each := standing(state, rulebook, as_of))]
    return sorted(found, key=lambda pair: urgency(pair[1], ids))


def _unjudged(state: ProjectState, levels: dict[str, Level], as_of: date) -> tuple[tuple[Measure, Text], ...]:
    asked = {condition.of for level in levels.values() for condition in level.when if goes_by_pace(condition)}
    pace = project_pace(state, as_of)
    figures = ((Measure.WORKS, pace.works), (Measure.MONEY, pace.money))
    return tuple(
        (measure, figure.reason)
        for measure, figure in figures
        if measure in asked and figure.planned and figure.reason
    )


def _changes(ladder: "_Ladder", first: date, as_of: date) -> Iterator[Change]:
    before: tuple[int, bool] = (-1, False)
    for day in ladder.days(first, as_of):
        ladder.step(day)
        now = (ladder.rank, ladder.excuse is not None)
        if now != before:
            yield Change(day, ladder.ids[ladder.rank] if ladder.rank >= 0 else None, now[1])
        before = now


def _next(ladder: "_Ladder", rank: int, first: date, last: date) -> date | None:
    """The day on which a higher level is reached; the ladder stands on it then."""
    for day in ladder.days(first, last):
        ladder.step(day)
        if ladder.rank > rank:
            return day
    return None


def urgency(found: Standing, levels: Sequence[str]) -> tuple[int, bool, str, Fraction]:
    """What to sort by: the highest level first, in it what is outstanding, the oldest, the farthest behind.

    Args:
        found: a project on a date.
        levels: the ids of the levels from the mildest.
    """
    rank = levels.index(found.level_id) if found.level_id else -1
    return -rank, not found.outstanding, str(found.since), -found.behind


def _answerable(
    state: ProjectState, causes: tuple[Cause, ...], programme: Programme, unbegun: tuple[Item, ...]
) -> tuple[Item, ...]:
    """What is late for longest, where that is a cause; of works that lag what they wait for, or their end."""
    found = [cause.late for cause in causes]
    if any(cause.measured for cause in causes):
        found.append(next(iter(unbegun), None) or _end_of_works(state, programme))
    return tuple(dict.fromkeys(item for item in found if item))


def _unbegun(state: ProjectState, programme: Programme, as_of: date) -> tuple[Item, ...]:
    """What is late, the longest first, where the works have not begun: no start dated, nothing done."""
    facts = works_days(state, programme.works)
    if "started" not in facts or facts["started"] is not None or works_done(state.project, as_of):
        return ()
    return tuple(sorted(beside_stages(state.late(as_of)), key=lambda item: item.due.last))


def _before_works(state: ProjectState, programme: Programme, unbegun: tuple[Item, ...]) -> tuple[Item, ...]:
    """What of that the plan asks for before the works begin."""
    in_order = (item for stage in state.stages for item in stage.items)
    before = set(takewhile(lambda item: item.id not in programme.works.started, in_order))
    return tuple(item for item in unbegun if item in before)


def _end_of_works(state: ProjectState, programme: Programme) -> Item | None:
    ends = [item for item in state.milestones() if item.id in programme.works.finished]
    current = state.current
    stages = [
        item for item in state.items() if current and (item.kind, item.id) == (ItemKind.STAGE, current.id)
    ]
    return next(iter((*ends, *stages)), None)


def _taken(actions: tuple[Escalated, ...], ids: list[str], rank: int, since: date | None) -> Escalated | None:
    if since is None:
        return None
    fit = sorted(
        (each for each in actions if each.on >= since and each.level in ids[rank:]), key=lambda each: each.on
    )
    return fit[-1] if fit else None  # of two on one day the lower line


def blockers(state: ProjectState, rulebook: Rulebook, as_of: date) -> tuple[Blocker, ...]:
    """Open orders for which a milestone of the project waits that has not happened."""
    waiting = {
        item.id: item
        for stage in state.stages
        for item in stage.items
        if item.kind is ItemKind.MILESTONE and not item.done
    }
    return tuple(
        Blocker(order, waiting[order.order.blocks])
        for order in orders_of(state, rulebook, as_of)
        if order.is_open and order.order.blocks in waiting
    )


class _Ladder:
    """The levels of a project followed day by day."""

    def __init__(self, state: ProjectState, programme: Programme, as_of: date, until: date) -> None:
        assert programme.escalation is not None
        levels = programme.escalation.levels
        conditions = (condition for level in levels.values() for condition in level.when)
        self._history = History(state, conditions, as_of, until)
        self.ids = list(levels)
        self.rank = -1
        """Place of the highest level reached; -1 for none."""
        self.causes: tuple[Cause, ...] = ()
        self.excuse: Excuse | None = None
        self._excuses = [excuse for excuse in state.project.excuses if excuse.from_ <= as_of]
        self._watches = {
            level_id: [Watch(condition, self._history) for condition in level.when]
            for level_id, level in levels.items()
        }
        self._runs: dict[str, list[date]] = {level_id: [] for level_id in self.ids}
        self._held: set[str] = set()
        self._since: dict[int, date] = {}

    def since(self, rank: int) -> date | None:
        """Since when that place or a higher one is held."""
        return self._since.get(rank)

    def days(self, first: date, last: date) -> list[date]:
        """The days of a window on which something can turn."""
        return self._history.turning_days(first, last) if first <= last else []

    def step(self, day: date) -> None:
        """Go on to a day; the days between it and the one before turn nothing."""
        self.excuse = next((excuse for excuse in self._excuses if excuse.covers(day)), None)
        self.rank, self.causes = -1, ()
        if self.excuse:
            # An excuse does not end a run: what was done before it still stands behind it.
            for watches in self._watches.values():
                for watch in watches:
                    watch.excused(day)
        else:
            self._reach(day)
            self._since = {rank: self._since.get(rank, day) for rank in range(self.rank + 1)}

    def _reach(self, day: date) -> None:
        """Judge every level, from the lowest: a higher one may ask for runs of a lower one."""
        before, self._held = self._held, set()
        for rank, level_id in enumerate(self.ids):
            found = [cause for watch in self._watches[level_id] if (cause := watch.on(day, self._repeated))]
            if not found:
                continue
            if level_id not in before:
                # An excuse does not end a run: what goes on behind it is not a second time.
                self._runs[level_id].append(day)
            self._held.add(level_id)
            self.rank, self.causes = rank, tuple(found)

    def _repeated(self, level_id: str) -> tuple[date, ...]:
        return tuple(self._runs[level_id]) if level_id in self._held else ()
