"""The same figures as the program prints them, read from its JSON."""

import json
from datetime import date
from fractions import Fraction
from pathlib import Path

from tools.goldens import run


def printed(line, folder):
    """What a command prints for programs."""
    text, status = run(f"{line} --format json", folder, "en")
    # 1 is a finding: levels made at random may stand in an order that `check` refuses (R455).
    if status not in (0, 1):
        raise AssertionError(f"{line} ended with {status}: {text[:2000]}")
    return json.loads(text)


def figures(folder, as_of):
    """Every figure of the district in a folder by the key that `tests.oracle.figures` gives it."""
    found, levels = {}, []
    on = f"--as-of {as_of}"
    report = printed(f"consult {on}", folder)
    rounds = {}
    for project in report["projects"]:
        for round_ in project["rounds"]:
            found.update(((project["id"], *key), value) for key, value in _round(round_))
            rounds.setdefault(round_["id"], []).append(project["id"])
    for round_id, projects in rounds.items():
        waiting = printed(f"consult --pending {round_id} {on}", folder)["pending"]
        for project in projects:
            found[project, round_id, "pending"] = sorted(
                (each["building"], each["room"]) for each in waiting if each["project"] == project
            )
    found.update(_outstanding(printed(f"overdue {on}", folder)))
    report = printed(f"pace {on}", folder)
    for project in report["projects"]:
        found.update(((project["id"], *key), value) for key, value in _measured(project))
    found.update((("programme", *key), value) for key, value in _measured(report["programme_pace"]))
    for street in report["streets"]:
        found.update((("street", street["street"], *key), value) for key, value in _measured(street))
    report = printed(f"escalations {on}", folder)
    levels = report["escalations"]
    judged = {project["project"] for project in levels}
    filed = {each.name for each in Path(folder, "data", "projects").iterdir()}
    found.update({(project, "no level"): True for project in filed - judged})
    for project in levels:
        found[project["project"], "level"] = project["level"]
        found[project["project"], "why"] = [_reason(each) for each in project["why"]]
        found[project["project"], "since"] = project["since"] and date.fromisoformat(project["since"])
        found[project["project"], "changes"] = [
            (date.fromisoformat(each["on"]), each["level"], each["excused"]) for each in project["changes"]
        ]
        following = project["next"]
        reached = following and following["on"]
        found[project["project"], "next"] = (
            (date.fromisoformat(reached), following["level"]) if reached else None
        )
    return found


def _outstanding(report):
    """What is late, what is implied, and what is without records, each of a project."""
    found, implied = {}, {}
    for item in report["overdue"]:
        key = (item["kind"], item["id"])
        found[item["project"], "late", *key] = item["days_late"], item["before_issue"]
        gate = item["gate"]
        found[item["project"], "late gate", *key] = gate and gate["id"]
    for item in report["implied"]:
        implied.setdefault(item["project"], set()).add(item["id"])
    found.update(((project, "implied"), ids) for project, ids in implied.items())
    for each in report["unrecorded"]:
        due = {(item["kind"], item["id"]) for item in each["due"]}
        found[each["project"], "unrecorded"] = date.fromisoformat(each["since"]), due
    return found


def _reason(reason):
    """Days late and counted, an assumed nought, and days without records, of what made a level hold."""
    late, measured = reason["late"], reason["measured"]
    return (
        late and (late["days_late"], late["days_counted"]),
        measured and measured["assumed"],
        reason["unrecorded_days"],
    )


def _round(round_):
    for name in (
        "listed",
        "visited",
        "received",
        "agreeing",
        "signed",
        "opposed",
        "abstained",
        "absent",
        "met",
    ):
        yield (round_["id"], name), round_[name]
    for number, requirement in enumerate(round_["requirements"]):
        key = (round_["id"], number)
        for name in ("counted", "base", "needed", "missing", "met", "a_day"):
            yield (*key, name), _number(requirement[name])
        for place in requirement["places"]:
            for name in ("counted", "base", "needed", "missing", "met"):
                yield (*key, place["place"], name), _number(place[name])


def _measured(data):
    for figure in ("works", "money", "investment"):
        for name, key in (
            ("planned", "planned"),
            ("actual", "actual"),
            ("points", "points_exact"),
            ("ratio", "ratio"),
        ):
            value = data[figure][key]
            yield (figure, name), None if value is None else Fraction(value)


def _number(value):
    """A count as it is; an area, which JSON has as a decimal number of hundredths, exact."""
    return Fraction(str(value)) if isinstance(value, float) else value
