"""Which commit is meant by a day or a name (`docs/history.md`)."""

import os
import time
from datetime import date, datetime
from pathlib import Path
from shutil import which

import pytest

from renovation_cli.history.repository import named, on_day, opened
from renovation_cli.history.trouble import Kind, Trouble
from renovation_cli.model.zone import zone_named
from tests.history.repositories import Made, chain, git, repository

pytestmark = pytest.mark.git
HOSTILE = ("--output=out.txt", "-n", "--exec=touch PWN", "", "a\nb", "no such", "HEAD:")
ZONE = zone_named("Asia/Shanghai")


def at(folder, day):
    return on_day(opened(Path(folder)), date.fromisoformat(day), ZONE)


def trouble(function, *arguments):
    with pytest.raises(Trouble) as caught:
        function(*arguments)
    message = caught.value.message
    return caught.value.kind, message.key.format(**message.values)


@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/New_York"])
def test_a_day_ends_for_the_district_and_not_for_the_machine(tmp_path, monkeypatch, zone):
    names = ("2022-05-08T10:00+08:00", "2022-05-09T00:30+08:00", "2022-05-09T23:50+08:00")
    ids = repository(tmp_path, chain(*names))
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    try:
        found = at(tmp_path, "2022-05-09")
        earlier = at(tmp_path, "2022-05-08")
    finally:
        monkeypatch.undo()
        time.tzset()

    assert (found.id, found.day) == (ids[names[2]], date(2022, 5, 9))
    assert (earlier.id, earlier.day, earlier.remarks) == (ids[names[0]], date(2022, 5, 8), ())


@pytest.mark.skipif(os.name == "nt", reason="the git that stands in is a script of a shell")
def test_a_day_is_the_same_whatever_hour_it_is_asked_in(tmp_path, monkeypatch):
    """A git whose clock stands at that hour says something else in the morning than at night."""
    names = ("2022-05-08T10:00+08:00", "2022-05-09T00:30+08:00", "2022-05-09T23:50+08:00")
    ids = repository(tmp_path / "kept", chain(*names))
    real, stands_in = which("git"), tmp_path / "bin" / "git"
    stands_in.parent.mkdir()
    monkeypatch.setenv("PATH", f"{stands_in.parent}{os.pathsep}{os.environ['PATH']}")
    own, ours = [], []
    for hour in ("03:00", "23:55"):
        now = int(datetime.fromisoformat(f"2022-06-01T{hour}+08:00").timestamp())
        stands_in.write_text(f'#!/bin/sh\nGIT_TEST_DATE_NOW={now} TZ=Asia/Shanghai exec {real} "$@"\n')
        stands_in.chmod(0o755)
        own.append(git(tmp_path / "kept", "rev-list", "-1", "--before=2022-05-09", "main"))
        ours.append(at(tmp_path / "kept", "2022-05-09").id)

    assert own == [ids[names[1]], ids[names[2]]]
    assert ours == [ids[names[2]]] * 2


def test_the_last_second_of_a_day_is_in_it_and_the_first_of_the_next_is_not(tmp_path):
    names = ("2022-05-09T23:59:59+08:00", "2022-05-10T00:00:00+08:00")
    ids = repository(tmp_path, chain(*names))

    assert at(tmp_path, "2022-05-09").id == ids[names[0]]
    assert at(tmp_path, "2022-05-10").id == ids[names[1]]


def test_a_clock_that_is_a_year_slow_hides_nothing(tmp_path):
    days = ("2022-05-08", "2022-05-09", "2021-01-01", "2022-05-12")
    ids = repository(tmp_path, chain(*days))

    found = at(tmp_path, "2022-05-10")
    assert (found.id, found.day) == (ids["2021-01-01"], date(2022, 5, 9))
    (remark,) = found.remarks
    assert remark.key.format(**remark.values) == (
        f"The clock of commit {ids['2021-01-01'][:10]} said 2021-01-01; it stands on"
        f" {ids['2022-05-09'][:10]} of 2022-05-09, so it counts from that day."
    )
    assert at(tmp_path, "2022-05-12").remarks == ()
    assert trouble(at, tmp_path, "2022-05-07") == (
        Kind.CLOSED,
        f"Nothing was on file yet on 2022-05-07: the first commit is {ids['2022-05-08'][:10]} of 2022-05-08.",
    )


