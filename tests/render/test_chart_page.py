"""The wall chart as a page: what is in it, and what a browser makes of it."""

import re
from html import escape
from html.parser import HTMLParser
from importlib.resources import files

import pytest

from tests.browser import quiet
from tests.charts import CHINESE, in_two_streets, page_of, position_on, renamed, repeated, sheets_of
from tests.outside import boxes_of, needs, pages_of, printed_by_chromium, sizes_of

in_chromium = needs("Chromium")
SCRIPTS = (("renovation_cli.render.chart", "page.js"), ("renovation_cli.render.templates", "site.js"))
HOSTILE = ("<script>alert(1)</script>", "</script><b>", "{{ 7*7 }}", "红" * 200, "a&amp;b", "\u2028<!--")


class Seen(HTMLParser):
    """The elements of a page with their attributes, and its text by element."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.attributes, self.texts = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.texts.append(data)


def probed(browser, page, folder, script):
    """What a script brings back that runs in a page after its own, which complains of nothing.

    The page is as it is, from a folder with spaces and Chinese in its name.
    """
    place = folder / "挂图 作战"
    place.mkdir(exist_ok=True)
    file = place / "图 表.html"
    file.write_text(page, encoding="utf-8")
    opened = browser.open(file, width=1600, height=1130)
    answer = opened.run(f"(() => {{ var out = {{}}; {script}; return out }})()")
    quiet(opened)
    opened.close()
    return answer


def test_a_page_is_one_file_with_its_language_and_a_policy_that_fetches_nothing():
    page = page_of(position_on("2022-09-10"), CHINESE)
    seen = Seen(page)
    assert ("html", {"lang": "zh-CN"}) in seen.attributes
    policy = next(attrs["content"] for tag, attrs in seen.attributes if attrs.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    named = {name for _, attrs in seen.attributes for name in attrs}
    assert not named & {"src", "href", "onclick", "onload"}
    assert "import" not in re.findall(r"[a-z]+", page[page.rindex("<script>") :])
    assert "module" not in page


def test_a_page_says_of_every_sign_what_the_sheet_says():
    position = position_on("2022-09-10")
    titles = re.findall(r"<g[^>]*><title>(.*?)</title>", sheets_of(position)[0])
    labels = re.findall(r'aria-label="([^"]*)"', page_of(position))
    of_signs = [each for each in titles if each != "东街街道"]
    assert set(of_signs) <= set(labels)


def test_a_page_has_a_row_a_project_under_its_street():
    seen = Seen(page_of(position_on("2022-09-10")))
    assert [attrs for tag, attrs in seen.attributes if tag == "th" and attrs.get("scope") == "rowgroup"] == [
        {"scope": "rowgroup", "colspan": "5"}
    ]
    assert sum(tag == "tr" and attrs.get("class") == "row" for tag, attrs in seen.attributes) == 4


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_is_a_text_in_the_page(name):
    plain = Seen(page_of(position_on("2022-09-10"), CHINESE))
    hostile = page_of(renamed(position_on("2022-09-10"), name, street=name), CHINESE)
    seen = Seen(hostile)
    assert seen.tags == plain.tags
    shown = name.replace("\u2028", "\\u2028")
    assert shown in seen.texts
    assert escape(name) in hostile or "\u2028" in name


def test_the_same_data_gives_the_same_page():
    assert page_of(position_on("2022-09-10")) == page_of(position_on("2022-09-10"))


def test_a_page_without_a_day_on_it_has_no_line_of_the_day():
    assert 'class="today"' not in page_of(position_on("2023-01-15"))


NO_CLOCK = """
Object.defineProperty(window, 'Date', {get() { throw new Error('a page has no clock') }});
Object.defineProperty(window, 'Temporal', {get() { throw new Error('a page has no clock') }});
"""
LINES = """
[...document.querySelectorAll('.time svg.chart')].filter(svg => svg.querySelector('path.today')).map(svg => {
  var whole = svg.getBoundingClientRect(), line = svg.querySelector('path.today').getBoundingClientRect();
  return [line.left - whole.left, line.right - whole.left, whole.width];
})
"""


@in_chromium
@pytest.mark.parametrize("zone", ["Asia/Shanghai", "UTC", "America/New_York"])
def test_the_line_of_the_day_stands_in_its_column_whatever_the_clock_of_the_reader(browser, tmp_path, zone):
    file = tmp_path / "chart.html"
    file.write_text(page_of(position_on("2022-05-31")), encoding="utf-8")
    page = browser.open(file, zone=zone, before=NO_CLOCK)
    days, passed = 334, 28 + 31 + 30 + 30  # from 1 February to 31 December, and before 31 May
    lines = page.run(LINES)
    assert len(lines) == 1 + 3 + 4  # the months, the plan of three tracks, and four projects
    for left, right, width in lines:
        assert passed < (left + right) / 2 / width * days < passed + 1
    assert page.run("document.querySelector('.when').textContent") == "As of 2022-05-31"
    quiet(page)
    page.close()


def test_no_script_of_a_page_asks_a_clock():
    scripts = "".join(files(package).joinpath(name).read_text("utf-8") for package, name in SCRIPTS)
    assert set(re.findall(r"\w+", scripts)) & {"Date", "Temporal", "performance", "Intl"} == set()


@in_chromium
def test_filters_leave_the_rows_that_fit(browser, tmp_path):
    script = """
    function rows(){return [...document.querySelectorAll('tr.row')].filter(r=>r.offsetParent)
      .map(r=>r.querySelector('th span').textContent)}
    function choose(name,value){var s=document.querySelector('[data-filter='+name+']');
      s.value=value;s.dispatchEvent(new Event('change',{bubbles:true}))}
    out.all=rows();out.said=document.querySelector('output').textContent;
    choose('track','0');out.track=rows();out.count=document.querySelector('output').textContent;
    choose('level','1');out.level=rows();
    choose('track','2');out.none=rows();out.nothing=!document.querySelector('.none').hidden;
    out.streets=[...document.querySelectorAll('tbody')].filter(b=>b.offsetParent).length;
    choose('level','none');out.without=rows()
    """
    assert probed(browser, page_of(position_on("2022-09-10")), tmp_path, script) == {
        "all": ["红旗新村", "新丰大院", "老街候选小区", "建设里"],
        "said": "4 of 4 projects",
        "track": ["红旗新村", "新丰大院"],
        "count": "2 of 4 projects",
        "level": ["新丰大院"],
        "none": [],
        "nothing": True,
        "streets": 0,
        "without": ["建设里"],
    }


def test_a_page_says_which_project_stands_under_several_streets_and_its_street_has_it():
    there = in_two_streets(position_on("2022-09-10"), "jianshe", ("东街街道", "西街街道"))
    page = page_of(there, CHINESE)
    assert "有 1 个项目跨镇街，分别计入所属的各镇街，合计时只计一次：" in page
    assert re.findall(r"<small>(\d+ 个项目)</small>", page) == ["4 个项目", "1 个项目"]
    assert re.findall(r'<tr class="row" data-project="(\d)"', page) == ["0", "1", "2", "3", "3"]
    assert 'class="several"' not in page_of(position_on("2022-09-10"), CHINESE)


@in_chromium
def test_a_project_of_two_streets_is_found_by_either_and_counted_once(browser, tmp_path):
    script = """
    function rows(){return [...document.querySelectorAll('tr.row')].filter(r=>r.offsetParent)
      .map(r=>r.querySelector('th span').textContent)}
    function choose(name,value){var s=document.querySelector('[data-filter='+name+']');
      s.value=value;s.dispatchEvent(new Event('change',{bubbles:true}))}
    function said(){return document.querySelector('output').textContent}
    out.all=[rows().length,said()];
    choose('street','0');out.first=[rows().pop(),said()];
    choose('street','1');out.second=[rows().pop(),said()];
    choose('street','');choose('track','2');out.track=[rows().length,said()]
    """
    there = in_two_streets(position_on("2022-09-10"), "jianshe", ("东街街道", "西街街道"))
    assert probed(browser, page_of(there), tmp_path, script) == {
        "all": [5, "4 of 4 projects"],
        "first": ["建设里", "4 of 4 projects"],
        "second": ["建设里", "1 of 4 projects"],
        "track": [2, "1 of 4 projects"],
    }


@in_chromium
def test_every_sign_is_reached_by_key_and_shows_its_words_until_escape(browser, tmp_path):
    script = """
    var tip=document.getElementById('tip');
    function key(k){
      document.activeElement.dispatchEvent(new KeyboardEvent('keydown',{key:k,bubbles:true,cancelable:true}))}
    function now(){return tip.hidden?null:tip.textContent}
    var lane=document.querySelector('tr.row .time svg');
    out.stops=lane.querySelectorAll('g[tabindex="0"]').length;
    lane.querySelector('g[tabindex="0"]').focus();
    out.first=now();
    var parts=[...lane.querySelectorAll('g[aria-label]')],seen=[now()];
    for(var i=1;i<parts.length;i++){key('ArrowRight');seen.push(now())}
    out.all=seen.join()===parts.map(p=>p.getAttribute('aria-label')).join();
    out.same=document.activeElement===parts[parts.length-1];
    key('Escape');out.escaped=now();
    key('Home');out.home=now();
    key('ArrowDown');out.down=document.activeElement.closest('tr').querySelector('th span').textContent;
    out.moved=now()!==null;
    document.activeElement.blur();out.left=now()
    """
    assert probed(browser, page_of(position_on("2022-09-10")), tmp_path, script) == {
        "stops": 1,
        "first": "Window of the plan: 入户, 2022-02-10 to 2022-03-10",
        "all": True,
        "same": True,
        "escaped": None,
        "home": "Window of the plan: 入户, 2022-02-10 to 2022-03-10",
        "down": "新丰大院",
        "moved": True,
        "left": None,
    }


@in_chromium
def test_what_is_pointed_at_shows_its_words_inside_the_window(browser, tmp_path):
    script = """
    var tip=document.getElementById('tip');
    function over(e){e.dispatchEvent(new PointerEvent('pointerover',{bubbles:true}))}
    out.words=[];out.inside=true;
    document.querySelectorAll('tr.row')[0].querySelectorAll('g[aria-label]').forEach(function(g){
      over(g.firstElementChild);
      var b=tip.getBoundingClientRect();
      out.inside=out.inside&&!tip.hidden&&b.left>=0&&b.top>=0&&b.right<=innerWidth&&b.bottom<=innerHeight;
      out.words.push(tip.textContent===g.getAttribute('aria-label'))});
    over(tip);out.stays=!tip.hidden;
    over(document.querySelector('h1'));out.gone=tip.hidden
    """
    answer = probed(browser, page_of(renamed(position_on("2022-09-10"), "红" * 200)), tmp_path, script)
    assert set(answer.pop("words")) == {True}
    assert answer == {"inside": True, "stays": True, "gone": True}


@in_chromium
@pytest.mark.parametrize("width", [390, 1600])
def test_the_page_itself_is_never_wider_than_the_window(browser, tmp_path, width):
    script = f"""
    document.documentElement.style.width='{width}px';
    out.wide=document.querySelector('main').scrollWidth<=Math.max({width},document.documentElement.clientWidth);
    out.box=getComputedStyle(document.querySelector('.box')).overflowX;
    out.reached=document.querySelector('.box').tabIndex
    """
    assert probed(browser, page_of(renamed(position_on("2022-09-10"), "红" * 200)), tmp_path, script) == {
        "wide": True,
        "box": "auto",
        "reached": 0,
    }


@in_chromium
@pytest.mark.parametrize(("width", "far"), [(1024, 400), (1280, 306)])
def test_the_names_and_their_heads_stay_where_the_time_is_moved(browser, tmp_path, width, far):
    """What stands over the names is the head of the names, and each street says which it is."""
    script = f"""
    document.documentElement.style.width='{width}px';
    var box=document.querySelector('.box');box.scrollLeft=400;
    var left=box.getBoundingClientRect().left+1,at=e=>e.getBoundingClientRect();
    var name=at(document.querySelector('tr.row th'));
    function over(e){{var b=at(e);return e.contains(document.elementFromPoint(left+100,b.top+b.height/2))}}
    out.moved=box.scrollLeft;
    out.names=name.left===left;
    out.head=[at(document.querySelector('.heads th')).left,at(document.querySelector('.heads th')).right,
      at(document.querySelector('.plan th')).right].map(x=>Math.round(x-left));
    out.over=over(document.querySelector('.heads th'))&&over(document.querySelector('.plan th'));
    out.streets=[...document.querySelectorAll('.street div')].map(d=>at(d).left-left)
    """
    answer = probed(browser, page_of(position_on("2022-09-10")), tmp_path, script)
    streets = answer.pop("streets")
    assert set(streets) == {6}
    assert answer == {"moved": far, "names": True, "head": [0, 190, 190], "over": True}


@in_chromium
@pytest.mark.parametrize("name", ["红旗新村", "WWWWMMMM@@@@%%%%" * 4, "红" * 200, "𠮷野家a1 " * 9, "﷽" * 9])
def test_no_text_of_a_sheet_is_wider_than_its_cell(browser, tmp_path, name):
    sheet = sheets_of(renamed(position_on("2022-09-10"), name, street=name))[0]
    page = f"<!DOCTYPE html><html><head></head><body>{sheet}</body></html>"
    script = """
    out.beyond=[...document.querySelectorAll('svg g[clip-path]')].flatMap(g=>{
      var ends=[6000,8250,10000,11300];
      return [...g.querySelectorAll('text')].filter(t=>{var b=t.getBBox();
        var end=ends.find(e=>t.x.baseVal[0].value<e);return b.x+b.width>end}).map(t=>t.textContent)});
    out.bars=[...document.querySelectorAll('svg text')].filter(t=>t.getBBox().width>40000).length
    """
    answer = probed(browser, page, tmp_path, script)
    # A sign that is wider than an em is cut off at the edge of the cell by the sheet itself.
    assert answer == {"beyond": answer["beyond"] if "﷽" in name else [], "bars": 0}


A3 = (1191, 842)
"""Points of A3 across."""


def printed_on(page, folder):
    """A page as it is printed: the text of each sheet, which is one of A3 with nothing beyond its edges."""
    file = folder / "chart.html"
    file.write_text(page, encoding="utf-8")
    paper = printed_by_chromium(file, folder)
    assert {(round(wide), round(high)) for wide, high in sizes_of(paper)} == {A3}
    words = [each for sheet in boxes_of(paper) for each in sheet]
    assert min(each.left for each in words) > 0
    assert max(each.right for each in words) < A3[0]
    assert max(each.bottom for each in words) < A3[1]
    return pages_of(paper)


@needs("Chromium", "pdftotext", "pdfinfo")
def test_the_page_prints_every_row_on_a3_with_its_head_on_each_sheet(tmp_path):
    pages = printed_on(page_of(repeated(position_on("2022-09-10"), 25)), tmp_path)
    text = "".join(pages)
    assert len(pages) > 3
    assert all("2022-09-10" in page for page in pages)
    # The months end at the right edge: a chart wider than the sheet would end before December.
    assert all("Dec" in page for page in pages)
    assert [n for n in range(25) if f"建设里{n}" not in text] == []
    assert "建设里24" in pages[-1]
    assert "Show all" not in text


@needs("Chromium", "pdftotext", "pdfinfo")
def test_a_hundred_projects_are_printed_a_sheet_a_page_of_a3(tmp_path):
    sheets = sheets_of(repeated(position_on("2022-09-10"), 25))
    style = "<style>@page{size:A3 landscape;margin:0}body{margin:0}svg{display:block}</style>"
    head = f'<!DOCTYPE html><html><head><meta charset="utf-8">{style}</head>'
    pages = printed_on(f"{head}<body>{''.join(sheets)}</body></html>", tmp_path)

    assert len(pages) == len(sheets) == 5
    for number, page in enumerate(pages, 1):
        assert f"As of 2022-09-10 · sheet {number} of 5" in page
        assert "Dec" in page
    assert [n for n in range(25) if f"建设里{n}" not in "".join(pages)] == []
    assert "建设里24" in pages[-1]
