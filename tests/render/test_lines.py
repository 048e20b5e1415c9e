"""The reports of the whole district on 80 columns: a line a thing, and nothing folded in a value."""

import re
from datetime import date
from pathlib import Path

import pytest

from renovation_cli.compute.decisions import decisions
from renovation_cli.compute.orders import all_orders
from renovation_cli.editing.demo import demo_files
from renovation_cli.loading.tree import FolderTree, MappingTree
from renovation_cli.position import take_position
from renovation_cli.render import plain
from renovation_cli.reports.calendar import calendar
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.document import Table
from renovation_cli.reports.duties import duties
from renovation_cli.reports.escalations import escalations
from renovation_cli.reports.evidence import evidence
from renovation_cli.reports.extent import SCREEN, WHOLE, Extent
from renovation_cli.reports.funding import funding
from renovation_cli.reports.inspections import inspections
from renovation_cli.reports.lists import lists
from renovation_cli.reports.meetings import Narrowed, meetings
from renovation_cli.reports.orders import Selection, orders
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wants import wants
from tests.as_programs_read import read
from tests.render.documents import CHINESE, ENGLISH, columns_of, on_terminal

DAYS = ("2022-03-11", "2022-05-11", "2022-08-31", "2022-12-31")
OWN = Path(__file__).parents[2] / "data"
LANGUAGES = {"zh": CHINESE, "en": ENGLISH}
VALUE = re.compile(r"\d{4}-\d\d(?:-\d\d)?|示例[\u4e00-\u9fff]{2}小区|[\u4e00-\u9fff]样[\u4e00-\u9fff]{2}")


def all_orders_on(position, extent=SCREEN):
    """The report on every order."""
    placed = tuple(all_orders(position.states, position.rulebook, position.as_of))
    return orders(position, Selection(placed), extent)


def all_meetings_on(position, extent=SCREEN):
    """The report on every meeting and decision."""
    return meetings(position, Narrowed(tuple(decisions(position.rulebook, position.as_of))), extent)


def all_duties_on(position, extent=SCREEN):
    """The report on every department."""
    return duties(position, None, extent)


IN_LINES = (
    overdue,
    deadlines,
    escalations,
    pace,
    inspections,
    evidence,
    funding,
    all_orders_on,
    all_meetings_on,
    all_duties_on,
)
EVERY = (*IN_LINES, targets, wants, pipeline, calendar, lists)


@pytest.fixture(scope="module", params=DAYS)
def position(request):
    day = date.fromisoformat(request.param)
    return take_position(MappingTree(dict(demo_files())), day, date(2023, 1, 31))


def drawn(document, language, width=80):
    return on_terminal(document, width, colour=False, language=language).splitlines()


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_is_late_takes_hardly_more_than_a_line_an_item(position, code):
    document = overdue(position)

    items = len(read(document)["overdue"])
    assert items
    assert len(drawn(document, LANGUAGES[code])) <= items * 1.3 + 10


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("width", [80, 140])
@pytest.mark.parametrize("day", [*DAYS, "2022-05-20"])
def test_what_has_no_record_takes_hardly_more_than_a_line_an_item(day, width, code):
    """In the district of the plan, where nothing is on record."""
    own = take_position(FolderTree(OWN), date.fromisoformat(day), date(2023, 1, 31))
    lines = drawn(overdue(own), LANGUAGES[code], width)

    rows = [line for line in lines if re.search(r" 入户小组成立| 网格化摸底", line)]
    assert len(rows) in {5, 13}
    assert len(lines) <= len(rows) * 1.3 + 10
    assert sum(line.startswith(("步行街", "红岩", "新和路", "中医药")) for line in rows) == 4
    assert not any(re.match(r" +\S", line) for line in lines if line not in rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_headings_of_lists_stand_on_a_line(position, code):
    lines = drawn(lists(position), LANGUAGES[code])

    rules = [number for number, line in enumerate(lines) if line.startswith("──")]
    assert len(rules) == 2
    assert all(lines[number - 2].endswith(("yuan)", "万元）")) for number in rules)


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("report", EVERY, ids=lambda report: report.__name__)
def test_no_report_of_the_whole_district_is_longer_than_a_hundred_lines(position, report, code):
    lines = drawn(report(position), LANGUAGES[code])

    assert len(lines) <= 100
    assert all(columns_of(line) <= 80 for line in lines)


def _not_spare(table, row):
    return [cell for column, cell in zip(table.columns, row, strict=True) if not column.spare]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("report", EVERY, ids=lambda report: report.__name__)
def test_no_value_is_folded(position, report, code):
    """A project stands by its name, or by its short one where there is not the room for that."""
    language, document = LANGUAGES[code], report(position)
    tables = [block for block in document.body if isinstance(block, Table)]
    cells = [cell for table in tables for row in table.rows for cell in _not_spare(table, row)]
    values = {each for cell in cells for each in VALUE.findall(language.value(cell))}
    called = {state.project.name: position.called(state.id) for state in position.on_file}
    for width in (80, 140):
        text = "\n".join(drawn(document, language, width))
        assert {each for each in values if each not in text and called.get(each, each) not in text} == set()


@pytest.mark.parametrize("report", IN_LINES, ids=lambda report: report.__name__)
def test_programs_get_the_same_however_much_is_printed(position, report):
    whole = read(report(position, WHOLE))

    assert all(read(report(position, each)) == whole for each in (SCREEN, Extent(every=True)))


@pytest.mark.parametrize("report", IN_LINES, ids=lambda report: report.__name__)
def test_everything_is_listed_where_it_is_asked_for(position, report):
    every = report(position, Extent(every=True))

    assert "more: renovation" not in plain.render(every, ENGLISH)


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_candidate_for_next_year_takes_a_line_of_140_columns(position, code):
    lines = drawn(pipeline(position), LANGUAGES[code], 140)
    rule = next(number for number, line in enumerate(lines) if line.startswith("─"))
    streets = list(position.rulebook.teams.streets)
    candidates = pipeline(position).data["candidates"]
    places = [(streets.index(each["streets"][0]), each["name"]) for each in candidates]
    names = [name for _, name in sorted(places)]

    below = lines[rule + 1 : rule + 1 + len(names)]
    assert [line.split()[0] for line in below] == names
