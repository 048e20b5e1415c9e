"""How far the works and the money are against the pace, a second time.

Written from docs/data-format.md “Pace” and design §12 “Not begun”.
"""

from datetime import date, timedelta
from fractions import Fraction
from typing import NamedTuple

from tests.oracle.reading import ONE_DAY, day, first_day, last_day, number, share


def due(pace, when):
    """The share due at the end of a day."""
    if pace["by"] == "table":
        passed = [
            (last_day(until), share(part)) for until, part in pace["table"].items() if last_day(until) <= when
        ]
        return max(passed)[1] if passed else Fraction(0)
    first, last = first_day(pace["from"]), last_day(pace["to"])
    if when < first:
        return Fraction(0)
    if when >= last:
        return Fraction(1)
    if pace["by"] == "linear":
        return Fraction((when - first).days + 1, (last - first).days + 1)
    months = [(year, month) for year in range(2019, 2025) for month in range(1, 13)]
    window = [each for each in months if (first.year, first.month) <= each <= (last.year, last.month)]
    return Fraction(sum(_month_end(each) <= when for each in window), len(window))


def _month_end(month):
    year, month = month
    return date(year + month // 12, month % 12 + 1, 1) - ONE_DAY


def begin(pace):
    """The day on which a pace begins: the first on which a share is due."""
    if pace["by"] == "table":
        return min((last_day(until) for until, part in pace["table"].items() if share(part)), default=None)
    when = first_day(pace["from"])
    while not due(pace, when):
        when += ONE_DAY
    return when


def own(pace, planned, facts):
    """The pace of a project that plans its own start or finish inside that of the plan."""
    if not pace or pace["by"] == "table":
        return pace
    begin, end = first_day(pace["from"]), last_day(pace["to"])
    inside = {each: day for each, day in planned.items() if begin <= first_day(day) and last_day(day) <= end}
    first = [inside[each] for each in facts.starts if each in inside]
    last = [inside[each] for each in facts.ends if each in inside]
    return {**pace, **({"from": first[0]} if first else {}), **({"to": last[0]} if last else {})}


class Standing(NamedTuple):
    """How far works or money are on a day."""

    actual: Fraction | None
    planned: Fraction | None
    """What is due, of which the gap is taken."""
    assumed: bool = False


class Works:
    """The works of a project against its own pace."""

    def __init__(self, project, facts, pace):
        self.facts, self.pace = facts, pace
        self.entries = [(day(entry["on"]), share(entry["works"])) for entry in project.get("progress", [])]

    def entered(self, when):
        """The last day on which progress was entered by a day."""
        return max((on for on, _ in self.entries if on <= when), default=None)

    def done(self, when, as_of):
        """The share of the works that is done on a day by what is on file on another."""
        by_then = min(when, as_of)
        if self.facts.happened(self.facts.ends, by_then):
            return Fraction(1)
        entered = [part for on, part in self.entries if on <= by_then]
        if entered:
            return entered[-1]
        return Fraction(0) if self.not_begun(when, as_of) else None

    def not_begun(self, when, as_of):
        """Whether the works are assumed to stand at nought."""
        facts, by_then = self.facts, min(when, as_of)
        if not self.pace or not facts.starts or not facts.has_records(by_then) or self.entered(by_then):
            return False
        begun = begin(self.pace)
        begun_already = begun is not None and begun <= when
        return begun_already and not facts.happened([*facts.starts, *facts.ends], by_then)

    def standing(self, when, as_of):
        """Done, and what is due: where nothing is begun, only what fell due since the first record."""
        done = self.done(when, as_of)
        if self.pace is None:
            return Standing(done, None)
        planned = due(self.pace, when)
        if self.not_begun(when, as_of):
            return Standing(done, planned - due(self.pace, self.facts.first), assumed=True)
        return Standing(done, planned)

    def is_week(self, when, as_of):
        """Whether works not begun are judged on a day by conditions that go by reports."""
        if not self.not_begun(when, as_of):
            return False
        days = when - max(begin(self.pace), self.facts.first)
        return days % timedelta(days=7) == timedelta(0)


def weight(project):
    stated = project.get("stated", {})
    return number(stated.get("year_investment_yuan", stated.get("investment_yuan")))


def year_of(period):
    """The days of the programme's year: its calendar year, or the period where that reaches into another."""
    first, last = first_day(period["from"]), last_day(period["to"])
    return (date(first.year, 1, 1), date(last.year, 12, 31)) if first.year == last.year else (first, last)


def paid(project, when, year):
    """What was paid by a day; of an investment planned for the year, what was paid in the year.

    Unknown where neither a payment nor what came back of one is on file.
    What came back is not paid. It is taken from the payments of its own year, then from the year before.
    """
    money = project.get("money", {})
    entries = [entry for entry in money.get("entries", []) if day(entry["on"]) <= when]
    signs = {"payment": 1, "refund": -1}
    if not any(each["kind"] in signs for each in entries):
        return None
    moved = [(day(each["on"]), signs.get(each["kind"], 0) * int(each["yuan"])) for each in entries]
    if "year_investment_yuan" not in project.get("stated", {}):
        return sum(yuan for _, yuan in moved)
    in_year = sum(yuan for on, yuan in moved if year[0] <= on <= year[1])
    later = sum(yuan for on, yuan in moved if on > year[1])
    return max(in_year + min(later, 0), 0)


def money(project, when, year):
    """The share of the planned money that was paid by a day."""
    planned, got = weight(project), paid(project, when, year)
    return Fraction(got, planned) if planned and got is not None else None


def invested(project, facts, when, year):
    """What of the planned investment is completed by a day, by the entries that say it; None is unknown."""
    said = [
        (day(each["on"]), int(each["invested_yuan"]))
        for each in project.get("progress", [])
        if "invested_yuan" in each and day(each["on"]) <= when
    ]
    if not said:
        return None
    if "year_investment_yuan" not in project.get("stated", {}):
        return said[-1][1]
    earlier = [yuan for on, yuan in said if on < year[0]]
    of_year = [yuan for on, yuan in said if year[0] <= on <= year[1]]
    if not of_year or not (earlier or _began_later(project, facts, when, year)):
        return None
    return of_year[-1] - (earlier[-1] if earlier else 0)


def _began_later(project, facts, when, year):
    """Whether something on file by a day says that the works had not begun before the year."""
    starts = [facts.dated.get(each) for each in facts.starts]
    starts = [on for on in starts if on and on <= when]
    if starts:
        return min(starts) >= year[0]
    return any(
        year[0] <= day(each["on"]) <= when and not share(each["works"])
        for each in project.get("progress", [])
    )


def entered_investment(project, when):
    """The day of the last entry by a day that says what is completed."""
    days = [day(each["on"]) for each in project.get("progress", []) if "invested_yuan" in each]
    return max((on for on in days if on <= when), default=None)


def investment(project, facts, when, year):
    """The share of the planned investment that is completed by a day."""
    planned, got = weight(project), invested(project, facts, when, year)
    return Fraction(got, planned) if planned and got is not None else None


def figures(pace, standing, when):
    """planned, actual, points, ratio."""
    planned = due(pace, when) if pace else None
    known = planned is not None and standing.actual is not None
    points = (standing.actual - standing.planned) * 100 if known else None
    ratio = standing.actual / standing.planned if known and standing.planned else None
    return planned, standing.actual, points, ratio


def together(members, when, pick):
    """planned and actual of several projects, each weighing its planned money; (pace, project) each.

    Of what nothing is due yet is left out, and so is what weighs nothing; one that is due without a figure
    leaves all without one.
    """
    total = planned = actual = Fraction(0)
    known = True
    for pace, project in members:
        share_due, got, heavy = due(pace, when), pick(project), weight(project)
        if not share_due or heavy == 0:
            continue
        if heavy is None:
            return None, None
        total += heavy
        planned += heavy * share_due
        known = known and got is not None
        actual += heavy * (got or 0)
    if not total:
        return None, None
    return planned / total, actual / total if known else None
