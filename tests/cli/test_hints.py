import json
import shlex
import subprocess
import sys

import pytest

from renovation_cli.cli.app import COMMANDS, build
from renovation_cli.cli.hints import carried, program
from renovation_cli.render.shell import TAKES
from tests.cli.commands import READING, environment, named

HOSTILE = ("$(touch PWN)", "a;touch PWN", "`touch PWN`", "a b'c\"d", "&touch PWN", "-x", "红旗(新)村")


@pytest.mark.parametrize(
    ("typed", "options"),
    [
        ("overdue --data d --as-of 2022-05-20", [("--data", "d"), ("--as-of", "2022-05-20")]),
        ("--lang zh overdue --data=d", [("--data", "d"), ("--lang", "zh")]),
        ("overdue --format json", []),
        ("overdue --data a --data b", [("--data", "b")]),
        ("who --kind stage -- --data", []),
        ("overdue --data", []),
    ],
)
def test_the_options_for_the_next_command_are_taken_as_they_were_given(typed, options):
    assert carried(typed.split()) == options


@pytest.fixture
def installed(tmp_path):
    script = tmp_path / "bin" / "renovation"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    return script


def test_a_program_that_the_shell_does_not_find_is_called_as_before(installed, monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert program(str(installed)) == (str(installed),)


def test_a_program_that_the_shell_finds_is_called_by_its_name(installed, monkeypatch):
    monkeypatch.setenv("PATH", str(installed.parent))

    assert program(str(installed)) == ("renovation",)
    assert program("/usr/bin/python") == ("renovation",)


def test_what_an_interpreter_runs_is_handed_to_it_again(monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert program("/lib/renovation_cli/__main__.py") == (sys.executable, "-m", "renovation_cli")
    assert program("tools/renovation.pyz") == (sys.executable, "tools/renovation.pyz")


def test_the_hints_of_a_report_can_be_copied(run, district):
    options = ("--data", district, "--as-of", "2022-05-20", "--lang", "en")
    carried_on = " ".join(map(str, options))

    assert f": renovation overdue --detail {carried_on}\n" in run("overdue", *options).out
    assert (
        f"renovation status PROJECT {carried_on}  # one project's page\n"
        in run("overdue", "--detail", *options).out
    )


def test_a_command_in_a_table_can_be_copied(run, district):
    options = f"--data {district} --as-of 2022-05-20"
    result = run("overdue", "--detail", *options.split())
    found = json.loads(run("overdue", *options.split(), "--format", "json").out)
    (command, *_) = (each["recorded_by"] for each in found["overdue"] if each["kind"] == "round")

    assert command.startswith("renovation consult ")
    assert f"{command} {options}\n" in result.out


def test_the_options_that_a_command_takes_over_are_those_it_has():
    """`demo` reads no data; `explain` only for a place; whatever is not listed takes all three."""
    program = build()
    for command in COMMANDS:
        has = {name for each in program.get_command(None, command).params for name in each.opts}
        taken = TAKES.get(command, ("--data", "--as-of", "--at", "--lang"))
        if command == "explain":
            taken = ("--data", "--as-of", "--at", *taken)
        assert has & {"--data", "--as-of", "--at", "--lang"} == set(taken), command


def renamed(district, name, folder):
    """The district with this name for a project, and this one for its folder."""
    project = district / "projects" / "hongqi"
    file = project / "project.yaml"
    quoted = "'" + name.replace("'", "''") + "'"
    file.write_text(file.read_text(encoding="utf-8").replace("name: 红旗新村", f"name: {quoted}", 1), "utf-8")
    project.rename(project.parent / folder)


def shown_in(text):
    """The commands of this program that a text shows, each to the end of its line or its comment."""
    for line in text.splitlines():
        start = line.find("renovation ")
        if start >= 0 and "“" not in line:
            yield line[start:].partition("  # ")[0].rstrip("。.")


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize("hostile", HOSTILE)
def test_every_command_shown_runs_in_a_shell_and_nothing_in_it_takes_effect(
    run, district, tmp_path, monkeypatch, hostile
):
    here = tmp_path / hostile
    here.mkdir()
    data = district.rename(here / "data")
    renamed(data, hostile, hostile.replace("/", ""))
    monkeypatch.chdir(tmp_path)
    options = ("--data", f"{hostile}/data", "--as-of", "2022-05-20")
    if hostile.startswith("-"):
        options = (f"--data={hostile}/data", *options[2:])
    shown = set()
    for command in (*READING, ("who", "新"), ("who", "村"), ("status", "zzz"), ("duties", "新")):
        if "hongqi" not in command and "红旗" not in command:
            result = run(*command, *options)
            shown |= set(shown_in(result.out)) | set(shown_in(result.err))
    called = tmp_path / "bin"
    called.mkdir()
    script = called / "renovation"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{RECORDER}" "$@"\n')
    script.chmod(0o755)
    lines = sorted(shown)
    assert len(lines) > 10
    paths = environment()["PATH"]
    done = subprocess.run(
        ["sh", "-e"],
        input="\n".join(lines),
        text=True,
        env=environment(PATH=f"{called}:{paths}"),
        capture_output=True,
        check=False,
    )
    assert done.stderr == ""
    seen = [json.loads(line) for line in done.stdout.splitlines()]

    assert [path.name for path in tmp_path.rglob("PWN")] == []
    assert [shlex.split(line)[1:] for line in lines] == seen
    assert all(f"{hostile}/data" in " ".join(words) for words in seen if words[0] != "explain")
    for words in seen:
        if not {"PROJECT", "ROUND", "DEPARTMENT", "NAME", "FOLDER"} & set(words):
            assert run(*words).status in (0, 1), words


RECORDER = "import sys, json; print(json.dumps(sys.argv[1:]))"


@pytest.mark.parametrize("command", READING, ids=named)
def test_no_sentence_names_a_command_by_hand(run, district, command):
    """A command written into a sentence has neither the options given nor the program as it was called."""
    result = run(*command, "--data", district, "--as-of", "2022-05-20")
    for line in shown_in(result.out + result.err):
        assert f"--data {district}" in line or line.startswith("renovation explain"), line
