from dataclasses import replace

import pytest

from renovation_cli.compute.progress import judge
from renovation_cli.compute.who.appointments import appointments
from renovation_cli.compute.who.directory import entries
from renovation_cli.compute.who.query import find, near
from renovation_cli.model.order import Order
from tests.compute.records import day, dossier, rulebook

DUTIES = {
    "住建局": {
        "name": "示例住房局",
        "clause": "五",
        "duties": {"appraisal": {"title": "绩效考评", "clause": "五1"}},
    }
}
PLAN = {
    "clauses": {"四(三)": "调度和通报"},
    "funding": {"channels": {"budget": {"name": "财政资金", "clause": "四"}}},
    "reporting": {"bulletin": {"name": "月通报", "clause": "四", "every": "month", "lead": ["综合组"]}},
    "orders": {"clause": "四", "kinds": {"shed": {"name": "柴火间拆除协议", "clause": "四"}}},
    "escalation": {
        "clause": "四",
        "levels": {
            "formal-order": {
                "name": "督办",
                "action": "专项督办",
                "clause": "四",
                "when": [{"days_overdue": "60"}],
            }
        },
    },
    "care": {"clause": "四", "name": "日常巡查", "lead": ["community"]},
}
ORDER = {
    "problem": "柴火间拆除协议未签",
    "kind": "shed",
    "opened": "2022-03-01",
    "by": "visit",
    "to": "住建局",
}
TEAMS = {
    "leadership": [
        {"name": "甲一", "post": "区长", "role": "commander"},
        {"name": "乙二", "post": "住建局局长", "role": "member", "department": "住建局"},
    ],
    "groups": {
        "综合组": {
            "clause": "五",
            "head": {"name": "乙二", "post": "住建局局长"},
            "deputies": ["丙三"],
            "members": ["丁四"],
        }
    },
    "streets": {
        "东街街道": {
            "head": {"name": "戊五", "post": "东街街道主任"},
            "members": ["丙三"],
            "communities": {"东街社区": {"contacts": ["己六"]}},
        }
    },
}
BOOK = rulebook(TEAMS, DUTIES, **PLAN)
HOME = judge(
    replace(dossier(None, officer="丙三"), orders={"p-90": Order.model_validate(ORDER)}),
    BOOK,
    day("2022-05-20"),
)


def meant(query):
    return [(entry.kind.value, entry.id) for entry in find(query, entries(BOOK, [HOME]))]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("hongqi", ("project", "hongqi")),
        ("ＨＯＮＧＱＩ", ("project", "hongqi")),
        ("红旗", ("project", "hongqi")),
        (" 红旗 ", ("project", "hongqi")),
        ("街道", ("street", "东街街道")),
        ("东街社区", ("community", "东街社区")),
        ("visits", ("stage", "visits")),
        ("监督小组", ("milestone", "supervision-group")),
        ("改造前", ("round", "before-design")),
        ("综合", ("group", "综合组")),
        ("住房", ("department", "住建局")),
        ("丙", ("person", "丙三")),
        ("区长", ("post", "区长")),
        ("领导小组", ("leadership", "leadership")),
        ("督办", ("level", "formal-order")),
        ("formal-order", ("level", "formal-order")),
        ("通报", ("report", "bulletin")),
        ("bulletin", ("report", "bulletin")),
        ("实施", ("track", "implementation")),
        ("组长", ("role", "head")),
        ("副组长", ("role", "deputy")),
        ("成员", ("role", "member")),
        ("公示", ("notice", "before-design")),
        ("考评", ("duty", "appraisal")),
        ("柴火间", ("order-kind", "shed")),
        ("巡查", ("care", "care")),
        ("财政", ("channel", "budget")),
        ("四(三)", ("clause", "四(三)")),
        ("调度", ("clause", "四(三)")),
        ("p-90", ("order", "p-90")),
        ("hongqi/p-90", ("order", "hongqi/p-90")),
        ("协议未签", ("order", "hongqi/p-90")),
    ],
)
def test_an_entry_is_found_by_its_id_or_a_part_of_its_name(query, found):
    assert meant(query) == [found]


def test_a_whole_name_is_meant_before_a_part_of_another():
    assert meant("设计") == [("stage", "design")]


def test_a_part_of_several_names_gives_each_of_them():
    assert meant("东街") == [("street", "东街街道"), ("community", "东街社区")]


def test_a_post_is_meant_only_where_nothing_else_is():
    assert meant("住建") == [("department", "住建局")]
    assert meant("局长") == [("post", "住建局局长")]


@pytest.mark.parametrize("query", ["", "  ", "没有"])
def test_what_nothing_is_called_gives_nothing(query):
    assert meant(query) == []


def test_the_word_for_a_kind_means_everything_of_it():
    assert meant("社区") == meant("community") == [("community", "东街社区")]
    assert meant("人员") == [("person", name) for name in ("甲一", "乙二", "丙三", "丁四", "戊五", "己六")]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("督察", [("formal-order", "督办"), ("supervision-group", "居民监督小组成立")]),
        ("综和组", [("综合组", "综合组")]),
        ("formal-ordre", [("formal-order", "formal-order")]),
        ("柴火房拆除协议", [("shed", "柴火间拆除协议")]),
        ("xyzzy", []),
        (" ", []),
    ],
)
def test_what_a_query_is_nearly_the_name_of(query, found):
    assert [(entry.id, form) for entry, form in near(query, entries(BOOK, [HOME]))] == found


def test_a_rule_of_two_tracks_is_one_entry_under_each_of_its_names():
    stage = {"name": "施工", "clause": "三", "from": "2022-07", "to": "2022-11"}
    tracks = {
        "one": {"name": "甲", "clause": "一", "stages": {"works": stage}},
        "two": {"name": "乙", "clause": "一", "stages": {"works": {**stage, "name": "攻坚"}}},
    }
    known = entries(rulebook(tracks=tracks), [])

    assert [[(entry.kind.value, entry.id) for entry in find(query, known)] for query in ("施工", "攻坚")] == [
        [("stage", "works")],
        [("stage", "works")],
    ]
    assert len(find("works", known)) == 1


def test_every_place_of_a_person_is_an_appointment():
    found = [each for each in appointments(BOOK.teams, [HOME]) if each.person == "丙三"]

    assert [(each.body.value, each.of, each.seat.value) for each in found] == [
        ("group", "综合组", "deputy"),
        ("street", "东街街道", "member"),
        ("project", "hongqi", "officer"),
    ]
