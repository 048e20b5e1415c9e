import json

import pytest

AS_OF = ("--as-of", "2022-07-05")


@pytest.mark.parametrize("command", ["funding", "wants"])
def test_one_project_is_found_by_part_of_its_name(run, district, command):
    result = run(command, "建设", "--data", district, *AS_OF, "--format", "json")

    assert [each["id"] for each in json.loads(result.out)["projects"]] == ["jianshe"]


@pytest.mark.parametrize("command", ["funding", "wants"])
def test_a_project_that_is_not_on_file_ends_with_2(run, district, command):
    result = run(command, "nowhere", "--data", district, *AS_OF)

    assert (result.status, result.out) == (2, "")
    assert "There is no project “nowhere”." in result.err


def test_amounts_are_numbers_and_shares_are_exact_texts(run, district):
    result = run("funding", "jianshe", "--data", district, *AS_OF, "--format", "json")
    (found,) = json.loads(result.out)["projects"]

    assert (found["plan_yuan"], found["gap_yuan"], found["yuan_per_m2"]) == (800000, 380000, 250)
    assert found["yuan_per_household_exact"] == "20000"
    assert found["entries"][0] == {
        "on": "2022-02-20",
        "kind": "commitment",
        "yuan": 600000,
        "channel": "budget",
        "of": None,
        "note": None,
    }


def test_the_pipeline_is_printed_for_the_day(run, district):
    result = run("pipeline", "--data", district, *AS_OF, "--lang", "en")

    assert result.status == 0
    assert "candidates for next year as of 2022-07-05" in result.out
