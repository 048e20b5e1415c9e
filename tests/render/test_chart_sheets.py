"""The wall chart on paper: sheets of A3 that any renderer draws alike, whatever the names are."""

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest

from renovation_cli.compute.chart import MarkKind
from renovation_cli.render.chart import signs, sizes
from renovation_cli.render.chart.element import rect
from renovation_cli.render.chart.styles import STYLES
from tests.charts import CHINESE, ENGLISH, in_two_streets, position_on, renamed, repeated, sheets_of

SVG = "{http://www.w3.org/2000/svg}"
XML = "{http://www.w3.org/XML/1998/namespace}"
ELEMENTS = {"svg", "title", "desc", "g", "rect", "path", "circle", "text", "clipPath"}
ATTRIBUTES = {
    *("width", "height", "viewBox", "lang", XML + "lang", "font-family", "id", "transform", "clip-path"),
    *("x", "y", "cx", "cy", "r", "d", "font-size", "font-weight", "text-anchor"),
    *("fill", "stroke", "stroke-width", "stroke-dasharray"),
}
HOSTILE = (
    "<script>alert(1)</script>",
    "a & b \"c\" 'd'",
    "]]><!-- {{ 7*7 }} {% raw %}",
    "红" * 200,
    "\u202eabc\u2066",
    "\x1b[2J\x1b]0;x\x07",
    "=1+1",
    "[bold]红旗[/]",
    "\ufffe\x00\ud800",
    "﷽" * 20,
)


def drawn(text):
    return ET.fromstring(text)  # noqa: S314 - we have just made it


def told(root):
    """Every title of a part of the chart."""
    return [each.text for each in root.iter(SVG + "title")][1:]


def row_of(root, name):
    return next(each for each in root.iter(SVG + "text") if (each.text or "").startswith(name))


@pytest.mark.parametrize("day", ["2022-05-20", "2022-09-10", "2023-01-15"])
@pytest.mark.parametrize("language", [CHINESE, ENGLISH], ids=["zh", "en"])
def test_a_sheet_has_nothing_in_it_but_what_every_renderer_draws(day, language):
    (text,) = sheets_of(position_on(day), language)
    root = drawn(text)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= ELEMENTS
    assert {name for each in root.iter() for name in each.attrib} <= ATTRIBUTES
    for forbidden in ("var(", "href", "<style", "<script", "foreignObject", "dominant-baseline", "style="):
        assert forbidden not in text
    assert set(re.findall(r"url\(([^)]*)\)", text)) == {"#names"}
    # Nothing is fetched: the only address is the name of the language of the file.
    assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]


def test_no_number_of_a_sheet_is_broken():
    (text,) = sheets_of(position_on("2022-09-10"))
    numbers = [
        value
        for each in drawn(text).iter()
        for name, value in each.attrib.items()
        if name in ("x", "y", "width", "height", "cx", "cy", "r", "font-size", "stroke-width")
    ]
    assert [value for value in numbers if not re.fullmatch(r"-?\d+(mm)?", value)] == []


def test_a_sheet_is_a3_across_and_names_its_language():
    root = drawn(sheets_of(position_on("2022-09-10"), CHINESE)[0])
    assert (root.attrib["width"], root.attrib["height"]) == ("420mm", "297mm")
    assert root.attrib["viewBox"] == "0 0 42000 29700"
    assert (root.attrib["lang"], root.attrib[XML + "lang"]) == ("zh-CN", "zh-CN")
    assert drawn(sheets_of(position_on("2022-09-10"))[0]).attrib["lang"] == "en"


def test_a_sheet_is_named_and_described():
    root = drawn(sheets_of(position_on("2022-09-10"))[0])
    assert root.find(SVG + "title").text == "示例区2022年老旧小区改造: wall chart"
    assert root.find(SVG + "desc").text.splitlines() == [
        "As of 2022-09-10",
        "Synthetic data: no real place, project or person.",
        "红旗新村, 实施项目, 施工, works 30.50%, 47.06% due, 3 late, level 黄牌",
        "新丰大院, 实施项目, 入户, works 0.00%, 47.06% due, 3 late, level 红牌",
        "老街候选小区, 申报计划, done",
        "建设里, 续建项目, 攻坚, 1 late",
    ]


