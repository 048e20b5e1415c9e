import pytest

from renovation_cli.model import words
from renovation_cli.model.words import AnswerKind, Word, reader
from tests.model.faults import fault_of

LISTS = sorted(Word.__subclasses__(), key=lambda kind: kind.__name__)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_every_word_is_read_in_english_and_in_chinese(kind):
    read = reader(kind)
    assert [read(word.value) for word in kind] == list(kind)
    assert [read(word.label) for word in kind] == list(kind)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.__name__)
def test_no_form_of_a_word_means_two(kind):
    forms = [form for word in kind for form in {word.value, word.label}]
    assert len(set(forms)) == len(forms)


def test_unknown_word_is_refused_with_all_that_are_known():
    assert fault_of(reader(AnswerKind), "agreed") == (
        "unknown_word",
        {
            "given": "agreed",
            "expected": [
                *("signed", "签约", "agree", "同意", "oppose", "反对", "abstain", "弃权", "absent", "未遇")
            ],
        },
    )


def test_what_is_no_text_is_no_word():
    assert fault_of(reader(words.Scope), ["unit"]) == ("not_text", {"expected": "word"})
