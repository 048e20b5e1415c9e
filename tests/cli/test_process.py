import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from renovation_cli import __version__
from tests.cli.commands import PATIENCE, environment, process

AS_OF = ("--as-of", "2022-05-20")
TROUBLE = (b"Traceback", b"internal error", b"Error\n")
LOCALES = {
    "LANG=C": {"LANG": "C"},
    "LC_ALL=C without UTF-8 mode": {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "GBK": {"LANG": "zh_CN.GBK", "PYTHONIOENCODING": "gbk"},
    "ASCII": {"LANG": "zh_CN", "PYTHONIOENCODING": "ascii"},
    "Latin-1": {"PYTHONIOENCODING": "latin-1:strict", "LANG": "en_GB"},
}


COMMANDS = (("status", *AS_OF), ("check", "--fail-on", "warning"), ("overdue", *AS_OF, "--format", "table"))


@pytest.mark.parametrize(
    ("locale", "command"),
    [(locale, COMMANDS[0]) for locale in LOCALES] + [("GBK", command) for command in COMMANDS[1:]],
)
def test_no_locale_makes_it_crash(district, locale, command):
    (district / "teams.yaml").write_bytes(
        (district / "teams.yaml").read_bytes().replace("丁五六, post".encode(), "丁五陆, post".encode(), 1)
    )
    result = process(*command, "--data", district, **LOCALES[locale])

    assert result.returncode == (1 if command[0] == "check" else 0)
    assert result.stdout
    assert not any(word in result.stdout + result.stderr for word in TROUBLE)


def test_chinese_is_written_in_the_encoding_that_is_asked_for(district):
    result = process("status", "--data", district, *AS_OF, LANG="zh_CN.GBK", PYTHONIOENCODING="gbk")

    assert "红旗新村" in result.stdout.decode("gbk")


def test_json_is_json_under_a_c_locale(district):
    result = process(
        "status",
        "--data",
        district,
        *AS_OF,
        "--format",
        "json",
        LC_ALL="C",
        PYTHONUTF8="0",
        PYTHONCOERCECLOCALE="0",
    )

    assert "红旗新村" in [each["name"] for each in json.loads(result.stdout)["projects"]]


def fill(district):
    """Several times the households that a pipe can hold, in a project that is consulted."""
    many = "".join(f"  1-{room}: {{}}\n" for room in range(101, 9999))
    project = district / "projects" / "xinfeng"
    (project / "project.yaml").write_text("name: 新丰大院\ntrack: implementation\n", encoding="utf-8")
    (project / "households.yaml").write_text(f"A:\n{many}", encoding="utf-8")


def started(*arguments, on_interrupt=None, **changes):
    """The program at work, its output in pipes.

    Interrupts reach it as is named, else as they reach the tests: in the background of a script they are
    ignored.
    """
    settle = None if on_interrupt is None else lambda: signal.signal(signal.SIGINT, on_interrupt)
    return subprocess.Popen(
        [sys.executable, "-m", "renovation_cli", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(LANG="C", **changes),
        preexec_fn=settle,  # noqa: PLW1509 - these tests have no threads
    )


@pytest.mark.parametrize(
    "command", [("check", "--format", "json"), ("consult", "--pending", "before-design"), ("overdue",)]
)
def test_a_reader_that_has_enough_gets_no_traceback(district, command):
    fill(district)
    with started(*command, "--data", district, *AS_OF) as run:
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()

    assert not any(word in said for word in (*TROUBLE, b"BrokenPipe", b"Exception ignored")), said


@pytest.mark.parametrize("command", [("targets",), ("check", "--format", "concise"), ("explain", "P701")])
def test_a_reader_that_is_gone_before_the_first_word_gets_no_traceback(district, command):
    (district / "teams.yaml").write_text("x: [\n", encoding="utf-8")
    where = () if command[0] == "explain" else ("--data", district, *AS_OF)
    with started(*command, *where) as run:
        run.stdout.close()
        said = run.stderr.read()

    assert not any(word in said for word in (*TROUBLE, b"BrokenPipe", b"Exception ignored")), said


def test_head_in_a_pipe_gets_its_line():
    command = f'"{sys.executable}" -m renovation_cli explain | head -1'
    result = subprocess.run(command, shell=True, env=environment(LANG="C"), capture_output=True, check=False)  # noqa: S602 - a pipe is what is tested

    assert result.stdout.count(b"\n") == 1
    assert result.stderr == b""


def test_the_package_is_run_as_a_module():
    result = process("--version", LANG="C")

    assert (result.returncode, result.stdout.decode()) == (0, f"renovation {__version__}\n")


def test_the_console_script_does_the_same(district):
    script = shutil.which("renovation", path=str(Path(sys.executable).parent))
    if script is None:
        pytest.skip("the package is not installed with its script")
    arguments = ["status", "--data", str(district), *AS_OF]
    found_by_the_shell = environment(LANG="C", PATH=str(Path(script).parent))
    by_script = subprocess.run([script, *arguments], env=found_by_the_shell, capture_output=True, check=False)
    by_module = process(*arguments, LANG="C")

    assert by_script.returncode == by_module.returncode == 0
    module = f"{sys.executable} -m renovation_cli".encode()
    assert by_script.stdout == by_module.stdout.replace(module, b"renovation")


def test_the_data_is_found_from_a_folder_below(district):
    result = process("status", *AS_OF, cwd=district / "projects" / "hongqi", LANG="C")

    assert result.returncode == 0
    assert "红旗新村" in result.stdout.decode()


def test_messages_go_to_standard_error(tmp_path):
    result = process("status", cwd=tmp_path, LANG="C")

    assert (result.returncode, result.stdout) == (3, b"")
    assert result.stderr.startswith(b"No data found")


interruptible = pytest.mark.skipif(os.name == "nt", reason="interrupts are sent otherwise")


@interruptible
def test_an_interrupt_ends_quietly(district):
    """Ctrl-C while a report is being written into a pipe that is full: it cannot have ended before."""
    fill(district)
    command = ("consult", "--pending", "before-design", "--data", district, *AS_OF)
    with started(*command, on_interrupt=signal.SIG_DFL) as run:
        run.stdout.read(1)
        run.send_signal(signal.SIGINT)
        _, said = run.communicate(timeout=PATIENCE)

    assert (run.returncode, said) == (130, b"")


@interruptible
def test_an_interrupt_that_is_ignored_by_the_caller_stays_ignored(district):
    fill(district)
    command = ("consult", "--pending", "before-design", "--data", district, *AS_OF)
    with started(*command, on_interrupt=signal.SIG_IGN) as run:
        first = run.stdout.read(1)
        run.send_signal(signal.SIGINT)
        rest, said = run.stdout.read(), run.stderr.read()

    assert (run.returncode, said) == (0, b"")
    assert first + rest == process(*command, LANG="C").stdout


@interruptible
@pytest.mark.parametrize("module", ["gettext", "typer", "yaml", "pydantic"])
def test_an_interrupt_of_the_imports_ends_quietly(district, tmp_path, module):
    """The module that is being imported when Ctrl-C comes is one that sends it."""
    (tmp_path / "early").mkdir()
    interrupting = "import os, signal\nos.kill(os.getpid(), signal.SIGINT)\nraise SystemExit(99)\n"
    (tmp_path / "early" / f"{module}.py").write_text(interrupting, encoding="utf-8")
    command = ("status", "--data", district, *AS_OF)
    with started(*command, on_interrupt=signal.SIG_DFL, PYTHONPATH=str(tmp_path / "early")) as run:
        out, said = run.communicate(timeout=PATIENCE)

    assert (run.returncode, out, said) == (130, b"", b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_in_place_of_a_file_is_a_finding_and_nobody_waits_for_it(district):
    (district / "teams.yaml").unlink()
    os.mkfifo(district / "teams.yaml")
    result = process("check", "--data", district, "--format", "concise", LANG="C")

    assert result.returncode == 1
    assert b"teams.yaml:1:1: " in result.stdout


FULL = Path("/dev/full")
"""A disk on which there is no room."""
on_a_full_disk = pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
BY_STATUS = {
    0: ("status", *AS_OF),
    1: ("check", "--fail-on", "warning"),
    2: ("status", "--frobnicate"),
    3: ("status", "--data", "nowhere"),
}


def warned(district):
    """The district with something to warn of."""
    teams = district / "teams.yaml"
    spelt = teams.read_text(encoding="utf-8").replace("丁五六, post", "丁五陆, post", 1)
    teams.write_text(spelt, encoding="utf-8")
    return district.parent


def ended(*arguments, cwd, **streams):
    """The program, one of its streams going where it is told."""
    command = [sys.executable, "-m", "renovation_cli", *arguments]
    both = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | streams
    return subprocess.run(command, cwd=cwd, env=environment(LANG="C"), check=False, timeout=PATIENCE, **both)


@on_a_full_disk
@pytest.mark.parametrize(
    "command",
    [
        BY_STATUS[0],
        (*BY_STATUS[0], "--format", "table"),
        (*BY_STATUS[0], "--format", "json"),
        BY_STATUS[1],
        ("explain",),
        ("--help",),
        ("status", "--help"),
        ("--version",),
        ("demo", "made"),
    ],
    ids=" ".join,
)
def test_output_that_cannot_be_written_ends_with_5_and_says_why(district, command):
    with FULL.open("wb") as full:
        result = ended(*command, cwd=warned(district), stdout=full)

    assert result.returncode == 5
    assert result.stderr.splitlines() == [b"The output cannot be written: No space left on device"]


@on_a_full_disk
@pytest.mark.parametrize("status", BY_STATUS)
def test_messages_that_cannot_be_written_leave_the_status_as_it_is(district, status):
    with FULL.open("wb") as full:
        silent = ended(*BY_STATUS[status], cwd=warned(district), stderr=full)

    assert silent.returncode == status
    assert silent.stdout == ended(*BY_STATUS[status], cwd=district.parent).stdout


@on_a_full_disk
def test_a_place_for_the_demo_that_is_full_ends_with_5(tmp_path):
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert ended("demo", "file/below", cwd=tmp_path).returncode == 5


@pytest.mark.parametrize("form", ["table", "plain", "json"])
def test_a_reader_that_has_enough_is_no_failure(district, form):
    fill(district)
    command = ("consult", "--pending", "before-design", "--data", district, *AS_OF, "--format", form)
    with started(*command) as run:
        run.stdout.readline()
        run.stdout.close()
        said = run.stderr.read()

    assert (run.returncode, said) == (0, b"")


@pytest.mark.parametrize("columns", ["0", "", "none"])
def test_a_width_that_is_none_is_that_of_a_usual_terminal(district, columns):
    command = ("overdue", "--data", district, *AS_OF, "--format", "table")
    usual = process(*command, LANG="C", COLUMNS="80").stdout

    assert usual
    assert process(*command, LANG="C", COLUMNS=columns).stdout == usual
