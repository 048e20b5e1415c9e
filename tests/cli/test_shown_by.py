"""Every command that docs/coverage.md names for a carrier prints that carrier, of the sample district."""

import pytest

from tools.shown_by import DUTIES, GROUPS, RECORDS, RULES

CHANGES = {
    "hongqi": ("showcase:", "officer: 戊七\nshowcase:"),
    "laojie": ("2022-05-28", "2022-06-20"),  # a survey that was late
}
"""What the sample does not have and a carrier is shown by."""

# (carrier, command) to what is typed after the command, the day, and what it then prints.
RULES_SHOWN = {
    ("batches", "targets"): ("", "2022-06-25", "实施一批"),
    ("care", "who"): ("社区日常巡查", "2022-08-01", "after the works"),
    ("care", "overdue"): ("", "2022-09-01", "社区日常巡查"),
    ("care", "status"): ("建设里", "2022-09-01", "Next patrol by"),
    ("construction_batches", "targets"): ("", "2022-07-01", "成熟一批"),
    ("construction_batches", "status"): ("红旗新村", "2022-07-01", "成熟一批"),
    ("document", "targets"): ("", "2022-05-20", "示例〔2022〕1号"),
    ("escalation", "escalations"): ("", "2022-09-01", "黄牌"),
    ("escalation", "who"): ("黄牌", "2022-09-01", "黄牌"),
    ("funding", "funding"): ("", "2022-05-20", "财政资金"),
    ("issued", "targets"): ("", "2022-05-20", "2022-04-29"),
    ("menu", "wants"): ("", "2022-05-20", "屋面防水翻新"),
    ("orders", "orders"): ("", "2022-07-14", "工地问题"),
    ("period", "status"): ("", "2023-01-31", "2022-12-31"),
    ("period", "who"): ("周调度", "2022-05-20", "2022-12"),
    ("reporting", "who"): ("周调度", "2022-05-20", "report, 四"),
    ("reporting", "duties"): ("", "2022-05-20", "周调度"),
    ("shortcomings", "pipeline"): ("", "2022-05-20", "2 shortcomings"),
    ("shortcomings", "status"): ("老街候选小区", "2022-05-20", "排水不畅"),
    ("showcases", "targets"): ("", "2022-05-20", "精品"),
    ("targets", "targets"): ("", "2022-05-20", "1,020.5"),
    ("targets", "status"): ("", "2022-05-20", "1,500,000"),
    ("tracks", "status"): ("红旗新村", "2022-05-20", "施工图确定"),
    ("tracks", "deadlines"): ("", "2022-05-20", "施工图确定"),
    ("tracks", "overdue"): ("", "2022-05-20", "居民监督小组成立"),
    ("tracks", "who"): ("施工图确定", "2022-05-20", "milestone, 三"),
    ("works", "pace"): ("红旗新村", "2022-09-01", "Started"),
    ("works", "status"): ("建设里", "2022-07-01", "Handed over"),
    ("tracks.application", "pipeline"): ("", "2022-05-20", "2005年以前建成"),
    ("tracks.application", "status"): ("老街候选小区", "2022-05-20", "摸底完成"),
    ("tracks.application", "deadlines"): ("", "2022-05-20", "摸底完成"),
    ("tracks.application", "overdue"): ("", "2022-06-10", "摸底完成"),
    ("tracks.application", "who"): ("摸底完成", "2022-05-20", "milestone, 一"),
}
RECORDS_SHOWN = {
    ("households.answers", "consult"): ("红旗新村", "2022-05-20", "4 of 5"),
    ("households.wants", "wants"): ("", "2022-05-20", "加装扶手"),
    ("orders", "orders"): ("", "2022-07-14", "管线图纸不符"),
    ("orders", "overdue"): ("", "2022-07-14", "管线图纸不符"),
    ("orders", "status"): ("红旗新村", "2022-07-14", "管线图纸不符"),
    ("orders.blocks", "orders"): ("", "2022-07-14", "holds up 开工"),
    ("orders.blocks", "escalations"): ("", "2022-09-01", "holds up 开工"),
    ("project.batch", "targets"): ("", "2022-06-25", "老街候选小区"),
    ("project.batch", "pipeline"): ("", "2022-06-25", "implement"),
    ("project.batch", "status"): ("老街候选小区", "2022-06-25", "implement"),
    ("project.buildings", "status"): ("红旗新村", "2022-05-20", "Buildings"),
    ("project.buildings", "consult"): ("红旗新村", "2022-05-20", "Building"),
    ("project.candidate", "pipeline"): ("", "2022-05-20", "24 of 30 willing"),
    ("project.candidate", "status"): ("老街候选小区", "2022-05-20", "24 of 30 willing"),
    ("project.care", "status"): ("建设里", "2022-09-01", "路灯不亮"),
    ("project.care.patrols", "status"): ("建设里", "2022-09-01", "路灯不亮"),
    ("project.care.patrols", "overdue"): ("", "2022-09-01", "社区日常巡查"),
    ("project.community", "status"): ("红旗新村", "2022-05-20", "一马社区"),
    ("project.community", "who"): ("红旗新村", "2022-05-20", "一马社区"),
    ("project.escalated", "escalations"): ("红旗新村", "2022-09-20", "2022-09-05"),
    ("project.excuses", "escalations"): ("", "2022-08-05", "台风停工"),
    ("project.milestones", "status"): ("红旗新村", "2022-07-01", "2022-06-20"),
    ("project.milestones", "pipeline"): ("", "2022-06-25", "2022-06-20"),
    ("project.milestones", "overdue"): ("", "2022-05-20", "居民监督小组成立"),
    ("project.milestones", "deadlines"): ("", "2022-05-20", "施工图确定"),
    ("project.money", "funding"): ("建设里", "2022-05-20", "120,000"),
    ("project.notices", "status"): ("红旗新村", "2022-05-20", "2022-03-08"),
    ("project.notices", "consult"): ("红旗新村", "2022-05-20", "2022-03-08"),
    ("project.notices", "overdue"): ("", "2022-05-20", "改造前公示"),
    ("project.officer", "status"): ("红旗新村", "2022-05-20", "戊七"),
    ("project.officer", "who"): ("红旗新村", "2022-05-20", "戊七"),
    ("project.progress", "pace"): ("红旗新村", "2022-09-01", "30.50%"),
    ("project.progress", "status"): ("红旗新村", "2022-09-01", "30.50%"),
    ("project.showcase", "targets"): ("", "2022-05-20", "红旗新村"),
    ("project.showcase", "status"): ("红旗新村", "2022-05-20", "exemplar"),
    ("project.stated", "status"): ("红旗新村", "2022-05-20", "900,000"),
    ("project.stated", "targets"): ("", "2022-05-20", "1,500,000"),
    ("project.street", "status"): ("红旗新村", "2022-05-20", "东街街道"),
    ("project.street", "who"): ("红旗新村", "2022-05-20", "东街街道"),
    ("project.street", "pace"): ("", "2022-09-01", "东街街道"),
    ("project.track", "status"): ("红旗新村", "2022-05-20", "实施项目"),
}
OTHERS_SHOWN = {
    ("duty", "duties"): ("", "2022-05-20", "指导设计"),
    ("duty", "who"): ("指导设计", "2022-05-20", "住建局"),
    ("group", "who"): ("综合组", "2022-05-20", "乙二三"),
}


def pairs(table):
    return {(carrier, command) for carrier, commands in table.items() for command in commands}


def test_every_carrier_and_command_of_the_tables_is_tried():
    assert set(RULES_SHOWN) == pairs(RULES)
    assert set(RECORDS_SHOWN) == pairs(RECORDS)
    assert set(OTHERS_SHOWN) == pairs({"duty": DUTIES, "group": GROUPS})


@pytest.mark.parametrize(
    ("pair", "typed"),
    [*RULES_SHOWN.items(), *RECORDS_SHOWN.items(), *OTHERS_SHOWN.items()],
    ids="-".join,
)
def test_the_command_prints_the_carrier(run, district, pair, typed):
    query, day, needle = typed
    for project, (right, changed) in CHANGES.items():
        file = district / "projects" / project / "project.yaml"
        file.write_text(file.read_text(encoding="utf-8").replace(right, changed), encoding="utf-8")

    result = run(pair[1], *([query] if query else []), "--data", district, "--as-of", day)

    assert result.status == 0, result.err
    assert needle in result.out.replace(f"as of {day}", ""), result.out
