"""Pages as Chromium has them: search and filters by keys, hovering, no network, no overflow, accessible."""

import json

import pytest

from renovation_cli.render import html
from renovation_cli.render.site.pages import files_of
from tests.browser import DARK, quiet
from tests.charts import CHINESE, ENGLISH, page_of, position_on, renamed
from tests.outside import found, needs
from tests.render.test_site import site_of
from tests.sites import site_in, written

pytestmark = needs("Chromium")
with_axe = needs("Chromium", "axe-core")
VIOLATIONS = """
axe.run({resultTypes: ['violations']}).then(found => found.violations.map(
  each => [each.id, each.nodes.slice(0, 3).map(node => node.html.slice(0, 200))]))
"""
OVERFLOW = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
LONG = "红" * 200


@pytest.fixture(scope="module")
def sites(tmp_path_factory):
    """A site of the sample in each language."""
    return {lang: site_in(tmp_path_factory.mktemp(lang), lang) for lang in ("zh", "en")}


@pytest.fixture(scope="module")
def site(sites):
    return sites["zh"]


def test_pages_open_from_a_disk_without_an_error_a_network_or_an_overflow(browser, site):
    # A page a kind, and every report, which are the wide ones.
    ones = ("index", "contents", "project-hongqi", "street-东街街道", "body-住建局", "bulletin-2022-08")
    files = [
        each for each in sorted(site.rglob("*.html")) if each.stem in ones or each.stem.startswith("report-")
    ]
    assert len(files) == len(ones) + 18
    for file in files:
        page = browser.open(file, width=1280)
        assert page.run(OVERFLOW) <= 0, file.name
        page.size(800, 600)
        assert page.run(OVERFLOW) <= 0, file.name
        quiet(page)
        page.close()


def test_names_that_are_long_widen_no_page(browser, tmp_path):
    position = renamed(position_on("2022-09-10"), LONG, street=LONG)
    for file in written(files_of(site_of(position), CHINESE), tmp_path):
        if file.suffix == ".html":
            page = browser.open(file, width=800)
            assert page.run(OVERFLOW) <= 0, file.name
            page.close()


def test_the_search_finds_by_keys_alone_what_is_on_a_page_and_opens_it(browser, site):
    page = browser.open(site / "index.html")
    assert page.run("document.querySelector('.results').hidden")
    page.press("/")
    page.type("新丰")
    page.until("document.querySelectorAll('.results a').length")
    assert page.run("document.querySelector('.results a').firstChild.textContent") == "新丰大院"
    page.press("ArrowDown")
    assert page.run("document.activeElement.firstChild.textContent") == "新丰大院"
    page.press("Escape")
    assert page.run("document.querySelector('.results').hidden")
    assert page.run("document.activeElement.id") == "search"
    page.press("Enter")
    assert page.run("location.pathname.endsWith('index.html')")
    page.type("大")
    page.press("Enter")
    page.until("location.pathname.endsWith('project-xinfeng.html')")
    assert page.run("document.querySelector('h1').textContent") == "新丰大院"
    quiet(page)


def test_the_search_takes_several_words_and_other_widths_and_says_where_nothing_is(browser, site):
    page = browser.open(site / "pages" / "contents.html")

    def found_for(words):
        page.run("document.getElementById('search').value = ''; document.getElementById('search').focus()")
        page.type(words)
        page.until("!document.querySelector('.results').hidden")
        return page.run(
            "[...document.querySelectorAll('.results a')].map(each => each.firstChild.textContent)"
        )

    assert found_for("红旗 乙二三")[0] == "红旗新村"
    assert found_for("２０２２年９月")[0] == "2022年9月"
    assert found_for("<script>") == []
    assert page.run("document.querySelector('.results p').textContent") == "没有找到。"
    page.run("document.getElementById('search').value = ''")
    quiet(page)


