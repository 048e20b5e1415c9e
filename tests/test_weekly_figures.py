"""The weekly sheet of the demo, against the same made from its raw YAML by plain loops, for several weeks."""

from fractions import Fraction

import pytest

from renovation_cli.editing.demo import write_demo
from tests.asked_once import asked_once
from tests.raw_facts import days_after, load
from tests.raw_meetings import decisions
from tests.raw_weekly import happened, money, opinions, order_moves, reported, week_days, works

pytestmark = pytest.mark.figures

WEEKS = ("2022-W10", "2022-W20", "2022-W35", "2022-W52")
"""Households are heard in one of them, designs issued in one, works lag in one, and one ends next year."""
EVENTS = {"milestone", "notice", "inspected", "mended", "action"}


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("district"))


@pytest.fixture(scope="module")
def said(district):
    return asked_once(district)


@pytest.fixture
def sheet(said, capsys, monkeypatch):
    return lambda week: said(capsys, monkeypatch, "weekly", "--week", week)


@pytest.fixture
def other(said, capsys, monkeypatch):
    return lambda *command: said(capsys, monkeypatch, *command)


def of_projects(sheet):
    return {row["project"]: row for row in sheet["rows"] if row["scope"] == "project"}


def percent(text):
    return str(Fraction(text.removesuffix("%")) / 100)


@pytest.mark.parametrize("week", WEEKS)
def test_what_happened_comes_out_the_same_from_the_raw_lines(district, sheet, week):
    days = week_days(week)
    rows, raw = of_projects(sheet(week)), happened(district, *days)

    for key, row in rows.items():
        found = {
            (each["kind"], each["id"], each["on"])
            for each in row["happened"]
            if each["kind"] in EVENTS or each["kind"].startswith("order-")
        }
        dated_by = {each for each in found if each[0] == "milestone" and each not in raw[key]}
        assert found - dated_by == raw[key], key
        assert all(days[0] <= each[2] <= days[1] for each in dated_by)


@pytest.mark.parametrize("week", WEEKS)
def test_opinions_works_and_money_come_out_the_same(district, sheet, week):
    days, rows = week_days(week), of_projects(sheet(week))
    heard, done, yuan = {}, {}, {}
    for key, row in rows.items():
        for each in row["happened"]:
            if each["kind"] == "answers":
                heard[key, each["id"]] = each["number"] - (each["number_before"] or 0)
            elif each["kind"] == "works":
                done[key] = (each["works_before"], each["works"])
            elif each["kind"] in ("committed", "received", "paid", "refunded"):
                yuan[key, each["kind"]] = yuan.get((key, each["kind"]), 0) + each["yuan"]

    assert heard == {key: n for key, n in opinions(district, *days).items() if key[0] in rows}
    assert done == {
        key: (before and percent(before), percent(after))
        for key, (before, after) in works(district, *days).items()
        if key in rows
    }
    assert yuan == {key: n for key, n in money(district, *days).items() if key[0] in rows}
    whole = sheet(week)["whole"]
    assert whole["opinions"] == sum(heard.values())
    assert whole["paid_yuan"] == sum(n for (_, kind), n in yuan.items() if kind == "paid")
    assert whole["received_yuan"] == sum(n for (_, kind), n in yuan.items() if kind == "received")


@pytest.mark.parametrize("week", WEEKS)
def test_who_has_not_reported_has_nothing_dated_in_the_week(district, sheet, week):
    first, last = week_days(week)
    found, told = sheet(week), reported(district, first, last)
    for key, row in of_projects(found).items():
        assert (row["report"] == "received") is (key in told), key
        if row["report"] == "missing":
            assert row["stands"]["standing"] not in ("done", "suspended")
            assert row["last_reported"] is None or row["last_reported"] < first
    silent = [key for key, row in of_projects(found).items() if row["report"] == "missing"]
    assert found["whole"]["not_reported"] == silent
    assert found["summary"]["not_reported"] == len(silent)


