"""Which level of escalation a project stands at on each day, a second time: day by day, nothing left out.

Written from design §12, docs/data-format.md “Escalation” and docs/decisions.md “Pace, money and escalation”.
"""

from datetime import timedelta

from tests.oracle import progress
from tests.oracle.reading import ONE_DAY, day, is_month_end, share

AHEAD = 92


class Ladder:
    """A project followed from the first day of a level, by what was on file on the day judged for."""

    def __init__(self, judged, as_of):
        self.project, self.pace, self.facts = judged.project, judged.pace, judged.facts
        self.met, self.works, self.year = judged.met, judged.done, judged.year
        self.levels, self.as_of = judged.programme["escalation"]["levels"], as_of
        # No level is reached before the plan is issued, and what was judged before counts for none.
        self.first = max(judged.first, self.facts.issued or judged.first)
        self.excuses = [
            (day(each["from"]), day(each["to"]))
            for each in self.project.get("excuses", [])
            if day(each["from"]) <= as_of
        ]
        self.reports = self._reports(max(as_of, self.first) + timedelta(days=AHEAD))
        self.rows = {
            (name, number): []
            for name, level in self.levels.items()
            for number, _ in enumerate(level["when"])
        }
        self.over = set()
        self.waits = {}
        self.waiting = set()
        self.runs = dict.fromkeys(self.levels, 0)
        self.held, self.rank, self.since = set(), -1, {}
        self.ranks = {}
        self.holding = {}
        when = self.first
        while when <= as_of:
            self.step(when)
            when += ONE_DAY
        self.now = self.rank, self.since.get(self.rank)
        self.why = self._why(as_of)
        self.next_on = self._next(max(as_of + ONE_DAY, self.first))

    def changes(self, as_of):
        """(day, level, excused) of each day up to one on which that became another than the day before."""
        found, before, names = [], (None, False), list(self.levels)
        for when, rank in self.ranks.items():
            now = (names[rank] if rank is not None and rank >= 0 else None, rank is None)
            if when <= as_of and now != before:
                found.append((when, *now))
            before = now
        return found

    def _why(self, as_of):
        """Of each condition that holds the level: days late and counted, and whether nought is assumed."""
        if self.rank < 0:
            return []
        name, found = list(self.levels)[self.rank], []
        for number, condition in enumerate(self.levels[name]["when"]):
            if not self.holding[name, number]:
                continue
            row = self.rows[name, number]
            when = row[-1] if row else as_of
            late = self._late(when) if "days_overdue" in condition else None
            assumed = None
            if _by_pace(condition):
                of_works = condition.get("of", "works") == "works"
                assumed = of_works and self.works.standing(when, self.as_of).assumed
            found.append((late, assumed, self._silent(when) if "unrecorded_days" in condition else None))
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
                        self._break_off(name, number, condition)
            self.rank = -1
            self.ranks[when] = None
            return
        before, self.held, self.rank = self.held | self.waiting, set(), -1
        self.waiting = set()
        for rank, (name, level) in enumerate(self.levels.items()):
            for number, condition in enumerate(level["when"]):
                self.holding[name, number] = self._holds(name, number, condition, when)
            if any(self.holding[name, number] for number, _ in enumerate(level["when"])):
                if name not in before:
                    self.runs[name] += 1
                self.held.add(name)
                self.rank = rank
            elif name in before and any(
                (name, number) in self.waits or condition.get("repeats") in self.waiting
                for number, condition in enumerate(level["when"])
            ):
                self.waiting.add(name)
        names = list(self.levels)
        lasting = max([self.rank, *(names.index(name) for name in self.waiting)])
        self.since = {
            rank: self.since.get(rank, when)
            for rank in range(lasting + 1)
            if rank <= self.rank or rank in self.since
        }
        self.ranks[when] = self.rank

    def _break_off(self, name, number, condition):
        """An end that is excused: the row begins anew, and what held by it waits for the next ends."""
        row = self.rows[name, number]
        if len(row) >= int(condition.get("in_a_row", 1)) and (name, number) not in self.over:
            self.waits[name, number] = row[-1]
        self.rows[name, number] = []

    def _is_end(self, condition, when):
        every = condition.get("every") or ("month" if int(condition.get("in_a_row", 1)) > 1 else None)
        if every == "report":
            return when in self.reports or self.works.is_week(when, self.as_of)
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
                self.waits.pop((name, number), None)
        last = self.waits.get((name, number))
        if last and _by_pace(condition) and self._caught_up(condition, last, when):
            del self.waits[name, number]
        if len(row) < in_a_row:
            return False
        self.waits.pop((name, number), None)
        if _by_pace(condition) and row[-1] < when and self._caught_up(condition, row[-1], when):
            self.over.add((name, number))
        return (name, number) not in self.over

    def _caught_up(self, condition, since, when):
        by_then = min(when, self.as_of)
        if condition.get("of", "works") == "money":
            spent = progress.money(self.project, by_then, self.year)
            return spent is not None and spent >= 1
        if condition.get("of", "works") == "investment":
            done = progress.investment(self.project, self.facts, by_then, self.year)
            entered = progress.entered_investment(self.project, by_then)
            least = min(progress.due(self.pace, entered), 1) if entered and entered > since else 1
            return done is not None and done >= least
        done, entered = self.works.done(when, self.as_of), self.works.entered(by_then)
        if done is None:
            # Works that were assumed not to have begun, and have.
            return True
        if entered and entered > since:
            return done >= min(progress.due(self.pace, entered), 1)
        return done >= 1

    def _parts(self, condition, when):
        parts = []
        if _by_pace(condition):
            parts.append(self._behind(condition, when))
        if "days_overdue" in condition:
            late = self._late(when)
            parts.append(late is not None and late[1] >= int(condition["days_overdue"]))
        if "unrecorded_days" in condition:
            silent = self._silent(when)
            parts.append(silent is not None and silent >= int(condition["unrecorded_days"]))
        if "repeats" in condition:
            lower = condition["repeats"]
            parts.append(lower in self.held and self.runs[lower] >= int(condition.get("times", 2)))
        return all(parts)

    def _late(self, when):
        """Days late, and days that a level counts, of what is late for longest since the plan was issued."""
        late = [each for each in self.facts.late(self.met, when, self.as_of) if not each.before_issue]
        longest = max(late, key=lambda each: (each.counted, each.days), default=None)
        return longest and (longest.days, longest.counted)

    def _silent(self, when):
        """For how many days nothing at all has been on record; None where something is."""
        return None if self.facts.has_records(min(when, self.as_of)) else (when - self.first).days

    def _behind(self, condition, when):
        if condition.get("of", "works") == "money":
            spent = progress.money(self.project, min(when, self.as_of), self.year)
            actual, planned = spent, progress.due(self.pace, when)
        elif condition.get("of", "works") == "investment":
            actual = progress.investment(self.project, self.facts, min(when, self.as_of), self.year)
            planned = progress.due(self.pace, when)
        else:
            actual, planned, _ = self.works.standing(when, self.as_of)
        if actual is None:
            return False
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
