"""The wall chart as days and meaning: what of a project is a bar, what is a mark, and what they say."""

from dataclasses import replace
from datetime import date

import pytest

from renovation_cli.compute.chart import BarKind, MarkKind
from renovation_cli.compute.narrowing import Narrowing
from renovation_cli.render.language import Language
from renovation_cli.reports.narrowed import narrowed
from renovation_cli.reports.parts.chart_rows import chart_of
from renovation_cli.reports.wallchart import wallchart
from tests.charts import in_two_streets

ENGLISH = Language("en")
PROJECT = "projects__hongqi__project"


def row_of(chart, project_id):
    return next(row for row in chart.rows if row.state.id == project_id)


def bars(row, *kinds):
    return [
        (bar.kind.value, str(bar.first), str(bar.last), ENGLISH.text(bar.words))
        for bar in row.bars
        if bar.kind in kinds
    ]


def marks(row, *kinds):
    return [
        (mark.kind.value, str(mark.on), ENGLISH.text(mark.words))
        for mark in row.marks
        if not kinds or mark.kind in kinds
    ]


def test_the_chart_goes_from_the_first_of_a_month_to_the_end_of_one(position, sample):
    chart = chart_of(position("2022-09-10"))
    assert (chart.first, chart.last) == (date(2022, 2, 1), date(2022, 12, 31))

    plan = sample["programme.yaml"].replace("period: {from: 2022-02,", "period: {from: 2022-02-10,")
    chart = chart_of(
        position("2022-09-10", programme=plan.replace("to: 2022-12}\nrec", "to: 2022-12-15}\nrec"))
    )
    assert (chart.first, chart.last) == (date(2022, 2, 1), date(2022, 12, 31))


def test_windows_are_those_of_the_plan_and_lie_in_lanes_where_they_overlap(position):
    chart = chart_of(position("2022-09-10"))

    row = row_of(chart, "hongqi")
    assert bars(row, BarKind.WINDOW) == [
        ("window", "2022-02-10", "2022-03-10", "Window of the plan: 入户, 2022-02-10 to 2022-03-10"),
        ("window", "2022-03-01", "2022-06-30", "Window of the plan: 设计, 2022-03 to 2022-06"),
        ("window", "2022-07-01", "2022-11-30", "Window of the plan: 施工, 2022-07 to 2022-11"),
    ]
    assert [bar.rank for bar in row.bars if bar.kind is BarKind.WINDOW] == [0, 1, 0]
    assert [(track.name, track.lanes) for track in chart.tracks] == [
        ("实施项目", 2),
        ("申报计划", 1),
        ("续建项目", 1),
    ]


def test_what_has_happened_what_is_due_and_what_is_late_are_marks_of_their_own(position):
    assert marks(row_of(chart_of(position("2022-09-10")), "hongqi")) == [
        ("done", "2022-02-25", "2022-02-25 done: 居民监督小组成立"),
        ("round-met", "2022-03-08", "改造前征求意见: 4/4, met; posted on 2022-03-08"),
        ("done", "2022-04-08", "2022-04-08 done: 方案出具"),
        ("done", "2022-06-20", "2022-06-20 done: 施工图确定"),
        ("late", "2022-06-30", "Late, due by 2022-06-30, 72 days ago: 管线图纸不符"),
        ("round-late", "2022-06-30", "方案出具后征求意见: 1/4, 3 missing; late, due by 2022-06"),
        ("late", "2022-07-20", "Late, due by 2022-07-20, 52 days ago: 施工公示牌没有立"),
        ("due", "2022-11-30", "Due by 2022-11-30: 开工, 完工"),
    ]


def test_a_deadline_day_is_not_late_and_the_day_after_is(position):
    def of(day):
        row = row_of(chart_of(position(day)), "xinfeng")
        return [mark[:2] for mark in marks(row) if mark[1] == "2022-04-30"]

    assert of("2022-04-30") == [("due", "2022-04-30")]
    assert of("2022-05-01") == [("late", "2022-04-30")]


def test_what_is_late_has_a_tail_from_the_day_after_its_deadline_to_the_day(position):
    row = row_of(chart_of(position("2022-09-10")), "xinfeng")
    assert bars(row, BarKind.LATE) == [
        (
            "late",
            "2022-05-01",
            "2022-09-10",
            "Late: 3 items, the longest 方案出具 due by 2022-04, 133 days late; also 3 before plan",
        )
    ]
    assert (row.late, row.late_since_issue) == (6, 3)


