import pytest

from renovation_cli.model.lookalikes import as_it_looks, lookalike, narrow

RADICALS = {
    "列\u2ec4街道": "列西街道",
    "\u2f6f\u2f8f\u2f6c": "石行目",
    "\u2f3e籍": "户籍",
    "黄\u2ee2": "黄马",
}
IDEOGRAPHS = {"\uf90a": "金", "\U0002f800": "丽"}
LETTERS = {"\u0410区": "A区", "B\u039fX": "BOX", "\u0421\u041e\u0420": "COP"}


@pytest.mark.parametrize(("text", "meant"), (RADICALS | IDEOGRAPHS | LETTERS).items())
def test_character_that_only_looks_like_another_is_found(text, meant):
    assert lookalike(text)
    assert as_it_looks(text) == meant
    assert lookalike(meant) is None


@pytest.mark.parametrize(
    "text",
    ["", "A区", "红岩新村（一期）", "〔2022〕70号", "二○二二", "㎡", "Ёлка", "Αθήνα", "Φ110", "\ufa0e"],
)
def test_character_that_stands_for_itself_is_not(text):
    assert lookalike(text) is None
    assert as_it_looks(text) == text


@pytest.mark.parametrize(("text", "meant"), {"○": "〇", "\u30ed": "口", "\u0401": "\u0401"}.items())
def test_sign_that_has_no_place_in_an_id_is_read_as_the_character(text, meant):
    assert as_it_looks(text, in_id=True) == meant


def test_radical_that_is_no_character_is_found_and_stays():
    assert (lookalike("\u2e80"), as_it_looks("\u2e80")) == ("\u2e80", "\u2e80")


@pytest.mark.parametrize(
    ("text", "meant"), {"Ａ座１号": "A座1号", "（副）": "（副）", "plain": "plain"}.items()
)
def test_full_width_letters_and_digits_are_narrowed_and_signs_are_not(text, meant):
    assert narrow(text) == meant
