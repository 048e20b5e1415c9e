import json

import pytest

from tests.cli.commands import without_options

DAY = ("--as-of", "2022-05-20")


def test_an_ambiguous_query_lists_the_candidates_with_their_kind(run, district):
    result = run("who", "社区", "--data", district, *DAY)

    assert (result.status, result.out) == (2, "")
    assert without_options(result.err, district, *DAY) == (
        "“社区” may be any of these; type one of the commands:\n"
        "  renovation who 一马社区  # community 一马社区\n"
        "  renovation who 二龙社区  # community 二龙社区\n"
    )


def test_candidates_with_an_id_show_it(run, district):
    assert without_options(run("who", "方案", "--data", district, *DAY).err, district, *DAY) == (
        "“方案” may be any of these; type one of the commands:\n"
        "  renovation who 方案出具  # milestone 方案出具 (scheme-issued)\n"
        "  renovation who 方案出具后征求意见  # round 方案出具后征求意见 (on-scheme)\n"
    )


def test_candidates_whose_names_clash_are_asked_for_by_kind(run, district):
    programme = district / "programme.yaml"
    text = programme.read_text(encoding="utf-8").replace("works-started: {name: 开工,", "works: {name: 施工,")
    programme.write_text(text.replace("[works-started]", "[works]"), encoding="utf-8")
    result = run("who", "施工", "--data", district, *DAY)

    assert without_options(result.err, district, *DAY) == (
        "“施工” may be any of these; type one of the commands:\n"
        "  renovation who 施工 --kind stage  # stage 施工 (construction)\n"
        "  renovation who 施工 --kind milestone  # milestone 施工 (works)\n"
    )
    assert run("who", "施工", "--kind", "stage", "--data", district, *DAY).out


def test_the_word_for_a_kind_means_everything_of_it(run, district):
    teams = district / "teams.yaml"
    town = "streets:\n  北镇: {kind: town}\n"
    teams.write_text(teams.read_text(encoding="utf-8").replace("streets:\n", town), encoding="utf-8")

    assert without_options(run("who", "街道", "--data", district, *DAY).err, district, *DAY) == (
        "“街道” may be any of these; type one of the commands:\n"
        "  renovation who 北镇  # street 北镇\n"
        "  renovation who 东街街道  # street 东街街道\n"
        "  renovation who 各街道  # department 各街道办事处 (各街道)\n"
    )


@pytest.mark.parametrize("kind", ["milestone", "MILESTONE", "节点"])
def test_a_kind_settles_which_one_is_meant(run, district, kind):
    result = run("who", "方案", "--kind", kind, "--data", district, *DAY, "--format", "json")

    assert json.loads(result.out)["entry"] == {
        "kind": "milestone",
        "id": "scheme-issued",
        "name": "方案出具",
    }


def test_a_kind_that_does_not_exist_ends_with_the_kinds_there_are(run, district):
    result = run("who", "方案", "--kind", "milestones", "--data", district)

    assert result.status == 2
    assert result.err.startswith(
        "There is no kind “milestones”. Did you mean milestone? Kinds: project 项目, street 镇街,"
    )


def test_a_near_miss_suggests(run, district):
    result = run("who", "综和组", "--data", district, *DAY)

    assert (result.status, result.err) == (2, "There is no “综和组”. Did you mean 综合组?\n")


EXAMPLES = (
    "What can be asked for, with an example of each: project (红旗新村), street (东街街道),"
    " community (一马社区), stage (入户), milestone (居民监督小组成立), round (改造前征求意见),"
    " group (综合组), department (住建局), utility (示例供电公司),"
    " firm (示例建设公司), office (示例审计局), person (甲一), leadership (领导小组), level (黄牌),"
    " report (周调度), inspection (日常督查), track (实施项目), post (示例区区长), role (总指挥),"
    " notice (改造前公示), duty (指导设计), order-kind (工地问题), care (社区日常巡查), channel (财政资金),"
    " clause (一), order (派-1)\n"
)


def test_what_is_nothing_like_anything_says_what_can_be_asked_for(run, district):
    result = run("who", "xyzzy", "--data", district, *DAY)

    assert (result.status, result.err) == (2, f"There is no “xyzzy”.\n{EXAMPLES}")


def test_several_near_misses_are_each_offered_as_a_command(run, district):
    assert without_options(run("who", "白牌", "--data", district, *DAY).err, district, *DAY) == (
        "There is no “白牌”. Something like it:\n"
        "  renovation who 黄牌  # level 黄牌 (yellow)\n"
        "  renovation who 红牌  # level 红牌 (red)\n"
        f"{EXAMPLES}"
    )


def test_duties_of_a_department_that_is_not_there_name_those_there_are(run, district):
    assert without_options(run("duties", "政府办", "--data", district, *DAY).err, district, *DAY) == (
        "There is no “政府办”.\nWhat can be asked for, with an example of each:"
        " department (住建局), utility (示例供电公司), firm (示例建设公司), office (示例审计局)\n"
    )


def test_what_may_be_in_a_damaged_file_is_not_said_to_be_nowhere(run, district):
    (district / "teams.yaml").write_text("streets: [\n", encoding="utf-8")
    result = run("who", "一马社区", "--data", district, *DAY)

    assert (result.status, without_options(result.err, district, *DAY)) == (
        1,
        "There is no “一马社区” in the files that can be read. First: renovation check\n",
    )


def test_duties_of_what_is_no_department_say_what_it_is(run, district):
    result = run("duties", "综合组", "--data", district, *DAY)

    assert result.status == 2
    assert without_options(result.err, district, *DAY) == (
        "“综合组” is nothing that “duties” takes; ask who it is:\n  renovation who 综合组  # group 综合组\n"
    )


def test_duties_of_a_department_are_asked_for_by_part_of_its_name(run, district):
    assert "指导设计" in run("duties", "住房", "--data", district, *DAY).out


def test_duties_of_a_street_are_those_of_the_streets(run, district):
    for_all = run("duties", "各街道", "--data", district, *DAY).out

    assert for_all
    assert run("duties", "东街街道", "--data", district, *DAY).out == for_all


def test_a_group_is_found_by_its_other_names(run, district):
    teams = district / "teams.yaml"
    group = "  综合组: {"
    named = f"{group}also: [指挥部办公室], "
    assert teams.read_text(encoding="utf-8").count(group) == 1
    teams.write_text(teams.read_text(encoding="utf-8").replace(group, named), encoding="utf-8")
    shown = run("who", "指挥部办公室", "--data", district, *DAY).out

    assert ["Also", "called", "指挥部办公室"] in [line.split() for line in shown.splitlines()]
    assert shown.splitlines()[0].endswith("group 综合组 as of 2022-05-20")


@pytest.mark.parametrize(
    ("query", "kind", "entry"),
    [
        ("指挥部", "leadership", "leadership"),
        ("总指挥", "role", "commander"),
        ("commander", "role", "commander"),
        ("组长", "role", "head"),
    ],
)
def test_the_leading_group_and_its_commander_are_found(run, district, query, kind, entry):
    found = json.loads(run("who", query, "--data", district, *DAY, "--format", "json").out)["entry"]

    assert (found["kind"], found["id"]) == (kind, entry)
