"""Tables as comma-separated values."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

from renovation_cli.findings.text import say
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.model.words import Showcase
from renovation_cli.render.csv_tables import tables
from renovation_cli.reports.document import (
    Age,
    Area,
    AtLeast,
    Column,
    DaysLate,
    DaysLeft,
    OutOf,
    Pairs,
    Points,
    Ref,
    RefKind,
    Several,
    Share,
    Table,
    Tone,
    Toned,
    Yuan,
)
from tests.render.documents import CHINESE, ENGLISH, NASTY, of_blocks


def column(*cells, language=ENGLISH):
    """The lines of a table of one column, without its heading."""
    table = Table((Column(say("Project")),), tuple((cell,) for cell in cells), name="t")
    return tables(of_blocks([table]), language)["t"].split("\r\n")[1:-1]


def test_numbers_are_numbers_and_days_are_in_iso_form():
    cells = (12197, Yuan(1250000), Area(Decimal("997000.5")), Share(Fraction(2, 3)), Share(Fraction(1, 2)))
    days = (DaysLeft(5), DaysLeft(-3), DaysLate(3), Age(34), Points(Decimal("-2.52")))

    assert column(*cells) == ["12197", "1250000", "997000.5", "0.666667", "0.5"]
    assert column(*days) == ["5", "-3", "3", "34", "-2.52"]
    assert column(date(2022, 5, 20), parse_plan_date("2022-06")) == ["2022-05-20", "2022-06"]


def test_what_is_not_a_number_is_worded():
    cells = (
        "红旗新村",
        Showcase.EXEMPLAR,
        Ref(RefKind.PROJECT, "hongqi", "红旗新村"),
        Several((1, say("none"))),
        Toned(say("due today"), Tone.BAD),
    )

    assert column(*cells) == ["红旗新村", "exemplar", "红旗新村", '"1, none"', "due today"]
    assert column(*cells, language=CHINESE) == ["红旗新村", "精品", "红旗新村", "1、无", "今天须办"]


def test_a_room_a_number_of_a_paper_and_a_long_number_stand_as_they_are():
    cells = ("1-302", "0012", "2022-1", "350402199001010000", "3E5")
    assert column(*cells) == list(cells)


def test_unknown_and_what_does_not_apply_are_empty():
    assert column(None, "", Toned(None, Tone.DIM)) == ['""', '""', '""']


def test_counted_of_needed_is_two_columns_since_a_spreadsheet_takes_it_for_a_date():
    assert column(OutOf(8, 13), OutOf(None, 13), "") == ["8,13", ",13", ","]


def test_a_lower_bound_has_a_column_beside_it_that_says_so():
    assert column(AtLeast(300000), 5, None) == ["300000,1", "5,", ","]


def test_a_text_out_of_a_file_never_begins_as_a_formula():
    assert column(NASTY["formula"], "-2", "+1", "@x", "a=b") == [
        "'=cmd|' /C calc'!A0",
        "'-2",
        "'+1",
        "'@x",
        "a=b",
    ]


def test_a_heading_and_a_name_out_of_a_file_never_begin_as_a_formula():
    name = say("{name}", name="=1+1")
    table = Table((Column(name), Column(name)), ((1, OutOf(8, 13)),), name="t")
    found = tables(of_blocks([table, Pairs(((name, 2),))]), ENGLISH)

    assert found == {
        "t": "'=1+1,'=1+1,'=1+1: of\r\n1,8,13\r\n",
        "facts": "Name,Value\r\n'=1+1,2\r\n",
    }


def test_a_number_with_a_sign_is_a_number_and_needs_no_guard():
    cells = (Points(Decimal("20.00"), signed=True), Points(Decimal("-2.52"), signed=True), -3)
    assert column(*cells) == ["20.00", "-2.52", "-3"]


def test_every_table_of_a_report_has_a_name_of_its_own():
    table = Table((Column(say("Project")),), (("a",),), name="orders")
    pairs = Pairs(((say("Officer"), "b"),))
    found = tables(of_blocks([table, pairs, table]), ENGLISH)

    assert found == {
        "orders": "Project\r\na\r\n",
        "facts": "Name,Value\r\nOfficer,b\r\n",
        "orders-2": "Project\r\na\r\n",
    }
