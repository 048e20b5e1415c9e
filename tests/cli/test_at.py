"""``--at``: reports on the data as it was committed."""

import json
import os
import re
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from renovation_cli.history import git as program
from tests.cli.commands import READING, named, process
from tests.district import SAMPLE, texts_in
from tests.history.repositories import Made, environment, git, repository

pytestmark = pytest.mark.git
DAY = "2022-05-20"
FILES = {f"data/{path}": text for path, text in texts_in(SAMPLE).items()}


def edited(path, old, new):
    assert old in FILES[path]
    return {**FILES, path: FILES[path].replace(old, new, 1)}


EARLIER = edited("data/programme.yaml", "name: ", "name: 早先的")


@pytest.fixture
def repo(tmp_path):
    """A work tree whose data differs from what was committed last, and that from the commit before."""
    ids = repository(
        tmp_path / "仓 库",
        [
            Made("one", "2022-05-09T10:00+08:00", EARLIER),
            Made("two", "2022-05-16T10:00+08:00", FILES, ("one",)),
        ],
    )
    plan = tmp_path / "仓 库" / "data" / "programme.yaml"
    plan.write_text(plan.read_text(encoding="utf-8").replace("name: ", "name: 未提交的", 1), encoding="utf-8")
    return tmp_path / "仓 库", ids


def told(result):
    assert result.status in (0, 1), result.err
    return json.loads(result.out)


def test_a_day_and_a_revision_give_what_was_committed_and_the_day_judged_for(run, repo):
    folder, ids = repo
    data = ("--data", folder, "--format", "json")

    found = told(run("targets", "--at", "2022-05-12", *data))
    assert found["programme"]["name"].startswith("早先的")
    assert found["at"] == {"commit": ids["one"], "day": "2022-05-09"}
    assert found["as_of"] == "2022-05-12"
    by_id = told(run("targets", "--at", ids["one"][:8], *data))
    assert (by_id["at"], by_id["as_of"]) == (found["at"], "2022-05-09")
    apart = told(run("targets", "--at", "HEAD", "--as-of", "2022-12-31", *data))
    assert (apart["at"]["commit"], apart["as_of"]) == (ids["two"], "2022-12-31")
    assert not apart["programme"]["name"].startswith(("早先的", "未提交的"))
    now = told(run("targets", *data))
    assert (now["at"], now["programme"]["name"][:4]) == (None, "未提交的")


def test_the_head_names_the_revision_and_what_comes_next_carries_it(run, repo):
    folder, ids = repo
    found = run("targets", "--at", "五月十二日", "--data", folder)
    assert (found.status, found.out) == (2, "")
    assert found.err == "--at: “五月十二日” is written otherwise here: 2022-05-12\n"

    found = run("status", "--at", "5月12日", "--data", folder, "--lang", "zh")
    assert f"数据版本：2022-05-09 提交，提交号 {ids['one'][:10]}。" in found.out.splitlines()
    assert f"--data '{folder}' --at 2022-05-12 --lang zh" in found.out
    found = run("status", "--at", "HEAD~1", "--as-of", "-7d", "--data", folder)
    assert f"--as-of 2023-01-24 --at {ids['one'][:10]}" in found.out


@pytest.mark.parametrize("command", READING, ids=named)
def test_every_command_that_reads_data_reads_it_as_committed(run, repo, tmp_path, command):
    folder, _ = repo
    plain = tmp_path / "plain" / "data"
    shutil.copytree(SAMPLE, plain)

    committed = run(*command, "--at", "HEAD", "--as-of", DAY, "--data", folder / "data")
    files = run(*command, "--as-of", DAY, "--data", plain)

    assert committed.status == files.status
    assert body(committed.out, folder / "data") == body(files.out, plain)


def body(text, data):
    """A report without its head and the commands it names."""
    lines = text.replace(data.as_posix(), "DATA").replace("'DATA'", "DATA").splitlines()
    kept = [
        line
        for line in lines
        if not line.removeprefix("# ").startswith("As committed on ") and "renovation " not in line
    ]
    return "\n".join(kept).strip()


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "America/New_York"])
@pytest.mark.parametrize("shape", ["bare", "linked", "from-inside", "gone"])
def test_every_place_from_which_it_is_asked_gives_the_same(run, repo, tmp_path, monkeypatch, shape, zone):
    folder, ids = repo
    monkeypatch.setenv("TZ", zone)
    asked = {"linked": tmp_path / "linked", "bare": tmp_path / "bare.git"}.get(shape)
    if shape == "bare":
        git(tmp_path, "clone", "--quiet", "--bare", str(folder), "bare.git")
    elif shape == "linked":
        git(folder, "worktree", "add", "--quiet", "--detach", str(asked), ids["two"])
    elif shape == "gone":
        shutil.rmtree(folder / "data")
        asked = folder / "data"
    else:
        monkeypatch.chdir(folder / "data" / "projects")
    data = ("--data", asked) if asked else ()

    found = told(run("targets", "--at", "2022-05-12", "--format", "json", *data))
    assert found["at"]["commit"] == ids["one"]
    assert found["programme"]["name"].startswith("早先的")


