"""Spreadsheets, read by another library and in their XML: kinds of values, filter, print, equal bytes."""

import io
import re
import zipfile
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from renovation_cli.findings.text import say
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.reports.document import (
    Area,
    AtLeast,
    Column,
    DaysLate,
    DaysLeft,
    OutOf,
    Pairs,
    Points,
    Share,
    Table,
    Yuan,
)
from tests.outside import library, needs, pages_of, printed_by_libreoffice
from tests.render.documents import CHINESE, ENGLISH, NASTY, document, of_blocks
from tests.render.test_markdown import shown

library("xlsxwriter")
calamine = library("python_calamine")
xlsx = library("renovation_cli.render.xlsx")

NAMES = {
    **NASTY,
    "formula": "=1+1",
    "array": "{=1}",
    "plus": "+1",
    "at": "@x",
    "minus": "-2",
    "address": "http://x.example",
    "escape of the format": "_x0041_",
    "no sign of XML": "a\ufffeb",
    "long": "名" * 200,
}
FORMATS = re.compile(r'<numFmt numFmtId="(\d+)" formatCode="([^"]*)"')
NUMBER_FORMATS = {"0": "General", "3": "#,##0", "10": "0.00%", "2": "0.00", "9": "0%", "49": "@"}


def sheet_of(table, language=ENGLISH):
    """The parts of a book of one table."""
    made = xlsx.render(of_blocks([table]), language)
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        return {name: book.read(name).decode() for name in book.namelist()}


def rows_of(table, language=ENGLISH):
    """The rows below the title, as another library reads them."""
    made = xlsx.render(of_blocks([table]), language)
    return calamine.CalamineWorkbook.from_filelike(io.BytesIO(made)).get_sheet_by_index(0).to_python()[1:]


def column(*cells, language=ENGLISH):
    return [row[0] for row in rows_of(one(*cells), language)[1:]]


def one(*cells):
    return Table((Column(say("Project")),), tuple((cell,) for cell in cells), name="t")


def formats_of(*cells):
    """The number format of each cell of a column."""
    parts = sheet_of(one(*cells))
    styles = parts["xl/styles.xml"]
    own = dict(FORMATS.findall(styles))
    xfs = re.findall(r'<xf numFmtId="(\d+)"', styles.partition("<cellXfs")[2])
    used = re.findall(r'<c r="A(\d+)" s="(\d+)"', parts["xl/worksheets/sheet1.xml"])[2:]
    found = (xfs[int(style)] for _, style in used)
    return [(own.get(each) or NUMBER_FORMATS[each]).replace("&quot;", '"') for each in found]


def test_numbers_are_numbers_shares_are_parts_of_one_and_points_have_no_percent_sign():
    cells = (
        12197,
        Yuan(1250000),
        Area(Decimal("997000.5")),
        Share(Fraction(355, 1000)),
        Share(Fraction(1, 2), places=0),
        Points(Decimal("-2.52")),
        DaysLate(3),
        DaysLeft(-3),
        Points(Decimal("20.00"), signed=True),
        AtLeast(7),
    )
    assert column(*cells)[:9] == [12197, 1250000, 997000.5, 0.355, 0.5, -2.52, 3, -3, 20]
    assert formats_of(*cells[:9]) == [
        "#,##0",
        "#,##0",
        "#,##0.0",
        "0.0%",
        "0%",
        "0.00",
        '#,##0" d"',
        '#,##0" d"',
        "+0.00;-0.00;0",
    ]
    assert rows_of(one(AtLeast(7), OutOf(8, 13))) == [
        ["Project", "Project: of", "Project: at least"],
        [7, "", 1],
        [8, 13, ""],
    ]


def test_days_are_days_and_a_month_is_not_its_first_day():
    cells = (date(2022, 5, 20), parse_plan_date("2022-06"), parse_plan_date("2022-03-10"))

    assert column(*cells) == [date(2022, 5, 20), "2022-06", date(2022, 3, 10)]
    assert formats_of(*cells) == ["yyyy-mm-dd", "@", "yyyy-mm-dd"]


def test_unknown_is_a_dash_and_what_does_not_apply_is_empty():
    assert column(None, "", 0) == ["–", "", 0]


@pytest.mark.parametrize("code", ["1-302", "0012", "元政文〔2022〕70号", "1e3", "3/4", "2022.3.8"])
def test_a_code_is_a_text_and_has_no_warning_beside_it(code):
    parts = sheet_of(one(code))

    assert column(code) == [code]
    assert '<ignoredError sqref="A2:A3" numberStoredAsText="1"/>' in parts["xl/worksheets/sheet1.xml"]


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_a_text_and_neither_a_formula_nor_a_link(name):
    made = xlsx.render(document(name), ENGLISH)
    with zipfile.ZipFile(io.BytesIO(made)) as book:
        parts = {each: book.read(each).decode() for each in book.namelist()}
    texts = "".join(parts.values())

    assert "<f>" not in texts
    assert "hyperlink" not in texts
    assert column(name) == [shown(name).replace("\ufffe", "\\ufffe")]


