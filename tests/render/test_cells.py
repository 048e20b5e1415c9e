from datetime import date

import pytest

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.render.cells import drawn_cell, filled, in_short, roomy, wholes
from renovation_cli.reports.document import Apart, Column, OutOf, Ref, RefKind, Several, Table, Tone, Toned
from tests.render.documents import ENGLISH

LONG = "红" * 21
HONGQI = Ref(RefKind.PROJECT, "hongqi", "示例红旗小区")


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        (HONGQI, ["示例红旗小区"]),
        (Ref(RefKind.PROJECT, "long", LONG[:20]), [LONG[:20]]),
        (Ref(RefKind.PROJECT, "long", LONG), []),  # 42 columns, and a name of 40 is kept whole
        (Ref(RefKind.DUTY, "long", LONG[:16]), [LONG[:16]]),
        (Ref(RefKind.DUTY, "long", LONG[:17]), []),
        ("区住建局 示例庚午", ["区住建局", "示例庚午"]),
        (say("since {day}", day=date(2022, 5, 20)), ["2022-05-20"]),
        (Toned(Several((OutOf(3, 5), HONGQI)), Tone.BAD), ["3/5", "示例红旗小区"]),
        (renovation("overdue"), []),
        (None, []),
    ],
)
def test_no_line_ends_in_a_name_a_day_or_a_figure(value, kept):
    assert list(dict.fromkeys(wholes(value, ENGLISH))) == kept


def test_phrases_side_by_side_are_kept_whole_each():
    cell = drawn_cell(Apart(("works 3%", "money 5%")), ENGLISH)

    assert cell.text == "works 3%   money 5%"
    assert cell.lines(12, 0) == ["works 3%", "money 5%"]


def test_a_project_has_its_short_name_wherever_it_stands_in_a_cell_and_another_one_its_own():
    names = {"hongqi": "红旗"}
    other = Ref(RefKind.PROJECT, "jianshe", "示例建设小区")
    street = Ref(RefKind.STREET, "hongqi", "红旗街道")

    found = in_short(Toned(Several((HONGQI, other, street, say("in {at}", at=HONGQI))), Tone.BAD), names)

    assert drawn_cell(found, ENGLISH).text == "红旗, 示例建设小区, 红旗街道, in 红旗"


def test_a_column_in_which_no_row_says_anything_is_left_out_and_one_with_an_unknown_stays():
    columns = (Column(say("Project")), Column(say("Note")), Column(say("Days")))
    table = Table(columns, ((HONGQI, "", 3), (HONGQI, Toned("", Tone.DIM), None)))

    assert [each.name.key for each in filled(table).columns] == ["Project", "Days"]
    assert filled(table).rows == ((HONGQI, 3), (HONGQI, None))
    assert filled(Table(columns, ())) == Table(columns, ())


@pytest.mark.parametrize(
    ("available", "kept"), [(30, ["Project", "Since", "Days"]), (29, ["Project", "Days"])]
)
def test_a_spare_column_is_left_out_where_not_every_row_has_room_on_a_line_with_it(available, kept):
    columns = (Column(say("Project")), Column(say("Since"), spare=True), Column(say("Days"), right=True))
    table = Table(columns, ((HONGQI, date(2022, 5, 20), 3),))

    found = roomy(table, ENGLISH, available)
    assert [each.name.key for each in found.columns] == kept
    assert found.rows == (((HONGQI, date(2022, 5, 20), 3),) if "Since" in kept else ((HONGQI, 3),))
