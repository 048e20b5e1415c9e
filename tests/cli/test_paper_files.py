"""Reports as pages and documents: which endings each has, equal figures in all, equal bytes twice."""

import io
import json
import os
import re
import subprocess
import sys
import zipfile
from fractions import Fraction
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
ZIPPED = ("docx", "xlsx")
PAPER = ("md", "html", *ZIPPED)
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


WRITES = """import sys
from renovation_cli.cli.main import main
sys.exit(any(main(each.split("|")) for each in sys.argv[1:]))"""
"""Several command lines in one process, the words of each between bars."""


@pytest.mark.skipif(os.name != "posix", reason="a mask of new files, and zones by their name, are POSIX's")
def test_zone_mask_of_files_and_process_are_in_no_file(district, tmp_path):
    for place, zone, mask in (("east", "Asia/Shanghai", 0o022), ("west", "America/New_York", 0o077)):
        line = ("overdue", "--data", district, *AS_OF, "--lang", "zh", "--output", tmp_path / place)
        lines = ["|".join(map(str, line)) + f"/x.{ending}" for ending in ZIPPED]
        # The order of a set is another in each.
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": str(mask)}
        subprocess.run(
            [sys.executable, "-c", WRITES, *lines], check=True, umask=mask, env=environment, timeout=60
        )

    for ending in ZIPPED:
        made = [(tmp_path / place / f"x.{ending}").read_bytes() for place in ("east", "west")]
        assert made[0] == made[1], ending
        with zipfile.ZipFile(io.BytesIO(made[0])) as package:
            entries = package.infolist()
            about = package.read("docProps/core.xml").decode()
        # A fixed time, and the day judged for: two that are made in different seconds are the same, too.
        assert {each.date_time for each in entries} == {(1980, 1, 1, 0, 0, 0)}
        assert set(re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", about)) == {f"{AS_OF[1]}T00:00:00Z"}


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
    found = re.findall(r"<w:tr>(.*?)</w:tr>", body.replace("<w:noBreakHyphen/>", "-"), re.DOTALL)
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


def totals_of_book(path):
    """The rows by their headings of each sheet that ends with a total, which is the last of them."""
    book = library("python_calamine").CalamineWorkbook.from_filelike(io.BytesIO(path.read_bytes()))
    for name in book.sheet_names:
        rows = book.get_sheet_by_name(name).to_python()
        if "total" in rows[-1][:2]:
            at = next(at for at, row in enumerate(rows) if row[0] in {"Channel", "Rank", "Class", "With"})
            yield [dict(zip(rows[at], row, strict=True)) for row in rows[at + 1 :]]


def test_the_totals_of_a_bulletin_are_numbers_and_those_of_the_report(run, district, tmp_path):
    line = ("bulletin", "2022-08", "--data", district, "--as-of", "2022-09-10")
    assert run(*line, "--output", tmp_path / "x.xlsx").status == 0
    told = json.loads(run(*line, "--format", "json").out)
    whole, orders, channel = told["whole"], told["orders"], told["channels"][-1]
    sheets = list(totals_of_book(tmp_path / "x.xlsx"))
    channels, streets, works, investment, pace, by_body = (rows[-1] for rows in sheets)

    assert channels["Channel"] == "total"
    for head, key in (("Planned", "plan"), ("Received in all", "received"), ("Paid in all", "paid")):
        figures = [each[f"{key}_yuan"] for each in told["channels"]]
        assert channels[head] == channel[f"{key}_yuan"] == sum(figures[:-1]) > 0
        assert channels[f"{head}: at least"] == 1
    assert (streets["Projects"], works["Projects"], works["Households"]) == (
        whole["projects"],
        whole["projects"],
        whole["households"],
    )
    assert [row["Projects"] for row in sheets[2]] == [2, 1, 1, 4]
    assert investment["Since the start"] == whole["invested_in_all_yuan"] == 780000
    for row in (streets, pace):
        assert row["Works"] == float(Fraction(whole["works"]["actual"]))
        assert row["Points"] == whole["works"]["points"] == -22.22
        assert row["Change"] == round(float(Fraction(whole["points_change"])), 2)
    assert [by_body[name] for name in ("New", "Closed", "Open", "Overdue", "Oldest open, days")] == [
        orders[key] for key in ("opened", "closed", "open", "overdue", "oldest_days")
    ]


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
