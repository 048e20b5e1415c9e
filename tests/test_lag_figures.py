"""Pace and escalation of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations of them, nor its records: dates are texts, shares are fractions.
"""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest

from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.pace import pace
from tests.as_programs_read import position_on, read
from tests.test_figures import district, last_day, late_items, raw  # noqa: F401 - fixtures

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-01",
    "2022-04-09",
    "2022-06-30",
    "2022-07-01",
    "2022-08-14",
    "2022-08-31",
    "2022-09-26",
    "2022-09-30",
    "2022-10-15",
    "2022-11-30",
    "2022-12-31",
    "2023-01-15",
)


@pytest.fixture(scope="module", params=DATES)
def found(request, district):  # noqa: F811 - a fixture asks for another
    """A day, and both reports of it as programs read them."""
    position = position_on(district, request.param)
    shown = [read(report(position)) for report in (pace, escalations)]
    return request.param, *shown


def percent(text):
    return Fraction(text.rstrip("%")) / 100


def planned(rule, day):
    """The demo's tracks have a linear pace over whole months."""
    assert rule["by"] == "linear"
    first, last = date.fromisoformat(f"{rule['from']}-01"), date.fromisoformat(last_day(rule["to"]))
    passed = (date.fromisoformat(day) - first).days + 1
    return min(max(Fraction(passed, (last - first).days + 1), Fraction(0)), Fraction(1))


def done(project, day):
    entries = [entry["works"] for entry in project.get("progress", []) if entry["on"] <= day]
    return percent(entries[-1]) if entries else None


def spent(project, day):
    money, stated = project.get("money", {}), project.get("stated", {})
    entries = [entry for entry in money.get("entries", []) if entry["on"] <= day]
    base = stated.get("year_investment_yuan", stated.get("investment_yuan"))
    if not base or not (entries or money.get("plan")):
        return None
    return Fraction(sum(int(each["yuan"]) for each in entries if each["kind"] == "payment"), int(base))


def behind(raw, project_id, day):  # noqa: F811
    """Share that the works are behind; None where nothing says."""
    project = raw.facts[project_id]
    rule, actual = raw.plan["tracks"][project["track"]].get("pace"), done(project, day)
    return None if rule is None or actual is None else planned(rule, day) - actual


def to_the_hundredth(share):
    points = Decimal(share.numerator * 100) / Decimal(share.denominator)
    return float(points.quantize(Decimal("0.01"), ROUND_HALF_UP))


def test_pace_is_what_is_recomputed_to_the_hundredth(found, raw):  # noqa: F811
    day, shown, _ = found
    rules = {track_id: track.get("pace") for track_id, track in raw.plan["tracks"].items()}
    paced = {project_id: project for project_id, project in raw.facts.items() if rules[project["track"]]}

    assert {each["id"] for each in shown["projects"]} == set(paced)
    for each in shown["projects"]:
        project = paced[each["id"]]
        due = planned(rules[project["track"]], day)
        for measured, actual in ((each["works"], done(project, day)), (each["money"], spent(project, day))):
            assert measured["planned"] == str(due)
            assert measured["actual"] == (None if actual is None else str(actual))
            assert measured["points"] == (None if actual is None else to_the_hundredth(actual - due))
            ratio = None if actual is None or not due else str(actual / due)
            assert measured["ratio"] == ratio, each["id"]


def month_ends(day, number):
    """The last ends of months up to a day, the newest first."""
    on = date.fromisoformat(day) + timedelta(days=1)
    for _ in range(number):
        on = on.replace(day=1)
        yield str(on - timedelta(days=1))
        on -= timedelta(days=1)


def is_excused(raw, project_id, day):  # noqa: F811
    excuses = raw.facts[project_id].get("excuses", [])
    return any(each["from"] <= day <= each["to"] for each in excuses)


_DAYS_LATE = {}


