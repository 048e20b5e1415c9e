import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from renovation_cli.loading import careful, values
from renovation_cli.model.scalar import scalar
from renovation_cli.model.text import Line
from tests.district import PARSERS

PLAIN = ["红旗新村", "2022-05-20", "agree 2022-02-12", "33%", "1.5", "a:b", "东街 1 号", "no", "~", "it's"]
QUOTED = [
    ("", "''"),
    (" a", "' a'"),
    ("a: b", "'a: b'"),
    ("a:", "'a:'"),
    ("a #b", "'a #b'"),
    ("- a", "'- a'"),
    ("{a}", "'{a}'"),
    ("'a'", "'''a'''"),
    ("#1", "'#1'"),
    ("@a", "'@a'"),
    ("<<", "'<<'"),
    ("a\tb", '"a\\u0009b"'),
]
IN_BRACKETS_TOO = [("a, b", "'a, b'"), ("[a", "'[a'"), ("10:30", "'10:30'"), ("a?", "'a?'")]


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_read_as_a_text_is_written_as_it_is(text):
    assert scalar(text) == text


@pytest.mark.parametrize(("text", "written"), QUOTED)
def test_what_would_be_read_otherwise_is_quoted(text, written):
    assert scalar(text) == scalar(text, in_brackets=True) == written


@pytest.mark.parametrize(("text", "written"), IN_BRACKETS_TOO)
def test_between_brackets_more_is_quoted(text, written):
    assert scalar(text, in_brackets=True) == written


LINE = TypeAdapter(Line)


def is_line(text):
    """Whether a text may stand in a record."""
    try:
        return LINE.validate_python(text) == text
    except ValidationError:
        return False


LINES = st.text(st.characters(exclude_categories=("Cs", "Zl", "Zp")), max_size=30) | st.text(
    " :#-,?{}[]'\"&*!|>%@`~=<，：、“”＂（）。中文12\\", max_size=12
)


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@given(text=LINES)
@example("=======")
def test_every_text_is_read_as_itself(parser, text):
    for written in (
        f"a: {scalar(text)}\nb:\n  - {scalar(text)}\n",
        f"a: {scalar(text, in_brackets=True)}\nb: [{scalar(text, in_brackets=True)}]\n",
        f"a: {scalar(text)}\nb: [{scalar(text, in_brackets=True)}, x: 1]\n".replace(", x: 1", ""),
    ):
        assert values.values_of(written, parser) == {"a": text, "b": [text]}


@given(text=LINES.filter(is_line))
@example("=======")
@example("甲，乙")
def test_a_text_that_a_file_may_hold_is_not_complained_of(text):
    # A full-width quotation mark is taken for a slip of the input method wherever it stands.
    text = text.replace("＂", "”")
    written = f"a: {scalar(text)}\nb: [{scalar(text, in_brackets=True)}]\n"
    written += f"{scalar(text)}: {{{scalar(text, in_brackets=True)}: 1}}\n"
    try:
        found, problems = values.parse(written), []
    except values.Irregular:
        reading = careful.read("teams.yaml", written)
        found, problems = reading.root and reading.root.plain(), reading.problems

    if text not in ("a", "b"):
        assert (found, problems) == ({"a": text, "b": [text], text: {text: "1"}}, [])


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@given(text=LINES.filter(bool), value=LINES)
def test_every_key_is_read_as_itself(parser, text, value):
    record = f"{{{scalar(text, in_brackets=True)}: {scalar(value, in_brackets=True)}}}"
    written = f"{scalar(text)}: {scalar(value)}\nzz: {record}\n"

    if text != "zz":
        assert values.values_of(written, parser) == {text: value, "zz": {text: value}}
