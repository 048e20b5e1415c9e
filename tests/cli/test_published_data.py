"""The two programmes that come with the project: the plan it serves first, and another city's."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data"
OTHER_CITY = ROOT / "examples" / "tianchang-2021" / "data"


def test_the_published_plan_has_exactly_the_finding_it_deserves(run):
    result = run("check", "--data", PLAN, "--format", "json")
    (finding,) = json.loads(result.out)["findings"]

    assert result.status == 0
    assert (finding["code"], finding["severity"]) == ("P701", "warning")
    assert finding["file"].endswith("data/teams.yaml")
    assert run("check", "--data", PLAN, "--fail-on", "warning").status == 1


def test_the_projects_the_plan_names_are_on_file_and_the_rest_is_unknown(run):
    found = json.loads(run("targets", "--data", PLAN, "--as-of", "2022-05-20", "--format", "json").out)
    by_field = {each["field"]: each for each in found["targets"]}

    assert found["complete"] is True
    assert (by_field["projects"]["declared"], by_field["projects"]["summed"]) == (22, 5)
    assert (by_field["households"]["declared"], by_field["households"]["summed"]) == (12197, None)
    assert [(each["showcase"], each["promised"]) for each in found["showcases"]] == [
        ("blueprint", 1),
        ("upgrade", 2),
        ("exemplar", 3),
    ]


@pytest.mark.parametrize("today", ["2023-01-01", "2026-08-01"])
def test_long_after_the_programme_status_says_so_and_suggests_a_day_within_it(run, monkeypatch, today):
    monkeypatch.setenv("RENOVATION_TODAY", today)
    result = run("status", "--data", PLAN)

    assert result.status == 0
    assert "This programme ended on 2022-12-31" in result.out
    assert "--as-of" in result.out


@pytest.mark.parametrize(("day", "late"), [("2022-03-10", None), ("2022-03-11", 1)])
def test_the_visits_are_due_on_the_10th_of_march_and_late_on_the_11th(run, day, late):
    found = json.loads(run("overdue", "--data", PLAN, "--as-of", day, "--format", "json").out)["overdue"]
    days = {each["days_late"] for each in found if (each["kind"], each["id"]) == ("stage", "visits")}

    assert days == ({late} if late else set())


@pytest.mark.parametrize(("day", "late"), [("2022-06-30", None), ("2022-07-01", 1)])
def test_a_stage_until_june_is_due_on_its_last_day(run, day, late):
    found = json.loads(run("overdue", "--data", PLAN, "--as-of", day, "--format", "json").out)["overdue"]
    days = {each["days_late"] for each in found if (each["kind"], each["due"]) == ("stage", "2022-06")}

    assert days == ({late} if late else set())


def test_unknown_households_give_no_verdict_and_say_why(run):
    found = json.loads(run("consult", "--data", PLAN, "--as-of", "2022-05-20", "--format", "json").out)

    assert found["projects"]
    for project in found["projects"]:
        assert len(project["rounds"]) == 3
        for round_ in project["rounds"]:
            (requirement,) = round_["requirements"]
            assert (requirement["counted"], requirement["needed"], requirement["met"]) == (None, None, None)
            assert requirement["reason"]


def test_every_project_of_the_plan_has_a_page(run):
    for folder in (PLAN / "projects").iterdir():
        assert run("status", folder.name, "--data", PLAN, "--as-of", "2022-05-20").status == 0


def test_another_city_s_programme_is_sound(run):
    result = run("check", "--data", OTHER_CITY, "--fail-on", "warning", "--format", "json")

    assert result.status == 0
    assert json.loads(result.out)["findings"] == []


def test_another_city_s_partial_list_is_a_bound_and_no_contradiction(run):
    result = run("targets", "--data", OTHER_CITY.parent, "--as-of", "2021-04-30", "--format", "json")
    found = {each["field"]: each for each in json.loads(result.out)["targets"]}
    households = found["households"]

    assert result.status == 0
    assert (households["declared"], households["summed"], households["difference"]) == (703, 554, 149)
    assert (households["standing"], households["projects_missing"]) == ("partial", 4)
    assert (found["area_m2"]["declared"], found["area_m2"]["summed"]) == (69500, 56600)


def test_another_city_s_rounds_demand_nothing_and_are_never_late(run):
    late = json.loads(run("overdue", "--data", OTHER_CITY, "--as-of", "2021-12-31", "--format", "json").out)[
        "overdue"
    ]

    assert not any(each["kind"] in {"round", "notice"} for each in late)


def test_care_after_the_works_is_owed_by_the_end_of_the_programme(run):
    found = json.loads(run("overdue", "--data", PLAN, "--as-of", "2023-01-01", "--format", "json").out)
    owing = {each["id"] for each in found["overdue"] if each["kind"] == "milestone"}

    assert {"owners-committee", "property-management", "satisfaction-survey", "evaluation"} <= owing