def merged(parents, subject="Merge branch 'side'"):
    """Base on the 1st; the 9th on a side line, the 12th on the main line; merged on the 16th."""
    return [
        Made("base", "2022-05-01T10:00+08:00"),
        Made("side", "2022-05-09T10:00+08:00", {"data/side": ""}, ("base",), branch="refs/heads/side"),
        Made("main", "2022-05-12T10:00+08:00", {"data/main": ""}, ("base",)),
        Made("merge", "2022-05-16T10:00+08:00", {"data/side": "", "data/main": ""}, parents, subject),
    ]


def test_what_is_merged_later_was_not_on_file_and_is_mentioned(tmp_path):
    ids = repository(tmp_path, merged(("main", "side")))

    found = at(tmp_path, "2022-05-10")
    assert found.id == ids["base"]
    (remark,) = found.remarks
    assert remark.key == "{n} commit of that day or before was merged only later and is not in it."
    assert remark.values == {"n": 1}
    assert at(tmp_path, "2022-05-16").id == ids["merge"]
    assert at(tmp_path, "2022-05-16").remarks == ()


def test_a_pull_that_put_the_main_line_second_is_named(tmp_path):
    ids = repository(tmp_path, merged(("side", "main"), "Merge branch 'main' of example.org:district"))

    found = at(tmp_path, "2022-05-10")
    assert found.id == ids["side"]
    (remark,) = found.remarks
    assert remark.key.format(**remark.values) == (
        f"Commit {ids['merge'][:10]} joined two lines as a pull does, so the main line may be the other one;"
        f" there it was {ids['base'][:10]}: --at {ids['base'][:10]}"
    )


def test_a_day_is_a_day_whatever_is_called_so_and_a_name_of_two_is_refused(tmp_path):
    ids = repository(tmp_path, chain("2022-05-08", "2022-05-09"))
    for name in ("2022-05-09", "初稿"):
        git(tmp_path, "update-ref", f"refs/heads/{name}", ids["2022-05-08"])
        git(tmp_path, "update-ref", f"refs/tags/{name}", ids["2022-05-09"])

    assert at(tmp_path, "2022-05-09").id == ids["2022-05-09"]
    assert trouble(opened, tmp_path, "初稿") == (
        Kind.ASKED,
        (
            "“初稿” is the name of a branch and of a tag. Say which is meant:"
            " --at refs/heads/初稿 or --at refs/tags/初稿"
        ),
    )
    assert opened(tmp_path, "refs/heads/初稿").tip == ids["2022-05-08"]
    assert opened(tmp_path, "refs/tags/初稿").tip == ids["2022-05-09"]


def test_a_revision_is_asked_for_again_by_its_id_and_a_tag_by_its_name(tmp_path):
    ids = repository(tmp_path, chain("2022-05-08", "2022-05-09"))
    git(tmp_path, "tag", "-m", "五月", "五月通报", ids["2022-05-08"])

    def zone(_commit):
        return ZONE

    head = named(opened(tmp_path, "HEAD~0"), "HEAD~0", zone)
    tag = named(opened(tmp_path, "五月通报"), "五月通报", zone)
    assert (head.name, head.day) == (ids["2022-05-09"][:10], date(2022, 5, 9))
    assert (tag.id, tag.name, tag.day) == (ids["2022-05-08"], "五月通报", date(2022, 5, 8))


@pytest.mark.parametrize("name", HOSTILE)
def test_what_is_no_revision_is_refused_and_writes_nothing(tmp_path, name):
    repository(tmp_path, chain("2022-05-08"))

    kind, text = trouble(opened, tmp_path, name)
    assert kind is Kind.ASKED
    assert text.startswith(f"There is no revision “{name}”. Expected: a day such as 2022-05-20")
    assert {each.name for each in tmp_path.iterdir()} == {".git", "data"}


def test_a_branch_that_begins_like_an_option_is_reached_by_its_whole_name(tmp_path):
    ids = repository(tmp_path, chain("2022-05-08"))
    git(tmp_path, "update-ref", "refs/heads/-foo", ids["2022-05-08"])

    assert opened(tmp_path, "refs/heads/-foo").tip == ids["2022-05-08"]


