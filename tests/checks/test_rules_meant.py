"""Rules of a plan that cannot be meant as they are written."""

import pytest

from tests.district import PROGRAMME, changed, english, findings_in

BOUND = "households, at_least: 2/3, clause: 二}\n      design:"
STARTED = "works-started: {name: 开工, clause: 三, after: [final-drawings]}"
FINISHED = "works-finished: {name: 完工, clause: 三, after: [works-started]}"
ISSUED = "clause: 三, by: 2022-04}"
DRAWINGS = "final-drawings: {name: 施工图确定, clause: 三, after: [scheme-issued]}"
YELLOW = "when: [{own: true, points_behind: 10%}, {own: true, days_overdue: 30}]"
RED = "when: [{own: true, points_behind_more_than: 30%}, {own: true, repeats: yellow, times: 2}]"
PACE = "{clause: 三, by: linear, from: 2022-07, to: 2022-11}"


def found(sample, right, wrong):
    return [english(each)[3:] for each in findings_in(changed(sample, PROGRAMME, right, wrong))]


def codes(sample, right, wrong):
    return [code for code, *_ in found(sample, right, wrong)]


def own(condition):
    """A condition whose number is the district's own."""
    return condition.replace("{", "{own: true, ", 1)


def bounded(sample, bound):
    return codes(sample, BOUND, BOUND.replace("at_least: 2/3", bound))


def test_a_circle_is_said_once_with_its_way(sample):
    assert found(
        sample, STARTED, STARTED.replace("[final-drawings]", "[final-drawings, works-finished]")
    ) == [
        (
            "R451",
            "“after” leads in a circle: 开工 ← 完工 ← 开工",
            "take the one out of “after” that does not come first",
        )
    ]


def test_a_milestone_after_itself_is_a_circle(sample):
    assert codes(
        sample, FINISHED, FINISHED.replace("[works-started]", "[works-started, works-finished]")
    ) == ["R451"]


def test_two_ways_to_one_milestone_are_no_circle(sample):
    assert (
        codes(sample, FINISHED, FINISHED.replace("[works-started]", "[works-started, final-drawings]")) == []
    )


@pytest.mark.parametrize(
    ("bound", "code"),
    [
        ("more_than: 100%", ["R452"]),
        ("more_than: 99%", []),
        ("more_than: 0%", []),
        ("at_least: 0%", ["R452"]),
        ("at_least: 0/5", ["R452"]),
        ("at_least: 1%", []),
        ("at_least: 100%", []),
    ],
)
def test_a_quota_that_nobody_can_reach_or_miss(sample, bound, code):
    assert bounded(sample, bound) == code


def test_a_quota_that_nobody_can_reach_says_what_could(sample):
    assert found(sample, BOUND, BOUND.replace("at_least: 2/3", "more_than: 100%")) == [
        ("R452", "this bound can never be reached", "check the number, or take the rule out")
    ]


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("points_behind: 0%", ["R452"]),
        ("points_behind: 1%", []),
        ("points_behind: 100%", []),
        ("points_behind: 101%", ["R452"]),
        ("points_behind_more_than: 0%", []),
        ("points_behind_more_than: 99%", []),
        ("points_behind_more_than: 100%", ["R452"]),
        ("ratio_below: 0%", ["R452"]),
        ("ratio_below: 1%", []),
        ("ratio_below: 100%", []),
        ("ratio_below: 101%", ["R452"]),
        ("days_overdue: 0", ["R452"]),
        ("days_overdue: 1", []),
        ("days_overdue: 36525", []),
        ("days_overdue: 36526", ["R452"]),
    ],
)
def test_a_condition_that_always_or_never_holds(sample, condition, code):
    # A yellow card beyond the red one of the sample is another matter.
    assert [
        each for each in codes(sample, YELLOW, f"when: [{{own: true, {condition}}}]") if each != "R455"
    ] == code


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("willing_at_least: 2/3", "willing_at_least: 0%"),
        ("shortcomings_at_least: 1", "shortcomings_at_least: 0"),
        ("patrol_every_days: 30", "patrol_every_days: 0"),
        ("patrol_every_days: 30", "patrol_every_days: 36526"),
        ("patrol_every_days: 30", "patrol_every_days: 30\n  problem_days: 36526"),
        ("duties: [works], days: 14", "duties: [works], days: 36526"),
        ("      days: 7\n", "      days: 36526\n"),
    ],
)
def test_other_bounds_without_effect(sample, right, wrong):
    assert codes(sample, right, wrong) == ["R452"]


