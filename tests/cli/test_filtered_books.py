"""Spreadsheets under their own filter, as LibreOffice sets it: every row of a street, and the total."""

import io

import pytest

from renovation_cli.editing.demo import write_demo
from tests.outside import library, needs
from tests.spreadsheets import rows_shown

pytestmark = needs("LibreOffice")
HEADING = "镇街"


@pytest.fixture(scope="module")
def district(tmp_path_factory):
    return write_demo(tmp_path_factory.mktemp("demo"))


@pytest.mark.parametrize("command", [("weekly", "--week", "2022-W20"), ("lists",)], ids=lambda each: each[0])
def test_a_filter_shows_every_row_of_a_street_and_swallows_no_total(run, district, tmp_path, command):
    book = tmp_path / "表 一.xlsx"
    line = (*command, "--data", district, "--as-of", "2022-08-31", "--lang", "zh", "--output", book)
    assert run(*line).status in (0, 1)
    sheets = library("python_calamine").CalamineWorkbook.from_filelike(io.BytesIO(book.read_bytes()))
    rows = sheets.get_sheet_by_index(0).to_python()
    head = next(number for number, row in enumerate(rows) if HEADING in row)
    *filtered, total = [row[rows[head].index(HEADING)] for row in rows[head + 1 :]]
    values = [each for each in dict.fromkeys(filtered) if each]

    assert any("合计" in str(each) for each in rows[-1])
    assert len(values) > 3
    assert total not in values
    above, last = list(range(head + 1)), len(rows) - 1
    assert rows_shown(book, HEADING, values, tmp_path) == [
        [*above, *(head + 1 + number for number, each in enumerate(filtered) if each == value), last]
        for value in values
    ]
