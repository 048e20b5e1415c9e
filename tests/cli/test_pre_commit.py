"""The hook as a district uses it: with git and pre-commit themselves."""

import subprocess
import sys

import pytest
import yaml

from tests.cli.commands import environment
from tests.district import ROOT


@pytest.fixture
def repository(district):
    """A district under git, with the hook of this repository set up in it."""
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    # The program under test stands in for the environment that pre-commit would make of a release.
    hook |= {"language": "system", "entry": f'"{sys.executable}" -m renovation_cli check'}
    config = {"repos": [{"repo": "local", "hooks": [hook]}]}
    top = district.parent
    (top / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), encoding="utf-8")
    (top / "notes.txt").write_text("a letter\n", encoding="utf-8")
    git(top, "init", "--quiet")
    commit(top)
    return top


def git(folder, *arguments):
    subprocess.run(["git", *arguments], cwd=folder, check=True, capture_output=True)


def commit(folder):
    git(folder, "add", "--all")
    git(
        folder,
        "-c",
        "user.name=a",
        "-c",
        "user.email=a@example.org",
        "commit",
        "--quiet",
        "--message",
        "first",
    )


def hook_in(repository, home):
    """What pre-commit says of the changes that are staged, and its exit status."""
    result = subprocess.run(
        [sys.executable, "-m", "pre_commit", "run", "--color", "never"],
        cwd=repository,
        env=environment(PRE_COMMIT_HOME=str(home), PYTHONUTF8="1", LANGUAGE="en"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=120,
    )
    return result.returncode, result.stdout


@pytest.mark.parametrize("file", ["projects/hongqi/project.yaml", "teams.yaml"])
def test_commit_that_only_deletes_is_checked(repository, tmp_path, file):
    git(repository, "rm", "--quiet", f"data/{file}")
    status, said = hook_in(repository, tmp_path / "home")
    assert status == 1
    assert f"F107 error: the file {file} is missing" in said


@pytest.mark.parametrize("file", ["data/projects/laojie", "notes.txt"])
def test_commit_that_deletes_what_may_go_passes(repository, tmp_path, file):
    git(repository, "rm", "-r", "--quiet", file)
    status, said = hook_in(repository, tmp_path / "home")
    assert (status, "Passed" in said) == (0, True)
