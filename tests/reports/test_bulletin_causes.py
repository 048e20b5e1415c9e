"""What a bulletin says keeps projects back, whom it names, and in which order equals stand."""

from datetime import date, timedelta

import pytest

from renovation_cli.compute.causes import Cause, cause_of, troubles
from renovation_cli.compute.items import ItemKind
from renovation_cli.compute.matters import Matter
from renovation_cli.compute.owed import Bearer, Scope
from renovation_cli.compute.weekly import Row
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.bulletin import bulletin
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.fields.month_matters import trouble_table
from tests.reports.test_bulletin import JULY, month_of

AS_OF = date(2022, 7, 31)
EVERY = Extent(every=True)


def late(kind, name, days):
    due = AS_OF - timedelta(days)
    return Matter(kind, name, name, due + timedelta(1), due, (), AS_OF)


def opened(name, days, due=None):
    return Matter(ItemKind.ORDER, name, name, AS_OF - timedelta(days), due, (), AS_OF)


def row(called, *problems):
    bearer = Bearer(Scope.STREET, called, called, None)
    return Row(bearer, None, (), (), problems, called=called)


ROWS = (
    row("甲", late(ItemKind.MILESTONE, "开工", 3), late(ItemKind.FOUND, "日志不全", 9)),
    row("乙", opened("设计", 40), late(ItemKind.MILESTONE, "完工", 5), opened("弱电", 7)),
    row("丙", late(ItemKind.ROUND, "征求意见", 5), opened("设计", 20, AS_OF - timedelta(2))),
    row("丁", late(ItemKind.MILESTONE, "开工", 4), late(ItemKind.PATROL_PROBLEM, "堆物", 1)),
    row("戊", late(ItemKind.PATROL, "巡查", 5)),
)


def table(code, rows=ROWS):
    found = trouble_table(troubles(rows, ()), EVERY)
    language = Language(code)
    return [[language.value(cell) for cell in line] for line in found.rows]


def test_causes_say_what_is_wrong_those_of_a_kind_together_and_the_kind_of_most_first():
    """Late: five of all; orders: two; then an inspection and a patrol with one each."""
    assert table("zh") == [
        ["逾期未完成：开工", "2", "甲、丁", "4", ""],
        ["逾期未完成：完工", "1", "乙", "5", ""],
        ["逾期未完成：征求意见", "1", "丙", "5", ""],
        ["逾期未完成：巡查", "1", "戊", "5", ""],
        ["派单未办结：设计", "2", "乙、丙", "2", "40"],
        ["派单未办结：弱电", "1", "乙", "", "7"],
        ["督查发现：日志不全", "1", "甲", "9", ""],
        ["巡查发现：堆物", "1", "丁", "1", ""],
    ]
    assert [line[0] for line in table("en")] == [
        "not done in time: 开工",
        "not done in time: 完工",
        "not done in time: 征求意见",
        "not done in time: 巡查",
        "order open: 设计",
        "order open: 弱电",
        "found on inspection: 日志不全",
        "found on patrol: 堆物",
    ]


def test_a_kind_with_more_projects_comes_before_what_is_late():
    rows = (row("甲", opened("设计", 1)), row("乙", opened("弱电", 1), late(ItemKind.MILESTONE, "完工", 90)))

    assert [line[0] for line in table("zh", rows)] == [
        "派单未办结：设计",
        "派单未办结：弱电",
        "逾期未完成：完工",
    ]


@pytest.mark.parametrize(("days", "shown"), [(1, ["", "30"]), (0, ["", "30"]), (-1, ["1"])])
def test_an_order_has_its_days_open_until_it_is_late_and_then_its_days_late(days, shown):
    """Due a day later, on the day itself, a day before; no column of days open where none is."""
    order = opened("设计", 30, AS_OF + timedelta(days))

    assert table("en", (row("甲", order),))[0][3:] == shown


def test_every_kind_of_item_is_of_a_kind_of_cause():
    own = {ItemKind.ORDER, ItemKind.FOUND, ItemKind.PATROL_PROBLEM}

    assert {cause_of(kind) for kind in own} == {Cause.ORDER, Cause.INSPECTED, Cause.PATROLLED}
    assert {cause_of(kind) for kind in ItemKind if kind not in own} == {Cause.LATE}


STREETS = ("西街", "下街", "东街")
"""In the order of the plan, which is no order of signs."""
NAMES = ("古柏", "桂花", "海棠", "紫藤", "翠竹", "香樟")


def district(sample, works="0%"):
    """Six projects, all equal, whose folders are in no order of anything."""
    files = {path: text for path, text in sample.items() if not path.startswith("projects/")}
    files["teams.yaml"] += "".join(f"  {street}: {{}}\n" for street in STREETS)
    for number, name in enumerate(NAMES):
        files[f"projects/{'cafbed'[number]}/project.yaml"] = (
            f"name: {name}\ntrack: implementation\nstreet: {STREETS[number % 3]}\n"
            "stated: {households: 2, buildings: 1, area_m2: 400, investment_yuan: 600000}\n"
            f"progress:\n  - {{on: 2022-07-31, works: {works}}}\n"
        )
    return month_of(files, JULY)


IN_ORDER = ["古柏", "紫藤", "桂花", "翠竹", "海棠", "香樟"]


def lines(found, extent=None, code="en"):
    document = bulletin(found, extent) if extent else bulletin(found)
    return plain.render(document, Language(code)).splitlines()


@pytest.mark.parametrize(("works", "head"), [("0%", "Behind the pace"), ("50%", "Ahead of the pace")])
def test_equals_stand_in_the_order_of_the_streets_of_the_plan_and_then_by_name(sample, works, head):
    found = district(sample, works)
    (line,) = (each for each in lines(found, EVERY) if each.startswith(head))
    named = [part.split(" (")[0].split()[-1] for part in line.split(", ")[1:]]

    assert named == IN_ORDER[:5]
    assert [each["project"] for each in bulletin(found).data["projects"]] == ["c", "b", "a", "e", "f", "d"]


def test_a_list_of_names_is_cut_on_a_screen_and_whole_as_it_is_sent(sample):
    found = district(sample)
    short, full = "古柏、紫藤、桂花等，另有 3 个", "、".join(IN_ORDER)
    screen, sent = "\n".join(lines(found, code="zh")), "\n".join(lines(found, EVERY, "zh"))

    assert short in screen
    assert full not in screen
    assert "renovation bulletin 2022-07 --all" in screen
    assert "等，另有" not in sent
    assert full in sent
    assert "--all" not in sent


def test_what_fell_due_before_the_plan_is_counted_apart(sample):
    """Of what the sample is late with three fell due by the end of April; of a plan of March none did."""
    issued = "issued: 2022-04-29\n"
    assert issued in sample["programme.yaml"]
    first = {**sample, "programme.yaml": sample["programme.yaml"].replace(issued, "issued: 2022-02-01\n")}
    found, none = month_of(sample, JULY), month_of(first, JULY)

    said = "另有印发前到期 3 项未完成：单独统计，不计入任何单位的问题。"
    assert said in lines(found, code="zh")
    assert bulletin(found).data["late_before_issue"] == 3
    assert bulletin(none).data["late_before_issue"] == 0
    assert not any("印发前" in line for line in lines(none, code="zh"))