def test_what_fell_due_before_the_plan_has_a_sign_and_no_tail(position):
    row = row_of(chart_of(position("2022-03-20")), "xinfeng")
    assert bars(row, BarKind.LATE) == []
    assert [mark[:2] for mark in marks(row, MarkKind.LATE)] == [("late", "2022-03-10")]
    assert (row.late, row.late_since_issue) == (3, 0)


def test_works_without_a_start_on_file_say_so(position):
    row = row_of(chart_of(position("2022-09-10")), "hongqi")
    assert bars(row, BarKind.WORKS) == [
        (
            "works",
            "2022-07-31",
            "2022-09-10",
            (
                "Works: first progress on 2022-07-31, no start on file, 30.50% done by 2022-09-10;"
                " 47.06% due by the pace"
            ),
        )
    ]


def test_works_go_from_their_start_to_the_day_and_then_to_their_finish(position, sample):
    text = sample["projects/hongqi/project.yaml"]
    begun = text.replace(
        "final-drawings: 2022-06-20", "final-drawings: 2022-06-20\n  works-started: 2022-07-05"
    )
    row = row_of(chart_of(position("2022-09-10", **{PROJECT: begun})), "hongqi")
    assert bars(row, BarKind.WORKS) == [
        (
            "works",
            "2022-07-05",
            "2022-09-10",
            "Works: begun on 2022-07-05, 30.50% done by 2022-09-10; 47.06% due by the pace",
        )
    ]

    ended = begun.replace(
        "works-started: 2022-07-05", "works-started: 2022-07-05\n  works-finished: 2022-09-08"
    )
    row = row_of(chart_of(position("2022-09-10", **{PROJECT: ended})), "hongqi")
    assert bars(row, BarKind.WORKS) == [
        ("works", "2022-07-05", "2022-09-08", "Works: 2022-07-05 to 2022-09-08, finished")
    ]


def test_works_are_open_at_their_beginning_where_no_start_is_on_file(position, sample):
    def opened(text, day="2022-09-10"):
        row = row_of(chart_of(position(day, **{PROJECT: text})), "hongqi")
        return [bar.is_open for bar in row.bars if bar.kind is BarKind.WORKS]

    text, last = sample["projects/hongqi/project.yaml"], "final-drawings: 2022-06-20"
    assert opened(text) == [True]
    assert opened(text.replace(last, f"{last}\n  works-started: 2022-07-05")) == [False]
    # That they are finished shows that they began, and not when.
    ended = text.replace(last, f"{last}\n  works-finished: 2022-09-08")
    assert opened(ended) == [True]
    assert bars(row_of(chart_of(position("2022-09-10", **{PROJECT: ended})), "hongqi"), BarKind.WORKS) == [
        ("works", "2022-07-31", "2022-09-08", "Works finished on 2022-09-08, no start on file")
    ]
    # Until its day a start is not known.
    assert opened(text.replace(last, f"{last}\n  works-started: 2022-09-11")) == [True]


@pytest.mark.parametrize(
    ("day", "last", "words"),
    [
        ("2022-05-29", None, None),
        ("2022-05-30", "2022-05-30", "Works finished on 2022-05-30, no start on file"),
        ("2022-09-10", "2022-05-30", "Works finished on 2022-05-30, no start on file"),
    ],
)
def test_a_track_that_asks_for_no_start_has_none_on_file(position, day, last, words):
    there = position(day)
    (row,) = (each for each in wallchart(there).data["rows"] if each["id"] == "jianshe")
    found = [each for each in row["bars"] if each["kind"] == "works"]

    assert [(str(each["first"]), str(each["last"]), each["start_on_file"]) for each in found] == (
        [("2022-05-30", last, False)] if last else []
    )
    assert bars(row_of(chart_of(there), "jianshe"), BarKind.WORKS) == (
        [("works", "2022-05-30", last, words)] if words else []
    )


