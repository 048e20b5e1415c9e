"""How little a clerk has to write: a project of three facts, and a district with a useful `overdue`."""

from datetime import date

import pytest

from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import Position, take_position
from renovation_cli.render import plain
from renovation_cli.render.language import Language
from renovation_cli.reports.extent import WHOLE
from renovation_cli.reports.overdue import overdue
from tests.district import TODAY, inspected

PROJECT = """\
name: 红星小区
track: renewal
milestones:
  drawings: 2022-06-20
  started: 2022-07-25
  finished: 2022-12-02
"""
DISTRICT = {
    "programme.yaml": """\
format: 1
name: 示例区2022年老旧小区改造
synthetic: true
place: 示例区
period: {from: 2022-02, to: 2022-12}
records: {from: 2022-01, to: 2023-12}
clauses: {三: 施工}
tracks:
  renewal:
    name: 实施项目
    clause: 三
    stages:
      works:
        name: 施工
        clause: 三
        from: 2022-06
        to: 2022-11
        lead: [住建局]
        milestones:
          drawings: {name: 施工图, clause: 三, by: 2022-06}
          started: {name: 开工, clause: 三, after: [drawings], by: 2022-07}
          finished: {name: 完工, clause: 三, after: [started]}
""",
    "teams.yaml": "{}\n",
    "duties.yaml": "departments: {住建局: {name: 住房和城乡建设局, clause: 三, duties: {}}}\n",
    "projects/hongxing/project.yaml": """\
name: 红星小区
track: renewal
milestones:
  drawings: 2022-06-20
""",
}

EN = """\
示例区2022年老旧小区改造 – overdue as of 2022-08-03
Synthetic data: no real place, project or person.
1 item is late in 1 project.

Project or street  Id        What is late  Kind and clause  Due      Late         Who answers\
  Duty           Recorded by
红星小区           hongxing  开工          milestone, 三    2022-07  3 days late  住建局     \
  no duty named  projects/hongxing/project.yaml: milestones: {started: <date>}

renovation consult PROJECT --pending ROUND  # the households a late round still lacks
renovation escalations  # the levels reached, also by works that only lag, and the actions outstanding
renovation status PROJECT  # one project's page
"""
ZH = """\
示例区2022年老旧小区改造：逾期（截至 2022-08-03）
合成数据（虚构，仅供演示）：不涉及真实的地方、项目或人员。
1 个项目共有 1 项逾期。

项目、镇街  编号      事项  种类、条款  期限     逾期       责任人  职责        登记方式
红星小区    hongxing  开工  节点，三    2022-07  逾期 3 天  住建局  未指定职责\
  projects/hongxing/project.yaml：milestones: {started: <日期>}

renovation consult 项目 --pending 轮次  # 逾期轮次尚未收取意见的户
renovation escalations  # 达到督查督办级别的项目，含仅工程落后的，以及尚未办理的措施
renovation status 项目  # 单个项目的全部情况
"""


def lines(text: str) -> int:
    return len(text.splitlines())


def test_a_project_of_three_facts_is_six_lines():
    files = {**DISTRICT, "projects/hongxing/project.yaml": PROJECT}

    assert lines(PROJECT) == 6
    assert inspected(files).findings == []


def test_the_smallest_district_is_thirty_lines_in_four_files():
    assert len(DISTRICT) == 4
    assert sum(map(lines, DISTRICT.values())) <= 30
    assert inspected(DISTRICT).findings == []


@pytest.mark.parametrize(("language", "expected"), [("en", EN), ("zh", ZH)])
def test_its_overdue_says_what_is_late_by_whom_and_what_to_type(language, expected):
    found = take_position(MappingTree(DISTRICT), date(2022, 8, 3), TODAY)

    assert isinstance(found, Position)
    assert plain.render(overdue(found, WHOLE), Language(language)) == expected
