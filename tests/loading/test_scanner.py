"""A line in parts: what is text, quoted, a sign of YAML, or a comment."""

import pytest

from renovation_cli.loading.scanner import comment_start, tokens, unquoted


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("", []),
        ("name: 红旗 新村 # 旧名", ["PLAIN name", "COLON :", "PLAIN 红旗 新村", "COMMENT # 旧名"]),
        ("- - a: b", ["DASH -", "DASH -", "PLAIN a", "COLON :", "PLAIN b"]),
        ("a: - b", ["PLAIN a", "COLON :", "PLAIN - b"]),
        ("a: [b, -c]", ["PLAIN a", "COLON :", "BRACKET [", "PLAIN b", "COMMA ,", "PLAIN -c", "BRACKET ]"]),
        ("a [b, c]: d", ["PLAIN a [b, c]", "COLON :", "PLAIN d"]),
        (
            "{a: b:c, d:}",
            ["BRACKET {", "PLAIN a", "COLON :", "PLAIN b:c", "COMMA ,", "PLAIN d", "COLON :", "BRACKET }"],
        ),
        ("{'a':b}", ["BRACKET {", "QUOTED 'a'", "COLON :", "PLAIN b", "BRACKET }"]),
        ("a: 'it''s' # b", ["PLAIN a", "COLON :", "QUOTED 'it''s'", "COMMENT # b"]),
        (r'a: "\"#\\" b', ["PLAIN a", "COLON :", r'QUOTED "\"#\\"', "PLAIN b"]),
        ("a: it's 'so'", ["PLAIN a", "COLON :", "PLAIN it's 'so'"]),
        ('a: "b # c', ["PLAIN a", "COLON :", 'UNCLOSED "b # c']),
        ('a: "b"#c', ["PLAIN a", "COLON :", 'QUOTED "b"', "COMMENT #c"]),
        ("[a]]b", ["BRACKET [", "PLAIN a", "BRACKET ]", "PLAIN ]b"]),
    ],
)
def test_line_falls_into_the_parts_that_yaml_sees(line, parts):
    assert [f"{token.kind.name} {line[token.start : token.end]}" for token in tokens(line)] == parts


def test_level_counts_the_brackets_that_are_open():
    assert [token.level for token in tokens("a: [b, {c: d}]")] == [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 1]


def test_line_between_brackets_goes_on_at_their_level():
    assert [token.kind.name for token in tokens("b, c]", level=1)] == ["PLAIN", "COMMA", "PLAIN", "BRACKET"]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("name: 红旗 # 旧名", "name: 红旗 "),
        ("name: 红旗#1", "name: 红旗#1"),
        ('name: "红旗 # 1" # 旧名', 'name: "红旗 # 1" '),
        ("name: '红旗 # 1'", "name: '红旗 # 1'"),
        ("name: it's # here", "name: it's "),
        ("# all", ""),
        ("name: a\u3000# 旧名", "name: a\u3000"),
        ("", ""),
    ],
)
def test_comment_begins_at_a_number_sign_behind_a_space_outside_quotation_marks(line, code):
    assert line[: comment_start(line)] == code


def test_what_is_between_quotation_marks_or_in_a_comment_is_left_aside():
    line = 'a: "b: c" # d: e'
    assert "".join(line[index] for index in unquoted(line)) == "a:  "
