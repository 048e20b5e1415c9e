"""The demo is written whole or not at all."""

import errno
import os
import subprocess
import sys

import pytest

from renovation_cli.cli import exit_status
from renovation_cli.editing.demo import demo_files, write_demo
from renovation_cli.history.writing import write
from tests.cli.commands import environment


class FailingWriter:
    """Writes files until one cannot be written any more."""

    def __init__(self, after, error):
        self.left = after
        self.error = error

    def __call__(self, path, text):
        if not self.left:
            raise self.error
        self.left -= 1
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


FULL = OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("after", [0, 1, 15, len(list(demo_files())) - 1])
@pytest.mark.parametrize("error", [FULL, KeyboardInterrupt()], ids=["full", "interrupted"])
def test_district_that_cannot_be_finished_leaves_nothing(tmp_path, after, error):
    with pytest.raises(type(error)):
        write_demo(tmp_path / "new" / "made", write=FailingWriter(after, error))
    assert list(tmp_path.iterdir()) == []


def test_folder_that_was_there_stays_with_what_is_in_it(tmp_path):
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(OSError, match="No space"):
        write_demo(tmp_path, write=FailingWriter(3, FULL))
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_next_try_succeeds(tmp_path):
    with pytest.raises(OSError, match="No space"):
        write_demo(tmp_path / "made", write=FailingWriter(15, FULL))
    data = write_demo(tmp_path / "made")
    assert [path.name for path in data.parent.iterdir()] == ["data"]
    assert {path.relative_to(data).as_posix() for path in data.rglob("*.yaml")} == {
        path for path, _ in demo_files()
    }


@pytest.mark.parametrize("make", ["mkdir", "touch"])
def test_data_that_is_there_is_refused_before_anything_is_written(tmp_path, make):
    getattr(tmp_path / "data", make)()
    with pytest.raises(FileExistsError):
        write_demo(tmp_path, write=FailingWriter(0, AssertionError("nothing is to be written")))
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.skipif(os.name == "nt", reason="the shell's limit on the size of a file is one of POSIX")
def test_command_that_may_not_write_so_much_leaves_nothing_and_says_so(tmp_path):
    made = tmp_path / "made"
    result = subprocess.run(
        [
            "sh",
            "-c",
            'ulimit -f 16 && exec "$@"',
            "sh",
            sys.executable,
            "-m",
            "renovation_cli",
            "demo",
            str(made),
        ],
        env=environment(PYTHONDONTWRITEBYTECODE="1", LANGUAGE="en"),
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert (result.returncode, result.stdout) == (exit_status.UNWRITABLE, "")
    assert result.stderr == (
        f"{made} cannot be written: there is no room left for it. Nothing was changed there.\n"
    )
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="git is a script of the shell here")
@pytest.mark.parametrize(("free", "error"), [(0, FULL), (1 << 30, OSError(errno.EIO, "git: no new file"))])
def test_a_git_that_writes_nothing_is_a_disk_that_is_full_or_what_it_says(tmp_path, monkeypatch, free, error):
    (tmp_path / "git").write_text("#!/bin/sh\necho no new file >&2\nexit 128\n", encoding="utf-8")
    (tmp_path / "git").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(OSError, match=error.strerror) as caught:
        write(tmp_path, [], free=lambda _: free)
    assert caught.value.errno == error.errno
