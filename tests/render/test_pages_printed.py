"""Pages as a browser prints them: whole, the same by day and by night, and without any background."""

import pytest

from renovation_cli.render.site.pages import files_of
from tests.browser import DARK, LIGHT
from tests.charts import CHINESE, page_of, position_on, repeated
from tests.outside import needs, pages_of
from tests.printed import rasters_of
from tests.render.test_site import site_of
from tests.sites import written

pytestmark = needs("Chromium", "pdftotext", "pdftoppm")
TIMES = 10


@pytest.fixture(scope="module")
def files(tmp_path_factory):
    """The pages of a site of forty projects, and their wall chart alone."""
    position = repeated(position_on("2022-09-10"), TIMES)
    made = files_of(site_of(position), CHINESE) | {"chart.html": page_of(position, CHINESE)}
    folder = tmp_path_factory.mktemp("printed")
    written(made, folder)
    return folder


def printed(browser, file, paper, *, media=LIGHT, backgrounds=False):
    page = browser.open(file, media=media)
    page.printed(paper, backgrounds=backgrounds)
    page.close()
    return paper


@pytest.mark.parametrize(
    "name", ["index.html", "pages/street-东街街道.html", "chart.html"], ids=["home", "street", "chart"]
)
def test_every_row_is_printed_and_alike_by_day_and_by_night(browser, files, tmp_path, name):
    by_day = printed(browser, files / name, tmp_path / "day.pdf")
    by_night = printed(browser, files / name, tmp_path / "night.pdf", media=DARK)

    text = "".join("".join(page.split()) for page in pages_of(by_night))
    kinds = ("红旗新村", "新丰大院", "建设里", *(() if "street" in name else ("老街候选小区",)))
    names = [f"{each}{n}" for each in kinds for n in range(TIMES)]
    assert [each for each in names if each not in text] == []
    assert pages_of(by_day) == pages_of(by_night)
    day, night = (rasters_of(paper, dpi=24) for paper in (by_day, by_night))
    assert len(day) == len(night)
    assert [n for n, (one, two) in enumerate(zip(day, night, strict=True)) if one.points != two.points] == []
    assert all(each.points.count(255) > len(each.points) / 2 for each in night)


@pytest.mark.parametrize("name", ["index.html", "chart.html"], ids=["home", "chart"])
def test_nothing_that_is_drawn_is_lost_without_backgrounds(browser, files, tmp_path, name):
    bare = printed(browser, files / name, tmp_path / "bare.pdf")
    filled = printed(browser, files / name, tmp_path / "filled.pdf", backgrounds=True)

    pages, others = rasters_of(bare, dpi=48), rasters_of(filled, dpi=48)
    assert len(pages) == len(others)
    ink = 0
    for page, other in zip(pages, others, strict=True):
        # A background is lighter than whatever is a sign, so that what is darker is no background.
        lost = [(x, y) for x, y in zip(page.points, other.points, strict=True) if y < 200 and x > y + 24]
        assert lost == []
        ink += sum(each < 200 for each in page.points)
    assert ink > 10_000