@pytest.mark.parametrize(
    ("count", "among", "code"),
    [
        ("received", "participants", ["R453"]),
        ("visited", "participants", ["R453"]),
        ("agreeing", "participants", []),
        ("signed", "participants", []),
        ("received", "all", []),
    ],
)
def test_a_share_of_those_who_are_counted(sample, count, among, code):
    files = changed(
        sample,
        PROGRAMME,
        "count: received, of: households,",
        f"count: {count}, of: households, among: {among},",
    )

    # With fewer counted the notice of the sample comes too early, which is another matter.
    assert [each.rule.code for each in findings_in(files) if each.rule.code != "D542"] == code


@pytest.mark.parametrize(
    ("condition", "code"),
    [
        ("{days_overdue: 60, times: 2}", ["R454"]),
        ("{points_behind: 40%, times: 3}", ["R454"]),
        ("{repeats: yellow, times: 3}", []),
        ("{repeats: yellow}", []),
        ("{points_behind: 40%, in_a_row: 2}", []),
    ],
)
def test_times_of_nothing(sample, condition, code):
    assert codes(sample, "{own: true, repeats: yellow, times: 2}", own(condition)) == code


@pytest.mark.parametrize(
    ("milder", "severer", "code"),
    [
        ("{points_behind: 10%}", "{points_behind: 9%}", ["R455"]),
        ("{points_behind: 10%}", "{points_behind: 10%}", ["R455"]),
        ("{points_behind: 10%}", "{points_behind_more_than: 10%}", []),
        ("{points_behind_more_than: 10%}", "{points_behind: 10%}", ["R455"]),
        ("{points_behind: 10%}", "{points_behind: 11%}", []),
        ("{ratio_below: 80%}", "{ratio_below: 81%}", ["R455"]),
        ("{ratio_below: 80%}", "{ratio_below: 79%}", []),
        ("{days_overdue: 30}", "{days_overdue: 29}", ["R455"]),
        ("{days_overdue: 30}", "{days_overdue: 31}", []),
        ("{days_overdue: 30}", "{days_overdue: 29, points_behind: 10%}", []),
        ("{points_behind: 10%}", "{points_behind: 10%, in_a_row: 2, every: month}", []),
        ("{points_behind: 10%, of: works}", "{points_behind: 5%, of: money}", []),
        ("{points_behind: 10%, every: report}", "{points_behind: 10%, every: report, in_a_row: 2}", []),
        ("{points_behind: 10%, every: report, in_a_row: 3}", "{points_behind: 10%, every: report}", ["R455"]),
    ],
)
def test_levels_from_severe_to_mild(sample, milder, severer, code):
    files = changed(sample, PROGRAMME, YELLOW, f"when: [{own(milder)}]")

    assert [
        each.rule.code for each in findings_in(changed(files, PROGRAMME, RED, f"when: [{own(severer)}]"))
    ] == code


@pytest.mark.parametrize(("last", "code"), [("99%", []), ("100%", []), ("101%", ["R456"])])
def test_a_pace_above_the_whole(sample, last, code):
    assert codes(sample, PACE, f"{{clause: 三, by: table, table: {{2022-08: 50%, 2022-11: {last}}}}}") == code


