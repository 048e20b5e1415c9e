"""`check` on a terminal: findings of a severity look alike, and the text is the same as without colour."""

import io
import re
import sys

import pytest

from tests.cli.test_check import AS_OF, BROKEN

COLOUR = re.compile("\x1b\\[[0-9;]*m")


class Screen(io.TextIOWrapper):
    """A terminal of which everything that is written to it can be read."""

    def __init__(self):
        super().__init__(io.BytesIO(), encoding="utf-8", newline="\n", write_through=True)

    def isatty(self):
        return True


@pytest.fixture
def on_screen(run, district, monkeypatch):
    """A command run at a terminal of 80 columns, on a district with an error and a warning."""
    teams = (district / "teams.yaml").read_text(encoding="utf-8")
    (district / "teams.yaml").write_text(teams.replace("丁五六, post", "丁五陆, post", 1), encoding="utf-8")
    (district / "projects/xinfeng/households.yaml").write_text(BROKEN, encoding="utf-8")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.delenv("COLORTERM", raising=False)

    def command(*arguments):
        screen = Screen()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", screen)
            run(*arguments, "--data", district, *AS_OF)
        return screen.buffer.getvalue().decode()

    return command


def plain(run, district, *arguments):
    return run(*arguments, "--data", district, *AS_OF).out


@pytest.mark.parametrize("form", ["text", "concise"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_findings_are_in_colour_on_a_terminal_and_the_same_text(run, district, on_screen, form, lang):
    arguments = ("check", "--format", form, "--lang", lang)
    shown = on_screen(*arguments)

    assert COLOUR.sub("", shown) == plain(run, district, *arguments)
    assert COLOUR.search(shown)


def test_place_code_and_caret_have_the_colour_of_the_severity(on_screen):
    lines = on_screen("check").splitlines()
    (error,) = (line for line in lines if " error" in line)
    (warning,) = (line for line in lines if " warning" in line)
    carets = [line for line in lines if "^" in line]

    assert "households.yaml:2:26\x1b[0m: \x1b[1;31mS309 error\x1b[0m: " in error
    assert "\x1b[33mP701 warning\x1b[0m: " in warning
    assert any("\x1b[1;31m" in caret for caret in carets)
    assert any("\x1b[33m" in caret for caret in carets)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
@pytest.mark.parametrize("command", [("check",), ("status", "--format", "table")])
def test_a_terminal_that_wants_no_colour_gets_none(on_screen, monkeypatch, name, value, command):
    monkeypatch.setenv(name, value)

    assert "\x1b" not in on_screen(*command)


def test_what_programs_read_has_no_colour_on_a_terminal_either(on_screen):
    assert "\x1b" not in on_screen("check", "--format", "json") + on_screen("check", "--format", "github")


def test_of_a_great_many_findings_a_terminal_is_given_the_first_of_each_code(
    run, district, on_screen, monkeypatch
):
    """By the calendar of a day long before, everything on file lies in the future."""
    monkeypatch.setenv("RENOVATION_TODAY", "2021-06-01")
    every = plain(run, district, "check", "--format", "concise").splitlines()
    future = [line for line in every if " D506 " in line]
    others = len(every) - len(future)
    assert (len(future) > 40, 0 < others < 40) == (True, True)

    shown = COLOUR.sub("", on_screen("check"))
    assert (shown.count(": D506 "), shown.count(" warning: ") + shown.count(" error: ")) == (10, 10 + others)
    assert shown.splitlines()[-2] == (
        f"{len(future) - 10} more findings (D506 ×{len(future) - 10}):"
        f" renovation check --all --data {district} --as-of 2022-05-20"
    )
    assert COLOUR.sub("", on_screen("check", "--all")) == plain(run, district, "check")


def test_the_command_for_the_rest_names_the_paths_that_were_given(district, on_screen, monkeypatch):
    monkeypatch.setenv("RENOVATION_TODAY", "2021-06-01")
    folder = district / "projects"

    shown = COLOUR.sub("", on_screen("check", folder))
    assert f": renovation check {folder} --all --data {district}" in shown.splitlines()[-2]
