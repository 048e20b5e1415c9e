"""A table fitted to the lines of a screen, and phrases side by side."""

import re
from dataclasses import replace

import pytest

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.render import csv_tables, plain
from renovation_cli.render.fitting import fitted
from renovation_cli.reports.document import Apart, Column, Fitted, Listed, Pairs, Sentence, Table, Tone, Toned
from tests.render.documents import CHINESE, ENGLISH, columns_of, of_blocks, on_terminal


def screen(rows, lines, *above):
    table = Table(
        (Column(say("Project")),), tuple((f"p{number}",) for number in range(rows)), name="projects"
    )

    def left_out(drawn):
        rest = Sentence(say("{n} more: {command}", n=rows - drawn, command="x"))
        return (rest,) if drawn < rows else ()

    return of_blocks([*above, Fitted(table, left_out, lines)])


DRAWN = [
    lambda document: on_terminal(document, colour=False),
    lambda document: plain.render(document, ENGLISH),
]


@pytest.mark.parametrize("drawn", DRAWN, ids=["terminal", "plain"])
@pytest.mark.parametrize(("rows", "lines", "shown"), [(5, 8, 5), (6, 8, 4), (9, 8, 4), (9, 2, 1)])
def test_as_many_rows_are_drawn_as_there_are_lines(drawn, rows, lines, shown):
    """Beside them the title, a blank line, the headings, and how many are left out."""
    text = drawn(screen(rows, lines))

    assert [line for line in text.splitlines() if line.startswith("p")] == [f"p{n}" for n in range(shown)]
    assert ("more" in text) == (shown < rows)
    assert f"{rows - shown} more" in text or shown == rows
    assert len(text.splitlines()) == max(min(lines, rows + 3), 5)


def test_what_stands_above_takes_lines_away():
    above = Pairs(((say("Officer"), "x"), (say("Households"), 3)))

    assert on_terminal(screen(9, 8, above), colour=False).splitlines() == [
        "status as of 2022-05-20",
        "Officer     x",
        "Households  3",
        "Project",
        "p0",
        "p1",
        "p2",
        "6 more: x",
    ]


def test_a_blank_line_stands_below_the_title_where_every_row_has_room():
    above = Pairs(((say("Officer"), "x"), (say("Households"), 3)))

    assert on_terminal(screen(2, 8, above), colour=False).splitlines() == [
        "status as of 2022-05-20",
        "",
        "Officer     x",
        "Households  3",
        "Project",
        "p0",
        "p1",
    ]


@pytest.mark.parametrize("drawn", DRAWN, ids=["terminal", "plain"])
@pytest.mark.parametrize(("lines", "officers"), [(7, "abc"), (6, "ab"), (5, "a"), (4, "a")])
def test_where_no_row_has_room_what_stands_above_is_shorter(drawn, lines, officers):
    """The longest that leaves a row, below the title, above the headings and what is left out."""

    def officers_of(names):
        return Pairs(((say("Officer"), Listed(tuple(names))),))

    document = screen(9, lines, officers_of("abc"))
    *before, found = document.body
    spared = replace(found, shorter=(officers_of("ab"), officers_of("a")))
    text = drawn(replace(document, body=(*before, spared)))

    assert re.findall(r" ([abc])$", text, re.MULTILINE) == [*officers]
    assert [line for line in text.splitlines() if line.startswith("p")] == ["p0"]


def test_programs_get_every_row():
    assert csv_tables.tables(screen(30, 8), ENGLISH)["projects"].count("\n") == 31


PHRASES = Apart(("one two", Toned("three four", Tone.BAD), "five six"))


def test_a_line_ends_between_phrases():
    document = of_blocks([Pairs(((say("Officer"), PHRASES),))])

    assert on_terminal(document, 38, colour=False).splitlines()[2:] == [
        "Officer  one two   three four",
        "         five six",
    ]
    assert plain.render(document, ENGLISH).splitlines()[2:] == ["Officer  one two   three four   five six"]


def test_a_phrase_that_is_wider_than_the_line_is_folded_in_itself():
    document = of_blocks([Sentence(Apart(("一二三四五，六七八九十", "五")))])

    lines = on_terminal(document, 14, colour=False, language=CHINESE).splitlines()[2:]

    assert all(columns_of(line) <= 14 for line in lines)
    assert "".join(lines).replace(" ", "") == "一二三四五，六七八九十五"


def test_a_command_that_would_be_folded_has_a_line_to_itself_to_be_copied():
    command = renovation("overdue", street="东样街道")
    document = of_blocks([Sentence(Apart(("made up", command, "one two")))])

    assert on_terminal(document, 30, colour=False).splitlines()[1:] == [
        "made up",
        "renovation overdue --street 东样街道",
        "one two",
    ]
    assert on_terminal(document, 80, colour=False).splitlines()[1:] == [
        "made up   renovation overdue --street 东样街道   one two"
    ]


def test_a_line_that_the_terminal_itself_folds_counts_as_the_lines_it_takes():
    """A row fewer than beside a command that has room: 35 columns are two lines of 30."""

    def rows_beside(command):
        table = Table((Column(say("Project")),), tuple((f"p{number}",) for number in range(9)))
        document = of_blocks([Fitted(table, lambda _: (Sentence(Apart((command,))),), 8)])
        lines = on_terminal(document, 30, colour=False).splitlines()
        return sum(line.startswith("p") for line in lines)

    assert rows_beside(renovation("overdue", street="东样街道")) == rows_beside(renovation("overdue")) - 1


def test_what_is_listed_stands_on_lines_of_its_own():
    document = of_blocks([Pairs(((say("Officer"), Listed((Apart(("a", "b")), "c"))),))])

    for text in (on_terminal(document, colour=False), plain.render(document, ENGLISH)):
        assert text.splitlines()[2:] == ["Officer  a   b", "         c"]
    assert ENGLISH.value(Listed(("a", "c"))) == "a; c"


def test_a_document_without_a_table_that_is_fitted_stays_as_it_is():
    document = of_blocks([Sentence(say("{n} more: {command}", n=1, command="x"))])
    assert fitted(document, lambda _: 99) is document
