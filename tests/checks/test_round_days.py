"""Answers, notices and milestones on days on which they cannot well have been."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, PROJECT, changed, english, findings_in


def codes(findings):
    return [finding.rule.code for finding in findings]


def answered(sample, day):
    return changed(sample, HOUSEHOLDS, "on-scheme: oppose 2022-04-20", f"on-scheme: oppose {day}")


@pytest.mark.parametrize(("day", "found"), [("2022-02-09", ["D502"]), ("2022-02-10", []), ("2022-02-11", [])])
def test_an_answer_before_the_stage_of_its_round(sample, day, found):
    files = changed(sample, HOUSEHOLDS, "before-design: abstain 2022-02-13", f"before-design: abstain {day}")

    assert codes(findings_in(files)) == found


def test_an_answer_ahead_of_the_plan_is_a_warning_and_says_what_was_planned(sample):
    files = changed(sample, HOUSEHOLDS, "abstain 2022-02-13", "abstain 2022-01-13")
    (finding,) = findings_in(files)

    assert english(finding)[3:] == (
        "D502",
        "2022-01-13 is before the stage of the round “改造前征求意见” was to begin",
        "check the date, or the round it is entered under",
    )
    assert finding.rule.severity.value == "warning"


def test_what_a_round_is_about_is_its_bound_and_not_the_plan(sample):
    early = changed(sample, PROJECT, "scheme-issued: 2022-04-08", "scheme-issued: 2022-02-20")
    text = early[HOUSEHOLDS].replace("on-scheme: oppose 2022-04-20", "on-scheme: oppose 2022-02-25")

    assert codes(findings_in({**early, HOUSEHOLDS: text})) == []


def test_many_early_answers_of_a_round_are_said_once(sample):
    rooms = "".join(
        f"  1-{room}: {{before-design: agree 2022-01-{room - 100:02}}}\n" for room in range(101, 123)
    )
    files = changed(sample, PROJECT, "stated: {households: 5", "stated: {households: 24")
    files = changed(files, PROJECT, "households: 3,", "households: 22,")
    text = files[HOUSEHOLDS]
    found = findings_in({**files, HOUSEHOLDS: f"1:\n{rooms}{text[text.index('2:') :]}"})

    (finding,) = (each for each in found if each.rule.code == "D502")
    assert english(finding)[4] == (
        "22 entries, from 2022-01-01 to 2022-01-22: each is before the stage of the round “改造前征求意见”"
        " was to begin"
    )


@pytest.mark.parametrize(("day", "found"), [("2022-02-09", ["D541"]), ("2022-02-10", []), ("2022-02-11", [])])
def test_a_milestone_a_whole_stage_early(sample, day, found):
    files = changed(sample, PROJECT, "scheme-issued: 2022-04-08", f"scheme-issued: {day}")

    assert codes(findings_in(files)) == found


def test_a_milestone_that_follows_one_on_file_is_early_for_no_plan(sample):
    files = changed(
        sample,
        PROJECT,
        "  final-drawings: 2022-06-20\n",
        "  final-drawings: 2022-04-20\n  works-started: 2022-05-01\n",
    )
    later = files[PROJECT].replace("works-started: 2022-05-01", "works-started: 2022-02-01")

    assert codes(findings_in(files)) == []
    assert codes(findings_in({**files, PROJECT: later})) == ["D503"]


def on_time(sample):
    """The sample, in which no deadline of the works was moved."""
    project = sample[PROJECT]
    return {**sample, PROJECT: project[: project.index("extended:\n")]}


@pytest.mark.parametrize(
    ("day", "found"),
    [("2022-11-30", []), ("2022-12-01", ["D543"]), ("2022-12-31", ["D543"]), ("2023-01-01", ["D543"])],
)
def test_an_answer_after_the_plans_last_day_of_the_works(sample, day, found):
    assert codes(findings_in(answered(on_time(sample), day))) == found


@pytest.mark.parametrize(("day", "found"), [("2022-06-30", []), ("2022-07-01", []), ("2022-07-02", ["D543"])])
def test_an_answer_after_the_works_began(sample, day, found):
    begun = changed(
        sample,
        PROJECT,
        "final-drawings: 2022-06-20\n",
        "final-drawings: 2022-06-20\n  works-started: 2022-07-01\n",
    )

    assert codes(findings_in(answered(begun, day))) == found


def test_an_answer_in_the_next_year_names_the_day_it_must_come_before(sample):
    (finding,) = findings_in(answered(on_time(sample), "2023-01-20"))

    assert english(finding)[3:] == (
        "D543",
        "2023-01-20 is too late for the round “方案出具后征求意见”: “完工” was due by 2022-11-30",
        "check the year, or the round it is entered under",
    )


@pytest.mark.parametrize(
    ("day", "found"),
    [("2022-02-12", ["D542"]), ("2022-02-18", ["D542"]), ("2022-02-19", []), ("2022-02-20", [])],
)
def test_a_notice_before_its_quota(sample, day, found):
    files = changed(sample, PROJECT, "before-design: 2022-03-08", f"before-design: {day}")

    assert codes(findings_in(files)) == found


def test_a_notice_before_its_quota_names_the_day_the_quota_was_reached(sample):
    (finding,) = findings_in(
        changed(sample, PROJECT, "before-design: 2022-03-08", "before-design: 2022-02-12")
    )

    assert english(finding)[3:] == (
        "D542",
        "the notice of “改造前征求意见” (2022-02-12) is older than its quota, reached on 2022-02-19",
        "check the day of the notice and those of the answers: renovation consult hongqi",
    )


def test_a_notice_of_a_round_that_has_no_verdict_is_not_judged(sample):
    files = changed(sample, PROJECT, "before-design: 2022-03-08", "before-design: 2022-02-12")
    without = {path: text for path, text in files.items() if path != HOUSEHOLDS}

    assert "D542" not in codes(findings_in(without))


def test_a_programme_that_lasts_to_the_end_of_the_calendar_is_checked(sample):
    files = changed(sample, PROGRAMME, "to: 2022-12}", "to: 9999-12-31}")
    files = changed(files, PROGRAMME, "to: 2023-06}", "to: 9999-12-31}")

    assert codes(findings_in(files)) == []
