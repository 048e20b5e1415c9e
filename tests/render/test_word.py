"""Word files: measures and fonts from the XML, lines and pages from what LibreOffice prints."""

import io
import re
import zipfile
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from renovation_cli.findings.text import say
from renovation_cli.model.dates import parse_plan_date
from renovation_cli.reports.document import Column, Heading, Points, Sentence, Table
from renovation_cli.reports.paper import Across, Annex, Letter, Paragraph, ShortDay
from tests.outside import boxes_of, fonts_of, library, needs, pages_of, printed_by_libreoffice, sizes_of
from tests.render.documents import CHINESE, ENGLISH, NASTY, document, of_blocks
from tests.render.test_markdown import shown

docx = library("docx")
word = library("renovation_cli.render.word")
pages = library("renovation_cli.render.word_pages")

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
NAMES = {
    **NASTY,
    "ends the text": "</w:t></w:r></w:p>&amp;",
    "no sign of XML": "a\uffffb",
    "long": "名" * 200,
}


def parsed(xml):
    """The elements of a part, read by the standard library."""
    return ET.fromstring(xml)  # noqa: S314 - a part that was made here


def text(words):
    return say("{name}", name=words)


def parts_of(made):
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        return {name: package.read(name).decode() for name in package.namelist()}


def xml_of(blocks, *, letter=None, language=CHINESE):
    drawn = replace(of_blocks(blocks), letter=letter)
    return parsed(parts_of(word.render(drawn, language))["word/document.xml"])


def words_of(element):
    """As a program that reads Word files has them: a hyphen at which no line ends is one, too."""
    parts = (each for each in element.iter() if each.tag in (f"{W}t", f"{W}noBreakHyphen"))
    return "".join(each.text or "" if each.tag == f"{W}t" else "-" for each in parts)


def styled(paragraph):
    return paragraph.find(f"{W}pPr/{W}pStyle").get(f"{W}val")


def attributes(element, name):
    return [each.attrib for each in element.iter(f"{W}{name}")]


def table_of(rows, *columns):
    return Table(columns or (Column(text("项目")), Column(text("问题"))), rows)


WIDE = Table(
    tuple(Column(text(f"栏{number}")) for number in range(12)),
    tuple(("示例第一小区改造工程",) * 12 for _ in range(3)),
)
MAY_16 = ShortDay(date(2022, 5, 16))
LETTER = Letter("元政文〔2022〕70号", "各街道", "区住建局", date(2022, 5, 31))


def test_pages_are_a4_with_the_margins_of_official_documents_and_turn_with_both_sides():
    sections = list(
        xml_of([Heading(text("一")), Across((WIDE,)), Sentence(text("二"))], letter=LETTER).iter(f"{W}sectPr")
    )

    sizes = [(each.find(f"{W}pgSz").get(f"{W}w"), each.find(f"{W}pgSz").get(f"{W}h")) for each in sections]
    assert sizes == [("11906", "16838"), ("16838", "11906"), ("11906", "16838")]
    upright = sections[0].find(f"{W}pgMar")
    assert [upright.get(f"{W}{side}") for side in ("top", "bottom", "left", "right")] == [
        "2098",
        "1984",
        "1588",
        "1474",
    ]
    assert {each.find(f"{W}docGrid").get(f"{W}type") for each in sections} == {"lines"}
    assert [len(each.findall(f"{W}footerReference")) for each in sections] == [2, 2, 2]


def test_every_style_names_its_east_asian_font_and_language_and_nothing_refers_to_a_theme():
    parts = parts_of(word.render(document("x"), CHINESE))
    styles = parsed(parts["word/styles.xml"]).findall(f"{W}style")

    assert len(styles) > 10
    assert {style.find(f".//{W}lang").get(f"{W}eastAsia") for style in styles} == {"zh-CN"}
    fonts = {style.get(f"{W}styleId"): style.find(f".//{W}rFonts").get(f"{W}eastAsia") for style in styles}
    assert fonts["Body"] == fonts["Heading3"] == "仿宋_GB2312"
    assert (fonts["Heading1"], fonts["Heading2"], fonts["Title"]) == ("黑体", "楷体_GB2312", "方正小标宋简体")
    assert fonts["Footer"] == "宋体"
    assert [name for name, part in parts.items() if "Theme=" in part or "theme" in name] == []
    table = parsed(parts["word/fontTable.xml"])
    assert {each.get(f"{W}name") for each in table} >= set(fonts.values())
    assert all(each.find(f"{W}altName") is not None for each in table)


