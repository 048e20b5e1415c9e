"""Spreadsheets, read by another library and in their XML: kinds of values, filter, print, equal bytes."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest

from renovation_cli.findings.text import say
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.reports.document import (
    Area,
    AtLeast,
    Column,
    DaysLate,
    DaysLeft,
    Heading,
    OutOf,
    Pairs,
    Points,
    Sentence,
    Share,
    Table,
    Yuan,
)
from renovation_cli.reports.paper import Across, Annex, Letter, Paragraph
from tests.outside import boxes_of, library, needs, pages_of, printed_by_libreoffice, sizes_of
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


def test_that_a_number_is_a_bound_is_a_1_that_is_read_as_a_yes():
    for language, word in ((ENGLISH, "yes"), (CHINESE, "是")):
        styles = sheet_of(one(AtLeast(7), 8), language)["xl/styles.xml"]
        assert f"&quot;{word}&quot;" in styles
    assert [row[1] for row in rows_of(one(AtLeast(7), 8))] == ["Project: at least", 1, ""]


def test_days_are_days_and_a_month_is_not_its_first_day():
    cells = (date(2022, 5, 20), parse_plan_date("2022-06"), parse_plan_date("2022-03-10"))

    assert column(*cells) == [date(2022, 5, 20), "2022-06", date(2022, 3, 10)]
    assert formats_of(*cells) == ["yyyy-mm-dd", "@", "yyyy-mm-dd"]


def test_days_sort_as_days_and_what_is_less_exact_is_in_italics():
    """A number in a cell and not its text is what a spreadsheet sorts by; the texts come behind."""
    cells = (date(2022, 12, 1), parse_plan_date("2022-06"), date(2022, 5, 20), None, date(2022, 10, 9))
    parts = sheet_of(one(*cells))
    drawn = re.findall(r'<c r="A(\d+)" s="(\d+)"( t="s")?><v>(\d+)</v>', parts["xl/worksheets/sheet1.xml"])[
        2:
    ]
    days = {int(value): cells[int(row) - 3] for row, _, text, value in drawn if not text}

    assert [days[each] for each in sorted(days)] == [date(2022, 5, 20), date(2022, 10, 9), date(2022, 12, 1)]
    styles = parts["xl/styles.xml"]
    italic = ["<i/>" in font for font in re.findall("<font>.*?</font>", styles)]
    fonts = re.findall(r'<xf numFmtId="\d+" fontId="(\d+)"', styles.partition("<cellXfs")[2])
    assert [italic[int(fonts[int(style)])] for _, style, _, _ in drawn] == [False, True, False, True, False]


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


def test_a_filter_for_a_street_finds_every_row_of_it_also_where_paper_joins_them():
    columns = (
        Column(say("Street"), ditto=True),
        Column(say("Project")),
        Column(say("Households"), right=True),
    )
    rows = (("列东", "a", 3), ("列东", "b", 1), ("列西", "c", 2), ("列东", "d", 5), ("", "", 11))
    table = Table(columns, rows, sums=(4,), title=say("Households"))
    sheet = sheet_of(table)["xl/worksheets/sheet1.xml"]
    first, last = map(int, re.search(r'<autoFilter ref="A(\d+):C(\d+)"/>', sheet).groups())
    head, *filtered = rows_of(table)[first - 2 : last - 1]

    assert head == ["Street", "Project", "Households"]
    assert [each for each in filtered if each[0] == "列东"] == [list(rows[0]), list(rows[1]), list(rows[3])]
    assert sorted(filtered, key=lambda each: each[2]) == [list(rows[at]) for at in (1, 2, 0, 3)]
    merged = re.findall(r'<mergeCell ref="[A-Z]+(\d+):[A-Z]+(\d+)"/>', sheet)
    assert all(int(row) < first for ends in merged for row in ends)


def test_sums_of_parts_are_rows_of_the_filter_and_the_sum_of_the_whole_is_none():
    rows = (("列东", 1), ("列东", 1), ("列西", 2), ("列西", 2), ("", 3))
    table = Table((Column(say("Street")), Column(say("Households"))), rows, sums=(1, 3, 4))

    assert '<autoFilter ref="A2:B6"/>' in sheet_of(table)["xl/worksheets/sheet1.xml"]


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


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("The pace by class: share of the works, points", "The pace by class"),
        ("Decisions of meetings not yet done", "Decisions of meetings not yet"),
        ("本周未报（没有日期在本周内的登记，包括会议、通报、督查、约谈和派单）", "本周未报"),
        ("甲、（" + "乙" * 40, "甲、（" + "乙" * 28),
        ("A", "A"),
        ("𠀀" * 20, "𠀀" * 15),
    ],
)
def test_a_long_title_is_a_name_by_its_first_part_or_by_whole_words(title, name):
    table = Table((Column(say("Project")),), (("a",),), title=say("{name}", name=title))
    book = calamine.CalamineWorkbook.from_filelike(
        io.BytesIO(xlsx.render(of_blocks([table]), ENGLISH)),
    )

    assert book.sheet_names == [name]
    assert book.get_sheet_by_index(0).to_python()[:2] == [[title], ["status as of 2022-05-20"]]


def test_a_table_without_a_title_has_that_of_its_section_or_annex():
    rows = Table((Column(say("Project")),), (("a",),))
    own = replace(rows, title=say("By kind"))
    blocks = [
        rows,
        Heading(say("Money")),
        Paragraph(say("No project.")),
        rows,
        own,
        Heading(say("{name}", name="难" * 30)),
        Heading(say("Orders"), level=2),
        Across((rows, rows)),
        Annex(say("Streets"), (rows,)),
        Annex(say("{name}", name="项" * 28), (rows, Heading(say("Money")), rows)),
    ]
    made = xlsx.render(replace(of_blocks(blocks), letter=Letter()), CHINESE)

    book = calamine.CalamineWorkbook.from_filelike(io.BytesIO(made))
    heads = {
        name: [row[0] for row in book.get_sheet_by_name(name).to_python()[:-2]] for name in book.sheet_names
    }
    own_title = "进展情况"
    assert heads.pop("说明")
    assert heads == {
        "进展情况": [own_title],
        "资金": ["一、资金", own_title],
        "按种类": ["按种类", own_title],
        "派单": ["（一）派单", own_title],
        "派单 2": ["（一）派单", own_title],
        "附件1 镇街排名": ["附件1　镇街排名", own_title],
        "项" * 28: [f"附件2　{'项' * 28}", own_title],
        "资金 2": ["资金", own_title],
    }


def test_the_same_document_is_the_same_bytes():
    assert xlsx.render(document("x"), CHINESE) == xlsx.render(document("x"), CHINESE)


LONG = Table(
    (Column(say("Project")), Column(say("Officer")), Column(say("Households")), Column(say("Due"))),
    tuple((f"第{number:03}号", "长" * 59 + "终", number, date(2022, 5, 20)) for number in range(60)),
)
NARROW = Table(
    (Column(say("Street"), ditto=True), Column(say("Households")), Column(say("Due"))),
    (("列东", 1, date(2022, 5, 20)), ("列东", 2, parse_plan_date("2022-06")), ("列西", 3, date(2022, 12, 1))),
    title=say("{name}", name="题" * 40 + "完"),
)
WIDE = Table(
    tuple(Column(say("{name}", name=f"栏{number}")) for number in range(12)),
    tuple((f"第{number:03}行", *["字" * 16] * 10, f"末{number:03}行") for number in range(80)),
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """A book as it is printed: a long table, one narrower than its title and its note, one for A3."""
    folder = tmp_path_factory.mktemp("printed")
    note = Sentence(say("{note}", note="注" * 59 + "尾"))
    file = folder / "表 一.xlsx"
    file.write_bytes(xlsx.render(replace(of_blocks([LONG, NARROW, WIDE]), notes=(note,)), CHINESE))
    return printed_by_libreoffice(file, folder)


def pages_with(paper, sign):
    """The pages, from nought, that have a sign, each with its words one after the other."""
    packed = ("".join(page.split()) for page in pages_of(paper))
    return {number: page for number, page in enumerate(packed) if sign in page}


@needs("LibreOffice", "pdftotext")
def test_libreoffice_prints_every_row_under_the_head_and_the_ends_of_folded_texts(printed):
    found = pages_with(printed, "长")

    assert len(found) > 1
    assert all("项目" in each and "专人" in each for each in found.values())
    whole = "".join(found.values())
    assert [number for number in range(60) if f"第{number:03}号" not in whole] == []
    assert whole.count("终") == 60
    assert whole.count("2022-05-20") == 60 + 1  # the day of the report, in the title
    assert "###" not in whole


@needs("LibreOffice", "pdftotext")
def test_what_is_merged_over_a_narrow_table_is_printed_whole_and_above_its_head(printed):
    """What does not fit into its row is drawn over the rows beside it."""
    ((number, text),) = pages_with(printed, "题").items()
    boxes = boxes_of(printed)[number]
    *over, head = [
        [each for each in boxes if set(each.text) & set(signs)]
        for signs in ("题完", "进展情况", "注尾", "街道")
    ]

    assert text.count("注") == 59
    assert text.count("题") == 40
    assert [each.text[-1] for each in (over[0][-1], over[2][-1])] == ["完", "尾"]
    lines = [*over[0], *over[1][-1:], *over[2]]
    assert len(lines) > 6
    for upper, lower in pairwise([*lines, *head[:1]]):
        assert lower.top >= upper.bottom - 1


@needs("LibreOffice", "pdftotext")
def test_a_day_is_printed_in_iso_form_and_a_month_as_a_month(printed):
    ((number, _),) = pages_with(printed, "题").items()
    days = [each for each in boxes_of(printed)[number] if re.fullmatch(r"\d{4}-[\d-]+", each.text)]

    assert [each.text for each in days] == ["2022-05-20", "2022-06", "2022-12-01"]


@needs("LibreOffice", "pdftotext", "pdfinfo")
def test_a_wide_table_is_printed_on_a3_one_page_wide_under_its_head(printed):
    sizes = [(round(wide), round(high)) for wide, high in sizes_of(printed)]
    found = pages_with(printed, "栏")

    assert len(found) > 1
    assert [number for number, size in enumerate(sizes) if size == (1191, 842)] == list(found)
    assert {size for number, size in enumerate(sizes) if number not in found} == {(842, 595)}
    assert [page for page in found.values() if not all(f"栏{each}" in page for each in range(12))] == []
    for number in range(80):
        assert [(f"第{number:03}行" in page, f"末{number:03}行" in page) for page in found.values()].count(
            (True, True)
        ) == 1
    assert max(each.right for number in found for each in boxes_of(printed)[number]) < 1191
