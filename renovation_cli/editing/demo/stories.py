"""What goes wrong where: every kind of trouble a report must show, each in a project of its own."""

from datetime import date

from renovation_cli.editing.demo.story import USUAL, Action, Excuse, Story

_HOUSING, _SUPERVISION, _EFFICIENCY = "区住建局", "区委督查室", "效能办"

IMPLEMENTATION = {
    0: Story("从未登记 - 只有名单、资金和派单", is_silent=True),
    1: Story("改造前征求意见差一户未达三分之二", households=554, heard={"before-design": 369}),
    2: Story(
        "雨季停工 - 十二月完工",
        delays={"works-finished": 35},
        tempo=74,
        escalated=(Action("2022-09-07", "talk", _EFFICIENCY, "2022-09-30", "雨季停工后劳力不足"),),
        excuses=(Excuse("2022-08-01", "2022-08-14", "台风停工 - 合成数据", _HOUSING),),
    ),
    3: Story("改造前征求意见恰好三分之二", households=555, heard={"before-design": 370}),
    4: Story(
        "六月才开始登记 - 各项都迟于时限",
        delays={"visiting-team": 110},
        never=frozenset({"works-finished"}),
        tempo=60,
        escalated=(Action("2022-07-27", "talk", _SUPERVISION),),
    ),
    5: Story(
        "有一幢几乎全部反对 - 自定工期并按期完工",
        opposed_building=True,
        on={"works-started": date(2022, 7, 29), "works-finished": date(2022, 10, 28)},
        planned=(date(2022, 7, 29), date(2022, 10, 31)),
        tempo=101,
    ),
    6: Story(
        "进度最慢 - 年内没有完工",
        never=frozenset({"works-finished"}),
        tempo=52,
        escalated=(
            Action("2022-07-25", "inspection", _HOUSING, note="进场劳力不足"),
            Action("2022-08-10", "talk", _SUPERVISION, "2022-08-31", met=("区城发集团", "区住建局")),
            Action("2022-09-08", "formal-order", _EFFICIENCY, "2022-10-10", "限期赶上序时进度"),
        ),
    ),
    7: Story(
        "多个节点迟于时限",
        delays={"scheme-issued": 40, "scheme-revised": 10, "final-drawings": 24, "works-finished": -20},
        escalated=(Action("2022-07-11", "inspection", _HOUSING, "2022-07-22"),),
    ),
    8: Story("各项都有登记", takes_all=True, tempo=108, refund_yuan=38_600),
    9: Story(
        "监督小组、方案上墙与成果评估始终没有日期 - 管线迁改期间暂停",
        delays={"works-finished": 30, "cables-tidied": 38},
        never=frozenset({"supervision-group", "final-scheme-posted", "evaluation"}),
        suspended=(date(2022, 8, 12), date(2022, 9, 19), date(2022, 12, 10)),
        tells_investment=False,
    ),
    10: Story(
        "自定工期 - 迟于自定的完工日期",
        on={"works-started": date(2022, 7, 28), "works-finished": date(2022, 11, 24)},
        planned=(date(2022, 7, 28), date(2022, 10, 20)),
        tempo=76,
        escalated=(Action("2022-09-14", "talk", _SUPERVISION, "2022-09-30"),),
    ),
    11: Story(
        "方案出具后的公示始终没有张贴",
        never=frozenset({"on-scheme/notice"}),
        is_awarded=True,
        escalated=(Action("2022-09-02", "formal-order", _EFFICIENCY, "2022-10-10"),),
    ),
    12: Story("已登记完工 - 没有登记开工和进度", unwritten=frozenset({"works-started"}), reports=False),
    13: Story(
        "大量住户未遇",
        heard_percent={"before-design": (42, 46), "on-scheme": (55, 60)},
        absent_percent=92,
        tells_investment=False,
        escalated=(Action("2022-08-02", "talk", _SUPERVISION, "2022-08-20"),),
    ),
    14: Story("已登记开工 - 没有登记进度", never=frozenset({"works-finished"}), reports=False),
    15: Story(
        "时限过后数周才达到三分之二",
        heard_percent={"before-design": (70, 72)},
        delays={"before-design/ended": 30, "scheme-issued": -8},
    ),
    16: Story(
        "没有住户名单 - 两次征求意见只有汇总数",
        has_list=False,
        received_percent={"before-design": 73, "on-scheme": 61},
        unwritten=frozenset({"on-scheme/notice", "on-revision/notice"}),
    ),
    17: Story(
        note="停滞在设计阶段 - 没有开工",
        heard_percent={"on-scheme": (38, 44)},
        never=frozenset({"scheme-reviewed", "on-scheme/notice", "officer-named"}),
        reports=False,
        has_advance=False,
        escalated=(
            Action("2022-07-13", "inspection", _HOUSING),
            Action("2022-07-29", "talk", _EFFICIENCY, "2022-08-31"),
        ),
    ),
    18: Story(
        "有进度登记 - 没有登记开工",
        never=frozenset({"works-finished"}),
        unwritten=frozenset({"works-started"}),
        tempo=92,
    ),
    19: Story("许多住户面积不详 - 户数没有填报", unknown_areas_percent=45, has_base=False),
    20: Story(
        "开工迟缓且年内没有完工",
        delays={"works-started": 25},
        never=frozenset({"works-finished"}),
        tempo=40,
        is_blocked=True,
    ),
    21: Story(
        "七月才开始登记 - 设计阶段只登记了最后一项",
        on={"final-drawings": date(2022, 7, 8)},
        recorded_from=date(2022, 7, 1),
        unwritten=frozenset({"final-scheme-posted"}),
    ),
}
"""By index of the place, from 0 to 21."""

