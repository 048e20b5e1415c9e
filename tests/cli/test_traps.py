"""What befell others with histories and the reports made of them, each with the smallest input that shows it.

What has its test elsewhere is not here: commit times and zones, merges, names, variables, pipes and clones in
`tests/history/` and `test_at.py`; what is told of changes in `tests/history/test_changes.py` and
`test_check_against.py`; files and pages in `tests/render/`. Two kinds cannot
happen: subjects of commits are never printed, and no chart draws a month by a line between points, so that a
month without entries could be bridged.
"""

import json
import os

import pytest

from tests.cli.test_at import FILES, counted
from tests.history.repositories import Made, git, repository

pytestmark = pytest.mark.git
HONGQI = "data/projects/hongqi/project.yaml"
ASKING = (
    ("status", "--at", "HEAD"),
    ("changes", "--since", "2022-05-01"),
    ("bulletin", "2022-07"),
    ("check", "--against", "HEAD"),
    ("trend", "--known", "--from", "2022-05", "--to", "2022-06"),
)
"""Every way in which git is asked; `site` has its own where it writes files."""
each_way = pytest.mark.parametrize("command", ASKING, ids=lambda each: each[0])


@pytest.fixture
def repo(tmp_path):
    repository(tmp_path / "r", [Made("one", "2022-05-09T10:00+08:00", FILES)])
    return tmp_path / "r"


def edited(files, old, new, path=HONGQI):
    assert old in files[path]
    return {**files, path: files[path].replace(old, new, 1)}


