"""A file is written whole or not at all, and why not is said."""

import errno
import os
import subprocess
import sys

import pytest

from renovation_cli.cli.refusal import Refusal
from renovation_cli.cli.write_file import put_on_disk, write_all, write_whole
from renovation_cli.render.language import Language

ENGLISH = Language("en")


def refused(path, content=b"new", **given):
    """What is said, with its exit status."""
    with pytest.raises(Refusal) as caught:
        write_whole(path, content, **given)
    return ENGLISH.text(caught.value.message), caught.value.status


def failing(number):
    """A disk that takes half of what is written and then fails."""

    def put(path, content):
        path.write_bytes(content[: len(content) // 2])
        raise OSError(number, os.strerror(number))

    return put


REASONS = {
    errno.ENOSPC: "cannot be written: there is no room left for it. Nothing was changed there.",
    errno.EFBIG: "cannot be written: there is no room left for it. Nothing was changed there.",
    errno.EACCES: (
        "cannot be written: it or its folder is write-protected, or it is open in another program."
        " Close it there, or name another file."
    ),
    errno.EROFS: (
        "cannot be written: it or its folder is write-protected, or it is open in another program."
        " Close it there, or name another file."
    ),
    errno.EIO: "cannot be written: Input/output error",
}


@pytest.mark.parametrize("number", REASONS, ids=errno.errorcode.get)
def test_where_writing_fails_the_old_file_stays_whole_and_nothing_is_left_beside_it(tmp_path, number):
    file = tmp_path / "通报.docx"
    file.write_bytes(b"old")

    assert refused(file, put=failing(number)) == (f"{file} {REASONS[number]}", 5)
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_where_writing_fails_no_folder_is_left_that_was_made_for_it(tmp_path):
    assert refused(tmp_path / "a" / "b" / "c.csv", put=failing(errno.ENOSPC))[1] == 5
    assert list(tmp_path.iterdir()) == []


def test_files_that_belong_together_take_their_places_when_all_are_written(tmp_path):
    one, two = tmp_path / "new" / "a.csv", tmp_path / "new" / "b.csv"

    def full(path, content):
        put_on_disk(path, content)
        if content == b"2":
            raise OSError(errno.ENOSPC, "")

    with pytest.raises(Refusal) as caught:
        write_all({one: b"1", two: b"2"}, put=full)
    assert (ENGLISH.text(caught.value.message), caught.value.status) == (f"{two} {REASONS[errno.ENOSPC]}", 5)
    assert list(tmp_path.iterdir()) == []

    write_all({one: b"old", two: b"old"})
    with pytest.raises(Refusal):
        write_all({one: b"1", two: b"2"}, put=full)
    assert {file: file.read_bytes() for file in one.parent.iterdir()} == {one: b"old", two: b"old"}


def test_a_file_that_is_too_large_for_the_system_leaves_the_old_one(tmp_path):
    """A limit of the shell's stands for a full disk."""
    file = tmp_path / "x.bin"
    file.write_bytes(b"old")
    program = (
        "import resource, sys; from pathlib import Path;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "from renovation_cli.cli.write_file import write_whole;"
        "write_whole(Path(sys.argv[1]), bytes(5000))"
    )
    if os.name == "nt":
        pytest.skip("a limit of POSIX")
    ended = subprocess.run([sys.executable, "-c", program, str(file)], capture_output=True, check=False)

    assert b"no room left" in ended.stderr
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]


def test_a_folder_is_no_file(tmp_path):
    assert refused(tmp_path) == (f"{tmp_path} is a folder. Name a file in it.", 5)


def test_a_file_is_no_folder(tmp_path):
    (tmp_path / "a").write_bytes(b"")
    text = f"{tmp_path}/a/b/c.md cannot be written: {tmp_path}/a is a file, not a folder."
    assert refused(tmp_path / "a" / "b" / "c.md") == (text, 5)


def test_a_name_that_is_too_long_is_said(tmp_path):
    file = tmp_path / f"{'名' * 100}.md"
    assert refused(file) == (f"{file} cannot be written: the name is too long.", 5)


def test_a_name_that_is_too_long_is_said_by_a_report_too(run, district, tmp_path):
    file = tmp_path / f"{'名' * 100}.md"
    result = run("targets", "--data", district, "--output", file)
    assert (result.status, result.err) == (5, f"{file} cannot be written: the name is too long.\n")


def test_the_longest_name_that_a_system_takes_is_written(tmp_path):
    file = tmp_path / f"{'n' * 251}.txt"
    write_whole(file, b"x")
    assert file.read_bytes() == b"x"


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() == 0, reason="whoever may write everything is not kept out"
)
def test_what_is_write_protected_is_not_replaced(tmp_path):
    file = tmp_path / "x.md"
    file.write_bytes(b"old")
    file.chmod(0o400)

    assert refused(file) == (f"{file} {REASONS[errno.EACCES]}", 5)
    assert file.read_bytes() == b"old"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="a device of Linux")  # noqa: PTH110 - a device
def test_a_full_device_says_so(run, district):
    result = run("targets", "--data", district, "--format", "json", "--output", "/dev/full")

    assert (result.status, result.out) == (5, "")
    assert result.err.startswith("/dev/full cannot be written: there is no room left for it.")
