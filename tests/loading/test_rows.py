"""What is read at once is what the parser's events say, and what is not certainly that is declined."""

import re

import pytest

from renovation_cli.editing.demo import demo_files
from renovation_cli.loading import ambiguity, characters, rows
from renovation_cli.loading.values import MAX_DEPTH, values_of
from tests.campaign import cases
from tests.district import HOUSEHOLDS, PARSERS, PROJECT, ROOT, SAMPLE, texts_in
from tests.fuzz.campaign import folder
from tests.loading.spoilt import difference, differences, main
from tests.loading.test_linear import WORST

FILES = texts_in(SAMPLE)
DEMO = dict(demo_files())
LONGEST = 1000
"""Characters of a line that is read at once; a key of YAML has 1024 at most."""


def nested(lines, brackets):
    """A text so deep in lines, and so deep in brackets on the last of them."""
    return "\n".join(f"{' ' * depth}a:" for depth in range(lines)) + f" {'[' * brackets}b{']' * brackets}\n"


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("file", ["programme.yaml", "teams.yaml", "projects/demo-lotus/households.yaml"])
def test_file_of_the_demo_is_read_as_its_events_say(file, parser):
    assert rows.read(DEMO[file]) == values_of(DEMO[file], PARSERS[parser])


@pytest.mark.parametrize(
    "files",
    [DEMO, texts_in(ROOT / "data"), texts_in(ROOT / "examples" / "data")],
    ids=["demo", "data", "examples"],
)
def test_files_as_people_write_them_are_read_at_once(files):
    assert [file for file, text in files.items() if rows.read(text) is None] == []


@pytest.mark.parametrize(
    ("text", "value"),
    {
        "a: b": {"a": "b"},
        "  a: b\n  c: d": {"a": "b", "c": "d"},
        "- a\n- {b: c}\n- []\n": ["a", {"b": "c"}, []],
        "- a: b\n  c: d\n- e: {f: g}\n- h": [{"a": "b", "c": "d"}, {"e": {"f": "g"}}, "h"],
        "- a:\n    b: c\n  d:\n    - e: f\n": [{"a": {"b": "c"}, "d": [{"e": "f"}]}],
        "a:\n - b c\n - d-e\nf: {}\n": {"a": ["b c", "d-e"], "f": {}},
        "a:\n   b:\n       c: d\n   e: f\ng: h\n": {"a": {"b": {"c": "d"}, "e": "f"}, "g": "h"},
        "# a: b\n\n  # c\na:\n# d\n    \n  b: c\n # e\n": {"a": {"b": "c"}},
        "a: null\nb: 010\nc: ~\nd: 9.9%\ne: 12'\nno: yes\n": {
            "a": "null",
            "b": "010",
            "c": "~",
            "d": "9.9%",
            "e": "12'",
            "no": "yes",
        },
        "三(二)1: 摸底（一）、“公示”：③\n": {"三(二)1": "摸底（一）、“公示”：③"},
        f"  {'a' * (LONGEST - 5)}: b": {"a" * (LONGEST - 5): "b"},
        f"a: {{b: {'c' * (LONGEST - 8)}}}": {"a": {"b": "c" * (LONGEST - 8)}},
        nested(8, 4): values_of(nested(8, 4), PARSERS["in Python"]),
    }.items(),
)
def test_entry_a_line_is_read(text, value):
    assert difference(text) is None
    assert rows.read(text) == value


