"""Reports as pages and documents: which endings each has, equal figures in all, equal bytes twice."""

import io
import json
import re
import zipfile
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from renovation_cli.cli.output import format_of
from renovation_cli.cli.refusal import Refusal
from renovation_cli.render.formats import FORMATS
from renovation_cli.render.language import Language
from tests.cli.commands import REPORTS, named
from tests.outside import library

AS_OF = ("--as-of", "2022-07-14")
PAPER = ("md", "html", "docx", "xlsx")
SHORT = 2
"""Words of a command line that is not narrowed."""
OFFERED = ("overdue", "orders")
TAG = re.compile(r"<[^>]+>")


@pytest.mark.parametrize("command", [each for each in REPORTS if len(each) <= SHORT], ids=named)
def test_every_report_is_a_page_and_markdown(run, district, tmp_path, command):
    for ending, lang in (("md", "en"), ("html", "zh")):
        file = tmp_path / f"报表.{ending}"
        result = run(*command, "--data", district, *AS_OF, "--lang", lang, "--output", file)
        assert (result.status, result.out, result.err) == (0, "", "")
        text = file.read_text(encoding="utf-8")
        assert text.endswith("\n")
        assert "{{" not in text


def test_a_page_in_a_pipe_is_the_page_in_a_file(run, district, tmp_path):
    for form in ("md", "html"):
        line = ("overdue", "--data", district, *AS_OF)
        run(*line, "--output", tmp_path / f"x.{form}")
        assert run(*line, "--format", form).out == (tmp_path / f"x.{form}").read_text(encoding="utf-8")


@pytest.mark.parametrize("command", OFFERED)
def test_the_same_inputs_are_the_same_bytes(run, district, tmp_path, command):
    for ending in PAPER:
        files = [tmp_path / f"{number}.{ending}" for number in "ab"]
        for file in files:
            assert run(command, "--data", district, *AS_OF, "--lang", "zh", "--output", file).status == 0
        assert files[0].read_bytes() == files[1].read_bytes()


def rows_of_markdown(path):
    rows, cell = [], False
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(path.read_text(encoding="utf-8")):
        if token.type == "tr_open":
            rows.append([])
        if cell:
            rows[-1].append("".join(each.content for each in token.children))
        cell = token.type in {"td_open", "th_open"}
    return rows


def rows_of_page(path):
    found = re.findall(r"<tr[^>]*>(.*?)</tr>", path.read_text(encoding="utf-8"), re.DOTALL)
    return [[TAG.sub("", cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row)] for row in found]


def rows_of_word(path):
    with zipfile.ZipFile(path) as package:
        body = package.read("word/document.xml").decode()
    found = re.findall(r"<w:tr>(.*?)</w:tr>", body, re.DOTALL)
    return [[TAG.sub("", cell) for cell in re.findall(r"<w:tc>(.*?)</w:tc>", row)] for row in found]


def rows_of_book(path):
    """The rows of the first sheet."""
    book = library("python_calamine").CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    return book.get_sheet_by_index(0).to_python()


def test_every_format_has_the_same_rows(run, district, tmp_path):
    """Markdown begins a table anew where others have a line between the rows."""
    files = {ending: tmp_path / f"overdue.{ending}" for ending in PAPER}
    for file in files.values():
        assert run("overdue", "--data", district, *AS_OF, "--lang", "zh", "--output", file).status == 0
    written = rows_of_markdown(files["md"])
    rows = [row for row in written if len(row) == 5 and row != written[0]]

    assert len(rows) > 3
    assert [row for row in rows_of_page(files["html"]) if len(row) == 5][1:] == rows
    # There one cell stands for the same project in several rows.
    joined = [row[1:] for row in rows_of_word(files["docx"]) if len(row) == 5]
    assert joined[1:] == [row[1:] for row in rows]
    typed = [row[:5] for row in rows_of_book(files["xlsx"]) if row[0] in {each[0] for each in rows}]
    assert [[*map(str, row[:3]), f"{row[3]:g} 天", row[4]] for row in typed] == rows


def test_the_sums_of_a_book_are_those_of_the_report(run, district, tmp_path):
    book = tmp_path / "lists.xlsx"
    assert run("lists", "--data", district, *AS_OF, "--output", book).status == 0
    told = json.loads(run("lists", "--data", district, *AS_OF, "--format", "json").out)["lists"][0]
    head, *rows = rows_of_book(book)[3:]
    sums = [dict(zip(head, row, strict=True)) for row in rows if row[0] == "" and row[4] != ""]
    expected = [each["together"] for each in (*told["streets"], told)]

    assert len(sums) == len(expected) > 1
    for shown, summed in zip(sums, expected, strict=True):
        assert [shown[name] for name in ("Households", "Buildings", "Area (㎡)")] == [
            summed[key] for key in ("households", "buildings", "area_m2")
        ]
        assert shown["Investment (10,000 yuan)"] * 10_000 == pytest.approx(summed["investment_yuan"])


def refused(output, offered=(), **given):
    with pytest.raises(Refusal) as caught:
        format_of(None, Path(output), offered, **given)
    return Language("en").text(caught.value.message), caught.value.status


def test_a_report_that_is_not_written_as_a_document_says_what_it_has(run, district, tmp_path):
    result = run("targets", "--data", district, "--output", tmp_path / "x.docx")

    assert (result.status, result.out) == (2, "")
    assert result.err == (
        "--output: this report is not written as “.docx”. It has: .txt, .json, .csv, .md, .html.\n"
    )
    assert list(tmp_path.glob("x*")) == []


def test_without_the_libraries_the_line_that_installs_them_is_said():
    for ending in ("docx", "xlsx"):
        text, status = refused(f"x.{ending}", ("docx", "xlsx"), installed=lambda _: None)
        assert status == 5
        assert text == (
            f"“.{ending}” needs libraries that are not installed here."
            " They come with: pip install 'renovation[documents]'"
        )


def test_the_other_formats_need_none_of_the_libraries():
    for each in FORMATS:
        if each.ending and not each.library:
            assert format_of(None, Path(f"x.{each.ending}"), installed=lambda _: None) is each


def test_an_ending_that_no_format_has_names_those_of_the_report():
    text, status = refused("x.pdf", ("docx",))
    assert status == 2
    assert text == (
        "--output: no format ends in “.pdf”."
        " Known: .txt, .json, .csv, .md, .html, .docx; or name a format with --format."
    )
