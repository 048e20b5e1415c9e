"""``--as-of`` takes a day as it is said: today is 2023-01-31, the period 2022-02 to 2022-12."""

from datetime import date

import pytest

from renovation_cli.cli.spoken_days import meant, spoken
from renovation_cli.loading.period import period_of
from renovation_cli.loading.tree import MappingTree
from tests.cli.commands import process

PERIOD = "period: {from: 2022-02, to: 2022-12}\n"


def said(text, today, period=(date(2022, 2, 1), date(2022, 12, 31))):
    found = spoken(text, date.fromisoformat(today), lambda: period)
    return found.isoformat() if isinstance(found, date) else found


@pytest.mark.parametrize(
    ("given", "day"),
    [
        ("today", "2023-01-31"),
        ("Today", "2023-01-31"),
        ("今天", "2023-01-31"),
        ("yesterday", "2023-01-30"),
        ("昨天", "2023-01-30"),
        ("前天", "2023-01-29"),
        ("tomorrow", "2023-02-01"),
        ("明天", "2023-02-01"),
        ("明日", "2023-02-01"),
        ("后天", "2023-02-02"),
        ("-0d", "2023-01-31"),
        ("-7d", "2023-01-24"),
        ("+7d", "2023-02-07"),
        ("-365d", "2022-01-31"),
        ("2022-05", "2022-05-31"),
        ("2022年5月", "2022-05-31"),
        ("2023-02", "2023-02-28"),
        ("2024-02", "2024-02-29"),
        ("2022年5月20日", "2022-05-20"),
        ("2022年05月20号", "2022-05-20"),
        ("2024年2月29日", "2024-02-29"),
        ("5月20日", "2022-05-20"),
        ("12月31日", "2022-12-31"),
        ("2月1日", "2022-02-01"),
        ("1月31日", "2023-01-31"),
        ("2月", "2022-02-28"),
    ],
)
@pytest.mark.parametrize("apart", [True, False])
def test_a_day_is_taken_as_it_is_said_and_the_next_command_carries_its_date(run, district, given, day, apart):
    words = ("--as-of", given) if apart else (f"--as-of={given}",)
    result = run("consult", "--data", district, *words, "--format", "plain")

    assert (result.status, result.err) == (0, "")
    assert result.out.splitlines()[0].endswith(f"as of {day}")
    assert f"renovation consult --all --data {district} --as-of {day}  #" in result.out


@pytest.mark.parametrize(
    ("given", "today", "day"),
    [
        ("5月20日", "2022-05-19", "2022-05-20"),  # the one in the period, though it is still to come
        ("5月20日", "2021-12-01", "2022-05-20"),
        ("5月20日", "2026-11-29", "2022-05-20"),
        ("1月31日", "2022-05-19", "2022-01-31"),  # none in the period: the latest there has been
        ("1月31日", "2023-01-30", "2022-01-31"),
        ("1月31日", "2023-01-31", "2023-01-31"),
    ],
)
def test_a_day_without_a_year_lies_in_the_period_else_it_is_the_latest(given, today, day):
    assert said(given, today) == day


@pytest.mark.parametrize(
    ("today", "day"),
    [
        ("2022-09-30", "2022-10-01"),  # all are to come: the first
        ("2022-10-01", "2022-10-01"),
        ("2023-09-30", "2022-10-01"),
        ("2023-10-01", "2023-10-01"),
        ("2030-01-01", "2023-10-01"),
    ],
)
def test_in_a_period_of_two_years_it_is_the_latest_that_is_not_to_come(today, day):
    assert said("10月1日", today, (date(2022, 9, 1), date(2023, 12, 31))) == day


def test_without_a_period_it_is_the_latest_there_has_been():
    assert said("5月20日", "2022-05-20", None) == "2022-05-20"
    assert said("5月20日", "2022-05-19", None) == "2021-05-20"


def test_a_leap_day_is_looked_for_in_the_year_of_the_period_alone():
    assert said("2月29日", "2024-06-01") == "2022-02-29"  # no such day, which is said
    assert said("2月29日", "2024-06-01", (date(2024, 1, 1), date(2024, 12, 31))) == "2024-02-29"


MONTHS = "the months of that year go from 2022-01 to 2022-12"
NO_MONTHS = ("2022-13", "2022-00", "2022年13月", "13月1日", "2022-13-01", "2022/13/01", "2022-00-10")


