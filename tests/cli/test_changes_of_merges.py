"""``renovation changes`` of a merge by git that drops what one of its lines had recorded."""

import json

import pytest

from tests.cli.test_at import FILES
from tests.history.repositories import Made, git, repository

pytestmark = pytest.mark.git
PROJECT = "data/projects/jianshe/project.yaml"
ENTRIES = "  entries:\n"
RECEIPT = "    - {on: 2023-01-10, kind: receipt, channel: budget, yuan: 300000}\n"
OTHER = "    - {on: 2023-01-11, kind: receipt, channel: budget, yuan: 80000}\n"
FINISHED = "  works-finished: 2022-05-30\n"
HANDED = ("milestones:\n", f"milestones:\n{FINISHED}")


def put(line, *pairs):
    text = FILES[PROJECT].replace(FINISHED, "").replace(ENTRIES, ENTRIES + line, 1)
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new, 1)
    return {**FILES, PROJECT: text}


@pytest.fixture
def merged(tmp_path):
    """Two lines that each put a receipt at one place, one a milestone too; the merge takes the other side."""
    made = [
        Made("base", "2023-01-09T10:00+08:00", put("")),
        Made("side", "2023-01-21T10:00+08:00", put(OTHER), ("base",), branch="refs/heads/side"),
        Made("main", "2023-01-20T10:00+08:00", put(RECEIPT, HANDED), ("base",)),
    ]
    folder = tmp_path / "r"
    repository(folder, made)
    when = {f"GIT_{who}_DATE": "2023-01-27T10:00+08:00" for who in ("AUTHOR", "COMMITTER")}
    git(folder, "merge", "--quiet", "-X", "theirs", "-m", "merge", "side", **when)
    return folder


@pytest.mark.parametrize(
    "words", [("HEAD~1..HEAD",), ("--since", "2023-01-20", "--at", "HEAD"), ("--since", "2023-01-27")]
)
def test_a_receipt_that_a_merge_drops_is_told_as_removed_and_a_job_is_told(run, merged, words):
    found = run("changes", *words, "--data", merged, "--format", "json", "--exit-code")
    told = [
        (each["section"], {pair["key"]: (pair["before"], pair["after"]) for pair in each["values"]})
        for each in json.loads(found.out)["corrected"]
    ]

    assert found.status == 1
    assert told == [
        (
            "project.money.entries",
            {
                "on": ("2023-01-10", None),
                "kind": ("receipt", None),
                "yuan": ("300000", None),
                "channel": ("budget", None),
            },
        )
    ]
    text = run("changes", *words, "--data", merged).out
    assert "removed: day 2023-01-10, entry receipt, yuan 300,000, channel" in " ".join(text.split())


def test_what_a_merge_drops_is_what_the_check_finds_against_the_state_before_it(run, merged):
    git(merged, "checkout", "--quiet", "HEAD~1", "--", ".")
    git(merged, "checkout", "--quiet", "HEAD^2", "--", PROJECT)
    git(merged, "commit", "--quiet", "--amend", "-m", "merge")
    data = json.loads(run("changes", "HEAD~1..HEAD", "--data", merged, "--format", "json").out)
    against = run("check", "--data", merged, "--format", "concise", "--against", "HEAD~1").out

    assert sorted(each["section"] for each in data["corrected"]) == [
        "project.milestones",
        "project.money.entries",
    ]
    assert len([line for line in against.splitlines() if "C681" in line]) == 2


def test_a_merge_that_keeps_both_tells_nothing_of_its_own(run, merged):
    both = put(RECEIPT + OTHER, HANDED)
    (merged / PROJECT).write_text(both[PROJECT], encoding="utf-8", newline="")
    git(merged, "commit", "--quiet", "--all", "--amend", "-m", "merge")
    found = run("changes", "HEAD~2..HEAD", "--data", merged, "--format", "json", "--exit-code")
    data = json.loads(found.out)
    merge = git(merged, "rev-parse", "HEAD")

    assert found.status == 0
    rows = [each for key in ("recorded", "corrected", "recorded_late", "other") for each in data[key]]
    assert len(rows) >= 3
    assert merge not in {each["commit"] for each in rows}