@pytest.mark.parametrize(
    "text",
    [
        *(
            "- a: b\n c: d",
            "- a: b\n   c: d",
            "- a: b\nc: d",
            "- a: b\n  - c",
            "- a: b\n  a: c",
            "- a\n  b: c",
        ),
        *(
            "- a\nb",
            "- a\n- b: c\n  d",
            "- a: b\n  c: d\n    e: f",
            "- a: b: c",
            "-  a: b",
            "- a:",
            "- a: b, c",
        ),
        *(
            "- a: b\n  - c: d",
            "a:\n  - b\n  c",
            "{a: b}\n",
            "a: b\n[c]",
            "- {a: b}\n  c: d",
            "a\nb: c",
            "[a]\nb",
        ),
        *(
            "",
            "# a: b",
            "a",
            "a:",
            "a:\nb: c",
            "a:\n  b:",
            "a:\n- b",
            "- a:\n  b: c",
            "- - a",
            "a: - b",
            "- a\nb: c",
        ),
        *(
            "a: b\nc",
            "a: b\n  c: d",
            "a: b\n  c",
            "a: {b: c}\n  d: e",
            "  a: b\nc: d",
            "a:\n    b: c\n  d: e",
        ),
        *(
            "a: b\na: c",
            "a: {b: c, b: d}",
            "a:\n  b: c\n  b: d",
            "a:\n  b: c\nd: e\na:\n  f: g",
            "- {a: b, a: c}",
        ),
        *(
            "a: b, c",
            "- a, b",
            "a: b, c: d",
            "a: b: c",
            "a:b",
            "a: {b:c}",
            "a: {b,c}",
            "a: [b,c]",
            "a: [b,  c]",
        ),
        *("a: {b: c", "a: b}", "a: b}, c: {d", "a: {b: c\nd: e}", "a: [b\n- c]", "a: {b: c]", "a: {b: c}d"),
        *("a: [b: c]", "a: {b}", "a: {b: }", "a: {, }", "a: [b, ]", "a: [, b]", "a: {b: c}, d: e", "{a: b}"),
        *("a: {b c: d: e}", "a: { b: c }", "a: b ", "a : b", "a:  b", "a: [b ]", "- a ", "a: {b : c}"),
        *(
            "a: 'b'",
            'a: "b"',
            "'a': b",
            "a: b # c",
            "a: {b: c} # d",
            "a: b#c",
            r"a: b\u0063",
            r"a: \b",
            "a: b?",
        ),
        *(
            "<<: {a: b}",
            "a: {<<: b}",
            "a: &b c",
            "a: *b",
            "a: !b c",
            "a: |\n  b",
            "a: >\n  b",
            "a: %b",
            "a: @b",
        ),
        *(
            "a: `b",
            "a: -b",
            "a: [-1]",
            "a: [-]",
            "a: .b",
            "---\na: b",
            "a: b\n---\nc: d",
            "a: b\n...",
            "? a\n: b",
        ),
        *(
            "%YAML 1.1\n---\na: b",
            "\ta: b",
            "a:\tb",
            "a: {b: c\td}",
            "&a b: c",
            '{"a": "b"}',
            'a: ", "',
            "{}",
            "[]",
        ),
        *(f"  {'a' * (LONGEST - 4)}: b", f"a: {{b: {'c' * (LONGEST - 7)}}}", f"a: {{{'b' * 1024}: c}}"),
        *(
            f"{'a' * 2000}: b",
            f"a: {{{'b' * 2000}: c}}",
            f"a: {'b' * 2000}",
            f"a: b\n{' ' * 2000}",
            f"# {'a' * 2000}",
        ),
        *(nested(9, 1), nested(1, 5), nested(5_000, 0), nested(1, 5_000)),
    ],
)
def test_what_is_not_certainly_an_entry_a_line_is_declined(text):
    assert rows.read(text) is None


def test_no_more_is_nested_than_the_dialect_allows():
    assert MAX_DEPTH == rows._MAX_BLOCKS + rows._MAX_BRACKETS


def test_keys_keep_their_order():
    assert list(rows.read("b: c\na: {z: 1, y: 2}\n")) == ["b", "a"]


def test_text_with_any_slip_is_read_as_its_events_say_or_declined():
    assert list(differences(1, range(4_000))) == []


@pytest.mark.parametrize("file", [HOUSEHOLDS, PROJECT])
def test_corrupted_line_is_read_as_its_events_say_or_declined(file):
    lines = range(1, FILES[file].count("\n") + 1)
    corrupted = (case.body for line in lines for case in cases(FILES, file, line))
    texts = {body.decode(errors="replace") for body in corrupted}
    assert list(filter(None, map(difference, texts))) == []


def test_file_of_a_spoilt_folder_is_read_as_its_events_say_or_declined():
    bodies = {body for number in range(300) for body in folder(1, number)[1].values()}
    texts = {body.decode(errors="replace").replace("\r\n", "\n") for body in bodies}
    assert list(filter(None, map(difference, texts))) == []


@pytest.mark.parametrize("name", WORST)
def test_worst_cases_are_read_as_their_events_say_or_declined(name):
    text = WORST[name][1]
    if not characters.is_suspect(text) and not ambiguity.is_ambiguous(text):
        assert rows.read(text) is None


def test_campaign_is_a_command(capsys):
    assert main(["--inputs", "200", "--seed", "3"]) == 0
    found = re.fullmatch(r"200 texts, seed 3: (\d+) read, 0 otherwise\n", capsys.readouterr().out)
    assert found
    assert int(found[1]) > 20
