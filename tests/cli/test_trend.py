"""``renovation trend``: a month by the days in the files, and by what was on file at its end."""

import json
import os

import pytest
from jsonschema import Draft202012Validator

from tests.cli.test_at import FILES, counted
from tests.history.repositories import Made, git, repository
from tools.json_schema import schemas

PROJECT = "data/projects/hongqi/project.yaml"
HOMES = "data/projects/hongqi/households.yaml"
ORDERS = "data/projects/hongqi/orders.yaml"


def without(files, *pairs):
    """The files, with something that was not yet recorded."""
    found = dict(files)
    for path, text in pairs:
        assert text in found[path]
        found[path] = found[path].replace(text, "", 1)
    return found


def states():
    """The sample as it grew: what was committed when, the last first."""
    august = without(FILES, (PROJECT, "  - {on: 2022-08-31, works: 30.5%}\n"))
    july = without(august, (PROJECT, "  final-drawings: 2022-06-20\n"), (PROJECT, "stated: {"))
    may = {path: text for path, text in july.items() if path != ORDERS}
    may[PROJECT] = without(august, (PROJECT, "  final-drawings: 2022-06-20\n"))[PROJECT]
    march = without(
        may, (HOMES, ", on-scheme: oppose 2022-04-20"), (PROJECT, "  scheme-issued: 2022-04-08\n")
    )
    february = {path: text for path, text in march.items() if "laojie" not in path}
    return {
        "2022-02-26": february,
        "2022-03-31": march,
        "2022-05-09": may,
        "2022-07-20": july,
        "2022-08-01": august,
        "2022-09-02": FILES,
    }


@pytest.fixture(scope="module")
def repo(tmp_path_factory):
    """A repository of six commits, in one of which a file cannot be read."""
    folder = tmp_path_factory.mktemp("trend") / "r"
    # A month ends with the day in the district, whatever day it is elsewhere.
    times = {"2022-03-31": "2022-03-31T23:59+08:00", "2022-08-01": "2022-08-01T00:00+08:00"}
    made, before = [], ()
    for day, files in states().items():
        made.append(Made(day, times.get(day, f"{day}T10:00+08:00"), files, before))
        before = (day,)
    return folder, repository(folder, made)


def rows(found):
    assert found.status in (0, 1), found.err
    return {each["month"]: each for each in json.loads(found.out)["months"]}


ON_FILE = {
    "2022-02": "2022-02-26",
    "2022-03": "2022-03-31",
    "2022-04": "2022-03-31",
    "2022-05": "2022-05-09",
    "2022-06": "2022-05-09",
    "2022-07": "2022-07-20",
    "2022-08": "2022-08-01",
    "2022-09": "2022-09-02",
}


@pytest.mark.git
def test_each_month_is_that_of_a_tree_checked_out_at_its_end(run, repo, tmp_path):
    folder, ids = repo
    known = rows(run("trend", "--known", "--data", folder, "--as-of", "2022-09-10", "--format", "json"))

    assert {month: row["commit"] for month, row in known.items()} == {
        month: ids[day] for month, day in ON_FILE.items()
    }
    for month, row in known.items():
        tree = tmp_path / month
        git(folder, "worktree", "add", "--quiet", "--detach", str(tree), ids[ON_FILE[month]])
        then = ("--data", tree, "--as-of", row["to"], "--from", month, "--to", month, "--format", "json")
        expected = rows(run("trend", *then))[month]
        assert row == expected | {"commit": row["commit"], "committed": row["committed"]}
    assert [month for month, row in known.items() if not row["complete"]] == ["2022-07"]
    assert (known["2022-04"]["opinions"], known["2022-05"]["opinions"]) == (5, 6)


@pytest.mark.git
def test_by_the_days_in_the_files_a_fact_belongs_to_its_month_whenever_it_was_recorded(run, repo):
    folder, _ = repo
    part = ("--project", "红旗", "--data", folder)
    asked = ("--from", "2022-04", "--to", "2022-06", "--as-of", "2022-09-10", *part)
    now = rows(run("trend", *asked, "--format", "json"))
    known = rows(run("trend", "--known", *asked, "--format", "json"))

    # The opinion and the scheme of April came on file in May, the drawings of June in August.
    assert [row["opinions_in_month"] for row in now.values()] == [1, 0, 0]
    assert [row["opinions_in_month"] for row in known.values()] == [0, 0, 0]
    assert [row["milestones_in_month"] for row in now.values()] == [1, 0, 1]
    assert [row["milestones_in_month"] for row in known.values()] == [0, 0, 0]
    assert {row["commit"] for row in now.values()} == {None}


@pytest.mark.git
def test_the_page_says_by_which_state_each_month_is_told(run, repo):
    folder, ids = repo
    asked = ("--known", "--from", "2022-06", "--to", "2022-07", "--as-of", "2022-09-10", "--data", folder)
    lines = run("trend", *asked, "--lang", "en").out.splitlines()

    assert f"As committed on 2022-09-02: revision {ids['2022-09-02'][:10]}." in lines
    assert "Each month by what was on file at its end." in lines
    assert "INCOMPLETE: there were errors in the data on file at the end of 2022-07." in lines
    assert lines[-3:] == [
        "Month    On file since  Revision",
        f"2022-06  2022-05-09     {ids['2022-05-09'][:10]}",
        f"2022-07  2022-07-20     {ids['2022-07-20'][:10]}",
    ]


