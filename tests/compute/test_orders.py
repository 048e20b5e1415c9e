import pytest

from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.order_counts import by_holder, by_kind, count
from renovation_cli.compute.orders import all_orders, order_state, orders_due, orders_of
from renovation_cli.compute.owed import late
from renovation_cli.compute.progress import judge
from renovation_cli.model.book import Rulebook
from renovation_cli.model.order import Order
from tests.compute.records import day, dossier, rulebook

RULES = {
    "clause": "四",
    "reports_up_to": "综合组",
    "kinds": {
        "sheds": {"name": "柴火间", "clause": "四1", "duties": ["sheds"], "days": "14"},
        "design": {"name": "设计", "clause": "四2", "duties": ["design"]},
        "any": {"name": "其他", "clause": "四3"},
    },
}
DUTIES = {
    "住建局": {"name": "住建局", "clause": "五", "duties": {"design": {"title": "设计", "clause": "五1"}}},
    "街道": {
        "name": "各街道",
        "clause": "五",
        "acts_as": "street",
        "duties": {"sheds": {"title": "协议", "clause": "五2"}},
    },
}
TEAMS = {
    "streets": {"东街": {"head": {"name": "甲一"}}, "西街": {"head": {"name": "乙二"}}},
    "groups": {"综合组": {"clause": "五", "head": {"name": "丙三"}}},
    "bodies": {"供电": {"kind": "utility", "phone": "95598"}},
}


def order(*steps, **more):
    """An order opened on 1 June; a step is ``2022-06-02 accepted``, with the new holder behind it if any."""
    words = [step.split() for step in steps]
    values = {
        "problem": "协议未签",
        "kind": "sheds",
        "opened": "2022-06-01",
        "by": "visit",
        "to": "街道",
        "steps": [{"on": on, "step": step, **({"to": to[0]} if to else {})} for on, step, *to in words],
        **more,
    }
    return Order.model_validate(values)


def state(*steps, as_of="2022-06-20", rules=RULES, **more):
    return order_state("p-1", order(*steps, **more), rulebook(TEAMS, DUTIES, orders=rules), day(as_of))


def book(**orders):
    plain = rulebook(TEAMS, DUTIES, orders=RULES)
    return Rulebook(plain.programme, plain.teams, plain.duties, orders)


def project(rules, as_of, street="东街", **orders):
    home = dossier(None, street=street)
    return judge(type(home)(home.id, home.project, None, orders), rules, day(as_of))


@pytest.mark.parametrize(("as_of", "exists"), [("2022-05-31", False), ("2022-06-01", True)])
def test_an_order_exists_from_the_day_it_was_opened(as_of, exists):
    assert (state(as_of=as_of) is not None) is exists


def test_an_order_without_a_day_of_its_own_is_due_by_the_days_of_its_kind():
    assert state().due == day("2022-06-15")
    assert state(due="2022-06-30").due == day("2022-06-30")


def test_where_neither_the_order_nor_its_kind_says_the_day_is_unknown_and_never_late():
    unknown = state(kind="design", as_of="2023-06-01")

    assert (unknown.due, unknown.days_late, unknown.overdue) == (None, None, False)


@pytest.mark.parametrize(
    ("as_of", "days", "overdue"),
    [("2022-06-14", 0, False), ("2022-06-15", 0, False), ("2022-06-16", 1, True), ("2022-07-15", 30, True)],
)
def test_an_order_is_overdue_from_the_day_after_its_day(as_of, days, overdue):
    found = state(as_of=as_of)

    assert (found.days_late, found.overdue) == (days, overdue)


@pytest.mark.parametrize(("as_of", "is_open"), [("2022-06-09", True), ("2022-06-10", False)])
def test_an_order_is_open_until_the_day_it_is_resolved(as_of, is_open):
    assert state("2022-06-10 resolved", as_of=as_of).is_open is is_open


