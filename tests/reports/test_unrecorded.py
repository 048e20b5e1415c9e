"""Projects without any record, and records that are missing: what is asked of whom, and never late."""

import pytest

from renovation_cli.compute.narrowing import Narrowing, Only
from renovation_cli.render import csv_tables, plain
from renovation_cli.render.language import Language
from renovation_cli.reports.escalations import escalations, escalations_project
from renovation_cli.reports.extent import SCREEN, WHOLE
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.overdue import overdue

BARE = """\
name: 新丰大院
track: implementation
street: 东街街道
community: 二龙社区
stated: {households: 2}
"""
HANDED_OVER = """\
name: 建设里
track: carry-over
street: 东街街道
community: 二龙社区
milestones: {handover: 2022-06-25}
"""
CANDIDATE = "name: 老街候选小区\ntrack: application\nstreet: 东街街道\n"


@pytest.fixture
def silent(position):
    """A district in which one project has a record, and that only of its end."""
    return lambda day, own=BARE: position(
        day,
        projects__hongqi__project=None,
        projects__hongqi__households=None,
        projects__hongqi__orders=None,
        projects__xinfeng__project=own,
        projects__xinfeng__households="A: {1-101: {}, 1-102: {}}\n",
        projects__jianshe__project=HANDED_OVER,
        projects__laojie__project=CANDIDATE,
    )


@pytest.fixture(params=["en", "zh"])
def shown(request):
    """The lines of a document in one of the languages, by the language."""
    language = Language(request.param)
    return lambda document, texts: (plain.render(document, language).splitlines(), texts[request.param])


def part(lines, first):
    """The lines from one on, up to the next that is empty."""
    start = lines.index(first)
    return lines[start : [*lines, ""].index("", start)]


WITHOUT_RECORDS = {
    "en": [
        "Without records",
        (
            "Project or street  Id       Since       What would be due                           "
            "  Who is asked"
        ),
        (
            "新丰大院           xinfeng  2022-03-11  居民监督小组成立 (due 2022-03-10) and 5 more"
            "  二龙社区 庚九, 东街街道 丁五六, 住建局 乙二三"
        ),
        (
            "老街候选小区       laojie   2022-06-01  摸底完成 (due 2022-05)"
            "                        东街街道 丁五六"
        ),
    ],
    "zh": [
        "无记录",
        "项目、镇街    编号     起始日      应登记的事项                                    请谁登记",
        (
            "新丰大院      xinfeng  2022-03-11  居民监督小组成立（期限 2022-03-10），另有 5 项"
            "  二龙社区 庚九，东街街道 丁五六，住建局 乙二三"
        ),
        "老街候选小区  laojie   2022-06-01  摸底完成（期限 2022-05）                        东街街道 丁五六",
    ],
}
SAID = {
    "en": [
        "Nothing on record is overdue.",
        (
            "Of 2 projects nothing is on record though something was due: not counted as late, and asked for."
            " Of what would be due, 3 items fell due before the plan was issued."
        ),
    ],
    "zh": [
        "有记录的均无逾期。",
        "2 个项目到期后仍没有任何记录，不计逾期，列为待补登记。应登记的事项中，3 项在方案印发前到期。",
    ],
}
RECORD_MISSING = {
    "en": [
        "Done, as what came after it shows, and not on record",
        "Project or street  Id       Record missing  Shown by  On          Who answers    Recorded by",
        (
            "建设里             jianshe  完工            移交      2022-06-25  城发集团 丙四"
            "  projects/jianshe/project.yaml: milestones: {works-finished: <date>}"
        ),
    ],
    "zh": [
        "已完成但没有登记（由此后的登记推断）",
        "项目、镇街  编号     缺登记的事项  推断依据  日期        责任人         登记方式",
        (
            "建设里      jianshe  完工          移交      2022-06-25  城发集团 丙四"
            "  projects/jianshe/project.yaml：milestones: {works-finished: <日期>}"
        ),
    ],
}


def test_what_has_no_record_is_listed_with_what_is_asked_of_whom(silent, shown):
    lines, table = shown(overdue(silent("2022-07-01"), WHOLE), WITHOUT_RECORDS)

    assert part(lines, table[0]) == table
    lines, said = shown(overdue(silent("2022-07-01"), WHOLE), SAID)
    assert [line for line in lines if line in said] == said


def test_which_of_it_fell_due_before_the_plan_is_said_of_each(silent):
    (project, _) = overdue(silent("2022-07-01")).data["unrecorded"]

    assert [(each["id"], each["before_issue"]) for each in project["due"]][2:4] == [
        ("before-design", True),
        ("scheme-issued", False),
    ]


def test_a_missing_record_is_listed_with_what_shows_it_and_the_line_that_makes_it_good(silent, shown):
    lines, table = shown(overdue(silent("2022-07-01"), WHOLE), RECORD_MISSING)

    assert part(lines, table[0]) == table


def test_without_anything_due_nothing_is_asked(silent, shown):
    for titles in (WITHOUT_RECORDS, RECORD_MISSING):
        lines, (title, *_) = shown(overdue(silent("2022-03-10"), WHOLE), titles)
        assert title not in lines
    lines, (nothing, _) = shown(overdue(silent("2022-03-10"), WHOLE), SAID)
    assert nothing not in lines
    assert {"Nothing is overdue.", "没有逾期事项。"} & set(lines)


