"""The registry of commands, and that a command on it is known wherever commands are told of or tried."""

import json
import re

import pytest
import typer

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.call import Call
from renovation_cli.cli.command import NARROWING, report
from renovation_cli.findings.text import say
from renovation_cli.reports.document import Document
from tests.blocks import ROOT
from tests.cli.commands import MORE, PROJECTS, shapes

CALL = Call((), "renovation", "en")
TOLD = re.compile(r"\brenovation ([a-z]+)")
REPORTS = [command for command in COMMANDS.values() if command.is_report]


def test_the_commands_are_told_apart_by_their_names():
    assert [command.name for command in COMMANDS.values()] == list(COMMANDS)
    assert len({command.help for command in COMMANDS.values()}) == len(COMMANDS)


@pytest.mark.parametrize("command", COMMANDS.values(), ids=COMMANDS)
def test_a_command_has_a_sentence_and_examples_that_call_it(run, command):
    page = run(command.name, "--help", "--lang", "en").out

    assert re.fullmatch(r"[A-Z].*\.", command.help)
    assert any(example.split()[:2] == ["renovation", command.name] for example in command.examples)
    for example in command.examples:
        program, name, *_ = example.split()
        assert program == "renovation"
        assert name in COMMANDS
        assert f"\n  {example}\n" in page


@pytest.mark.parametrize("command", REPORTS, ids=lambda command: command.name)
def test_a_report_is_tried_in_some_shape(command):
    """One that takes a word it cannot do without has to be given some in `tests.cli.commands.MORE`."""
    assert list(shapes(command)), "not by its name alone: add a line to MORE in tests/cli/commands.py"


@pytest.mark.parametrize("command", REPORTS, ids=lambda command: command.name)
def test_a_report_is_tried_with_everything_it_takes(run, command):
    page = run(command.name, "--help", "--lang", "en").out
    _, own, _ = re.split(r"^Options:\n|^  --data", page, maxsplit=2, flags=re.MULTILINE)
    tried = {word for shape in shapes(command) for word in shape}

    # What changes the exit status alone, or needs a repository, is tried where that is.
    untried = set(re.findall(r"^  (--[a-z-]+)", own, re.MULTILINE)) - tried - {"--exit-code", "--known"}
    assert untried == set(), "add a line with it to MORE in tests/cli/commands.py"


def test_shapes_are_of_reports_there_are():
    assert set(MORE) | set(PROJECTS) <= {command.name for command in REPORTS}


@pytest.mark.parametrize("document", ["README.md", "README.zh-CN.md"])
def test_a_readme_says_what_every_command_is_for(document):
    told = set(TOLD.findall((ROOT / document).read_text(encoding="utf-8")))

    assert set(COMMANDS) - told == set(), f"a row for it is missing in {document}: `renovation NAME`"


def test_a_report_is_made_of_a_session_and_printed_as_is_asked_for(district, capsys):
    def make(session, rooms: int = 2):
        return Document(
            name="rooms",
            title=say("rooms"),
            as_of=session.as_of,
            programme=None,
            notes=(),
            body=(),
            told=lambda: {"rooms": rooms, "day": session.as_of},
            complete=False,
        )

    command = report("rooms", "Rooms.", ("renovation rooms",), make, lambda **_: None)
    assert list(command.parameters) == [
        "rooms", *NARROWING, "data", "as_of", "at", "lang", "no_pager", "form", "output",
    ]  # fmt: skip
    with pytest.raises(typer.Exit) as ended:
        command.run(CALL, data=district, as_of="2022-05-20", form="json", rooms=3)

    assert ended.value.exit_code == 1
    assert json.loads(capsys.readouterr().out) == {
        "schema_version": 1,
        "report": "rooms",
        "rooms": 3,
        "day": "2022-05-20",
    }
