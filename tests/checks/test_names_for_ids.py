"""A name where an id belongs: the finding names the id."""

import pytest

from tests.district import HOUSEHOLDS, PROGRAMME, PROJECT, TEAMS, changed, english, findings_in

JIANSHE = "projects/jianshe/project.yaml"
ORDERS = "projects/hongqi/orders.yaml"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "code", "remedy"),
    [
        (JIANSHE, "channel: budget", "channel: 财政资金", "R441", "the id of “财政资金”: budget"),
        (JIANSHE, "channel: budget", "channel: 财政", "R441", "the id of “财政资金”: budget"),
        (JIANSHE, "of: fund", "of: 维修基金", "R441", "the id of “维修基金”: fund"),
        (
            HOUSEHOLDS,
            "before-design: agree",
            "改造前: agree",
            "R405",
            "the id of “改造前征求意见”: before-design",
        ),
        (
            HOUSEHOLDS,
            "on-scheme: oppose",
            "方案: oppose",
            "R405",
            "the id of “方案出具后征求意见”: on-scheme",
        ),
        (
            PROJECT,
            "  before-design: 2022",
            "  改造前征求意见: 2022",
            "R405",
            "the id of “改造前征求意见”: before-design",
        ),
        (PROJECT, "track: implementation", "track: 实施项目", "R403", "the id of “实施项目”: implementation"),
        (
            PROJECT,
            "  final-drawings: 2022",
            "  施工图确定: 2022",
            "R404",
            "the id of “施工图确定”: final-drawings",
        ),
        (
            PROJECT,
            "  final-drawings: 2022",
            "  施工图: 2022",
            "R404",
            "the id of “施工图确定”: final-drawings",
        ),
        (PROJECT, "level: yellow", "level: 黄牌", "R431", "the id of “黄牌”: yellow"),
        (ORDERS, "kind: site", "kind: 工地问题", "R421", "the id of “工地问题”: site"),
        (ORDERS, "blocks: works-started", "blocks: 开工", "R424", "the id of “开工”: works-started"),
        (PROGRAMME, "about: scheme-issued", "about: 方案出具", "R412", "the id of “方案出具”: scheme-issued"),
        (
            PROGRAMME,
            "  track: implementation",
            "  track: 实施项目",
            "R412",
            "the id of “实施项目”: implementation",
        ),
        (
            PROGRAMME,
            "duty: design-guidance\n        milestones",
            "duty: 指导设计\n        milestones",
            "R407",
            "the id of “指导设计”: design-guidance",
        ),
        (PROGRAMME, "repeats: yellow", "repeats: 黄牌", "R432", "the id of “黄牌”: yellow"),
        (
            PROGRAMME,
            "lead: [住建局]",
            "lead: [示例区住房和城乡建设局]",
            "R406",
            "the id of “示例区住房和城乡建设局”: 住建局",
        ),
        (PROGRAMME, "lead: [住建局]", "lead: [东街街道]", "R467", "write: street"),
        (
            TEAMS,
            "department: 住建局",
            "department: 示例区住房和城乡建设局",
            "R411",
            "the id of “示例区住房和城乡建设局”: 住建局",
        ),
    ],
)
def test_name_names_its_id(sample, file, right, wrong, code, remedy):
    found = [english(finding) for finding in findings_in(changed(sample, file, right, wrong))]
    assert [(each[3], each[5]) for each in found] == [(code, remedy)]


DISTRICT = "district.yaml"
UNIT, GROUP = "示例区住房和城乡建设局", "示例区城市发展集团"
SURVEY = "candidate: {year_built: 1999, survey: {on: 2022-03-03, shortcomings: [排水不畅]}}"


