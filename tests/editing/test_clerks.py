"""The synthetic district as a repository: a year of commits."""

import re
from collections import Counter
from datetime import date

import pytest

from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.editing.demo.files import demo_files
from renovation_cli.editing.demo.recorded import recorded
from renovation_cli.history.writing import write
from tests.history.repositories import git

SAMPLE = """\
# 合成数据
name: 示例小区
milestones:
  visiting-team: 2022-02-14
  evening-talk: [2022-02-21, {on: 2022-02-28, doc: "示例, 〔2022〕1号"}]
meetings:
  - on: 2022-03-07
    decisions:
      - {what: 清单, due: 2022-03-20, done: 2022-03-19}
  - {on: 2022-03-14, kind: weekly}
p-01:
  problem: 漏水
  opened: 2022-03-01
  due: 2022-03-10
  steps:
    - {on: 2022-03-02, step: accepted}
    - {on: 2022-03-09, step: resolved}
  outcome: 已修
1幢:
  1-101: {area_m2: 50, before-design: agree 2022-02-12, on-scheme: [absent 2022-04-20], wants: [楼体]}
"""


@pytest.fixture(scope="module")
def commits():
    return demo_commits()


def test_a_file_is_told_as_it_stood_on_a_day():
    file = recorded(SAMPLE)

    assert file.at(date(2022, 12, 31)) == SAMPLE
    assert file.at(date(2022, 1, 1)) == "# 合成数据\nname: 示例小区\n1幢:\n  1-101: {area_m2: 50}\n"
    assert file.at(date(2022, 3, 8)) == (
        "# 合成数据\nname: 示例小区\nmilestones:\n  visiting-team: 2022-02-14\n"
        '  evening-talk: [2022-02-21, {on: 2022-02-28, doc: "示例, 〔2022〕1号"}]\n'
        "meetings:\n  - on: 2022-03-07\n    decisions:\n      - {what: 清单, due: 2022-03-20}\n"
        "p-01:\n  problem: 漏水\n  opened: 2022-03-01\n  due: 2022-03-10\n  steps:\n"
        "    - {on: 2022-03-02, step: accepted}\n"
        "1幢:\n  1-101: {area_m2: 50, before-design: agree 2022-02-12, wants: [楼体]}\n"
    )
    assert recorded("# nothing yet\n- {on: 2022-05-01}\n").at(date(2022, 4, 30)) is None


def test_at_the_end_of_the_year_the_files_are_those_of_the_demo(commits):
    files = {}
    for commit in commits:
        files |= commit.changes

    assert files == {f"data/{path}": text for path, text in demo_files()}


def test_it_is_a_year_of_weekly_commits_by_several_with_a_merge(commits):
    weeks = {commit.when.date().isocalendar()[:2] for commit in commits}
    merges = [commit for commit in commits if len(commit.parents) > 1]

    assert len(weeks) >= 48  # in the others nothing came to be recorded
    assert {commit.when.weekday() for commit in commits} == {4, 5}
    assert len({commit.author for commit in commits}) == 3
    assert all("合成" in commit.author and commit.mail.endswith(".invalid") for commit in commits)
    assert [commit.subject for commit in merges] == ["合并东样街道的登记"]
    assert all(parent < number for number, each in enumerate(commits) for parent in each.parents)


def test_a_dozen_facts_are_corrected(commits):
    """A word that goes was corrected: who only records something more takes nothing away."""
    gone = Counter()
    texts = {}
    for commit in commits:
        for path, text in commit.changes.items() if len(commit.parents) < 2 else ():
            gone += words(texts.get(path)) - words(text)
            texts[path] = text

    answers = [word for word in gone.elements() if re.search(r" (agree|oppose) 2022-", word)]
    amounts = [word for word in gone.elements() if word.isdecimal()]
    shares = [word for word in gone.elements() if word.endswith("%")]
    days = [word for word in gone.elements() if re.fullmatch(r"2022-\d\d-\d\d", word)]
    assert (len(amounts), len(shares), len(answers), len(days)) == (4, 3, 4, 1)
    assert gone.total() - gone["before-design:"] == 12


def words(text):
    """The words of a file; an answer is one, with the flat that it is of."""
    found = Counter()
    for line in (text or "").splitlines():
        flat, answers = line.split(":")[0], re.findall(r"\b[a-z]+ 2022-\d\d-\d\d", line)
        found.update(f"{flat} {answer}" for answer in answers)
        found.update(re.findall(r"[^\s{}\[\],]+", re.sub(r"\b[a-z]+ 2022-\d\d-\d\d", "", line)))
    return found


@pytest.mark.git
def test_the_same_commits_have_the_same_ids_for_any_user_and_zone(tmp_path, monkeypatch, commits):
    def written(name, **variables):
        for variable, value in variables.items():
            monkeypatch.setenv(variable, str(value))
        (tmp_path / name).mkdir()
        write(tmp_path / name, commits)
        return git(tmp_path / name, "log", "--format=%H %P")

    home = tmp_path / "home"
    (home / "templates" / "hooks").mkdir(parents=True)
    for hook in ("post-checkout", "reference-transaction", "post-commit"):
        script = f"#!/bin/sh\ntouch '{tmp_path}/PWN'\n"
        (home / "templates" / "hooks" / hook).write_text(script, encoding="utf-8")
        (home / "templates" / "hooks" / hook).chmod(0o755)
    (home / ".gitconfig").write_text(
        "[user]\nname = Somebody\nemail = some@body\n[commit]\ngpgsign = true\n[core]\nautocrlf = true\n"
        f"[init]\ntemplateDir = {home}/templates\ndefaultBranch = other\n[i18n]\ncommitEncoding = GBK\n",
        encoding="utf-8",
    )
    one = written("one", TZ="UTC")
    two = written(
        "two", TZ="Asia/Shanghai", HOME=home, GIT_AUTHOR_NAME="x", GIT_COMMITTER_DATE="0 +0000", EMAIL="e@f"
    )

    assert one == two
    assert not (tmp_path / "PWN").exists()
    assert len(one.splitlines()) == len(commits)
    assert git(tmp_path / "two", "status", "--porcelain") == ""
    assert git(tmp_path / "two", "fsck", "--strict") == ""
    assert b"\r" not in (tmp_path / "two" / "data" / "teams.yaml").read_bytes()
    assert git(tmp_path / "two", "log", "-1", "--format=%an %cn %cd", "--date=iso").endswith("+0800")
