import json
import shutil

import pytest

from tests.district import SAMPLE

AS_OF = ("--as-of", "2022-05-20")
BROKEN = "A:\n  1-101: {before-design: maybe 2022-02-12}\n  1-102: {area_m2: 81.5}\n"


@pytest.fixture
def broken(district):
    """A district with one error in each of two projects."""
    (district / "projects/xinfeng/households.yaml").write_text(BROKEN, encoding="utf-8")
    file = district / "projects/hongqi/project.yaml"
    text = file.read_text(encoding="utf-8")
    assert "street: 东街街道" in text
    file.write_text(text.replace("street: 东街街道", "street: 西街街道"), encoding="utf-8")
    return district


def files_found(result):
    return {each["file"].rpartition("data/")[2] for each in json.loads(result.out)["findings"]}


def test_every_finding_is_shown_in_order_with_its_place(run, broken):
    result = run("check", "--data", broken, *AS_OF, "--format", "json")
    found = json.loads(result.out)
    places = [(each["file"], each["line"], each["column"], each["code"]) for each in found["findings"]]

    assert result.status == 1
    assert found["complete"] is False
    assert places == sorted(set(places))
    assert {"code", "severity", "file", "line", "column", "message"} <= set(found["findings"][0])
    assert files_found(result) == {"projects/hongqi/project.yaml", "projects/xinfeng/households.yaml"}


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("projects/xinfeng", {"projects/xinfeng/households.yaml"}),
        ("projects/xinfeng/households.yaml", {"projects/xinfeng/households.yaml"}),
        ("projects/hongqi", {"projects/hongqi/project.yaml"}),
        ("projects/laojie", set()),
        ("teams.yaml", set()),
        ("projects", {"projects/hongqi/project.yaml", "projects/xinfeng/households.yaml"}),
    ],
)
def test_a_path_limits_what_is_shown_and_what_fails(run, broken, path, files):
    result = run("check", broken / path, *AS_OF, "--format", "json")

    assert files_found(result) == files
    assert result.status == (1 if files else 0)


def test_a_check_of_one_path_still_says_that_the_data_is_not_complete(run, broken):
    found = json.loads(run("check", broken / "projects/laojie", *AS_OF, "--format", "json").out)

    assert (found["findings"], found["complete"]) == ([], False)


def test_several_paths_show_what_is_found_in_any_of_them(run, broken):
    paths = (broken / "projects/xinfeng", broken / "projects/hongqi")

    assert len(files_found(run("check", *paths, *AS_OF, "--format", "json"))) == 2


def test_a_path_may_be_relative_and_have_dots_in_it(run, broken, monkeypatch):
    monkeypatch.chdir(broken / "projects" / "hongqi")

    assert files_found(run("check", "../xinfeng", *AS_OF, "--format", "json")) == {
        "projects/xinfeng/households.yaml"
    }


def test_the_data_folder_itself_may_be_checked_by_its_path(run, broken, monkeypatch):
    monkeypatch.chdir(broken.parent)

    assert len(files_found(run("check", "data", *AS_OF, "--format", "json"))) == 2
    assert len(files_found(run("check", ".", *AS_OF, "--format", "json"))) == 2


def test_findings_go_to_standard_output_and_their_number_to_standard_error(run, broken):
    result = run("check", "--data", broken, *AS_OF)

    assert result.out.count(" error: ") == 2
    assert "2 errors." in result.err
    assert "renovation explain " in result.err
    assert "2 errors" not in result.out


def test_no_finding_is_said_on_standard_error(run, district):
    result = run("check", "--data", district, *AS_OF)

    assert (result.status, result.out) == (0, "")
    assert result.err.startswith("No findings in ")


@pytest.mark.parametrize("form", ["concise", "github"])
def test_the_short_forms_have_one_line_a_finding(run, broken, form):
    assert len(run("check", "--data", broken, *AS_OF, "--format", form).out.splitlines()) == 2


def test_all_formats_show_the_same_findings(run, broken):
    found = json.loads(run("check", "--data", broken, *AS_OF, "--format", "json").out)["findings"]
    for form in ("text", "concise", "github"):
        out = run("check", "--data", broken, *AS_OF, "--format", form).out
        for each in found:
            assert each["code"] in out, form
            assert each["message"] in out, form


def test_reports_count_the_errors_that_check_shows(run, broken):
    shown = json.loads(run("check", "--data", broken, *AS_OF, "--format", "json").out)["findings"]
    counted = json.loads(run("status", "--data", broken, *AS_OF, "--format", "json").out)["errors"]

    assert counted == sum(each["severity"] == "error" for each in shown) == 2


def test_a_path_outside_the_data_is_not_called_sound(run, broken, tmp_path):
    """A path that is never looked at would pass silently."""
    (tmp_path / "elsewhere").mkdir()

    assert run("check", tmp_path / "elsewhere", "--data", broken, *AS_OF).status == 2


def test_a_second_district_among_the_paths_is_not_passed_over(run, broken, tmp_path):
    sound = tmp_path / "sound" / "data"
    shutil.copytree(SAMPLE, sound)

    assert run("check", sound, broken, *AS_OF).status != 0
