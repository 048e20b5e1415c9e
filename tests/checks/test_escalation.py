import pytest

from tests.district import PROGRAMME, PROJECT, changed, english, findings_in


def found(files):
    return [english(finding) for finding in findings_in(files)]


def line_of(text, part):
    return next(number for number, line in enumerate(text.splitlines(), start=1) if part in line)


def only(files):
    (finding,) = found(files)
    return finding


PACE_REMEDY = (
    "add to programme.yaml: tracks: {<track>: {pace: {clause: <clause>, by: linear, from: <first month>,"
    " to: <last month>}}}"
)
ENTRIES = "  - {on: 2022-07-31, works: 12%}\n  - {on: 2022-08-31, works: 30.5%}\n"
LAST_ENTRIES = (
    "works: 100%}\n  - {on: 2022-06-30, works: 100%, invested_yuan: 700000}\n"
    "  - {on: 2022-07-31, works: 100%, invested_yuan: 780000}\n"
)
"""How the entries of the project that is finished end."""


def entered(sample, *entries):
    lines = "".join(f"  - {{on: {on}, works: {works}}}\n" for on, works in entries)
    return changed(sample, PROJECT, ENTRIES, lines)


@pytest.mark.parametrize("works", ["12%", "30.5%", "104%"])
def test_works_may_stand_still_and_pass_the_whole(sample, works):
    assert found(entered(sample, ("2022-07-31", "12%"), ("2022-08-31", works))) == []


def test_two_entries_of_one_day_that_differ_are_named_once(sample):
    for later in ("13%", "11%"):
        finding = only(entered(sample, ("2022-07-31", "12%"), ("2022-07-31", later)))
        assert finding[1:] == (
            18,
            5,
            "C676",
            "another entry of 2022-07-31 says something else",
            "keep the one that is right; if one belongs to another day, correct its date",
        )


@pytest.mark.parametrize(
    ("first", "second", "codes"), [("90%", "100%", ["C676"]), ("100%", "90%", ["C676", "D524"])]
)
def test_the_lower_of_two_entries_of_one_day_is_the_last(sample, first, second, codes):
    both = f"works: {first}}}\n  - {{on: 2022-05-30, works: {second}}}\n"
    files = changed(sample, "projects/jianshe/project.yaml", LAST_ENTRIES, both)

    assert sorted(finding[3] for finding in found(files)) == codes


def test_works_that_fall_are_named_with_both_days(sample):
    finding = only(entered(sample, ("2022-07-31", "12.25%"), ("2022-08-31", "1/9")))

    assert finding[3:] == (
        "D522",
        "works fall from 12.25% on 2022-07-31 to 1/9 on 2022-08-31",
        "add what was done before, or check both entries",
    )


@pytest.mark.parametrize(("works", "codes"), [("99.99%", ["D524"]), ("100%", []), ("104%", [])])
def test_works_that_are_finished_are_wholly_done(sample, works, codes):
    files = changed(sample, "projects/jianshe/project.yaml", LAST_ENTRIES, f"works: {works}}}\n")

    assert [finding[3] for finding in found(files)] == codes


def test_the_last_entry_and_the_end_of_the_works_are_named(sample):
    finding = only(changed(sample, "projects/jianshe/project.yaml", LAST_ENTRIES, "works: 96%}\n"))

    assert finding == (
        "projects/jianshe/project.yaml",
        27,
        29,
        "D524",
        "“完工” is dated 2022-05-30, and the last entry has 96% done",
        "check the date, or add to projects/jianshe/project.yaml: progress: [{on: 2022-05-30, works: 100%}]",
    )


def test_entries_out_of_order_are_one_finding(sample):
    finding = only(entered(sample, ("2022-08-31", "12%"), ("2022-07-31", "10%")))

    assert finding[3:] == (
        "D521",
        "the entry of 2022-07-31 stands below that of 2022-08-31",
        "check both dates, or exchange the lines",
    )


@pytest.mark.parametrize(("last", "codes"), [("2022-08-01", []), ("2022-07-31", ["D523"])])
def test_an_excuse_may_hold_on_one_day(sample, last, codes):
    files = changed(sample, PROJECT, "to: 2022-08-10", f"to: {last}")

    assert [finding[3] for finding in found(files)] == codes


