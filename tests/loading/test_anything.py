"""Whatever the files hold: an inspection ends, with findings and never with an exception."""

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from renovation_cli.findings.rule import Severity
from tests.district import DUTIES, HOUSEHOLDS, PROGRAMME, PROJECT, SAMPLE, TEAMS, inspected, texts_in

FILES = texts_in(SAMPLE)
FILE = st.sampled_from([PROGRAMME, TEAMS, DUTIES, PROJECT, HOUSEHOLDS])
SIGNS = (
    *"：，［］｛｝＂【】、。〔〕“”‘’０１２９Ａ％＃－＿",
    *"\u3000\u00a0\u2003\t\r\n\x00\x07\x0b\x0c\x1b\u0085\u00ad\u200b\u2028\u202e\ufeff\uffff",
    *"{}[]:,-#&*!|>%@`'\"?~<=. \\/+_",
    *"09azA一户\U0001f600",
    *(": ", "- ", "\n  ", "\n---\n", "\n...\n", "<<: ", "<<<<<<< HEAD\n", "=======\n", ">>>>>>> x\n"),
    *("&a ", "*a", "!!str ", "|\n", ">\n", "no", "010", "1e9999", "2022-02-30", "null", "[" * 20, "{" * 20),
)
SETTINGS = settings(
    max_examples=150, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck)
)


def judged(file, body):
    """What holds of every inspection, whatever the file."""
    inspection = inspected({**FILES, file: body})
    for finding in inspection.findings:
        place = finding.place
        assert "\n" not in place.source
        assert place.line >= 1
        assert 0 < place.column < place.end_column
        assert place.column <= len(place.source) + 1
    errors = [finding for finding in inspection.findings if finding.rule.severity is Severity.ERROR]
    assert inspection.complete == (not errors)
    return inspection


@SETTINGS
@given(FILE, st.binary(max_size=300))
@example(PROGRAMME, b"\x80\t$")
@example(TEAMS, b"? a")
@example(DUTIES, b"a: [")
@example(PROJECT, b"a:\n- [b\nc:")
def test_any_bytes(file, body):
    judged(file, body)


@SETTINGS
@given(FILE, st.text(max_size=200))
def test_any_text(file, text):
    judged(file, text.encode("utf-8", "replace"))


@SETTINGS
@given(FILE, st.lists(st.sampled_from(SIGNS), max_size=60).map("".join))
def test_any_text_of_signs_that_mean_something(file, text):
    judged(file, text)


@st.composite
def mutated(draw):
    """A file of the sample with a few signs put in, taken out or exchanged, and lines moved."""
    file = draw(FILE)
    text = FILES[file]
    for _ in range(draw(st.integers(1, 5))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.sampled_from([start, start, start + 1, start + 2, text.find("\n", start) + 1 or start]))
        text = text[:start] + draw(st.sampled_from(["", *SIGNS])) + text[end:]
        if draw(st.booleans()):
            lines = text.split("\n")
            line = lines.pop(draw(st.integers(0, len(lines) - 1)))
            lines.insert(draw(st.integers(0, len(lines))), line)
            text = "\n".join(lines)
    return file, text


@SETTINGS
@given(mutated())
def test_any_mutation_of_a_file(case):
    judged(*case)


@SETTINGS
@given(FILE, st.integers(0, 4000), st.integers(1, 40), st.binary(max_size=4))
def test_any_mutation_of_the_bytes_of_a_file(file, start, length, inserted):
    body = FILES[file].encode()
    start %= len(body)
    judged(file, body[:start] + inserted + body[start + length :])


@SETTINGS
@given(FILE, st.integers(0, 4000))
def test_any_file_cut_short(file, length):
    body = FILES[file].encode()
    judged(file, body[: length % len(body)])