def test_an_order_ages_until_it_is_resolved():
    assert state(as_of="2022-06-08").days_open == 7
    assert state("2022-06-05 resolved", as_of="2022-08-08").days_open == 4


def test_an_order_resolved_late_keeps_its_days_and_is_no_longer_overdue():
    found = state("2022-06-18 resolved", as_of="2022-09-01")

    assert (found.days_late, found.overdue) == (3, False)


def test_an_order_returned_after_its_solution_is_open_again():
    steps = ("2022-06-02 accepted", "2022-06-05 resolved", "2022-06-08 returned")

    assert not state(*steps, as_of="2022-06-07").is_open
    again = state(*steps, as_of="2022-06-20")
    assert (again.is_open, again.days_open, again.days_late, again.accepted_on) == (True, 19, 5, None)


def test_an_order_confirmed_is_both_resolved_and_confirmed():
    found = state("2022-06-05 resolved", "2022-06-06 confirmed")

    assert (found.resolved_on, found.confirmed_on) == (day("2022-06-05"), day("2022-06-06"))


@pytest.mark.parametrize(
    ("as_of", "holder", "accepted"),
    [
        ("2022-06-02", "街道", day("2022-06-02")),
        ("2022-06-04", "住建局", None),
        ("2022-06-05", "住建局", day("2022-06-05")),
        ("2022-06-09", "综合组", None),
    ],
)
def test_the_holder_follows_the_steps_dated_by_the_day(as_of, holder, accepted):
    found = state(
        "2022-06-02 accepted",
        "2022-06-04 reassigned 住建局",
        "2022-06-05 accepted",
        "2022-06-09 reported-up",
        as_of=as_of,
    )

    assert (found.holder, found.accepted_on) == (holder, accepted)


def test_a_report_upwards_may_name_where_it_goes():
    assert state("2022-06-09 reported-up 住建局").holder == "住建局"


def test_a_holder_that_no_step_names_is_unknown():
    assert state("2022-06-04 reassigned").holder is None
    without = {**RULES, "reports_up_to": None}
    assert state("2022-06-04 reported-up", rules={k: v for k, v in without.items() if v}).holder is None


def test_the_last_step_is_the_last_by_the_day():
    found = state("2022-06-02 accepted", "2022-06-25 resolved", as_of="2022-06-20")

    assert (found.last.on, found.last.step.value) == (day("2022-06-02"), "accepted")


def test_an_order_stands_under_the_duty_of_its_kind_that_the_holder_has():
    rules = book(one=order(), two=order("2022-06-09 reported-up"), three=order(kind="any"))
    one, two, three = all_orders((), rules, day("2022-06-20"))

    assert [each.duty for each in (one, two, three)] == ["sheds", None, None]


def test_orders_of_the_programme_come_before_those_of_the_projects():
    rules = book(whole=order())
    on = day("2022-06-20")
    found = all_orders([project(rules, "2022-06-20", one=order())], rules, on)

    assert [(each.project_id, each.id) for each in found] == [(None, "whole"), ("hongqi", "one")]


def test_an_overdue_order_is_among_what_its_project_owes():
    rules = book()
    home = project(rules, "2022-06-20", one=order(blocks="scheme-issued"), two=order("2022-06-05 resolved"))
    (item,) = [each for each in late(home, rules, day("2022-06-20")) if each.kind is ItemKind.ORDER]

    assert (item.id, item.name, item.stage_id, item.clause) == ("one", "协议未签", "design", "四1")
    assert (item.lead, item.duty, item.days_left(day("2022-06-20"))) == (("街道",), "sheds", -5)


def test_an_order_without_a_known_day_owes_nothing_by_a_day():
    rules = book()
    home = project(rules, "2023-06-01", one=order(kind="design", to="住建局"))

    assert list(orders_due(home, rules, day("2023-06-01"))) == []


