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
