"""Pace and levels made from a district's raw YAML, going from day to day, each by what was on file then.

Nothing here uses the package: dates are texts, shares are fractions. A day is judged by its own facts alone,
so that one course through the year says what every look on every day of it must say.
"""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

from tests.raw_decided import is_suspended
from tests.raw_facts import days_after, days_between, first_day, last_day
from tests.raw_plan import NEVER, before_issue, late

NOTHING, WHOLE = Fraction(0), Fraction(1)


def percent(text):
    return Fraction(text.rstrip("%")) / 100


def to_the_hundredth(share):
    points = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return float(points.quantize(Decimal("0.01"), ROUND_HALF_UP))


# --- Pace


def window(raw, project_id):
    """First and last day of a project's pace: its own where it has planned them; None in a track without."""
    project = raw.facts[project_id]
    rule = raw.plan["tracks"][project["track"]].get("pace")
    if rule is None:
        return None
    assert rule["by"] == "linear"
    own = project.get("planned", {})
    return first_day(own.get("works-started", rule["from"])), last_day(own.get("works-finished", rule["to"]))


def planned(raw, project_id, day):
    """The share due by a day, the same each day of the window.

    While a project is suspended there is none, and what is left grows from the day on which it goes on.
    """
    first, last = window(raw, project_id)
    kept, stands = NOTHING, False
    for change in raw.facts[project_id].get("extended", ()):
        if change["on"] > day or "milestone" in change:
            continue
        if "to" not in change:
            kept, stands = grown(first, last, days_after(change["on"], -1)), True
        elif stands:
            first, last, stands = change["on"], max(last, last_day(change["to"])), False
    return None if stands else kept + (WHOLE - kept) * grown(first, last, day)


def grown(first, last, day):
    """How much of a window is past, evenly."""
    passed = Fraction(days_between(first, day) + 1, days_between(first, last) + 1)
    return min(max(passed, NOTHING), WHOLE)


def known(raw, project_id, fact, day):
    """The first day by which a fact of the works is on record, or shown by what comes after it."""
    bearer, days = raw.bearers["project", project_id], []
    for milestone_id in raw.plan["works"][fact]:
        key = (bearer.key, "milestone", milestone_id)
        if key not in bearer.asked:
            continue
        days += [on for on in [bearer.recorded.get(key, NEVER)] if on <= day]
        days += [on for on, _ in raw.shown.get(key, ()) if on <= day]
    return min(days, default=None)


def last_entry(raw, project_id, day):
    entries = [each for each in raw.facts[project_id].get("progress", ()) if each["on"] <= day]
    return entries[-1] if entries else None


@dataclass(frozen=True)
class Works:
    """The share done, None where nothing says, and what it is held against."""

    due: Fraction
    done: Fraction | None
    assumed: bool = False
    spared: Fraction = NOTHING
    """The share that had fallen due by the first record, of works that are taken not to have begun."""

    @property
    def counted(self):
        return None if self.due is None else self.due - self.spared

    @property
    def gap(self):
        return None if None in (self.done, self.due) else self.counted - self.done


def works(raw, project_id, day):
    """The works of a day by what is on file on it."""
    due, bearer = planned(raw, project_id, day), raw.bearers["project", project_id]
    entry = last_entry(raw, project_id, day)
    if known(raw, project_id, "finished", day):
        return Works(due, WHOLE)
    if entry:
        return Works(due, percent(entry["works"]))
    has_start = any((bearer.key, "milestone", each) in bearer.asked for each in raw.plan["works"]["started"])
    begun = known(raw, project_id, "started", day)
    begins = window(raw, project_id)[0]
    if not has_start or begun or not bearer.has_records(day) or day < begins:
        return Works(due, None)
    first = bearer.first_record
    return Works(due, NOTHING, True, planned(raw, project_id, first) if first >= begins else NOTHING)  # noqa: FBT003


# --- Levels


@dataclass
class Row:
    """How a condition that goes by reports or month ends stood at those that came last."""

    ends: list = field(default_factory=list)
    """The last ones in a row at which it held."""
    over: bool = False
    """Whether a report has shown the works on pace since then, or that they have begun at all."""
    waits: bool = False
    """Whether an excused end broke a row that was whole, and nothing since says whether it goes on."""


@dataclass(frozen=True)
class Day:
    """What there is to judge a project by on a day."""

    on: str
    works: Works
    late: list
    """What a level can stand on, each as (days counted, days late, what), the longest first."""
    excused: bool
    entered: bool
    """Whether a report came."""
    begun: bool
    """Whether works that were taken not to have begun turn out to have."""
    ends: dict
    """Whether it is a report, or a day on which one was to be expected, and whether a month ends."""


@dataclass(frozen=True)
class Standing:
    """Where a project stands on a day."""

    level: str | None = None
    since: str | None = None
    excused: bool = False
    causes: tuple = ()
    """Of each condition that holds (its place, the end it was judged at, the days and items late)."""


