"""The level of escalation a project has reached on a date: why, since when, what is next (plan 四(四)).

The days are gone through from the first of the programme, so any day can be reproduced, and “times in a
row” and “separate times” mean what they say. While an excuse holds, no level is reached.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction

from renovation_cli.compute.blockers import Blocker, blockers
from renovation_cli.compute.conditions import Cause, goes_by_pace
from renovation_cli.compute.items import Item
from renovation_cli.compute.ladder import Ladder, Rung
from renovation_cli.compute.lag import project_pace
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for, duty_of
from renovation_cli.compute.schedule import Suspension
from renovation_cli.compute.under_level import answerable, before_works, late_since_issue, works_not_begun
from renovation_cli.compute.works import led_by
from renovation_cli.findings.text import Text
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.duties import Duty
from renovation_cli.model.escalation import Escalated, Excuse, Level
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.words import Measure

AHEAD = timedelta(days=92)
"""How far ahead it is looked for the day on which a higher level would be reached."""


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which the level reached became another one; None for no level."""

    on: date
    level_id: str | None
    level: Level | None
    excused: bool
    suspended: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelReached:
    """The level that a project has reached on a day, or that it has reached none."""

    level_id: str | None
    """None where no level is reached, or an excuse holds."""
    level: Level | None
    since: date | None
    """The first day of the days without a break on which this level or a higher one was reached."""
    causes: tuple[Cause, ...]
    """Every condition of the level that holds, in the plan's order."""
    answerable: tuple[Item, ...]
    """What has to be done, and so whose duty it is: what is late for longest, and what the works wait for."""
    answers: tuple[Answerable, ...]
    """Who answers for that."""
    duties: tuple[tuple[str, Duty], ...]
    """The duties under which they do, with their ids, each once."""
    acts: tuple[Answerable, ...]
    """Who acts."""
    before_works: tuple[Item, ...]
    """What is late before works that lag and have not begun, the longest first."""

    @property
    def waits_for(self) -> Item | None:
        """What is late for longest before works that lag and have not begun."""
        return next(iter(self.before_works), None)

    @property
    def behind(self) -> Fraction:
        """By how many points the works or the money lag where that is a cause, else 0."""
        measured = (each.now or each.measured for each in self.causes)
        return max((-each.points for each in measured if each and each.points), default=Fraction())

    @property
    def enough(self) -> tuple[Item, ...]:
        """Everything that is late for so long that it alone would reach the level."""
        return tuple(dict.fromkeys(item for each in self.causes for item in each.enough))


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelAhead:
    """The level that comes next."""

    level_id: str | None
    """The level that will be reached on the day ``on``, else the one above; None on the highest."""
    level: Level | None
    on: date | None
    """When a higher level will be reached if nothing more is done; None if not within `AHEAD`."""
    causes: tuple[Cause, ...]
    """What will hold on that day."""
    answerable: tuple[Item, ...]
    """What has to be done before that day."""
    answers: tuple[Answerable, ...]
    """Who answers for that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelState:
    """How a project stands to the levels on a date."""

    state: ProjectState
    reached: LevelReached
    ahead: LevelAhead
    next_due: Item | None
    """What of the plan falls due next."""
    excuse: Excuse | None
    """The excuse that holds."""
    suspension: Suspension | None
    """What suspends the project."""
    actions: tuple[Escalated, ...]
    """Every talk, inspection and order on file by the date."""
    action: Escalated | None
    """The last one of this level or a higher one since the level was reached."""
    blockers: tuple[Blocker, ...]
    changes: tuple[Change, ...]
    """Every change since the programme began."""
    unjudged: tuple[tuple[Measure, Text], ...]
    """What the levels go by and has no figure although something is due, and why."""
    leads_works: tuple[Answerable, ...]
    """Who leads the works, and so is asked for what is not on file."""
    late: tuple[tuple[tuple[Answerable, ...], int], ...]
    """How many items that are late fall to whom, the most first; stages that only wait do not count."""
    as_of: date

    @property
    def days(self) -> int | None:
        """How many days ago the level was reached; None without a level."""
        since = self.reached.since
        return None if since is None else (self.as_of - since).days

    @property
    def outstanding(self) -> bool:
        """Whether the level asks for an action and none is on file."""
        return self.reached.level is not None and self.action is None

    @property
    def action_due(self) -> date | None:
        """By when an outstanding action is to be taken; None where the plan does not say."""
        reached = self.reached
        days = reached.level.days if reached.level and self.outstanding else None
        return None if days is None or reached.since is None else later(reached.since, days)

    @property
    def days_since_action(self) -> int | None:
        """How long the level has lasted since what was done about it; None where nothing was."""
        return None if self.action is None else (self.as_of - self.action.on).days

    @property
    def set_day_passed(self) -> bool:
        """Whether an action was taken, and the day that it set is past."""
        return bool(self.action and self.action.until and self.action.until < self.as_of)

    @property
    def set_day_is_today(self) -> bool:
        """Whether the day that the last action set is the day judged for."""
        return bool(self.action and self.action.until == self.as_of)

    @property
    def waits_for_action(self) -> bool:
        """Whether who acts has something to do: to take the action, or to follow up one whose day is past."""
        return self.outstanding or self.set_day_passed


def level_state(
    state: ProjectState, rulebook: Rulebook, as_of: date, ahead: timedelta = AHEAD
) -> LevelState | None:
    """A project on a date; None where the programme has no levels, or its track no pace.

    Args:
        state: the project.
        rulebook: the plan, and who answers.
        as_of: the date.
        ahead: how far it is looked for the day on which a higher level is reached.
    """
    programme = rulebook.programme
    if programme.escalation is None or not programme.escalation.levels or state.pace is None:
        return None
    levels = programme.escalation.levels
    first = state.levels_from
    until = later(max(as_of, first), ahead.days)
    ladder = Ladder(state, programme, as_of, until)
    rungs = [ladder.step(day) for day in ladder.days(first, as_of)]
    now = rungs[-1] if rungs else Rung(as_of)
    not_begun = works_not_begun(state, as_of)
    actions = tuple(each for each in state.project.escalated if each.on <= as_of)
    return LevelState(
        state=state,
        reached=_reached(now, state, rulebook, not_begun),
        ahead=_ahead(now, _higher(ladder, now, first, until), state, rulebook, not_begun),
        next_due=state.next_due(as_of),
        excuse=now.excuse,
        suspension=now.suspension,
        actions=actions,
        action=_taken(actions, list(levels), now),
        blockers=blockers(state, rulebook, as_of),
        changes=tuple(_changes(rungs, programme)),
        unjudged=_unjudged(state, levels, as_of),
        leads_works=_held_by(led_by(state, programme.works, as_of), state, rulebook),
        late=tuple(_late_by_lead(state, rulebook, as_of)),
        as_of=as_of,
    )


def level_states(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[LevelState]:
    """Several projects on a date, the most urgent first; none where the programme has no levels."""
    escalation = rulebook.programme.escalation
    ids = list(escalation.levels) if escalation else []
    found = (level_state(state, rulebook, as_of) for state in states)
    return sorted((each for each in found if each), key=lambda each: urgency(each, ids))


def _reached(now: Rung, state: ProjectState, rulebook: Rulebook, not_begun: tuple[Item, ...]) -> LevelReached:
    programme = rulebook.programme
    level_id, level = _level_at(now.rank, programme)
    lags = any(cause.measured for cause in now.causes)
    todo = answerable(state, now.causes, programme, not_begun)
    duties = dict.fromkeys(item.duty for item in todo if item.duty)
    return LevelReached(
        level_id=level_id,
        level=level,
        since=now.since,
        causes=now.causes,
        answerable=todo,
        answers=_held_by(_leads_of(todo), state, rulebook),
        duties=tuple((each, duty) for each in duties if (duty := duty_of(each, rulebook))),
        acts=_held_by(level.acts, state, rulebook) if level else (),
        before_works=before_works(state, programme, not_begun) if lags else (),
    )


def _ahead(
    now: Rung, then: Rung | None, state: ProjectState, rulebook: Rulebook, not_begun: tuple[Item, ...]
) -> LevelAhead:
    """What comes next; ``then`` is the first day on which a higher level is reached, if there is one."""
    level_id, level = _level_at(then.rank if then else now.rank + 1, rulebook.programme)
    causes = then.causes if then else ()
    todo = answerable(state, causes, rulebook.programme, not_begun)
    return LevelAhead(
        level_id=level_id,
        level=level,
        on=then.on if then else None,
        causes=causes,
        answerable=todo,
        answers=_held_by(_leads_of(todo), state, rulebook),
    )


def _leads_of(items: Iterable[Item]) -> list[str]:
    """Who leads what has to be done, each once."""
    return list(dict.fromkeys(lead for item in items for lead in item.lead))


def _held_by(leads: Iterable[str], state: ProjectState, rulebook: Rulebook) -> tuple[Answerable, ...]:
    return tuple(answers_for(lead, state.project, rulebook) for lead in leads)


def _late_by_lead(
    state: ProjectState, rulebook: Rulebook, as_of: date
) -> Iterator[tuple[tuple[Answerable, ...], int]]:
    late = Counter(item.lead for item in late_since_issue(state, as_of))
    for leads, number in late.most_common():
        yield _held_by(leads, state, rulebook), number


def _level_at(rank: int, programme: Programme) -> tuple[str | None, Level | None]:
    """A level with its id by its place; None where no level has it."""
    levels = list(programme.escalation.levels.items()) if programme.escalation else []
    return levels[rank] if 0 <= rank < len(levels) else (None, None)


def _unjudged(state: ProjectState, levels: dict[str, Level], as_of: date) -> tuple[tuple[Measure, Text], ...]:
    if not state.is_recorded:
        return ()
    asked = {condition.of for level in levels.values() for condition in level.when if goes_by_pace(condition)}
    pace = project_pace(state, as_of)
    figures = (
        (Measure.WORKS, pace.works),
        (Measure.MONEY, pace.money),
        (Measure.INVESTMENT, pace.investment),
    )
    return tuple(
        (measure, figure.reason)
        for measure, figure in figures
        if measure in asked and figure.planned and figure.reason
    )


def _changes(rungs: Iterable[Rung], programme: Programme) -> Iterator[Change]:
    before: tuple[int, bool, bool] = (-1, False, False)
    for rung in rungs:
        now = (rung.rank, rung.excuse is not None, rung.suspension is not None)
        if now != before:
            yield Change(rung.on, *_level_at(rung.rank, programme), *now[1:])
        before = now


def _higher(ladder: Ladder, now: Rung, first: date, until: date) -> Rung | None:
    """The day after ``now`` on which a higher level is reached if nothing more is done."""
    if now.rank == ladder.top:
        return None
    for day in ladder.days(max(later(now.on, 1), first), until):
        rung = ladder.step(day)
        if rung.rank > now.rank:
            return rung
    return None


def urgency(found: LevelState, levels: Sequence[str]) -> tuple[int, bool, str, Fraction]:
    """What to sort by: the highest level first, in it what is outstanding, the oldest, the farthest behind.

    Args:
        found: a project on a date.
        levels: the ids of the levels from the mildest.
    """
    reached = found.reached
    rank = levels.index(reached.level_id) if reached.level_id else -1
    return -rank, not found.outstanding, str(reached.since), -reached.behind


def _taken(actions: Iterable[Escalated], ids: list[str], now: Rung) -> Escalated | None:
    """The last action of the level reached or a higher one since it was reached."""
    since = now.since
    if since is None:
        return None
    fit = (each for each in actions if each.on >= since and each.level in ids[now.rank :])
    found = sorted(fit, key=lambda each: each.on)
    return found[-1] if found else None  # of two on one day the lower line


def is_at_a_level(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> bool:
    """Whether one of some projects has reached a level."""
    return any(each.reached.level for each in level_states(states, rulebook, as_of))
