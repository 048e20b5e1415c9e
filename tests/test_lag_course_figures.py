"""Levels of projects on courses that the demo does not have, against the same from their raw YAML.

A first record in the midst of the pace, works that begin without a report, reports that stop or come at odd
times, a finish that only its acceptance shows, an excuse over a month end, a start planned to a month.
"""

import pytest

from renovation_cli.reports.escalations import escalations
from tests.as_programs_read import positions_of, read
from tests.demo import changed_demo
from tests.raw_facts import days_after
from tests.raw_levels import Courses, known, window, works
from tests.raw_plan import read_raw
from tests.test_lag_figures import against, hold_against

pytestmark = pytest.mark.figures

FIRST, LAST, STEP = "2022-04-29", "2023-01-20", 9
PROGRESS = "progress:\n  - {on: 2022-05-04, works: 10%}\n  - {on: 2022-05-15, works: 20%}\n"
EXCUSE = "excuses:\n  - {from: 2022-08-25, to: 2022-09-05, reason: 台风停工}\n"
CHANGES = {
    "osmanthus": ((r"\Z", "milestones:\n  project-list: 2022-08-03\n"),),
    "cypress": ((r"(?<=\nmilestones:\n)", "  works-started: 2022-10-12\n"),),
    "banyan": ((r"(  - \{on: 2022-(?:09-0[3-9]|09-[123]|1)\S+ works: .*\n)+", ""),),
    "elm": ((r"\Z", PROGRESS),),
    "gardenia": ((r"works-finished: .*", "acceptance: 2022-07-20"), (r"progress:\n(?:  - .*\n)+", "")),
    "willow": ((r"\Z", EXCUSE),),
    "peach": ((r"\Z", "planned: {works-started: 2022-08}\n"),),
}


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return changed_demo(tmp_path_factory.mktemp("district"), CHANGES)


@pytest.fixture(scope="module")
def raw(district):
    return read_raw(district)


@pytest.fixture(scope="module")
def courses(raw):
    return Courses(raw, LAST)


def test_levels_are_what_is_recomputed_all_along(district, raw, courses):
    positions, day = positions_of(district), FIRST
    while day <= LAST:
        shown = read(escalations(positions.__wrapped__(day)))
        hold_against(raw.on(day), courses, shown, day)
        for each in shown["escalations"]:
            for why in each["why"]:
                if why["measured"]:
                    expected = against(works(raw, each["project"], why["judged_on"]))
                    assert {key: why["measured"][key] for key in expected} == expected, each["project"]
        day = days_after(day, STEP)


def levels(courses, name, first, last):
    day, found = first, []
    while day <= last:
        found.append(courses.on(f"demo-{name}", day))
        day = days_after(day, 1)
    return found


def test_of_works_not_begun_counts_what_fell_due_since_the_first_record(raw):
    before, after = works(raw, "demo-osmanthus", "2022-08-02"), works(raw, "demo-osmanthus", "2022-08-03")

    assert (before.done, after.done, after.assumed) == (None, 0, True)
    assert after.gap == 0 < after.due


def test_the_assumption_ends_with_the_start_and_the_levels_that_stand_on_it_with_it(raw, courses):
    (before,) = levels(courses, "cypress", "2022-10-11", "2022-10-11")
    (after,) = levels(courses, "cypress", "2022-10-12", "2022-10-12")

    assert {judged_on for _, judged_on, _ in before.causes} - {None}
    assert {judged_on for _, judged_on, _ in after.causes} == {None}
    assert works(raw, "demo-cypress", "2022-10-12").done is None


def test_a_report_that_does_not_come_is_judged_by_what_the_last_one_said(courses):
    judged = {on for each in levels(courses, "banyan", "2022-09-02", LAST) for _, on, _ in each.causes}

    assert {"2022-09-09", "2022-12-30"} <= judged


def test_an_acceptance_shows_that_the_works_are_finished(raw, courses):
    assert known(raw, "demo-gardenia", "finished", "2022-07-19") is None
    assert known(raw, "demo-gardenia", "finished", "2022-07-20") == "2022-07-20"
    assert [each.level for each in levels(courses, "gardenia", "2022-07-19", "2022-07-20")] == [
        "inspection",
        None,
    ]


def test_an_excuse_suspends_a_level_and_a_report_within_it_is_no_miss(courses):
    found = levels(courses, "willow", "2022-08-24", "2022-09-06")

    assert [each.excused for each in found] == [False, *[True] * 12, False]
    assert (found[0].level, found[-1].level) == ("talk", None)  # until the next report is behind too
    assert courses.on("demo-willow", "2022-09-08").level is None
    behind = courses.on("demo-willow", "2022-09-09")
    assert (behind.level, behind.since) == ("formal-order", "2022-09-09")  # higher than before the excuse


def test_a_start_planned_to_a_month_begins_with_it(raw):
    assert window(raw, "demo-peach") == ("2022-08-01", "2022-11-30")
