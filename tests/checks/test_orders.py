import pytest

from tests.district import english, expectation, findings_in

ORDERS = "projects/hongqi/orders.yaml"
WHOLE = "orders.yaml"


def order(*steps, **more):
    """An order's line; a step is ``2022-07-05 accepted``, with the new holder behind it if any."""
    values = {
        "problem": "围挡缺失",
        "kind": "site",
        "opened": "2022-07-01",
        "by": "patrol",
        "to": "城发集团",
        **more,
    }
    written = []
    for step in steps:
        day, kind, *to = step.split()
        written.append(f"{{on: {day}, step: {kind}{f', to: {to[0]}' if to else ''}}}")
    values["steps"] = f"[{', '.join(written)}]"
    return f"o: {{{', '.join(f'{key}: {value}' for key, value in values.items())}}}\n"


def found(sample, text, file=ORDERS):
    return findings_in({**sample, file: text})


def codes(sample, text, file=ORDERS):
    return [finding.rule.code for finding in found(sample, text, file)]


STEPS = ("accepted", "returned", "reassigned 城发集团", "reported-up", "resolved", "confirmed")
OPEN = STEPS[:5]
FOLLOWERS = {
    (): OPEN,
    ("accepted",): OPEN[1:],
    ("returned",): (OPEN[0], *OPEN[2:]),
    ("reassigned 城发集团",): OPEN,
    ("reported-up",): OPEN,
    ("resolved",): ("returned", "confirmed"),
    ("resolved", "confirmed"): (),
    ("resolved", "returned"): (OPEN[0], *OPEN[2:]),
}


@pytest.mark.parametrize("before", FOLLOWERS, ids=" ".join)
@pytest.mark.parametrize("step", STEPS)
def test_a_step_is_found_exactly_where_it_cannot_follow(sample, before, step):
    steps = [f"2022-07-0{number + 1} {each}" for number, each in enumerate((*before, step))]

    assert codes(sample, order(*steps)) == ([] if step in FOLLOWERS[before] else ["D512"])


@pytest.mark.parametrize(
    ("steps", "is_found"),
    [
        (("reported-up", "decided"), False),
        (("reported-up", "accepted", "decided"), False),
        (("reported-up", "reported-up", "decided"), False),
        (("reported-up", "decided", "decided"), True),
        (("reported-up", "returned", "decided"), True),
        (("reported-up", "reassigned 城发集团", "decided"), True),
        (("accepted", "decided"), True),
        (("decided",), True),
        (("reported-up", "decided", "accepted"), False),
        (("reported-up", "decided 示例供电公司", "resolved", "confirmed"), False),
        (("reported-up", "decided 住建局", "resolved"), False),
        (("reported-up", "decided", "reported-up", "decided"), False),
    ],
    ids=str,
)
def test_a_decision_follows_a_report_upwards_and_passes_the_order_on(sample, steps, is_found):
    dated = [f"2022-07-0{number + 1} {each}" for number, each in enumerate(steps)]

    assert codes(sample, order(*dated)) == ["D512"] * is_found


def test_a_decision_gives_an_order_to_somebody_on_file(sample):
    text = order("2022-07-05 reported-up", "2022-07-08 decided 供电局")

    assert codes(sample, text) == ["R422"]


def test_only_the_first_impossible_step_of_an_order_is_said(sample):
    text = order("2022-07-02 confirmed", "2022-07-03 accepted")
    (finding,) = found(sample, text)

    assert english(finding)[3:5] == ("D512", "“confirmed” cannot be the first step")
    assert expectation(finding) == "one of: accepted, returned, reassigned, reported-up, resolved"


@pytest.mark.parametrize(
    ("day", "is_found"), [("2022-06-30", True), ("2022-07-01", False), ("2022-07-02", False)]
)
def test_a_step_may_be_on_the_day_of_the_opening_and_not_before(sample, day, is_found):
    assert codes(sample, order(f"{day} accepted")) == ["D511"] * is_found


def test_steps_of_one_day_are_in_order(sample):
    assert codes(sample, order("2022-07-05 accepted", "2022-07-05 resolved")) == []


def test_one_step_too_early_does_not_make_the_next_one_wrong(sample):
    text = order("2022-07-09 accepted", "2022-07-02 returned", "2022-07-10 resolved")
    (finding,) = found(sample, text)

    assert english(finding)[3:] == (
        "D511",
        "this step is dated before what came first",
        "put the steps in the order of their days, or correct the day",
    )
    assert expectation(finding) == "2022-07-09 or later"


@pytest.mark.parametrize(("due", "is_found"), [("2022-06-30", True), ("2022-07-01", False)])
def test_an_order_may_be_due_on_the_day_it_is_opened_and_not_before(sample, due, is_found):
    assert codes(sample, order(due=due)) == ["D513"] * is_found


def test_a_department_without_the_duty_is_told_who_has_it(sample):
    (finding,) = found(sample, order(to="住建局"))

    assert english(finding)[3:] == (
        "R422",
        "住建局 has no duty for the kind “工地问题”",
        "send it to 城发集团",
    )
    assert expectation(finding) == "one of: 城发集团"


def test_a_department_that_does_not_exist_is_told_the_nearest(sample):
    (finding,) = found(sample, order(to="城法集团"))

    assert english(finding)[3:] == (
        "R422",
        "nobody is called “城法集团” in teams.yaml or duties.yaml",
        "did you mean 城发集团?",
    )


