import json
import re
from collections import Counter
from datetime import date

import pytest

from renovation_cli.findings.command import Command
from renovation_cli.findings.text import commands_in
from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from renovation_cli.render import json_v1, plain
from renovation_cli.reports.consult import consult
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.document import Next, Pairs, Sentence, Table
from renovation_cli.reports.funding import funding
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.project import project_page
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wants import wants
from tests.district import SAMPLE, texts_in
from tests.in_detail import status
from tests.render.documents import (
    CHINESE,
    ENGLISH,
    NASTY,
    STEERING,
    VALUES,
    below_title,
    columns_of,
    document,
    on_terminal,
    repeating,
)

COLOUR = re.compile("\x1b\\[[0-9;]*m")


@pytest.fixture(params=NASTY.values(), ids=NASTY)
def name(request):
    return request.param


def spelt_out(name):
    """The name as it may be printed."""
    return STEERING.sub(lambda sign: sign[0].encode("unicode_escape").decode(), name).replace("\n", "\\n")


def test_no_name_takes_effect_in_plain_text(name):
    text = plain.render(document(name), ENGLISH)

    assert not STEERING.search(text)
    assert text.count(spelt_out(name)) == 10
    assert len(text.splitlines()) == len(plain.render(document("x"), ENGLISH).splitlines())
    assert not any(line.startswith("::") for line in text.splitlines() if "::error" not in name)


def test_no_name_takes_effect_on_a_terminal(name):
    text = on_terminal(document(name), 400, colour=False)
    own = COLOUR.sub("", text)

    assert not STEERING.search(own)
    assert own.count(spelt_out(name)) == 10
    assert COLOUR.findall(text) == COLOUR.findall(on_terminal(document("x"), 400, colour=False))


def test_a_name_stands_in_json_as_it_is_on_file(name):
    text = json_v1.render(document(name), ENGLISH)

    assert json.loads(text) == {
        "schema_version": 1,
        "report": "status",
        "name": name,
        "projects": [{"name": name}],
    }
    assert "\x1b" not in text


def test_plain_text_lines_its_columns_up_under_wide_characters():
    assert below_title(plain.render(VALUES, ENGLISH)) == (
        "Project   Due          Area, ㎡  Days\n"
        "红旗新村  2022-06     997,000.5  1 day left\n"
        "A         2022-03-10     12,197  –\n"
        "          2022-05-20          0  exemplar\n"
    )


def test_a_word_is_printed_by_its_chinese_label_in_chinese():
    assert "精品" in plain.render(VALUES, CHINESE)


def test_plain_text_has_no_boxes_and_no_blank_at_the_end_of_a_line():
    text = plain.render(document("红旗新村"), ENGLISH)

    assert not re.search("[─-╿]", text)
    assert all(line == line.rstrip() for line in text.splitlines())
    assert text.endswith("\n")


def test_a_table_without_rows_says_so():
    assert "nothing here" in plain.render(document("nothing here"), ENGLISH)
    assert on_terminal(document("nothing here")).count("nothing here") >= 10


LONG = "一二三四五六七八九十" * 4 + "abcdefghijklmnopqrstuvwxyz" * 3


@pytest.mark.parametrize("width", [40, 80, 140])
def test_nothing_is_cut_off_on_a_narrow_terminal(width):
    text = COLOUR.sub("", on_terminal(document(LONG), width))

    assert all(columns_of(line) <= width for line in text.splitlines())
    assert "…" not in text
    assert not lost(plain.render(document(LONG), ENGLISH), text)


def lost(whole, drawn):
    """The characters that a drawing lacks.

    Plain text alone has a # between a command and its comment, and an entry in brackets on one line.
    """
    own = Counter({sign: whole.count(sign) for sign in "#{}[]"})
    return Counter("".join(whole.split())) - Counter("".join(drawn.split())) - own


@pytest.fixture(scope="module")
def reports():
    position = take_position(MappingTree(texts_in(SAMPLE)), date(2022, 7, 5), date(2023, 1, 31))
    documents = [
        report(position)
        for report in (status, overdue, deadlines, consult, targets, funding, pipeline, wants)
    ]
    return [*documents, *(project_page(position, state) for state in position.states)]


@pytest.mark.parametrize("language", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("width", [40, 80, 140])
def test_no_report_is_cut_off_at_any_width(reports, width, language):
    for report in map(repeating, reports):
        text = COLOUR.sub("", on_terminal(report, width, language=language))

        assert not lost(plain.render(report, language), text) - unused(report, language), report.name
        # A command, or a line to be pasted, is left whole for the terminal to wrap; nothing else is.
        wide = [line for line in text.splitlines() if columns_of(line) > width]
        whole = typed(report, language)
        assert [line for line in wide if not any(line.endswith(each) for each in whole)] == [], report.name


def typed(report, language):
    """The lines of a report that are to be typed or pasted."""
    found = set()
    for block in report.blocks:
        if isinstance(block, Next):
            found |= {language.value(command) for command, _ in block.commands}
            continue
        if isinstance(block, Sentence):
            found |= set(map(language.value, commands_in(block.text)))
        rows = block.rows if isinstance(block, Table | Pairs) else ()
        for cell in (cell for row in rows for cell in row):
            lines = language.lines(cell)
            if len(lines) > 1 or isinstance(cell, Command):
                found |= set(lines)
    return {each for each in found if each}


def unused(report, language):
    """The headings of columns without a value, which blocks of a row each leave out."""
    tables = [block for block in report.blocks if isinstance(block, Table)]
    return Counter(
        "".join(
            language.text(column.name)
            for table in tables
            for index, column in enumerate(table.columns)
            if all(row[index] == "" for row in table.rows)
        )
    )


def test_colours_mark_what_is_bad(monkeypatch):
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")

    assert re.search("\x1b\\[[0-9;]*31m", on_terminal(document("x")))


@pytest.mark.parametrize("colour", [True, False])
def test_no_color_leaves_no_escape_code(monkeypatch, colour):
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")

    assert "\x1b" not in on_terminal(document("x"), colour=colour)


def test_a_table_that_is_not_meant_for_a_terminal_has_no_escape_code(monkeypatch):
    """``--format table`` into a file."""
    monkeypatch.delenv("NO_COLOR", raising=False)

    assert "\x1b" not in on_terminal(document("x"), colour=False)


def test_columns_meant_to_stand_beneath_do_so_only_for_want_of_room():
    rows = (("红旗新村" * 3, "hongqi-" + "x" * 12, 3),)
    wide, narrow = on_terminal(document("x", rows=rows), 80), on_terminal(document("x", rows=rows), 40)

    assert any("红旗" in line and "hongqi" in line for line in wide.splitlines())
    assert not any("红旗" in line and "hongqi" in line for line in narrow.splitlines())
