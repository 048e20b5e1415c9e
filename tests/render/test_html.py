"""Pages as one file: what they hold, and that nothing in a name takes effect."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from renovation_cli.findings.text import say
from renovation_cli.render import html
from renovation_cli.reports.document import (
    Apart,
    Column,
    Heading,
    Listed,
    Ref,
    RefKind,
    Sentence,
    Table,
    Tone,
    Toned,
)
from tests.outside import needs, pages_of, printed_by_chromium
from tests.render.documents import CHINESE, ENGLISH, NASTY, STEERING, document, of_blocks
from tests.render.test_markdown import shown

NAMES = {
    **NASTY,
    "ends the page": "</td></table></style></script><!--",
    "long": "名" * 200,
    "quotes": "\"'&amp;",
}
ALONE = {"meta"}


class Page(HTMLParser):
    """The tags, ids and texts of a page; a tag that is not closed is found."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.open, self.texts, self.attributes = [], [], [], []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += [(tag, *each) for each in attrs]
        if tag not in ALONE | {"br"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if self.open and self.open[-1] != "style":
            self.texts.append(data)

    @property
    def words(self):
        return " ".join("".join(self.texts).split())


def drawn(*blocks, language=ENGLISH):
    return html.render(of_blocks(blocks), language)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_text_wherever_it_stands(name):
    page, plain = (Page(html.render(document(each), ENGLISH)) for each in (name, "x"))
    of_language = ("span", "lang", "zh-CN")
    spans = [each.tags.count("span") - each.attributes.count(of_language) for each in (page, plain)]

    assert spans[0] == spans[1]
    assert [each for each in page.tags if each != "span"] == [each for each in plain.tags if each != "span"]
    assert page.words.count(shown(name)) >= 9
    assert not STEERING.search("".join(page.texts).replace("\n", ""))


def test_a_page_fetches_nothing_runs_nothing_and_says_its_language():
    for language, code in ((ENGLISH, "en"), (CHINESE, "zh-CN")):
        text = html.render(document("x"), language)
        page = Page(text)
        assert ("html", "lang", code) in page.attributes
        assert set(page.tags) & {"script", "link", "img", "iframe", "object"} == set()
        assert {name for _, name, _ in page.attributes} & {"src", "href", "onload", "style"} == set()
        assert "default-src 'none'" in text
        assert not re.search(r"url\(|@import|https?:", text)
        assert text == html.render(document("x"), language)


def test_colours_are_of_the_reader_and_print_has_neither_heights_nor_boxes_that_cut_off():
    style = re.search(r"<style>\n(.*)</style>", drawn(), re.DOTALL)[1]
    screen, _, printed = style.partition("@media print")
    assert "prefers-color-scheme: dark" in screen
    assert ".scroll { overflow: visible; }" in printed
    assert "thead { display: table-header-group; }" in printed
    assert "height" not in printed.replace("line-height", "")
    assert "max-height" not in screen


def test_headings_go_down_in_steps_and_every_table_is_named_and_reached_by_the_keyboard():
    table = Table((Column(say("Project")), Column(say("Due"))), (("a", "b"),))
    text = drawn(Heading(say("Orders")), table, Heading(say("Project"), 2), table, table)

    assert re.findall(r"<(h\d)", text) == ["h1", "h2", "h3"]
    assert re.findall(r'role="region" aria-label="(.+?)"', text) == ["Orders", "Project", "Project (2)"]
    assert re.findall(r'<caption id="(\S+)" class="hidden">(.*)</caption>', text) == [
        ("table-1", "Orders"),
        ("table-2", "Project"),
        ("table-3", "Project"),
    ]
    assert text.count('<div class="scroll" tabindex="0"') == 3
    assert '<th scope="col">Project</th>' in text
    assert '<tr><th scope="row" class="short">a</th><td class="short">b</td></tr>' in text


def test_the_first_place_of_an_entry_is_where_the_others_lead_to():
    ref = Ref(RefKind.PROJECT, "a<b", "<红>")
    table = Table((Column(say("Project")),), ((Toned(ref, Tone.BAD),), (Listed((ref, "x")),)))
    text = drawn(table, language=CHINESE)

    assert '<span class="bad"><span id="project-a&lt;b">&lt;红&gt;</span></span>' in text
    assert '<a href="#project-a&lt;b">&lt;红&gt;</a><br>x' in text


def test_neighbours_share_a_heading_and_bands_and_sums_are_told_apart():
    columns = (
        Column(say("Project")),
        Column(say("Due"), over=say("Orders")),
        Column(say("Days"), right=True, over=say("Orders")),
    )
    rows = (("a", "b", 1), ("c", "d", 2), ("e", "", 3))
    text = drawn(Table(columns, rows, bands=((1, say("Officer")),), sums=(2,)))

    assert (
        '<tr><th scope="col" rowspan="2">Project</th>'
        '<th scope="colgroup" colspan="2" class="over">Orders</th></tr>' in text
    )
    assert '<tr><th scope="col">Due</th><th scope="col" class="right">Days</th></tr>' in text
    assert '<tr class="band"><th colspan="3" scope="rowgroup">Officer</th></tr>' in text
    assert '<tr class="sum"><th scope="row" class="short">e</th><td class="short"></td>' in text


def test_as_many_columns_as_print_across_share_the_page_by_what_they_hold_and_fewer_do_not():
    names = ("Project", "Due", *("Days",) * 8)
    columns = tuple(Column(say(name)) for name in names)
    text = drawn(Table(columns, (("a", "a longer text of many words " * 9, *("–",) * 8),)))

    (group,) = re.findall(r"<colgroup>(.*)</colgroup>", text)
    shares = [int(each) for each in re.findall(r'<col class="of-(\d+)">', group)]
    assert len(shares) == len(names)
    assert sum(shares) == 100
    assert shares[1] > 50
    style = re.search(r"@media print(.*)</style>", text, re.DOTALL)[1]
    assert [each for each in shares if f".of-{each} {{ width: {each}%; }}" not in style] == []
    assert ".shared { table-layout: fixed;" in style
    few = drawn(Table(columns[:8], (("a", "b", *("–",) * 6),)))
    assert "<colgroup>" not in few
    assert '<table class="shared">' not in few


def test_phrases_side_by_side_keep_their_distance():
    assert "<p>a\u2003b</p>" in drawn(Sentence(Apart(("a", "b"))))


@needs("Chromium", "pdftotext")
def test_every_row_is_printed_under_a_head_that_is_repeated(tmp_path: Path):
    rows = tuple((f"第{number:03}号", "西样街道 示例丁丑", number) for number in range(90))
    columns = (Column(say("Project")), Column(say("Officer")), Column(say("Due"), right=True))
    page = tmp_path / "页 面.html"
    page.write_text(drawn(Table(columns, rows), language=CHINESE), encoding="utf-8")
    pages = pages_of(printed_by_chromium(page, tmp_path))

    assert len(pages) > 1
    assert all("项目" in each and "专人" in each for each in pages)
    assert [number for number in range(90) if f"第{number:03}号" not in "".join(pages)] == []
