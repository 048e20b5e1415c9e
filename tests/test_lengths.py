"""How long reports of the whole demo district are on a screen of 80 columns: at most a hundred lines."""

# ruff: noqa: F811 - a fixture bears the name of an argument that asks for it

import re

import pytest

from renovation_cli.render.language import Language
from tests.render.documents import columns_of, on_terminal
from tests.test_figures import district, files  # noqa: F401 - fixtures
from tools.goldens import reports as documents_of

pytestmark = pytest.mark.figures

REPORTS = (
    *("status", "overdue", "deadlines", "orders", "escalations", "pace", "targets", "duties", "meetings"),
    *("funding", "evidence", "inspections", "wants", "pipeline", "lists"),
)
DAYS = {
    "2022-03-11": ("overdue",),
    "2022-05-11": ("deadlines",),
    "2022-08-31": REPORTS,
    "2022-12-31": REPORTS,
}
"""What is drawn on each day, beside the papers; with the most of nearly every report are the last two."""


@pytest.mark.parametrize("day", DAYS)
def test_no_report_of_the_district_takes_more_than_a_hundred_lines(district, day):
    lines = [f"{name} --as-of {day}" for name in (*DAYS[day], "weekly")]
    lines.append(f"bulletin {day[:7]} --as-of {day}")
    for line, document in documents_of(lines, district.parent).items():
        for code in ("zh", "en"):
            shown = on_terminal(document, colour=False, language=Language(code)).splitlines()
            assert len(shown) <= 100, (line, code)
            # Commands are not folded: what is cut in two cannot be typed.
            assert all(columns_of(each) <= 80 or "renovation " in each for each in shown), (line, code)


def test_papers_that_are_an_excerpt_on_a_screen_say_how_much_more_there_is(district):
    as_of = "--as-of 2022-08-31"
    found = documents_of([f"weekly {as_of}", f"bulletin 2022-08 {as_of}"], district.parent)
    weekly, bulletin = (on_terminal(each, colour=False, language=Language("zh")) for each in found.values())

    assert "\n另有 11 行有事项。\n" in weekly
    assert "renovation weekly --week 2022-W35 --all" in weekly
    assert "\n另有 21 项。\n" in bulletin
    assert "附件 6 个" in bulletin
    assert "renovation bulletin 2022-08 --all" in bulletin


HEADINGS = (
    ("weekly", "en", "Project Works The week, problems, the next two weeks", "Stage Off"),
    ("evidence", "en", "Project What First day Times Who answers (how many)"),
    ("targets", "en", "Street Projects Unknown Year's plan Done in year Of year's plan"),
    ("targets", "zh", "镇街 项目 情况不明项目 年度计划投资 年度完成 占年度计划"),
    (
        "trend",
        "en",
        "Month Opinions Milestones Works begun Works Invested, yuan Orders Late",
        "Agreeing Finished Points Received, yuan Closed",
    ),
    ("pace", "zh", "项目 应完成 工程 偏差（百分点） 资金 偏差（百分点）"),
)


def test_no_heading_of_a_screen_is_folded(district):
    lines = {name: f"{name} --as-of 2022-08-31" for name, *_ in HEADINGS}
    found = documents_of(list(lines.values()), district.parent)
    for name, code, *heads in HEADINGS:
        shown = on_terminal(found[lines[name]], colour=False, language=Language(code)).splitlines()
        spoken = [" ".join(line.split()) for line in shown]
        at = spoken.index(heads[0])

        assert spoken[at : at + len(heads)] == heads, (name, code)
        assert set(spoken[at + len(heads)]) == {"─"}, (name, code)


@pytest.mark.parametrize("name", ["escalations", "weekly"])
def test_projects_stand_on_a_screen_by_their_short_names_or_in_full(district, name):
    (document,) = documents_of([f"{name} --as-of 2022-08-31"], district.parent).values()
    for code in ("zh", "en"):
        shown = on_terminal(document, colour=False, language=Language(code))

        assert "古柏" in shown, code
        assert not re.findall(r"示例\w{2}小区", shown), code


@pytest.mark.parametrize("day", ["2022-05-11", "2022-08-31", "2022-12-31"])
def test_overdue_takes_at_most_a_line_and_a_third_an_item_and_ten_more(district, day):
    """With the command typed as where the data lies elsewhere, on a line of its own."""
    (document,) = documents_of([f"overdue --as-of {day}"], district.parent).values()
    for code in ("zh", "en"):
        lines = on_terminal(document, colour=False, language=Language(code)).splitlines()
        items = sum(bool(re.search(r" \d{4}-\d\d(-\d\d)? +\d+ (d|天) ", line)) for line in lines)
        own_line = not any(line.startswith("  renovation") for line in lines)

        assert items > 3, code
        assert len(lines) + own_line <= 1.3 * items + 10, (code, len(lines), items)