@pytest.mark.parametrize(
    ("given", "fault"),
    [
        *((given, f"There is no {given} in the calendar; {MONTHS}.") for given in NO_MONTHS),
        (
            "2022-05-00",
            "There is no 2022-05-00 in the calendar; that month goes from 2022-05-01 to 2022-05-31.",
        ),
        ("2月0日", "There is no 2月0日 in the calendar; that month goes from 2022-02-01 to 2022-02-28."),
        ("0000-00", "There is no 0000-00 in the calendar."),
        ("2022-5", "“2022-5” is written otherwise here: 2022-05"),
        ("2022/05", "“2022/05” is written otherwise here: 2022-05"),
        ("2022.5月", "“2022.5月” is written otherwise here: 2022-05"),
        (
            "2022年4月31日",
            "There is no 2022年4月31日 in the calendar; the last day of that month is 2022-04-30.",
        ),
        ("4月31日", "There is no 4月31日 in the calendar; the last day of that month is 2022-04-30."),
        ("2月29日", "There is no 2月29日 in the calendar; the last day of that month is 2022-02-28."),
        (" 明天", "“ 明天” is written otherwise here: 明天"),
        ("Tomorrow ", "“Tomorrow ” is written otherwise here: tomorrow"),
        ("-7", "“-7” is written otherwise here: -7d"),
        ("-7天", "“-7天” is written otherwise here: -7d"),
        ("-7 days", "“-7 days” is written otherwise here: -7d"),
        ("-7D", "“-7D” is written otherwise here: -7d"),
        ("7天前", "“7天前” is written otherwise here: -7d"),
        ("7 days ago", "“7 days ago” is written otherwise here: -7d"),
        ("7天后", "“7天后” is written otherwise here: +7d"),
        ("5/20", "“5/20” is written otherwise here: 2022-05-20"),
        ("五月二十日", "“五月二十日” is written otherwise here: 2022-05-20"),
        ("５月２０日", "“５月２０日” is written otherwise here: 5月20日"),
        (" 昨天", "“ 昨天” is written otherwise here: 昨天"),
        ("2022/5/20", "“2022/5/20” is written otherwise here: 2022-05-20"),
        (
            "-9999999d",
            "“-9999999d” is not a day. Write it like 2022-05-20, 2022-05, 5月20日, yesterday or -7d.",
        ),
        ("7d", "“7d” is not a day. Write it like 2022-05-20, 2022-05, 5月20日, yesterday or -7d."),
        ("soon", "“soon” is not a day. Write it like 2022-05-20, 2022-05, 5月20日, yesterday or -7d."),
        ("", "“” is not a day. Write it like 2022-05-20, 2022-05, 5月20日, yesterday or -7d."),
        (
            "-999999d",
            "-999999d is no day that can be judged for; those are the days from 1900-01-01 to 2999-12-31.",
        ),
    ],
)
def test_what_is_no_day_ends_with_2_and_names_the_form_that_is_taken(run, district, given, fault):
    result = run("consult", "--data", district, f"--as-of={given}")

    assert (result.status, result.out) == (2, "")
    assert result.err == f"--as-of: {fault}\n"


@pytest.mark.parametrize(
    ("given", "days"), [("-44955d", "1900-01-01"), ("+356811d", "2999-12-31")], ids=["first", "last"]
)
def test_the_first_and_the_last_day_can_be_reached(run, district, given, days):
    result = run("consult", "--data", district, f"--as-of={given}", "--format", "json")

    assert result.status == 0
    assert f'"as_of": "{days}"' in result.out


def test_the_fixed_day_of_the_environment_is_a_date_alone(run, district, monkeypatch):
    monkeypatch.setenv("RENOVATION_TODAY", "yesterday")
    result = run("consult", "--data", district)

    assert (result.status, result.out) == (2, "")
    assert result.err == "RENOVATION_TODAY: “yesterday” is not a day. Write it like 2022-05-20.\n"


def test_a_check_takes_it_too(run, district):
    assert run("check", "--data", district, "--as-of", "-7d").status == 0


def test_a_process_takes_a_day_that_begins_with_a_hyphen(district):
    done = process("consult", "--data", district, "--as-of", "-7d", "--format", "json")

    assert done.returncode == 0
    assert b'"as_of": "2023-01-24"' in done.stdout


@pytest.mark.parametrize(
    ("plan", "found"),
    [
        (PERIOD, (date(2022, 2, 1), date(2022, 12, 31))),
        ("period: {from: 2022-02-03, to: 2023-02}\n", (date(2022, 2, 3), date(2023, 2, 28))),
        ("period: {from: 2022-12, to: 2022-02}\n", None),
        ("period: {from: 2022-02}\n", None),
        ("period: {from: soon, to: 2022-02}\n", None),
        ("period: 2022\n", None),
        ("name: x\n", None),
        ("- period\n", None),
        ("name: [\n", None),
    ],
)
def test_the_period_is_read_before_the_plan_or_not_at_all(plan, found):
    assert period_of(MappingTree({"programme.yaml": plan})) == found
    assert period_of(MappingTree({})) is None


def test_nothing_is_suggested_for_what_can_be_read_in_two_ways():
    today = date(2023, 1, 31)

    assert meant("7d", today, lambda: None) is None
    assert meant("上周", today, lambda: None) is None
