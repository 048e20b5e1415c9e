import json

import pytest

DAY = ("--as-of", "2022-07-14")


def listed(run, district, *arguments):
    found = json.loads(run("orders", *arguments, "--data", district, *DAY, "--format", "json").out)
    return [each["id"] for each in found["orders"]]


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ((), ["派-2", "派-1"]),
        (("hongqi",), ["派-2", "派-1"]),
        (("xinfeng",), []),
        (("--open",), ["派-2"]),
        (("--overdue",), ["派-2"]),
        (("--to", "城发"), ["派-1"]),
        (("--to", "综合组"), ["派-2"]),
        (("--to", "乙二三"), ["派-2"]),
        (("--to", "住建局"), []),
        (("红旗", "--overdue", "--to", "城发"), []),
    ],
)
def test_orders_are_chosen_by_project_state_and_holder(run, district, arguments, ids):
    assert listed(run, district, *arguments) == ids


def test_an_order_with_a_street_is_found_by_the_street(run, district):
    programme = district / "programme.yaml"
    kind = "    drawing: {name: 图纸问题"
    visits = "    visits: {name: 入户问题, clause: 四, duties: [household-visits]}\n"
    programme.write_text(programme.read_text(encoding="utf-8").replace(kind, visits + kind), encoding="utf-8")
    order = "派-7: {problem: 无人在家, kind: visits, opened: 2022-07-01, by: visit, to: 各街道}\n"
    (district / "projects/xinfeng/orders.yaml").write_text(order, encoding="utf-8")

    assert listed(run, district, "--to", "东街街道") == ["派-7"]
    assert listed(run, district, "--to", "丁五六") == ["派-7"]
    assert listed(run, district, "--to", "各街道") == ["派-7"]


def test_an_unknown_department_is_a_usage_error(run, district):
    result = run("orders", "--to", "城法集团", "--data", district, *DAY)

    assert (result.status, result.err) == (2, "There is no “城法集团”. Did you mean 城发集团?\n")