def test_variables_of_another_repository_do_not_matter(run, repo, tmp_path, monkeypatch):
    folder, ids = repo
    other = tmp_path / "other"
    repository(other, [Made("x", "2022-01-01T10:00+08:00", FILES)])
    line = ("targets", "--at", "HEAD", "--format", "json", "--data", folder)
    before = run(*line).out
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", ".git/index")
    monkeypatch.setenv("GIT_OBJECT_DIRECTORY", str(other / ".git" / "objects"))

    assert run(*line).out == before
    assert json.loads(before)["at"]["commit"] == ids["two"]


def test_every_variable_that_git_calls_local_is_cleared():
    local = git(".", "rev-parse", "--local-env-vars").split("\n")
    given = dict.fromkeys((*local, "PATH", "GIT_CONFIG_GLOBAL", "GIT_TRACE", "LANGUAGE"), "x")
    kept = program.environment(given)

    # Those that are set are set by us.
    assert {name for name, value in kept.items() if value == "x"} == {"PATH", "GIT_CONFIG_GLOBAL"}
    assert kept["LC_ALL"] == "C"


def test_a_program_named_in_the_configuration_of_a_repository_is_not_started(run, repo, tmp_path):
    folder, _ = repo
    canary = tmp_path / "canary"
    script = tmp_path / "fsmonitor"
    script.write_text(f"#!/bin/sh\ntouch '{canary}'\n", encoding="utf-8")
    script.chmod(script.stat().st_mode | stat.S_IXUSR)
    git(folder, "config", "core.fsmonitor", str(script))
    for name in ("core.pager", "core.editor", "core.sshCommand", "diff.external", "core.askPass"):
        git(folder, "config", name, str(script))
    git(folder, "ls-files", "-u")
    assert canary.exists()
    canary.unlink()

    for name in ("2022-05-12", "HEAD"):
        assert run("status", "--at", name, "--data", folder).status == 0
    assert not canary.exists()


def test_the_configuration_of_the_user_changes_nothing(run, repo, tmp_path, monkeypatch):
    folder, _ = repo
    line = ("status", "--at", "2022-05-12", "--data", folder)
    before = run(*line).out
    config = tmp_path / "config"
    config.write_text(
        "[log]\nshowSignature = true\ndate = relative\n[color]\nui = always\n[diff]\nexternal = false\n"
        "noprefix = true\n[core]\nquotePath = true\nautocrlf = true\n",
        encoding="utf-8",
    )
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", str(config))

    assert run(*line).out == before


def test_names_of_folders_are_read_as_they_are(run, tmp_path):
    projects = {path: text for path, text in FILES.items() if path.startswith("data/projects/hongqi/")}
    moved = {
        path.replace("/hongqi/", f"/{name}/"): text
        for path, text in projects.items()
        for name in ("红岩", "a b", 'qu"ote', "emoji😀", "line\nbreak")
    }
    repository(tmp_path / "r", [Made("one", "2022-05-09T10:00+08:00", {**FILES, **moved})])
    committed = run("check", "--format", "json", "--at", "HEAD", "--as-of", DAY, "--data", tmp_path / "r")
    files = run("check", "--format", "json", "--as-of", DAY, "--data", tmp_path / "r")

    def found(result):
        return json.loads(re.sub(r" --at \w+", "", result.out))["findings"]

    assert found(committed) == found(files)
    assert {"红岩", "line\nbreak"} <= {
        Path(finding["file"]).parent.name for finding in json.loads(files.out)["findings"]
    }


def test_line_ends_of_the_work_tree_do_not_matter(run, tmp_path):
    broken = edited("data/teams.yaml", "groups:", "groups: [")
    repository(tmp_path / "r", [Made("one", "2022-05-09T10:00+08:00", broken)])
    line = ("check", "--format", "concise", "--as-of", DAY, "--data", tmp_path / "r")
    before = run(*line, "--at", "HEAD").out
    for file in (tmp_path / "r" / "data").rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))

    assert run(*line).out == before
    assert "teams.yaml" in before


def test_a_partial_clone_is_read_without_the_network(run, repo, tmp_path):
    folder, _ = repo
    git(folder, "config", "uploadpack.allowFilter", "true")
    git(tmp_path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", folder.as_uri(), "partial")
    line = ("status", "--at", "HEAD", "--data", tmp_path / "partial" / "data", "--lang", "en")
    found = run(*line)

    assert (found.status, found.out) == (3, "")
    assert found.err == (
        "This clone lacks some of what was committed, so that state cannot be read. Nothing is fetched by"
        " itself; a clone made with --filter is completed by: git fetch --refetch --no-filter\n"
    )
    git(tmp_path / "partial", "fetch", "--quiet", "--refetch", "--no-filter")
    assert run(*line).status == 0


def counted(tmp_path):
    """A git that counts how often it is started, and the file in which it does."""
    real, log = shutil.which("git"), tmp_path / "log"
    script = tmp_path / "bin" / "git"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\necho "$@" >> \'{log}\'\nexec "{real}" "$@"\n', encoding="utf-8")
    script.chmod(0o755)
    return script, log


