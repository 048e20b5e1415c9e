import re

import pytest

from renovation_cli.compute.order_counts import OrderCounts
from renovation_cli.compute.orders import all_orders, orders_of
from renovation_cli.compute.responsibility import known_leads
from renovation_cli.compute.sums import By
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.calendar import calendar
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.extent import SCREEN, WHOLE, Extent
from renovation_cli.reports.orders import Selection, orders
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.parts.orders import counted_sentence
from renovation_cli.reports.project import project_page
from renovation_cli.reports.sums import sums_of

PROGRAMME_ORDERS = """\
z-1: {problem: 全区问题, kind: site, opened: 2022-07-02, by: patrol, to: 城发集团}
z-2: {problem: 无期限, kind: drawing, where: 档案室, opened: 2022-07-03, by: visit, to: 住建局}
"""


def selected(position, **which):
    return Selection(tuple(all_orders(position.states, position.rulebook, position.as_of)), **which)


def ids(document):
    return [each["id"] for each in document.data["orders"]]


def test_orders_list_what_is_open_first_by_the_day_it_is_due(position):
    at = position("2022-07-14", orders=PROGRAMME_ORDERS)

    assert ids(orders(at, selected(at), WHOLE)) == ["派-2", "z-1", "z-2", "派-1"]


def test_open_and_overdue_limit_the_list_and_not_the_counts(position):
    at = position("2022-07-14", orders=PROGRAMME_ORDERS)
    documents = [orders(at, selected(at, **{which: True}), WHOLE) for which in ("only_open", "only_overdue")]

    assert [ids(each) for each in documents] == [["派-2", "z-1", "z-2"], ["派-2"]]
    assert [each.data["counts"]["orders"] for each in documents] == [4, 4]


@pytest.mark.parametrize(
    ("which", "said"), [({}, False), ({"only_open": True}, True), ({"only_overdue": True}, True)]
)
def test_counts_say_that_they_are_of_every_order_where_not_every_one_is_listed(position, text, which, said):
    at = position("2022-09-01")
    shown = text(orders(at, selected(at, **which), WHOLE))

    assert ("By kind, every order counted\n" in shown) is said
    assert ("By department, every order counted\n" in shown) is said


def test_orders_say_how_many_are_open_overdue_and_without_a_day(position, text):
    at = position("2022-07-14", orders=PROGRAMME_ORDERS)

    assert "4 orders: 3 open, 1 of them overdue. For 1 open order no day is set.\n" in text(
        orders(at, selected(at), WHOLE)
    )


def test_an_order_says_with_whom_it_is_for_how_long_and_what_waits(position):
    at = position("2022-07-14")
    (order,) = [each for each in orders(at, selected(at)).data["orders"] if each["id"] == "派-2"]

    assert order["with"] == {
        "lead": "综合组",
        "place": "综合组",
        "people": [{"name": "乙二三", "post": "住建局局长"}],
        "phone": None,
    }
    assert (order["days_open"], order["days_late"], order["overdue"], order["blocks"]) == (
        34,
        14,
        True,
        "works-started",
    )
    assert (order["last_step"]["step"], str(order["last_step"]["on"])) == ("reported-up", "2022-07-04")


@pytest.mark.parametrize(
    ("day", "holder"), [("2022-07-03", "住建局"), ("2022-07-04", "综合组 (sent to 住建局 first)")]
)
def test_an_order_that_was_passed_on_says_to_whom_it_was_sent_first(position, text, day, holder):
    at = position(day)
    shown = text(orders(at, selected(at, only_open=True), WHOLE))
    (line,) = [line for line in shown.splitlines() if line.startswith("红旗新村") and "派-2" in line]

    assert f"  {holder}  " in line


def test_the_outcome_of_an_order_is_not_told_before_it_is_resolved(position, sample):
    told = sample["projects/hongqi/orders.yaml"].replace("by: inspection", "by: inspection, outcome: 已补齐")

    def outcome(day):
        at = position(day, projects__hongqi__orders=told)
        return orders(at, selected(at)).data["orders"][-1]["outcome"]

    assert [outcome(day) for day in ("2022-07-11", "2022-07-12")] == [None, "已补齐"]


def test_every_kind_of_the_plan_is_counted_for_programs_and_only_those_on_file_for_a_part(position, text):
    at = position("2022-06-20")
    home = next(state for state in at.states if state.id == "hongqi")
    part = Selection(tuple(orders_of(home, at.rulebook, at.as_of)), home)

    assert [(each["kind"], each["orders"]) for each in orders(at, part).data["by_kind"]] == [
        ("site", 0),
        ("drawing", 1),
    ]
    assert "工地问题" in text(orders(at, selected(at), WHOLE))
    assert "工地问题" not in text(orders(at, part, WHOLE))


@pytest.mark.parametrize(
    ("which", "said"),
    [
        ({}, "No order."),
        ({"only_open": True}, "No order is open."),
        ({"only_overdue": True}, "No order is overdue."),
    ],
)
def test_where_nothing_is_listed_the_report_says_what_there_is_none_of(position, text, which, said):
    at = position("2022-05-20")

    assert said in text(orders(at, selected(at, **which), WHOLE))


def test_a_projects_page_shows_its_orders(position, text):
    at = position("2022-07-14")
    home = next(state for state in at.states if state.id == "hongqi")
    document = project_page(at, home)

    assert [each["id"] for each in document.data["project"]["orders"]] == ["派-1", "派-2"]
    assert "Dispatch orders: 1 open of 2\n" in text(document)


