from renovation_cli.compute.responsibility import (
    Answerable,
    Person,
    answers_for,
    duty_of,
    is_somebody,
    known_leads,
)
from renovation_cli.model.project import Project
from tests.compute.records import rulebook

TEAMS = {
    "leadership": [
        {"name": "乙二", "post": "住建局局长", "role": "member", "department": "住建局"},
        {"name": "丙三", "post": "住建局副局长", "role": "member", "department": "住建局"},
        {"name": "甲一", "post": "区长", "role": "commander"},
    ],
    "groups": {
        "综合组": {"clause": "五", "head": {"name": "戊五", "post": "办公室主任"}},
        "群众组": {"clause": "五"},
    },
    "streets": {
        "东街街道": {
            "head": {"name": "丁四", "post": "街道办主任"},
            "communities": {"一马社区": {"contacts": ["己六", "庚七"]}, "二龙社区": {}},
        },
        "西街街道": {},
    },
}
DUTIES = {
    "住建局": {
        "name": "区住建局",
        "clause": "五",
        "duties": {"design": {"title": "指导设计", "clause": "五1"}},
    },
    "城发集团": {"name": "区城发集团", "clause": "五", "duties": {}},
    "各街道": {"name": "各街道", "clause": "五", "acts_as": "street", "duties": {}},
    "各社区": {"name": "各社区", "clause": "五", "acts_as": "社区", "duties": {}},
}
BOOK = rulebook(TEAMS, DUTIES)


def project(**place):
    return Project.model_validate({"name": "红旗新村", "track": "implementation", **place})


HOME = project(street="东街街道", community="一马社区")


def test_the_street_is_the_project_s_own_and_its_head_answers():
    assert answers_for("street", HOME, BOOK) == Answerable(
        "street", "东街街道", (Person("丁四", "街道办主任"),)
    )


def test_the_community_answers_by_its_contacts():
    contacts = (Person("己六", None), Person("庚七", None))

    assert answers_for("community", HOME, BOOK) == Answerable("community", "一马社区", contacts)


def test_a_department_that_acts_as_the_street_or_the_community_is_the_project_s_own():
    assert answers_for("各街道", HOME, BOOK) == answers_for("street", HOME, BOOK)
    assert answers_for("各社区", HOME, BOOK) == answers_for("community", HOME, BOOK)


def test_everybody_who_holds_a_department_answers_for_it():
    holders = (Person("乙二", "住建局局长"), Person("丙三", "住建局副局长"))

    assert answers_for("住建局", HOME, BOOK) == Answerable("住建局", "住建局", holders)


def test_a_department_that_nobody_holds_is_named_without_people():
    assert answers_for("城发集团", HOME, BOOK) == Answerable("城发集团", "城发集团", ())


def test_a_group_answers_by_its_head():
    assert answers_for("综合组", HOME, BOOK) == Answerable(
        "综合组", "综合组", (Person("戊五", "办公室主任"),)
    )
    assert answers_for("群众组", HOME, BOOK) == Answerable("群众组", "群众组", ())


def test_an_unknown_place_has_no_name_and_no_people():
    assert answers_for("street", project(), BOOK) == Answerable("street", None, ())
    assert answers_for("community", project(street="东街街道"), BOOK) == Answerable("community", None, ())


def test_a_place_that_is_not_on_file_is_named_without_people():
    nowhere = project(street="北街街道", community="九龙社区")

    assert answers_for("street", nowhere, BOOK) == Answerable("street", "北街街道", ())
    assert answers_for("community", nowhere, BOOK) == Answerable("community", "九龙社区", ())


def test_a_community_of_another_street_lends_nobody():
    astray = project(street="西街街道", community="一马社区")

    assert answers_for("community", astray, BOOK).people == ()
    assert answers_for("street", astray, BOOK).people == ()


def test_the_programme_as_a_whole_has_no_street():
    assert answers_for("street", None, BOOK) == Answerable("street", None, ())
    assert answers_for("community", None, BOOK) == Answerable("community", None, ())