@pytest.mark.parametrize(
    ("share", "fraction"),
    [
        ("66.7%", "2/3"),
        ("66.67%", "2/3"),
        ("66.6%", "2/3"),
        ("66.66%", "2/3"),
        ("66.666667%", "2/3"),
        ("33.3%", "1/3"),
        ("33.33%", "1/3"),
        ("33.4%", "1/3"),
        ("16.7%", "1/6"),
        ("83.33%", "5/6"),
        ("667/1000", "2/3"),
    ],
)
def test_a_fraction_rounded(sample, share, fraction):
    # A candidate of the sample may miss the other share, which is another matter.
    said = found(sample, "willing_at_least: 2/3", f"willing_at_least: {share}")
    assert [each for each in said if each[0] != "C621"] == [
        ("C631", f"this is not {fraction}", f"write: {fraction}")
    ]


@pytest.mark.parametrize(
    "share", ["2/3", "67%", "66%", "66.5%", "66.8%", "12.5%", "37.5%", "62.5%", "99.9%", "0.1%"]
)
def test_a_share_that_is_meant(sample, share):
    assert "C631" not in codes(sample, "willing_at_least: 2/3", f"willing_at_least: {share}")


@pytest.mark.parametrize(
    ("short", "code"),
    [
        ("改造之前征求意见", []),
        ("改造之前征求意见一", ["C637"]),
        ("before the works", []),
        ("before the works.", ["C637"]),
    ],
)
def test_a_short_name_that_is_not(sample, short, code):
    assert codes(sample, "short: 改造前", f"short: {short}") == code


@pytest.mark.parametrize(
    ("by", "code"),
    [
        ("2022-02-28", ["D544"]),
        ("2022-03-01", []),
        ("2022-03", []),
        ("2022-06", []),
        ("2022-06-30", []),
        ("2022-07-01", ["D544", "D545"]),
    ],
)
def test_a_deadline_outside_its_stage(sample, by, code):
    assert codes(sample, ISSUED, f"clause: 三, by: {by}}}") == code


@pytest.mark.parametrize(
    "item", ["short: 改造前\n            by: 2022-04", "short: 改造前\n            by: 2022-01"]
)
def test_a_round_has_its_deadline_in_its_stage_too(sample, item):
    assert codes(sample, "short: 改造前", item) == ["D544"]


@pytest.mark.parametrize(
    ("by", "code"), [("2022-04-29", ["D545"]), ("2022-04-30", []), ("2022-04", []), ("2022-05-01", [])]
)
def test_a_deadline_before_that_of_what_comes_first(sample, by, code):
    assert codes(sample, DRAWINGS, DRAWINGS.replace("clause: 三,", f"clause: 三, by: {by},")) == code


def test_a_milestone_of_an_earlier_stage_cannot_wait_for_a_later_one(sample):
    assert found(
        sample,
        "supervision-group: {name: 居民监督小组成立, clause: 二,",
        "supervision-group: {name: 居民监督小组成立, clause: 二, after: [works-started],",
    )[0] == (
        "D545",
        "“居民监督小组成立” is due by 2022-03-10, and comes after “开工”, due by 2022-11",
        "check both dates and “after”",
    )


@pytest.mark.parametrize(
    ("to", "code"),
    [
        ("2022-02", ["C643"]),
        ("2022-12", []),
        ("2022-12-31", []),
        ("2023-01-01", ["D546"]),
        ("2023-06", ["D546"]),
    ],
)
def test_a_stage_that_ends_outside_the_period(sample, to, code):
    right = "        from: 2022-02\n        to: 2022-06\n"

    assert codes(sample, right, right.replace("2022-06", to)) == code


def test_a_stage_of_the_year_before_is_outside_and_one_that_began_there_is_not(sample):
    right = "        from: 2022-02\n        to: 2022-06\n"

    assert codes(sample, right, "        from: 2021-02\n        to: 2022-01-31\n") == ["D546", "C643"]
    assert codes(sample, right, "        from: 2021-02\n        to: 2022-02-01\n") == ["C643"]