CARRY_OVER = {
    22: Story("按期完工 - 收尾各项尚未登记", never=frozenset({"acceptance"})),
    23: Story(
        "续建项目迟于六月完工",
        on={"works-finished": date(2022, 9, 9)},
        escalated=(
            Action("2022-07-11", "inspection", _HOUSING),
            Action("2022-08-04", "talk", _SUPERVISION, "2022-08-31"),
            Action("2022-08-31", "formal-order", _EFFICIENCY, "2022-09-20"),
        ),
    ),
    24: Story(
        "按期完工并移交 - 社区正在巡查",
        on={"works-finished": date(2022, 5, 27)},
        takes_all=True,
        last_year=True,
        refund_yuan=12_000,
    ),
    31: Story("续建项目迟一天完工", on={"works-finished": date(2022, 7, 1)}, last_year=True),
    32: Story("续建项目从未登记", is_silent=True),
    33: Story(
        note="续建项目五月才开始登记 - 年内没有完工",
        on={"special-meeting": date(2022, 5, 24)},
        never=frozenset({"works-finished"}),
        recorded_from=date(2022, 5, 24),
        tempo=80,
        escalated=(Action("2022-06-28", "inspection", _HOUSING, "2022-06-30"),),
    ),
    37: Story(
        "续建项目七月退出",
        never=frozenset({"works-finished"}),
        tempo=80,
        withdrawn_on=date(2022, 7, 18),
    ),
}
"""By index of the place."""

CANDIDATES = {
    25: Story(batch="implement"),
    26: Story(batch="implement"),
    27: Story(
        "摸底迟于五月",
        on={"surveyed": date(2022, 6, 20), "site-verified": date(2022, 7, 5)},
        batch="plan",
    ),
    28: Story(
        "建成年份不符合条件 - 始终没有现场核查",
        never=frozenset({"site-verified"}),
        year_built=2008,
    ),
    29: Story("居民尚未征求意见 - 先行储备", batch="reserve", willing_percent=None),
    30: Story("从未登记 - 摸底始终没有日期", is_silent=True),
    34: Story("现场核查迟于六月", on={"site-verified": date(2022, 7, 25)}, batch="plan"),
    35: Story(
        "愿意改造的居民不足三分之二 - 批次没有确定",
        never=frozenset({"batch-decided"}),
        willing_percent=(48, 60),
    ),
    36: Story(
        "确定批次后退出",
        on={"surveyed": date(2022, 5, 23), "site-verified": date(2022, 6, 8)},
        takes_all=True,
        batch="plan",
        withdrawn_on=date(2022, 9, 5),
    ),
}
"""By index of the place."""


def story_of(index: int) -> Story:
    """The story of a project of the implementation track, by the index of its place."""
    return IMPLEMENTATION.get(index, USUAL)