def test_works_under_way_in_a_track_that_asks_for_no_start_have_none_on_file(position, sample):
    text = sample["projects/jianshe/project.yaml"]
    text = text.replace("milestones:\n  works-finished: 2022-05-30\n  handover: 2022-06-25\n", "")
    text = text.replace("works: 100%", "works: 80%")
    row = row_of(chart_of(position("2022-09-10", projects__jianshe__project=text)), "jianshe")

    assert [bar.is_open for bar in row.bars if bar.kind is BarKind.WORKS] == [True]
    assert bars(row, BarKind.WORKS) == [
        (
            "works",
            "2022-05-30",
            "2022-09-10",
            "Works: first progress on 2022-05-30, no start on file, 80.00% done by 2022-09-10",
        )
    ]


def test_a_round_begun_anew_after_its_day_is_marked_on_that_day_and_is_neither_due_nor_late(position):
    def of(day):
        row = row_of(chart_of(position(day)), "hongqi")
        return [mark for mark in marks(row) if "改造前征求意见:" in mark[2]]

    # It was met by 2022-03-10, and is asked again on 2022-11-20.
    assert of("2022-11-19") == [("round-met", "2022-03-08", "改造前征求意见: 4/4, met; posted on 2022-03-08")]
    anew = "改造前征求意见: 0/4, 4 missing; asked anew on 2022-11-20, no deadline; posted on 2022-03-08"
    assert of("2022-11-20") == [("round-free", "2022-11-20", anew)]
    assert of("2022-12-31") == [("round-free", "2022-11-20", anew)]


def test_a_round_is_open_to_its_last_day_and_late_after_it(position):
    def of(day):
        found = marks(row_of(chart_of(position(day)), "hongqi"), MarkKind.ROUND_OPEN, MarkKind.ROUND_LATE)
        return [mark[:2] for mark in found if "方案出具后征求意见" in mark[2]]

    assert of("2022-06-30") == [("round-open", "2022-06-30")]
    assert of("2022-07-01") == [("round-late", "2022-06-30")]


def test_works_that_are_late_have_a_bar_from_the_day_after_their_deadline(position):
    assert bars(row_of(chart_of(position("2022-11-30")), "hongqi"), BarKind.OVERRUN) == []
    assert bars(row_of(chart_of(position("2022-12-04")), "hongqi"), BarKind.OVERRUN) == [
        ("overrun", "2022-12-01", "2022-12-04", "完工: due by 2022-11, 4 days late")
    ]


def test_days_that_the_project_planned_itself_are_a_bar_and_the_plan_s_are_none(position, sample):
    text = sample["projects/hongqi/project.yaml"]
    own = text.replace("notices:", "planned: {works-started: 2022-07-10, works-finished: 2022-10}\nnotices:")
    row = row_of(chart_of(position("2022-09-10", **{PROJECT: own})), "hongqi")
    assert bars(row, BarKind.PLANNED) == [
        ("planned", "2022-07-10", "2022-10-31", "Works as the project planned them: 2022-07-10 to 2022-10")
    ]
    assert bars(row_of(chart_of(position("2022-09-10")), "hongqi"), BarKind.PLANNED) == []


def test_an_open_order_that_blocks_lasts_to_the_day_and_others_are_no_bar(position):
    row = row_of(chart_of(position("2022-09-10")), "hongqi")
    assert bars(row, BarKind.ORDER) == [
        (
            "order",
            "2022-06-10",
            "2022-09-10",
            "Order 派-2 open since 2022-06-10: 管线图纸不符; it holds up 开工; with 综合组; 92 days",
        )
    ]
    assert row.blocked == 1


def test_levels_last_to_the_day_before_the_next_change(position):
    row = row_of(chart_of(position("2022-09-10")), "xinfeng")
    assert bars(row, BarKind.LEVEL) == [
        ("level", "2022-05-30", "2022-08-14", "Level 黄牌, 2022-05-30 to 2022-08-14"),
        ("level", "2022-08-15", "2022-09-10", "Level 红牌 since 2022-08-15: 约谈"),
    ]
    assert (row.level, row.rank) == ("红牌", 1)


