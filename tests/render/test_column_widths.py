"""Widths of columns on paper: most for what holds most, no number parted, together what there is."""

import pytest

from renovation_cli.render.column_widths import Measure, shared, wish, with_reserve

LETTERS = Measure(half=100, margin=50)
"""A hundred twips a figure, two hundred a character of Chinese; 120 for margins and border."""


def widths(columns, room):
    return shared([wish(head, cells, LETTERS) for head, *cells in columns], room)


def test_a_column_of_text_has_most_of_the_room_and_one_of_dashes_little():
    text = "方案公示、施工图确定、到位资金" * 3
    found = widths([("序号", "1", "2"), ("本周进展", text, text), ("形象进度", "–", "–")], 5000)

    assert found == [520, 3960, 520]


def test_of_two_columns_of_text_the_longer_has_more_and_both_are_folded():
    short, long = widths([("甲", "字" * 50), ("乙", "字" * 400)], 8000)

    # Eight times the text, the cube root of its square: four times the width.
    assert short + long == 8000
    assert long / short == pytest.approx(4, abs=0.01)


@pytest.mark.parametrize(
    ("part", "twips"),
    [
        ("2,028,000", 900),
        ("2022-05-20", 1000),
        ("88.10%", 600 + 50 + 75),
        ("（+15.43）、", 1200 + 50 + 150),
        ("≥ 19,556,400", 1200 + 50 + 150),
        ("东样街道", 800),
        ("responsible", 1100 + 50 + 137),
    ],
)
def test_a_column_is_never_narrower_than_its_longest_part(part, twips):
    cell = f"到位{part}元" if part[0].isdigit() or part[0] in "（≥" else part
    assert widths([("甲", cell), ("乙", "字" * 900)], 4000)[0] >= twips + 120


def test_a_heading_of_chinese_has_two_characters_a_line_and_four_lines_at_most():
    found = widths([("幢数", "9"), ("上年底累计完成的投资额", "–"), ("备注", "字" * 900)], 3000)

    assert found[:2] == [400 + 120, 600 + 120]


def test_where_all_fits_unfolded_the_rest_is_shared_in_measure():
    assert widths([("甲", "字" * 4), ("乙", "字" * 14)], 7680) == [1840, 5840]


def test_where_not_even_the_parts_have_room_each_gives_way_in_measure():
    found = widths([("甲", "1" * 20)] * 5, 1003)

    assert found == [203, 200, 200, 200, 200]


def test_a_heading_or_a_word_that_is_endless_takes_no_more_than_a_third_of_a_page():
    assert widths([("名" * 200, "x" * 500), ("乙", "字" * 900)], 7000)[0] < 7000 * 0.6


def test_columns_add_up_whatever_they_hold():
    for seed in range(200):
        columns = [(f"栏{n}", "字" * (seed * n % 37), "1" * (seed % 11)) for n in range(1, 9)]
        for room in (500, 5000, 50_001):
            found = widths(columns, room)
            assert sum(found) == room
            assert min(found) > 0
            assert found == widths(columns, room)


@pytest.mark.parametrize(
    ("number", "thousandths"),
    [
        ("13,340,800", 8 * 636 + 2 * 318),
        ("100.00%", 5 * 636 + 318 + 950),
        ("≥ 12,345", 838 + 318 + 5 * 636 + 318),
        ("+4.77", 838 + 3 * 636 + 318),
        ("2022\u201105", 6 * 636 + 338),
    ],
)
def test_a_number_has_a_reserve_for_a_font_with_wider_figures(number, thousandths):
    # An em is two hundred twips here, of whose thousandths five are one.
    assert wish("甲", [number], LETTERS).reserved >= -(-thousandths // 5) + 120


def test_a_text_without_a_number_asks_for_no_reserve():
    found = wish("镇街", ["东样街道", "responsible"], LETTERS)
    assert found.reserved == found.least


def reserve(columns, widths, needed):
    return with_reserve(widths, [wish(head, cells, LETTERS) for head, *cells in columns], needed)


def test_a_reserve_is_taken_of_what_other_columns_can_do_without():
    columns = [("甲", "1,000,000"), ("乙", "字" * 20), ("丙", "字" * 20)]
    # Seven figures and two commas: 5088 thousandths of an em, 1018 twips and 120.
    assert reserve(columns, [1020, 2000, 2000], [0, 1900, 1800]) == [1138, 1961, 1921]
    assert reserve(columns, [1020, 2000, 2000], [0, 2000, 2000]) == [1020, 2000, 2000]
    assert reserve(columns, [1138, 2000, 2000], [0, 0, 0]) == [1138, 2000, 2000]


def test_where_there_is_not_enough_for_all_those_have_it_that_lack_least():
    columns = [("甲", "1,000,000"), ("乙", "1,000,000"), ("丙", "字" * 20)]
    assert reserve(columns, [1020, 1100, 2000], [0, 0, 1900]) == [1020, 1138, 1962]
    assert reserve(columns, [1020, 1100, 2000], [0, 0, 1844]) == [1138, 1138, 1844]
    assert reserve(columns, [1020, 1100, 2000], [0, 0, 1845]) == [1020, 1138, 1962]