@each_way
@pytest.mark.parametrize("place", ["r", "linked"])
def test_variables_of_a_hook_do_not_lead_to_another_repository(
    run, repo, tmp_path, monkeypatch, command, place
):
    """As a hook sets them, of which the index is relative to a work tree that is not linked."""
    repository(tmp_path / "other", [Made("x", "2022-05-09T10:00+08:00", {"a": "b"})])
    git(repo, "worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"))
    monkeypatch.chdir(tmp_path / place)
    before = run(*command, "--data", "data")
    monkeypatch.setenv("GIT_DIR", str(tmp_path / "other" / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_PREFIX", "data/")
    after = run(*command, "--data", "data")

    assert before.out or before.err == "No findings in 11 files.\n"
    assert (after.status, after.out, after.err) == (before.status, before.out, before.err)


@each_way
def test_a_repository_of_somebody_else_is_never_an_empty_answer(run, repo, monkeypatch, command):
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    result = run(*command, "--data", repo)

    if command[0] == "bulletin":  # the report is made of the files; what the history would say is left open
        assert "What was on file when they were issued is not known of June 2022" in result.out
        assert "Nothing is known otherwise" not in result.out
    else:
        assert (result.status, result.out) == (3, "")
        assert "git config --global --add safe.directory" in result.err


@pytest.mark.skipif(os.name == "nt", reason="a program of a shell")
def test_a_program_in_a_handed_over_configuration_is_started_by_nobody(run, repo, tmp_path):
    fired = tmp_path / "fired"
    canary = tmp_path / "canary"
    canary.write_text(f"#!/bin/sh\ntouch '{fired}'\n", encoding="utf-8")
    canary.chmod(0o755)
    git(repo, "config", "core.fsmonitor", str(canary))
    git(repo, "ls-files", "-u")
    assert fired.exists(), "the canary must be one that git itself starts"
    fired.unlink()
    for command in (*ASKING, ("site", tmp_path / "pages", "--at", "HEAD")):
        run(*command, "--data", repo)
    assert (tmp_path / "pages" / "index.html").exists()
    assert not fired.exists()


@pytest.mark.parametrize("language", ["zh_CN.UTF-8", "de_DE.UTF-8"])
@pytest.mark.parametrize("command", [*ASKING[:2], ASKING[3]], ids=lambda each: each[0])
def test_no_repository_is_known_by_status_and_not_by_words(
    run, district_alone, monkeypatch, language, command
):
    monkeypatch.setenv("LANG", language)
    monkeypatch.setenv("LC_ALL", language)
    result = run(*command, "--data", district_alone, "--lang", "en")

    assert (result.status, result.out) == (3, "")
    assert "is in no git repository that can be read" in result.err


@pytest.fixture
def district_alone(tmp_path):
    for path, text in FILES.items():
        file = tmp_path / "alone" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "alone"


@pytest.mark.parametrize("command", ASKING, ids=lambda each: each[0])
@pytest.mark.parametrize("commits", [2, 20])
def test_a_question_starts_as_many_processes_whatever_the_number_of_commits(
    run, tmp_path, monkeypatch, command, commits
):
    made, parents = [], ()
    for number in range(commits):
        files = edited(FILES, "works: 12%", f"works: {number + 1}%")
        made.append(Made(str(number), f"2022-05-{number + 1:02}T10:00+08:00", files, parents))
        parents = (str(number),)
    repository(tmp_path / "r", made)
    script, log = counted(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)
    run(*command, "--data", tmp_path / "r")
    assert 1 <= len(log.read_text(encoding="utf-8").splitlines()) <= 3


def test_a_clone_without_its_beginning_tells_no_correction_of_what_it_lacks(run, repo, tmp_path):
    """Its first commit seems to add every file."""
    git(
        repo,
        "commit",
        "--quiet",
        "--allow-empty",
        "--message",
        "later",
        GIT_COMMITTER_DATE="2022-09-01T10:00",
    )
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{repo}", str(tmp_path / "shallow"))
    found = json.loads(run("bulletin", "2022-07", "--data", tmp_path / "shallow", "--format", "json").out)

    (issue,) = found["corrections"]
    assert (issue["known"], issue["corrections"]) == (False, [])
    assert issue["why_not_known"].startswith("this clone begins with ")


def test_a_change_of_line_ends_quotes_and_order_is_no_correction_of_a_bulletin(run, tmp_path):
    written = FILES[HONGQI].replace("\n", "\r\n").replace("name: 红旗新村", 'name: "红旗新村"')
    lines = FILES["data/projects/hongqi/orders.yaml"].splitlines(keepends=True)
    files = {**FILES, HONGQI: written, "data/projects/hongqi/orders.yaml": "".join(reversed(lines))}
    commits = [
        Made("one", "2022-05-09T10:00+08:00", FILES),
        Made("two", "2022-09-01T10:00+08:00", files, ("one",)),
    ]
    repository(tmp_path / "r", commits)
    found = json.loads(run("bulletin", "2022-07", "--data", tmp_path / "r", "--format", "json").out)
    assert [each["corrections"] for each in found["corrections"]] == [[]]


def test_a_late_fact_corrects_its_own_month_and_leaves_the_next_as_it_was(run, tmp_path):
    """A fact of June comes later: June's bulletin is corrected, July's figure in the month is its own."""
    issued = FILES["data/district.yaml"] + "  - {month: 2022-07, on: 2022-08-05, number: 第2期}\n"
    files = {**FILES, "data/district.yaml": issued}
    later = edited(
        files,
        "  - {on: 2022-07-31, works: 12%}\n",
        "  - {on: 2022-06-30, works: 4%}\n  - {on: 2022-07-31, works: 12%}\n",
    )
    commits = [
        Made("one", "2022-05-09T10:00+08:00", files),
        Made("two", "2022-09-01T10:00+08:00", later, ("one",)),
    ]
    repository(tmp_path / "r", commits)
    found = json.loads(run("bulletin", "2022-08", "--data", tmp_path / "r", "--format", "json").out)
    june, july = found["corrections"]

    (row,) = june["corrections"]
    assert (row["project"], row["then"], row["now"]["works"]) == ("hongqi", None, "1/25")
    assert july["corrections"] == []
    before, after = (
        json.loads(run("bulletin", "2022-07", "--data", tmp_path / "r", "--at", at, "--format", "json").out)
        for at in ("2022-08-05", "2022-09-01")
    )
    of_july = [
        {key: value for key, value in row.items() if "change" not in key and "before" not in key}
        for each in (before, after)
        for row in each["projects"]
        if row["project"] == "hongqi"
    ]
    assert of_july[0] == of_july[1]


def test_a_late_total_takes_its_part_out_of_the_next_month_and_corrects_both_bulletins(run, tmp_path):
    """Entries are totals since the start: 60,000 of June came late, and July's 99,000 were not all July's."""
    issued = FILES["data/district.yaml"] + (
        "  - {month: 2022-07, on: 2022-08-05, number: 第2期}\n"
        "  - {month: 2022-08, on: 2022-09-05, number: 第3期}\n"
    )
    july = "  - {on: 2022-07-31, works: 12%, invested_yuan: 99000}\n"
    august = "  - {on: 2022-08-31, works: 30.5%, invested_yuan: 120000}\n"
    files = edited({**FILES, "data/district.yaml": issued}, "  - {on: 2022-07-31, works: 12%}\n", july)
    files = edited(files, "  - {on: 2022-08-31, works: 30.5%}\n", august)
    later = edited(files, july, "  - {on: 2022-06-30, works: 0%, invested_yuan: 60000}\n" + july)
    commits = [
        Made("one", "2022-05-09T10:00+08:00", files),
        Made("two", "2022-09-10T10:00+08:00", later, ("one",)),
    ]
    repository(tmp_path / "r", commits)
    found = json.loads(run("bulletin", "2022-09", "--data", tmp_path / "r", "--format", "json").out)
    told = {
        each["month"]: [
            (row["then"] and row["then"]["sentence"], row["now"]["sentence"]) for row in each["corrections"]
        ]
        for each in found["corrections"]
    }

    assert told["2022-06"][-1] == (None, "invested 60,000 yuan in all")
    assert told["2022-07"] == [
        ("invested 99,000 yuan in all", "invested 99,000 yuan in all, 39,000 in the month")
    ]
    assert told["2022-08"] == []
    for month, gained in (("2022-07", 39_000), ("2022-08", 21_000)):
        now = json.loads(run("bulletin", month, "--data", tmp_path / "r", "--format", "json").out)
        row = next(each for each in now["projects"] if each["project"] == "hongqi")
        assert row["invested_in_month_yuan"] == gained


def test_in_the_first_month_there_is_nothing_to_compare_with_and_nought_is_a_figure(run, repo):
    """No progress is on file before July: its change against June is unknown, and that is no nought."""
    july = json.loads(run("bulletin", "2022-07", "--data", repo, "--format", "json").out)
    august = json.loads(run("bulletin", "2022-08", "--data", repo, "--format", "json").out)
    changes = [
        {row["project"]: row["points_change"] for row in each["projects"]}["hongqi"]
        for each in (july, august)
    ]
    assert changes[0] is None
    assert changes[1] is not None


def test_january_counts_the_new_year_alone_and_the_start_counts_all(run, tmp_path):
    files = edited(
        FILES,
        "  - {on: 2022-08-31, works: 30.5%}\n",
        "  - {on: 2022-08-31, works: 30.5%, invested_yuan: 100000}\n"
        "  - {on: 2023-01-20, works: 40%, invested_yuan: 130000}\n",
    )
    repository(tmp_path / "r", [Made("one", "2022-05-09T10:00+08:00", files)])
    told = json.loads(run("bulletin", "2023-01", "--data", tmp_path / "r", "--format", "json").out)
    row = next(each for each in told["projects"] if each["project"] == "hongqi")

    assert row["invested_in_month_yuan"] == row["invested_since_january_yuan"] == 30_000
    assert row["invested_in_all_yuan"] == 130_000