def test_counts_part_the_open_orders_by_age():
    opened = ("2022-06-13", "2022-06-12", "2022-05-21", "2022-05-20")
    rules = book(**{f"p-{number}": order(opened=each) for number, each in enumerate(opened)})
    found = count([*all_orders((), rules, day("2022-06-20")), state("2022-06-02 resolved")])

    assert (found.total, found.open, found.ages, found.oldest) == (5, 4, (1, 2, 1), 31)


def test_counts_of_no_order_are_zero_and_have_no_oldest():
    found = count([])

    assert (found.total, found.open, found.overdue, found.ages, found.oldest) == (0, 0, 0, (0, 0, 0), None)


def test_every_kind_of_the_plan_is_counted_also_where_there_is_none():
    rules = book(one=order(), two=order(kind="unheard-of"))
    found = by_kind(all_orders((), rules, day("2022-06-20")), rules.programme.orders)

    assert {kind: counts.total for kind, counts in found.items()} == {
        "sheds": 1,
        "design": 0,
        "any": 0,
        "unheard-of": 1,
    }


def test_each_street_is_counted_by_itself():
    rules = book()
    on = day("2022-06-20")
    east = orders_of(project(rules, "2022-06-20", one=order(), two=order("2022-06-04 reassigned")), rules, on)
    west = orders_of(project(rules, "2022-06-20", "西街", one=order()), rules, on)
    found = by_holder([*east, *west])

    assert {held and (held.lead, held.place): counts.total for held, counts in found.items()} == {
        ("street", "东街"): 1,
        None: 1,
        ("street", "西街"): 1,
    }


@pytest.mark.parametrize(
    ("steps", "holder"),
    [
        (("2022-06-02 reported-up", "2022-06-05 decided"), "街道"),
        (("2022-06-02 reported-up", "2022-06-05 decided 供电"), "供电"),
        (("2022-06-02 reported-up", "2022-06-03 accepted", "2022-06-05 decided"), "街道"),
        (("2022-06-02 reassigned 住建局", "2022-06-03 reported-up", "2022-06-05 decided"), "住建局"),
        (("2022-06-02 reported-up", "2022-06-03 reported-up 领导小组", "2022-06-05 decided"), "街道"),
        (
            (
                "2022-06-02 reported-up",
                "2022-06-03 decided 供电",
                "2022-06-04 reported-up",
                "2022-06-05 decided",
            ),
            "供电",
        ),
        (("2022-06-02 reported-up", "2022-06-05 decided 供电", "2022-06-06 reassigned 住建局"), "住建局"),
    ],
    ids=str,
)
def test_after_a_decision_it_is_with_whom_it_names_or_with_whom_it_was_before(steps, holder):
    assert state(*steps).holder == holder


def test_a_decision_counts_from_its_day_on_and_is_accepted_anew():
    steps = (
        "2022-06-02 accepted",
        "2022-06-03 reported-up",
        "2022-06-05 decided 供电",
        "2022-06-07 accepted",
    )

    assert [state(*steps, as_of=f"2022-06-0{each}").holder for each in (4, 5)] == ["综合组", "供电"]
    assert [state(*steps, as_of=f"2022-06-0{each}").accepted_on for each in (2, 6, 7)] == [
        day("2022-06-02"),
        None,
        day("2022-06-07"),
    ]


@pytest.mark.parametrize(
    ("to", "lead", "place", "duty"),
    [
        ("东街", "street", "东街", "sheds"),
        ("街道", "street", "街道", "sheds"),
        ("综合组", "综合组", "综合组", None),
        ("供电", "供电", "供电", None),
        ("领导小组", "leadership", None, None),
    ],
)
def test_an_order_about_the_programme_may_go_to_one_street_or_to_any_body(to, lead, place, duty):
    found = state(to=to)

    assert (found.held.lead, found.held.place, found.duty) == (lead, place, duty)


def test_whose_day_it_is_due():
    assert state().days_of_kind == 14
    assert state(due="2022-06-30").days_of_kind is None
    assert state(kind="design").days_of_kind is None