def test_of_a_project_without_records_nothing_is_late(position, sample):
    bare = "name: 新丰大院\ntrack: implementation\nstreet: 东街街道\n"
    changes = {"projects__xinfeng__project": bare, "projects__xinfeng__households": None}
    row = row_of(chart_of(position("2022-09-10", **changes)), "xinfeng")

    assert {mark.kind for mark in row.marks} == {MarkKind.UNRECORDED, MarkKind.ROUND_UNKNOWN, MarkKind.DUE}
    assert marks(row, MarkKind.UNRECORDED)[0] == (
        "unrecorded",
        "2022-03-10",
        "Due by 2022-03-10, no records of the project: 居民监督小组成立",
    )
    assert (row.late, bars(row, BarKind.LATE), row.level) == (0, [], None)
    assert sample  # the rest of the district is as it is


def test_what_lies_beside_the_chart_stands_together_at_its_edge(position, sample):
    text = sample["projects/hongqi/project.yaml"]
    early = text.replace("supervision-group: 2022-02-25", "supervision-group: 2021-12-25")
    row = row_of(chart_of(position("2022-09-10", **{PROJECT: early})), "hongqi")
    assert marks(row)[0] == ("earlier", "2022-02-01", "Before 2022-02-01: 2021-12-25 done: 居民监督小组成立")


def test_a_row_says_all_of_a_project_in_a_sentence(position):
    row = row_of(chart_of(position("2022-09-10")), "hongqi")
    assert ENGLISH.text(row.words) == (
        "红旗新村, 实施项目, 施工, works 30.50%, 47.06% due, 3 late, level 黄牌"
    )


def test_rows_stand_by_street_and_in_it_by_track_and_a_part_has_its_own(position):
    whole = position("2022-09-10")
    chart = chart_of(whole)
    assert [(row.street, row.state.project.track) for row in chart.rows] == [
        ("东街街道", "implementation"),
        ("东街街道", "implementation"),
        ("东街街道", "application"),
        ("东街街道", "carry-over"),
    ]
    part = chart_of(narrowed(whole, Narrowing(tracks=("carry-over",))))
    assert [row.state.id for row in part.rows] == ["jianshe"]
    assert [track.id for track in part.tracks] == ["carry-over"]


def in_two(position):
    """A position with a project that lies in two streets, the second of which has no other."""
    return in_two_streets(position, "jianshe", ("东街街道", "西街街道"))


def test_a_project_of_several_streets_stands_under_each_with_the_others_in_its_words(position):
    chart = chart_of(in_two(position("2022-09-10")))
    assert [(row.street, row.state.id) for row in chart.rows] == [
        ("东街街道", "hongqi"),
        ("东街街道", "xinfeng"),
        ("东街街道", "laojie"),
        ("东街街道", "jianshe"),
        ("西街街道", "jianshe"),
    ]
    assert [ENGLISH.text(row.words) for row in chart.rows[-2:]] == [
        "建设里, 续建项目, 攻坚, 1 late, also in 西街街道",
        "建设里, 续建项目, 攻坚, 1 late, also in 东街街道",
    ]


def test_of_several_streets_only_those_that_are_wanted_have_a_row(position):
    there = replace(in_two(position("2022-09-10")), narrowing=Narrowing(streets=("西街街道",)))
    rows = chart_of(there).rows
    assert [row.street for row in rows if row.state.id == "jianshe"] == ["西街街道"]


def test_that_a_project_stands_under_several_streets_is_said_and_otherwise_nothing(position, text):
    said = "1 project is of several streets, counted in each and once in all: 建设里."
    there = in_two(position("2022-09-10"))
    assert said in text(wallchart(there))
    assert ENGLISH.text(chart_of(there).several) == said
    assert chart_of(position("2022-09-10")).several is None
    assert "several streets" not in text(wallchart(position("2022-09-10")))


def test_streets_that_the_directory_has_not_stand_together_by_their_names(position):
    whole = position("2022-09-10")
    streets = {"hongqi": ("乙",), "xinfeng": ("甲",), "laojie": ("乙",), "jianshe": ()}
    states = tuple(
        replace(state, project=state.project.model_copy(update={"streets": streets[state.id]}))
        for state in whole.states
    )
    rows = chart_of(replace(whole, states=states)).rows
    assert [row.street for row in rows] == ["乙", "乙", "甲", None]


@pytest.mark.parametrize("day", ["2022-01-15", "2023-01-15"])
def test_a_day_beside_the_chart_is_not_on_it(position, day):
    assert not chart_of(position(day)).shows_day
