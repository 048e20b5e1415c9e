"""What a month brought, from raw YAML and by plain loops; nothing here uses the package.

Days are texts, which compare as days do.
"""

from calendar import monthrange
from fractions import Fraction

from tests.raw_facts import load
from tests.raw_weekly import day_before, projects, times

STARTED, FINISHED = ("works-started",), ("works-finished",)


def month_days(month):
    """The first and the last day of a month."""
    year, number = map(int, month.split("-"))
    return f"{month}-01", f"{month}-{monthrange(year, number)[1]:02}"


def figure(project, day):
    """The day and the amount of the last entry by a day that says what is invested; None where none does."""
    said = [each for each in project.get("progress", ()) if "invested_yuan" in each and each["on"] <= day]
    if not said:
        return None
    last = max(each["on"] for each in said)
    return last, [int(each["invested_yuan"]) for each in said if each["on"] == last][-1]


def gained(project, first, last, start):
    """What was invested from one day to another, None where nobody can tell; ``start``: of the works."""
    now, base = figure(project, last), figure(project, day_before(first))
    if now is None or now[0] < first:
        return None
    if base is not None:
        return now[1] - base[1]
    if start is not None and start <= last:
        return now[1] if start >= first else None
    entries = [each for each in project.get("progress", ()) if first <= each["on"] <= last]
    return now[1] if any(Fraction(each["works"].rstrip("%")) == 0 for each in entries) else None


def start_of(project, last):
    """The day on which the start of the works is recorded, by a day."""
    days = [day for key in STARTED for day in times(project.get("milestones", {}).get(key, []))]
    return min((day for day in days if day <= last), default=None)


def invested(data, first, last):
    """By project what was invested in some days."""
    return {key: gained(each, first, last, start_of(each, last)) for key, each in projects(data)}


def told_at_least(data, first, last):
    """By project what the figures of some days tell, from the first to the last; None where nothing."""
    found = {}
    for key, project in projects(data):
        days = [each["on"] for each in project.get("progress", ()) if "invested_yuan" in each]
        within = [day for day in days if first <= day <= last]
        gain = figure(project, last)[1] - figure(project, min(within))[1] if within else 0
        found[key] = gain if gain > 0 else None
    return found


def in_all(data, last):
    """By project what was invested since the start."""
    return {key: (found := figure(each, last)) and found[1] for key, each in projects(data)}


def money(data, first, last, kinds, keys):
    """By channel what came of some kinds of entry in some days, of some projects; a refund is less."""
    found = {}
    for project in (each for key, each in projects(data) if key in keys):
        for entry in project.get("money", {}).get("entries", ()):
            if first <= entry["on"] <= last and entry["kind"] in kinds:
                sign = -1 if entry["kind"] == "refund" else 1
                channel = entry.get("channel")
                found[channel] = found.get(channel, 0) + sign * int(entry["yuan"])
    return found


def orders(data, first, last):
    """How many were opened, closed, closed by their day, closed late; open and overdue at the end."""
    files = [data / "orders.yaml", *sorted(data.glob("projects/*/orders.yaml"))]
    kinds = load(data / "programme.yaml")["orders"]["kinds"]
    found = dict.fromkeys(("opened", "closed", "closed_on_time", "closed_late", "open", "overdue"), 0)
    for order in (each for file in files if file.exists() for each in (load(file) or {}).values()):
        if order["opened"] > last:
            continue
        found["opened"] += order["opened"] >= first
        done = None
        for step in order.get("steps", ()):
            if step["on"] <= last and step["step"] in ("resolved", "returned"):
                done = step["on"] if step["step"] == "resolved" else None
        due = order.get("due")
        assert due or not kinds[order["kind"]].get("days")
        if done is None:
            found["open"] += 1
            found["overdue"] += bool(due and due < last)
        elif first <= done:
            found["closed"] += 1
            found["closed_on_time"] += bool(due and done <= due)
            found["closed_late"] += bool(due and done > due)
    return found
