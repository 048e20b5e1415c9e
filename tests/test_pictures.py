"""The pictures of the documentation are what the commands print today, and as wide as they print it."""

import json
import re
from html import unescape
from xml.etree import ElementTree as ET

import pytest
from rich.cells import cell_len

from tools import page_pictures
from tools.goldens import LANGUAGES
from tools.pictures import COLUMNS, PICTURES, SCREENS, drawn, main

PAGES = {"en": ".md", "zh": ".zh-CN.md"}
"""How the name of a page ends in each language."""
CHARACTER = 20 * 0.61
"""The width of a column in the picture."""


def test_the_pictures_on_file_are_what_is_printed_today(capsys):
    assert main(["--check"]) == 0, capsys.readouterr().out


def test_there_is_a_picture_of_every_screen_in_every_language_and_no_other():
    names = ("wallchart", *(each.name for each in SCREENS))
    named = {f"{name}.{code}.svg" for name in names for code in LANGUAGES}
    assert {path.name for path in PICTURES.iterdir() if path.is_file()} == named


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("page", ["README", "docs/how-to"])
def test_every_screen_is_shown_where_it_is_told_of(page, code):
    path = PICTURES.parent.parent / f"{page}{PAGES[code]}"
    shown = re.findall(r"!\[`(.+?)`\]\((.+?\.svg)\)", path.read_text(encoding="utf-8"))

    for each in SCREENS:
        command = " ".join(each.line.split()[:2])
        assert [(path.parent / where).resolve() for what, where in shown if what == command] == [
            PICTURES / f"{each.name}.{code}.svg"
        ]


def test_the_pictures_of_pages_show_what_is_said_today(capsys):
    assert page_pictures.main(["--check"]) == 0, capsys.readouterr().out


def test_there_is_a_picture_of_every_page_and_no_other():
    shown = {path.name for path in page_pictures.PAGES.glob("*.png")}
    assert shown == set(json.loads(page_pictures.MADE_OF.read_text(encoding="utf-8")))
    assert shown == {f"{name}.{code}.png" for name in ("bulletin", "site") for code in LANGUAGES}


@pytest.mark.parametrize("path", sorted(PICTURES.glob("*.svg")), ids=lambda path: path.name)
def test_a_picture_is_a_page_of_its_own_that_fetches_nothing(path):
    text = path.read_text(encoding="utf-8")
    ET.fromstring(text)  # noqa: S314 - made by ourselves
    assert re.findall(r"https?://[^\"]+", text) == ["http://www.w3.org/2000/svg"]
    assert "合成数据" in unescape(text) or "Synthetic" in text or path.name.startswith("check")


def test_a_chinese_sign_is_two_columns_wide_and_a_long_line_goes_on_below():
    made = drawn("甲乙 ab\n" + "丙" * (COLUMNS // 2) + "丁", "a title", unique_id="x")
    runs = re.findall(r'<text class="x-r\d+" x="0" y="[\d.]+" textLength="([\d.]+)"[^>]*>([^<]*)<', made)
    assert [(unescape(text).replace("\xa0", " "), float(length)) for length, text in runs] == [
        (text, pytest.approx(CHARACTER * cell_len(text))) for text in ("甲乙 ab", "丙" * (COLUMNS // 2), "丁")
    ]
