"""What is longer than the terminal goes through a pager; nothing that stands by the data is started."""

import os
import shlex
import shutil
import signal
import sys
import time
from pathlib import Path

import pytest

from renovation_cli.cli import pager as pagers
from renovation_cli.cli.main import main
from renovation_cli.cli.pager import Pager, Terminal, found, pager, rows
from tests.cli.commands import PATIENCE, environment

AS_OF = ("--as-of", "2022-05-20")
posix = pytest.mark.skipif(os.name == "nt", reason="no pager there")


class FakeTerminal:
    """A terminal of some lines, and a pager that notes what it is started with and given."""

    def __init__(self, lines=24, *, columns=80, status=0, fails=None):
        self.calls = []
        self.shown = []
        self.environment = {}
        self._size = os.terminal_size((columns, lines)) if lines else None
        self._status = status
        self._fails = fails

    def _run(self, words, text, environment):
        self.calls.append(tuple(words))
        if self._fails:
            raise self._fails
        self.shown.append(text.decode())
        self.environment = environment
        return self._status

    @property
    def terminal(self):
        return Terminal(lambda: self._size, self._run)


@pytest.fixture
def program(tmp_path):
    """A folder with a program of a name in it."""

    def made(name="reads", place="bin", text="#!/bin/sh\ncat\n"):
        folder = tmp_path / place
        folder.mkdir(parents=True, exist_ok=True)
        path = folder / name
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
        return path

    return made


@pytest.fixture
def report(district, capsys, monkeypatch, program):
    """A report at a fake terminal, with a pager: the exit status, and what came out beside it."""
    monkeypatch.setenv("PAGER", f"{program()} -a 'b c'")

    def run(fake, *arguments):
        status = main(
            ["overdue", "--detail", "--data", str(district), *AS_OF, *arguments], terminal=fake.terminal
        )
        return status, capsys.readouterr().out

    return run


@posix
def test_a_report_longer_than_the_terminal_goes_through_the_pager_whole(report, program):
    fake = FakeTerminal()
    status, printed = report(fake)

    assert (status, printed) == (0, "")
    assert fake.calls == [(str(program()), "-a", "b c")]
    assert fake.shown == [report(FakeTerminal(lines=None))[1]]


@posix
def test_what_the_terminal_holds_with_the_prompt_below_needs_no_pager(report):
    whole = report(FakeTerminal(lines=None))[1]
    needed = rows(whole, 80)
    for lines, paged in ((needed, True), (needed + 1, False)):
        fake = FakeTerminal(lines)
        assert report(fake)[1] == ("" if paged else whole)
        assert bool(fake.calls) is paged


@posix
@pytest.mark.parametrize(
    ("arguments", "variables"),
    [(("--no-pager",), {}), ((), {"RENOVATION_NO_PAGER": "1"}), ((), {"PAGER": ""}), ((), {"PAGER": "' "})],
)
def test_who_wants_no_pager_has_none(report, monkeypatch, arguments, variables):
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    fake = FakeTerminal()

    assert report(fake, *arguments) == report(FakeTerminal(lines=None))
    assert not fake.calls


@posix
@pytest.mark.parametrize("form", ["json", "csv"])
def test_what_programs_read_goes_through_no_pager(report, form):
    fake = FakeTerminal(lines=5)

    assert report(fake, "--format", form)[1]
    assert not fake.calls


@posix
def test_a_file_is_written_and_not_shown(report, tmp_path):
    fake = FakeTerminal(lines=5)

    assert report(fake, "--output", str(tmp_path / "x.txt")) == (0, "")
    assert not fake.calls
    assert (tmp_path / "x.txt").exists()


@posix
def test_the_exit_status_is_that_of_the_report(report, district):
    (district / "projects/hongqi/project.yaml").write_bytes(b"name: [\n")
    fake = FakeTerminal()

    assert report(fake) == (1, "")
    assert "INCOMPLETE" in fake.shown[0]


@posix
@pytest.mark.parametrize("fake", [{"fails": PermissionError()}, {"status": 1}, {"status": 127}])
def test_where_the_pager_fails_the_report_is_printed(report, fake):
    assert report(FakeTerminal(**fake)) == report(FakeTerminal(lines=None))


