"""Allowed words are named in the language in which the file writes the others."""

import pytest

from renovation_cli.loading.spoken import Spoken
from renovation_cli.model.words import AnswerKind

ALLOWED = [form for word in AnswerKind for form in (word.value, word.label)]
ENGLISH = [word.value for word in AnswerKind]
CHINESE = [word.label for word in AnswerKind]


@pytest.mark.parametrize(
    ("document", "given", "named"),
    [
        ({"1": {"1-101": {"a": "agree 2022-02-12"}}}, "同一", ENGLISH),
        ({"1": {"1-101": {"a": "同意 2022-02-12"}}}, "agre", CHINESE),
        ({"1": {"a": ["absent 2022-02-12", "同意 2022-02-14", "签约 2022-02-15"]}}, "agre", CHINESE),
        ({"1": {"1-101": {"a": ["absent 2022-02-12", "同意 2022-02-14"]}}}, "agre", ENGLISH),
        ({}, "agre", ENGLISH),
        ({}, "同一", CHINESE),
        (None, "同一", CHINESE),
    ],
)
def test_five_words_in_the_language_of_the_file_else_of_what_is_given(document, given, named):
    assert Spoken(document).of(ALLOWED, given) == named


def test_words_without_a_second_form_are_all_named():
    assert Spoken({}).of(["1"], "2") == ["1"]
    assert Spoken({}).of(["street", "town"], "街") == ["street", "town"]
