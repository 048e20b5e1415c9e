"""The language of what is read: of a page, and on an English page of the Chinese names on it."""

import re
from html.parser import HTMLParser

import pytest

from renovation_cli.render import html
from renovation_cli.render.html_lang import lang_of_whole, marked
from renovation_cli.reports.status import status
from tests.charts import CHINESE, ENGLISH, page_of, position_on, renamed
from tests.outside import needs
from tests.sites import site_in, texts_of

HAN = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]")
NO_END = {"meta", "link", "input", "br", "col", "path", "rect", "circle"}
ELSEWHERE = {"title", "code", "pre", "text", "style", "script"}
"""What takes no marks within: the title, what is typed, and what is drawn and told by a name of its own."""


class Spoken(HTMLParser):
    """Every text of a page with the language in which it is read out."""

    def __init__(self, text):
        super().__init__()
        self.open, self.texts = [("", "")], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag not in NO_END:
            self.open.append((tag, dict(attrs).get("lang", self.open[-1][1])))

    def handle_startendtag(self, tag, attrs):
        """What is closed at once holds no text."""

    def handle_endtag(self, tag):
        assert self.open.pop()[0] == tag

    def handle_data(self, data):
        tag, lang = self.open[-1]
        if tag not in ELSEWHERE and data.strip():
            self.texts.append((lang, data))


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("on pace", "on pace"),
        ("红旗新村", "[红旗新村]"),
        ("红旗新村, 新丰大院: 3", "[红旗新村], [新丰大院]: 3"),
        ("乙二三 住建局 works", "[乙二三 住建局] works"),
        ("示例区2022年老旧小区改造: wall chart", "[示例区2022年老旧小区改造]: wall chart"),
        ("of 2022年5月, 3号楼", "of [2022年5月], [3号楼]"),
        ("元政文〔2022〕70号 (AB)", "[元政文〔2022〕70号] (AB)"),
        ("<b>红</b>", "&lt;b&gt;[红]&lt;/b&gt;"),
        ("𠮷野家a1", "[𠮷野家]a1"),
        ("a – b · “c”", "a – b · “c”"),
    ],
)
def test_a_chinese_passage_is_marked_and_nothing_else(text, page):
    made = marked(text, "en")
    assert made == page.replace("[", '<span lang="zh-CN">').replace("]", "</span>")
    assert marked(text, "zh-CN") == re.sub(r"[][]", "", page)


def test_what_takes_no_marks_within_bears_its_language_whole():
    assert lang_of_whole("红旗 2", "en") == ' lang="zh-CN"'
    assert lang_of_whole("none", "en") == lang_of_whole("红旗", "zh-CN") == ""


@pytest.fixture(scope="module")
def english(tmp_path_factory):
    """Every page of a site in English, a report and the wall chart alone."""
    files = texts_of(site_in(tmp_path_factory.mktemp("en"), "en"))
    pages = {path: text for path, text in files.items() if path.endswith(".html")}
    position = position_on("2022-09-10")
    alone = {"status": html.render(status(position), ENGLISH), "chart": page_of(position, ENGLISH)}
    return pages | alone


def test_every_chinese_text_of_every_english_page_is_read_out_in_chinese(english):
    assert len(english) > 40
    seen = 0
    for path, text in english.items():
        assert '<html lang="en">' in text, path
        for lang, words in Spoken(text).texts:
            assert (lang == "zh-CN") == bool(HAN.search(words)), (path, words)
            seen += lang == "zh-CN"
    assert seen > 1000


def test_a_chinese_page_is_chinese_throughout():
    position = position_on("2022-09-10")
    for text in (html.render(status(position), CHINESE), page_of(position, CHINESE)):
        assert re.findall(r'\blang="([^"]*)"', text) == ["zh-CN"]


def test_marks_make_an_english_page_little_longer(english):
    text, mark = "".join(english.values()), '<span lang="zh-CN">'
    assert text.count(mark) * len(f"{mark}</span>") < len(text) / 8


JAPANESE = '<!DOCTYPE html><html lang="ja"><meta charset="utf-8"><main><p>直骨角·“”</p></main>'


@needs("Chromium")
def test_signs_have_their_chinese_shapes_on_a_page_of_either_language(browser, tmp_path):
    file = tmp_path / "page.html"

    def fonts(text):
        file.write_text(text, encoding="utf-8")
        page = browser.open(file)
        named = page.fonts("main :is(h1, p, th, td, span)")
        page.close()
        return {each for each in named if "CJK" in each}

    # The same signs have other shapes for a Japanese reader.
    assert [each for each in fonts(JAPANESE) if each.endswith("JP")]
    position = renamed(position_on("2022-09-10"), "直骨角·“”")
    for language in (ENGLISH, CHINESE):
        for text in (html.render(status(position), language), page_of(position, language)):
            assert {each[-2:] for each in fonts(text)} == {"SC"}
