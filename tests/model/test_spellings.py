import pytest

from renovation_cli.model.spellings import from_date, from_serial, number_form, spoken_form


@pytest.mark.parametrize(
    "others",
    [("1-101", "01-101", "1-0101", "01-0101", "１-１０１"), ("A-1", "a-01"), ("1幢", "01幢"), ("0", "00")],
)
def test_one_number_has_one_form(others):
    assert len({number_form(each) for each in others}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("1-101", "1-110"), ("10-1", "1-1"), ("1-101", "1-1010"), ("100", "1"), ("1-10", "1-1")],
)
def test_other_numbers_have_others(one, other):
    assert number_form(one) != number_form(other)
    assert spoken_form(one) != spoken_form(other)


@pytest.mark.parametrize(
    "others",
    [
        ("1", "1号楼", "1幢", "一号楼", "1栋", "01座"),
        ("1-101", "1单元-101室", "一单元-101", "1-1-01", "1-1O1", "1-l01"),
        ("12-101", "十二-101"),
        ("20", "二十"),
        ("35幢", "三十五号楼"),
    ],
)
def test_what_is_said_alike_has_one_spoken_form(others):
    assert len({spoken_form(each) for each in others}) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("东-101", "西-101"), ("A", "B"), ("1-101", "2-101"), ("11-1", "1-11")]
)
def test_what_is_said_otherwise_has_another(one, other):
    assert spoken_form(one) != spoken_form(other)


@pytest.mark.parametrize(
    ("text", "number"),
    {
        "2022-01-12": "1-12",
        "2022-1-12": "1-12",
        "Jan-12": "1-12",
        "January-12": "1-12",
        "12-Jan": "1-12",
        "12-Jan-22": "1-12",
        "1月12日": "1-12",
        "2022年1月12日": "1-12",
        "Jan-50": "1-50",
        "1950-01-01": "1-50",
    }.items(),
)
def test_date_is_the_number_of_which_a_spreadsheet_made_it(text, number):
    assert from_date(text) == number


@pytest.mark.parametrize(
    "text", ["1-12", "101-12", "2022-13-01", "3-mayor", "2222-01-12", "月-12", "1-1月", "Jan"]
)
def test_other_rooms_are_no_dates(text):
    assert from_date(text) is None


@pytest.mark.parametrize(
    ("text", "number"),
    {
        "42004": None,
        "42005": "1-1",
        "44573": "1-12",
        "49674": "12-31",
        "49675": None,
        "445730": None,
        "4457": None,
    }.items(),
)
def test_serial_number_of_a_day_of_our_years_is_one(text, number):
    assert from_serial(text) == number