@pytest.mark.git
def test_before_anything_was_on_file_nothing_is_known(run, repo):
    folder, ids = repo
    asked = ("--known", "--from", "2021-12", "--to", "2022-02", "--as-of", "2022-09-10", "--data", folder)
    found = rows(run("trend", *asked, "--format", "json"))

    assert [found[month]["late"] for month in ("2021-12", "2022-01")] == [None, None]
    empty = {key for key, value in found["2022-01"].items() if value is not None}
    assert empty == {"month", "from", "to"}
    text = run("trend", *asked).out.splitlines()
    first = f"the first commit is {ids['2022-02-26'][:10]} of 2022-02-26."
    assert f"Nothing was on file yet on 2022-01-31 and before: {first}" in text
    assert next(line.split() for line in text if line.startswith("2022-01 ")) == ["2022-01", *"–" * 12]

    refused = run("trend", "--known", "--to", "2022-01", "--as-of", "2022-09-10", "--data", folder)
    assert (refused.status, refused.out) == (3, "")
    assert refused.err == f"Nothing was on file yet on 2022-01-31: {first}\n"


@pytest.mark.git
def test_what_a_shallow_clone_does_not_reach_is_not_known(run, repo, tmp_path):
    folder, ids = repo
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{folder}", "short")
    asked = ("--known", "--as-of", "2022-09-10", "--data", tmp_path / "short")
    found = rows(run("trend", *asked, "--format", "json"))

    assert [month for month, row in found.items() if row["commit"]] == ["2022-08", "2022-09"]
    assert found["2022-07"]["opinions"] is None
    begins = f"This clone begins with {ids['2022-08-01'][:10]} of 2022-08-01"
    completed = "It is completed by: git fetch --unshallow"
    said = f"{begins}: what was on file on 2022-07-31 and before is not known here. {completed}"
    assert said in run("trend", *asked).out.splitlines()
    refused = run("trend", "--to", "2022-06", *asked)
    assert refused.status == 3
    assert refused.err == f"{begins} and does not hold what was on file on 2022-06-30. {completed}\n"


@pytest.mark.git
def test_as_many_processes_and_no_file_read_twice_whatever_is_asked(run, repo, tmp_path, monkeypatch):
    folder, _ = repo
    script, log = counted(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    started = []
    for first in ("2022-08", "2022-02"):
        log.unlink(missing_ok=True)
        run("trend", "--known", "--from", first, "--as-of", "2022-09-10", "--data", folder)
        started.append(len(log.read_text(encoding="utf-8").splitlines()))

    assert started == [3, 3]


def test_without_a_repository_only_what_is_known_then_needs_one(run, district, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(district.parent.parent))
    assert run("trend", "--data", district, "--as-of", "2022-05-20").status == 0
    found = run("trend", "--known", "--data", district, "--as-of", "2022-05-20")

    assert (found.status, found.out) == (3, "")
    assert found.err.startswith(f"{district.as_posix()} is in no git repository that can be read")


@pytest.mark.git
def test_a_part_is_the_same_part_in_every_state(run, repo):
    folder, _ = repo
    asked = ("--data", folder, "--as-of", "2022-09-10", "--format", "json")
    found = rows(run("trend", "--known", "--project", "老街", *asked))

    # It was put on file in March.
    assert [row["projects"] for row in found.values()] == [0, 1, 1, 1, 1, 1, 1, 1]
    assert found["2022-02"]["opinions"] is None


@pytest.mark.git
def test_what_is_printed_for_programs_fits_its_schema_and_is_the_same_in_both_languages(run, repo):
    folder, _ = repo
    asked = ("trend", "--known", "--data", folder, "--as-of", "2022-09-10", "--format", "json")
    english, chinese = (json.loads(run(*asked, "--lang", code).out) for code in ("en", "zh"))

    schema = Draft202012Validator(schemas()["trend"])
    assert [error.message for error in schema.iter_errors(english)] == []
    assert not schema.is_valid(english | {"undescribed": 1})
    for found in (english, chinese):
        for row in found["months"]:
            row["works_of_all"].pop("reason")
    assert english == chinese


@pytest.mark.parametrize(
    ("words", "months"),
    [
        (("--as-of", "2022-05-20"), ("2022-02", "2022-05")),
        (("--as-of", "2022-02-28"), ("2022-02", "2022-02")),
        # Before the programme begins there is its day's month, after its end there is no month more.
        (("--as-of", "2021-12-31"), ("2021-12", "2021-12")),
        (("--as-of", "2023-03-01"), ("2022-02", "2022-12")),
        (("--as-of", "2023-03-01", "--from", "2023-02"), ("2023-02", "2023-02")),
        (("--as-of", "2022-05-20", "--to", "2022-03"), ("2022-02", "2022-03")),
        (("--as-of", "2022-05-20", "--to", "2022-01"), ("2022-01", "2022-01")),
        (("--as-of", "2022-05-20", "--from", "2017年6月"), ("2017-06", "2022-05")),
    ],
)
def test_the_months_are_those_of_the_programme_up_to_the_day_judged_for(run, district, words, months):
    found = json.loads(run("trend", "--data", district, *words, "--format", "json").out)
    assert (found["from"], found["to"]) == months
    assert found["as_of"] == found["months"][-1]["to"]


def test_more_than_five_years_are_not_told_at_once(run, district):
    found = run("trend", "--data", district, "--as-of", "2022-05-20", "--from", "2017-05")
    assert (found.status, found.out) == (2, "")
    assert found.err == "--from: from 2017-05 to 2022-05 it is 61 months, and at most 60 are told at once.\n"
