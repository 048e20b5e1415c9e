"""What is on file of milestones and notices: several days, and the documents that prove them."""

import pytest

from tests.district import PROGRAMME, PROJECT, changed, english, findings_in

GROUP = "supervision-group: 2022-02-25"
CANDIDATE = "projects/laojie/project.yaml"
SURVEY = "survey-done: 2022-05-28"
DISTRICT = "district.yaml"
KEEP = (
    "keep the day that is right; where it may happen more than once, write “repeats: true” at its rule in"
    " programme.yaml"
)
ON_GRID = "grid-survey: {on: 2022-04-20, doc: 示东〔2022〕3号, note: 4个小区}"
NOTICE = "  before-design: 2022-03-08\n"


def said(files):
    return [english(finding) for finding in findings_in(files)]


def candidate(sample, written):
    return said(changed(sample, CANDIDATE, SURVEY, f"survey-done: {written}"))


def test_two_days_of_what_the_plan_has_once(sample):
    files = changed(sample, PROJECT, GROUP, "supervision-group: [2022-02-25, 2022-03-04]")

    assert said(files) == [
        (
            PROJECT,
            11,
            35,
            "R461",
            "“居民监督小组成立” has more than one day, and the plan has it once",
            KEEP,
        )
    ]


def test_a_list_of_one_day_is_one_day(sample):
    assert said(changed(sample, PROJECT, GROUP, "supervision-group: [2022-02-25]")) == []


def test_a_notice_posted_twice_needs_a_rule_that_repeats(sample):
    twice = changed(sample, PROJECT, NOTICE, "  before-design: [2022-03-08, 2022-03-09]\n")
    notice = "notice: {name: 改造前公示, clause: 二"

    assert [each[3:5] for each in said(twice)] == [
        ("R461", "“改造前公示” has more than one day, and the plan has it once")
    ]
    assert said(changed(twice, PROGRAMME, notice, f"{notice}, repeats: true")) == []


def test_a_milestone_of_a_street_too(sample):
    files = changed(sample, DISTRICT, ON_GRID, "grid-survey: [2022-04-20, {on: 2022-04-22, note: 补}]")

    assert [each[:4] for each in said(files)] == [(DISTRICT, 6, 38, "R461")]


def test_what_repeats_may_have_several_days_in_any_order(sample):
    assert candidate(sample, "[2022-05-28, {on: 2022-05-12, doc: 摸底表1号}]") == []


def test_one_day_twice(sample):
    (found,) = candidate(sample, "[2022-05-12, 2022-05-28, {on: 2022-05-12, note: 复核}]")

    assert found[3:] == (
        "D551",
        "“摸底完成” has 2022-05-12 twice",
        "correct the day, or remove one of the two; what proves it goes into one record",
    )


def test_one_document_for_two_days(sample):
    (found,) = candidate(sample, "[{on: 2022-05-12, doc: 表1号}, {on: 2022-05-28, doc: 表1号}]")

    assert found[3:] == (
        "C651",
        "“摸底完成” has the document “表1号” for two days",
        "check the number against the paper of 2022-05-28",
    )
    assert candidate(sample, "[{on: 2022-05-12, doc: 表1号}, {on: 2022-05-28, doc: 表2号}]") == []


def test_the_same_line_twice_is_one_day_twice_alone(sample):
    found = candidate(sample, "[{on: 2022-05-12, doc: 表1号}, {on: 2022-05-12, doc: 表1号}]")

    assert [each[3] for each in found] == ["D551"]


@pytest.mark.parametrize(
    ("doc", "found"),
    [
        ("示东〔2020〕3号", ["D552"]),
        ("示东〔2021〕3号", []),
        ("示东〔2023〕3号", []),
        ("示东[2024]3号", ["D552"]),
        ("2012号台账", []),
    ],
)
def test_a_number_of_another_year(sample, doc, found):
    written = ON_GRID.replace("示东〔2022〕3号", f"'{doc}'")

    assert [each[3] for each in said(changed(sample, DISTRICT, ON_GRID, written))] == found


