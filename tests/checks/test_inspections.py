import pytest

from tests.district import PROJECT, changed, english, expectation, findings_in

HELD = "{kind: on-site, on: 2022-06-15, by: 综合组, met: [城发集团], note: 进场准备}"


def found(sample, right, wrong):
    return findings_in(changed(sample, PROJECT, right, wrong))


def codes(sample, right, wrong):
    return [finding.rule.code for finding in found(sample, right, wrong)]


def problem(**days):
    text = ", ".join(f"{key}: {value}" for key, value in {"what": "围挡有缺口", **days}.items())
    return f"{{kind: on-site, on: 2022-06-15, findings: [{{{text}}}]}}"


@pytest.mark.parametrize("key", ["due", "mended"])
@pytest.mark.parametrize(
    ("day", "is_found"), [("2022-06-14", True), ("2022-06-15", False), ("2022-06-16", False)]
)
def test_a_problem_may_be_due_and_mended_on_the_day_it_was_found_and_not_before(sample, key, day, is_found):
    assert codes(sample, HELD, problem(**{key: day})) == ["D573"] * is_found


def test_a_problem_mended_too_early_is_told_the_day_of_the_inspection(sample):
    (finding,) = found(sample, HELD, problem(mended="2022-05-16"))

    assert english(finding)[3:] == (
        "D573",
        "it was mended before the inspection that found it",
        "check both days",
    )
    assert expectation(finding) == "2022-06-15 or later"


@pytest.mark.parametrize(
    ("verified", "is_found"), [("2022-06-19", True), ("2022-06-20", False), ("2022-06-21", False)]
)
def test_a_problem_may_be_verified_on_the_day_it_was_mended_and_not_before(sample, verified, is_found):
    assert codes(sample, HELD, problem(mended="2022-06-20", verified=verified)) == ["D574"] * is_found


def test_a_problem_verified_without_being_mended_is_asked_for_the_day(sample):
    (finding,) = found(sample, HELD, problem(verified="2022-06-20"))

    assert english(finding)[3:] == (
        "D574",
        "it was verified as mended, and nothing says when it was mended",
        "add the day on which it was mended, or take “verified” out",
    )
    assert expectation(finding) == "“mended”, a day not later than 2022-06-20"


@pytest.mark.parametrize(
    ("more", "key"), [("findings: [{what: 围挡有缺口}]", "findings"), ("met: [城发集团]", "met")]
)
def test_what_was_not_held_tells_nothing_of_itself(sample, more, key):
    (finding,) = found(sample, HELD, f"{{kind: on-site, planned: 2022-06, {more}}}")

    assert english(finding)[3:] == (
        "D575",
        "nothing says on which day the inspection was held",
        f"add “on: <date>”, or take “{key}” out until it is held",
    )


def test_an_inspection_has_a_day(sample):
    (finding,) = found(sample, HELD, "{kind: on-site, by: 综合组}")

    assert english(finding)[3:5] == ("S350", "the inspection was neither planned nor held on a day")
    assert expectation(finding) == (
        "“on”, the day on which it was held, or “planned”, the day or the month for which it is planned"
    )


@pytest.mark.parametrize(
    ("again", "is_found"),
    [
        ("{kind: on-site, on: 2022-06-15, by: 综合组}", True),
        ("{kind: on-site, on: 2022-06-16, by: 综合组}", False),
        ("{kind: daily, on: 2022-06-15}", False),
    ],
)
def test_two_records_of_one_inspection_are_found(sample, again, is_found):
    assert codes(sample, f"{HELD}\n", f"{HELD}\n  - {again}\n") == ["C668"] * is_found


def test_each_body_has_its_own_inspections(sample):
    (finding,) = found(sample, "on: 2022-06-15, by: 综合组", "on: 2022-06-15, by: 住建局")

    assert english(finding)[3:] == (
        "C669",
        "“不定期现场督查” is not held by 住建局",
        "if it was 住建局, the kind is: daily",
    )
    assert expectation(finding) == "one of: 综合组"


def test_a_kind_that_the_plan_does_not_have_is_told_the_nearest(sample):
    (finding,) = found(sample, "kind: on-site, on: 2022-06-15", "kind: onsite, on: 2022-06-15")

    assert english(finding)[3:] == (
        "R476",
        "there is no kind of inspection “onsite” in programme.yaml",
        "did you mean on-site?",
    )


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("by: 城发集团, due", "by: 城法集团, due"),
        ("met: [城发集团]", "met: [城法集团]"),
        ("met: [城发集团]", "met: [施工单位]"),
        ("until: 2022-09-20, by: 住建局}", "until: 2022-09-20, met: [城法集团]}"),
    ],
)
def test_a_body_that_is_nobody_is_found(sample, right, wrong):
    assert codes(sample, right, wrong) == ["R475"]


@pytest.mark.parametrize("met", ["street", "社区", "东街街道", "一马社区", "综合组", "领导小组"])
def test_a_project_may_say_whom_of_its_own_an_inspection_met(sample, met):
    assert codes(sample, "met: [城发集团]", f"met: [{met}]") == []


@pytest.mark.parametrize("met", ["王小明", "丁五六", "张三", "0598-8220000"])
def test_a_person_is_not_whom_an_inspection_met(sample, met):
    assert codes(sample, "met: [城发集团]", f"met: [{met}]") == ["P706"]


@pytest.mark.parametrize("met", ["王小明", "李四"])
def test_nor_whom_a_talk_met(sample, met):
    (finding,) = found(sample, "until: 2022-09-20, by: 住建局}", f"until: 2022-09-20, met: [{met}]}}")

    assert english(finding)[3:] == (
        "P706",
        f"“{met}” reads like the name of a person",
        "write whose office it is, and remove the person",
    )
    assert expectation(finding) == "the department, group, street or community that was met"


def test_who_is_to_hold_a_kind_is_somebody(sample):
    plan = changed(sample, "programme.yaml", "by: [综合组], every", "by: [综和组], every")

    assert [(each.rule.code, each.place.file) for each in findings_in(plan)][:1] == [
        ("R406", "programme.yaml")
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("due: 2022-07-20}", "due: 2032-07-20}", "D501"),
        ("mended: 2022-07-08, verified: 2022-07-12", "mended: 2022-07-08, verified: 2032-07-12", "D501"),
        ("on: 2022-06-15, by", "on: 2023-02-15, by", "D506"),
    ],
)
def test_days_of_inspections_are_held_to_the_records_and_to_today(sample, right, wrong, code):
    assert codes(sample, right, wrong) == [code]


def test_a_day_for_mending_may_lie_ahead(sample):
    assert codes(sample, HELD, problem(due="2023-03-10")) == []
