"""The smallest district that has a fact of every file, so small that hundreds are read in a second."""

FILES = {
    "programme.yaml": """\
format: 1
name: 示例区2022年改造
place: 示例市示例区
synthetic: true
period: {from: 2022-01, to: 2022-12}
records: {from: 2021-06, to: 2023-03}
clauses: {一: 总则, 二: 意见, 三: 工程}
tracks:
  implementation:
    name: 实施项目
    clause: 三
    pace: {clause: 三, by: linear, from: 2022-07, to: 2022-11}
    stages:
      design:
        name: 设计
        clause: 三
        from: 2022-02
        to: 2022-06
        lead: [street]
        milestones:
          drawings: {name: 图纸, clause: 三, by: 2022-05-31}
        rounds:
          before:
            name: 征求意见
            short: 意见
            clause: 二
            by: 2022-03-10
            notice: {name: 公示, clause: 二}
            requirements:
              - {count: received, of: households, at_least: 2/3, clause: 二}
funding:
  channels:
    budget: {name: 财政, clause: 一}
""",
    "teams.yaml": """\
leadership: [{name: 甲一, post: 区长, role: commander}]
streets:
  东街: {head: {name: 乙二, post: 主任}, communities: {一社: {contacts: [丙三]}}}
""",
    "duties.yaml": """\
departments:
  住建局: {name: 住房局, clause: 一, duties: {works: {title: 工程, clause: 一}}}
""",
    "projects/hongqi/project.yaml": """\
name: 红旗新村
track: implementation
street: 东街
community: 一社
stated: {households: 3, buildings: 1, area_m2: 210.5, investment_yuan: 600000}
buildings:
  1: {units: 1, households: 3, area_m2: 210.5}
milestones:
  drawings: 2022-05-20  # 图纸
notices: {before: 2022-03-08}
progress: [{on: 2022-08-31, works: 30.5%}]
money:
  plan: {budget: 600000}
  entries:
    - {on: 2022-02-20, kind: receipt, channel: budget, yuan: 300000}
    - {on: 2022-03-01, kind: payment, channel: budget, yuan: 120000}
""",
    "projects/hongqi/households.yaml": """\
1:
  1-101: {area_m2: 68.5, before: agree 2022-02-12}
  1-102: {area_m2: 72, owner: o-1, before: [absent 2022-02-12, 签约 2022-02-19]}
  1-201: {before: "oppose 2022-02-13"}
""",
}