@pytest.mark.parametrize(
    ("file", "right", "wrong", "found"),
    [
        (PROGRAMME, "clause: 一\n  track", "clause: 目标\n  track", (17, 11, "R410", "目标", "一")),
        (PROGRAMME, "by: survey-done", "by: 摸底完成", (100, 17, "R412", "摸底完成", "survey-done")),
        (PROGRAMME, "[scheme-issued]", "[方案出具]", (64, 60, "R412", "方案出具", "scheme-issued")),
        (
            PROGRAMME,
            "after: [grid-survey]",
            "after: [网格化摸底]",
            (128, 104, "R412", "网格化摸底", "grid-survey"),
        ),
        (PROGRAMME, "of: works-finished}", "of: 完工}", (113, 94, "R412", "完工", "works-finished")),
        (PROGRAMME, "only: [award]", "only: [以奖代补]", (136, 88, "R441", "以奖代补", "award")),
        (
            PROGRAMME,
            "started: [works-started]",
            "started: [开工]",
            (131, 13, "R444", "开工", "works-started"),
        ),
        (
            PROGRAMME,
            "finished: [works-finished]",
            "finished: [完工]",
            (132, 14, "R444", "完工", "works-finished"),
        ),
        (PROGRAMME, "over: [handover]", "over: [移交]", (133, 17, "R444", "移交", "handover")),
        (PROGRAMME, "[final-drawings]", "[施工图确定]", (30, 41, "R444", "施工图确定", "final-drawings")),
        (PROGRAMME, "acts: [住建局]", f"acts: [{UNIT}]", (153, 14, "R433", UNIT, "住建局")),
        (PROGRAMME, "by: [住建局]", f"by: [{UNIT}]", (177, 39, "R406", UNIT, "住建局")),
        (PROGRAMME, "up_to: 综合组", f"up_to: {UNIT}", (143, 18, "R406", UNIT, "住建局")),
        (
            DISTRICT,
            "works-command:",
            "施工指挥机构成立:",
            (2, 3, "R404", "施工指挥机构成立", "works-command"),
        ),
        (DISTRICT, "list-reported:", "上报改造计划:", (7, 7, "R404", "上报改造计划", "list-reported")),
        (DISTRICT, "list-reported:", "施工图确定:", (7, 7, "R404", "施工图确定", "final-drawings")),
        (DISTRICT, "kind: weekly, doc", "kind: 周调度, doc", (9, 28, "R474", "周调度", "weekly")),
        (DISTRICT, "to: 城发集团", f"to: {GROUP}", (9, 88, "R475", GROUP, "城发集团")),
        (PROJECT, "scheme-issued:", "网格化摸底:", (12, 3, "R404", "网格化摸底", "grid-survey")),
        (
            PROJECT,
            "  before-design: 2022-11",
            "  改造前征求意见: 2022-11",
            (28, 3, "R405", "改造前征求意见", "before-design"),
        ),
        (
            PROJECT,
            "asked_again:",
            "planned: {开工: 2022-08}\nasked_again:",
            (27, 11, "R445", "开工", "works-started"),
        ),
        (PROJECT, "milestone: works-finished", "milestone: 完工", (36, 33, "R462", "完工", "works-finished")),
        (
            PROJECT,
            "milestone: works-finished",
            "milestone: 改造前征求意见",
            (36, 33, "R462", "改造前征求意见", "before-design"),
        ),
        (PROJECT, "kind: sheds", "kind: 柴火间拆除协议", (33, 28, "R463", "柴火间拆除协议", "sheds")),
        (
            PROJECT,
            "kind: on-site, on",
            "kind: 不定期现场督查, on",
            (24, 12, "R476", "不定期现场督查", "on-site"),
        ),
        (PROJECT, "met: [城发集团]", f"met: [{GROUP}]", (24, 52, "R475", GROUP, "城发集团")),
        (PROJECT, "by: 城发集团, due", f"by: {GROUP}, due", (25, 64, "R475", GROUP, "城发集团")),
        (PROJECT, "asked_again:", f"{SURVEY}\nasked_again:", (27, 71, "R442", "排水不畅", "排水")),
        (JIANSHE, "plan: {budget", "plan: {财政资金", (10, 10, "R441", "财政资金", "budget")),
        (HOUSEHOLDS, "wants: [屋顶防水", "wants: [屋面防水翻新", (3, 87, "R409", "屋面防水翻新", "屋顶防水")),
        (ORDERS, "to: 城发集团", f"to: {GROUP}", (1, 87, "R422", GROUP, "城发集团")),
    ],
)
def test_wherever_an_id_belongs_its_name_is_understood(sample, file, right, wrong, found):
    line, column, code, name, meant = found
    said = [english(finding) for finding in findings_in(changed(sample, file, right, wrong))]

    assert (file, line, column, code, f"the id of “{name}”: {meant}") in [
        (*each[:4], each[5]) for each in said
    ]


def test_a_whole_name_goes_before_an_id_that_is_nearly_so_written(sample):
    plan = changed(sample, PROGRAMME, "{name: 方案出具,", "{name: final-drawing,")
    found = findings_in(changed(plan, PROJECT, "  final-drawings: 2022", "  final-drawing: 2022"))

    assert [english(each)[5] for each in found if each.rule.code == "R404"] == [
        "the id of “final-drawing”: scheme-issued"
    ]


def test_a_name_of_two_is_the_name_of_neither(sample):
    plan = changed(sample, PROGRAMME, "{name: 方案出具,", "{name: 施工图确定,")
    found = findings_in(changed(plan, PROJECT, "  final-drawings: 2022", "  施工图确定: 2022"))

    assert [english(each)[5] for each in found if each.rule.code == "R404"] == [None]
