"""Findings of a project's schedule: whole messages, and each bound just under, at and over."""

import pytest

from tests.district import PROJECT, changed, english, expectation, findings_in

MOVED = "on: 2022-12-05, milestone: works-finished, to: 2022-12,"
SECOND = "on: 2022-08-31, kind: sheds, done: 3"


def said(files):
    """What is found, without its place: code, message, what was expected, what to type."""
    found = [(english(each), expectation(each)) for each in findings_in(files)]
    return [(code, message, expected, remedy) for (_, _, _, code, message, remedy), expected in found]


def codes(sample, right, wrong):
    return [each.rule.code for each in findings_in(changed(sample, PROJECT, right, wrong))]


@pytest.mark.parametrize(
    ("right", "wrong", "found"),
    [
        (
            "works-finished, to: 2022-12,",
            "works-finished,",
            (
                "S343",
                "the entry moves the deadline of “works-finished” to no day",
                "a new day or month under “to”",
                "add “to: <date>”; to suspend the whole project, take “milestone” out",
            ),
        ),
        (
            "works-finished, to: 2022-12,",
            "works-finishd, to: 2022-12,",
            (
                "R462",
                "the track implementation has no milestone and no round “works-finishd”",
                (
                    "one of: supervision-group, scheme-issued, final-drawings, works-started, works-finished,"
                    " before-design, on-scheme"
                ),
                "did you mean works-finished?",
            ),
        ),
        (
            "on: 2022-07-31, kind: sheds",
            "on: 2022-07-31, kind: shed",
            ("R463", "the plan counts no “shed”", "one of: sheds", "did you mean sheds?"),
        ),
        (
            "extended:\n",
            "extended:\n  - {on: 2022-12-06, to: 2023-01, reason: 雨}\n",
            (
                "D555",
                "2022-12-06 stands above 2022-12-05",
                "the oldest entry first",
                "check both dates, or put the entries in the order of their days",
            ),
        ),
        (
            MOVED,
            "on: 2022-11-01, milestone: works-finished, to: 2022-11-30,",
            (
                "D556",
                (
                    "the change of 2022-11-01 moves nothing: 2022-11-30 is not later than the deadline in"
                    " force, 2022-11"
                ),
                None,
                "check the day and the milestone, or take the entry out",
            ),
        ),
        (
            MOVED,
            "on: 2022-04-09, milestone: scheme-issued, to: 2022-12,",
            (
                "D556",
                "the change of 2022-04-09 moves nothing: “方案出具” happened on 2022-04-08",
                None,
                "check the day and the milestone, or take the entry out",
            ),
        ),
        (
            "extended:\n",
            "extended:\n  - {on: 2022-12-01, reason: 雨}\n  - {on: 2022-12-02, reason: 雨}\n",
            (
                "D556",
                "the change of 2022-12-02 moves nothing: it is suspended already",
                None,
                "check the day and the milestone, or take the entry out",
            ),
        ),
        (
            "示例戊, planned: 2022-10-20",
            "示例戊, planned: 2023-01-01",
            (
                "D557",
                "“楼道整治” is planned to be finished by 2023-01-01, and the works are due by 2022-12",
                "2022-12-31 or earlier",
                "check the date; a later deadline of the works is an entry of “extended”",
            ),
        ),
        (
            "counted:\n",
            "withdrawn: {on: 2022-12-04, reason: 并入片区}\ncounted:\n",
            (
                "D558",
                "the project was withdrawn on 2022-12-04, and 1 fact is dated later, on 2022-12-05",
                "no fact after that day",
                "check the day of the withdrawal and the later days",
            ),
        ),
        (
            "started: 2022-07-10",
            "started: 2022-08-26",
            (
                "D559",
                "“屋面防水” began on 2022-08-26 and was finished on 2022-08-25",
                "2022-08-25 or earlier",
                "check both dates, or exchange them",
            ),
        ),
        (
            SECOND,
            "on: 2022-08-31, kind: sheds, done: 1",
            (
                "C652",
                "“sheds” falls from 2 on 2022-07-31 to 1 on 2022-08-31",
                "what is done so far, all together",
                "add what was done before, or check both entries",
            ),
        ),
        (
            SECOND,
            "on: 2022-08-31, kind: sheds, done: 6",
            ("C653", "6 are done of 5", "at most 5", "check both numbers"),
        ),
        (
            "officer: 示例戊, planned",
            "planned",
            ("C654", "nobody is named for “楼道整治”", None, "add “officer: <name>”"),
        ),
    ],
)
def test_what_is_said(sample, right, wrong, found):
    assert said(changed(sample, PROJECT, right, wrong)) == [found]