@pytest.mark.parametrize(
    ("day", "asked"),
    [
        ("2022-03-10", []),
        ("2022-03-11", [("xinfeng", "2022-03-11", 3)]),
        ("2022-04-30", [("xinfeng", "2022-03-11", 3)]),
        ("2022-05-01", [("xinfeng", "2022-03-11", 4)]),
        ("2022-05-31", [("xinfeng", "2022-03-11", 4)]),
        ("2022-06-01", [("xinfeng", "2022-03-11", 4), ("laojie", "2022-06-01", 1)]),
    ],
)
def test_programs_are_told_since_when_and_what_the_day_after_it_was_due(silent, day, asked):
    found = overdue(silent(day)).data

    assert [(each["project"], str(each["since"]), len(each["due"])) for each in found["unrecorded"]] == asked
    assert {(each["scope"], each["street"]) for each in found["unrecorded"]} <= {("project", "东街街道")}
    assert [each for each in found["overdue"] if each["project"] in {"xinfeng", "laojie"}] == []


@pytest.mark.parametrize(("recorded", "silent_still"), [("2022-07-02", True), ("2022-07-01", False)])
def test_with_the_first_record_what_is_due_counts(silent, recorded, silent_still):
    on = silent("2022-07-01", BARE + f"milestones: {{supervision-group: {recorded}}}\n")
    found = overdue(on).data

    assert ("xinfeng" in {each["project"] for each in found["unrecorded"]}) is silent_still
    assert {each["id"] for each in found["overdue"]} == (
        set() if silent_still else {"before-design", "scheme-issued", "final-drawings", "on-scheme"}
    )


def test_levels_ask_for_records_where_one_could_be_reached(silent, shown):
    on = silent("2022-07-01")
    (own,) = [state for state in on.states if state.id == "xinfeng"]
    title, head, row, _ = shown(escalations(on, WHOLE), WITHOUT_RECORDS)[1]

    assert [each["project"] for each in escalations(on).data["unrecorded"]] == ["xinfeng"]  # has a pace
    assert {each["level"] for each in escalations(on).data["escalations"]} == {None}
    for document in (escalations(on, WHOLE), escalations_project(on, own)):
        lines, _ = shown(document, WITHOUT_RECORDS)
        found = part(lines, title)
        assert [" ".join(line.split()) for line in found] == [
            " ".join(each.split()) for each in (title, head, row)
        ]


def test_what_the_records_show_is_told_to_programs(silent):
    (found,) = overdue(silent("2022-07-01")).data["implied"]

    assert {
        key: str(found[key]) for key in ("scope", "project", "street", "kind", "id", "by", "by_name", "on")
    } == {
        "scope": "project",
        "project": "jianshe",
        "street": "东街街道",
        "kind": "milestone",
        "id": "works-finished",
        "by": "handover",
        "by_name": "移交",
        "on": "2022-06-25",
    }
    assert found["answers"][0]["lead"] == "城发集团"
    assert overdue(silent("2022-06-24")).data["implied"] == []


TITLES = {
    "Without records, not counted as late",
    "无记录（不计逾期）",
    RECORD_MISSING["en"][0],
    RECORD_MISSING["zh"][0],
}


def test_where_that_alone_is_asked_for_nothing_is_said_of_what_is_late(silent, shown):
    position = silent("2022-07-01")
    whole, only = overdue(position), Narrowing(only=(Only.UNRECORDED,))
    part = narrowed(position, only, only)
    texts = {"en": "4 to be recorded in all; how each is:", "zh": "共 4 项待补登记；登记方式："}
    lines, total = shown(overdue(part), texts)

    assert len([line for line in lines if line in TITLES]) == 2
    assert not {line for said in SAID.values() for line in said} & set(lines)
    assert lines[-1].startswith(total)
    assert lines[-1].rstrip().endswith("renovation overdue --detail")
    assert overdue(part).data["unrecorded"] == whole.data["unrecorded"] != []


def test_the_first_table_for_programs_is_then_of_what_has_no_record(silent):
    only = Narrowing(only=(Only.UNRECORDED,))
    for day, rows in (("2022-03-10", 0), ("2022-07-01", 2)):
        document = overdue(narrowed(silent(day), only, only), WHOLE)
        name, table = next(iter(csv_tables.tables(document, Language("en")).items()))
        assert (name, len(table.splitlines())) == ("unrecorded", 1 + rows)


@pytest.mark.parametrize("extent", [SCREEN, WHOLE])
def test_where_nothing_is_without_record_that_is_said_and_nothing_else(silent, shown, extent):
    only = Narrowing(only=(Only.UNRECORDED,))
    texts = {"en": "Nothing that was due is without any record.", "zh": "到期事项均有登记。"}
    lines, text = shown(overdue(narrowed(silent("2022-03-10"), only, only), extent), texts)
    assert lines[-1] == text


def test_rounds_alone_say_nothing_of_the_rest(silent, shown):
    only = Narrowing(only=(Only.UNMET,))
    texts = {"en": "No round with a verdict is overdue.", "zh": "能够判断的轮次均无逾期。"}
    lines, text = shown(overdue(narrowed(silent("2022-07-01"), only, only)), texts)
    assert text in lines
