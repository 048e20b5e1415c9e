"""What is changed in the sample for some of the goldens, so that every heading stands over a value."""

from collections.abc import Mapping, Sequence

_ORDERS = """\
z-1: {problem: 全区问题, kind: site, opened: 2022-07-02, by: patrol, to: 城发集团}
z-2: {problem: 无期限, kind: drawing, where: 档案室, opened: 2022-07-03, by: visit, to: 住建局}
"""
_ORDERS_TO_BODIES = """\
w-1:
  problem: 变压器与停车位冲突
  kind: drawing
  opened: 2022-06-20
  by: visit
  to: 住建局
  due: 2022-07-10
  steps:
    - {on: 2022-06-27, step: reported-up, to: 领导小组}
    - {on: 2022-07-04, step: decided, to: 示例供电公司, note: 移至绿地东侧}
w-2: {problem: 电缆浅埋, kind: site, opened: 2022-07-08, by: inspection, to: 示例供电公司}
w-3:
  problem: 电表箱破损
  kind: site
  opened: 2022-06-13
  by: resident
  to: 示例供电公司
  due: 2022-06-20
  steps: [{on: 2022-06-17, step: resolved}]
  outcome: 已更换
w-4: {problem: 结算资料不全, kind: drawing, opened: 2022-07-01, by: visit, to: 示例审计局}
"""
_QUOTA = "              - {count: received, of: households, at_least: 2/3, clause: 二}\n"
_ASKED_OF_EVERY_KIND = """\
              - {count: agreeing, of: owners, among: participants, more_than: 1/2, clause: 二}
              - {count: received, of: households, per: unit, at_least: 1/2, clause: 二}
              - {count: received, of: households, per: building, at_least: 2/3, clause: 二}
"""
_MONEY = """\
money:
  plan: {budget: 400000}
  entries:
    - {on: 2022-07-20, kind: receipt, channel: budget, yuan: 240000}
    - {on: 2022-08-20, kind: payment, channel: budget, yuan: 90000}
"""
_FUND = "    - {on: 2022-02-15, kind: commitment, channel: residents, of: fund, yuan: 150000}\n"
_AHEAD = "    - {on: 2022-06-01, kind: receipt, channel: budget, of: award, yuan: 9000}\n"
_LAST_YEAR = """\
    - {on: 2021-10-08, kind: commitment, channel: budget, yuan: 70000}
    - {on: 2021-11-02, kind: receipt, channel: budget, yuan: 60000}
    - {on: 2021-12-03, kind: payment, channel: budget, yuan: 50000}
"""
_LAST_ENTRIES = """\
works: 100%}
  - {on: 2022-06-30, works: 100%, invested_yuan: 700000}
  - {on: 2022-07-31, works: 100%, invested_yuan: 780000}
"""
_PROGRESS = "progress: [{on: 2022-08-20, works: 40%}]\n"
_INVESTED = "progress: [{on: 2022-07-20, works: 0%}, {on: 2022-08-20, works: 40%, invested_yuan: 155000}]\n"
_RECORDS = """\
batch: implement
milestones: {survey-done: 2022-05-28}
candidate:
  year_built: 1994
  survey: {on: 2022-04-12, shortcomings: [排水, 照明], willingness: {asked: 30, willing: 24}}
"""
_SECOND_STREET = """\
  西街镇:
    kind: town
    communities: {三羊社区: {contacts: [辛十]}}
"""
VARIANTS: Mapping[str, Sequence[tuple[str, str, str]]] = {
    "several-asked": (("programme.yaml", _QUOTA, _QUOTA + _ASKED_OF_EVERY_KIND),),
    "planless": [("programme.yaml", "format: 1\n", "")],
    "damaged": [
        ("projects/hongqi/project.yaml", "  scheme-issued: 2022-04-08\n", "  scheme-issued: 2022年4月8日\n"),
        ("projects/hongqi/project.yaml", "community: 一马社区\n", "community：一马社区\n"),
        ("projects/hongqi/households.yaml", "agree 2022-02-12, on", "agre 2022-02-12, on"),
        ("projects/jianshe/project.yaml", _LAST_ENTRIES, "works: 96%}\n"),
        ("projects/laojie/project.yaml", "street: 东街街道\n", "street: 东衔街道\n"),
    ],
    "silent": [
        (
            "projects/laojie/project.yaml",
            _RECORDS,
            "candidate:\n  year_built: 1994\n",
        ),
        ("projects/hongqi/project.yaml", "2022-06-20\n", "2022-06-20\n  works-started: 2022-07-02\n"),
    ],
    "begun": [
        (
            "projects/xinfeng/project.yaml",
            "buildings:\n",
            "milestones: {works-started: 2022-07-10}\nbuildings:\n",
        ),
    ],
    "two-streets": [
        (
            "teams.yaml",
            "      二龙社区: {contacts: [庚九]}\n",
            f"      二龙社区: {{contacts: [庚九]}}\n{_SECOND_STREET}",
        ),
        (
            "projects/hongqi/project.yaml",
            "street: 东街街道\ncommunity: 一马社区\n",
            "street: [东街街道, 西街镇]\ncommunity: [一马社区, 三羊社区]\n",
        ),
    ],
    "stopped": [
        (
            "projects/hongqi/project.yaml",
            "on: 2022-12-05, milestone: works-finished, to: 2022-12, doc",
            "on: 2022-08-20, doc",
        ),
        (
            "projects/laojie/project.yaml",
            "batch: implement\n",
            "batch: implement\nwithdrawn: {on: 2022-08-01, reason: 居民意见不一}\n",
        ),
        (
            "projects/xinfeng/project.yaml",
            "buildings:\n",
            "tallies:\n  on-scheme: {on: 2022-04-20, received: 2, doc: 汇总第1号}\nbuildings:\n",
        ),
    ],
    "every-figure": [
        ("programme.yaml", "households: 7\n  buildings: 3\n", "households: 9\n  buildings: 4\n"),
        ("programme.yaml", "investment_yuan: 1500000\n", "investment_yuan: 1600000\n"),
        ("programme.yaml", "clause: 一, count: 1}", "clause: 一, count: 2}"),
        (
            "programme.yaml",
            "  handed_over: [handover]\n",
            "  accepted: [works-finished]\n  handed_over: [handover]\n",
        ),
        ("projects/hongqi/project.yaml", "progress:\n", f"{_MONEY}progress:\n"),
        (
            "projects/hongqi/project.yaml",
            "2022-09-20, by: 住建局}",
            "2022-09-20, by: 住建局, met: [城发集团], note: 已列计划}",
        ),
        ("projects/hongqi/project.yaml", "2022-06-20\n", "2022-06-20\n  works-started: 2022-07-05\n"),
        (
            "projects/hongqi/project.yaml",
            "note: 进场准备}\n",
            "note: 进场准备}\n  - {kind: on-site, on: 2022-06-20}\n",
        ),
        ("projects/hongqi/project.yaml", "stated: {households: 5,", "stated: {households: 6,"),
        ("projects/hongqi/project.yaml", "1: {units: 1, households: 3,", "1: {units: 1, households: 4,"),
        ("projects/hongqi/households.yaml", "before-design: abstain", "before-design: oppose"),
        ("projects/jianshe/project.yaml", "  entries:\n", f"  entries:\n{_FUND}"),
        ("projects/jianshe/project.yaml", "found: 路灯不亮,", "found: 路灯不亮, reported_up: 综合组,"),
        ("projects/xinfeng/project.yaml", "buildings:\n", f"{_MONEY}{_PROGRESS}buildings:\n"),
    ],
    "invested": [
        (
            "programme.yaml",
            "  investment_yuan: 1500000\n",
            "  investment_yuan: 1500000\n  year_investment_yuan: 900000\n",
        ),
        (
            "programme.yaml",
            "showcases_only: [award]}",
            "showcases_only: [award], advance: {kind: award, yuan_per_household: 2000}}",
        ),
        (
            "programme.yaml",
            "  handed_over: [handover]\n",
            "  accepted: [scheme-issued]\n  handed_over: [handover]\n",
        ),
        (
            "projects/hongqi/project.yaml",
            "investment_yuan: 900000}",
            "investment_yuan: 900000, year_investment_yuan: 600000}",
        ),
        ("projects/hongqi/project.yaml", "2022-06-20\n", "2022-06-20\n  works-started: 2022-07-05\n"),
        ("projects/hongqi/project.yaml", "works: 30.5%}", "works: 30.5%, invested_yuan: 231000}"),
        ("projects/hongqi/project.yaml", "progress:\n", f"{_MONEY}{_AHEAD}progress:\n"),
        ("projects/jianshe/project.yaml", "  entries:\n", f"  entries:\n{_LAST_YEAR}"),
        ("projects/xinfeng/project.yaml", "buildings:\n", f"{_MONEY}{_INVESTED}buildings:\n"),
    ],
    "programme-orders": [("orders.yaml", "", _ORDERS)],
    "bodies": [("orders.yaml", "", _ORDERS_TO_BODIES)],
}
