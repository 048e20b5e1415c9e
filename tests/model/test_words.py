from pathlib import Path
from typing import Annotated

import pytest
from pydantic import TypeAdapter, ValidationError

from renovation_cli.model import words
from renovation_cli.model.words import AnswerKind, Showcase, Word, each_once, reader
from tests.model.faults import fault_of

FORMATS = sorted((Path(__file__).parents[2] / "docs").glob("data-format*.md"))
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


def test_unknown_word_is_refused_with_all_that_are_known_and_the_one_meant():
    assert fault_of(reader(AnswerKind), "agreed") == (
        "unknown_word",
        {
            "given": "agreed",
            "expected": [
                *("signed", "签约", "agree", "同意", "oppose", "反对", "abstain", "弃权", "absent", "未遇")
            ],
            "meant": ["agree", "同意"],
        },
    )


def test_no_word_stands_under_both_its_forms_in_one_mapping():
    once = TypeAdapter(Annotated[dict[str, str], each_once(Showcase)]).validate_python
    assert once({"exemplar": "1", "提升": "2"}) == {"exemplar": "1", "提升": "2"}
    with pytest.raises(ValidationError) as raised:
        once({"exemplar": "1", "精品": "2"})
    (entry,) = raised.value.errors()
    assert (entry["type"], entry["ctx"]) == ("word_twice", {"given": "精品", "other": "exemplar"})


def test_what_is_no_text_is_no_word():
    assert fault_of(reader(words.Scope), ["unit"]) == ("not_text", {"expected": "word"})


@pytest.mark.parametrize(
    "kind", [kind for kind in LISTS if kind.__module__ == words.__name__], ids=lambda kind: kind.__name__
)
def test_every_word_stands_in_the_documentation_with_its_everyday_words(kind):
    rows = [f"| `{word.value}` | `{word.label}` | {' '.join((*word.everyday, '|'))}" for word in kind]
    for page in FORMATS:
        text = page.read_text(encoding="utf-8")
        assert [row for row in rows if row not in text] == []
