"""Figures through time as rows of small columns."""

from datetime import date
from fractions import Fraction

import pytest

from renovation_cli.findings.text import say
from renovation_cli.render import plain, terminal
from renovation_cli.render.formats import FORMATS
from renovation_cli.render.language import Language
from renovation_cli.render.plots import plot_lines
from renovation_cli.reports.document import Document
from renovation_cli.reports.plot import Plot, Series

PLOT = Plot(
    say("{first} to {last}", first="2022-02", last="2022-10"),
    (
        Series(say("Late"), (None, 0, 1, 2, 3, 4, 5, 6, 7), 0, 7),
        Series(say("Points"), (None, -4, Fraction(-1, 2), 0, 3, None, 3, 3, 3), 0, 0),
        Series(say("Works"), (0, 0, None), 0, 0),
    ),
)
ENGLISH = Language("en")


def drawn(encoding, columns=80):
    return list(plot_lines(PLOT, ENGLISH, columns, encoding))


@pytest.mark.parametrize("encoding", ["utf-8", "gbk", "gb18030"])
def test_nought_stands_lowest_what_is_unknown_is_a_point_and_no_other_value_is_as_low_as_nought(encoding):
    assert drawn(encoding) == [
        "        lowest  highest  2022-02 to 2022-10",
        "Late         0        7  ·▁▂▃▄▅▆▇█",
        "Points       0        0  ·▁▅▅█·███",
        "Works        0        0  ▁▁·",
    ]


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "no such one"])
def test_where_the_terminal_lacks_the_signs_plain_ones_stand_for_them(encoding):
    assert drawn(encoding)[1:] == [
        "Late         0        7  ?_.:-=+*#",
        "Points       0        0  ?_==#?###",
        "Works        0        0  __?",
    ]


@pytest.mark.parametrize(("columns", "shown"), [(44, True), (43, True), (42, False)])
def test_on_a_narrow_terminal_the_values_are_left_out(columns, shown):
    lines = drawn("utf-8", columns)
    assert ("lowest" in lines[0]) is shown
    assert all(len(line) <= columns for line in lines)


def test_only_a_terminal_draws_them():
    document = Document(
        name="trend",
        title=say("month by month"),
        as_of=date(2022, 10, 31),
        programme="示例",
        notes=(),
        body=(PLOT,),
        told=dict,
        complete=True,
    )
    assert "▁" in terminal.drawn(document, ENGLISH, encoding="utf-8", colour=False)
    assert "▁" not in plain.render(document, ENGLISH)
    assert {"table", "plain", "csv", "md", "html", "docx"} <= {each.name for each in FORMATS}