def test_a_duty_is_found_by_its_id():
    duty = duty_of("design", BOOK)

    assert duty is not None
    assert (duty.title, duty.clause) == ("指导设计", "五1")
    assert duty_of("nobody-s", BOOK) is None
    assert duty_of(None, BOOK) is None


def test_the_streets_of_the_whole_district_are_answered_for_by_every_head():
    assert answers_for("各街道", None, BOOK) == Answerable(
        "street", "各街道", (Person("丁四", "街道办主任"),)
    )
    assert answers_for("各社区", None, BOOK).people == (Person("己六", None), Person("庚七", None))
    assert answers_for("street", None, BOOK) == Answerable("street", None, ())


def test_the_commander_answers_for_the_leading_group_and_the_deputies_for_themselves():
    deputies = [{"name": name, "post": "副区长", "role": "deputy"} for name in ("辛八", "壬九")]
    book = rulebook({**TEAMS, "leadership": [*TEAMS["leadership"], *deputies]}, DUTIES)
    commander = Answerable("leadership", None, (Person("甲一", "区长"),))

    assert answers_for("leadership", HOME, book) == answers_for("领导小组", None, book) == commander
    assert [each.name for each in answers_for("副总指挥", HOME, book).people] == ["辛八", "壬九"]
    assert answers_for("deputy-commander", HOME, BOOK).people == ()


NAMED = rulebook(
    {
        **TEAMS,
        "streets": {
            "东街街道": {
                "head": {"name": "丁四"},
                "phone": "0000-5550101",
                "communities": {"一马社区": {"contacts": ["己六"], "phone": "0000-5550102"}},
            },
            "西街街道": {
                "communities": {"一马社区": {"contacts": ["辛八"]}, "三羊社区": {"contacts": ["壬九"]}}
            },
        },
        "bodies": {
            "供电公司": {"kind": "utility", "head": {"name": "癸十", "post": "主任"}, "phone": "95598"}
        },
    },
    {**DUTIES, "住建局": {**DUTIES["住建局"], "phone": "0000-5550103"}},
)


def test_a_street_and_a_body_answer_by_their_own_id_whatever_the_project():
    street = Answerable("street", "东街街道", (Person("丁四", None),), "0000-5550101")

    assert answers_for("东街街道", None, NAMED) == answers_for("东街街道", HOME, NAMED) == street
    assert answers_for("供电公司", HOME, NAMED) == Answerable(
        "供电公司", "供电公司", (Person("癸十", "主任"),), "95598"
    )


def test_a_community_by_its_id_is_the_project_s_own_or_the_only_one():
    own = Answerable("community", "一马社区", (Person("己六", None),), "0000-5550102")

    assert answers_for("一马社区", HOME, NAMED) == own
    assert answers_for("一马社区", project(street="西街街道"), NAMED).people == (Person("辛八", None),)
    assert answers_for("一马社区", None, NAMED) == Answerable("community", "一马社区", ())
    assert answers_for("三羊社区", HOME, NAMED).people == (Person("壬九", None),)


def test_the_telephone_comes_with_whoever_answers():
    assert answers_for("street", HOME, NAMED).phone == "0000-5550101"
    assert answers_for("各街道", HOME, NAMED).phone == "0000-5550101"
    assert answers_for("各街道", None, NAMED).phone is None
    assert answers_for("community", HOME, NAMED).phone == "0000-5550102"
    assert answers_for("住建局", None, NAMED).phone == "0000-5550103"
    assert answers_for("leadership", None, NAMED).phone is None


def test_everybody_is_in_one_space_of_ids():
    known = known_leads(NAMED)

    assert {
        "street",
        "住建局",
        "各街道",
        "综合组",
        "东街街道",
        "一马社区",
        "三羊社区",
        "供电公司",
    } <= known.keys()
    assert all(is_somebody(name, NAMED) for name in (*known, "领导小组", "街道"))
    assert not any(is_somebody(name, NAMED) for name in ("供水公司", "南街街道", ""))
