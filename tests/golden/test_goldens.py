import ast
from pathlib import Path
from typing import get_args

import pytest
from typer.models import OptionInfo

from renovation_cli import reports
from renovation_cli.cli.app import COMMANDS
from renovation_cli.findings.text import say
from renovation_cli.render.findings_formats import FINDINGS_FORMATS
from renovation_cli.reports.document import Column, Table
from tools import goldens
from tools.command_lines import CHECKS, ON_VARIANTS, OTHERS, REPORTS


@pytest.fixture(scope="module")
def documents():
    return goldens.documents()


def tables(documents):
    """Every table that has a row, of every report."""
    for shown in documents.values():
        for document in shown.values():
            yield from (block for block in document.blocks if isinstance(block, Table) and block.rows)


def columns_in_the_code():
    """The headings of all columns that any report may make."""
    for path in Path(*reports.__path__).glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "Column":
                name = node.args[0]
                if isinstance(name, ast.Call) and name.func.id == "say":
                    yield name.args[0].value


def test_what_every_command_prints_of_the_sample_is_on_file(documents):
    difference = "\n".join(goldens.out_of_date(goldens.pages(documents)))

    assert not difference, f"{difference}\nIf that is meant, remake the pages: {goldens.REMAKE}"


def test_every_command_is_among_the_command_lines():
    named = {line.split()[0] for line in (*REPORTS, *CHECKS, *OTHERS)}

    assert named == set(COMMANDS)


def test_every_option_of_a_report_is_in_a_command_line():
    used = {(line.split()[0], word) for line in REPORTS for word in line.split() if word.startswith("--")}
    options = {
        (name, get_args(each.annotation)[1].default)
        for name, command in COMMANDS.items()
        for each in command.own.values()
        if command.is_report and isinstance(get_args(each.annotation)[1], OptionInfo)
    }

    assert options - used == set()


def test_every_format_of_findings_is_in_a_command_line():
    named = {line.partition("--format ")[2].split(" ")[0] for line in CHECKS} - {""}

    assert named | {"text"} == {each.name for each in FINDINGS_FORMATS}


def test_every_report_is_also_shown_without_a_plan():
    assert {line.split()[0] for line in ON_VARIANTS["planless"]} == {line.split()[0] for line in REPORTS}


def test_every_column_of_the_code_stands_over_a_row_of_the_sample(documents):
    shown = {column.name.key for table in tables(documents) for column in table.columns}

    assert set(columns_in_the_code()) - shown == set()


def test_a_row_that_lacks_a_cell_is_refused_where_it_is_made():
    with pytest.raises(AssertionError, match="2 columns, but a row of 1 cells"):
        Table((Column(say("Project")), Column(say("Id"))), (("红旗新村", "hongqi"), ("新丰大院",)))