def test_a_shallow_clone_refuses_what_lies_before_its_floor(tmp_path):
    ids = repository(tmp_path / "whole", chain("2022-05-08", "2022-05-09", "2022-05-12"))
    git(tmp_path, "clone", "--quiet", "--depth", "1", (tmp_path / "whole").as_uri(), "clone")

    clone = tmp_path / "clone"
    assert at(clone, "2022-05-12").id == ids["2022-05-12"]
    assert trouble(at, clone, "2022-05-10") == (
        Kind.CLOSED,
        (
            f"This clone begins with {ids['2022-05-12'][:10]} of 2022-05-12 and does not hold what was on"
            " file on 2022-05-10. It is completed by: git fetch --unshallow"
        ),
    )
    kind, text = trouble(opened, clone, ids["2022-05-08"][:10])
    assert kind is Kind.ASKED
    assert "in this clone, which lacks the beginning of the history" in text


def test_nothing_committed_yet_and_no_repository_at_all(tmp_path, monkeypatch):
    git(tmp_path, "init", "--quiet", "empty")
    (tmp_path / "none").mkdir()
    monkeypatch.setenv("LANGUAGE", "zh_CN")
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    assert trouble(opened, tmp_path / "empty") == (
        Kind.CLOSED,
        (
            f"Nothing has been committed yet in the repository of {(tmp_path / 'empty').as_posix()}, so there"
            " is no earlier state."
        ),
    )
    kind, text = trouble(opened, tmp_path / "none")
    assert kind is Kind.NONE
    assert text.startswith(f"{(tmp_path / 'none').as_posix()} is in no git repository that can be read")


def test_a_repository_of_somebody_else_is_named_with_the_remedy(tmp_path, monkeypatch):
    repository(tmp_path, chain("2022-05-08"))
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")

    assert trouble(opened, tmp_path / "data") == (
        Kind.CLOSED,
        (
            f"The repository of {(tmp_path / 'data').as_posix()} belongs to another user of this machine, so"
            " git does not open it. If you trust it: git config --global --add safe.directory"
            f" {tmp_path.resolve().as_posix()}"
        ),
    )


def test_an_unfinished_merge_is_mentioned(tmp_path):
    ids = repository(tmp_path, chain("2022-05-08", "2022-05-09"))
    (tmp_path / ".git" / "MERGE_HEAD").write_text(ids["2022-05-08"] + "\n", encoding="ascii")

    (remark,) = at(tmp_path, "2022-05-09").remarks
    assert remark.key == "A merge in the work tree is not finished; what it brings is not in these figures."


def where(kind, tmp_path):
    """The folder from which a repository of one of its shapes is asked, and its data's path there."""
    source = tmp_path / "源"
    ids = repository(source, chain("2022-05-08", "2022-05-09"))
    match kind:
        case "linked":
            git(source, "worktree", "add", "--quiet", "--detach", str(tmp_path / "linked"), ids["2022-05-08"])
            return tmp_path / "linked" / "data", ids["2022-05-08"]
        case "bare":
            git(tmp_path, "clone", "--quiet", "--bare", str(source), "bare.git")
            return tmp_path / "bare.git", ids["2022-05-09"]
        case "submodule":
            repository(tmp_path / "outer", chain("2022-01-01"))
            add = ("submodule", "--quiet", "add", str(source), "inner")
            git(tmp_path / "outer", "-c", "protocol.file.allow=always", *add)
            return tmp_path / "outer" / "inner" / "data", ids["2022-05-09"]
        case _:
            git(tmp_path, "clone", "--quiet", "--bare", str(source), "set/.bare")
            (tmp_path / "set" / ".git").write_text("gitdir: ./.bare\n", encoding="ascii")
            return tmp_path / "set", ids["2022-05-09"]


@pytest.mark.parametrize("kind", ["linked", "bare", "submodule", "pointed"])
def test_every_shape_of_a_repository_is_read(tmp_path, kind):
    folder, tip = where(kind, tmp_path)

    found = opened(folder)
    assert found.tip == tip
    assert found.tree(found.tip, "data").read("programme.yaml") in (b"2022-05-08", b"2022-05-09")
    assert found.bare == (kind in ("bare", "pointed"))
