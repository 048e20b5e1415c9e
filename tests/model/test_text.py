import pytest

from renovation_cli.model.lookalikes import fold
from renovation_cli.model.text import is_id, parse_id, parse_line, unit_of
from tests.model.faults import fault_of


@pytest.mark.parametrize(
    "given", ["hongyan-xincun", "红岩新村", "1", "A", "1-101", "东-101", "〇二", "no", "010"]
)
def test_id_that_a_clerk_can_type_is_read(given):
    assert parse_id(given) == given
    assert is_id(given)


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("o_1", "o-1"),
        ("o 1", "o-1"),
        ("o.1", "o-1"),
        ("ｏ－１", "o-1"),
        ("红岩　新村", "红岩-新村"),
        ("-x", None),
        ("x-", None),
        ("a--b", None),
        ("红岩（新村）", None),
        ("é", None),
        ("", None),
    ],
)
def test_other_id_is_refused(given, corrected):
    assert fault_of(parse_id, given) == ("id_form", {"given": given, "corrected": corrected})
    assert not is_id(given)


@pytest.mark.parametrize("other", ["1-a01", "１-Ａ01", "1-A０1"])
def test_ids_that_look_alike_fold_to_one(other):
    assert fold(other) == fold("1-A01")


def test_line_is_kept_as_it_is():
    assert parse_line("区委副书记、区长：甲一") == "区委副书记、区长：甲一"


@pytest.mark.parametrize("given", ["", " ", "\u3000"])
def test_blank_line_is_refused(given):
    assert fault_of(parse_line, given) == ("text_empty", {})


def test_line_has_at_most_four_hundred_characters():
    assert parse_line("中" * 400) == "中" * 400
    assert fault_of(parse_line, "中" * 401) == ("text_long", {"length": 401, "limit": 400})


@pytest.mark.parametrize(("read", "expected"), [(parse_id, "id"), (parse_line, "text")])
def test_what_is_no_text_is_refused(read, expected):
    assert fault_of(read, {}) == ("not_text", {"expected": expected})


@pytest.mark.parametrize(("room", "unit"), [("1-101", "1"), ("东-101", "东"), ("1-2-101", "1")])
def test_unit_is_what_stands_before_the_first_hyphen(room, unit):
    assert unit_of(room) == unit
