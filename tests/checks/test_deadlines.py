"""Deadlines that a plan sets, and the days that a project plans for its works."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, PROJECT, changed, english, expectation, findings_in

HANDED = "projects/jianshe/project.yaml"
PLANNING = "projects/xinfeng/project.yaml"
HANDOVER = "not_before: {days: 7, of: works-finished}"
REPORT = "by: none, reason: 何时上报未写, "
ISSUED = "scheme-issued: {name: 方案出具, clause: 三, by: 2022-04}"
DRAWINGS = "final-drawings: {name: 施工图确定, clause: 三, after: [scheme-issued]}"
NOTICE = "notice: {name: 改造前公示, clause: 二}"
YELLOW = "when: [{own: true, points_behind: 10%}, "


def said(files):
    return [english(finding)[3:] for finding in findings_in(files)]


def codes(files):
    return [finding.rule.code for finding in findings_in(files)]


# Parts


@pytest.mark.parametrize(
    ("deadline", "message", "remedy"),
    [
        (
            "by: none, ",
            "“上报改造计划” has no deadline, and nothing says why",
            "add “reason: …”, such as that the plan sets no day for it",
        ),
        (
            "by: 2022-06, reason: 何时上报未写, ",
            "“上报改造计划” has a reason for having no deadline, and has one",
            "add “by: none”, or take the reason out; how a date was read stands under “reading”",
        ),
        (
            "reason: 何时上报未写, ",
            "“上报改造计划” has a reason for having no deadline, and has one",
            "add “by: none”, or take the reason out; how a date was read stands under “reading”",
        ),
        (
            "by: 2022-06, within: {days: 7, of: grid-survey}, ",
            "“上报改造计划” has two deadlines, “by” and “within”",
            "keep the one that the plan gives",
        ),
    ],
)
def test_a_deadline_has_its_parts(sample, deadline, message, remedy):
    assert said(changed(sample, PROGRAMME, REPORT, deadline)) == [("R457", message, remedy)]


@pytest.mark.parametrize(
    "deadline",
    ["", REPORT, "by: 无, reason: 何时上报未写, ", "by: 2022-06, ", "within: {days: 7, of: grid-survey}, "],
)
def test_a_deadline_that_is_whole(sample, deadline):
    assert codes(changed(sample, PROGRAMME, REPORT, deadline)) == []


def test_in_a_stage_a_round_and_its_notice_have_deadlines_with_parts_too(sample):
    files = changed(sample, PROGRAMME, "short: 改造前\n", "short: 改造前\n            by: none\n")
    files = changed(files, PROGRAMME, NOTICE, "notice: {name: 改造前公示, clause: 二, reason: 未写}")

    assert [message for _, message, _ in said(files)] == [
        "“改造前征求意见” has no deadline, and nothing says why",
        "“改造前公示” has a reason for having no deadline, and has one",
    ]


# What they run from


@pytest.mark.parametrize("key", ["within", "not_before"])
@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("scheme-issue", "did you mean scheme-issued?"),
        ("on-schem", "did you mean on-scheme?"),
        ("grid-survey", None),  # of the street: that the project waits for it is said by `after`
    ],
)
def test_a_term_runs_from_something_of_the_track(sample, key, given, remedy):
    files = changed(sample, PROGRAMME, DRAWINGS, DRAWINGS[:-1] + f", {key}: {{days: 9, of: {given}}}}}")

    assert said(files) == [("R412", f"the track implementation has no milestone or round “{given}”", remedy)]


def test_a_term_of_a_street_runs_from_what_the_street_or_the_district_does(sample):
    right = changed(sample, PROGRAMME, REPORT, "within: {days: 7, of: works-command}, ")
    wrong = changed(sample, PROGRAMME, REPORT, "within: {days: 7, of: works-started}, ")

    assert codes(right) == []
    assert said(wrong) == [
        (
            "R412",
            "the plan asks neither a street nor the district for a milestone “works-started”",
            "did you mean works-command?",
        )
    ]


def test_the_district_waits_for_no_street(sample):
    files = changed(sample, PROGRAMME, "per: programme, lead", "per: programme, after: [grid-survey], lead")

    assert said(files) == [("R412", "the plan asks the district for no milestone “grid-survey”", None)]


def test_a_project_may_come_after_its_street_or_the_district(sample):
    files = changed(
        sample, PROGRAMME, DRAWINGS, DRAWINGS.replace("[scheme-issued]", "[scheme-issued, works-command]")
    )

    # The command of the sample was set up eight days after the drawings.
    assert said(files) == [
        ("D503", "“施工图确定” (2022-06-20) comes after “施工指挥机构成立” (2022-06-28)", "check both dates")
    ]


# Circles


@pytest.mark.parametrize("key", ["within", "not_before"])
def test_terms_do_not_lead_in_a_circle(sample, key):
    files = changed(
        sample,
        PROGRAMME,
        ISSUED,
        ISSUED.replace(", by: 2022-04", f", {key}: {{days: 9, of: final-drawings}}"),
    )

    assert said(files)[0] == (
        "R451",
        "these wait for one another: 方案出具 ← 施工图确定 ← 方案出具",
        "take out the one that does not wait for the next",
    )


def test_a_term_of_itself_is_a_circle(sample):
    files = changed(sample, PROGRAMME, NOTICE, NOTICE[:-1] + ", within: {days: 9, of: before-design}}")

    assert said(files)[0][:2] == ("R451", "these wait for one another: 改造前征求意见 ← 改造前征求意见")


def test_a_round_is_a_link_of_a_circle(sample):
    files = changed(
        sample, PROGRAMME, ISSUED, ISSUED.replace(", by: 2022-04", ", within: {days: 9, of: on-scheme}")
    )

    assert said(files)[0][:2] == (
        "R451",
        "these wait for one another: 方案出具 ← 方案出具后征求意见 ← 方案出具",
    )


def test_what_is_asked_of_streets_leads_in_no_circle_either(sample):
    files = changed(sample, PROGRAMME, "per: street, by: 2022-05,", "per: street, after: [list-reported],")

    assert ("R451", "“after” leads in a circle: 网格化摸底 ← 上报改造计划 ← 网格化摸底") in [
        each[:2] for each in said(files)
    ]


def test_a_term_beside_the_order_it_goes_with_is_no_circle(sample):
    files = changed(sample, PROGRAMME, DRAWINGS, DRAWINGS[:-1] + ", within: {days: 90, of: scheme-issued}}")

    assert codes(files) == []


# Dues in order


def test_what_has_no_deadline_is_due_before_nothing(sample):
    none = ISSUED.replace("by: 2022-04", "by: none, reason: 未写")
    early = DRAWINGS[:-1] + ", by: 2022-03}"
    files = changed(sample, PROGRAMME, ISSUED, none)

    assert codes(changed(files, PROGRAMME, DRAWINGS, early)) == []
    assert codes(changed(sample, PROGRAMME, DRAWINGS, early)) == ["D545"]


def test_a_term_has_no_day_that_could_be_too_early(sample):
    files = changed(sample, PROGRAMME, DRAWINGS, DRAWINGS[:-1] + ", within: {days: 1, of: scheme-issued}}")

    assert codes(files) == []


# Too soon


@pytest.mark.parametrize(
    ("day", "found"), [("2022-06-05", True), ("2022-06-06", False), ("2022-06-07", False)]
)
def test_what_cannot_be_so_soon(sample, day, found):
    finding = (
        "D507",
        f"{day} is less than 7 days after “完工”, which “移交” has to wait",
        "check both dates",
    )

    assert said(changed(sample, HANDED, "handover: 2022-06-25", f"handover: {day}")) == [finding] * found


def test_the_first_day_is_named(sample):
    (finding,) = findings_in(changed(sample, HANDED, "handover: 2022-06-25", "handover: 2022-06-02"))

    assert english(finding)[:3] == (HANDED, 8, 13)
    assert expectation(finding) == "2022-06-06 or later"


def test_of_what_is_not_on_file_nothing_is_too_soon(sample):
    files = changed(sample, HANDED, "  works-finished: 2022-05-30\n", "")

    assert "D507" not in codes(files)


def test_a_notice_and_the_answers_of_a_round_can_be_too_soon(sample):
    term = "not_before: {days: 14, of: supervision-group}"
    noticed = changed(sample, PROGRAMME, NOTICE, f"{NOTICE[:-1]}, {term}}}")
    asked = changed(sample, PROGRAMME, "short: 改造前\n", f"short: 改造前\n            {term}\n")

    assert said(noticed) == [
        (
            "D507",
            "2022-03-08 is less than 14 days after “居民监督小组成立”, which “改造前公示” has to wait",
            "check both dates",
        )
    ]
    assert {english(each)[0] for each in findings_in(asked)} == {HOUSEHOLDS}
    assert set(codes(asked)) == {"D507"}


def test_a_street_can_be_too_soon(sample):
    files = changed(sample, PROGRAMME, REPORT, f"{REPORT}not_before: {{days: 30, of: grid-survey}}, ")

    assert [english(each) for each in findings_in(files)] == [
        (
            "district.yaml",
            7,
            22,
            "D507",
            "2022-05-16 is less than 30 days after “网格化摸底”, which “上报改造计划” has to wait",
            "check both dates",
        )
    ]


# A project's own days


def planned(sample, days):
    return {**sample, PLANNING: f"{sample[PLANNING]}planned: {days}\n"}


@pytest.mark.parametrize(
    ("days", "found"),
    [
        ("{works-started: 2022-07}", []),
        ("{works-started: 2022-07-01, works-finished: 2022-11-30}", []),
        ("{works-finished: 2022-11}", []),
        ("{works-started: 2022-06-30}", ["D547"]),
        ("{works-started: 2022-06}", ["D547"]),
        ("{works-finished: 2022-12-01}", ["D547"]),
        ("{works-started: 2022-09, works-finished: 2022-09}", []),
        ("{works-started: 2022-09-02, works-finished: 2022-09-01}", ["D526"]),
        ("{works-started: 2022-10, works-finished: 2022-09}", ["D526"]),
        ("{supervision-group: 2022-08}", ["R445"]),
        ("{works-starte: 2022-08}", ["R445"]),
    ],
)
def test_what_a_project_may_plan(sample, days, found):
    assert codes(planned(sample, days)) == found


def test_what_is_said_of_planned_days(sample):
    assert said(planned(sample, "{works-starte: 2022-08}")) == [
        ("R445", "“works-starte” neither starts nor finishes the works", "did you mean works-started?")
    ]
    assert said(planned(sample, "{works-started: 2022-10, works-finished: 2022-09}")) == [
        (
            "D526",
            "the works are planned to finish (2022-09) before they start (2022-10)",
            "check both dates, or exchange them",
        )
    ]
    (finding,) = findings_in(planned(sample, "{works-finished: 2022-12-01}"))
    assert english(finding) == (
        PLANNING,
        8,
        27,
        "D547",
        "“完工” is planned for 2022-12-01, outside the time that the plan has for the works",
        "check the date; what the plan itself allows later stands in programme.yaml",
    )
    assert expectation(finding) == "a day or a month from 2022-07 to 2022-11"


def test_without_a_pace_the_stage_is_the_time_of_the_works(sample):
    def of_carried_over(day):
        return codes(
            changed(sample, HANDED, "milestones:\n", f"planned: {{works-finished: {day}}}\nmilestones:\n")
        )

    assert of_carried_over("2022-06-30") == []
    assert of_carried_over("2022-07-01") == ["D547"]
    assert of_carried_over("2022-02") == []
    assert of_carried_over("2022-01-31") == ["D547"]


def test_a_candidate_plans_no_works(sample):
    files = changed(
        sample, "projects/laojie/project.yaml", "batch:", "planned: {survey-done: 2022-04}\nbatch:"
    )

    assert said(files) == [("R445", "“survey-done” neither starts nor finishes the works", None)]


# Whose numbers they are


@pytest.mark.parametrize(
    ("source", "message", "remedy"),
    [
        (
            "",
            "“黄牌” does not say who sets the numbers of this condition",
            "add “own: true” where the district has chosen them, else the clause",
        ),
        (
            "own: false, ",
            "“黄牌” does not say who sets the numbers of this condition",
            "add “own: true” where the district has chosen them, else the clause",
        ),
        (
            "own: true, clause: 四, ",
            "“黄牌” says both that the plan sets this and that the district does",
            "keep one of the two",
        ),
    ],
)
def test_a_condition_says_whose_its_numbers_are(sample, source, message, remedy):
    files = changed(sample, PROGRAMME, YELLOW, YELLOW.replace("own: true, ", source))

    assert said(files) == [("C638", message, remedy)]


def test_a_condition_by_a_clause_is_the_plan_s(sample):
    assert codes(changed(sample, PROGRAMME, YELLOW, YELLOW.replace("own: true", "clause: 四"))) == []
    assert codes(changed(sample, PROGRAMME, YELLOW, YELLOW.replace("own: true", "clause: 六"))) == ["R410"]


def test_a_project_keeps_the_order_of_its_own_milestones_first(sample):
    assert codes(changed(sample, PROJECT, "final-drawings: 2022-06-20", "final-drawings: 2022-04-07")) == [
        "D503"
    ]
