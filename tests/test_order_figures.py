"""The orders of the demo district against the same figures made from its raw YAML by other means.

Nothing here uses the package's computations. The demo's orders are put through courses that it does not have
by itself (a return after the solution, a change of hands, no day, a kind that sets one), so that every figure
is at stake.
"""

import json
from collections import Counter
from datetime import date, timedelta

import pytest
import yaml

from renovation_cli.cli.main import main
from renovation_cli.editing.demo import write_demo
from tests.raw_facts import places_in

pytestmark = pytest.mark.figures

DATES = (
    "2022-02-21",
    "2022-03-15",
    "2022-04-10",
    "2022-05-20",
    "2022-06-12",
    "2022-06-13",
    "2022-07-20",
    "2022-07-21",
    "2022-08-10",
    "2022-09-30",
    "2022-10-31",
    "2022-11-25",
    "2022-12-31",
)
WHOLE = """\
z-1: {problem: 一, kind: illegal-structure, opened: 2022-05-30, by: patrol, to: 区城管局, steps: [\
{on: 2022-06-02, step: accepted}, {on: 2022-06-10, step: resolved}, {on: 2022-07-21, step: returned}]}
z-2: {problem: 二, kind: design, opened: 2022-06-01, by: visit, to: 区住建局}
z-3: {problem: 三, kind: works, opened: 2022-06-12, by: visit, to: 区城发集团, due: 2022-07-20, steps: [\
{on: 2022-08-10, step: reported-up}, {on: 2022-11-25, step: resolved}, {on: 2022-11-26, step: confirmed}]}
z-4: {problem: 四, kind: design, opened: 2022-04-08, by: visit, to: 示例供电单位, due: 2022-06-12, steps: [\
{on: 2022-05-20, step: reported-up}, {on: 2022-06-13, step: reported-up, to: 施工建设组}, \
{on: 2022-07-20, step: decided}]}
z-5: {problem: 五, kind: coordination, opened: 2022-05-20, by: visit, to: 区审计局, due: 2022-07-20, steps: [\
{on: 2022-05-30, step: reported-up}, {on: 2022-06-13, step: decided, to: 示例施工单位}, \
{on: 2022-09-30, step: reassigned, to: 质量监督组}, {on: 2022-10-03, step: resolved}]}
"""
KIND = "illegal-structure: {name: 违章搭建"
"""The plan sets no days for any kind of order."""


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    data = write_demo(tmp_path_factory.mktemp("district"))
    (data / "orders.yaml").write_text(WHOLE, encoding="utf-8")
    plan = data / "programme.yaml"
    text = plan.read_text(encoding="utf-8")
    assert KIND in text
    plan.write_text(text.replace(KIND, f"{KIND}, days: 11"), encoding="utf-8")
    return data


def raw(file):
    """A file with every value as text: for PyYAML's own types the key ``on`` would mean “true”."""
    return yaml.load(file.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - it makes texts only


def raw_orders(data):
    """Every order as its line has it, with its project."""
    for file in (data / "orders.yaml", *sorted(data.glob("projects/*/orders.yaml"))):
        project = None if file.parent == data else file.parent.name
        for order_id, order in raw(file).items():
            yield project, order_id, order


def recomputed(data, as_of):
    """(days open, days late or None, open, holder) of every order by then."""
    kinds = raw(data / "programme.yaml")["orders"]["kinds"]
    on = date.fromisoformat
    figures = {}
    for project, order_id, order in raw_orders(data):
        if on(order["opened"]) > as_of:
            continue
        done, holder, before = None, order["to"], None
        for step in order.get("steps", ()):
            if on(step["on"]) <= as_of:
                done = {"resolved": on(step["on"]), "returned": None}.get(step["step"], done)
                if step["step"] == "reported-up":
                    before, holder = before or holder, step.get("to", "区住建局")
                elif step["step"] in ("decided", "reassigned"):
                    before, holder = None, step.get("to", before)
        days = kinds[order["kind"]].get("days")
        due = on(order["due"]) if "due" in order else days and on(order["opened"]) + timedelta(days=int(days))
        end = done or as_of
        late = None if due is None else max(0, (end - due).days)
        figures[project, order_id] = ((end - on(order["opened"])).days, late, done is None, holder)
    return figures


@pytest.mark.parametrize("day", DATES)
def test_ages_and_lateness_of_orders_come_out_the_same_from_the_raw_lines(district, capsys, monkeypatch, day):
    monkeypatch.setenv("RENOVATION_TODAY", "2022-12-31")
    main(["orders", "--data", str(district), "--as-of", day, "--format", "json"])
    report = json.loads(capsys.readouterr().out)
    expected = recomputed(district, date.fromisoformat(day))
    street = {"street": "各镇街", "community": "各社区"}

    assert {
        (each["project"], each["id"]): (
            each["days_open"],
            each["days_late"],
            each["open"],
            street.get(each["with"]["lead"], each["with"]["lead"]),
        )
        for each in report["orders"]
    } == expected
    overdue = [late for _, late, is_open, _ in expected.values() if is_open and late]
    assert report["counts"]["overdue"] == len(overdue)
    ages = [days for days, _, is_open, _ in expected.values() if is_open]
    assert report["counts"]["oldest_days"] == max(ages, default=None)
    assert [each["orders"] for each in report["counts"]["open_by_age"]] == [
        sum(low <= age <= high for age in ages) for low, high in ((0, 7), (8, 30), (31, 999))
    ]
    kinds = Counter(
        order["kind"] for project, order_id, order in raw_orders(district) if (project, order_id) in expected
    )
    assert {each["kind"]: each["orders"] for each in report["by_kind"] if each["orders"]} == kinds
    assert {
        (each["lead"], each["place"]): (each["orders"], each["open"], each["overdue"])
        for each in report["by_department"]
    } == by_department(district, expected)


def _leading_street(data, project):
    return places_in(raw(data / "projects" / project / "project.yaml")["street"])[0]


def by_department(data, expected):
    """(orders, open, overdue) by who has them: each street by itself, the streets together where they are."""
    found = {}
    for (project, _), (_, late, is_open, holder) in expected.items():
        key = (holder, holder)
        if holder == "各镇街":
            place = _leading_street(data, project) if project else holder
            key = ("street", place)
        counts = found.setdefault(key, Counter())
        counts.update(orders=1, open=int(is_open), overdue=int(is_open and bool(late)))
    return {key: (each["orders"], each["open"], each["overdue"]) for key, each in found.items()}
