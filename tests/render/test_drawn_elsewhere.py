"""A sheet of the wall chart by a renderer that is no browser: the same places, colours and grey."""

from collections import Counter
from itertools import combinations

import pytest

from renovation_cli.render.chart import sizes
from renovation_cli.render.chart.lane import pen_of
from renovation_cli.render.chart.legend import entries
from renovation_cli.render.chart.styles import STYLES
from renovation_cli.reports.parts.chart_rows import chart_of
from tests.charts import CHINESE, position_on, sheets_of
from tests.outside import boxes_of, needs
from tests.printed import drawn_by_rsvg, rasters_of

pytestmark = needs("Chromium", "rsvg-convert", "pdftoppm", "pdftotext")
PAGE = """<!DOCTYPE html><meta charset="utf-8">
<style>@page{size:420mm 297mm;margin:0} body{margin:0} svg{display:block}</style>
"""
PIXEL = 72 / 96
"""Of a screen, in points."""


@pytest.fixture(scope="module")
def papers(browser, tmp_path_factory):
    """A sheet as the other renderer draws it, and as the browser does."""
    folder = tmp_path_factory.mktemp("sheet")
    (text,) = sheets_of(position_on("2022-09-10"), CHINESE)
    (folder / "sheet.svg").write_text(text, encoding="utf-8")
    (folder / "sheet.html").write_text(PAGE + text, encoding="utf-8")
    page = browser.open(folder / "sheet.html")
    page.printed(folder / "sheet.pdf")
    page.close()
    return drawn_by_rsvg(folder / "sheet.svg", folder), folder / "sheet.pdf"


def once(words):
    """The words that stand on a page once."""
    many = Counter(word.text for word in words)
    return {word.text: word for word in words if many[word.text] == 1}


def middle(raster, word, dpi):
    """How far down the ink of a word has its middle, in points."""
    left, top, right, bottom = (round(edge * dpi / 72) for edge in word[1:])
    ink = [sum(255 - point for point in row) for row in raster.rows(left, top, right, bottom)]
    return (top + sum(y * each for y, each in enumerate(ink)) / sum(ink)) * 72 / dpi


def test_each_word_has_its_middle_in_the_same_place(papers):
    dpi = 144
    words, others = (once(boxes_of(paper)[0]) for paper in papers)
    raster, other = (rasters_of(paper, dpi=dpi)[0] for paper in papers)
    told = words.keys() & others.keys()
    assert {"红旗新村", "督查级别", "2022年2月", "0.00%"} <= told
    assert len(told) > 70
    for text in told:
        one, two = words[text], others[text]
        assert abs(one.left + one.right - two.left - two.right) / 2 < PIXEL, text
        # The boxes of fonts differ between the two, so that the height is that of the ink in one of them.
        assert abs(middle(raster, one, dpi) - middle(other, one, dpi)) < PIXEL, text


def test_grey_is_the_same_point_by_point_but_for_the_edges_of_letters(papers):
    raster, other = (rasters_of(paper, dpi=36)[0] for paper in papers)
    width, height = min(raster.width, other.width), min(raster.height, other.height)
    apart = [
        abs(one - two)
        for row, beside in zip(raster.rows(0, 0, width, height), other.rows(0, 0, width, height), strict=True)
        for one, two in zip(row, beside, strict=True)
    ]
    # What loses its fill or its line turns black, and nine points of ten differ.
    assert sum(each > 96 for each in apart) < len(apart) / 100


def test_each_colour_covers_as_much(papers):
    found = []
    for paper in papers:
        (raster,) = rasters_of(paper, dpi=72, grey=False)
        points = Counter()
        for row in raster.rows(0, 0, raster.width, raster.height):
            points.update(row[at : at + 3].hex() for at in range(0, len(row), 3))
        found.append(points)
    filled = {str(look["fill"])[1:] for look in STYLES.values() if look.get("fill", "none") != "none"}
    seen = {colour for colour in filled if found[1][colour] > 500}
    assert {"2b6e45", "a3171b", "ececec", "eeeeee", "ffffff"} <= seen
    for colour in seen:
        assert abs(found[0][colour] - found[1][colour]) < found[1][colour] / 4, colour


FINE, ENOUGH = 216, 45
"""Points an inch, at which the line of the day has a width wherever it falls; of those 0.6 mm² of ink."""


def signs_of(paper, dpi=FINE):
    """The grey of each sign of the legend, by what it means, with how wide it is."""
    words, (raster,) = boxes_of(paper)[0], rasters_of(paper, dpi=dpi)
    pen, of = pen_of(chart_of(position_on("2022-09-10")), CHINESE), dpi / 2540
    found = {}
    for _, wide, meaning in entries(pen):
        # The legend is the last that stands on a sheet.
        beside = max((word for word in words if meaning.startswith(word.text)), key=lambda word: word.top)
        left, right = (beside.left * dpi / 72 - each * of for each in (wide + sizes.PAD, sizes.PAD))
        middle, half = (beside.top + beside.bottom) / 2 * dpi / 72, sizes.LEGEND_LINE * of / 2
        x, y = round(left), round(middle - half)
        rows = raster.rows(x, y, x + round(right - left), y + round(2 * half))
        found[meaning] = wide, list(rows)
    return found


def apart(one, other):
    """By how many points of full ink two signs differ."""
    rows = zip(one, other, strict=True)
    return sum(abs(x - y) for row, beside in rows for x, y in zip(row, beside, strict=True)) / 255


def test_signs_of_the_legend_are_told_apart_in_grey_and_without_backgrounds(papers):
    for signs in map(signs_of, papers):
        assert len(signs) == 21
        for (one, (wide, rows)), (other, (width, beside)) in combinations(signs.items(), 2):
            assert wide != width or apart(rows, beside) > ENOUGH, (one, other)
        for meaning, (_, rows) in signs.items():
            assert sum(255 - point for row in rows for point in row) > ENOUGH * 255, meaning
