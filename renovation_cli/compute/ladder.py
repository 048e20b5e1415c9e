"""The levels of a project gone through day by day (plan 四(四)).

“Times in a row” and “separate times” need what was reached before, so the days are gone through from the
first. While an excuse holds or the project is suspended, no level is reached.
"""

from datetime import date

from renovation_cli.compute.conditions import Cause, History, Watch
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.schedule import Suspension
from renovation_cli.model.escalation import Excuse
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme


@dataclass(frozen=True, slots=True)
class Rung:
    """What is reached on a day."""

    on: date
    rank: int = -1
    """Place of the highest level reached, from 0 for the mildest; -1 for none."""
    causes: tuple[Cause, ...] = ()
    """Every condition of that level that holds, in the plan's order."""
    since: date | None = None
    """The first day of the days without a break on which this level or a higher one was reached."""
    excuse: Excuse | None = None
    """The excuse that holds."""
    suspension: Suspension | None = None
    """What suspends the project."""


class Ladder:
    """The levels of a project followed from day to day; the days must be given in order.

    Args:
        state: the project on the day judged for.
        programme: a plan that has levels.
        as_of: the day judged for; of later days it is said what they bring if nothing more is done.
        until: the last day that will be asked for.
    """

    def __init__(self, state: ProjectState, programme: Programme, as_of: date, until: date) -> None:
        assert programme.escalation is not None
        levels = programme.escalation.levels
        conditions = (condition for level in levels.values() for condition in level.when)
        self.top = len(levels) - 1
        """Place of the highest level."""
        self._history = History(state, conditions, as_of, until)
        self._schedule = state.schedule
        self._excuses = [excuse for excuse in state.project.excuses if excuse.from_ <= as_of]
        self._watches = {
            level_id: [Watch(condition, self._history) for condition in level.when]
            for level_id, level in levels.items()
        }
        self._runs: dict[str, list[date]] = {level_id: [] for level_id in levels}
        self._held: set[str] = set()
        self._waiting: set[str] = set()
        """The levels held until an excuse of which the next ends have yet to say whether they go on."""
        self._since: dict[int, date] = {}

    def days(self, first: date, last: date) -> list[date]:
        """The days of a window on which something can turn."""
        return self._history.turning_days(first, last) if first <= last else []

    def step(self, day: date) -> Rung:
        """Go on to a day; the days between it and the one before turn nothing."""
        suspension = self._schedule.suspended_on(day)
        excuse = next((excuse for excuse in self._excuses if excuse.covers(day)), None)
        if excuse or suspension:
            for watches in self._watches.values():
                for watch in watches:
                    watch.excused(day)
            return Rung(day, excuse=excuse, suspension=suspension)
        rank, causes = self._reach(day)
        # Neither ends a run: what was done before it still stands behind it.
        going_on = max([rank, *(list(self._watches).index(each) for each in self._waiting)])
        before = {place: since for place, since in self._since.items() if place <= going_on}
        self._since = dict.fromkeys(range(rank + 1), day) | before
        return Rung(day, rank, causes, self._since.get(rank))

    def _reach(self, day: date) -> tuple[int, tuple[Cause, ...]]:
        """Judge every level, from the lowest: a higher one may ask for runs of a lower one."""
        before = self._held | self._waiting
        self._held, self._waiting = set(), set()
        reached: tuple[int, tuple[Cause, ...]] = (-1, ())
        for rank, (level_id, watches) in enumerate(self._watches.items()):
            found = [cause for watch in watches if (cause := watch.on(day, self._repeated))]
            if not found:
                if level_id in before and any(self._waits(watch) for watch in watches):
                    self._waiting.add(level_id)
                continue
            if level_id not in before:
                # An excuse does not end a run: what goes on behind it is not a second time.
                self._runs[level_id].append(day)
            self._held.add(level_id)
            reached = (rank, tuple(found))
        return reached

    def _waits(self, watch: Watch) -> bool:
        return watch.waits or watch.repeats in self._waiting

    def _repeated(self, level_id: str) -> tuple[date, ...]:
        return tuple(self._runs[level_id]) if level_id in self._held else ()