@pytest.mark.parametrize(
    ("on", "to", "found"),
    [
        ("2022-11-01", "2022-11-29", ["D556"]),
        ("2022-11-01", "2022-11-30", ["D556"]),
        ("2022-11-01", "2022-12-01", []),
        ("2022-12-05", "2022-12-04", ["D556"]),
        ("2022-12-05", "2022-12-05", []),
        ("2022-12-05", "2033-12-05", ["D501"]),
    ],
)
def test_a_deadline_moves_to_a_later_day_that_is_not_past(sample, on, to, found):
    assert codes(sample, MOVED, f"on: {on}, milestone: works-finished, to: {to},") == found


def test_a_deadline_moves_until_the_day_on_which_it_is_done(sample):
    assert codes(sample, MOVED, "on: 2022-04-08, milestone: scheme-issued, to: 2022-12,") == []


@pytest.mark.parametrize(("day", "found"), [("2022-12-30", []), ("2022-12-31", []), ("2023-01", ["D557"])])
def test_an_item_of_work_is_planned_by_the_deadline_in_force(sample, day, found):
    assert codes(sample, "示例戊, planned: 2022-10-20", f"示例戊, planned: {day}") == found


@pytest.mark.parametrize(("day", "found"), [("2022-12-04", ["D558"]), ("2022-12-05", []), ("2022-12-06", [])])
def test_nothing_is_dated_after_a_withdrawal(sample, day, found):
    assert codes(sample, "counted:\n", f"withdrawn: {{on: {day}, reason: 并入片区}}\ncounted:\n") == found


def test_money_and_orders_may_follow_a_withdrawal(sample):
    gone = "withdrawn: {on: 2022-12-05, reason: 并入片区}\nmoney:\n  entries:\n"
    paid = "    - {on: 2022-12-20, kind: commitment, channel: budget, yuan: 100}\ncounted:\n"

    assert codes(sample, "counted:\n", gone + paid) == []


@pytest.mark.parametrize(("day", "found"), [("2022-08-24", []), ("2022-08-25", []), ("2022-08-26", ["D559"])])
def test_an_item_of_work_begins_before_it_is_finished(sample, day, found):
    assert codes(sample, "started: 2022-07-10", f"started: {day}") == found


@pytest.mark.parametrize(("day", "found"), [("2022-08-20", []), ("2022-08-21", ["D559"])])
def test_works_are_not_planned_to_begin_after_they_were_finished(sample, day, found):
    own = f"planned: {{works-started: {day}}}\nmilestones:\n  works-started: 2022-07-05\n"
    done = changed(sample, PROJECT, "milestones:\n", own + "  works-finished: 2022-08-20\n")

    assert [each for each in said(done) if each[0] == "D559"] == (
        [
            (
                "D559",
                "the works are planned to begin later (2022-08-21) than they were finished (2022-08-20)",
                "2022-08-20 or earlier",
                "check both dates, or take the planned day out",
            )
        ]
        if found
        else []
    )


@pytest.mark.parametrize(("done", "found"), [(1, ["C652"]), (2, []), (5, []), (6, ["C653"])])
def test_a_count_neither_falls_nor_exceeds_what_there_is(sample, done, found):
    assert codes(sample, SECOND, f"on: 2022-08-31, kind: sheds, done: {done}") == found


def test_a_finished_item_of_work_needs_no_officer_any_more(sample):
    assert codes(sample, "officer: 示例丁, planned", "planned") == []