def test_text_has_lines_of_its_own_height_and_tables_keep_off_the_grid():
    parts = parts_of(word.render(of_blocks([Paragraph(text("a")), WIDE, table_of((("b", "c"),))]), CHINESE))
    laid = {each.get(f"{W}styleId"): each for each in parsed(parts["word/styles.xml"]).iter(f"{W}style")}
    spacing = {name: each.find(f"{W}pPr/{W}spacing") for name, each in laid.items()}

    for name in ("Normal", "Body", "Heading1", "Heading4", "Addressee", "Signature", "AnnexNote"):
        assert (spacing[name].get(f"{W}line"), spacing[name].get(f"{W}lineRule")) == ("578", "exact"), name
    for name in ("Cell", "Head", "WideCell", "WideHead", "Footer"):
        assert laid[name].find(f"{W}pPr/{W}snapToGrid").get(f"{W}val") == "0", name
        assert spacing[name].get(f"{W}lineRule") == "auto", name
    used = {
        each[f"{W}val"]
        for row in parsed(parts["word/document.xml"]).iter(f"{W}tc")
        for each in attributes(row, "pStyle")
    }
    assert used == {"Cell", "Head", "WideCell", "WideHead"}
    # No paragraph has a height of its own beside that of its style.
    assert "w:line=" not in parts["word/document.xml"]


def test_every_style_that_a_paragraph_names_is_there():
    letter = replace(of_blocks([Paragraph(text("a")), WIDE, Annex(text("b"), (WIDE,))]), letter=LETTER)
    parts = parts_of(word.render(letter, CHINESE))
    there = {each.get(f"{W}styleId") for each in parsed(parts["word/styles.xml"])}

    named = {each for part in parts.values() for each in re.findall(r'<w:pStyle w:val="(\w+)"', part)}
    assert named - there == set()


def test_a_document_that_is_sent_has_its_parts_in_order():
    blocks = [
        Heading(text("总体")),
        Heading(text("续建"), 2),
        Heading(text("开工"), 3),
        Paragraph(text("正文")),
        Annex(text("表"), (table_of((("a", "b"),)),)),
    ]
    body = xml_of(blocks, letter=LETTER).find(f"{W}body")
    said = [
        (each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), words_of(each))
        for each in body.iter(f"{W}p")
        if words_of(each)
    ]
    assert said == [
        ("Number", "元政文〔2022〕70号"),
        ("Title", "进展情况"),
        ("Addressee", "各街道："),
        ("Heading1", "一、总体"),
        ("Heading2", "（一）续建"),
        ("Heading3", "1.开工"),
        ("Body", "正文"),
        ("AnnexNote", "附件：表"),
        ("Signature", "区住建局"),
        ("Signature", "2022年5月31日"),
        ("AnnexMark", "附件"),
        ("Title", "表"),
        ("Head", "项目"),
        ("Head", "问题"),
        ("Cell", "a"),
        ("Cell", "b"),
    ]


def test_the_list_of_annexes_and_the_signature_stand_together_with_the_last_lines_of_the_text():
    annexes = [Annex(text(name), (table_of((("a", "b"),)),)) for name in ("甲", "乙")]
    body = xml_of([Paragraph(text("正文")), Paragraph(text("末段")), *annexes], letter=LETTER).find(
        f"{W}body"
    )
    held = [(words_of(each), each.find(f"{W}pPr/{W}keepNext") is not None) for each in body.findall(f"{W}p")]

    first = next(at for at, (words, _) in enumerate(held) if words == "正文")
    assert held[first : first + 8] == [
        ("正文", False),
        ("末段", True),
        ("", True),
        ("附件：1.甲", True),
        ("2.乙", True),
        ("", True),
        ("区住建局", True),
        ("2022年5月31日", False),
    ]


@pytest.mark.parametrize(
    ("columns", "style", "across"), [(6, "Cell", False), (7, "WideCell", False), (8, "WideCell", True)]
)
def test_a_table_that_fits_upright_in_small_letters_stands_upright(columns, style, across):
    """A column of 12 takes 1,400 twips, 1,220 in small letters: there are 8,844."""
    drawn = xml_of([table_of((("1" * 12,) * columns,), *[Column(text("元"))] * columns)], letter=LETTER)

    assert words_of(next(each for each in drawn.iter(f"{W}p") if styled(each) == style)) == "1" * 12
    assert any(f"{W}orient" in each for each in attributes(drawn, "pgSz")) == across