def test_an_excuse_may_end_in_the_future_and_not_begin_there(sample):
    until = changed(sample, PROJECT, "to: 2022-08-10", "to: 2023-03-10")
    since = changed(sample, PROJECT, "from: 2022-08-01, to: 2022-08-10", "from: 2023-03-01, to: 2023-03-10")

    assert found(until) == []
    assert [finding[3] for finding in found(since)] == ["D506"]


SET = "level: yellow, until"


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("on: 2022-08-31, works", "on: 2032-08-31, works", "D501"),
        ("on: 2022-08-31, works", "on: 2023-02-28, works", "D506"),
        (f"on: 2022-09-05, {SET}: 2022-09-20", f"on: 2032-09-05, {SET}: 2032-09-20", "D501"),
        (f"on: 2022-09-05, {SET}: 2022-09-20", f"on: 2023-02-05, {SET}: 2023-02-20", "D506"),
    ],
)
def test_days_of_progress_and_of_talks_are_held_against_the_records_and_the_calendar(
    sample, right, wrong, code
):
    finding = only(changed(sample, PROJECT, right, wrong))

    assert (finding[1], finding[3]) == (line_of(sample[PROJECT], right), code)


def test_a_level_that_the_plan_does_not_have_is_named_with_the_nearest(sample):
    finding = only(changed(sample, PROJECT, "level: yellow", "level: yelow"))

    assert finding[3:] == ("R431", "the plan has no level of escalation “yelow”", "did you mean yellow?")


@pytest.mark.parametrize("given", ["red", "purple"])
def test_a_level_repeats_one_that_stands_above_it(sample, given):
    finding = only(changed(sample, PROGRAMME, "repeats: yellow", f"repeats: {given}"))

    assert finding[3:5] == ("R432", f"“{given}” is no level milder than “red”")


@pytest.mark.parametrize("measure", ["days_overdue: 1", "ratio_below: 80%", "points_behind_more_than: 0%"])
def test_a_condition_needs_one_measure(sample, measure):
    assert (
        found(changed(sample, PROGRAMME, "{own: true, points_behind: 10%}", f"{{own: true, {measure}}}"))
        == []
    )
    nothing = only(
        changed(
            sample, PROGRAMME, "{own: true, points_behind: 10%}", "{own: true, in_a_row: 2, every: month}"
        )
    )
    assert nothing[3:5] == ("R434", "this condition of “yellow” measures nothing")


@pytest.mark.parametrize(
    ("until", "codes"), [("2022-09-06", []), ("2022-09-05", []), ("2022-09-04", ["D525"])]
)
def test_an_action_may_set_its_own_day_and_any_later_one(sample, until, codes):
    files = changed(sample, PROJECT, "until: 2022-09-20", f"until: {until}")

    assert [finding[3] for finding in found(files)] == codes


def test_a_day_set_before_the_action_is_named_with_both(sample):
    finding = only(changed(sample, PROJECT, "until: 2022-09-20", "until: 2022-09-04"))

    assert finding[3:] == (
        "D525",
        "the day set (2022-09-04) is before the action (2022-09-05)",
        "check both dates, or exchange them",
    )


def test_a_day_set_may_lie_after_the_records(sample):
    assert found(changed(sample, PROJECT, "until: 2022-09-20", "until: 2023-07-01")) == []


PACE_OF_THE_TRACK = "    pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}\n"


def test_levels_that_go_by_a_pace_that_no_track_has_are_named(sample):
    without = changed(sample, PROGRAMME, PACE_OF_THE_TRACK, "")

    assert [finding[3:] for finding in found(without)] == [
        ("C677", f"“{level}” goes by the pace, and no track has one", PACE_REMEDY)
        for level in ("黄牌", "红牌")
    ]


def test_a_pace_of_one_track_is_enough_and_levels_that_need_none_ask_for_none(sample):
    plan = changed(sample, PROGRAMME, PACE_OF_THE_TRACK, "")[PROGRAMME]
    carried = "    name: 续建项目\n    clause: 一\n"
    assert found({**sample, PROGRAMME: plan.replace(carried, carried + PACE_OF_THE_TRACK)}) == []
    late = plan.replace("{own: true, points_behind: 10%}, ", "").replace(
        "{own: true, points_behind_more_than: 30%}, ", ""
    )
    assert found({**sample, PROGRAMME: late}) == []