@posix
def test_a_pager_ended_by_an_interrupt_ends_the_program_as_one(report):
    assert report(FakeTerminal(status=-signal.SIGINT)) == (130, "")
    assert report(FakeTerminal(status=-signal.SIGHUP)) == (0, "")


@posix
@pytest.mark.parametrize("command", [("explain",), ("explain", "P701"), ("check",)])
def test_what_else_is_long_goes_through_it_too(district, capsys, monkeypatch, program, command):
    monkeypatch.setenv("PAGER", str(program()))
    for file in district.glob("projects/*/households.yaml"):
        file.write_bytes(b"1: {1-101: {x}\n")
    monkeypatch.chdir(district)
    fake, none = FakeTerminal(lines=5), FakeTerminal(lines=5)
    main(command, terminal=fake.terminal)
    beside = capsys.readouterr().out
    main([*command, "--no-pager"], terminal=none.terminal)

    assert beside == ""
    assert fake.shown == [capsys.readouterr().out]
    assert not none.calls


@posix
def test_a_program_that_stands_by_the_data_is_not_started(district, program, tmp_path):
    outside = program("other").parent
    for place in ("district/data", "district/data/projects", "district"):
        inside = program("less", place).parent
        for path in (str(inside), f"{inside}{os.pathsep}.", f"{inside}/../{inside.name}"):
            assert found("less", path, district) is None
        assert found(str(inside / "less"), "", district) is None
        usable = program("less", "bin")
        assert found("less", f"{inside}{os.pathsep}{outside}", district) == str(usable)
        usable.unlink()
    link = outside / "less"
    link.symlink_to(district / "less")
    assert found("less", str(outside), district) is None
    (district.parent / ".git").mkdir()
    program("less", "district/tools")
    assert found("less", str(tmp_path / "district/tools"), district) is None


@posix
@pytest.mark.parametrize("path", ["", ".", ":", "bin", "./bin", "::."])
def test_what_a_path_holds_that_begins_where_one_stands_is_not_started(program, tmp_path, monkeypatch, path):
    program("less", ".")
    program("less")
    monkeypatch.chdir(tmp_path)

    assert found("less", path, None) is None
    assert found("./less", str(tmp_path), None) is None
    assert found("bin/less", str(tmp_path), None) is None


@posix
def test_the_pager_beside_the_data_is_not_that_of_a_report(report, program, monkeypatch, district):
    beside = program("less", "district")
    monkeypatch.chdir(district.parent)
    for named, path in (("./less", "."), ("less", f":.:{beside.parent}"), (str(beside), "")):
        monkeypatch.setenv("PAGER", named)
        monkeypatch.setenv("PATH", path)
        fake = FakeTerminal()
        assert report(fake)[1]
        assert not fake.calls


def test_windows_has_no_pager(monkeypatch, program):
    monkeypatch.setattr(pagers.os, "name", "nt")

    assert pager(Terminal(), str(program), None).words == ()


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("", 80, 0),
        ("a\n\nb\n", 80, 3),
        ("红旗\n", 4, 1),
        ("红旗新\n", 4, 2),
        ("\x1b[1;31m1234\x1b[0m\n", 4, 1),
    ],
)
def test_rows_are_those_of_the_terminal(text, columns, expected):
    assert rows(text, columns) == expected


def test_nothing_in_a_text_acts_on_the_way_and_colours_stay(capsys):
    fake = FakeTerminal(lines=1)
    Pager(fake.terminal, ("reads",)).print("\x1b[31mred\x1b[0m\n::error::x\x1b]0;t\x07\n")

    assert fake.shown == ["\x1b[31mred\x1b[0m\n\\x3a:error::x\\x1b]0;t\\x07\n"]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("given", "kept"), [(None, "R"), ("-S", "-S")])
def test_less_keeps_the_colours_unless_the_user_says_how_it_is_to_be(monkeypatch, given, kept):
    monkeypatch.delenv("LESS", raising=False)
    if given:
        monkeypatch.setenv("LESS", given)
    fake = FakeTerminal(lines=1)
    Pager(fake.terminal, ("less",)).print("a\n")

    assert fake.environment["LESS"] == kept


