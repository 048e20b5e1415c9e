"""Texts of a district's raw YAML as days, totals and opinions; nothing here uses the package."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

import yaml

ROUNDS = ("before-design", "on-scheme", "on-revision")

# --- The files


def load(file):
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader) if file.exists() else None  # noqa: S506 - BaseLoader makes texts only


def places_in(places):
    """The streets or communities of a project, of which one stands by itself."""
    return [places] if isinstance(places, str) else places


def placed_first(project):
    """A project with the street and the community that answer, and beside them all that it lies in."""
    streets, communities = places_in(project["street"]), places_in(project["community"])
    first = {"street": streets[0], "community": communities[0]}
    return {**project, **first, "streets": streets, "communities": communities}


def visits_of(line):
    """A household's visits by round, each as (word, day)."""
    rounds = {key: [value] if isinstance(value, str) else value for key, value in line.items()}
    return {key: [tuple(visit.split()) for visit in rounds[key]] for key in ROUNDS if key in rounds}


# --- Days


def first_day(text):
    return text if len(text) > len("2022-06") else f"{text}-01"


def last_day(text):
    """The day a deadline means; dates compare as texts."""
    return text if len(text) > len("2022-06") else f"{text}-{monthrange(int(text[:4]), int(text[5:]))[1]}"


def days_between(earlier, later):
    return (date.fromisoformat(later) - date.fromisoformat(earlier)).days


def days_after(day, days):
    return str(date.fromisoformat(day) + timedelta(days=days))


# --- Totals of the plan

UNITS = {"万": 10**4, "亿": 10**8}


def declared_total(text):
    """A total of the plan and to what it is exact: with 万 or 亿 to its last digit."""
    unit = UNITS.get(text[-1])
    if unit is None:
        return int(text), 0
    digits = Decimal(text[:-1])
    return int(digits * unit), int(Decimal(1).scaleb(digits.as_tuple().exponent) * unit)


# --- What the households said


def said(visits, day):
    """A household's last opinion by a day, else ``absent`` if it was visited, else None."""
    past = [word for word, on in visits if on <= day]
    opinions = [word for word in past if word != "absent"]
    return opinions[-1] if opinions else "absent" if past else None


def tally(words):
    count = {word: words.count(word) for word in ("signed", "agree", "oppose", "abstain", "absent")}
    agreeing = count["signed"] + count["agree"]
    received = agreeing + count["oppose"] + count["abstain"]
    return {
        "listed": len(words),
        "visited": received + count["absent"],
        "received": received,
        "agreeing": agreeing,
        "signed": count["signed"],
        "opposed": count["oppose"],
    }


def together(tallies):
    return {name: sum(part[name] for part in tallies.values()) for name in tally([])}


def base_of(project):
    """The number of households stated: of the project, else of every one of its buildings."""
    if "households" in project.get("stated", {}):
        return int(project["stated"]["households"])
    parts = [building.get("households") for building in project.get("buildings", {}).values()]
    return sum(map(int, parts)) if parts and None not in parts else None


def quota(raw, project_id, round_id, day):
    """Opinions received against two thirds of all households, the only requirement of the plan."""
    base = base_of(raw.facts[project_id])
    tally = raw.facts[project_id].get("tallies", {}).get(round_id)
    if raw.homes[project_id] is None and not (tally and tally["on"] <= day):
        return {"counted": None, "base": base, "needed": None, "missing": None, "met": None}
    listed = raw.homes[project_id] is not None
    counted = (
        together(raw.tallies(project_id, round_id, day))["received"] if listed else int(tally["received"])
    )
    if base is None:  # a list without the number stated is no base
        return {"counted": counted, "base": None, "needed": None, "missing": None, "met": None}
    needed = (2 * base + 2) // 3
    return {
        "counted": counted,
        "base": base,
        "needed": needed,
        "missing": max(needed - counted, 0),
        "met": 3 * counted >= 2 * base,
    }


def answer_days(raw, project_id, round_id):
    rooms = [visits for rooms in (raw.homes[project_id] or {}).values() for visits in rooms.values()]
    return {on for visits in rooms for _, on in visits.get(round_id, ())}
