from dataclasses import replace
from datetime import date

import pytest

from renovation_cli.compute.decisions import decisions, urgent_first
from renovation_cli.compute.meetings import gaps, missing, reported
from renovation_cli.model.district import District
from renovation_cli.model.window import Window
from renovation_cli.model.words import Period
from tests.compute.records import day, rulebook

REPORTING = {
    "weekly": {"name": "周调度", "clause": "四", "every": "week", "lead": ["综合组"]},
    "bulletin": {"name": "月通报", "clause": "四", "every": "month"},
}
TEAMS = {
    "groups": {"综合组": {"clause": "五", "head": {"name": "丙三"}}},
    "streets": {"东街": {"head": {"name": "甲一"}, "communities": {"一马": {"contacts": ["己八"]}}}},
}


YEAR = Window.model_validate({"from": "2022-02", "to": "2022-12"})


def book(**district):
    plain = rulebook(TEAMS, reporting=REPORTING)
    return replace(plain, district=District.model_validate(district))


def met(on, *decisions, kind="weekly"):
    return {"on": on, "kind": kind, "decisions": list(decisions)}


def the_decision(as_of, **more):
    (found,) = decisions(
        book(meetings=[met("2022-07-04", {"what": "张贴", "to": "东街", **more})]), day(as_of)
    )
    return found


@pytest.mark.parametrize(
    ("as_of", "late", "overdue"),
    [("2022-07-14", 0, False), ("2022-07-15", 0, False), ("2022-07-16", 1, True)],
)
def test_a_decision_is_late_from_the_day_after_its_day(as_of, late, overdue):
    found = the_decision(as_of, due="2022-07-15")

    assert (found.days_late, found.overdue) == (late, overdue)


@pytest.mark.parametrize(("as_of", "is_open"), [("2022-07-17", True), ("2022-07-18", False)])
def test_a_decision_done_later_is_still_open(as_of, is_open):
    assert the_decision(as_of, done="2022-07-18").is_open is is_open


def test_a_decision_without_a_day_is_never_late():
    found = the_decision("2022-12-31")

    assert (found.days_late, found.overdue, found.days_open) == (None, False, 180)


def test_the_days_of_one_that_is_done_end_with_it():
    found = the_decision("2022-12-31", due="2022-07-10", done="2022-07-12")

    assert (found.days_open, found.days_late, found.overdue) == (8, 2, False)


def test_a_meeting_of_a_later_day_does_not_count_yet():
    file = book(meetings=[met("2022-07-04", {"what": "张贴", "to": "东街"})])

    assert decisions(file, day("2022-07-03")) == []
    assert len(decisions(file, day("2022-07-04"))) == 1


@pytest.mark.parametrize(
    ("to", "lead", "place", "people"),
    [
        ("东街", "street", "东街", ["甲一"]),
        ("一马", "community", "一马", ["己八"]),
        ("综合组", "综合组", "综合组", ["丙三"]),
    ],
)
def test_whoever_is_charged_is_named_with_the_people(to, lead, place, people):
    (found,) = decisions(book(meetings=[met("2022-07-04", {"what": "张贴", "to": to})]), day("2022-07-04"))

    assert (found.held.lead, found.held.place) == (lead, place)
    assert [each.name for each in found.held.people] == people


def test_what_is_open_and_due_first_comes_first():
    file = book(
        meetings=[
            met(
                "2022-07-11", {"what": "丙", "to": "东街"}, {"what": "甲", "to": "东街", "due": "2022-07-12"}
            ),
            met("2022-07-04", {"what": "丁", "to": "东街", "done": "2022-07-05"}),
            met("2022-07-18", {"what": "乙", "to": "东街", "due": "2022-07-13"}),
        ]
    )
    found = urgent_first(decisions(file, day("2022-07-20")))

    assert [each.decision.what for each in found] == ["甲", "乙", "丙", "丁"]


@pytest.mark.parametrize(
    ("as_of", "weeks"),
    [
        ("2022-07-17", []),
        ("2022-07-18", ["2022-07-11"]),
        ("2022-07-24", ["2022-07-11"]),
        ("2022-07-25", ["2022-07-11", "2022-07-18"]),
    ],
)
def test_a_week_is_missing_once_it_is_over(as_of, weeks):
    found = missing(Period.WEEK, [date(2022, 7, 4)], YEAR, day(as_of))

    assert [str(first) for first, _ in found] == weeks


@pytest.mark.parametrize(("as_of", "months"), [("2022-08-31", []), ("2022-09-01", ["2022-07-01"])])
def test_a_month_is_missing_once_the_next_is_over(as_of, months):
    found = missing(Period.MONTH, [date(2022, 6, 1)], YEAR, day(as_of))

    assert [str(first) for first, _ in found] == months


def test_nothing_is_missing_where_nothing_is_on_file():
    assert list(missing(Period.WEEK, [], YEAR, day("2022-12-31"))) == []
    assert gaps(book(), day("2022-12-31")) == []
    assert reported("weekly", book(), day("2022-12-31")) is None


def test_weeks_in_a_row_are_said_together_and_nothing_after_the_programme():
    file = book(
        meetings=[met("2022-12-05"), met("2022-11-07")], bulletins=[{"month": "2022-11", "on": "2022-12-02"}]
    )
    found = [
        (each.kind, str(each.first), str(each.last), each.number) for each in gaps(file, day("2023-06-01"))
    ]

    assert found == [
        ("weekly", "2022-11-14", "2022-12-04", 3),
        ("bulletin", "2022-12-01", "2022-12-31", 1),
        ("weekly", "2022-12-12", "2023-01-01", 3),
    ]


@pytest.mark.parametrize(
    ("as_of", "weeks"),
    [
        ("2022-12-26", []),
        ("2023-01-01", []),  # the last day of the week across the end of the year
        ("2023-01-02", ["2022-12-26"]),
        ("2023-06-01", ["2022-12-26"]),
    ],
)
def test_the_week_across_the_end_is_missing_once_it_is_over_and_none_behind_it(as_of, weeks):
    found = missing(Period.WEEK, [date(2022, 12, 19)], YEAR, day(as_of))

    assert [str(first) for first, _ in found] == weeks


@pytest.mark.parametrize(("as_of", "months"), [("2023-01-31", []), ("2023-02-01", ["2022-12-01"])])
def test_the_bulletin_of_the_last_month_is_missing_once_the_next_month_is_over(as_of, months):
    found = missing(Period.MONTH, [date(2022, 11, 1)], YEAR, day(as_of))

    assert [str(first) for first, _ in found] == months


def test_nothing_is_missing_of_the_weeks_before_the_plan_though_one_of_them_is_on_file():
    held = [date(2022, 1, 10), date(2022, 2, 9)]

    assert [str(first) for first, _ in missing(Period.WEEK, held, YEAR, day("2022-02-14"))] == ["2022-01-31"]


def test_of_a_report_is_known_how_often_it_is_on_file():
    file = book(meetings=[met("2022-07-18"), met("2022-07-04")])
    found = reported("weekly", file, day("2022-07-20"))

    assert (found.times, found.last, len(found.gaps)) == (2, date(2022, 7, 18), 1)


def test_a_file_that_cannot_be_read_says_nothing():
    file = replace(book(), district=None)

    assert (decisions(file, day("2022-07-20")), gaps(file, day("2022-07-20"))) == ([], [])
