import pytest

from renovation_cli.compute.duties import duty_states, holders_of
from renovation_cli.compute.plan_rules import plan_rules
from tests.compute.records import day, rulebook

DUTIES = {
    "住建局": {
        "name": "示例住建局",
        "clause": "五",
        "duties": {
            "design-guidance": {"title": "设计", "clause": "五1"},
            "unnamed": {"title": "其他", "clause": "五2"},
        },
    },
    "街道": {
        "name": "各街道",
        "clause": "五",
        "acts_as": "street",
        "duties": {"household-visits": {"title": "入户", "clause": "五3"}},
    },
    "社区": {"name": "各社区", "clause": "五", "acts_as": "community", "duties": {}},
}
TEAMS = {
    "leadership": [{"name": "丙三", "post": "局长", "role": "member", "department": "住建局"}],
    "streets": {
        "东街": {"head": {"name": "甲一", "post": "主任"}, "communities": {"一马": {"contacts": ["丁四"]}}},
        "西街": {"communities": {"二龙": {}}},
    },
}
ORDERS = {
    "clause": "四",
    "kinds": {"design": {"name": "图纸", "clause": "四", "duties": ["design-guidance"]}},
}


def found(as_of, duty_id, **plan):
    (state,) = [
        each for each in duty_states(rulebook(TEAMS, DUTIES, **plan), day(as_of)) if each.id == duty_id
    ]
    return state


@pytest.mark.parametrize(
    ("as_of", "in_force"),
    [("2022-02-28", False), ("2022-03-01", True), ("2022-06-30", True), ("2022-07-01", False)],
)
def test_a_duty_is_in_force_while_a_stage_under_it_is(as_of, in_force):
    assert found(as_of, "design-guidance").in_force is in_force


def test_a_duty_that_no_rule_names_is_neither_in_force_nor_not():
    assert found("2022-05-20", "unnamed").in_force is None


@pytest.mark.parametrize(
    ("as_of", "in_force"),
    [("2022-01-31", False), ("2022-02-01", True), ("2022-12-31", True), ("2023-01-01", False)],
)
def test_a_kind_of_order_is_in_force_as_long_as_the_programme_runs(as_of, in_force):
    state = found(as_of, "design-guidance", orders=ORDERS)

    assert [(each.rule.kind.value, each.rule.id) for each in state.rules] == [
        ("stage", "design"),
        ("order", "design"),
    ]
    assert ("order" in {each.rule.kind.value for each in state.rules_in_force}) is in_force


def test_a_milestone_is_in_force_from_its_stage_to_its_own_day():
    rules = {rule.id: rule for rule in plan_rules(rulebook(TEAMS, DUTIES).programme)}
    issued = rules["scheme-issued"]

    assert [
        issued.in_force(day(each)) for each in ("2022-02-28", "2022-03-01", "2022-04-30", "2022-05-01")
    ] == [
        False,
        True,
        True,
        False,
    ]


def test_what_names_no_duty_stands_under_its_stages_unless_somebody_else_leads():
    rules = {(rule.kind.value, rule.id): rule for rule in plan_rules(rulebook(TEAMS, DUTIES).programme)}

    assert rules["milestone", "scheme-issued"].under == ("design-guidance",)
    assert rules["milestone", "supervision-group"].under == ()
    assert rules["notice", "before-design"].under == ("household-visits",)


def test_the_duties_of_one_department_are_its_own():
    states = duty_states(rulebook(TEAMS, DUTIES), day("2022-05-20"), "街道")

    assert [each.id for each in states] == ["household-visits"]


def test_holders_are_leaders_or_each_street_or_each_community():
    book = rulebook(TEAMS, DUTIES)

    def people(department):
        return [
            (each.place, [person.name for person in each.people]) for each in holders_of(department, book)
        ]

    assert people("住建局") == [("住建局", ["丙三"])]
    assert people("街道") == [("东街", ["甲一"]), ("西街", [])]
    assert people("社区") == [("一马", ["丁四"]), ("二龙", [])]