@pytest.mark.parametrize("file", [ORDERS, WHOLE])
@pytest.mark.parametrize(
    "to", ["东街街道", "一马社区", "综合组", "示例供电公司", "示例建设公司", "示例审计局", "领导小组"]
)
def test_an_order_may_go_to_anybody_on_file(sample, file, to):
    plan = sample["programme.yaml"].replace("duties: [works], days: 14", "duties: [works, household-visits]")
    files = {**sample, "programme.yaml": plan, file: order(to=to)}

    assert findings_in(files) == []


@pytest.mark.parametrize(("given", "meant"), [("示例供电", "示例供电公司"), ("东街街到", "东街街道")])
def test_of_those_on_file_the_nearest_is_told(sample, given, meant):
    (finding,) = found(sample, order(to=given))

    assert english(finding)[3:] == (
        "R422",
        f"nobody is called “{given}” in teams.yaml or duties.yaml",
        f"did you mean {meant}?",
    )


def test_another_name_of_a_body_is_told_its_id(sample):
    sample["teams.yaml"] = sample["teams.yaml"].replace("also: [电力公司]", "also: [电网]")
    (finding,) = found(sample, order(to="电网"))

    assert english(finding)[5] == "the id of “电网”: 示例供电公司"


def test_a_street_by_its_name_has_the_duties_of_every_street_and_no_other(sample):
    (finding,) = found(sample, order(to="东街街道"))

    assert english(finding)[3:] == (
        "R422",
        "东街街道 has no duty for the kind “工地问题”",
        "send it to 城发集团",
    )
    assert found(sample, order(to="一马社区")) == []  # nothing in duties.yaml falls on the communities


def test_a_community_of_two_streets_is_the_project_s_or_is_told_apart(sample):
    teams = sample["teams.yaml"] + "  西街街道:\n    communities: {一马社区: {}}\n"
    plan = sample["programme.yaml"].replace("duties: [works], days: 14", "days: 14")
    files = {**sample, "teams.yaml": teams, "programme.yaml": plan}

    assert findings_in({**files, ORDERS: order(to="一马社区")}) == []
    (finding,) = findings_in({**files, WHOLE: order(to="一马社区")})
    assert english(finding)[3:] == (
        "R422",
        "2 streets have a community “一马社区”",
        "send it to the street, and name the community under “where”",
    )
    assert expectation(finding) == "one of: 东街街道, 西街街道"


@pytest.mark.parametrize(
    ("step", "is_found"),
    [
        ("reassigned", True),
        ("reassigned 住建局", True),
        ("reassigned 综合组", False),
        ("reassigned 示例供电公司", False),
        ("reassigned 城发集团", False),
        ("reported-up", False),
        ("reported-up 住建局", False),
        ("reported-up 综合组", False),
        ("reported-up street", False),
        ("reported-up 领导小组", False),
        ("reported-up leadership", False),
        ("reported-up 领导", True),
        ("reported-up 督查组", True),
    ],
)
def test_an_order_is_passed_on_to_who_has_the_duty_and_up_to_anybody_on_file(sample, step, is_found):
    assert codes(sample, order(f"2022-07-05 {step}")) == ["R422"] * is_found


def test_a_report_upwards_needs_a_name_where_the_plan_has_none(sample):
    sample["programme.yaml"] = sample["programme.yaml"].replace("  reports_up_to: 综合组\n", "")

    assert "R422" in codes(sample, order("2022-07-05 reported-up"))
    assert "R422" not in codes(sample, order("2022-07-05 reported-up 综合组"))


def test_a_kind_without_duties_goes_to_any_department(sample):
    sample["programme.yaml"] = sample["programme.yaml"].replace("duties: [works], days: 14", "days: 14")

    assert codes(sample, order(to="住建局")) == []


def test_an_order_about_the_programme_is_checked_like_a_projects(sample):
    assert codes(sample, order("2022-07-02 confirmed"), WHOLE) == ["D512"]
    assert codes(sample, order("2022-06-02 accepted"), WHOLE) == ["D511"]
    assert codes(sample, order(due="2022-06-30"), WHOLE) == ["D513"]
    assert codes(sample, order(kind="nothing"), WHOLE) == ["R421"]
    assert codes(sample, order(to="住建局"), WHOLE) == ["R422"]
    assert codes(sample, order(building="1"), WHOLE) == ["R423"]
    assert codes(sample, order(blocks="nothing"), WHOLE) == ["R424"]
    assert codes(sample, order(blocks="survey-done"), WHOLE) == []


@pytest.mark.parametrize("file", [ORDERS, WHOLE])
def test_the_days_of_an_order_lie_within_the_records_and_not_in_the_future(sample, file):
    assert codes(sample, order(opened="2020-12-31"), file) == ["D501"]
    assert codes(sample, order(opened="2021-01-01"), file) == []
    assert codes(sample, order(due="2023-07-01"), file) == ["D501"]
    assert codes(sample, order(due="2023-06-30"), file) == []
    assert codes(sample, order("2023-01-31 accepted"), file) == []
    assert codes(sample, order("2023-02-01 accepted"), file) == ["D506"]


def test_orders_of_one_project_that_look_alike_are_found(sample):
    assert codes(sample, order() + order().replace("o:", "O:", 1)) == ["R413"]


def test_a_damaged_line_of_an_order_brings_no_second_finding(sample):
    text = order("2022-07-05 accept", "2022-07-09 confirmed")

    assert [code[0] for code in codes(sample, text)] == ["S"]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("duties: [works], days", "duties: [work], days", "R407"),
        ("reports_up_to: 综合组", "reports_up_to: 综和组", "R406"),
    ],
)
def test_what_the_rules_of_orders_refer_to_must_exist(sample, right, wrong, code):
    assert right in sample["programme.yaml"]
    sample["programme.yaml"] = sample["programme.yaml"].replace(right, wrong)

    assert code in [finding.rule.code for finding in findings_in(sample)]