def test_a_projects_page_is_silent_about_orders_where_there_are_none(position, text):
    at = position("2022-07-14")
    page = project_page(at, next(state for state in at.states if state.id == "xinfeng"))

    assert page.data["project"]["orders"] == []
    assert "Dispatch orders" not in text(page)


@pytest.mark.parametrize(("day", "days"), [("2022-06-30", None), ("2022-07-01", 1)])
def test_overdue_lists_an_order_from_the_day_after_its_day(position, day, days):
    late = overdue(position(day)).data["overdue"]

    assert next((each["days_late"] for each in late if each["kind"] == "order"), None) == days


def test_overdue_says_what_a_late_order_holds_up(position, text):
    (line,) = [
        each for each in text(overdue(position("2022-07-14"), WHOLE)).splitlines() if "管线图纸不符" in each
    ]

    assert "  order, 四; holds up 开工  " in line


def test_overdue_says_which_line_resolves_an_order(position, text):
    line = "projects/hongqi/orders.yaml: 派-2: {…, steps: […, {on: <date>, step: resolved}]}"

    assert line in text(overdue(position("2022-07-14"), WHOLE))


@pytest.mark.parametrize(("day", "number"), [("2022-07-16", 0), ("2022-07-17", 1)])
def test_overdue_tells_of_orders_about_the_programme_as_a_whole(position, text, day, number):
    document = overdue(position(day, orders=PROGRAMME_ORDERS), WHOLE)

    assert [each["id"] for each in document.data["programme_orders"]] == ["z-1"] * number
    assert ("1 order about the programme as a whole is late." in text(document)) is bool(number)


@pytest.mark.parametrize(
    ("which", "extent", "total"),
    [
        ({}, SCREEN, "3 orders open, 1 overdue."),
        ({}, Extent(every=True), "4 orders, 3 open, 1 overdue."),
        ({"only_overdue": True}, SCREEN, "1 order overdue."),
    ],
)
def test_the_list_ends_with_what_it_lists_in_all_and_the_next_command(position, text, which, extent, total):
    at = position("2022-07-14", orders=PROGRAMME_ORDERS)
    selection = selected(at, **which)
    *_, last = text(orders(at, selection, extent)).splitlines()

    flags = "".join(f" --{each[5:]}" for each in which)
    assert last == f"{total} Where, of what kind, step by step: renovation orders{flags} --detail"


def test_a_list_of_open_orders_of_which_none_is_late_ends_with_how_many_are_open(position, text):
    *_, last = text(orders(at := position("2022-06-25"), selected(at))).splitlines()

    assert last == "1 order open. Where, of what kind, step by step: renovation orders --detail"


@pytest.mark.parametrize("extent", [SCREEN, Extent(every=True)])
def test_in_chinese_orders_are_counted_in_sheets(position, extent):
    at = position("2022-09-10")
    pages = [orders(at, selected(at), extent), *(sums_of(at, "orders", by) for by in By)]
    shown = "\n".join(plain.render(page, Language("zh")) for page in pages)

    assert re.findall(r"\d+ 项|项数", shown) == []
    assert "其中逾期 1 张" in shown


@pytest.mark.parametrize(
    ("total", "still_open", "overdue_", "said", "in_chinese"),
    [
        (1, 0, 0, "1 order, resolved.", "共 1 张派单，已全部办结。"),
        (3, 0, 0, "3 orders, all resolved.", "共 3 张派单，已全部办结。"),
        (3, 1, 0, "3 orders: 1 open, none overdue.", "共 3 张派单，未办结 1 张，没有逾期。"),
        (1, 1, 1, "1 order, overdue.", "共 1 张派单，均已逾期。"),
        (3, 3, 3, "3 orders, all overdue.", "共 3 张派单，均已逾期。"),
        (3, 2, 1, "3 orders: 2 open, 1 of them overdue.", "共 3 张派单，未办结 2 张，其中逾期 1 张。"),
    ],
)
def test_of_orders_counted_no_nought_is_said(total, still_open, overdue_, said, in_chinese):
    counts = OrderCounts(total, still_open, overdue_, without_due=0, ages=(), oldest=None)

    assert [Language(code).text(counted_sentence(counts).text) for code in ("en", "zh")] == [said, in_chinese]


def test_where_every_order_listed_is_late_the_head_of_the_days_says_so(position, text):
    at = position("2022-07-14", orders=PROGRAMME_ORDERS)
    late, every = (text(orders(at, selected(at, **which))) for which in ({"only_overdue": True}, {}))
    heads = [
        next(line for line in shown.splitlines() if line.startswith("Project")).split()
        for shown in (late, every)
    ]

    assert [head[-1] for head in heads] == ["Late", "Time"]
    assert ["days late" in shown for shown in (late, every)] == [False, True]


def test_who_has_orders_stands_in_the_order_of_the_plans_files(position):
    at = position("2022-09-01", orders=PROGRAMME_ORDERS)
    order = list(known_leads(at.rulebook))
    places = [each["place"] or each["lead"] for each in orders(at, selected(at), WHOLE).data["by_department"]]
    found = [order.index(each) for each in places if each in order]

    assert len(found) > 1
    assert found == sorted(found)


def test_what_is_asked_of_all_has_one_name_in_every_report(position, text):
    """An order about the programme as a whole, where it is late, falls due, and is listed."""
    late = position("2022-07-17", orders=PROGRAMME_ORDERS)
    due = position("2022-07-14", orders=PROGRAMME_ORDERS)
    shown = [overdue(late), deadlines(due), orders(due, selected(due)), calendar(due)]
    lines = [next(line for line in text(each).splitlines() if "全区问题" in line) for each in shown]

    assert [re.findall(r"\b(?:programme|district)\b", line) for line in lines] == [["programme"]] * 4