@pytest.mark.parametrize(("figures", "style"), [(8, "Cell"), (10, "WideCell"), (12, "Cell")])
def test_a_table_has_small_letters_where_only_they_keep_numbers_whole_in_a_wider_font(figures, style):
    """Six columns have 1,474 twips each: of DejaVu Serif 10 figures take 1,476, 12 in small letters 1,514."""
    drawn = xml_of([table_of((("1" * figures,) * 6,), *[Column(text("元"))] * 6)], letter=LETTER)

    (first, *_) = (styled(each) for each in drawn.iter(f"{W}p") if words_of(each) == "1" * figures)
    assert first == style


def test_a_column_of_numbers_takes_its_reserve_of_a_text_and_no_row_is_taller():
    numbers, names = Column(text("元"), right=True), Column(text("项目"))
    cells = (("13,340,800", "字" * 69), ("9", "字" * 10))
    drawn = xml_of([table_of(cells, numbers, names)], letter=LETTER)

    widths = [int(each.attrib[f"{W}w"]) for each in drawn.iter(f"{W}gridCol")]
    assert sum(widths) == 8844
    # 5,724 thousandths of an em of 210 twips, margins and a border.
    assert widths[0] == 1203 + 140
    # Two lines of 35 characters, as without the reserve.
    assert (widths[1] - 120) // 210 == 35


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_text_wherever_it_stands(name):
    made, plain = (
        parsed(parts_of(word.render(document(each), ENGLISH))["word/document.xml"]) for each in (name, "x")
    )
    whole = shown(name).replace("\uffff", "\\uffff")
    in_cells = [words_of(each) for each in made.iter(f"{W}tc")]

    assert [each.tag for each in made.iter()] == [each.tag for each in plain.iter()]
    assert [" ".join(each.split()) for each in in_cells].count(whole) >= 2


def test_columns_add_up_to_the_text_and_cells_are_as_wide_as_the_grid():
    for table, room in ((WIDE, pages.SPREAD.text), (table_of((("a", "b" * 99),)), pages.UPRIGHT.text)):
        drawn = xml_of([table]).find(f".//{W}tbl")
        grid = [int(each[f"{W}w"]) for each in attributes(drawn, "gridCol")]
        assert sum(grid) == room
        for row in drawn.iter(f"{W}tr"):
            assert [int(each[f"{W}w"]) for each in attributes(row, "tcW")] == grid
        assert drawn.find(f".//{W}tblLayout").get(f"{W}type") == "fixed"


def test_a_report_that_lies_across_has_its_head_in_small_letters_above_its_table_on_one_kind_of_page():
    blocks = [Sentence(text("合成数据")), WIDE, replace(WIDE, title=text("派单")), table_of((("a", "b"),))]
    drawn = xml_of(blocks)

    (section,) = drawn.iter(f"{W}sectPr")
    page, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    assert (page.get(f"{W}w"), page.get(f"{W}h"), page.get(f"{W}orient")) == ("16838", "11906", "landscape")
    sides = [margins.get(f"{W}{side}") for side in ("top", "bottom", "left", "right")]
    assert sides == ["1134", "1134", "851", "851"]
    said = [(each.find(f"{W}pPr/{W}pStyle").get(f"{W}val"), words_of(each)) for each in drawn.iter(f"{W}p")]
    heads = [(style, words) for style, words in said if words and "Head" not in style and "Cell" not in style]
    assert heads == [
        ("SheetTitle", "进展情况（截至 2022-05-20）"),
        ("SheetText", "合成数据"),
        ("SheetCaption", "派单"),
    ]


def test_a_column_of_words_is_wide_and_those_of_dashes_and_figures_are_narrow():
    names = ("序号", "形象进度", "工程", "本周进展", "存在问题")
    columns = [*(Column(text(name)) for name in names), *WIDE.columns[:9]]
    row = ("1", "–", "88.10%", "方案调整后征求意见新增164份，达到要求；" * 2, "管线图纸不符", *("–",) * 9)
    drawn = xml_of([table_of((row,) * 3, *columns)])
    grid = [int(each[f"{W}w"]) for each in attributes(drawn.find(f".//{W}tbl"), "gridCol")]

    assert sum(grid) == pages.SPREAD.text
    words = grid.pop(3)
    assert words > sum(grid) / 3
    assert words > 3 * max(grid)
    # A percentage with its sign, in letters of nine points.
    assert grid[2] >= 6 * 90 + 120