def test_what_a_pager_starts_is_not_looked_for_where_one_stands(monkeypatch):
    monkeypatch.setenv("PATH", os.pathsep.join(("", ".", "/usr/bin", "bin", "/bin")))
    fake = FakeTerminal(lines=1)
    Pager(fake.terminal, ("less",)).print("a\n")

    assert fake.environment["PATH"] == os.pathsep.join(("/usr/bin", "/bin"))


SCRIPT = """#!{python}
import os, signal, sys
def stay(*_):
    os.write(1, b" STAYED")
    os._exit(0)
signal.signal(signal.SIGINT, {on_interrupt})
text = sys.stdin.buffer.read({bytes})
print("PAGED", len(text.splitlines()), b"\\x1b[" in text, os.environ["LESS"], flush=True)
while {waits}:
    signal.pause()
"""


@pytest.fixture
def reading(program):
    """A pager that says what it was given."""

    def made(on_interrupt="signal.SIG_DFL", number="", *, waits=False):
        text = SCRIPT.format(python=sys.executable, on_interrupt=on_interrupt, bytes=number, waits=waits)
        return program("pages", text=text)

    return made


def at_a_terminal(script, *arguments, keys=b"", **variables):
    """The program in a real terminal of 80 by 24: its exit status and what stood on the screen."""
    import fcntl
    import pty
    import struct
    import termios

    child, screen = pty.fork()
    if child == 0:
        changes = {"PAGER": str(script), "TERM": "xterm-256color", "LANG": "C.UTF-8", **variables}
        command = [sys.executable, "-m", "renovation_cli", *map(str, arguments)]
        fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        modes = termios.tcgetattr(1)
        # Else what is written at an interrupt may be thrown away with what was written before.
        modes[3] |= termios.NOFLSH
        termios.tcsetattr(1, termios.TCSANOW, modes)
        kept = environment(**changes)
        for name in ("LESS", "COLUMNS", "LINES", "NO_COLOR"):
            kept.pop(name, None)
        os.execve(command[0], command, kept)  # noqa: S606
    read = bytearray()
    ends = time.monotonic() + PATIENCE
    while time.monotonic() < ends:
        try:
            part = os.read(screen, 65536)
        except OSError:
            break
        if not part:
            break
        read += part
        if keys and b"PAGED" in read:
            os.write(screen, keys)
            keys = b""
    _, status = os.waitpid(child, 0)
    os.close(screen)
    return os.waitstatus_to_exitcode(status), read.decode()


@posix
def test_in_a_real_terminal(district, reading):
    command = ("overdue", "--detail", "--data", district, *AS_OF)
    status, screen = at_a_terminal(reading(), *command)
    _, direct = at_a_terminal(reading(), *command, "--no-pager")

    assert "\x1b[" in direct
    assert "PAGED" not in direct
    lines = direct.count("\n")
    assert lines > 24
    assert (status, screen.split()) == (0, ["PAGED", str(lines), "True", "R"])


@posix
def test_a_reader_that_leaves_early_is_no_failure(district, reading):
    status, screen = at_a_terminal(reading(number=10), "explain")

    assert (status, screen.split()) == (0, ["PAGED", "1", "False", "R"])
    (district / "projects/hongqi/project.yaml").write_bytes(b"name: [\n")
    assert at_a_terminal(reading(number=10), "overdue", "--detail", "--data", district, *AS_OF)[0] == 1


@posix
@pytest.mark.parametrize(
    ("on_interrupt", "status", "said"), [("signal.SIG_DFL", 130, "^C"), ("stay", 0, "STAYED")]
)
def test_an_interrupt_is_for_the_pager(district, reading, on_interrupt, status, said):
    script = reading(on_interrupt, waits=True)
    ended, screen = at_a_terminal(script, "overdue", "--detail", "--data", district, *AS_OF, keys=b"\x03")

    assert (ended, screen.split()[-1].removeprefix("^C") or "^C") == (status, said)


@posix
@pytest.mark.skipif(shutil.which("less") is None, reason="needs less")
def test_less_itself_shows_a_report_and_ends_at_q(district):
    command = ("overdue", "--detail", "--data", district, *AS_OF)
    status, screen = at_a_terminal(
        f"{shutil.which('less')} -RX -P {shlex.quote('PAGED')}", *command, keys=b"q"
    )

    assert status == 0
    assert "\x1b[" in screen
    assert Path(district).exists()