def test_the_chart_on_the_home_page_is_filtered_and_tells_by_hovering_and_by_keys(browser, site):
    page = browser.open(site / "index.html")
    rows = "[...document.querySelectorAll('.wall tr.row')].filter(each => each.offsetParent).length"
    tables = "[...document.querySelectorAll('main .scroll tbody')].every(each => each.offsetParent)"
    assert page.run(rows) == 4
    page.run(
        "(s => { s.value = '0'; s.dispatchEvent(new Event('change', {bubbles: true})) })"
        "(document.querySelector('[data-filter=track]'))"
    )
    assert page.run(rows) == 2
    assert page.run(tables)
    page.hover(".wall tr.row:not([hidden]) g[aria-label]")
    tip = "(tip => tip.hidden ? null : tip.textContent)(document.getElementById('tip'))"
    assert page.run(tip) == page.run(
        "document.querySelector('.wall tr.row:not([hidden]) g[aria-label]').ariaLabel"
    )
    page.run("document.querySelector('.wall tr.row:not([hidden]) g[tabindex=\"0\"]').focus()")
    before = page.run(tip)
    page.press("ArrowRight")
    assert page.run(tip) not in (None, before)
    page.press("Escape")
    assert page.run(tip) is None
    quiet(page)


def test_the_first_key_leads_past_the_head_of_a_page(browser, site):
    page = browser.open(site / "pages" / "project-hongqi.html")
    page.press("Tab")
    assert page.run("document.activeElement.className") == "skip"
    assert page.run("document.activeElement.getBoundingClientRect().left") >= 0
    page.press("Enter")
    assert page.run("document.activeElement.id") == "main"


def checked(browser, file, **screen):
    """What axe finds against a page."""
    page = browser.open(file, **screen)
    result = told_against(page)
    page.close()
    return result


def told_against(page):
    page.run(found("axe-core").read_text(encoding="utf-8") + ";true")
    return page.run(VIOLATIONS)


EACH = (
    "index.html",
    "pages/project-hongqi.html",
    "pages/street-东街街道.html",
    "pages/contents.html",
    "pages/body-住建局.html",
    "pages/bulletin-2022-08.html",
    "pages/report-overdue.html",
)
"""A page a kind."""
WIDE = ("pages/report-pipeline.html", "pages/report-evidence.html")
TELEPHONE, DESK = {"width": 390, "height": 844}, {"width": 1440}
LOOKED_AT = {
    "zh": ("zh", (*EACH, *WIDE), {}),
    "zh, telephone": ("zh", (EACH[0], *WIDE), TELEPHONE),
    "zh, telephone, dark": ("zh", EACH, TELEPHONE | {"media": DARK}),
    "zh, wide": ("zh", EACH[:3], DESK),
    "en, telephone": ("en", EACH, TELEPHONE),
    "en, wide, dark": ("en", (*EACH[:2], *WIDE), DESK | {"media": DARK}),
}
"""The language, the pages and the screen."""


@with_axe
@pytest.mark.parametrize("how", LOOKED_AT.values(), ids=LOOKED_AT)
def test_axe_finds_nothing_against_the_site(browser, sites, how):
    language, pages, screen = how
    wrong = {each: checked(browser, sites[language] / each, **screen) for each in pages}
    assert {name: told for name, told in wrong.items() if told} == {}, json.dumps(wrong, ensure_ascii=False)


@with_axe
@pytest.mark.parametrize(
    ("language", "screens"),
    [(CHINESE, ({"media": DARK}, DESK)), (ENGLISH, ({}, TELEPHONE))],
    ids=["zh", "en"],
)
def test_axe_finds_nothing_against_a_report_and_the_wall_chart(browser, tmp_path, language, screens):
    from renovation_cli.reports.status import status

    position = position_on("2022-09-10")
    (tmp_path / "chart.html").write_text(page_of(position, language), encoding="utf-8")
    (tmp_path / "status.html").write_text(html.render(status(position), language), encoding="utf-8")
    for screen in screens:
        assert checked(browser, tmp_path / "chart.html", **screen) == []
        assert checked(browser, tmp_path / "status.html", **screen) == []


@with_axe
def test_axe_finds_nothing_against_what_the_search_lists(browser, sites):
    page = browser.open(sites["en"] / "index.html", media=DARK)
    page.press("/")
    page.type("2022")
    page.until("document.querySelectorAll('.results a').length")
    assert page.run("document.querySelector('.results button').textContent").startswith("Show all ")
    assert told_against(page) == []
    page.close()
