from datetime import date

import pytest

from renovation_cli.model.iso_week import NoSuchWeek, Week, last_week_of, parse_week, week_of


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2021-01-03", "2020-W53"),
        ("2021-01-04", "2021-W01"),
        ("2022-01-02", "2021-W52"),
        ("2022-05-15", "2022-W19"),
        ("2022-05-16", "2022-W20"),
        ("2022-05-22", "2022-W20"),
        ("2022-05-23", "2022-W21"),
        ("2023-01-01", "2022-W52"),
        ("2024-12-29", "2024-W52"),
        ("2024-12-30", "2025-W01"),
    ],
)
def test_a_day_lies_in_the_week_of_its_thursday(day, week):
    assert str(week_of(date.fromisoformat(day))) == week


@pytest.mark.parametrize(
    ("week", "first", "last"),
    [
        ("2022-W20", "2022-05-16", "2022-05-22"),
        ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
    ],
)
def test_a_week_goes_from_monday_to_sunday(week, first, last):
    found = parse_week(week)

    assert (str(found.first), str(found.last)) == (first, last)
    assert week_of(found.first) == week_of(found.last) == found


@pytest.mark.parametrize(
    "text", ["2022-W20", "2022W20", "2022-w20", " 2022-W20 ", "2022年第20周", "2022年20周"]
)
def test_a_week_is_read_as_people_write_it(text):
    assert parse_week(text) == Week(2022, 20)


@pytest.mark.parametrize("text", ["", "20", "W20", "2022-20", "2022-05-20", "2022-W", "2022-W200", "last"])
def test_what_names_no_week_is_none(text):
    assert parse_week(text) is None


@pytest.mark.parametrize(("year", "last"), [(2020, 53), (2021, 52), (2022, 52), (2026, 53)])
def test_a_year_has_52_weeks_or_53(year, last):
    assert last_week_of(year) == Week(year, last)
    assert parse_week(f"{year}-W{last}") == Week(year, last)
    with pytest.raises(NoSuchWeek):
        parse_week(f"{year}-W{last + 1}")


def test_no_year_has_a_week_nought():
    with pytest.raises(NoSuchWeek):
        parse_week("2022-W00")