def days_late(raw, project_id, day):  # noqa: F811
    """Of what is late for longest; every level asks for it."""
    if (project_id, day) not in _DAYS_LATE:
        late = late_items(raw, project_id, day)
        _DAYS_LATE[project_id, day] = max((each[-1] for each in late), default=0)
    return _DAYS_LATE[project_id, day]


def holds(raw, project_id, condition, day):  # noqa: F811
    given = {key: value for key, value in condition.items() if key not in {"of", "every", "in_a_row"}}
    assert len(given) == 1
    ((measure, bound),) = given.items()
    reports = [each["on"] for each in raw.facts[project_id].get("progress", []) if each["on"] <= day]
    if "every" in condition and reports and behind(raw, project_id, reports[-1]) <= 0:
        return False
    if condition.get("every") == "report":
        return (
            bool(reports)
            and not is_excused(raw, project_id, reports[-1])
            and holds(raw, project_id, {measure: bound}, reports[-1])
        )
    if "in_a_row" in condition:
        ends = list(month_ends(day, int(condition["in_a_row"])))
        begun = [each for each in ends if each >= f"{raw.plan['period']['from']}-01"]
        return len(begun) == len(ends) and all(
            not is_excused(raw, project_id, end) and holds(raw, project_id, {measure: bound}, end)
            for end in ends
        )
    if measure == "days_overdue":
        return days_late(raw, project_id, day) >= int(bound)
    gap = behind(raw, project_id, day)
    if gap is None:
        return False
    return gap >= percent(bound) if measure == "points_behind" else gap > percent(bound)


def level_of(raw, project_id, day):  # noqa: F811
    if is_excused(raw, project_id, day):
        return None
    reached = None
    for level_id, level in raw.plan["escalation"]["levels"].items():
        if any(holds(raw, project_id, condition, day) for condition in level["when"]):
            reached = level_id
    return reached


def test_levels_are_what_is_recomputed(found, raw):  # noqa: F811
    day, _, shown = found
    expected = {project_id: level_of(raw, project_id, day) for project_id in raw.facts}

    assert {each["project"]: each["level"] for each in shown["escalations"]} == expected


def test_a_level_was_not_held_on_the_day_before_it_is_said_to_be_reached(found, raw):  # noqa: F811
    day, _, shown = found
    ids = list(raw.plan["escalation"]["levels"])
    for each in shown["escalations"]:
        if each["level"] is None or day not in {"2022-08-31", "2022-10-15"}:
            continue
        rank = ids.index(each["level"])
        before = str(date.fromisoformat(each["since"]) - timedelta(days=1))
        ranks = [level_of(raw, each["project"], on) for on in (before, each["since"])]
        held = [level is not None and ids.index(level) >= rank for level in ranks]
        assert held == [False, True], each["project"]


def test_every_condition_that_holds_is_a_reason_and_no_other(found, raw):  # noqa: F811
    day, _, shown = found
    levels = raw.plan["escalation"]["levels"]
    for each in shown["escalations"]:
        project_id = each["project"]
        if each["level"] is None:
            assert each["why"] == [], project_id
            continue
        when = [rule for rule in levels[each["level"]]["when"] if holds(raw, project_id, rule, day)]
        assert [bool(why["late"]) for why in each["why"]] == ["days_overdue" in rule for rule in when]
        for why, rule in zip(each["why"], when, strict=True):
            if why["late"]:
                assert why["late"]["days_late"] == days_late(raw, project_id, day), project_id
                # A stage is late by what is late in it, and counts for nothing beside that.
                items = [item for item in late_items(raw, project_id, day) if item[1] != "stage"]
                assert why["late"]["also_late"] == len(items) - 1, project_id
            else:
                reports = [entry["on"] for entry in raw.facts[project_id]["progress"] if entry["on"] <= day]
                on = reports[-1] if rule.get("every") == "report" else next(month_ends(day, 1))
                points = to_the_hundredth(-behind(raw, project_id, on))
                assert why["measured"]["points"] == points, project_id
