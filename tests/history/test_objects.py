"""Objects are read one after the other, whatever they are called and however many there are."""

import pytest

from renovation_cli.history.objects import Objects
from renovation_cli.history.repository import opened
from renovation_cli.history.trouble import Trouble
from renovation_cli.loading.tree import DEEPEST, PathKind
from tests.history.repositories import Made, chain, git, repository

pytestmark = pytest.mark.git


def test_thousands_of_files_do_not_block(tmp_path):
    files = {f"data/{number:04}": f"{number:04}" * 512 for number in range(3000)}
    ids = repository(tmp_path / "bare.git", [Made("one", "2022-05-09T10:00+08:00", files)], work_tree=False)

    tree = opened(tmp_path / "bare.git").tree(ids["one"], "data")
    assert all(tree.read(path.removeprefix("data/")).decode() == text for path, text in files.items())


def test_a_large_file_is_let_go_beyond_the_limit_and_the_next_is_read(tmp_path):
    files = {"a": "x" * 3_000_000, "b": "next"}
    ids = repository(tmp_path / "bare.git", [Made("one", "2022-05-09T10:00+08:00", files)], work_tree=False)
    objects = Objects(tmp_path / "bare.git")
    large, small = objects.entries(objects.find(f"{ids['one']}^{{tree}}").id)

    assert objects.read(large.id, "blob", 10) == b"x" * 11
    assert objects.read(small.id, "blob", 10) == b"next"
    assert objects.find("no such name") is None
    with pytest.raises(Trouble):
        objects.read(small.id, "tree")
    objects.close()


def test_what_is_no_file_is_told_apart(tmp_path):
    deep = "/".join("d" * (DEEPEST + 2))
    repository(tmp_path, chain("2022-05-08"))
    (tmp_path / "data" / "link").symlink_to("programme.yaml")
    (tmp_path / "data" / ".hidden").write_text("", encoding="utf-8")
    (tmp_path / "data" / deep).mkdir(parents=True)
    (tmp_path / "data" / deep / "file").write_text("", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "update-index", "--add", "--cacheinfo", f"160000,{'1' * 40},data/module")
    git(tmp_path, "commit", "--quiet", "-m", "more")

    tree = (found := opened(tmp_path)).tree(found.tip, "data")
    kinds = {entry.path: entry.kind for entry in tree.entries()}
    assert kinds["link"] is PathKind.LINK
    assert kinds["module"] is PathKind.OTHER
    assert kinds["programme.yaml"] is PathKind.FILE
    assert kinds["/".join("d" * (DEEPEST + 1))] is PathKind.DEEP
    assert not any(path.startswith(".") or "file" in path for path in kinds)
    with pytest.raises(FileNotFoundError):
        tree.read("link")
