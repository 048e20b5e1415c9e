"""The pages of a site: names are text on them and no part of a path, and what is typed is on none."""

import re

import pytest

from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import say
from renovation_cli.render.site.leaf import Kind, Leaf, Site
from renovation_cli.render.site.names import file_of
from renovation_cli.render.site.pages import files_of
from renovation_cli.render.site.readers import for_readers
from renovation_cli.reports.document import Apart, Column, Fitted, Next, Pairs, Sentence, Table
from renovation_cli.reports.parts.chart_rows import chart_of
from renovation_cli.reports.place import street_page
from renovation_cli.reports.project import project_page
from renovation_cli.reports.status import status
from tests.charts import CHINESE, ENGLISH, position_on, renamed
from tests.render.documents import NASTY, STEERING, of_blocks
from tests.render.test_markdown import shown
from tests.sites import Page

NAMES = {
    **NASTY,
    "ends the page": '</a></td></table></script><!-- " onclick="x',
    "long": "街" * 200,
    "a path": "../../CON",
    "separators": "\u2028'\\",
}
FILE = re.compile(r"(project|street)(-[0-9a-z\u4e00-\u9fff]+)+\.html")


def site_of(position):
    """The site of a position with a page for each project and for the street of the first."""
    street = position.states[0].project.streets[0]
    leaves = [Leaf(Kind.STREET, street, street, street_page(position, street))]
    leaves += [
        Leaf(Kind.PROJECT, each.id, each.project.name, project_page(position, each))
        for each in position.states
    ]
    name = position.rulebook.programme.name
    return Site(name, status(position), 12, chart_of(position), tuple(leaves))


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_name_is_text_on_every_page_and_no_part_of_a_path(name):
    plain = files_of(site_of(renamed(position_on("2022-09-10"), "x", street="y")), ENGLISH)
    hostile = files_of(site_of(renamed(position_on("2022-09-10"), name, street=name)), ENGLISH)

    assert len(plain) == len(hostile)
    for (was, before), (path, text) in zip(plain.items(), hostile.items(), strict=True):
        assert FILE.fullmatch(path.rpartition("/")[2]) or path == was
        assert len(path) < 80
        assert not STEERING.search(text.replace("\n", ""))
        if path.endswith(".html"):
            assert sorted(set(Page(text).tags)) == sorted(
                set(Page(before).tags) | {"br"} & set(Page(text).tags)
            )
            assert " ".join(shown(name).split()) in Page(text).words
            assert not {each for each in Page(text).named if each.startswith("on")}
    assert hostile["pages/search.js"].isascii()


@pytest.mark.parametrize(
    ("each_id", "file"),
    [
        ("hongyan", "project-hongyan.html"),
        ("红岩-2", "project-红岩-2.html"),
        ("CON", "project-con-83fab80aab.html"),
        ("con", "project-con.html"),
        ('a.b/..\\c:*?"<>|', "project-a-b-c-4cfb7ea5e0.html"),
        ("名" * 41, f"project-{'名' * 40}-6e8c8e1b5a.html"),
        ("Ω", "project-9f8a8e2c6f.html"),
        ("\ud800", "project-aaaaaaaaaa.html"),
    ],
)
def test_a_file_has_a_name_that_every_system_takes(each_id, file):
    made = file_of(Kind.PROJECT, each_id)
    hashed = re.compile(r"-[0-9a-f]{10}\.html")
    assert hashed.sub("-#.html", made) == hashed.sub("-#.html", file)
    assert made.casefold() == made


def test_ids_that_differ_in_large_letters_alone_have_files_of_their_own():
    made = [
        file_of(Kind.BODY, each)
        for each in ("abc", "ABC", "Abc", "a-bc", "a bc", "a.bc", "名" * 41, "名" * 42)
    ]
    assert len({each.lower() for each in made}) == len(made)


def read(*blocks, **how):
    return for_readers(of_blocks(blocks), **how)


def test_what_is_to_be_typed_is_left_out_and_kept_for_links():
    typed = renovation("overdue")
    columns = (Column(say("Project")), Column(say("Id")), Column(say("Recorded by")), Column(say("Order")))
    table = Table(columns, (("红旗", "hongqi", say("{it}", it=typed), "p-1"), ("建设", "", "", "hongqi")))
    found = read(
        Sentence(say("{n} late: {command}", n=3, command=typed)),
        Sentence(Apart((say("Synthetic data"), renovation("status", all=True)))),
        Sentence(say("stays")),
        Pairs(((say("Due"), 1), (say("Recorded by"), typed))),
        table,
        Next(((typed, say("everything late")),)),
        ids={"hongqi"},
    )
    assert found.document.body == (
        Sentence(Apart((say("Synthetic data"),))),
        Sentence(say("stays")),
        Pairs(((say("Due"), 1),)),
        Table((columns[0], columns[3]), (("红旗", "p-1"), ("建设", "hongqi"))),
    )
    assert found.offered == (
        (typed, None),
        (renovation("status", all=True), None),
        (typed, say("everything late")),
    )


def test_a_screen_that_is_counted_has_as_many_rows_as_are_asked_for_and_says_how_many_are_left_out():
    table = Table((Column(say("Project")),), (("a",), ("b",), ("c",)))

    def below(drawn):
        return (Sentence(say("{n} more", n=3 - drawn)),)

    assert read(Fitted(table, below, 23), rows=2).document.body == (
        Table(table.columns, (("a",), ("b",))),
        Sentence(say("{n} more", n=1)),
    )


def test_a_name_leads_to_its_page_also_within_a_sentence_and_never_to_the_page_itself():
    files = files_of(site_of(position_on("2022-09-10")), CHINESE)
    home, street = files["index.html"], files["pages/street-东街街道.html"]
    assert '<a href="pages/street-东街街道.html">东街街道</a>' in home
    assert '<a href="pages/project-xinfeng.html">新丰大院</a>' in home
    assert '<a href="project-xinfeng.html">新丰大院</a>' in street
    main = street.partition("<main")[2]
    assert "东街街道" in main
    assert 'href="street-东街街道.html"' not in main
