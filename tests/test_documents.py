"""Every block of the documents does what the page says, typed in order in a fresh folder.

The lines that install and test everything are left to `.ci/run`, which runs each in full; what they make is
stood in for by the environment of the tests. The blocks of the pages of findings are made from the examples
of the rules, and those are tried with each rule.
"""

import os
import re
import shutil
import subprocess
import sys

import pytest

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from tests.blocks import ROOT, blocks, put, script

READMES = ("README.md", "README.zh-CN.md")
FORMATS = ("docs/data-format.md", "docs/data-format.zh-CN.md")
QUESTIONS = ("docs/how-to.md", "docs/how-to.zh-CN.md")
"""Their lines are typed, and the answers compared, in `test_how_to.py`."""
JOBS = ("docs/nightly.md", "docs/nightly.zh-CN.md")
HISTORY = ("docs/history.md", "docs/history.zh-CN.md")
"""Their lines are typed in `test_history_page.py`, which needs git."""
FILES = (
    "docs/lists.md",
    "docs/lists.zh-CN.md",
    "docs/calendar.md",
    "docs/calendar.zh-CN.md",
)
PLACE = re.compile(r"(?<=\.yaml):\d+:\d+(?=: )")
"""The line and the column of a finding, which move with every block."""
INSTALL = "python3 -m venv .venv && "
typed = pytest.mark.skipif(os.name == "nt", reason="a shell of POSIX types the lines")


@pytest.fixture
def clone(tmp_path):
    """A folder with what a clone holds that the lines read, and an environment with the program."""
    for name in ("data", "docs", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    programs = tmp_path / ".venv" / "bin"
    programs.mkdir(parents=True)
    program = programs / "renovation"
    call = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m renovation_cli "$@"'
    program.write_text(f"#!/bin/sh\n{call}\n", encoding="utf-8")
    program.chmod(0o755)
    (programs / "activate").write_text('PATH="$PWD/.venv/bin:$PATH"\n', encoding="utf-8")
    return tmp_path


def without_installing(text):
    """The lines of a script, without the parts that install everything and run all tests."""
    lines = [line.rpartition(" && ")[2] if line.startswith(INSTALL) else line for line in text.splitlines()]
    return "\n".join(line for line in lines if not line.endswith("-m pytest -n auto"))


@typed
@pytest.mark.parametrize("document", READMES)
def test_the_blocks_of_a_readme_can_be_typed_in_order(document, clone):
    typing = subprocess.run(
        ["bash", "-c", without_installing(script(document))],
        cwd=clone,
        env={"PATH": os.defpath, "HOME": str(clone)},
        capture_output=True,
        check=False,
    )
    assert typing.returncode == 0, typing.stdout.decode() + typing.stderr.decode()
    said = typing.stdout.decode()
    assert "示例新村" in said
    assert ("as of 2022-05-20" in said) is (document == "README.md")
    warned = [line for line in said.splitlines() if line.startswith("sample/data/")]
    assert [line for line in warned if "/demo-example/" in line] == []
    assert any(" C632 " in line for line in warned), "one project more than the plan declares"


def test_the_pages_with_blocks_are_these():
    holding = {
        path.relative_to(ROOT).as_posix()
        for path in (*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md"))
        if any(block.language in {"sh", "yaml"} for block in blocks(path))
    }
    findings = {"docs/findings.md", "docs/findings.zh-CN.md"}
    assert holding - findings == {*READMES, *FORMATS, *QUESTIONS, *JOBS, *HISTORY, *FILES, "CONTRIBUTING.md"}


def the_job(clone, lines):
    """How a nightly job ends at the end of August, and the lines that it says."""
    before = (". .venv/bin/activate", "renovation demo night", "cd night")
    typing = subprocess.run(
        ["bash", "-c", "\n".join((*before, lines))],
        cwd=clone,
        env={"PATH": os.defpath, "HOME": str(clone), "RENOVATION_TODAY": "2022-08-31"},
        capture_output=True,
        check=False,
    )
    return typing.returncode, (typing.stdout.decode() + typing.stderr.decode()).splitlines()


@typed
@pytest.mark.parametrize("document", JOBS)
def test_the_lines_of_a_nightly_job_can_be_typed_and_say_what_was_found(document, clone):
    lines = script(document)
    status, said = the_job(clone, lines)

    assert status == 0, said
    says = re.findall(r'^report "(.+?)"', lines, re.MULTILINE)
    assert len(says) == 3
    assert [each for each in says if each not in said] == []
    written = re.findall(r"--output (\S+)", lines)
    assert len(written) == 3
    assert [each for each in written if not (clone / "night" / each).exists()] == []


@typed
@pytest.mark.parametrize("document", FILES)
def test_the_lines_of_a_page_on_files_can_be_typed_and_write_them(document, clone):
    pytest.importorskip("icalendar", reason="the extra `documents` is not installed")
    lines = script(document)
    status, said = the_job(clone, f"set -e\n{lines}")

    assert status == 0, said
    written = re.findall(r"--output (\S+)", lines)
    assert len(written) > 1
    assert [each for each in written if not (clone / "night" / each).exists()] == []


@typed
@pytest.mark.parametrize(
    ("right", "wrong", "status", "answers"),
    [
        ("--exit-code level", "--exit-code lvel", 2, 1),
        ("--exit-code late", "--exit-code late --data nowhere", 3, 0),
        ("check --format concise", "check --data nowhere", 3, 0),
    ],
)
def test_a_nightly_job_that_cannot_ask_ends_with_that_and_says_nothing(clone, right, wrong, status, answers):
    lines = script(JOBS[0])
    assert right in lines
    ended, said = the_job(clone, lines.replace(right, wrong))

    assert ended == status
    says = re.findall(r'^report "(.+?)"', lines, re.MULTILINE)
    assert [each for each in says if each in said] == says[:answers]


@pytest.mark.parametrize("document", FORMATS)
def test_the_blocks_of_the_data_format_stand_where_they_say(document, tmp_path, capsys):
    data = write_demo(tmp_path)

    def found():
        status = main(["check", "--data", str(data), "--format", "concise", "--lang", "en"])
        lines = PLACE.sub("", capsys.readouterr().out).splitlines()
        return status, {line for line in lines if " C603 " not in line and " C632 " not in line}

    _, own = found()
    for block in blocks(document):
        if block.language == "yaml":
            put(block, data)
            status, lines = found()
            assert lines - own == set(), block.text
            assert status == 0


def test_the_lines_of_the_contributing_page_are_the_one_door_and_what_it_runs():
    lines = [line for block in blocks("CONTRIBUTING.md") for line in block.text.splitlines()]
    assert lines.pop() == ".ci/run"
    assert set(lines) <= set((ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines())


def test_the_contributing_page_names_every_tool_that_the_linters_compare_files_with():
    tools = set(re.findall(r"-m (tools\.\w+) --check", (ROOT / ".ci" / "lint").read_text(encoding="utf-8")))
    table = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8").partition("## Generated files")[2]

    assert tools
    assert {tool for tool in tools if tool not in table} == set(), "a row under “Generated files”"
