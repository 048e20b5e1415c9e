"""The arithmetic of the wall chart: where a day begins and ends, and how much room a text takes."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from renovation_cli.render.chart import signs
from renovation_cli.render.chart.axis import Axis
from renovation_cli.render.chart.measure import folded, shortened, width_of
from renovation_cli.render.chart.sheet import parted

YEAR = Axis(date(2022, 1, 1), date(2022, 12, 31), 36500)
FROM_MAY = Axis(date(2022, 5, 1), date(2022, 12, 31), 31000)


def test_a_day_has_a_width():
    day = date(2022, 5, 31)
    assert YEAR.end(day) - YEAR.start(day) == 100
    assert FROM_MAY.end(day) - FROM_MAY.start(day) in (126, 127)
    assert FROM_MAY.start(date(2022, 5, 1)) == 0
    assert FROM_MAY.end(date(2022, 12, 31)) == 31000


def test_a_bar_reaches_the_right_edge_of_its_last_day_and_windows_touch():
    may, june = (date(2022, 5, 1), date(2022, 5, 31)), (date(2022, 6, 1), date(2022, 6, 30))
    for axis in (YEAR, FROM_MAY):
        assert axis.end(may[1]) == axis.start(june[0])
        assert axis.start(may[0]) < axis.end(may[1]) < axis.end(june[1])


def test_no_day_overlaps_another_and_none_is_left_out():
    days = [date(2022, 5, 1) + timedelta(n) for n in range(245)]
    edges = [(FROM_MAY.start(day), FROM_MAY.end(day)) for day in days]
    assert all(start < end for start, end in edges)
    assert all(one[1] == other[0] for one, other in pairwise(edges))


def test_the_middle_of_a_day_is_inside_its_column():
    for day in (date(2022, 5, 1), date(2022, 5, 31), date(2022, 12, 31)):
        assert FROM_MAY.start(day) < FROM_MAY.middle(day) < FROM_MAY.end(day)


def test_what_lies_beside_the_chart_ends_where_the_chart_does():
    assert FROM_MAY.start(date(2021, 9, 1)) == FROM_MAY.end(date(2022, 4, 30)) == 0
    assert FROM_MAY.end(date(2023, 2, 1)) == FROM_MAY.start(date(2023, 1, 1)) == 31000


def test_months_and_weeks_of_a_chart_over_the_new_year():
    axis = Axis(date(2021, 12, 1), date(2022, 2, 28), 9000)
    assert list(axis.months()) == [
        (date(2021, 12, 1), date(2021, 12, 31)),
        (date(2022, 1, 1), date(2022, 1, 31)),
        (date(2022, 2, 1), date(2022, 2, 28)),
    ]
    mondays = list(axis.mondays())
    assert mondays[0] == date(2021, 12, 6)
    assert date(2022, 1, 3) in mondays
    assert {day.weekday() for day in mondays} == {0}
    assert mondays[-1] == date(2022, 2, 28)


def test_the_calendar_s_own_ends_are_no_trap():
    assert list(Axis(date(9999, 12, 1), date.max, 3100).months()) == [(date(9999, 12, 1), date.max)]
    assert list(Axis(date(9999, 12, 1), date.max, 3100).mondays())[-1] == date(9999, 12, 27)


@pytest.mark.parametrize(
    ("content", "most"),
    [("红旗新村", 4000), ("𠮷野", 2000), ("iiii", 1200), ("WWWW", 4000), ("2022-05-20", 6100), ("", 0)],
)
def test_a_wide_sign_takes_an_em_and_a_narrow_one_what_the_widest_font_takes(content, most):
    assert most - 300 <= width_of(content, 1000) <= most


def test_a_text_is_shortened_to_the_room_there_is():
    assert shortened("红旗新村", 340, 1360) == "红旗新村"
    assert shortened("红旗新村", 340, 1359) == "红旗…"
    assert width_of(shortened("红" * 200, 340, 4340), 340) <= 4340
    assert shortened("红旗新村", 340, 300) == ""


def test_a_text_is_folded_into_as_many_lines_as_there_are():
    assert folded("列东街道", 340, 1540, 2) == ["列东街道"]
    assert folded("富兴堡街道办事处", 340, 1540, 2) == ["富兴堡街", "道办事处"]
    assert folded("红" * 200, 340, 1540, 2) == ["红红红红", "红红红…"]
    assert folded("", 340, 1540, 2) == []


def test_a_sheet_takes_so_many_rows_and_sheets_are_alike():
    assert [len(part) for part in parted(range(100), 21)] == [20, 20, 20, 20, 20]
    assert [len(part) for part in parted(range(37), 21)] == [18, 19]
    assert [len(part) for part in parted(range(21), 21)] == [21]
    assert [len(part) for part in parted(range(22), 21)] == [11, 11]
    assert [list(part) for part in parted([], 21)] == [[]]


def lines_of(drawn):
    """The ends of every line of a hatch."""
    steps = next(each for each in drawn if each.role == "hatch").attributes["d"].split()
    numbers = [int(each) for each in steps if each.lstrip("-").isdigit()]
    return list(zip(numbers[::2], numbers[1::2], strict=True))


@pytest.mark.parametrize("width", [1, 40, 90, 900, 12345])
def test_a_hatch_stays_inside_its_bar(width):
    drawn = list(signs.hatched(1000, 200, width, 120))
    if len(drawn) > 1:
        assert all(1000 <= x <= 1000 + width and 200 <= y <= 320 for x, y in lines_of(drawn))


def test_levels_are_told_apart_by_their_lines_and_the_highest_is_filled():
    drawn = [list(signs.level(x=0, y=0, width=3600, height=80, rank=rank, top=3)) for rank in range(4)]
    many = [len(each) for each in drawn]
    assert many[0] < many[1] < many[2]
    assert [each.attributes["width"] for each in drawn[3]] == [3600, 3600]