def test_a_number_below_nought_has_a_minus_after_which_no_line_ends_and_a_text_keeps_its_hyphen():
    points = Points(Decimal("-0.88"), signed=True)
    said = Sentence(say("{name} ({points})", name="南样-1号", points=points))
    drawn = xml_of([said, table_of(((points, Decimal("-2.5")), ("-3", date(2022, 5, 20))))])

    assert words_of(drawn.find(f".//{W}body")).endswith(
        "南样-1号（\u22120.88）项目问题\u22120.88\u22122.5-32022-05-20"
    )


def test_no_line_ends_in_a_day_and_whoever_reads_the_file_reads_a_hyphen():
    days = (date(2022, 5, 20), parse_plan_date("2022-06"), say("{name}（{day}）", name="1-101", day=MAY_16))
    drawn = xml_of([table_of(((*days[:2],), (days[2], "2022-05-20")))])

    cells = [words_of(each) for each in drawn.iter(f"{W}tc")]
    assert cells == ["项目", "问题", "2022-05-20", "2022-06", "1-101（05-16）", "2022-05-20"]
    # What is a text on file stays as it is, also where it reads like a day.
    assert [len(list(each.iter(f"{W}noBreakHyphen"))) for each in drawn.iter(f"{W}tc")] == [0, 0, 2, 1, 1, 0]
    made = docx.Document(io.BytesIO(word.render(of_blocks([table_of((days[:2],))]), CHINESE)))
    assert [each.text for each in made.tables[0].rows[1].cells] == ["2022-05-20", "2022-06"]


def test_both_rows_of_a_head_are_repeated_and_neighbours_share_a_heading():
    columns = (
        Column(text("项目")),
        Column(text("工程"), over=text("进度")),
        Column(text("序时"), over=text("进度")),
    )
    first, second, row = xml_of([table_of((("a", "b", "c"),), *columns)]).iter(f"{W}tr")

    assert [each.find(f"{W}trPr/{W}tblHeader") is not None for each in (first, second, row)] == [
        True,
        True,
        False,
    ]
    assert [words_of(each) for each in first.iter(f"{W}tc")] == ["项目", "进度"]
    assert [words_of(each) for each in second.iter(f"{W}tc")] == ["", "工程", "序时"]
    assert [each[f"{W}val"] for each in attributes(first, "gridSpan")] == ["2"]
    assert [each[f"{W}val"] for each in attributes(first, "vMerge")] == ["restart"]
    assert [each[f"{W}val"] for each in attributes(second, "vMerge")] == ["continue"]


def test_a_column_that_says_so_joins_equal_cells_and_a_tall_row_may_be_split():
    columns = (Column(text("街道"), ditto=True), Column(text("问题")))
    rows = (("列东", "a"), ("列东", "b"), ("列西", "长" * 3000))
    _, *drawn = xml_of([table_of(rows, *columns)]).iter(f"{W}tr")

    assert [words_of(next(row.iter(f"{W}tc"))) for row in drawn] == ["列东", "", "列西"]
    assert [row.find(f"{W}trPr/{W}cantSplit") is not None for row in drawn] == [True, True, False]


@pytest.mark.parametrize(("rows", "stay"), [(12, 11), (13, 0)])
def test_a_small_table_stands_on_one_page_and_a_head_with_what_is_below_it(rows, stay):
    drawn = xml_of([table_of((("甲", "乙"),) * rows)])
    head, *body = [
        {paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in row.iter(f"{W}p")}
        for row in drawn.iter(f"{W}tr")
    ]

    assert head == {True}
    assert body == [{True}] * stay + [{False}] * (rows - stay)


