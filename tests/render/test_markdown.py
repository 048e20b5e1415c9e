"""Markdown, as a second parser reads it."""

from itertools import pairwise

import pytest
from markdown_it import MarkdownIt

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.render.markdown import code, escaped, render
from renovation_cli.reports.document import Apart, Column, Heading, Listed, Next, Pairs, Table
from tests.render.documents import CHINESE, ENGLISH, NASTY, STEERING, document, of_blocks

PARSER = MarkdownIt("gfm-like", {"linkify": False})
CELLS = {
    **NASTY,
    "pipe": "a|b",
    "pipe behind a backslash": "a\\|b",
    "backslash at the end": "a\\",
    "two backslashes": "\\\\",
    "bold": "<b>x</b> *x* _y_ **z** ~~w~~",
    "code": "`a` ``b``",
    "entity": "&lt; &#124;",
    "picture": "![a](http://x) [b](http://y) www.example.org a@b.c",
    "heading": "# a",
    "list": "1. a",
    "rule": "---",
    "formula": "=1+1",
    "long": "名" * 200,
}


def shown(name):
    """The name as a reader sees it."""
    spelt = STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode(), name).replace("\n", "\\n")
    return " ".join(spelt.split())


def read_back(token):
    """What a reader sees of an inline token: its text, and nothing but text."""
    assert {each.type for each in token.children} <= {"text", "text_special"}, token.children
    return "".join(each.content for each in token.children)


def rows_of(text):
    """The cells of the tables of a text, row by row."""
    rows, tokens = [], PARSER.parse(text)
    for before, token in pairwise(tokens):
        if before.type == "tr_open":
            rows.append([])
        if before.type in {"td_open", "th_open"}:
            rows[-1].append(read_back(token))
    return rows


@pytest.mark.parametrize("name", CELLS.values(), ids=CELLS)
def test_a_cell_is_one_cell_with_the_same_text(name):
    table = Table((Column(say("Project")), Column(say("Id")), Column(say("Due"))), (("a", name, "b"),))

    assert rows_of(render(of_blocks([table]), ENGLISH)) == [["Project", "Id", "Due"], ["a", shown(name), "b"]]


@pytest.mark.parametrize("name", CELLS.values(), ids=CELLS)
def test_a_name_anywhere_is_text_and_adds_no_block(name):
    tokens = PARSER.parse(render(document(name), ENGLISH))
    plain = PARSER.parse(render(document("x"), ENGLISH))

    assert [each.type for each in tokens] == [each.type for each in plain]
    kinds = {child.type for token in tokens for child in token.children or ()}
    assert kinds <= {"text", "text_special", "strong_open", "strong_close", "code_inline"}


def test_a_text_that_begins_a_line_is_no_list_heading_or_rule():
    for text in ("# a", "- a", "+ a", "1. a", "12) a", "===", "---", "> a", "```", "    a", "~~~"):
        (opening, token, closing) = PARSER.parse(escaped(text))
        assert (opening.type, closing.type) == ("paragraph_open", "paragraph_close")
        assert read_back(token) == text.strip()


def test_what_is_typed_is_code_whatever_stands_in_it():
    for text in ("renovation orders --to 'a`b'", "``", "`a"):
        (_, token, _) = PARSER.parse(code(text))
        assert [(each.type, each.content) for each in token.children] == [("code_inline", text)]


def test_phrases_side_by_side_are_told_apart_and_several_values_are_a_list():
    listed = Pairs(((say("Officer"), Listed(("a", "b"))), (say("Due"), Apart(("1.5", "d")))))

    assert render(of_blocks([listed]), ENGLISH).partition("\n\n")[2] == (
        "- Officer:\n  - a\n  - b\n- Due: 1.5 · d\n"
    )


def test_a_document_in_chinese():
    table = Table(
        (Column(say("Project")), Column(say("Due"), right=True)),
        (("红旗新村", 1234), ("A", None), ("B", 0)),
        title=say("Project"),
        bands=((2, say("Officer")),),
    )
    blocks = [
        Heading(say("Project"), 2),
        Pairs(((say("Officer"), "甲_一"),)),
        table,
        Next(((renovation("overdue"), say("Due")),)),
    ]
    assert render(of_blocks(blocks), CHINESE) == (
        "# 进展情况（截至 2022-05-20）\n"
        "\n### 项目\n"
        "\n- 专人：甲\\_一\n"
        "\n**项目**\n"
        "\n| 项目 | 期限 |\n| --- | ---: |\n| 红旗新村 | 1,234 |\n| A | – |\n"
        "\n**专人**\n"
        "\n| 项目 | 期限 |\n| --- | ---: |\n| B | 0 |\n"
        "\n- `renovation overdue` – 期限\n"
    )
