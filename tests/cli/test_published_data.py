"""The two programmes that come with the project: the plan it serves first, and another city's."""

import json
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "data"
OTHER_CITY = ROOT / "examples" / "tianchang-2021" / "data"


def test_the_published_plan_has_exactly_the_finding_it_deserves(run):
    result = run("check", "--data", PLAN, "--format", "json")
    finding = json.loads(result.out)["findings"][-1]
    others = json.loads(result.out)["findings"][:-1]

    assert result.status == 0
    # Of the programme, its streets and its five projects nothing is on record.
    assert [each["code"] for each in others] == ["C643"] * 6
    assert {each["severity"] for each in others} == {"note"}
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
        ("upgrade", 2),
        ("exemplar", 3),
    ]


@pytest.mark.parametrize("today", ["2023-01-01", "2026-08-01"])
def test_long_after_the_programme_status_says_so_and_suggests_a_day_within_it(run, monkeypatch, today):
    monkeypatch.setenv("RENOVATION_TODAY", today)
    result = run("status", "--data", PLAN)

    assert result.status == 0
    assert "This programme ended on 2022-12-31; how it stood then: --as-of 2022-12-31." in result.out


def overdue(run, day, *more):
    return json.loads(run("overdue", "--data", PLAN, "--as-of", day, "--format", "json", *more).out)


def asked(run, day, project="hongyan-xincun"):
    """What is asked of a project without records, and since when."""
    found = overdue(run, day)["unrecorded"]
    return {
        (item["id"], item["due"], each["since"])
        for each in found
        if each["project"] == project
        for item in each["due"]
    }


@pytest.mark.parametrize(("day", "is_past"), [("2022-03-10", False), ("2022-03-11", True)])
def test_the_visits_are_due_on_the_10th_of_march_and_asked_for_on_the_11th(run, day, is_past):
    assert (("supervision-group", "2022-03-10", "2022-03-11") in asked(run, day)) is is_past


@pytest.mark.parametrize(("day", "is_past"), [("2022-06-30", False), ("2022-07-01", True)])
def test_what_stands_in_a_stage_until_june_is_due_on_its_last_day(run, day, is_past):
    assert ("2022-06" in {due for _, due, _ in asked(run, day)}) is is_past


@pytest.mark.parametrize("day", ["2022-02-10", "2022-05-20", "2022-07-01", "2022-12-31", "2023-06-30"])
def test_of_projects_without_any_record_nothing_is_late_and_none_is_under_a_level(run, day):
    found = overdue(run, day)
    levels = json.loads(run("escalations", "--data", PLAN, "--as-of", day, "--format", "json").out)

    assert [each for each in found["overdue"] if each["scope"] == "project"] == []
    assert (found["unjudged"], found["implied"]) == ([], [])
    assert {each["level"] for each in levels["escalations"]} == {None}
    assert {each["scope"] for each in levels["unrecorded"]} <= {"project"}
    assert len([each for each in found["unrecorded"] if each["scope"] == "project"]) == (
        0 if day == "2022-02-10" else 5
    )


@pytest.mark.parametrize(("day", "is_due"), [("2022-03-10", False), ("2022-03-11", True)])
def test_overdue_says_what_of_it_fell_due_before_the_plan_was_issued(run, day, is_due):
    said = "应登记的事项中，15 项在方案印发前到期。"  # three of each project, in the stage of the visits

    assert (said in run("overdue", "--detail", "--data", PLAN, "--as-of", day, "--lang", "zh").out) is is_due


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
    assert {each["code"] for each in json.loads(result.out)["findings"]} == {"C643"}


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


NO_DEADLINE = {"owners-committee", "property-management", "satisfaction-survey", "evaluation"} | {
    "tender",
    "acceptance",
    "final-accounts",
    "archive",
    "handover",
}


def test_what_the_plan_sets_no_day_for_is_recorded_and_never_late(run):
    page = json.loads(
        run("status", "hongyan-xincun", "--data", PLAN, "--as-of", "2023-01-01", "--format", "json").out
    )["project"]
    items = {each["id"]: each for each in page["items"]}

    assert items.keys() >= NO_DEADLINE
    assert {(items[each]["due"], items[each]["days_left"]) for each in NO_DEADLINE} == {(None, None)}
    assert NO_DEADLINE.isdisjoint({each for each, _, _ in asked(run, "2023-01-01")})
