import pytest

from tests.district import changed, english, expectation, findings_in

DISTRICT = "district.yaml"
MEETING = "{on: 2022-07-11, kind: weekly, decisions: [{what: 各社区张贴开工公告, to: 一马社区}]}"
BULLETIN = "{month: 2022-06, on: 2022-07-05, number: 第1期}"


def found(sample, right, wrong):
    return findings_in(changed(sample, DISTRICT, right, wrong))


def codes(sample, right, wrong):
    return [finding.rule.code for finding in found(sample, right, wrong)]


def decided(**more):
    values = {"what": "张贴公告", "to": "一马社区", **more}
    text = ", ".join(f"{key}: {value}" for key, value in values.items())
    return f"{{on: 2022-07-11, kind: weekly, decisions: [{{{text}}}]}}"


@pytest.mark.parametrize("key", ["due", "done"])
@pytest.mark.parametrize(
    ("day", "is_found"), [("2022-07-10", True), ("2022-07-11", False), ("2022-07-12", False)]
)
def test_a_decision_may_be_due_and_done_on_the_day_of_its_meeting_and_not_before(sample, key, day, is_found):
    assert codes(sample, MEETING, decided(**{key: day})) == ["D571"] * is_found


def test_a_decision_done_too_early_is_told_the_day_of_the_meeting(sample):
    (finding,) = found(sample, MEETING, decided(done="2022-06-11"))

    assert english(finding)[3:] == (
        "D571",
        "the decision is done before the meeting that took it",
        "check both days",
    )
    assert expectation(finding) == "2022-07-11 or later"


@pytest.mark.parametrize(
    ("on", "is_found"), [("2022-06-29", True), ("2022-06-30", False), ("2022-07-01", False)]
)
def test_a_bulletin_may_be_issued_on_the_last_day_of_its_month_and_not_before(sample, on, is_found):
    assert codes(sample, BULLETIN, BULLETIN.replace("2022-07-05", on)) == ["D572"] * is_found


def test_a_bulletin_of_a_month_that_is_not_over_says_of_which(sample):
    (finding,) = found(sample, BULLETIN, "{month: 2022-07, on: 2022-07-05}")

    assert english(finding)[3:] == (
        "D572",
        "the bulletin of 2022-07 was issued before that month was over",
        "check which month it is of, and the day on which it was issued",
    )
    assert expectation(finding) == "2022-07-31 or later"


@pytest.mark.parametrize(
    ("month", "expected", "remedy"),
    [
        ("2022-06-30", "“2022-06-30” is no month in the form of this format", None),
        ("2022年6月", "“2022年6月” is no month in the form of this format", "write: 2022-06"),
        ("2022/6", "“2022/6” is no month in the form of this format", "write: 2022-06"),
    ],
)
def test_a_month_in_another_form_is_put_right_only_where_it_says_which(sample, month, expected, remedy):
    (finding,) = found(sample, "month: 2022-06", f"month: {month}")

    assert english(finding)[3:] == ("S349", expected, remedy)
    assert expectation(finding) == "year-month in digits, such as 2022-03"


@pytest.mark.parametrize(
    ("again", "message"),
    [
        ("{month: 2022-06, on: 2022-07-06}", "the bulletin of 2022-06 is on file already"),
        (
            "{month: 2022-07, on: 2022-08-06, number: 第1期}",
            "a bulletin with the number “第1期” is on file already",
        ),
    ],
)
def test_a_bulletin_of_the_same_month_or_number_is_found(sample, again, message):
    (finding,) = found(sample, f"{BULLETIN}\n", f"{BULLETIN}\n  - {again}\n")

    assert english(finding)[3:] == (
        "C667",
        message,
        "put what the two say into one, and remove the other",
    )


def test_two_meetings_of_one_kind_on_one_day_are_one(sample):
    (finding,) = found(sample, f"{MEETING}\n", f"{MEETING}\n  - {{on: 2022-07-11, kind: weekly}}\n")

    assert english(finding)[3:5] == ("C667", "a meeting of this kind on 2022-07-11 is on file already")


def test_two_meetings_of_a_week_are_two(sample):
    assert codes(sample, f"{MEETING}\n", f"{MEETING}\n  - {{on: 2022-07-12, kind: weekly}}\n") == []


def test_the_same_meeting_word_for_word_is_said_once(sample):
    assert codes(sample, f"{MEETING}\n", f"{MEETING}\n  - {MEETING}\n") == ["C667"]


def test_a_kind_that_the_plan_does_not_have_is_told_the_nearest(sample):
    (finding,) = found(sample, "2022-07-11, kind: weekly", "2022-07-11, kind: weekley")

    assert english(finding)[3:] == (
        "R474",
        "there is no report or meeting “weekley” in programme.yaml",
        "did you mean weekly?",
    )
    assert expectation(finding) == "one of: weekly, bulletin"


def test_bulletins_need_a_report_that_is_made_every_month(sample):
    plan = changed(
        sample,
        "programme.yaml",
        "every: month, lead: [综合组]}\norders",
        "every: week, lead: [综合组]}\norders",
    )
    (finding,) = findings_in(plan)

    assert english(finding)[3:5] == ("R474", "the plan has no report that is made every month")


def test_a_decision_with_nobody_is_told_the_nearest(sample):
    (finding,) = found(sample, "to: 一马社区", "to: 一码社区")

    assert english(finding)[3:] == (
        "R475",
        "nobody is called “一码社区” in teams.yaml or duties.yaml",
        "did you mean 一马社区?",
    )


@pytest.mark.parametrize(
    ("body", "is_found"),
    [
        ("城发集团", False),
        ("综合组", False),
        ("东街街道", False),
        ("二龙社区", False),
        ("领导小组", False),
        ("leadership", False),
        ("各街道", False),
        ("street", True),
        ("社区", True),
        ("丁五六", True),
    ],
)
def test_whoever_has_an_id_can_be_charged_and_no_place_that_is_nobodys(sample, body, is_found):
    assert codes(sample, "to: 一马社区", f"to: {body}") == ["R475"] * is_found


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("done: 2022-07-18", "done: 2032-07-18", "D501"),
        ("due: 2022-07-20", "due: 2032-07-20", "D501"),
        ("on: 2022-07-11", "on: 2023-02-10", "D506"),
        ("on: 2022-07-05, number", "on: 2023-02-05, number", "D506"),
    ],
)
def test_days_of_meetings_are_held_to_the_records_and_to_today(sample, right, wrong, code):
    assert code in codes(sample, right, wrong)


def test_a_day_by_which_something_is_to_be_done_may_lie_ahead(sample):
    assert codes(sample, MEETING, decided(due="2023-03-10")) == []


def test_the_same_decision_twice_is_found(sample):
    one = "{what: 张贴公告, to: 一马社区}"
    twice = f"{{on: 2022-07-11, kind: weekly, decisions: [{one}, {one}]}}"

    assert codes(sample, MEETING, twice) == ["C675"]


def test_a_telephone_number_in_a_decision_is_found(sample):
    assert codes(sample, "what: 各社区张贴开工公告", "what: 请联系 13812345678") == ["P703"]
