"""What a bulletin of the demo says of rounds, inspections, levels, causes and next steps, for three months.

All of it is counted again from the raw files in plain loops; what the plan asks besides (patrols, what an
inspection found) by the reports on what is overdue and falls due, which are recomputed elsewhere.
"""

import json
from collections import Counter
from itertools import groupby

import pytest

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from tests.raw_decided import decided
from tests.raw_facts import ROUNDS, days_between, load, quota
from tests.raw_levels import Courses
from tests.raw_meetings import by_month, decisions
from tests.raw_month import month_days
from tests.raw_plan import read_raw
from tests.raw_weekly import day_before, projects

pytestmark = pytest.mark.figures
MONTHS = ("2022-05", "2022-08", "2022-11")
each_month = pytest.mark.parametrize("month", MONTHS)


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def raw(district):
    return read_raw(district)


@pytest.fixture(scope="module")
def answers():
    return {}


@pytest.fixture
def told(district, answers, capsys, monkeypatch):
    """What a command prints for programs, each asked once."""

    def of(*command):
        if command not in answers:
            monkeypatch.setenv("RENOVATION_TODAY", "2023-01-31")
            main([*command, "--data", str(district), "--format", "json"])
            answers[command] = json.loads(capsys.readouterr().out)
        return answers[command]

    return of


def next_end(month):
    year, number = int(month[:4]), int(month[5:])
    return month_days(f"{year + number // 12}-{number % 12 + 1:02}")[1]


@each_month
def test_rounds_have_the_opinions_and_the_quotas_of_the_raw_lists(raw, told, month):
    first, last = month_days(month)
    found = told("bulletin", month)
    here = {row["project"] for row in found["projects"] if row["track"] == "implementation"}
    states = {day: decided(raw, day) for day in (day_before(first), last)}

    def met(day, round_id):
        return {
            key for key in here if key in states[day].facts and quota(states[day], key, round_id, day)["met"]
        }

    for row in found["rounds"]:
        round_id = row["id"]
        assert round_id in ROUNDS
        quotas = [quota(states[last], key, round_id, last) for key in here]
        known = [each for each in quotas if each["base"] is not None and each["counted"] is not None]
        assert row["projects"] == len(here)
        assert row["needed"] == sum(each["needed"] for each in known)
        # Received of needed: of a project whose number of households is not known neither is summed.
        assert row["received"] == sum(each["counted"] for each in known)
        assert row["projects_unknown"] == len(quotas) - len(known)
        assert row["met"] == len(met(last, round_id))
        assert row["met_in_month"] == len(met(last, round_id) - met(day_before(first), round_id))


@each_month
def test_inspections_and_talks_are_those_dated_in_the_month(district, told, month):
    last = month_days(month)[1]
    expected = {key: each for key, each in by_month(district, last).items() if key[0] == month}
    found = told("bulletin", month)

    assert {
        (row["month"], tuple(row["by"]), row["kind"]): (row["held"], row["found"] or 0)
        for row in found["held"]
    } == expected
    talks = sorted(
        (key, each["on"], each["level"])
        for key, project in projects(district)
        for each in project.get("escalated", ())
        if each["on"][:7] == month
    )
    assert sorted((row["project"], row["on"], row["level"]) for row in found["talks"]) == talks


@each_month
def test_levels_reached_are_the_days_on_which_a_milder_one_or_none_became_higher(district, raw, told, month):
    first, last = month_days(month)
    courses, ranks = Courses(raw, last), [None, *raw.plan["escalation"]["levels"]]
    expected = set()
    found = told("bulletin", month)
    for key in {row["project"] for row in found["projects"]} & set(courses.ids):
        days = sorted(day for day in courses._found[key] if day <= last)
        before = None
        for day in days:
            level = courses.on(key, day).level
            if ranks.index(level) > ranks.index(before) and first <= day <= last:
                expected.add((key, level, day))
            before = level
    assert {(row["project"], row["level"], row["on"]) for row in found["levels_reached"]} == expected
    # The highest level first, then the streets of the plan, then the names of the projects.
    streets = [*load(district / "teams.yaml")["streets"]]
    places = [
        (-ranks.index(row["level"]), streets.index(project["streets"][0]), project["name"])
        for row in found["levels_reached"]
        for project in (raw.facts[row["project"]],)
    ]
    assert places == sorted(places)