def is_report(raw, project_id, day, *, assumed):
    """A day on which a report came or was to be expected: as far after the last as that after the one before.

    A project that is taken not to have begun is judged each week instead, from the later of its first record
    and the first day of its pace.
    """
    if assumed:
        first = max(raw.bearers["project", project_id].first_record, window(raw, project_id)[0])
        return days_between(first, day) % 7 == 0
    days = sorted({each["on"] for each in raw.facts[project_id].get("progress", ()) if each["on"] <= day})
    if len(days) < 2:
        return day in days
    return day == days[-1] or days_between(days[-1], day) % days_between(days[-2], days[-1]) == 0


def stands_on(raw, bearer, day):
    """What fell due since the issue of the plan; the days since the first record are counted alone."""
    found = [(last_day(each.due), each) for each in late(raw, bearer, day) if not before_issue(raw, each)]
    counted = [
        (days_between(max(due, bearer.first_record), day), days_between(due, day), each)
        for due, each in found
    ]
    return sorted((each for each in counted if each[0] > 0), key=lambda each: -each[0])


def is_excused(raw, project_id, day):
    project = raw.facts[project_id]
    is_out = any(each["from"] <= day <= each["to"] for each in project.get("excuses", ()))
    return is_out or is_suspended(project, day)


def day_of(raw, project_id, on, before):
    """A day, with the day before it."""
    now, entry = works(raw, project_id, on), last_entry(raw, project_id, on)
    return Day(
        on,
        now,
        stands_on(raw, raw.bearers["project", project_id], on),
        is_excused(raw, project_id, on),
        entered=entry is not None and entry["on"] == on,
        begun=before is not None and before.works.assumed and not now.assumed,
        ends={
            "report": is_report(raw, project_id, on, assumed=now.assumed),
            "month": days_after(on, 1).endswith("-01"),
        },
    )


def is_behind(condition, gap):
    if gap is None:
        return False
    if "points_behind" in condition:
        return gap >= percent(condition["points_behind"])
    return gap > percent(condition["points_behind_more_than"])


def cause(condition, row, day):
    """Whether a condition holds on a day, as (end it was judged at, what is late); None where not."""
    if "days_overdue" in condition:
        assert condition.keys() == {"own", "days_overdue"}
        enough = day.late and day.late[0][0] >= int(condition["days_overdue"])
        return (None, day.late) if enough else None
    assert condition["of"] == "works"
    needed = int(condition.get("in_a_row", 1))
    on_pace = day.begun or day.works.done == WHOLE or (day.entered and day.works.gap <= 0)
    if day.ends[condition["every"]] and day.excused:
        row.waits = not on_pace and (row.waits or (len(row.ends) >= needed and not row.over))
        row.ends, row.over = [], False
    elif day.ends[condition["every"]]:
        row.ends = [*row.ends, day.on] if is_behind(condition, day.works.gap) else []
        row.waits = row.waits and 0 < len(row.ends) < needed
        row.over = False
    elif on_pace:
        row.over, row.waits = True, False
    return None if row.over or len(row.ends) < needed else (row.ends[-1], [])


def course(raw, project_id, until):
    """Where a project stands on each day from the issue of the plan on: no level is reached before."""
    levels = raw.plan["escalation"]["levels"]
    conditions = [(level, n, rule) for level, each in levels.items() for n, rule in enumerate(each["when"])]
    rows = {(level, n): Row() for level, n, _ in conditions}
    found, since, on, day = {}, {}, raw.plan["issued"], None
    while on <= until and project_id in raw.on(on).facts:
        day = day_of(raw.on(on), project_id, on, day)
        held = [
            (level, n, *why) for level, n, rule in conditions if (why := cause(rule, rows[level, n], day))
        ]
        if day.excused:  # that suspends a level, and what goes on behind it is not a second time
            found[on] = Standing(excused=True)
        else:
            waits = [list(levels).index(level) for (level, _), row in rows.items() if row.waits]
            rank = max((list(levels).index(level) for level, *_ in held), default=-1)
            before = {each: day for each, day in since.items() if each <= max([rank, *waits])}
            since = dict.fromkeys(range(rank + 1), on) | before
            level = list(levels)[rank] if held else None
            why = tuple(each for name, *each in held if name == level)
            found[on] = Standing(level, since.get(rank), causes=why)
        on = days_after(on, 1)
    return found


class Courses:
    """Where every project of a track with a pace stands; nowhere before the issue."""

    def __init__(self, raw, until):
        self.ids = [each for each in raw.facts if window(raw, each) is not None]
        self._found = {each: course(raw, each, until) for each in self.ids}

    def on(self, project_id, day):
        return self._found[project_id].get(day, Standing())
