"""``--street`` and ``--track`` of every report that lists projects."""

import json

import pytest

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.command import NARROWING

DAY = ("--as-of", "2022-05-20")
BY_STREET = sorted(
    name for name, each in COMMANDS.items() if "streets" in each.shared and "as_of" in each.shared
)
"""Reports of a day; `changes` is of commits and has its own tests."""
WHOLE = {
    "streets": [],
    "communities": [],
    "projects": [],
    "tracks": [],
    "with": [],
    "only": None,
    "only_any": [],
}
NOT_NARROWED = {"who", "duties"}
NOTHING_TO_NARROW = (
    "A project is named, so there is nothing to narrow:"
    " leave out either the project, or what narrows the report.\n"
)


def test_every_report_that_lists_projects_is_narrowed():
    reports = {name for name, each in COMMANDS.items() if each.is_report}

    assert {name for name in reports if not set(NARROWING) <= set(COMMANDS[name].parameters)} == NOT_NARROWED


@pytest.mark.parametrize("name", BY_STREET)
def test_a_name_in_part_is_enough_and_json_says_which_part_it_is(run, district, name):
    result = run(name, "--track", "续建", "--data", district, *DAY, "--format", "json")

    assert (result.status, result.err) == (0, "")
    assert json.loads(result.out)["narrowed_to"] == WHOLE | {"tracks": ["carry-over"]}


@pytest.mark.parametrize("name", BY_STREET)
@pytest.mark.parametrize(
    ("option", "given", "said"),
    [
        ("--street", "东衔街道", "There is no “东衔街道”. Did you mean 东街街道?\n"),
        ("--track", "implementatoin", "There is no “implementatoin”. Did you mean implementation?\n"),
        ("--street", "", "The name is empty. Give an id, a name or a part of one: {} --street NAME\n"),
    ],
)
def test_an_unknown_name_is_a_usage_error(run, district, name, option, given, said):
    result = run(name, option, given, "--data", district, *DAY)

    assert (result.status, result.out) == (2, "")
    words = result.err.replace(f" --data {district} --as-of 2022-05-20", "")
    assert words.endswith(said.format(f"renovation {name}"))


def test_several_tracks_that_a_part_may_mean_are_listed(run, district):
    result = run("overdue", "--track", "项目", "--data", district, *DAY)

    assert result.status == 2
    assert "“项目” may be any of these; type one of the commands:" in result.err
    assert "overdue --track implementation" in result.err or "overdue --track 实施项目" in result.err


@pytest.mark.parametrize("name", [name for name in BY_STREET if "project" in COMMANDS[name].own])
def test_a_project_is_not_narrowed(run, district, name):
    result = run(name, "jianshe", "--street", "东街", "--data", district, *DAY)

    assert (result.status, result.out, result.err) == (2, "", NOTHING_TO_NARROW)


def test_the_page_of_the_programme_is_not_narrowed(run, district):
    result = run("status", "--programme", "--track", "实施", "--data", district, *DAY)

    assert (result.status, result.err) == (
        2,
        "--programme is the page of the programme as a whole: leave out the project and what narrows it.\n",
    )


def test_status_of_a_street_and_a_track_is_a_row_a_project(run, district):
    words = ("status", "--street", "东街", "--track", "实施", "--data", district, *DAY, "--format", "json")
    found = json.loads(run(*words).out)

    assert found["narrowed_to"] == WHOLE | {"streets": ["东街街道"], "tracks": ["implementation"]}
    assert [each["id"] for each in found["projects"]] == ["hongqi", "xinfeng"]


def test_of_several_words_for_how_it_stands_any_is_enough(run, district):
    words = ("overdue", "--only", "无记录", "--only", "late", "--data", district, *DAY)
    shown = run(*words).out.splitlines()

    assert shown[0].endswith(" – overdue, late only, without records only as of 2022-05-20")
    assert any("renovation overdue --detail --only late --only unrecorded" in line for line in shown)
    narrowed_to = json.loads(run(*words, "--format", "json").out)["narrowed_to"]
    assert narrowed_to == WHOLE | {"only_any": ["late", "unrecorded"]}


def test_a_wrong_word_among_several_is_an_error(run, district):
    result = run("orders", "--only", "late", "--only", "behind", "--data", district, *DAY)

    assert (result.status, result.out) == (2, "")
    assert result.err.startswith("“orders” does not take “--only behind”. It takes: late 逾期, open 未办结.")


def test_without_a_plan_nothing_is_narrowed(run, district):
    (district / "programme.yaml").write_text("name: 无\n", encoding="utf-8")
    result = run("overdue", "--street", "东街", "--data", district, *DAY, "--format", "json")

    assert result.status == 1
    assert json.loads(result.out)["narrowed_to"] is None


@pytest.mark.parametrize("name", ["orders", "consult", "pace"])
def test_the_name_of_a_street_where_a_project_belongs_narrows_to_it(run, district, name):
    where = ("--data", district, *DAY)
    by_option = run(name, "--street", "东街", *where)

    assert run(name, "东街", *where) == by_option
    assert by_option.status == 0


def test_a_place_where_a_project_is_asked_for_names_the_projects_there_first(run, district):
    """And of whatever else it may be only a few."""
    result = run("overdue", "--project", "街道", "--data", district, *DAY)
    words = result.err.replace(f" --data {district} --as-of 2022-05-20", "").splitlines()

    assert result.status == 2
    assert words[0].endswith("“街道” is no project. The nearest:")
    assert words[1].startswith("  renovation overdue --project ")
    at = words.index("Ask who it is:")
    assert at <= 5
    assert len(words) - at <= 5
    assert words[at + 1].startswith("  renovation who ")
    first = words[1].split("#")[0].split()
    assert run(*first[1:], "--data", district, *DAY).status == 0
