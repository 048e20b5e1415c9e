"""The pages of the programme and of a street, and what every report says of what is not on file at all."""

import json

import pytest

from renovation_cli.cli.main import main
from tests.district import TEAMS

OTHER_STREET = "  西街街道: {head: {name: 辛一, post: 西街街道办事处主任}}\n"


@pytest.fixture
def say(sample, tmp_path, capsys):
    """What a command prints of the sample with a second street and without its candidate."""
    files = {**sample, TEAMS: sample[TEAMS].rstrip("\n") + "\n" + OTHER_STREET}
    del files["projects/laojie/project.yaml"]
    for file, text in files.items():
        path = tmp_path / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def said(*words, day="2022-07-01", lang="en"):
        status = main([*words, "--data", str(tmp_path), "--as-of", day, "--lang", lang])
        found = capsys.readouterr()
        return status, found.out, found.err

    return said


def lines(said):
    return [" ".join(line.split()) for line in said[1].splitlines() if line.strip()]


def test_the_page_of_the_programme(say):
    assert lines(say("status", "--programme"))[2:7] == [
        "Asked 1",
        "Done 1",
        "Late 0",
        "What Kind and clause Done Who answers",
        "施工指挥机构成立 milestone, 三 2022-06-28 城发集团 丙四",
    ]


@pytest.mark.parametrize("name", ["东街街道", "东街", "东"])
def test_a_street_by_its_name_or_a_part_of_it(say, name):
    found = lines(say("status", "--street", name, "--detail"))

    assert found[0] == "示例区2022年老旧小区改造 – 东街街道 as of 2022-07-01"
    assert any(
        line.startswith("网格化摸底 milestone, 一 2022-05 2022-04-20 东街街道 丁五六, 一马") for line in found
    )
    assert any(line.endswith("二龙社区 庚九 示东〔2022〕3号 4个小区") for line in found)
    assert any(line.startswith("红旗新村 hongqi") for line in found)


def test_a_street_without_records_has_nothing_late(say):
    found = lines(say("status", "--street", "西街街道", "--detail", lang="zh"))

    assert found[2:] == [
        "应办 1",
        "完成 0",
        "逾期 0",
        "事项 种类、条款 期限 完成 责任人",
        "网格化摸底 节点，一 2022-05 已过 31 天，不计逾期 西街街道 辛一",
        "1 个镇街到期后仍没有任何记录，不计逾期，列为待补登记。",
        "没有在册项目。",
        *found[-2:],
    ]


def test_a_street_that_is_not_there_is_suggested(say):
    status, _, error = say("status", "--street", "东衔街道")

    assert status == 2
    assert error.startswith("There is no “东衔街道”. Did you mean 东街街道?")


@pytest.mark.parametrize("words", [("hongqi", "--programme"), ("--programme", "--street", "东街")])
def test_one_page_at_a_time(say, words):
    status, _, error = say("status", *words)

    assert status == 2
    assert error == (
        "--programme is the page of the programme as a whole: leave out the project and what narrows it.\n"
    )


def test_programs_get_the_page_too(say):
    found = json.loads(say("status", "--street", "东街街道", "--detail", "--format", "json")[1])

    assert (found["scope"], found["street"], found["name"]) == ("street", "东街街道", "东街街道")
    assert [(each["id"], each["on"], each["doc"], each["days_late"]) for each in found["asked"]] == [
        ("grid-survey", "2022-04-20", "示东〔2022〕3号", 0),
        ("rules-written", None, None, 0),
    ]
    assert [each["id"] for each in found["projects"]] == ["hongqi", "jianshe", "xinfeng"]


def test_programs_get_the_page_only_where_it_is_asked_for(say):
    """As on a screen: one street narrows the report as two do."""
    found = json.loads(say("status", "--street", "东街街道", "--format", "json")[1])

    assert found["narrowed_to"]["streets"] == ["东街街道"]
    assert [each["id"] for each in found["projects"]] == ["hongqi", "jianshe", "xinfeng"]
    assert {"late", "due", "rounds", "works", "investment", "money"} <= found["summary"].keys()


@pytest.mark.parametrize(
    "words",
    [("status", "--detail"), ("deadlines",), ("pipeline",), ("duties",), ("duties", "各街道")],
    ids=" ".join,
)
def test_what_is_not_on_file_at_all_is_said(say, words):
    english, chinese = say(*words)[1], say(*words, lang="zh")[1]

    assert "No project of “申报计划” is on file, though 摸底 has begun." in english
    assert "“申报计划”没有在册项目，而摸底阶段已经开始。" in chinese
    assert "Of 1 street nothing is on record though “网格化摸底” was due: 西街街道." in english
    assert "1 个镇街没有任何记录，而“网格化摸底”已经到期：西街街道。" in chinese


@pytest.mark.parametrize(
    ("words", "tracks", "streets"),
    [
        (("application",), ["application"], []),
        (("摸底", "--kind", "stage"), ["application"], []),
        (("各街道",), ["application"], ["西街街道"]),
        (("西街街道",), [], ["西街街道"]),
        (("辛一",), [], ["西街街道"]),
        (("grid-survey",), [], ["西街街道"]),
        (("城发集团",), [], []),
    ],
)
def test_whoever_is_asked_about_it_is_told(say, words, tracks, streets):
    found = json.loads(say("who", *words, "--format", "json")[1])

    assert [each["track"] for each in found["empty_tracks"]] == tracks
    assert [each["street"] for each in found["unrecorded"]] == streets


def test_the_rows_of_a_street_in_overdue_and_deadlines(say):
    overdue = json.loads(say("overdue", "--format", "json")[1])
    ahead = json.loads(say("deadlines", "--format", "json", day="2022-04-01")[1])

    assert [(each["scope"], each["street"]) for each in overdue["unrecorded"]] == [("street", "西街街道")]
    assert overdue["empty_tracks"] == [
        {"track": "application", "name": "申报计划", "stages": [{"id": "survey", "name": "摸底"}]}
    ]
    (row,) = (each for each in ahead["deadlines"] if each["id"] == "grid-survey")
    assert (row["track"], [each["id"] for each in row["projects"]]) == (None, ["东街街道", "西街街道"])