def test_every_bar_and_mark_says_what_it_is():
    found = told(drawn(sheets_of(position_on("2022-09-10"))[0]))
    assert "改造前征求意见: 4/4, met; posted on 2022-03-08" in found
    assert "Level 红牌 since 2022-08-15: 约谈" in found
    assert "Window of the plan: 施工, 2022-07 to 2022-11" in found


def form(elements):
    """What is drawn, without its colour: its shape, whether it is filled, and whether its line is broken."""
    paper = STYLES["paper"]["fill"]
    return [
        (
            each.tag,
            tuple(sorted(each.attributes.items())),
            each.children,
            STYLES[each.role].get("fill") not in (paper, "none"),
            STYLES[each.role].get("stroke-dasharray"),
        )
        for each in elements
    ]


def test_every_sign_has_a_form_of_its_own_without_any_colour():
    forms = [form(draw(0, 0)) for draw in signs.SIGNS.values()]
    assert set(signs.SIGNS) == set(MarkKind)
    assert all(one != other for at, one in enumerate(forms) for other in forms[:at])


def test_every_hatch_has_a_form_of_its_own_without_any_colour():
    drawn_in = (signs.hatched, signs.crossed, signs.lined)
    bars = [form(draw(0, 0, 2000, 200)) for draw in drawn_in]
    bars += [form(signs.level(0, 0, 2000, 200, rank, 2)) for rank in range(3)]
    bars.append(form([signs.torn(0, 0, 2000, 200)]))
    bars += [form([rect(role, 0, 0, 2000, 200)]) for role in ("works", "planned")]
    assert all(one != other for at, one in enumerate(bars) for other in bars[:at])


@pytest.mark.parametrize("day", ["2022-05-20", "2022-09-10"])
def test_whatever_says_that_no_start_is_on_file_is_drawn_with_a_torn_end_and_nothing_else_is(day):
    bars = [
        each
        for each in drawn(sheets_of(position_on(day))[0]).iter(SVG + "g")
        if each.find(SVG + "title") is not None
    ]
    said, torn = [], []
    for bar in bars:
        words = bar.find(SVG + "title").text
        if words.startswith("Works"):
            said.append("no start on file" in words)
            torn.append(bar.find(SVG + "path") is not None)

    assert said == torn
    assert any(torn) is (day == "2022-09-10")


def test_the_line_of_the_day_stands_inside_the_column_of_that_day():
    root = drawn(sheets_of(position_on("2022-05-31"))[0])
    (line, *_) = [
        each
        for each in root.iter(SVG + "path")
        if each.attrib.get("stroke-width") == str(STYLES["today"]["stroke-width"])
    ]
    x = int(line.attrib["d"].split()[1])
    days = 334  # from 1 February to 31 December
    passed = 28 + 31 + 30 + 30  # before 31 May
    assert passed * sizes.TIME // days < x < (passed + 1) * sizes.TIME // days


def test_a_day_beside_the_chart_has_no_line_and_is_said():
    text = sheets_of(position_on("2023-01-15"))[0]
    assert "As of 2023-01-15" in text
    assert "the day judged for" not in text


def test_the_smallest_letters_of_a_row_have_eight_points():
    root = drawn(sheets_of(position_on("2022-09-10"))[0])
    small = {int(each.attrib["font-size"]) for each in root.iter(SVG + "text") if each.text != "?"}
    assert min(small) >= 280


def test_a_hundred_projects_take_several_sheets_with_heads_and_legend_on_each():
    position = repeated(position_on("2022-09-10"), 25)
    made = sheets_of(position)
    assert len(made) == 5
    for number, text in enumerate(made, start=1):
        content = [each.text for each in drawn(text).iter(SVG + "text")]
        assert f"As of 2022-09-10 · sheet {number} of 5" in content
        for head in ("Project", "Sep", "东街街道", "window of the plan", "the day judged for"):
            assert head in content
    assert "建设里24" in [each.text for each in drawn(made[-1]).iter(SVG + "text")]


def streets_of(text):
    """What stands in the column of the streets of a sheet, street by street."""
    cells = [each for each in drawn(text).iter(SVG + "g") if each.find(SVG + "title") is not None]
    lines = (list(cell.iter(SVG + "text")) for cell in cells if cell.find(SVG + "rect") is None)
    return [
        [line.text for line in found]
        for found in lines
        if found and all(line.attrib["x"] == str(sizes.PAD) for line in found)
    ]


