from datetime import date

import pytest

from renovation_cli.model.calendar_month import Month, NoSuchMonth, month_of, parse_month


@pytest.mark.parametrize("text", ["2022-05", "2022-5", "2022/05", "2022.5", "2022年5月", " 2022-05 "])
def test_a_month_is_told_by_its_year_and_number(text):
    assert parse_month(text) == Month(2022, 5)


@pytest.mark.parametrize("text", ["", "may", "05", "2022", "2022-05-01", "2022-W05", "22-05", "--all"])
def test_what_names_no_month_is_none(text):
    assert parse_month(text) is None


@pytest.mark.parametrize("text", ["2022-00", "2022-13", "0000-05", "2022-99"])
def test_a_number_that_no_month_has_is_said(text):
    with pytest.raises(NoSuchMonth):
        parse_month(text)


def test_a_month_ends_on_its_last_day_and_the_one_before_january_is_of_another_year():
    assert (Month(2024, 2).first, Month(2024, 2).last) == (date(2024, 2, 1), date(2024, 2, 29))
    assert (Month(2023, 1).before, Month(2022, 12).after) == (Month(2022, 12), Month(2023, 1))
    assert month_of(date(2022, 12, 31)) == Month(2022, 12)
    assert (str(Month(2022, 5)), str(Month(2022, 5).as_plan)) == ("2022-05", "2022-05")
