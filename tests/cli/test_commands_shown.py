"""Every command that a finding or a page shows is typed as it stands there, and does what it says."""

import re
import shlex
import subprocess
import sys
from dataclasses import replace

import pytest

from renovation_cli.checks.registry import RULES
from renovation_cli.cli.app import COMMANDS
from renovation_cli.findings.command import GIT, RENOVATION, Command
from renovation_cli.findings.text import Text
from renovation_cli.render.shell import Shell
from tests.blocks import ROOT
from tests.cli.commands import environment
from tests.district import texts_in
from tools.sample import findings_of, with_fault

PAGES = (ROOT / "README.md", ROOT / "README.zh-CN.md", *sorted((ROOT / "docs").glob("*.md")))
INLINE = re.compile(r"`(renovation [^`]+)`")
TYPED_AS = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
REPAIRED = ("F104", "F105")
"""The codes of which the command alone is the remedy."""


def commands_in(text):
    """The commands that a sentence names."""
    if isinstance(text, Command):
        yield text
    if isinstance(text, Text):
        for value in text.values.values():
            yield from commands_in(value)


def commands_of(rule):
    for finding in findings_of(rule):
        texts = [finding.message, finding.expected, finding.remedy, *(text for _, text in finding.related)]
        yield from (command for text in texts for command in commands_in(text))


NAMING = [(rule, command) for rule in RULES for command in commands_of(rule)]


def git(*words, at):
    subprocess.run(["git", *TYPED_AS, *words], cwd=at, check=True, capture_output=True)


def put_fault(rule, data):
    """The fault of the rule's example in the data folder, where its file has been committed before."""
    files = with_fault(rule)
    present = {entry.path for entry in files.entries()}
    (gone,) = [path for path in texts_in(data) if path not in present] or [None]
    if gone:
        git("mv", gone, rule.example.file, at=data)
    else:
        (data / rule.example.file).write_bytes(files.read(rule.example.file))


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(("rule", "command"), NAMING, ids=lambda each: getattr(each, "code", None))
def test_a_command_of_a_finding_can_be_typed(rule, command, run, district, tmp_path):
    folder = district.parent
    git("init", "-q", at=folder)
    git("add", ".", at=folder)
    git("commit", "-qm", "a", at=folder)
    put_fault(rule, district)
    program = tmp_path / "renovation"
    program.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m renovation_cli "$@"\n')
    program.chmod(0o755)
    options = (("--data", "data"), ("--as-of", rule.example.as_of))
    # The example of a rule names a revision of nobody's repository.
    command = replace(command, verb=command.verb.replace("0000000000", "HEAD"))
    shell = Shell(program=(str(program),), options=options, path_of=lambda file: f"data/{file}")

    typed = subprocess.run(
        ["sh", "-c", shell.typed(command)], cwd=folder, env=environment(), capture_output=True, check=False
    )

    assert command.program in (GIT, RENOVATION)
    # A report of incomplete figures ends with 1.
    assert typed.returncode in ((0,) if command.program == GIT else (0, 1)), typed.stderr.decode()
    if rule.code in REPAIRED:
        assert f" {rule.code} " not in run("check", "--data", district, "--format", "concise").out


def test_the_findings_that_name_a_command_are_tried():
    assert set(REPAIRED) < {rule.code for rule, _ in NAMING}
    assert {command.program for _, command in NAMING} == {GIT, RENOVATION}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_a_command_in_a_page_can_be_typed(page, run, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for typed in dict.fromkeys(INLINE.findall(page.read_text(encoding="utf-8"))):
        words = shlex.split(typed)[1:]
        reads = words[0] in COMMANDS and words[0] != "demo"
        result = run(*words, *(("--data", ROOT / "data") if reads else ()))

        assert result.status in (0, 1), (typed, result.err)
