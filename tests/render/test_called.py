"""Projects on a screen by their short names or in full."""

import re

import pytest

from renovation_cli.findings.text import say
from renovation_cli.render.called import called_alike
from renovation_cli.reports.document import Column, Ref, RefKind, Sentence, Table
from tests.render.documents import ENGLISH, below_title, of_blocks, on_terminal

PROJECT = Column(say("Project"))
DUE = Column(say("Due"))


@pytest.mark.parametrize(("width", "names"), [(34, ["示例红旗小区", "示例建设小区"]), (33, ["红旗", "建设"])])
def test_short_names_of_projects_stand_where_their_names_have_no_room(width, names):
    called = {"hongqi": "红旗", "jianshe": "建设"}
    refs = (
        Ref(RefKind.PROJECT, "hongqi", "示例红旗小区"),
        say("{name}", name=Ref(RefKind.PROJECT, "jianshe", "示例建设小区")),
    )
    table = Table(
        (PROJECT, Column(say("Note"))), tuple((ref, "the work is not late") for ref in refs), called=called
    )

    lines = below_title(on_terminal(of_blocks([table]), width, colour=False)).splitlines()[2:]
    assert [line.split()[0] for line in lines] == names
    assert all("the work is not late" in line for line in lines)


@pytest.mark.parametrize(("width", "names"), [(34, "示例红旗小区"), (33, "红旗")])
def test_projects_are_called_alike_on_the_whole_screen(width, names):
    """By their short names in every table and sentence where that saves one table a line; else in full."""
    called = {"hongqi": "红旗"}
    ref = Ref(RefKind.PROJECT, "hongqi", "示例红旗小区")
    wide = Table((PROJECT, Column(say("Note"))), ((ref, "the work is not late"),), called=called)
    slim = Table((PROJECT, DUE), ((ref, "2022-03-10"),), called=called)
    sentence = Sentence(say("{n} without records: {names}", n=1, names=(ref,)))

    lines = on_terminal(of_blocks([slim, sentence, wide]), width, colour=False).splitlines()
    said = [line for line in lines if "红旗" in line]
    assert [name for line in said for name in re.findall(r"\S*红旗\S*", line)] == [names] * 3


@pytest.mark.parametrize("width", [80, 10])
def test_what_names_no_project_by_a_short_name_stays_as_it_is(width):
    ref = Ref(RefKind.PROJECT, "hongqi", "示例红旗小区")
    blocks = [Sentence(say("{names}", names=(ref,))), Table((PROJECT, DUE), ((ref, "2022-03-10"),))]

    assert called_alike(blocks, ENGLISH, width) == blocks
