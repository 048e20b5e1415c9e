from datetime import date

import pytest

from renovation_cli.model.dates import PlanDate, parse_day, parse_plan_date
from tests.model.faults import fault_of


def test_day_is_read():
    assert parse_day("2022-03-08") == date(2022, 3, 8)


def test_leap_day_is_read_in_a_leap_year_only():
    assert parse_day("2024-02-29") == date(2024, 2, 29)
    assert fault_of(parse_day, "2022-02-29") == (
        "date_not_in_calendar",
        {"given": "2022-02-29", "corrected": "2022-02-28"},
    )


@pytest.mark.parametrize(
    ("given", "corrected"),
    [
        ("2022年3月8日", "2022-03-08"),
        ("2022 年 3 月 8 号", "2022-03-08"),
        ("2022/3/8", "2022-03-08"),
        ("2022.3.8", "2022-03-08"),
        ("2022-3-8", "2022-03-08"),
        ("2022—03—08", "2022-03-08"),
        ("２０２２－０３－０８", "2022-03-08"),
        (" 2022-03-08", "2022-03-08"),
        ("“2022-03-08”", "2022-03-08"),
        ("2022。3。8", "2022-03-08"),
        ("2022 3 8", "2022-03-08"),
        ("20220308", "2022-03-08"),
        ("2022-03-08 周二", "2022-03-08"),
        ("2022年3月8日（星期二）", "2022-03-08"),
        ("二〇二二年三月八日", "2022-03-08"),
        ("二○二二年十二月三十一日", "2022-12-31"),
        ("二零二二年十月二十日", "2022-10-20"),
        ("3/28/2022", "2022-03-28"),
        ("28.3.2022", "2022-03-28"),
        ("8.3.2022", None),
        ("12345678", None),
        ("22-03-08", None),
        ("2022-03-08 10:00", "2022-03-08"),
        ("4462", None),
        ("", None),
        ("yesterday", None),
    ],
)
def test_day_in_another_form_is_refused_with_the_form_it_should_have(given, corrected):
    assert fault_of(parse_day, given) == ("date_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize(
    ("given", "last"),
    [
        ("2022/2/30", "2022-02-28"),
        ("2022年2月30日", "2022-02-28"),
        ("20220431", "2022-04-30"),
        ("二〇二二年九月三十一日", "2022-09-30"),
        ("2022.13.1", None),
        ("2022年13月", None),
    ],
)
def test_day_that_cannot_be_is_said_at_once_where_its_form_is_wrong_too(given, last):
    for parse in (parse_day, parse_plan_date):
        assert fault_of(parse, given) == ("date_not_in_calendar", {"given": given, "corrected": last})


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("36526", "2000-01-01"),
        ("44628", "2022-03-08"),
        ("44628.375", "2022-03-08"),
        ("73050", "2099-12-31"),
    ],
)
def test_day_in_the_count_of_spreadsheets_is_said(given, day):
    for parse in (parse_day, parse_plan_date):
        assert fault_of(parse, given) == ("date_serial", {"given": given, "corrected": day})


@pytest.mark.parametrize("given", ["36525", "73051", "044628"])
def test_number_outside_this_century_is_no_day_of_a_spreadsheet(given):
    assert fault_of(parse_day, given) == ("date_form", {"given": given, "corrected": None})


@pytest.mark.parametrize("given", ["2022-03", "2022年3月", "2022/3", "２０２２-０３"])
def test_fact_has_a_day_and_not_only_a_month(given):
    assert fault_of(parse_day, given) == ("day_missing", {"given": given})


@pytest.mark.parametrize("given", ["2022-00-10", "2022-13-01", "2022-03-00", "0000-03-08"])
def test_day_that_cannot_be_is_refused_without_a_guess(given):
    assert fault_of(parse_day, given) == ("date_not_in_calendar", {"given": given, "corrected": None})


def test_month_is_its_first_day_as_a_start_and_its_last_as_an_end():
    month = parse_plan_date("2022-06")
    assert (month.first, month.last) == (date(2022, 6, 1), date(2022, 6, 30))
    assert month.is_month


@pytest.mark.parametrize(
    ("month", "last"), [("2022-02", 28), ("2024-02", 29), ("2022-12", 31), ("1900-02", 28)]
)
def test_last_day_of_a_month_is_that_of_the_calendar(month, last):
    assert parse_plan_date(month).last.day == last


def test_day_of_a_plan_is_its_own_first_and_last():
    day = parse_plan_date("2022-03-10")
    assert day == PlanDate(date(2022, 3, 10), date(2022, 3, 10))
    assert not day.is_month


@pytest.mark.parametrize("written", ["2022-06", "2022-03-10", "2022-02", "0999-01"])
def test_date_of_a_plan_prints_as_it_was_written(written):
    assert str(parse_plan_date(written)) == written


@pytest.mark.parametrize(
    ("given", "corrected"),
    [("2022年6月", "2022-06"), ("2022/6", "2022-06"), ("2022.6.1", "2022-06-01"), ("6月底前", None)],
)
def test_date_of_a_plan_in_another_form_is_refused(given, corrected):
    assert fault_of(parse_plan_date, given) == ("date_form", {"given": given, "corrected": corrected})


@pytest.mark.parametrize("given", ["2022-13", "2022-00", "0000-06"])
def test_month_that_cannot_be_is_refused(given):
    assert fault_of(parse_plan_date, given) == ("date_not_in_calendar", {"given": given, "corrected": None})


@pytest.mark.parametrize("read", [parse_day, parse_plan_date])
@pytest.mark.parametrize("value", [None, ["2022-03-08"], {"on": "2022-03-08"}])
def test_what_is_no_text_is_no_date(read, value):
    assert fault_of(read, value) == ("not_text", {"expected": "date"})


def test_dates_of_a_plan_are_in_the_order_of_their_first_days():
    written = ["2022-06", "2022-03-10", "2022-03"]
    assert [str(when) for when in sorted(map(parse_plan_date, written))] == [
        "2022-03",
        "2022-03-10",
        "2022-06",
    ]
