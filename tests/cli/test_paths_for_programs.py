"""Paths in what programs read: from the workspace of the CI job, else from the top of the git work tree."""

import json
import re

import pytest

from tests.cli.test_check import AS_OF, BROKEN

FILE = "projects/xinfeng/households.yaml"


@pytest.fixture
def repository(district, monkeypatch):
    """A work tree that holds the district in a folder of its own."""
    monkeypatch.delenv("GITHUB_WORKSPACE", raising=False)
    (district / FILE).write_text(BROKEN, encoding="utf-8")
    (district.parent.parent / ".git").mkdir()
    return district.parent.parent


def paths(run, *options):
    """The file that each format for programs names."""
    annotation = run("check", *options, *AS_OF, "--format", "github").out
    found = json.loads(run("check", *options, *AS_OF, "--format", "json").out)
    return {re.search("file=([^,]*),", annotation)[1], *(each["file"] for each in found["findings"])}


@pytest.mark.parametrize("below", [".", "district", "district/data", "district/data/projects", "elsewhere"])
def test_they_start_at_the_top_of_the_work_tree(run, repository, monkeypatch, below):
    (repository / below).mkdir(exist_ok=True)
    monkeypatch.chdir(repository / below)
    options = ("--data", repository / "district/data") if below in (".", "elsewhere") else ()

    assert paths(run, *options) == {f"district/data/{FILE}"}


def test_a_linked_work_tree_has_a_file_at_its_top(run, repository, monkeypatch):
    (repository / ".git").rmdir()
    (repository / ".git").write_text("gitdir: /elsewhere/.git/worktrees/x\n", encoding="utf-8")
    monkeypatch.chdir(repository / "district")

    assert paths(run) == {f"district/data/{FILE}"}


def test_the_workspace_goes_before_the_work_tree(run, repository, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repository.parent))
    monkeypatch.chdir(repository / "district")

    assert paths(run) == {f"{repository.name}/district/data/{FILE}"}


def test_a_workspace_that_does_not_hold_the_data_is_passed_over(run, repository, monkeypatch):
    monkeypatch.setenv("GITHUB_WORKSPACE", str(repository / "elsewhere"))
    monkeypatch.chdir(repository / "district")

    assert paths(run) == {f"district/data/{FILE}"}


def test_links_on_the_way_to_the_data_do_not_show(run, repository, tmp_path, monkeypatch):
    (tmp_path / "link").symlink_to(repository / "district")
    monkeypatch.chdir(tmp_path / "link")

    assert paths(run) == {f"district/data/{FILE}"}


def test_without_either_they_are_as_they_are_typed_from_here(run, repository, monkeypatch):
    (repository / ".git").rmdir()
    monkeypatch.chdir(repository / "district")

    assert paths(run) == {f"data/{FILE}"}


def test_people_and_editors_get_them_as_they_are_typed_from_here(run, repository, monkeypatch):
    monkeypatch.chdir(repository / "district")

    assert run("check", *AS_OF, "--format", "concise").out.startswith(f"data/{FILE}:2:")
    assert run("check", *AS_OF).out.startswith(f"data/{FILE}:2:")
