"""Which level of escalation a project stands at on each day, a second time: day by day, nothing left out.

Written from docs/data-format.md “Escalation” and docs/decisions.md “Pace, money and escalation”.
"""

from datetime import timedelta

from tests.oracle import progress
from tests.oracle.reading import ONE_DAY, day, is_month_end, share

AHEAD = 92


class Ladder:
    """A project followed from the programme's first day, by what was on file on the day judged for."""

    def __init__(self, project, track, levels, late_on, first, as_of, year):
        self.project, self.pace, self.levels = project, track.get("pace"), levels
        self.late_on, self.as_of, self.year = late_on, as_of, year
        self.excuses = [
            (day(each["from"]), day(each["to"]))
            for each in project.get("excuses", [])
            if day(each["from"]) <= as_of
        ]
        self.reports = self._reports(max(as_of, first) + timedelta(days=AHEAD))
        self.rows = {
            (name, number): [] for name, level in levels.items() for number, _ in enumerate(level["when"])
        }
        self.over = set()
        self.runs = dict.fromkeys(levels, 0)
        self.held, self.rank, self.since = set(), -1, {}
        self.ranks = {}
        when = first
        while when <= as_of:
            self.step(when)
            when += ONE_DAY
        self.now = self.rank, self.since.get(self.rank)
        self.next_on = self._next(max(as_of + ONE_DAY, first))

    def changes(self, as_of):
        """(day, level, excused) of each day up to one on which that became another than the day before."""
        found, before, names = [], (None, False), list(self.levels)
        for when, rank in self.ranks.items():
            now = (names[rank] if rank is not None and rank >= 0 else None, rank is None)
            if when <= as_of and now != before:
                found.append((when, *now))
            before = now
        return found

    def _next(self, when):
        """When a higher level is reached if nothing more is done, and which."""
        rank, last = self.rank, when + timedelta(days=AHEAD - 1)
        while when <= last:
            self.step(when)
            if self.rank > rank:
                return when, self.rank
            when += ONE_DAY
        return None

    def _reports(self, until):
        entered = sorted({day(each["on"]) for each in self.project.get("progress", [])})
        entered = [each for each in entered if each <= self.as_of]
        found = set(entered)
        for before, last, following in zip(
            entered, entered[1:], [*entered[2:], until + ONE_DAY], strict=False
        ):
            expected = last + (last - before)
            while expected < following:
                found.add(expected)
                expected += last - before
        return found

    def step(self, when):
        if any(begin <= when <= end for begin, end in self.excuses):
            for name, level in self.levels.items():
                for number, condition in enumerate(level["when"]):
                    if self._is_end(condition, when):
                        self.rows[name, number] = []
            self.rank = -1
            self.ranks[when] = None
            return
        before, self.held, self.rank = self.held, set(), -1
        for rank, (name, level) in enumerate(self.levels.items()):
            if any([self._holds(name, number, each, when) for number, each in enumerate(level["when"])]):  # noqa: C419 - each keeps its row
                if name not in before:
                    self.runs[name] += 1
                self.held.add(name)
                self.rank = rank
        self.since = {rank: self.since.get(rank, when) for rank in range(self.rank + 1)}
        self.ranks[when] = self.rank

    def _is_end(self, condition, when):
        every = condition.get("every") or ("month" if int(condition.get("in_a_row", 1)) > 1 else None)
        if every == "report":
            return when in self.reports
        return every == "month" and is_month_end(when)

    def _holds(self, name, number, condition, when):
        in_a_row = int(condition.get("in_a_row", 1))
        if "every" not in condition and in_a_row == 1:
            return self._parts(condition, when)
        row = self.rows[name, number]
        if self._is_end(condition, when):
            self.over.discard((name, number))
            if self._parts(condition, when):
                row.append(when)
            else:
                row.clear()
        if len(row) < in_a_row:
            return False
        if _by_pace(condition) and row[-1] < when and self._caught_up(condition, row[-1], when):
            self.over.add((name, number))
        return (name, number) not in self.over

    def _caught_up(self, condition, since, when):
        done, entered = progress.works(self.project, min(when, self.as_of))
        if condition.get("of", "works") == "money":
            spent = progress.money(self.project, min(when, self.as_of), self.year)
            return spent is not None and spent >= 1
        if done is not None and self.pace and entered > since:
            return done >= min(progress.due(self.pace, entered), 1)
        return done is not None and done >= 1

    def _parts(self, condition, when):
        parts = []
        if _by_pace(condition):
            parts.append(self._behind(condition, when))
        if "days_overdue" in condition:
            parts.append(self.late_on(when, self.as_of) >= int(condition["days_overdue"]))
        if "repeats" in condition:
            lower = condition["repeats"]
            parts.append(lower in self.held and self.runs[lower] >= int(condition.get("times", 2)))
        return all(parts)

    def _behind(self, condition, when):
        by_then = min(when, self.as_of)
        if condition.get("of", "works") == "money":
            actual = progress.money(self.project, by_then, self.year)
        else:
            actual = progress.works(self.project, by_then)[0]
        if self.pace is None or actual is None:
            return False
        planned = progress.due(self.pace, when)
        gap = planned - actual
        return (
            ("points_behind" not in condition or gap >= share(condition["points_behind"]))
            and (
                "points_behind_more_than" not in condition
                or gap > share(condition["points_behind_more_than"])
            )
            and ("ratio_below" not in condition or actual < share(condition["ratio_below"]) * planned)
        )


def _by_pace(condition):
    return bool({"points_behind", "points_behind_more_than", "ratio_below"} & set(condition))
