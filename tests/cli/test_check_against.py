"""``check --against``: what was recorded at a revision and is changed or removed."""

import json
import re

import pytest
import yaml

from tests.cli.test_at import FILES
from tests.history.repositories import Made, git, repository

pytestmark = pytest.mark.git
HOMES = "data/projects/hongqi/households.yaml"
HONGQI = "data/projects/hongqi/project.yaml"
ORDERS = "data/projects/hongqi/orders.yaml"
JIANSHE = "data/projects/jianshe/project.yaml"
LAOJIE = "data/projects/laojie/project.yaml"
ROW = re.compile(r"(?P<file>[^:]+):(?P<line>\d+):\d+: C681 \w+: (?P<said>.*)")

ALTERED = "is not as on record on 2022-05-09"
GONE = "was on record on 2022-05-09 and is not any more"


@pytest.fixture
def repo(tmp_path):
    """A repository of one commit of 9 May and its work tree."""
    repository(tmp_path / "r", [Made("base", "2022-05-09T10:00+08:00", FILES)])
    return tmp_path / "r"


def edit(folder, path, old, new):
    text = (folder / path).read_text(encoding="utf-8")
    assert old in text
    (folder / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def found(result):
    """The findings of the rule: on which line of which file, and what is said."""
    rows = (ROW.fullmatch(line) for line in result.out.splitlines())
    return [(row["file"].rpartition("data/")[2], int(row["line"]), row["said"]) for row in rows if row]


def check(run, folder, *more, against="HEAD"):
    return run("check", "--data", folder / "data", "--format", "concise", "--against", against, *more)


def test_what_is_changed_and_what_is_gone_stand_on_their_lines_and_fail(run, repo):
    edit(repo, HONGQI, "{on: 2022-07-31, works: 12%}", "{on: 2022-07-31, works: 15%}")
    edit(repo, HONGQI, "  final-drawings: 2022-06-20\n", "")
    edit(repo, HOMES, "before-design: agree 2022-02-12", "before-design: oppose 2022-02-12")
    edit(repo, HOMES, "  1-201: {area_m2: 68.5, owner: o-1, before-design: abstain 2022-02-13}\n", "")
    edit(repo, ORDERS, "{on: 2022-07-12, step: resolved}", "{on: 2022-07-08, step: resolved}")
    edit(repo, JIANSHE, "    - {on: 2022-04-10, kind: payment, channel: budget, yuan: 250000}\n", "")
    result = check(run, repo)

    assert result.status == 1
    assert found(result) == [
        (
            "projects/hongqi/households.yaml",
            1,
            "Household of 1 1-201 was on record on 2022-05-09 and is not any more: area, ㎡ 68.5, owner o-1",
        ),
        (
            "projects/hongqi/households.yaml",
            2,
            f"Opinions, “改造前征求意见” of 1 1-101 {ALTERED}: answer agree, now oppose",
        ),
        (
            "projects/hongqi/orders.yaml",
            1,
            "Order 派-1: resolved is not as on record on 2022-05-09: day 2022-07-12, now 2022-07-08",
        ),
        (
            "projects/hongqi/project.yaml",
            10,
            "施工图确定 was on record on 2022-05-09 and is not any more: day 2022-06-20",
        ),
        (
            "projects/hongqi/project.yaml",
            16,
            "Works done is not as on record on 2022-05-09: works 12.0%, now 15.0%",
        ),
        (
            "projects/jianshe/project.yaml",
            11,
            f"payment {GONE}: day 2022-04-10, entry payment, yuan 250,000, channel 财政资金",
        ),
    ]


def test_what_is_new_written_otherwise_or_in_another_order_is_none(run, repo):
    edit(repo, HONGQI, "progress:\n", "progress:\n  - {on: 2022-06-30, works: 5%}\n")
    edit(
        repo,
        HONGQI,
        "  final-drawings: 2022-06-20\n",
        "  final-drawings: 2022-06-20\n  works-started: 2022-07-01\n",
    )
    edit(repo, HOMES, "before-design: agree 2022-02-12", "before-design: 同意 2022-02-12  # 当面")
    rows = yaml.safe_load((repo / ORDERS).read_text(encoding="utf-8"))
    block = yaml.safe_dump(dict(reversed(rows.items())), allow_unicode=True, sort_keys=False)
    (repo / ORDERS).write_bytes(block.replace("\n", "\r\n").encode())
    git(repo, "mv", "data/projects/laojie", "data/projects/laojie-xq")
    edit(repo, LAOJIE.replace("laojie", "laojie-xq"), "year_built: 1994", "year_built: 1994\n  note: 砖混")
    result = check(run, repo)

    assert found(result) == [], result.out


def test_a_file_that_is_gone_is_one_finding_with_the_number_of_its_facts(run, repo):
    (repo / LAOJIE).unlink()
    (said,) = found(check(run, repo))

    assert said == (
        "projects/laojie/project.yaml",
        1,
        "the file is gone, with 5 facts that were on record on 2022-05-09",
    )
    text = run("check", "--data", repo / "data", "--against", "HEAD").out
    id_ = git(repo, "rev-parse", "HEAD")[:10]
    assert re.search(rf"do this:  git (-C \S+ )?checkout {id_} -- \S+ brings it back", text), text


@pytest.mark.parametrize(
    ("form", "sign"),
    [("text", "C681 warning:"), ("json", '"code": "C681"'), ("github", "title=C681 recorded-fact-changed::")],
)
def test_every_format_has_it(run, repo, form, sign):
    edit(repo, HONGQI, "works: 12%", "works: 15%")
    result = run("check", "--data", repo / "data", "--format", form, "--against", "HEAD")

    assert (result.status, result.out.count(sign)) == (1, 1)
    if form == "json":
        assert json.loads(result.out)["complete"]


def test_in_chinese_it_says_what_is_to_be_done(run, repo):
    edit(repo, HONGQI, "works: 12%", "works: 15%")
    lines = run("check", "--data", repo / "data", "--against", "HEAD", "--lang", "zh").out.splitlines()

    head = next(line for line in lines if "C681" in line)
    assert head.endswith("C681 警告: 工程进度与2022-05-09在册的登记不一致：工程 原为 12.0%，现为 15.0%")
    todo = next(line for line in lines if line.startswith("  处理：请改回原登记（前后对照见：git "))
    assert todo.endswith("），新情况另记一条；原登记确属有误的，可保留改动，并在提交说明中写明")


def test_it_is_compared_with_where_the_two_parted(run, tmp_path):
    """What others record on the main line is not missing here, and what they correct is not ours."""

    def put(files, old, new):
        assert old in files[HONGQI]
        return {**files, HONGQI: files[HONGQI].replace(old, new, 1)}

    theirs = put(
        put(FILES, "works: 12%}", "works: 13%}"), "notices:\n", "notices:\n  on-scheme: 2022-05-08\n"
    )
    ours = put(FILES, "works: 30.5%}", "works: 31%}")
    commits = [
        Made("base", "2022-05-09T10:00+08:00", FILES),
        Made("ours", "2022-05-10T10:00+08:00", ours, ("base",)),
        Made("theirs", "2022-05-11T10:00+08:00", theirs, ("base",), branch="refs/heads/other"),
    ]
    repository(tmp_path / "r", commits)
    (row,) = found(check(run, tmp_path / "r", against="other"))
    assert row[2] == "Works done is not as on record on 2022-05-09: works 30.5%, now 31.0%"
    assert found(check(run, tmp_path / "r", "--at", "other", against="other")) == []
    assert found(check(run, tmp_path / "r", "--at", "main", against="2022-05-09")) == [row]


@pytest.mark.parametrize(
    ("revision", "status", "said"),
    [
        ("nosuch", 2, "There is no revision “nosuch”."),
        ("-x", 2, "There is no revision “-x”."),
        (
            "2022-13-01",
            2,
            "--against: There is no 2022-13-01 in the calendar; the months of that year go from ",
        ),
        ("2022-05-01", 3, "Nothing was on file yet on 2022-05-01: the first commit is "),
        ("both", 2, "Say which is meant: --against refs/heads/both or --against refs/tags/both"),
        ("empty", 3, "there was no programme.yaml in data/, so there is nothing to compare with."),
    ],
)
def test_a_revision_that_is_none_is_refused_as_with_at(run, repo, revision, status, said):
    git(repo, "branch", "both")
    git(repo, "tag", "both")
    empty = git(repo, "commit-tree", "-m", "x", git(repo, "mktree"))
    git(repo, "branch", "empty", empty)
    result = check(run, repo, against=revision)

    assert (result.status, result.out) == (status, "")
    assert said in result.err


def test_without_a_repository_it_is_refused(run, district):
    result = run("check", "--data", district, "--against", "HEAD")

    assert (result.status, result.out) == (3, "")
    assert "is in no git repository that can be read" in result.err


def test_a_file_that_cannot_be_read_as_a_whole_misses_nothing(run, repo):
    """The next finding says what is wrong with it; what stands behind that was not removed."""
    edit(repo, HONGQI, "final-drawings: 2022-06-20", "final-drawings: 2022-06-31")
    assert found(check(run, repo)) == []