@each_month
def test_causes_are_what_is_late_and_the_open_orders_by_their_kinds(district, told, month):
    last = month_days(month)[1]
    times, late_for, open_for = Counter(), Counter(), Counter()
    before_issue = 0

    def add(key, late, is_open=0):
        times[key] += 1
        late_for[key] = max(late, late_for[key])
        open_for[key] = max(is_open, open_for[key])

    for each in told("overdue", "--as-of", last)["overdue"]:
        before_issue += each["before_issue"]
        if each["kind"] != "order" and not each["before_issue"]:
            add((each["kind"], each["id"]), each["days_late"])
    withdrawn = {key for key, each in projects(district) if each.get("withdrawn", {"on": "9"})["on"] <= last}
    files = {None: district / "orders.yaml"}
    files |= {key: district / "projects" / key / "orders.yaml" for key, _ in projects(district)}
    for key, file in files.items():
        for order in ((load(file) if file.exists() else None) or {}).values() if key not in withdrawn else ():
            closed = [each["on"] for each in order.get("steps", ()) if each["step"] == "resolved"]
            if order["opened"] <= last and not any(day <= last for day in closed):
                late = days_between(order["due"], last) if order.get("due", "9") < last else 0
                add(("order", order["kind"]), late, 0 if late else days_between(order["opened"], last))

    assert told("bulletin", month)["late_before_issue"] == before_issue
    rows = told("bulletin", month)["problems"]
    found = Counter()
    for row in rows:
        found[row["kind"], row["id"]] += row["times"]
    assert found == times
    for name, expected in (("days_late", late_for), ("days_open", open_for)):
        assert {key: max(r[name] for r in rows if (r["kind"], r["id"]) == key) for key in found} == expected
    assert all(row["oldest_days"] == max(row["days_late"], row["days_open"]) for row in rows)
    assert_in_groups(rows)


def assert_in_groups(rows):
    """Those of a kind of cause stand together, the kind that keeps most back first, and so in each."""
    own = {"order", "found-problem", "patrol-problem"}
    groups = [
        (kind, list(each))
        for kind, each in groupby(rows, lambda r: r["kind"] if r["kind"] in own else "late")
    ]
    assert len({kind for kind, _ in groups}) == len(groups)
    kept = [len({name for row in each for name in row["whose"]}) for _, each in groups]
    assert kept == sorted(kept, reverse=True)
    for _, each in groups:
        sizes = [(len(row["whose"]), row["days_late"], row["days_open"]) for row in each]
        assert sizes == sorted(sizes, reverse=True)


@each_month
def test_next_steps_are_what_falls_due_after_the_month_by_the_end_of_the_next(told, month):
    last, end = month_days(month)[1], next_end(month)
    within = str(days_between(last, end))
    expected = Counter(
        (due["kind"], due["id"], due["due_day"])
        for due in told("deadlines", "--as-of", last, "--within", within)["deadlines"]
        for _ in due["projects"]
        if due["kind"] != "order" and last < due["due_day"] <= end
    )
    found = Counter()
    for row in told("bulletin", month)["next"]:
        assert last < row["due"] <= end
        if row["kind"] and row["kind"] != "order":
            found[row["kind"], row["id"], row["due"]] += len(row["whose"])
    assert set(found) == set(expected)


@each_month
def test_decisions_not_done_are_those_of_the_record(district, told, month):
    last = month_days(month)[1]
    expected = {key: each[3] for key, each in decisions(district, last).items() if each[1]}
    rows = told("bulletin", month)["decisions"]
    assert {(row["meeting"], row["number"]): row["days_late"] for row in rows} == expected


@each_month
def test_both_languages_have_the_same_figures(told, month):
    """All but what is worded."""

    def bare(value):
        if isinstance(value, dict):
            worded = ("sentence", "reason", "recorded_by", "name", "why_not_known", "next")
            return {key: bare(each) for key, each in value.items() if key not in worded}
        return [bare(each) for each in value] if isinstance(value, list) else value

    zh = told("bulletin", month, "--lang", "zh")
    for key in ("rounds", "held", "talks", "levels_reached", "problems", "decisions", "channels", "orders"):
        assert bare(zh[key]) == bare(told("bulletin", month)[key])
