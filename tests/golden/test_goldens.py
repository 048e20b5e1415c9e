import ast
from pathlib import Path
from typing import get_args

import pytest
from typer.models import OptionInfo

from renovation_cli import reports
from renovation_cli.cli.app import COMMANDS
from renovation_cli.findings.text import say
from renovation_cli.render.findings_formats import FINDINGS_FORMATS
from renovation_cli.reports.document import Column, Pairs, Table
from renovation_cli.reports.laid_out import flat
from tools import goldens
from tools.command_lines import CHECKS, COMMITTED, OTHERS, REPORTS
from tools.variant_lines import ON_VARIANTS

TITLE_AT = {"Field": 3, "shown": 0}
"""Which argument of a field is its heading."""
# Headings that no page shows yet; the list only gets shorter.
UNSEEN = {
    "As issued",
    "As on file now",
    "  met in",
    "Address",
    "Excused by",
    "Paid after {day}, yuan",
    "Paid before {day}, yuan",
    "Place in the plan",
    "The whole of it",
}


@pytest.fixture(scope="module")
def documents():
    return goldens.documents()


def headings_shown(documents):
    """The heading of every column over a row, and of every pair, of every report."""
    for shown in documents.values():
        for block in (block for document in shown.values() for block in flat(document)):
            if isinstance(block, Table) and block.rows:
                yield from (column.name.key for column in block.columns)
            elif isinstance(block, Pairs):
                yield from (name.key for name, _ in block.rows)


def headings_in_the_code():
    """The headings of all fields that are written out."""
    for path in Path(*reports.__path__).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", None) not in TITLE_AT:
                continue
            for title in node.args[TITLE_AT[node.func.id] :][:1]:
                if isinstance(title, ast.Call) and title.func.id == "say":
                    yield title.args[0].value


def test_what_every_command_prints_of_the_sample_is_on_file(documents):
    difference = "\n".join(goldens.out_of_date(goldens.pages(documents)))

    assert not difference, f"{difference}\nIf that is meant, remake the pages: {goldens.REMAKE}"


def test_every_command_is_among_the_command_lines():
    named = {line.split()[0] for line in (*REPORTS, *COMMITTED, *CHECKS, *OTHERS)}

    assert named == set(COMMANDS), "add a line with it to tools/command_lines.py"


def test_every_option_of_a_report_is_in_a_command_line():
    used = {
        (line.split()[0], word)
        for line in (*REPORTS, *COMMITTED)
        for word in line.split()
        if word.startswith("--")
    }
    options = {
        (name, get_args(each.annotation)[1].default)
        for name, command in COMMANDS.items()
        for each in command.own.values()
        if command.is_report and isinstance(get_args(each.annotation)[1], OptionInfo)
    }

    assert options - used == set(), "add a line with it to tools/command_lines.py"


def test_every_format_of_findings_is_in_a_command_line():
    named = {line.partition("--format ")[2].split(" ")[0] for line in CHECKS} - {""}

    formats = {each.name for each in FINDINGS_FORMATS}
    assert named | {"text"} == formats, "add a line with it to CHECKS in tools/command_lines.py"


def test_every_report_is_also_shown_without_a_plan():
    assert {line.split()[0] for line in ON_VARIANTS["planless"]} == {line.split()[0] for line in REPORTS}


def test_every_heading_of_the_code_stands_over_a_value_of_the_sample(documents):
    found = set(headings_in_the_code())
    unseen = found - set(headings_shown(documents))

    assert len(found) > len(UNSEEN)
    assert unseen - UNSEEN == set(), "show them by a line in tools/command_lines.py or tests/sample/"
    assert UNSEEN - unseen == set(), "take them out of UNSEEN"


def test_a_row_that_lacks_a_cell_is_refused_where_it_is_made():
    with pytest.raises(AssertionError, match="2 columns, but a row of 1 cells"):
        Table((Column(say("Project")), Column(say("Id"))), (("红旗新村", "hongqi"), ("新丰大院",)))
