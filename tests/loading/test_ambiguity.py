"""Signs that end a text unseen: what the fast reader takes, and what people meant by them."""

import pytest

from renovation_cli.loading import careful
from renovation_cli.loading.values import Irregular, parse
from tests.district import PARSERS

REFUSED = {
    "comment glued to quotation marks": 'a: "b"#c\n',
    "comment glued to a bracket": "a: [b]#c\n",
    "comment glued to a comma": "a: [b,#c\n  d]\n",
    "number sign glued to a text": "a: b #c\n",
    "number sign glued to a text between brackets": "a: {b: c #d}\n",
    "question mark between brackets": "{a: b?c}\n",
    "question mark before a key": "{ ?a: b}\n",
    "question mark in brackets over two lines": "a: [b,\n  c?]\n",
    "dash alone": "[-]\n",
    "dashes alone": "- [-, -]\n",
    "dash as a key": "{-: a}\n",
    "line between brackets as far left as its key": "a: [b,\nc]\n",
    "closing bracket as far left as its key": "a: [\n  b\n]\n",
    "block text that a comment empties": "a: |#\n",
    "folded text that a comment empties": "a: >#b\n",
    "number sign alone below a key": "a:\n#\n",
}
TAKEN = {
    "comment": ("a: b # c\n", {"a": "b"}),
    "comment of many signs": ("a: b ## c\n", {"a": "b"}),
    "comment on a line of its own": ("#a\na: b\n  #c\n", {"a": "b"}),
    "number sign within a text": ("a: b#c\n", {"a": "b#c"}),
    "number sign between quotation marks": ("a: 'b #c'\n", {"a": "b #c"}),
    "question mark outside brackets": ("a: b?\n", {"a": "b?"}),
    "question mark between quotation marks": ('{a: "b?"}\n', {"a": "b?"}),
    "question mark in a comment": ("{a: b} # ?\n", {"a": "b"}),
    "dash within a text": ("[a -, -a, a - b]\n", ["a -", "-a", "a - b"]),
    "brackets over lines": ("a: [b,\n  c, # d\n  ]\n", {"a": ["b", "c"]}),
    "brackets over lines at the top": ("[a,\nb\n]\n", ["a", "b"]),
}


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize("text", REFUSED.values(), ids=REFUSED)
def test_what_ends_a_text_unseen_is_refused_by_both_readers(text, parser):
    with pytest.raises(Irregular):
        parse(text, parser)
    assert len(careful.read("x.yaml", text, parser).problems) > 0


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
@pytest.mark.parametrize(("text", "value"), TAKEN.values(), ids=TAKEN)
def test_what_looks_like_it_is_read_as_it_stands(text, value, parser):
    reading = careful.read("x.yaml", text, parser)
    assert reading.problems == []
    assert reading.root.plain() == value


@pytest.mark.parametrize("parser", PARSERS.values(), ids=PARSERS)
def test_both_parsers_read_on_alike_behind_a_question_mark(parser):
    reading = careful.read("x.yaml", "- {a: b?, c: d}\n- e\n", parser)
    assert reading.root.plain() == [{"a": "b？", "c": "d"}, "e"]
