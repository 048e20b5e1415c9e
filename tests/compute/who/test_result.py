import pytest

from renovation_cli.compute.progress import judge
from renovation_cli.compute.who.directory import entries
from renovation_cli.compute.who.query import find
from renovation_cli.compute.who.result import ask
from renovation_cli.model.book import Dossier, Rulebook
from renovation_cli.model.order import Order
from renovation_cli.model.project import Project
from tests.compute.records import ROUND, building, day, household, rulebook

DUTIES = {
    "住建局": {
        "name": "示例住建局",
        "clause": "五",
        "duties": {"design-guidance": {"title": "设计", "clause": "五1"}},
    },
    "各街道": {
        "name": "各街道",
        "clause": "五",
        "acts_as": "street",
        "duties": {"household-visits": {"title": "入户", "clause": "五2"}},
    },
}
TEAMS = {
    "leadership": [{"name": "乙二", "post": "局长", "role": "member", "department": "住建局"}],
    "groups": {
        "综合组": {
            "clause": "六",
            "duties": ["协调"],
            "head": {"name": "乙二", "post": "局长"},
            "members": ["丁四"],
        }
    },
    "streets": {
        "东街": {
            "head": {"name": "戊五", "post": "主任"},
            "members": ["丁四"],
            "communities": {"一马": {"contacts": ["己六"]}},
        },
        "西街": {"head": {"name": "庚七", "post": "西街主任"}},
    },
}
REPORTING = {"weekly": {"name": "周调度", "clause": "四", "every": "week", "lead": ["综合组"]}}
ORDER = {
    "problem": "全区问题",
    "kind": "any",
    "opened": "2022-03-01",
    "by": "inspection",
    "to": "住建局",
    "due": "2022-03-10",
}
ORDERS = {"clause": "四", "kinds": {"any": {"name": "其他", "clause": "四"}}}
PLAIN = rulebook(TEAMS, DUTIES, reporting=REPORTING, orders=ORDERS)
BOOK = Rulebook(PLAIN.programme, PLAIN.teams, PLAIN.duties, {"whole": Order.model_validate(ORDER)})


def projects(as_of):
    places = {"east": ("东街", "一马"), "west": ("西街", None)}
    for project_id, (street, community) in places.items():
        values = {"name": f"{project_id}小区", "track": "implementation", "street": street, "officer": "丁四"}
        values["stated"] = {"households": "1"}
        if community:
            values["community"] = community
        record = Project.model_validate(values)
        yield judge(
            Dossier(project_id, record, {"1": building(household("absent 2022-02-09"))}), BOOK, day(as_of)
        )


def answered(query, as_of="2022-03-20"):
    states = list(projects(as_of))
    (entry,) = find(query, entries(BOOK, states))
    return ask(entry, BOOK, states, day(as_of))


def late(found):
    return {
        concerned.state.id: {(owed.item.kind.value, owed.item.id) for owed in concerned.late}
        for concerned in found.projects
        if concerned.late
    }


def in_force(found):
    return {concerned.state.id: [stage.id for stage in concerned.stages] for concerned in found.projects}


VISITS = {("round", ROUND), ("notice", ROUND)}
GROUP = ("milestone", "supervision-group")


def test_a_street_answers_for_what_it_leads_in_its_own_projects():
    assert late(answered("东街")) == {"east": VISITS}
    assert late(answered("西街")) == {"west": VISITS}


def test_a_community_answers_for_what_it_leads():
    assert late(answered("一马")) == {"east": {*VISITS, GROUP}}


def test_a_department_that_acts_as_street_answers_for_every_street():
    assert late(answered("各街道")) == {"east": VISITS, "west": VISITS}


def test_the_head_of_a_street_answers_for_it_as_a_person_and_by_the_post():
    assert late(answered("戊五")) == {"east": VISITS}
    assert late(answered("西街主任")) == {"west": VISITS}


def test_a_project_owes_everything_of_its_own():
    assert late(answered("east")) == {"east": {*VISITS, GROUP}}
    assert [each.place.person for each in answered("east").people] == ["戊五", "丁四", "己六", "丁四"]


def test_a_stage_a_milestone_and_a_round_are_late_where_they_are():
    both = {"east", "west"}

    assert late(answered("visits")) == {key: {*VISITS, GROUP} for key in both}
    assert late(answered("supervision-group")) == {key: {GROUP} for key in both}
    assert late(answered(ROUND)) == {key: {("round", ROUND)} for key in both}


@pytest.mark.parametrize(
    ("as_of", "stages"),
    [
        ("2022-02-09", {}),
        ("2022-02-10", {"east": ["visits"], "west": ["visits"]}),
        ("2022-03-10", {"east": ["visits"], "west": ["visits"]}),
    ],
)
def test_a_stage_is_in_force_from_its_first_to_its_last_day(as_of, stages):
    assert in_force(answered("visits", as_of)) == stages


def test_what_is_late_is_shown_although_its_stage_is_over():
    assert in_force(answered("visits", "2022-03-11")) == {"east": [], "west": []}


def test_a_department_has_its_holders_its_duties_and_the_stages_it_leads():
    found = answered("住建局")

    assert [(each.place.person, each.place.body.value) for each in found.people] == [("乙二", "leadership")]
    assert [(each.id, each.clause) for each in found.duties] == [("design-guidance", "五1")]
    assert [(each.rule.kind.value, each.rule.id) for each in found.rules] == [("stage", "design")]
    assert in_force(found) == {"east": ["design"], "west": ["design"]}


def test_a_group_has_its_people_its_duties_and_the_reports_it_leads():
    found = answered("综合组")

    assert [(each.place.person, each.place.seat.value) for each in found.people] == [
        ("乙二", "head"),
        ("丁四", "member"),
    ]
    assert [(each.id, each.title, each.clause) for each in found.duties] == [(None, "协调", "六")]
    assert [(each.rule.kind.value, each.rule.id) for each in found.rules] == [("report", "weekly")]


def test_the_load_of_a_person_is_every_place_they_have():
    found = answered("综合组")

    assert {name: len(places) for name, places in found.load.items()} == {"乙二": 2, "丁四": 4}


def test_a_person_has_the_duties_of_every_place_that_brings_some():
    assert [(each.holder, each.title) for each in answered("乙二").duties] == [
        ("住建局", "设计"),
        ("综合组", "协调"),
    ]
    # A deputy or member of a group shares its duties.
    assert [(each.holder, each.title) for each in answered("丁四").duties] == [("综合组", "协调")]


def test_an_officer_has_the_projects_they_are_named_for():
    assert in_force(answered("丁四")) == {"east": ["design"], "west": ["design"]}
    assert late(answered("丁四")) == {}


def test_a_milestone_stands_under_the_duty_of_its_stage():
    assert [each.id for each in answered("scheme-issued").duties] == ["design-guidance"]
    assert answered("supervision-group").duties == ()


def test_a_project_has_the_duties_of_what_is_in_force_and_of_what_is_late():
    assert [each.id for each in answered("east", "2022-02-20").duties] == ["household-visits"]
    late = {owed.item.duty for owed in answered("east", "2022-05-20").late}
    assert "household-visits" in late
    assert [each.id for each in answered("east", "2022-05-20").duties] == [
        "design-guidance",
        "household-visits",
    ]


@pytest.mark.parametrize(("as_of", "number"), [("2022-03-10", 0), ("2022-03-11", 1)])
def test_an_overdue_order_about_the_programme_is_its_holders(as_of, number):
    assert [len(answered(query, as_of).orders) for query in ("住建局", "乙二", "东街")] == [number, number, 0]
