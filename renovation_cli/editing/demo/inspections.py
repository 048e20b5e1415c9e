"""Inspections of some of the projects: plain facts, by the index of the place."""

from collections.abc import Mapping

from renovation_cli.editing.demo.lines import on_line

_DISTRICT_OFFICE, _BUILDER = "区委督查室", "区城发集团"

INSPECTED: Mapping[int, tuple[Mapping[str, object], ...]] = {
    2: (
        on_line(kind="on-site", planned="2022-07", on="2022-07-14", met=("street", _BUILDER)),
        on_line(
            kind="daily",
            on="2022-08-19",
            met=(_BUILDER,),
            findings=(
                on_line(
                    what="台风后围挡倒伏",
                    by=_BUILDER,
                    due="2022-08-22",
                    mended="2022-08-22",
                    verified="2022-08-24",
                ),
                on_line(what="排水沟堵塞", by=_BUILDER, due="2022-08-26", mended="2022-09-06"),
            ),
        ),
        on_line(kind="on-site", planned="2022-10"),
    ),
    6: (
        on_line(kind="daily", on="2022-07-19", met=(_BUILDER,), note="进场人员不足"),
        on_line(
            kind="regular",
            planned="2022-08-05",
            on="2022-08-05",
            by=_DISTRICT_OFFICE,
            met=("区住建局", _BUILDER),
            doc="示例督〔2022〕4号",
            findings=(
                on_line(
                    what="赶工计划没有分解到周",
                    by=_BUILDER,
                    due="2022-08-12",
                    mended="2022-08-12",
                    verified="2022-08-15",
                ),
                on_line(what="监理日志不全", by="质量监督组", due="2022-08-20"),
            ),
        ),
        on_line(
            kind="on-site",
            on="2022-09-21",
            met=(_BUILDER, "community"),
            findings=(on_line(what="脚手架没有验收牌", by=_BUILDER, due="2022-09-23", mended="2022-09-22"),),
        ),
        on_line(kind="regular", planned="2022-11"),
    ),
    8: (
        on_line(
            kind="daily",
            on="2022-09-08",
            findings=(
                on_line(
                    what="楼道堆料", by=_BUILDER, due="2022-09-15", mended="2022-09-14", verified="2022-09-16"
                ),
                on_line(what="柴火间协议缺两户", by="street", due="2022-09-30"),
                on_line(what="垃圾分类亭位置待定", by="区城管局"),
            ),
        ),
        on_line(kind="regular", on="2022-11-10", doc="示例督〔2022〕9号"),
    ),
    10: (on_line(kind="on-site", on="2022-09-21", met=(_BUILDER,)), on_line(kind="daily", planned="2023-01")),
}
