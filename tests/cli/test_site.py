"""The site: what is on its pages and what is not, and a folder that is made whole or left as it is."""

import errno
import os
import re
import shutil
from pathlib import Path

import pytest

from renovation_cli.cli.app import COMMANDS
from renovation_cli.cli.refusal import Refusal
from renovation_cli.cli.write_site import MARKER, write_site
from renovation_cli.render.language import Language
from tests.district import SAMPLE
from tests.sites import DAY, Page, alone, led_to, made, site_in, texts_of

PAGES = {".html", ".js"}


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    """Every file of the site of the sample, in Chinese."""
    return texts_of(site_in(tmp_path_factory.mktemp("site")))


@pytest.fixture(scope="module")
def pages(texts):
    return {path: Page(text) for path, text in texts.items() if path.endswith(".html")}


def test_every_page_is_chinese_and_says_so_once(pages):
    for path, page in pages.items():
        assert page.languages == ["zh-CN"], path


def test_there_is_a_page_for_each_thing_and_one_file_to_be_opened(texts):
    assert {path for path in texts if "/" not in path} == {"index.html", MARKER}
    names = {path.removeprefix("pages/") for path in texts if "/" in path}
    projects = {each.name for each in (SAMPLE / "projects").iterdir()}
    assert {name for name in names if name.startswith("project-")} == {
        f"project-{each}.html" for each in projects
    }
    assert {name for name in names if name.startswith("street-")} == {"street-东街街道.html"}
    assert {"body-住建局.html", "body-综合组.html", "body-leadership.html"} <= names
    assert {name for name in names if name.startswith("bulletin-")} == {
        f"bulletin-2022-{month:02}.html" for month in range(2, 10)
    }
    # Of one thing, of git, or drawn elsewhere; and the bulletins, which have a page a month.
    left_out = {"who", "changes", "wallchart", "calendar", "bulletin"}
    told = {each.name for each in COMMANDS.values() if each.is_report} - left_out
    reports = {name for name in names if name.startswith("report-")}
    assert reports == {f"report-{each}.html" for each in told}
    assert names - {name for name in names if "-" in name} == {
        "contents.html",
        "search.js",
        "site.css",
        "site.js",
        "chart.css",
        "chart.js",
    }


def test_every_link_leads_to_a_file_of_the_site_and_to_a_place_that_is_there(texts, pages):
    for path, page in pages.items():
        for link in page.links:
            file, place = led_to(path, link)
            assert file in texts, (path, link)
            assert not place or place in pages[file].ids, (path, link)


def test_every_page_is_reached_from_the_list_of_them_and_no_id_stands_twice(pages):
    listed = {led_to("pages/contents.html", link)[0] for link in pages["pages/contents.html"].links}
    assert set(pages) <= listed
    for path, page in pages.items():
        assert len(page.ids) == len(set(page.ids)), path


def test_names_lead_to_their_pages(pages):
    assert {"pages/project-hongqi.html", "pages/street-东街街道.html"} <= {
        led_to("index.html", link)[0] for link in pages["index.html"].links
    }
    project = {
        led_to("pages/project-hongqi.html", each)[0] for each in pages["pages/project-hongqi.html"].links
    }
    assert {"pages/street-东街街道.html", "pages/body-住建局.html"} <= project


def test_nothing_is_fetched_and_nothing_runs_but_the_files_beside_the_pages(texts, pages):
    for path, text in texts.items():
        assert not re.search(r"https?://(?!www\.w3\.org/)|@import|url\(|fetch\(|XMLHttp", text), path
    for page in pages.values():
        assert not {name for name in page.named if name.startswith("on")}
    policy = re.search(r'Content-Security-Policy" content="(.*?)"', texts["index.html"])[1]
    assert policy.startswith("default-src 'none'; ")
    assert "script-src 'self' file:; " in policy


def test_no_household_room_or_unit_and_no_owner_of_the_data_is_on_any_page(texts):
    said = "\n".join(text for path, text in texts.items() if Path(path).suffix in PAGES)
    lines = [
        line.strip()
        for file in (SAMPLE / "projects").rglob("households.yaml")
        for line in file.read_text(encoding="utf-8").splitlines()
    ]
    private = {line.partition(":")[0] for line in lines if "{" in line}
    private |= {found[1] for line in lines if (found := re.search(r"owner: ([\w-]+)", line))}
    assert len(private) > 5
    assert [each for each in sorted(private) if alone(each).search(said)] == []


def test_nothing_is_to_be_typed_on_any_page(pages):
    for path, page in pages.items():
        assert "renovation " not in page.words, path
        assert ".yaml:" not in page.words, path


def test_the_same_data_gives_the_same_bytes(tmp_path, texts):
    assert texts_of(site_in(tmp_path)) == texts


