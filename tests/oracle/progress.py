"""How far the works and the money are against the pace, a second time (docs/data-format.md “Pace”)."""

from datetime import date
from fractions import Fraction

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


def works(project, when):
    """The share of the works done by a day, and the day of the report that says so."""
    by_then = [(day(entry["on"]), share(entry["works"])) for entry in project.get("progress", [])]
    by_then = [entry for entry in by_then if entry[0] <= when]
    return by_then[-1][::-1] if by_then else (None, None)


def weight(project):
    stated = project.get("stated", {})
    return number(stated.get("year_investment_yuan", stated.get("investment_yuan")))


def year_of(period):
    """The days of the programme's year: its calendar year, or the period where that reaches into another."""
    first, last = first_day(period["from"]), last_day(period["to"])
    return (date(first.year, 1, 1), date(last.year, 12, 31)) if first.year == last.year else (first, last)


def paid(project, when, year):
    """What was paid by a day; of an investment planned for the year, what was paid in the year."""
    money = project.get("money", {})
    entries = [entry for entry in money.get("entries", []) if day(entry["on"]) <= when]
    if not entries and "plan" not in money:
        return None
    paid_ = [entry for entry in entries if entry["kind"] == "payment"]
    if "year_investment_yuan" in project.get("stated", {}):
        paid_ = [entry for entry in paid_ if year[0] <= day(entry["on"]) <= year[1]]
    return sum(int(entry["yuan"]) for entry in paid_)


def money(project, when, year):
    """The share of the planned money that was paid by a day."""
    planned, got = weight(project), paid(project, when, year)
    return Fraction(got, planned) if planned and got is not None else None


def figures(pace, actual, when):
    """planned, actual, points, ratio."""
    planned = due(pace, when) if pace else None
    known = planned is not None and actual is not None
    points = (actual - planned) * 100 if known else None
    return planned, actual, points, actual / planned if known and planned else None


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