def test_a_street_has_the_same_number_on_every_sheet_and_goes_on_by_its_name():
    position = repeated(position_on("2022-09-10"), 7)  # 28 of one street, and one of them in a second
    made = sheets_of(in_two_streets(position, "jianshe", ("东街街道", "西街街道")), CHINESE)
    assert [streets_of(text) for text in made] == [
        [["东街街道", "28 个项目"]],
        [["东街街道", "（续）", "28 个项目"], ["西街街道", "7 个项目"]],
    ]


def test_a_street_with_one_row_of_several_on_a_sheet_keeps_its_number():
    position = repeated(position_on("2022-09-10"), 11)
    states = position.states[:42]
    ends = (21, 22)  # of two sheets of 21 the second begins with the last of the first street
    for end in ends:
        streets = [("东街街道",) if at < end else ("西街街道",) for at in range(42)]
        track = states[0].project.track
        moved = tuple(
            replace(state, project=state.project.model_copy(update={"streets": street, "track": track}))
            for state, street in zip(states, streets, strict=True)
        )
        found = [streets_of(text) for text in sheets_of(replace(position, states=moved), CHINESE)]
        rest = [["东街街道", "（续）", "22 个项目"]] if end == 22 else []
        assert found == [
            [["东街街道", f"{end} 个项目"]],
            [*rest, ["西街街道", f"{42 - end} 个项目"]],
        ]


def test_that_a_project_stands_under_several_streets_is_written_on_every_sheet():
    said = "有 1 个项目跨镇街，分别计入所属的各镇街，合计时只计一次：建设里。"
    there = in_two_streets(position_on("2022-09-10"), "jianshe", ("东街街道", "西街街道"))
    (text,) = sheets_of(there, CHINESE)
    assert said in [each.text for each in drawn(text).iter(SVG + "text")]
    assert "跨镇街" not in sheets_of(position_on("2022-09-10"), CHINESE)[0]


def test_nothing_of_a_sheet_lies_beyond_its_margin():
    for text in sheets_of(repeated(position_on("2022-09-10"), 25)):
        root = drawn(text)
        lowest = 0
        for each in root:
            found = re.match(r"translate\((\d+) (\d+)\)", each.attrib.get("transform", ""))
            if found:
                lowest = max(lowest, int(found[2]))
        assert lowest < sizes.PAGE_HEIGHT - sizes.MARGIN


def test_a_programme_without_projects_is_a_sheet_without_rows():
    (text,) = sheets_of(replace(position_on("2022-09-10"), states=(), withdrawn=()))
    assert "sheet 1 of 1" in text


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_a_name_is_a_text_whatever_it_is(name):
    position = renamed(position_on("2022-09-10"), name, street=name)
    (text,) = sheets_of(position)
    root = drawn(text)
    assert {each.tag.removeprefix(SVG) for each in root.iter()} <= ELEMENTS
    shown = ENGLISH.value(name).replace("\ufffe", "\\ufffe")  # what XML has no sign for
    whole = [each for each in told(root) if each.startswith(shown[:8].strip())]
    assert whole, "the full name is told"
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "<script" not in text


def test_a_long_name_is_shortened_and_told_whole():
    name = "红" * 200
    root = drawn(sheets_of(renamed(position_on("2022-09-10"), name))[0])
    shown = [each.text for each in root.iter(SVG + "text") if (each.text or "").startswith("红红")]
    assert shown
    assert all(len(each) <= 13 for each in shown)
    assert any(name in each for each in told(root))


def test_a_name_that_has_no_room_stands_as_its_short_one():
    position = renamed(position_on("2022-09-10"), "红旗新村周边老旧小区改造提升项目")
    short = replace(position, short_names={state.id: "红旗" for state in position.states})
    shown = [each.text for each in drawn(sheets_of(short)[0]).iter(SVG + "text")]
    assert shown.count("红旗") == 4


def test_the_same_data_gives_the_same_bytes():
    assert sheets_of(position_on("2022-09-10")) == sheets_of(position_on("2022-09-10"))