def test_it_says_what_is_to_be_opened_in_a_folder_that_is_new(run, district, tmp_path):
    result = run("site", tmp_path / "new" / "网页", "--data", district, "--as-of", DAY)
    assert result.status == 0
    assert re.fullmatch(r"\d+ pages\. Open this file in a browser: \S+/new/网页/index\.html\n", result.out)
    assert list((tmp_path / "new").iterdir()) == [tmp_path / "new" / "网页"]


def test_a_folder_that_it_made_is_made_anew_and_what_is_gone_has_no_page(district, tmp_path):
    place = tmp_path / "site"
    assert made(district, place) == 0
    (place / "Thumbs.db").write_bytes(b"")
    shutil.rmtree(district / "projects" / "jianshe")
    assert made(district, place) == 0
    assert not (place / "pages" / "project-jianshe.html").exists()
    assert not (place / "Thumbs.db").exists()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["district", "site"]


def test_an_empty_folder_is_taken(district, tmp_path):
    (tmp_path / "empty").mkdir()
    assert made(district, tmp_path / "empty") == 0


def test_a_folder_of_somebody_elses_is_left_as_it_is(run, district, tmp_path):
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "letter.docx").write_bytes(b"mine")
    result = run("site", folder, "--data", district)
    assert (result.status, result.out) == (2, "")
    assert result.err == (
        f"{folder} holds files that are not of a site (letter.docx), so nothing was changed there. Name a new"
        " folder, or one that “renovation site” made.\n"
    )
    assert [each.name for each in folder.iterdir()] == ["letter.docx"]


def test_a_file_that_somebody_put_into_a_site_is_not_lost(run, district, tmp_path):
    folder = tmp_path / "site"
    made(district, folder)
    (folder / "pages" / "note.txt").write_text("mine", encoding="utf-8")
    run()
    result = run("site", folder, "--data", district)
    assert result.status == 2
    assert result.err == (
        f"{folder} holds a file that is not of the site and would be lost: pages/note.txt. Move it elsewhere,"
        " or name a new folder. Nothing was changed.\n"
    )
    assert (folder / "pages" / "note.txt").read_text(encoding="utf-8") == "mine"


def test_a_file_is_no_folder(run, district, tmp_path):
    (tmp_path / "a.html").write_text("mine", encoding="utf-8")
    result = run("site", tmp_path / "a.html", "--data", district)
    assert (result.status, result.err) == (
        2,
        f"{tmp_path / 'a.html'} is a file, not a folder. Name a new folder.\n",
    )


def test_without_a_plan_nothing_is_made_and_the_old_site_stays(run, district, tmp_path):
    made(district, tmp_path / "site")
    old = texts_of(tmp_path / "site")
    (district / "programme.yaml").write_text("name: [", encoding="utf-8")
    run()
    result = run("site", tmp_path / "site", "--data", district)
    assert result.status == 1
    assert "INCOMPLETE: programme.yaml cannot be read" in result.out
    assert texts_of(tmp_path / "site") == old


def test_figures_that_are_incomplete_say_so_on_every_page_of_them_and_end_with_1(district, tmp_path):
    file = district / "projects" / "hongqi" / "project.yaml"
    file.write_text(file.read_text(encoding="utf-8").replace("works: 12%", "works: zwölf"), encoding="utf-8")
    assert made(district, tmp_path / "site") == 1
    for path, text in texts_of(tmp_path / "site").items():
        if path.endswith(".html") and path != "pages/contents.html":
            assert "INCOMPLETE: 1 error in the data" in text, path


FULL = {
    errno.ENOSPC: "cannot be written: there is no room left for it. Nothing was changed there.",
    errno.EACCES: (
        "cannot be written: it or the folder above it is write-protected, or a page of it is open in another"
        " program. Close it there, or name another folder."
    ),
}


@pytest.mark.parametrize("number", FULL, ids=errno.errorcode.get)
def test_where_writing_fails_the_old_site_stays_whole_and_nothing_is_left_beside_it(tmp_path, number):
    place = tmp_path / "site"
    write_site(place, {"index.html": "old", "pages/a.html": "old"})
    old = texts_of(place)

    def put(path, content):
        if path.name == "b.html":
            path.write_bytes(content[:1])
            raise OSError(number, os.strerror(number))
        path.write_bytes(content)

    with pytest.raises(Refusal) as caught:
        write_site(place, {"index.html": "new", "pages/b.html": "new"}, put)
    assert Language("en").text(caught.value.message) == f"{place} {FULL[number]}"
    assert caught.value.status == 5
    assert texts_of(place) == old
    assert list(tmp_path.iterdir()) == [place]
