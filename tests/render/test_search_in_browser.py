"""What is looked for is found: by any part of its name, in any width, and whatever the name would do."""

import json

import pytest

from renovation_cli.render.site.pages import files_of
from tests.browser import quiet
from tests.charts import CHINESE, each_named, page_of, position_on
from tests.outside import needs
from tests.render.test_site import site_of
from tests.sites import site_in, written

pytestmark = needs("Chromium")
HOSTILE = (
    "</script><b>甲",
    "<!--<script>乙",
    "\u2028\"'\\丙",
    'ＷＥＳＴ Gａｔｅ３号"</script><!--\u2029',
)
SHOWN = (*HOSTILE[:2], "\\u2028\"'\\丙", 'ＷＥＳＴ Gａｔｅ３号"</script><!--\\u2029')
NOT_FOUND = """
(pages => {
  var input = document.getElementById('search'), more = document.querySelector('.results button'), out = [];
  pages.forEach(([name, file]) => {
    var signs = Array.from(name);
    signs.forEach((_, from) => signs.slice(from).forEach((_, to) => {
      var part = signs.slice(from, from + to + 1).join('');
      if (!part.trim()) { return; }
      input.value = part;
      input.dispatchEvent(new Event('input'));
      if (!more.hidden) { more.click(); }
      var all = [...document.querySelectorAll('.results a')].map(each => each.getAttribute('href'));
      var said = document.querySelector('.results p').textContent;
      if (!all.includes(file) || said !== all.length + ' 个页面') { out.push([name, part, said]); }
    }));
  });
  return out;
})
"""
LISTED = "[...document.querySelectorAll('.results a')].map(each => each.firstChild.textContent)"
ROWS = """
[...document.querySelectorAll('tr.row')].filter(each => each.offsetParent)
  .map(each => each.querySelector('th').firstElementChild.textContent)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    return site_in(tmp_path_factory.mktemp("zh"), "zh")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """The home page of a site of which every name would end, comment out or break what it stands in."""
    position = each_named(position_on("2022-09-10"), HOSTILE)
    return written(files_of(site_of(position), CHINESE), tmp_path_factory.mktemp("hostile"))[0]


def looked_for(page, words):
    """The names that are listed for words."""
    page.run("document.getElementById('search').value = ''; document.getElementById('search').focus()")
    page.type(words)
    page.until("!document.querySelector('.results').hidden")
    return page.run(LISTED)


def test_every_part_of_every_name_finds_its_page(browser, site):
    text = (site / "pages" / "search.js").read_text(encoding="ascii")
    entries = json.loads(text[text.index("(") + 1 : text.rindex(")")])
    assert len(entries) > 40
    page = browser.open(site / "pages" / "contents.html")
    looked_for(page, "区")
    named = json.dumps([(name, file) for name, file, *_ in entries])
    assert page.run(f"{NOT_FOUND}({named})") == []
    quiet(page)
    page.close()


def test_twelve_are_listed_and_the_rest_when_it_is_asked_for_by_keys(browser, site):
    page = browser.open(site / "index.html")
    more = "document.querySelector('.results button')"
    assert len(looked_for(page, "2022")) == 12
    many = int(page.run("document.querySelector('.results p').textContent").split()[0])
    assert many > 12
    assert page.run(f"{more}.textContent") == f"显示全部 {many} 个页面"
    for _ in range(13):
        page.press("ArrowDown")
    assert page.run(f"document.activeElement === {more}")
    page.press("Enter")
    assert len(page.run(LISTED)) == many
    # Whoever asked goes on where the list was cut off.
    assert page.run("document.activeElement === document.querySelectorAll('.results a')[12]")
    assert page.run(f"{more}.hidden")
    # Other words begin with twelve again.
    assert len(looked_for(page, "202")) == 12
    quiet(page)
    page.close()


@pytest.mark.parametrize("words", ["west gate3号", "ｇＡＴＥ3", "Ｗest", "</script><!--", '３号"'])
def test_a_name_is_found_whatever_the_width_and_the_case_in_which_it_is_typed(browser, hostile, words):
    page = browser.open(hostile)
    assert SHOWN[3] in looked_for(page, words)
    quiet(page)
    page.close()


def test_what_would_end_a_script_is_found_and_opened(browser, hostile):
    page = browser.open(hostile)
    for name in SHOWN:
        assert name in looked_for(page, name)
    page.press("Enter")
    page.until("location.pathname.includes('/pages/')")
    assert page.run("document.querySelector('h1').textContent") == SHOWN[3]
    quiet(page)
    page.close()


@pytest.mark.parametrize("alone", [False, True], ids=["on the home page", "alone"])
def test_what_would_end_a_script_is_filtered(browser, hostile, tmp_path, alone):
    file = hostile
    if alone:
        position = each_named(position_on("2022-09-10"), HOSTILE)
        (file,) = written({"chart.html": page_of(position, CHINESE)}, tmp_path)
    page = browser.open(file)
    assert sorted(page.run(ROWS)) == sorted(SHOWN)
    for number in range(4):
        page.run(
            f"(s => {{ s.value = '{number}'; s.dispatchEvent(new Event('change', {{bubbles: true}})) }})"
            "(document.querySelector('[data-filter=street]'))"
        )
        chosen = page.run("document.querySelector('[data-filter=street]').selectedOptions[0].textContent")
        assert page.run(ROWS) == [chosen]
    quiet(page)
    page.close()