@pytest.mark.parametrize("week", WEEKS)
def test_problems_are_what_is_overdue_and_every_open_order(sheet, other, week):
    last = week_days(week)[1]
    late = other("overdue", "--as-of", last)["overdue"]
    orders = other("orders", "--as-of", last)["orders"]
    expected, before = {}, 0
    for each in late:
        before += each["before_issue"]
        if each["kind"] != "order" and not each["before_issue"]:
            whose = (each["project"] or each["street"] or "", each["kind"], each["id"])
            expected[whose] = each["days_late"]
    for each in orders:
        if each["open"]:
            expected[each["project"] or "", "order", each["id"]] = each["days_late"] or 0

    found, rows = {}, sheet(week)["rows"]
    for row in rows:
        whose = row["project"] or row["street"] or ""
        found |= {(whose, each["kind"], each["id"]): each["days_late"] for each in row["problems"]}
        ages = [each["since"] for each in row["problems"]]
        assert ages == sorted(ages)
    assert found == expected
    assert sum(row["late_before_issue"] for row in rows) == before
    assert sheet(week)["summary"]["late"] == sum(days > 0 for days in found.values())


@pytest.mark.parametrize("week", WEEKS)
def test_what_comes_is_what_falls_due_within_two_weeks(sheet, other, week):
    last = week_days(week)[1]
    expected = {
        (each["id"], due["kind"], due["id"], due["due_day"])
        for due in other("deadlines", "--as-of", last, "--within", "14")["deadlines"]
        for each in due["projects"]
        if due["kind"] != "order"
    }
    found = {
        (
            row["project"] or (row["street"] if row["scope"] == "street" else ""),
            each["kind"],
            each["id"],
            each["due"],
        )
        for row in sheet(week)["rows"]
        for each in row["ahead"]
        if each["kind"]
    }
    assert found == expected
    assert all(each[3] <= days_after(last, 14) for each in found)


@pytest.mark.parametrize("week", WEEKS)
def test_streets_are_in_the_plans_order_and_who_lags_comes_first(district, sheet, other, week):
    found, last = sheet(week), week_days(week)[1]
    pace = {each["id"]: each["works"]["points_exact"] for each in other("pace", "--as-of", last)["projects"]}
    order = [each["street"] for each in found["streets"]]
    assert order == [each for each in load(district / "teams.yaml")["streets"] if each in order]

    rows = of_projects(found)
    for each in found["streets"]:
        points = [pace.get(key) for key in each["order"]]
        known = [Fraction(number) for number in points if number is not None]
        assert known == sorted(known)
        assert points[len(known) :] == [None] * (len(points) - len(known))
        assert sorted(each["order"]) == sorted(key for key in rows if each["street"] in rows[key]["streets"])
        assert each["opinions"] == sum(
            happening["number"] - (happening["number_before"] or 0)
            for key in each["order"]
            for happening in rows[key]["happened"]
            if happening["kind"] == "answers"
        )


@pytest.mark.parametrize("week", WEEKS)
def test_orders_and_decisions_come_out_the_same(district, sheet, week):
    first, last = week_days(week)
    found = sheet(week)
    orders = found["summary"]["orders"]

    assert (orders["opened"], orders["closed"]) == order_moves(district, first, last)
    for key in ("opened", "closed", "open", "overdue"):
        assert sum(each[key] for each in found["orders_by_body"]) == orders[key]
    open_ = {key: each for key, each in decisions(district, last).items() if each[1]}
    assert {(each["meeting"], each["number"]): each["days_late"] for each in found["decisions"]} == {
        key: each[3] for key, each in open_.items()
    }


@pytest.mark.parametrize("week", WEEKS[2:])
def test_levels_turn_to_what_the_report_on_levels_has(sheet, other, week):
    first, last = week_days(week)

    def levels(day):
        return {
            each["project"]: each["level"] for each in other("escalations", "--as-of", day)["escalations"]
        }

    then, now, turned = levels(days_after(first, -1)), levels(last), {}
    for key, row in of_projects(sheet(week)).items():
        assert row["level"] == now.get(key), key
        told = [each["id"] or None for each in row["happened"] if each["kind"] == "level"]
        assert (told[-1] if told else then.get(key)) == now.get(key), key
        turned |= {key: told} if told else {}
    assert {key for key in now if now[key] != then.get(key)} <= set(turned)