def test_a_number_of_another_year_says_of_which_and_when(sample):
    files = changed(sample, DISTRICT, "示东〔2022〕3号", "示东〔2012〕3号")

    assert said(files) == [
        (
            DISTRICT,
            6,
            42,
            "D552",
            "“示东〔2012〕3号” is a number of 2012, and “网格化摸底” happened on 2022-04-20",
            "check the number and the day against the paper",
        )
    ]


@pytest.mark.parametrize(
    ("written", "code", "message", "remedy"),
    [
        (
            "{doc: 示东〔2022〕4号}",
            "S340",
            "a document stands here, and no day",
            "write the day before it: {on: <date>, doc: 示东〔2022〕4号}",
        ),
        (
            "示东〔2022〕4号",
            "S340",
            "a document stands here, and no day",
            "write the day before it: {on: <date>, doc: 示东〔2022〕4号}",
        ),
        (
            "2022-05-28，示东〔2022〕4号",
            "S304",
            "“2022-05-28，示东〔2022〕4号” is a day and a document in one text",
            "write: {on: 2022-05-28, doc: 示东〔2022〕4号}",
        ),
        (
            "{note: 已办}",
            "S340",
            "a note stands here, and no day",
            "write the day before it: {on: <date>, note: …}",
        ),
        (
            "{on: 2022-05-28, doc: 待补}",
            "S341",
            "“待补” names no document",
            "leave “doc” out until there is one; a remark goes into “note”",
        ),
    ],
)
def test_a_fact_that_lacks_its_day_or_names_no_document(sample, written, code, message, remedy):
    found = candidate(sample, written)

    assert [each[3:] for each in found if each[3] == code] == [(code, message, remedy)]


@pytest.mark.parametrize("key", ["repeats", "evidence"])
def test_what_care_dates_has_no_line_of_its_own(sample, key):
    dated = "required: false, dated_by: evaluation}"
    files = changed(sample, PROGRAMME, dated, f"{key}: true, {dated}")

    (found,) = [each for each in said(files) if each[3] == "S342"]
    assert found[4:] == (
        f"“{key}” stands at a milestone that a fact under “care” dates",
        f"take “{key}” out",
    )


@pytest.mark.parametrize("key", ["doc", "note"])
@pytest.mark.parametrize(("text", "code"), [("13800138000", "P703")])
def test_a_mobile_number_is_found_in_what_proves_something(sample, key, text, code):
    files = changed(sample, PROJECT, GROUP, f"supervision-group: {{on: 2022-02-25, {key}: 联系{text}}}")

    assert [each[3] for each in said(files)] == [code]


@pytest.mark.parametrize("part", ["[2022-02-25, 2023-02-25]", "[{on: 2023-02-25, doc: 1号}, 2022-02-25]"])
def test_each_day_of_a_list_is_a_fact_that_may_lie_ahead(sample, part):
    rule = "supervision-group: {name: 居民监督小组成立, clause: 二"
    files = changed(sample, PROGRAMME, rule, f"{rule}, repeats: true")

    found = said(changed(files, PROJECT, GROUP, f"supervision-group: {part}"))

    assert [(each[1], each[3]) for each in found] == [(11, "D506")]
    line = f"  supervision-group: {part}"
    assert found[0][2] == line.index("2023-02-25") + 1


def test_a_repeated_milestone_is_out_of_order_by_its_first_day_alone(sample):
    scheme = "scheme-issued: {name: 方案出具, clause: 三, by: 2022-04"
    files = changed(sample, PROGRAMME, scheme, f"{scheme}, repeats: true")
    issued = "  scheme-issued: 2022-04-08\n"

    later = changed(files, PROJECT, issued, "  scheme-issued: [2022-04-08, 2022-06-25]\n")
    assert said(later) == []
    late = changed(files, PROJECT, issued, "  scheme-issued: [2022-06-21, 2022-06-25]\n")
    assert {each[3] for each in said(late)} >= {"D503", "D505"}
