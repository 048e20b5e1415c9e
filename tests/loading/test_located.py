import pytest

from renovation_cli.findings.problem import At, Site, Span
from renovation_cli.loading.located import Located
from renovation_cli.loading.node import Mark
from tests.district import PARSERS

FILE = "projects/hongqi/project.yaml"
TEXT = """\
name: 红旗新村
stated: {households: 5, area_m2: 620.5}
milestones:
  supervision-group: 2022-02-25  # 第一次会议
  scheme-issued: 2022-04-08

  # 施工图待定
notices: {}
care:
  patrols:
    - {on: 2022-07-20,
       found: 路灯不亮}
    - on: 2022-08-20
      found: 无
"""


@pytest.fixture(params=PARSERS.values(), ids=PARSERS)
def located(request):
    return Located(FILE, TEXT, request.param)


def behind(text):
    """The mark behind the first occurrence of a text."""
    before = TEXT[: TEXT.index(text) + len(text)]
    return Mark(before.count("\n"), len(before) - before.rfind("\n") - 1)


def test_nothing_is_read_with_positions_before_a_place_is_asked_for(located):
    assert not located.is_read
    assert located.place(Site(FILE, span=Span(1, 7, 9))).source == "name: 红旗新村"
    assert not located.is_read
    assert located.has(("milestones", "scheme-issued"))
    assert located.is_read


@pytest.mark.parametrize(
    ("site", "line", "stretch"),
    [
        (Site(FILE, ("name",)), 1, "红旗新村"),
        (Site(FILE, ("milestones", "scheme-issued"), At.KEY), 5, "scheme-issued"),
        (Site(FILE, ("milestones", "scheme-issued")), 5, "2022-04-08"),
        (Site(FILE, ("milestones", "scheme-issued"), part="04"), 5, "04"),
        (Site(FILE, ("milestones", "works-started")), 3, "milestones"),
        (Site(FILE, ("care", "patrols", 1, "found")), 14, "无"),
    ],
)
def test_an_entry_has_a_place(located, site, line, stretch):
    place = located.place(site)

    assert (place.file, place.line, place.source[place.column - 1 : place.end_column - 1]) == (
        FILE,
        line,
        stretch,
    )


@pytest.mark.parametrize(
    ("path", "last"),
    [
        (("name",), "红旗新村"),
        (("stated",), "620.5}"),
        (("stated", "area_m2"), "620.5"),
        (("milestones",), "2022-04-08"),
        (("milestones", "supervision-group"), "2022-02-25"),
        (("notices",), "notices: {}"),
        (("care", "patrols", 0), "路灯不亮}"),
        (("care", "patrols", 1), "found: 无"),
        (("care",), "found: 无"),
        ((), "found: 无"),
    ],
)
def test_an_entry_ends_behind_its_last_character(located, path, last):
    assert located.end_of(path) == behind(last)


def test_an_entry_stands_in_brackets_or_in_block_form(located):
    paths = [(), ("stated",), ("milestones",), ("notices",), ("care", "patrols"), ("care", "patrols", 0)]

    assert [path for path in paths if located.in_brackets(path)] == [
        ("stated",),
        ("notices",),
        ("care", "patrols", 0),
    ]
    assert [located.indentation_of(path) for path in ((), ("milestones",), ("care", "patrols"))] == [0, 2, 4]


def test_what_is_not_there_has_no_end(located):
    assert not located.has(("excuses",))
    assert not located.has(("care", "patrols", 2))
    assert not located.has(("name", "first"))
    with pytest.raises(KeyError):
        located.end_of(("excuses",))


def test_a_file_that_cannot_be_read_has_its_lines():
    located = Located(FILE, "a\rb", readable=False)

    assert (located.root, located.lines) == (None, ["a\rb"])
    place = located.place(Site(FILE, ("name",)))
    assert (place.line, place.column, place.end_column) == (1, 1, 2)


def test_a_repaired_line_has_the_places_of_the_file():
    located = Located(FILE, "name：红旗新村\nstreet: 东街街道\n")

    assert located.reading.draft.lines[0] == "name: 红旗新村"
    assert located.place(Site(FILE, ("name",))).column == len("name：") + 1