def test_the_same_document_is_the_same_bytes_and_says_nothing_of_clock_or_machine():
    made = word.render(document("x"), CHINESE)

    assert made == word.render(document("x"), CHINESE)
    with zipfile.ZipFile(io.BytesIO(made)) as package:
        entries = package.infolist()
        core = package.read("docProps/core.xml").decode()
    assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert entries[0].filename == "[Content_Types].xml"
    assert not [
        each.filename for each in entries if "thumbnail" in each.filename or "app.xml" in each.filename
    ]
    assert "2013" not in core
    assert "python" not in core
    assert core.count("2022-05-20T00:00:00Z") == 2


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    """A letter as it is printed: text, a wide table, text, a long table, a cell longer than a page."""
    rows = tuple((f"第{number:03}号", "管线图纸不符") for number in range(60))
    blocks = [
        Paragraph(text("字" * 28 * 60)),
        Across((WIDE,)),
        Paragraph(text("终")),
        Annex(text("附表"), (table_of(rows, Column(text("项目")), Column(text("问题"), over=text("情况"))),)),
        Annex(text("长表"), (table_of((("甲", "长" * 2999 + "末"), ("乙", "w" * 199))),)),
    ]
    folder = tmp_path_factory.mktemp("printed")
    file = folder / "通报.docx"
    file.write_bytes(word.render(replace(of_blocks(blocks), letter=LETTER), CHINESE))
    return printed_by_libreoffice(file, folder)


@needs("LibreOffice", "pdftotext")
def test_a_page_has_22_lines_of_28_characters(printed):
    full = pages_of(printed)[1]
    lines = [line.strip() for line in full.splitlines() if "字" in line]

    assert len(lines) == 22
    assert {len(line) for line in lines} == {28}


@needs("LibreOffice", "pdftotext")
def test_lines_of_the_text_are_28_9_points_apart_and_rows_of_a_table_are_not(printed):
    found_words = boxes_of(printed)

    lines = [each.top for each in found_words[1] if "字" in each.text]
    assert {round(lower - upper, 1) for upper, lower in pairwise(lines)} <= {28.8, 28.9, 29.0}
    assert lines[-1] - lines[0] == pytest.approx(21 * 28.9, abs=1.5)
    rows, *_ = filter(
        None, ([each.top for each in page if each.text == "管线图纸不符"] for page in found_words)
    )
    assert len(rows) > 20
    # A row is as tall as its letters, whichever font stands in for theirs.
    assert max(lower - upper for upper, lower in pairwise(rows)) < 20


@needs("LibreOffice", "pdftotext", "pdfinfo")
def test_no_word_stands_beyond_the_margins(printed):
    for number, (page, (wide, high)) in enumerate(zip(boxes_of(printed), sizes_of(printed), strict=True), 1):
        sheet = pages.ACROSS if wide > high else pages.UPRIGHT
        *body, foot = sorted(page, key=lambda each: each.bottom)
        assert foot.text == f"—{number}—"
        beyond = [
            each
            for each in body
            if each.left < sheet.left / 20
            or each.right > wide - sheet.right / 20
            or each.top < sheet.top / 20
            or each.bottom > high - sheet.bottom / 20
        ]
        assert beyond == []


@needs("LibreOffice", "pdffonts", "a Latin serif font as wide as Times")
def test_the_paper_has_a_font_for_latin_and_fonts_for_chinese_and_brings_them_along(printed):
    """By whatever names the official ones or those that stand in for them go here."""
    found_fonts = fonts_of(printed)
    latin = [name for name in found_fonts if re.match("LiberationSerif|TimesNewRoman", name)]
    chinese = [name for name in found_fonts if re.search("CJK|Song|Sun|Hei|Kai|Fang|Ming", name)]

    assert set(found_fonts.values()) == {True}
    assert latin
    assert chinese
    assert sorted(found_fonts) == sorted(latin + chinese)


@needs("LibreOffice", "pdftotext", "pdfinfo")
def test_every_page_bears_its_number_also_where_it_lies_across(printed):
    found_pages = pages_of(printed)
    sizes = [(round(wide), round(high)) for wide, high in sizes_of(printed)]

    assert sizes == [(842, 595) if number == 5 else (595, 842) for number in range(1, len(found_pages) + 1)]
    for number, page in enumerate(found_pages, 1):
        last = page.rstrip().splitlines()[-1]
        assert last.strip() == f"—{number}—"
        side = len(last) - len(last.lstrip()) > 20
        assert side == (number % 2 == 1), f"page {number}"


@needs("LibreOffice", "pdftotext")
def test_the_head_of_a_long_table_is_on_each_page_and_a_long_cell_is_printed_whole(printed):
    found_pages = ["".join(page.split()) for page in pages_of(printed)]
    rows = [page for page in found_pages if "号" in page and "第0" in page]

    assert len(rows) > 1
    assert all("情况" in page and "问题" in page for page in rows)
    whole = "".join(found_pages)
    assert [number for number in range(60) if f"第{number:03}号" not in whole] == []
    assert whole.count("长") >= 2999
    assert "末" in whole
