"""Decisions of meetings, gaps between meetings, and inspections, from raw YAML, without the package.

Days are texts, which compare as days do.
"""

from collections import Counter
from datetime import date, timedelta

from tests.raw_facts import days_between, last_day, load

# --- Meetings


def decisions(data, day):
    """(open, days open, days late or None, late) of every decision by a day, by meeting and number."""
    found = {}
    for meeting in load(data / "district.yaml")["meetings"]:
        if meeting["on"] > day:
            continue
        for number, decision in enumerate(meeting.get("decisions", ()), 1):
            done = decision.get("done", "9999")
            still_open = done > day
            end = day if still_open else done
            late = max(0, days_between(decision["due"], end)) if "due" in decision else None
            found[meeting["on"], number] = (
                decision["to"],
                still_open,
                days_between(meeting["on"], end),
                late,
                still_open and bool(late),
            )
    return found


def weeks_without(data, day):
    """The Mondays of weeks that are over by a day and have no meeting, from the first one on."""
    met = {monday_of(each["on"]) for each in load(data / "district.yaml")["meetings"] if each["on"] <= day}
    missing, monday = [], min(met, default=None)
    while monday is not None and str(monday) <= "2022-12-31" and str(monday + timedelta(days=6)) < day:
        if monday not in met:
            missing.append(str(monday))
        monday += timedelta(days=7)
    return missing


def monday_of(text):
    day = date.fromisoformat(text)
    return day - timedelta(days=day.isoweekday() - 1)


def months_without(data, day):
    """The months without a bulletin, from the first one on, whose following month is over by a day."""
    months = {each["month"] for each in load(data / "district.yaml")["bulletins"] if each["on"] <= day}
    missing, month = [], min(months, default=None)
    while month is not None and month <= "2022-12" and last_day(next_month(month)) < day:
        if month not in months:
            missing.append(month)
        month = next_month(month)
    return missing


def next_month(month):
    year, number = int(month[:4]), int(month[5:])
    return f"{year + number // 12}-{number % 12 + 1:02}"


# --- Inspections


def inspections(data):
    """Every inspection, with its project."""
    for file in sorted(data.glob("projects/*/project.yaml")):
        for inspection in load(file).get("inspections", ()):
            yield file.parent.name, inspection


def held(data, day):
    """How many inspections were held, are to come, or were planned and not held, by kind."""
    found = {}
    for _, inspection in inspections(data):
        counts = found.setdefault(inspection["kind"], Counter())
        if inspection.get("on", "9999") <= day:
            counts["held"] += 1
        elif "planned" in inspection:
            past = last_day(inspection["planned"]) < day
            counts["not_held" if past else "planned"] += 1
    return found


def problems(data, day):
    """(days open, days late or None, mended, verified) of what was found by a day."""
    found = {}
    for project, inspection in inspections(data):
        on = inspection.get("on", "9999")
        for problem in inspection.get("findings", ()) if on <= day else ():
            mended = problem.get("mended", "9999")
            verified = problem.get("verified", "9999")
            end = min(mended, day)
            late = max(0, days_between(problem["due"], end)) if "due" in problem else None
            found[project, on, problem["what"]] = (
                days_between(on, end),
                late,
                mended if mended <= day else None,
                verified if verified <= day else None,
            )
    return found


def by_month(data, day):
    """How often each kind of inspection was held in a month by whom, and what was found."""
    bodies = {key: tuple(each["by"]) for key, each in load(data / "programme.yaml")["inspections"].items()}
    times, found = Counter(), Counter()
    for _, inspection in inspections(data):
        on = inspection.get("on", "9999")
        if on <= day:
            by = (inspection["by"],) if "by" in inspection else bodies[inspection["kind"]]
            times[on[:7], by, inspection["kind"]] += 1
            found[on[:7], by, inspection["kind"]] += len(inspection.get("findings", ()))
    acts = {key: tuple(each["acts"]) for key, each in levels(data).items()}
    for file in data.glob("projects/*/project.yaml"):
        for action in load(file).get("escalated", ()):
            if action["on"] <= day:
                by = (action["by"],) if "by" in action else acts[action["level"]]
                times[action["on"][:7], by, action["level"]] += 1
    return {key: (number, found[key]) for key, number in times.items()}


def levels(data):
    return load(data / "programme.yaml")["escalation"]["levels"]
