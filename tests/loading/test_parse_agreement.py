"""Three readers of one text: the fast one, the careful one, and PyYAML's own without types."""

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from renovation_cli.loading import careful, nodes
from renovation_cli.loading.characters import is_suspect
from renovation_cli.loading.values import Irregular, parse
from tests.district import PARSERS, SAMPLE, texts_in

FILES = texts_in(SAMPLE)
SETTINGS = settings(
    max_examples=100, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)
WORD = st.text("abc019一二户._-/%=+", min_size=1, max_size=8).filter(lambda word: word[0] not in "-%=.")
SCALAR = st.one_of(
    WORD,
    st.sampled_from(["no", "yes", "010", "12:30", "1_000", "1e3", "null", "~", "2022-02-30", "0x1f", "true"]),
)
VALUE = st.recursive(
    SCALAR,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=4), st.dictionaries(WORD, inner, min_size=1, max_size=4)
    ),
    max_leaves=20,
)


def in_brackets(value):
    """A value on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {in_brackets(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(in_brackets, value)) + "]"
    return value


def in_blocks(value, depth):
    """A mapping, one entry a line; what is deeper than two levels stands between brackets."""
    for key, item in value.items():
        if isinstance(item, dict) and depth < 2:
            yield f"{'  ' * depth}{key}:"
            yield from in_blocks(item, depth + 1)
        elif isinstance(item, list) and depth < 2:
            yield f"{'  ' * depth}{key}:"
            yield from (f"{'  ' * (depth + 1)}- {in_brackets(part)}" for part in item)
        else:
            yield f"{'  ' * depth}{key}: {in_brackets(item)}"


def without_types(text):
    return yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes texts only


def assert_all_read(text, value):
    root, problems = nodes.read("x.yaml", text)
    assert problems == []
    assert parse(text) == root.plain() == without_types(text) == value


@SETTINGS
@given(st.dictionaries(WORD, VALUE, min_size=1, max_size=5))
def test_three_readers_agree_on_blocks(value):
    assert_all_read("\n".join(in_blocks(value, 0)) + "\n", value)


@SETTINGS
@given(VALUE)
def test_three_readers_agree_between_brackets(value):
    assert_all_read(in_brackets(value), value)


@pytest.mark.parametrize("file", sorted(FILES))
def test_three_readers_agree_on_the_sample(file):
    assert_all_read(FILES[file], without_types(FILES[file]))


@SETTINGS
@given(
    st.lists(st.sampled_from([*"ab: -{}[],#'\"\n|>&*!%@?~.", "\n  ", ": ", "- "]), max_size=30).map("".join)
)
def test_what_the_fast_reader_takes_is_what_the_others_read(text):
    values = []
    for parser in PARSERS.values():
        try:
            values.append(parse(text, parser))
        except Irregular:
            values.append(Irregular)
    assert values[0] == values[1]
    if values[0] is Irregular:
        return
    assert values[0] == without_types(text)
    reading = careful.read("x.yaml", text)
    # Of a key that has swallowed a bracket the careful reader says so, and leaves it out.
    swallowed = any(sign in text for sign in "[]{}")
    assert reading.problems == [] or swallowed
    assert reading.root is not None
    assert reading.root.plain() == values[0] or swallowed


@SETTINGS
@given(
    st.lists(st.sampled_from([*"ab: -{}[],#'\"\n?|>", "\n  ", ": ", "- ", " #"]), max_size=30).map("".join)
)
def test_what_the_careful_reader_finds_in_order_is_what_the_others_read(text):
    readings = [careful.read("x.yaml", text, parser) for parser in PARSERS.values()]
    in_order = [reading.root is not None and not reading.problems for reading in readings]
    assert in_order[0] == in_order[1]
    if in_order[0]:
        assert readings[0].root.plain() == readings[1].root.plain() == without_types(text)


@pytest.mark.parametrize(
    "text",
    ["no", "yes", "on", "010", "12:30", "12:30:45", "1_000", "1e3", "0x1f", "null", "~", ".inf", "true"],
)
def test_no_type_is_guessed(text):
    assert parse(f"key: {text}\n") == {"key": text}
    assert nodes.read("x.yaml", f"key: {text}\n")[0].plain() == {"key": text}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a: 1\na: 2\n",
        "a: &x 1\n",
        "a: *x\n",
        "<<: {a: 1}\n",
        "a: !!str 1\n",
        "a: 1\n---\nb: 2\n",
        "a:\n",
        "? [a]\n: b\n",
        "a: |\n  b\n",
        "a: b\n  c\n",
        'a: "b\n  c"\n',
        "a: [",
        "a: " + "[" * 13 + "]" * 13,
        "a: " + "[" * 5000 + "]" * 5000,
        "- " * 5000 + "a",
        "\n".join(" " * depth + "a:" for depth in range(200)),
    ],
)
def test_what_is_outside_the_dialect_is_irregular(text):
    with pytest.raises(Irregular):
        parse(text)


@pytest.mark.parametrize(
    "sign",
    [
        *(
            "\x00",
            "\x07",
            "\t",
            "\r",
            "\x1b",
            "\x7f",
            "\u0085",
            "\u00a0",
            "\u00ad",
            "\u2003",
            "\u200b",
            "\u2028",
        ),
        *("\u202e", "\u2066", "\u3000", "\ufeff", "\uff02", "\uffff"),
    ],
)
def test_text_with_an_unwanted_sign_is_suspect(sign):
    assert is_suspect(f"name: 红旗{sign}新村\n")


@pytest.mark.parametrize(
    "text", ["", "name: 红旗，新村。《“一二”》—…\n", "a: '='\n", "# =======\n", "名: ①Ａ\n"]
)
def test_ordinary_text_is_not_suspect(text):
    assert not is_suspect(text)
