"""How a table is laid out by the room there is."""

from dataclasses import replace

import pytest

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.reports.document import (
    Column,
    DaysLate,
    Next,
    Sentence,
    Several,
    Table,
    Tone,
    Toned,
)
from tests.render.documents import ENGLISH, below_title, of_blocks, on_terminal


def drawn(columns, rows, width):
    """The lines of a table on a terminal."""
    return below_title(on_terminal(of_blocks([Table(columns, rows)]), width, colour=False)).splitlines()


PROJECT = Column(say("Project"))
ID = Column(say("Id"), beneath=True)
DUE = Column(say("Due"))
LATE = Column(say("Late"), beneath=True)
FOUR = (PROJECT, ID, DUE, LATE)
ROWS = (
    ("红旗新村", "hongqi", "2022-03-10", "4 days late"),
    ("建设社区", "jianshe", "2022-03-11", "3 days late"),
)


def test_a_table_that_fits_exactly_is_flat():
    assert drawn(FOUR, ROWS, 42) == [
        "Project   Id       Due         Late",
        "──────────────────────────────────────────",
        "红旗新村  hongqi   2022-03-10  4 days late",
        "建设社区  jianshe  2022-03-11  3 days late",
    ]


def test_columns_are_stacked_where_one_column_of_the_terminal_is_missing():
    assert drawn(FOUR, ROWS, 41) == [
        "Project   Due",
        "Id        Late",
        "─────────────────────",
        "红旗新村  2022-03-10",
        "hongqi    4 days late",
        "",
        "建设社区  2022-03-11",
        "jianshe   3 days late",
    ]


def test_an_empty_cell_in_a_stack_keeps_its_line_unless_nothing_follows():
    columns = (PROJECT, Column(say("Who answers")), Column(say("Duty"), beneath=True), LATE)
    rows = (
        ("红旗新村", "三路社区", "", "4 days late"),
        ("建设社区", "列东街道", "", ""),
        ("新风小区", "江滨街道", "works", ""),
    )

    assert drawn(columns, rows, 24) == [
        "Project   Who answers",
        "          Duty",
        "          Late",
        "─────────────────────",
        "红旗新村  三路社区",
        "          ·",
        "          4 days late",
        "",
        "建设社区  列东街道",
        "",
        "新风小区  江滨街道",
        "          works",
    ]


def test_what_is_to_be_copied_has_a_line_of_its_own_where_it_would_be_folded():
    columns = (PROJECT, DUE, Column(say("Recorded by"), below=True))
    rows = (("红旗新村", "2022-03-10", "renovation status hongqi"), ("建设社区", "2022-03-11", ""))

    assert drawn(columns, rows, 46)[2] == "红旗新村  2022-03-10  renovation status hongqi"
    assert drawn(columns, rows, 45) == [
        "Project   Due",
        "  Recorded by",
        "────────────────────",
        "红旗新村  2022-03-10",
        "  renovation status hongqi",
        "",
        "建设社区  2022-03-11",
    ]


def test_a_command_below_its_row_is_never_folded_since_a_shell_would_run_its_first_half():
    command = renovation("consult", "hongqi", pending="before-design")
    columns = (PROJECT, DUE, Column(say("Recorded by"), below=True))

    assert drawn(columns, (("红旗新村", "2022-03-10", command),), 30)[-1] == (
        "  renovation consult hongqi --pending before-design"
    )


def test_further_lines_of_a_cell_are_set_in_and_few_of_them_put_no_blank_lines():
    columns = (PROJECT, Column(say("Note")))
    rows = (("红旗新村", "the scheme is on the wall"), ("建设社区", ""), ("新风小区", "done"))

    assert drawn(columns, rows, 28) == [
        "Project   Note",
        "────────────────────────────",
        "红旗新村  the scheme is on",
        "            the wall",
        "建设社区",
        "新风小区  done",
    ]


def test_a_name_wider_than_its_column_runs_on_and_the_rest_of_its_row_stands_below():
    columns = (PROJECT, DUE, Column(say("Late"), right=True))
    long = "中医药文化街区改造项目"
    rows = (("红旗新村一二三", "2022-03-10", "4"), (long, "2022-03-11", "3"), ("建设社区", "2022-03-12", "2"))

    assert drawn(columns, rows, 36)[3:5] == [long, "                    2022-03-11     3"]


def test_a_column_without_a_value_is_left_out():
    columns = (PROJECT, DUE, Column(say("Note")))
    rows = (("红旗新村", "2022-03-10", ""), ("建设社区", "2022-03-11", Toned("", Tone.DIM)))

    assert drawn(columns, rows, 80) == [
        "Project   Due",
        "────────────────────",
        "红旗新村  2022-03-10",
        "建设社区  2022-03-11",
    ]


@pytest.mark.parametrize(
    "value",
    [
        "中医药文化街区改造项目",
        "示城发验〔2022〕28号",
        DaysLate(115),
        Several(("一", say("{item} {n}", item="垃圾分类", n=5))),
    ],
)
def test_no_line_ends_in_a_value_of_a_sentence(value):
    """Wherever it stands in the sentence."""
    text = say("{before} {value} and what follows", before="x", value=value)
    whole = ENGLISH.value(value if not isinstance(value, Several) else value.parts[1])
    for more in range(40):
        sentence = Sentence(replace(text, values={**text.values, "before": "a " * more + "x"}))
        assert whole in on_terminal(of_blocks([sentence]), 40, colour=False), more


def test_columns_that_fit_in_no_way_become_a_block_for_every_row():
    assert drawn((PROJECT, DUE, Column(say("Note"))), (("红旗新村", "2022-03-10", "x" * 30),) * 2, 41) == [
        "Project  红旗新村",
        "Due      2022-03-10",
        "Note     xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "",
        "Project  红旗新村",
        "Due      2022-03-10",
        "Note     xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
    ]


def test_a_row_takes_two_lines_before_it_is_a_block():
    assert drawn((PROJECT, DUE, Column(say("Note"))), (("红旗新村", "2022-03-10", "x" * 30),), 42) == [
        "Project     Note",
        "Due",
        "──────────────────────────────────────────",
        "红旗新村    xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "2022-03-10",
    ]


def test_a_block_leaves_out_what_does_not_apply():
    rows = (("红旗新村", "", "x" * 30), ("建设社区", "2022-03-10", "x" * 30))

    assert drawn((PROJECT, DUE, Column(say("Note"))), rows, 40)[:3] == [
        "Project  红旗新村",
        "Note     xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "",
    ]


def test_a_command_stays_whole_and_its_explanation_goes_below():
    command = "renovation consult demo-lotus --pending before-design"
    document = of_blocks([Next(((command, say("who is not yet heard")),))])

    lines = below_title(on_terminal(document, 60, colour=False)).splitlines()
    assert lines == [command, "  who is not yet heard"]
