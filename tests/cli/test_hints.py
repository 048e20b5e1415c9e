import json

import pytest

from renovation_cli.cli.hints import program, with_options
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Document, Next, Sentence

WHAT = say("one project's page")


def hinted(command, *options, called="renovation"):
    document = Document("status", (Sentence(WHAT), Next(((command, WHAT),))), {}, complete=True)
    (_, following) = with_options(document, called, options).blocks
    return following.commands


def test_a_hint_takes_over_the_options_that_were_given():
    given = (("--data", "my data"), ("--as-of", "2022-05-20"))

    assert hinted("renovation status PROJECT", *given) == (
        ("renovation status PROJECT --data 'my data' --as-of 2022-05-20", WHAT),
    )


def test_an_option_that_a_hint_names_itself_is_its_own():
    assert hinted("renovation status --as-of 2022-12-31", ("--as-of", "2023-05-20")) == (
        ("renovation status --as-of 2022-12-31", WHAT),
    )


def test_without_options_a_hint_stays_as_it_is():
    assert hinted("renovation overdue") == (("renovation overdue", WHAT),)


@pytest.fixture
def installed(tmp_path):
    script = tmp_path / "bin" / "renovation"
    script.parent.mkdir()
    script.write_text("#!/bin/sh\n")
    script.chmod(0o755)
    return script


def test_a_program_that_the_shell_does_not_find_is_called_as_before(installed, monkeypatch):
    monkeypatch.setenv("PATH", "")

    assert program(str(installed)) == str(installed)
    assert hinted("renovation overdue", called=str(installed)) == ((f"{installed} overdue", WHAT),)


def test_a_program_that_the_shell_finds_is_called_by_its_name(installed, monkeypatch):
    monkeypatch.setenv("PATH", str(installed.parent))

    assert program(str(installed)) == "renovation"
    assert program("/usr/bin/python") == "renovation"


def test_the_hints_of_a_report_can_be_copied(run, district):
    result = run("overdue", "--data", district, "--as-of", "2022-05-20")

    assert (
        f"renovation status PROJECT --data {district} --as-of 2022-05-20  # one project's page\n"
        in result.out
    )


def test_a_command_in_a_table_can_be_copied(run, district):
    options = f"--data {district} --as-of 2022-05-20"
    result = run("overdue", *options.split())
    found = json.loads(run("overdue", *options.split(), "--format", "json").out)
    (command, *_) = (each["recorded_by"] for each in found["overdue"] if each["kind"] == "round")

    assert command.startswith("renovation consult ")
    assert f"{command} {options}\n" in result.out
