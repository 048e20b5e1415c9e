from datetime import date
from decimal import Decimal

import pytest

from renovation_cli.findings.text import say, say_n
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.model.entries import of_order_step, of_patrol
from renovation_cli.model.entries_of_homes import of_household, of_households
from renovation_cli.model.words import AnswerKind
from renovation_cli.render.visible import pad, visible, width
from renovation_cli.reports.document import Tone, Toned
from renovation_cli.reports.wording.phrases import recorded
from tests.render.documents import CHINESE, ENGLISH


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, "–"),
        (0, "0"),
        (12197, "12,197"),
        (180_000_000, "180,000,000"),
        (Decimal("997000.50"), "997,000.50"),
        (date(2022, 3, 10), "2022-03-10"),
        (parse_plan_date("2022-06"), "2022-06"),
        (parse_plan_date("2022-06-01"), "2022-06-01"),
        ("2022", "2022"),
        ("", ""),
        (AnswerKind.OPPOSE, "oppose"),
        (Toned(12197, Tone.BAD), "12,197"),
        (Toned(None, Tone.BAD), "–"),
        (say("{a}/{b}", a=None, b=1000), "–/1,000"),
    ],
)
def test_a_value_is_written_as_a_reader_expects_it(value, expected):
    assert ENGLISH.value(value) == expected


def test_a_word_is_written_in_the_reader_s_language():
    assert CHINESE.value(AnswerKind.OPPOSE) == "反对"


@pytest.mark.parametrize(("n", "expected"), [(0, "0 days left"), (1, "1 day left"), (2, "2 days left")])
def test_a_sentence_about_several_things_has_their_plural(n, expected):
    assert ENGLISH.text(say_n("{n} day left", "{n} days left", n)) == expected


def test_values_in_a_sentence_are_not_read_as_sentences():
    assert ENGLISH.text(say("{a} {b}", a="{b}", b="{0} %s")) == "{b} {0} %s"


def test_a_sentence_may_hold_another():
    assert ENGLISH.text(say("no verdict: {reason}", reason=say("due today"))) == "no verdict: due today"
    assert CHINESE.text(say("no verdict: {reason}", reason=say("due today"))) != "no verdict: due today"


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("红旗 abc é", "红旗 abc é"),
        ("\x1b[31m", "\\x1b[31m"),
        ("a\nb\tc\r", "a\\nb\\tc\\r"),
        ("\x9b31m\x7f", "\\x9b31m\\x7f"),
        ("a\u202eb", "a\\u202eb"),
        ("\ufeff\u2066\u200b\u2028", "\\ufeff\\u2066\\u200b\\u2028"),
        ("\udcff", "\\udcff"),
    ],
)
def test_what_would_steer_a_terminal_is_spelt_out(given, expected):
    assert visible(given) == expected


@pytest.mark.parametrize(
    ("text", "columns"), [("", 0), ("abc", 3), ("红旗", 4), ("ＡＢ：", 6), ("e\u0301", 1), ("ｶ", 1), ("–", 1)]
)
def test_a_wide_character_takes_two_columns_and_a_combining_one_none(text, columns):
    assert width(text) == columns
    assert width(pad(text, 10)) == 10
    assert pad(text, 10, right=True).endswith(text)


def test_an_entry_in_a_sentence_stands_on_lines_of_its_own_or_in_brackets():
    entry = of_order_step("hongqi", "派-2", first=True)
    households = recorded(of_household("hongqi"), of_households("hongqi"))

    assert CHINESE.lines(recorded(entry)) == [
        "projects/hongqi/orders.yaml：",
        "  派-2: {…, steps: [{on: <日期>, step: 办结}]}",
    ]
    assert ENGLISH.text(recorded(of_patrol("hongqi"))) == (
        "projects/hongqi/project.yaml: care: {patrols: [{on: <date>}]}"
    )
    assert ENGLISH.lines(Toned(households, Tone.WARN)) == [
        "projects/hongqi/households.yaml:",
        "  <building>:",
        "    <unit>-<room>: {}",
        "projects/hongqi/project.yaml:",
        "  stated:",
        "    households: <number>",
    ]
    assert ENGLISH.lines(say("one of: {known}", known="a")) == ["one of: a"]


@pytest.mark.parametrize(
    ("text", "on_a_screen", "in_a_document"),
    [
        (say_n("{n} day late", "{n} days late", 3), "逾期 3 天", "逾期3天"),
        (say("{n} × {name}", name="日常督查", n=1), "日常督查 1 次", "日常督查1次"),
        (say("{one} {other}", one="区住建局", other="甲一二"), "区住建局 甲一二", "区住建局 甲一二"),
        (say("≥ {n}", n=6500000), "≥ 6,500,000", "≥ 6,500,000"),
        (
            say("{names} and {more} more", names="幸福里 3 号", more=8),
            "幸福里 3 号等，另有 8 个",
            "幸福里 3 号等，另有8个",
        ),
    ],
)
def test_in_a_chinese_document_no_space_stands_around_figures_and_names_stay(
    text, on_a_screen, in_a_document
):
    chinese, english = CHINESE, ENGLISH

    assert chinese.text(text) == on_a_screen
    assert chinese.of_documents.text(text) == in_a_document
    assert english.of_documents.text(text) == english.text(text)
