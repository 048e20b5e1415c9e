"""Bodies, their ids and telephones, and the firms of a project."""

import pytest

from tests.district import DUTIES, PROGRAMME, TEAMS, changed, english, expectation, findings_in

LANDLINE = "phone: 0000-5550101"
FIRMS = "firms: {design: 示例设计院, builder: 示例建设公司, supervisor: 示例监理公司}"
JIANSHE = "projects/jianshe/project.yaml"
NAMED = "  示例供电公司: {kind: utility"
PUSH = "remove it; if it has been committed, ask for help before you push"


def said(files):
    return [(*english(finding)[3:], expectation(finding)) for finding in findings_in(files)]


@pytest.mark.parametrize(
    "number", ["13800000000", '"138 0000 0000"', "138-0000-0000", '"+86 13800000000"', "'8613800000000'"]
)
def test_a_mobile_number_of_an_office_is_said_once(sample, number):
    assert said(changed(sample, TEAMS, LANDLINE, f"phone: {number}")) == [
        (
            "P705",
            "this is the number of a mobile telephone",
            PUSH,
            "the public landline of the office, such as 0000-5550101",
        )
    ]


def test_a_mobile_number_beside_it_is_a_personal_one_as_everywhere(sample):
    files = changed(sample, TEAMS, f"{LANDLINE}}}", f"{LANDLINE}}} # 值班 13800000000")

    assert [each[0] for each in said(files)] == ["P703"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("{name: 辛十, post: 项目经理}", "{name: 辛十, post: 项目经理, phone: 13800000000}"),
        ("{name: 甲一, post: 示例区区长,", "{name: 甲一, phone: 0000-5550101, post: 示例区区长,"),
        ("leadership:\n", "phone: 13800000000\nleadership:\n"),
    ],
)
def test_a_telephone_belongs_to_an_office_and_to_nobody_else(sample, right, wrong):
    assert said(changed(sample, TEAMS, right, wrong)) == [
        (
            "P705",
            "no telephone belongs here",
            "move it there if it is the office's; remove a person's own",
            "“phone” at a body, a group, a street, a community or a department: its public landline",
        )
    ]


@pytest.mark.parametrize(
    ("file", "right"),
    [
        (TEAMS, "综合组: {clause: 五, "),
        (TEAMS, "一马社区: {"),
        (TEAMS, "  东街街道:\n    "),
        (DUTIES, "  住建局:\n    "),
    ],
)
def test_whoever_can_be_called_may_have_a_telephone(sample, file, right):
    separator = "\n    " if right.endswith("\n    ") else ", "

    assert said(changed(sample, file, right, f"{right}{LANDLINE}{separator}")) == []


def test_a_telephone_in_another_form_is_told_how_it_is_written(sample):
    assert said(changed(sample, TEAMS, LANDLINE, "phone: 0000 5550101")) == [
        (
            "S346",
            "“0000 5550101” is no telephone of an office",
            "write: 0000-5550101",
            "a landline such as 0000-5550101, with an extension 0000-5550101-801, or a short number: 12345",
        )
    ]


@pytest.mark.parametrize("given", ["住建局", "综合组", "东街街道", "一马社区"])
def test_an_id_stands_for_one_of_them(sample, given):
    (finding,) = findings_in(changed(sample, TEAMS, NAMED, f"  {given}: {{kind: utility"))

    assert (*english(finding)[3:], expectation(finding)) == (
        "R465",
        f"“{given}” is the id of somebody else too",
        "give one of them another id, or remove it if both are one",
        "one id for each department, group, street, community and other body",
    )
    assert len(finding.related) == 1


@pytest.mark.parametrize("given", ["街道", "community", "领导小组", "deputy-commander", "Street"])
def test_an_id_is_no_word_of_the_format(sample, given):
    assert said(changed(sample, TEAMS, NAMED, f"  {given}: {{kind: utility")) == [
        (
            "R465",
            f"“{given}” is a word of the format for whom a rule names",
            "give it its full name",
            "an id of its own",
        )
    ]