def test_the_filter_is_over_whole_rows_without_a_merged_cell():
    columns = (
        Column(say("Project")),
        Column(say("Due"), over=say("Orders")),
        Column(say("Days"), right=True, over=say("Orders")),
    )
    rows = (("a", "b", 1), ("c", "d", 2), ("", "", 3))
    table = Table(columns, rows, bands=((1, say("Officer")),), sums=(2,), title=say("Households"))
    sheet = sheet_of(table)["xl/worksheets/sheet1.xml"]

    assert re.findall('<mergeCell ref="(.*?)"/>', sheet) == ["A1:D1", "A2:D2", "B3:C3"]
    assert '<autoFilter ref="A4:D6"/>' in sheet
    assert '<pane xSplit="1" ySplit="4" topLeftCell="B5"' in sheet
    assert rows_of(table)[2:] == [
        ["Project", "Due", "Days", "Part"],
        ["a", "b", 1, ""],
        ["c", "d", 2, "Officer"],
        ["", "", 3, "Officer"],
    ]


def test_paper_head_and_width_are_set():
    columns = tuple(Column(say("Project")) for _ in range(9))
    wide = Table(columns, (("一二三四五六七八九十一二",) * 9,))
    parts = sheet_of(wide, CHINESE)
    sheet = parts["xl/worksheets/sheet1.xml"]

    assert '<pageSetup paperSize="8" fitToHeight="0" orientation="landscape"' in sheet
    assert "<pageSetUpPr fitToPage=" in sheet
    assert "$2:$2</definedName>" in parts["xl/workbook.xml"]
    assert 'paperSize="9"' in sheet_of(one("a"))["xl/worksheets/sheet1.xml"]
    widths = [float(each) for each in re.findall(r'<col min="\d+" max="\d+" width="([\d.]+)"', sheet)]
    assert min(widths) >= 24


def test_a_text_that_is_folded_makes_its_row_as_tall_as_it_is():
    sheet = sheet_of(one("名" * 60, "a"))["xl/worksheets/sheet1.xml"]
    heights = [float(each) for each in re.findall(r'<row r="[34]" .*?ht="([\d.]+)"', sheet)]

    assert heights[0] >= 4 * 16
    assert heights[1] < 20


def test_what_is_said_beside_the_tables_is_a_sheet_of_its_own():
    made = xlsx.render(of_blocks([Pairs(((say("Households"), 12197),)), one("a")]), ENGLISH)
    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(made))

    assert book.sheet_names == ["status", "Notes"]
    assert book.get_sheet_by_name("Notes").to_python() == [
        ["status as of 2022-05-20", ""],
        ["Households", 12197],
    ]


def test_sheets_have_names_that_a_book_may_have():
    titles = ("a/b:c", "a/b:c", "'x'", "名" * 40, "名" * 40, "History")
    tables = [Table((Column(say("Project")),), (("a",),), title=say("{name}", name=each)) for each in titles]
    made = xlsx.render(of_blocks(tables), ENGLISH)

    names = calamine.CalamineWorkbook.from_filelike(io.BytesIO(made)).sheet_names
    assert names == ["a b c", "a b c 2", "x", "名" * 31, "名" * 29 + " 2", "History 2"]


def test_the_same_document_is_the_same_bytes():
    assert xlsx.render(document("x"), CHINESE) == xlsx.render(document("x"), CHINESE)


@needs("LibreOffice", "pdftotext")
def test_libreoffice_prints_every_row_under_the_head_and_the_ends_of_folded_texts(tmp_path):
    rows = tuple((f"第{number:03}号", "长" * 59 + "终", number, date(2022, 5, 20)) for number in range(60))
    columns = (Column(say("Project")), Column(say("Officer")), Column(say("Households")), Column(say("Due")))
    file = tmp_path / "表 一.xlsx"
    file.write_bytes(xlsx.render(of_blocks([Table(columns, rows)]), CHINESE))
    pages = pages_of(printed_by_libreoffice(file, tmp_path))

    assert len(pages) > 1
    assert all("项目" in each and "专人" in each for each in pages)
    whole = "".join(pages)
    assert [number for number in range(60) if f"第{number:03}号" not in whole] == []
    assert whole.count("终") == 60
    assert "###" not in whole
