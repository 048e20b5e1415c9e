"""Nothing out of a file, a folder's name or a command line acts: on no stream, in no format."""

import io
import json
import re
import sys
from contextlib import redirect_stdout

import pytest

from renovation_cli.cli.door import SafeStream, write_for_programs
from tests.cli.commands import READING, named

AS_OF = ("--as-of", "2022-05-20")
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
PRINTED = "::error::x ##[error]y ##vso[z] [bold red]w[/]"
CONTROL = "::error::a\x1b]0;t\x07\x9b31m\n::error::b\r\u202e\u2028##[error]c"
HOSTILE = {"signs that can be typed": PRINTED, "control characters": CONTROL}


def assert_harmless(*texts):
    for text in texts:
        assert not ACTING.search(text), ACTING.search(text)
        assert not [line for line in text.splitlines() if line.lstrip().startswith("::")]
        assert not re.search(r"##\w*\[", text)


@pytest.fixture(params=HOSTILE.values(), ids=HOSTILE)
def hostile(request):
    return request.param


@pytest.fixture
def renamed(district, hostile):
    """The district with the text before every name in its files, and in a folder's name.

    Control characters are refused where names stand: with them in the plan there would be no report.
    """
    for file in district.rglob("*.yaml" if hostile == PRINTED else "projects/*/*.yaml"):
        text = file.read_text(encoding="utf-8")
        changed = re.sub(
            r"\b(name|title|problem|reason|note|where|officer): ([^\s{\[,}\"']+)",
            lambda found: f"{found[1]}: {json.dumps(hostile + found[2])}",
            text,
        )
        file.write_text(changed, encoding="utf-8")
    project = district / "projects" / "xinfeng"
    project.rename(project.parent / hostile.replace("/", ""))
    return district


@pytest.mark.parametrize("command", READING, ids=named)
def test_no_name_out_of_a_file_acts(run, renamed, command):
    forms = ("text", "concise", "json") if command == ("check",) else ("plain", "table", "json")
    for form in forms:
        result = run(*command, "--data", renamed, *AS_OF, "--format", form)
        assert result.status != 4, result.err
        assert_harmless(result.out, result.err)


def test_no_name_out_of_a_file_becomes_an_annotation_of_its_own(run, renamed):
    result = run("check", "--data", renamed, *AS_OF, "--format", "github")

    lines = result.out.split("\n")[:-1]
    assert lines
    assert all(re.match(r"::(error|warning|notice) file=", line) for line in lines)
    assert_harmless(*(line.removeprefix("::") for line in lines), result.err)


@pytest.mark.parametrize(
    "arguments",
    [
        ("status", "{}"),
        ("who", "{}"),
        ("who", "新", "--kind", "{}"),
        ("who", "新"),
        ("status", "新"),
        ("duties", "{}"),
        ("orders", "--to", "{}"),
        ("consult", "--pending", "{}"),
        ("status", "--as-of", "{}"),
        ("deadlines", "--within", "{}"),
        ("status", "--format", "{}"),
        ("status", "--lang", "{}"),
        ("status", "hongqi", "{}"),
        ("status", "--{}"),
        ("check", "{}"),
        ("{}",),
    ],
    ids=named,
)
def test_no_word_of_the_command_line_acts(run, renamed, hostile, arguments):
    typed = [word.format(hostile) for word in arguments]
    place = () if arguments == ("{}",) else ("--data", renamed)
    result = run(*typed, *place)

    assert result.status in (1, 2)
    assert result.out or result.err
    assert_harmless(result.out, result.err)


def test_no_word_acts_of_a_command_that_reads_no_data(run, tmp_path, hostile):
    folder = tmp_path / hostile.replace("/", "")
    for arguments in (("explain", hostile), ("demo", folder, "--seed", hostile)):
        result = run(*arguments)
        assert result.status == 2
        assert_harmless(result.out, result.err)


def test_the_name_of_the_folder_and_the_surroundings_do_not_act(run, tmp_path, monkeypatch, hostile):
    folder = tmp_path / hostile.replace("/", "")
    made = run("demo", folder)
    assert made.status == 0
    assert_harmless(made.out, made.err)
    for command in (("overdue",), ("check",)):
        result = run(*command, "--data", folder, *AS_OF)
        assert result.status == 0
        assert_harmless(result.out, result.err)
    assert_harmless(run("demo", folder).err)
    assert_harmless(run("status", "--data", folder / "nowhere").err)
    monkeypatch.setenv("RENOVATION_TODAY", hostile.replace("\0", ""))
    assert_harmless(run("status", "--data", folder).err)


def test_json_gives_back_what_stands_in_the_files(run, renamed, hostile):
    """Escapes of JSON are read back; only what is worded for people is spelt out."""
    result = run("check", "--data", renamed, *AS_OF, "--format", "json")
    found = json.loads(result.out)["findings"]

    assert any(hostile.replace("/", "") in each["file"] for each in found)


def through(*texts, terminal=False):
    screen = io.StringIO()
    screen.isatty = lambda: terminal
    door = SafeStream(screen)
    for text in texts:
        door.write(text)
    return screen.getvalue()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        (("红旗 ok\n",), "红旗 ok\n"),
        (("a\x1b[31mb\x1b]0;t\x07",), r"a\x1b[31mb\x1b]0;t\x07"),
        (("a\rb\tc",), r"a\rb\tc"),
        (("::error::x\n  ::error::y\n",), "\\x3a:error::x\n  \\x3a:error::y\n"),
        (("\u3000::error::x",), "\u3000\\x3a:error::x"),
        (("a ::error::x\n", "b", "::error::y\n", "::z"), "a ::error::x\nb::error::y\n\\x3a:z"),
        (("  ", "::x"), "  \\x3a:x"),
        (("a\n ", "::x"), "a\n \\x3a:x"),
        (("x ##[group]y ##vso[z] ###[a] ## [b]",), r"x \x23#[group]y \x23#vso[z] #\x23#[a] ## [b]"),
        (("\u202ea\U000e0041",), r"\u202ea\U000e0041"),
    ],
)
def test_what_acts_is_spelt_out_and_nothing_else(written, shown):
    assert through(*written) == shown


def test_colours_go_through_to_a_terminal_and_nothing_else_of_its_kind():
    text = "\x1b[1;31mred\x1b[0m \x1b[2J\x1b]8;;http://x\x07\n"

    assert through(text, terminal=True) == "\x1b[1;31mred\x1b[0m \\x1b[2J\\x1b]8;;http://x\\x07\n"
    assert "\x1b" not in through(text)


def test_a_machine_format_is_in_utf_8_with_plain_line_ends_whatever_the_stream():
    below = io.BytesIO()
    stream = io.TextIOWrapper(below, encoding="gbk", newline="\r\n")
    with redirect_stdout(SafeStream(stream)):
        sys.stdout.write("头\n")
        write_for_programs("红旗𠮷村\n")
        sys.stdout.write("尾\n")
    stream.flush()

    assert below.getvalue() == "头\r\n".encode("gbk") + "红旗𠮷村\n".encode() + "尾\r\n".encode("gbk")


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-16"])
@pytest.mark.parametrize(
    "command",
    [("status", "--format", "json"), ("check", "--format", "json"), ("check", "--format", "github")],
)
def test_what_programs_read_does_not_depend_on_the_terminal(run, renamed, monkeypatch, encoding, command):
    def printed(name):
        below = io.BytesIO()
        stream = io.TextIOWrapper(below, encoding=name, write_through=True)
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdout", stream)
            run(*command, "--data", renamed, *AS_OF)
        return below.getvalue()

    assert printed(encoding) == printed("utf-8") != b""
