import pytest

from renovation_cli.compute.appointments import appointments
from renovation_cli.compute.directory import entries, find
from renovation_cli.compute.progress import judge
from tests.compute.records import day, dossier, rulebook

DUTIES = {"住建局": {"name": "示例住房局", "clause": "五", "duties": {}}}
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
BOOK = rulebook(TEAMS, DUTIES)
HOME = judge(dossier(None, officer="丙三"), BOOK, day("2022-05-20"))


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