@pytest.mark.parametrize("name", ["2022-05-12", "HEAD~1", "main"])
def test_a_question_starts_git_at_most_three_times(run, repo, tmp_path, monkeypatch, name):
    folder, _ = repo
    script, log = counted(tmp_path)
    monkeypatch.setenv("PATH", str(script.parent), prepend=os.pathsep)

    assert run("status", "--at", name, "--data", folder).status == 0
    assert 1 <= len(log.read_text(encoding="utf-8").splitlines()) <= 3


def test_a_git_that_is_too_old_or_missing_is_said_to_be(run, repo, tmp_path, monkeypatch):
    folder, _ = repo
    script = tmp_path / "bin" / "git"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\necho 'unknown option' >&2\nexit 129\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setenv("PATH", str(script.parent))
    found = run("status", "--at", "HEAD", "--data", folder)
    assert (found.status, found.out) == (3, "")
    assert found.err == (
        "This git does not know what it is asked (unknown option). git 2.30 or newer is needed; it tells its"
        " version by: git --version\n"
    )

    # Of a folder that depends on where one stands nothing is started.
    monkeypatch.chdir(script.parent)
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".")))
    found = run("status", "--at", "HEAD", "--data", folder)
    assert (found.status, found.out) == (3, "")
    assert found.err.startswith("git is not installed, or not in one of the folders of PATH.")
    assert run("status", "--as-of", DAY, "--data", folder).status == 0


@pytest.mark.parametrize(
    ("at", "status", "said"),
    [
        ("2022-05-08", 3, "Nothing was on file yet on 2022-05-08: the first commit is "),
        ("2022-02-30", 2, "--at: There is no 2022-02-30 in the calendar"),
        ("2022/5/9", 2, "--at: “2022/5/9” is written otherwise here: 2022-05-09"),
        ("nowhere", 2, "There is no revision “nowhere”. Expected: a day such as 2022-05-20"),
        ("--output=out.txt", 2, "There is no revision “--output=out.txt”."),
        ("HEAD:data", 2, "There is no revision “HEAD:data”."),
    ],
)
def test_what_there_is_not_is_said_and_nothing_is_printed(run, repo, at, status, said):
    folder, _ = repo
    found = run("status", f"--at={at}", "--data", folder)

    assert (found.status, found.out) == (status, "")
    assert found.err.startswith(said)


def test_a_state_without_a_plan_is_said_to_be_none(run, tmp_path):
    ids = repository(
        tmp_path / "r",
        [
            Made("empty", "2022-05-01T10:00+08:00", {"README": ""}),
            Made("full", "2022-05-09T10:00+08:00", FILES, ("empty",)),
        ],
    )
    found = run("status", "--at", "2022-05-02", "--data", tmp_path / "r")

    assert (found.status, found.out) == (3, "")
    assert found.err == (
        f"At {ids['empty'][:10]} of 2022-05-01 there was no programme.yaml in data/. Name the folder that"
        " held it with --data FOLDER, or a later day with --at.\n"
    )


def test_outside_a_repository_and_in_that_of_somebody_else(run, district, repo, monkeypatch):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(district.parent.parent))
    found = run("status", "--at", "HEAD", "--data", district)
    assert (found.status, found.out) == (3, "")
    assert found.err.startswith(f"{district.as_posix()} is in no git repository that can be read")

    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    found = run("status", "--at", "HEAD", "--data", repo[0])
    assert (found.status, found.out) == (3, "")
    assert "git config --global --add safe.directory" in found.err


def test_reading_what_was_committed_writes_nothing(repo):
    folder, _ = repo

    def state():
        return {path: path.stat().st_mtime_ns for path in sorted(folder.rglob("*"))}

    before = state()
    assert process("status", "--at", "2022-05-12", "--data", folder).returncode == 0
    assert state() == before


def test_a_hook_that_asks_reads_the_repository_it_stands_in(repo, tmp_path):
    """As git runs hooks: with its own variables set, from the top of the work tree."""
    folder, ids = repo
    hook = folder / ".git" / "hooks" / "post-commit"
    hook.parent.mkdir(exist_ok=True)
    out = tmp_path / "out.json"
    line = f'"{sys.executable}" -m renovation_cli targets --at HEAD~1 --format json > "{out}"'
    hook.write_text(f"#!/bin/sh\n{line}\n", encoding="utf-8")
    hook.chmod(0o755)
    subprocess.run(
        ["git", "-c", "user.name=a", "-c", "user.email=a@b", "commit", "--quiet", "--all", "-m", "three"],
        cwd=folder,
        env=environment(PYTHONPATH=str(Path(__file__).parents[2])),
        check=True,
    )

    assert json.loads(out.read_text(encoding="utf-8"))["at"]["commit"] == ids["two"]
