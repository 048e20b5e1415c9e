"""Decisions, meetings and inspections of the demo against the same figures made from its raw YAML."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

import json
from collections import Counter
from itertools import chain

import pytest

from renovation_cli.cli.main import main
from tests.raw_facts import days_after
from tests.raw_meetings import by_month, decisions, held, months_without, problems, weeks_without
from tests.test_figures import district  # noqa: F401 - a fixture

pytestmark = pytest.mark.figures

DAYS = (
    "2022-05-08",
    "2022-06-10",
    "2022-07-15",
    "2022-08-20",
    "2022-09-06",
    "2022-10-17",
    "2022-11-30",
    "2023-01-31",
)


@pytest.fixture
def said(district, capsys, monkeypatch):
    """What a command prints for programs of the demo."""
    monkeypatch.setenv("RENOVATION_TODAY", "2023-01-31")

    def by(command, day):
        main([*command.split(), "--data", str(district), "--as-of", day, "--format", "json"])
        return json.loads(capsys.readouterr().out)

    return by


@pytest.mark.parametrize("day", DAYS)
def test_decisions_come_out_the_same_from_the_raw_lines(district, said, day):
    report, expected = said("meetings", day), decisions(district, day)

    assert {
        (each["meeting"], each["number"]): (
            each["to"].replace("leadership", "领导小组"),
            each["open"],
            each["days_open"],
            each["days_late"],
            each["overdue"],
        )
        for each in report["decisions"]
    } == expected
    still_open = [each for each in expected.values() if each[1]]
    assert report["counts"] == {
        "decisions": len(expected),
        "open": len(still_open),
        "overdue": sum(each[4] for each in expected.values()),
        "open_without_due": sum(each[3] is None for each in still_open),
        "oldest_days": max((each[2] for each in still_open), default=None),
    }
    bodies = Counter(each[0] for each in expected.values())
    assert sorted(each["decisions"] for each in report["by_body"]) == sorted(bodies.values())


@pytest.mark.parametrize("day", DAYS)
def test_what_overdue_and_deadlines_say_of_decisions_is_the_same(district, said, day):
    expected = decisions(district, day)
    late = {key for key, each in expected.items() if each[4]}
    on_time = {key for key, each in expected.items() if each[1] and each[3] == 0}

    def keys(found):
        return {(each["meeting"], each["number"]) for each in found}

    assert keys(said("overdue", day)["decisions"]) == late
    assert keys(said("deadlines", day)["decisions"]) == on_time


@pytest.mark.parametrize("day", DAYS)
def test_weeks_and_months_without_come_out_the_same(district, said, day):
    missing = said("meetings", day)["missing"]
    weekly = [each for each in missing if each["every"] == "week"]
    monthly = [each for each in missing if each["every"] == "month"]

    assert list(
        chain.from_iterable(
            [days_after(each["from"], 7 * week) for week in range(each["number"])] for each in weekly
        )
    ) == weeks_without(district, day)
    assert sum(each["number"] for each in monthly) == len(months_without(district, day))
    assert [each["from"][:7] for each in monthly] == months_without(district, day)[: len(monthly)]


@pytest.mark.parametrize("day", DAYS)
def test_inspections_come_out_the_same_from_the_raw_lines(district, said, day):
    report, expected = said("inspections", day), problems(district, day)

    assert {
        (each["project"], each["inspected"], each["what"]): (
            each["days_open"],
            each["days_late"],
            each["mended"],
            each["verified"],
        )
        for each in report["found"]
    } == expected
    counts = held(district, day)
    assert {
        each["kind"]: (each["held"], each["planned"], each["not_held"]) for each in report["by_kind"]
    } == {key: (each["held"], each["planned"], each["not_held"]) for key, each in counts.items()}
    assert sum(each["open"] for each in report["by_kind"]) == sum(
        each[2] is None for each in expected.values()
    )
    late = {key for key, each in expected.items() if each[2] is None and each[1]}
    assert sum(each["overdue"] for each in report["by_kind"]) == len(late)
    assert {
        (each["project"], each["id"].partition("/")[0], each["name"])
        for each in said("overdue", day)["overdue"]
        if each["kind"] == "found-problem"
    } == late


@pytest.mark.parametrize("day", DAYS)
def test_months_and_bodies_come_out_the_same_from_the_raw_lines(district, said, day):
    rows = said("inspections", day)["by_month"]

    assert {
        (each["month"], tuple(each["by"]), each["kind"]): (each["held"], each["found"]) for each in rows
    } == by_month(district, day)