def test_another_name_of_a_body_is_nobody_else_s_id(sample):
    assert [each[0] for each in said(changed(sample, TEAMS, "[电力公司]", "[住建局]"))] == ["R465"]
    assert said(changed(sample, TEAMS, "[电力公司]", "[示例供电公司]")) == []


def test_two_bodies_that_look_alike_are_one_id(sample):
    files = changed(sample, TEAMS, NAMED, "  A1: {kind: office}\n  a1: {kind: office}\n" + NAMED)

    assert [each[:2] for each in said(files)] == [("R413", "“a1” and “A1” are the same id")]


@pytest.mark.parametrize("part", ["design", "builder", "supervisor"])
def test_a_firm_that_is_not_on_file_is_told_the_nearest(sample, part):
    assert said(changed(sample, JIANSHE, FIRMS, f"firms: {{{part}: 示例建设}}")) == [
        (
            "R466",
            "there is no firm “示例建设” under “bodies” in teams.yaml",
            "did you mean 示例建设公司?",
            "one of: 示例建设公司, 示例设计院, 示例监理公司",
        )
    ]


def test_a_body_of_another_kind_is_no_firm(sample):
    (finding,) = said(changed(sample, JIANSHE, FIRMS, "firms: {builder: 示例供电公司}"))

    assert finding[:2] == ("R466", "“示例供电公司” is a body of another kind: utility")


@pytest.mark.parametrize(("lead", "word"), [("东街街道", "street"), ("一马社区", "community")])
def test_one_street_that_leads_a_rule_of_every_project_is_questioned(sample, lead, word):
    files = changed(sample, PROGRAMME, "lead: [community]", f"lead: [{lead}]")

    assert (
        "R467",
        f"“{lead}” leads this for the projects of every street",
        f"write: {word}",
        f"“{word}”, which means each project's own",
    ) in said(files)


@pytest.mark.parametrize("lead", ["东街街道", "一马社区", "示例供电公司", "综合组", "示例审计局"])
def test_anybody_may_lead_what_is_asked_of_the_district(sample, lead):
    files = changed(sample, PROGRAMME, "lead: [城发集团], duty: works", f"lead: [{lead}]")

    assert said(files) == []


def test_a_body_may_lead_and_act_everywhere(sample):
    files = changed(sample, PROGRAMME, "        lead: [住建局]\n", "        lead: [示例供电公司]\n")
    files = changed(files, PROGRAMME, "reports_up_to: 综合组", "reports_up_to: 示例审计局")

    assert said(files) == []


def test_a_body_that_leads_a_stage_in_force_is_called_or_named(sample):
    files = changed(sample, PROGRAMME, "        lead: [住建局]\n", "        lead: [示例审计局]\n")

    assert [each[:2] for each in said(files)] == [("P702", "“设计” is in force, and nobody holds 示例审计局")]
    head = changed(
        files, TEAMS, "{kind: office, clause: 五}", "{kind: office, clause: 五, head: {name: 壬一}}"
    )
    assert said(head) == []
    called = changed(files, TEAMS, "{kind: office, clause: 五}", "{kind: office, clause: 五, phone: 12345}")
    assert said(called) == []


def test_a_clause_of_a_body_is_one_of_the_plan(sample):
    assert [
        each[0]
        for each in said(changed(sample, TEAMS, "kind: office, clause: 五", "kind: office, clause: 六"))
    ] == ["R410"]


def test_the_kind_of_a_body_is_one_of_three(sample):
    (finding,) = said(changed(sample, TEAMS, "kind: office", "kind: 部门"))

    assert finding[:3] == (
        "S309",
        "“部门” is not one of the words allowed here",
        "the word for it here: office",
    )


def test_one_post_of_a_body_and_a_street_has_one_holder(sample):
    files = changed(sample, TEAMS, "{name: 辛十, post: 项目经理}", "{name: 丁五陆, post: 东街街道办事处主任}")

    assert {each[0] for each in said(files)} == {"P701"}
