"""The real reports on terminals of 80 and 140 columns: nothing that is read as one is broken over lines."""

import re
from collections import Counter
from datetime import date

import pytest

from renovation_cli.compute.decisions import decisions
from renovation_cli.compute.orders import all_orders, orders_of
from renovation_cli.compute.who.directory import entries
from renovation_cli.editing.demo import demo_files
from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from renovation_cli.render import plain
from renovation_cli.reports.consult import consult, consult_project
from renovation_cli.reports.deadlines import deadlines
from renovation_cli.reports.duties import duties
from renovation_cli.reports.escalations import escalations, escalations_project
from renovation_cli.reports.extent import Extent
from renovation_cli.reports.funding import funding
from renovation_cli.reports.inspections import inspections, inspections_project
from renovation_cli.reports.meetings import Narrowed, meetings
from renovation_cli.reports.orders import Selection, orders
from renovation_cli.reports.overdue import overdue
from renovation_cli.reports.pace import pace, pace_project
from renovation_cli.reports.pipeline import pipeline
from renovation_cli.reports.project import project_page
from renovation_cli.reports.project_funding import funding_project
from renovation_cli.reports.status import status
from renovation_cli.reports.targets import targets
from renovation_cli.reports.wants import wants, wants_project
from renovation_cli.reports.who import who
from tests.district import SAMPLE, texts_in
from tests.render.documents import CHINESE, ENGLISH, columns_of, on_terminal, repeating


def all_meetings(position):
    """The report on every meeting and decision."""
    return meetings(position, Narrowed(tuple(decisions(position.rulebook, position.as_of))))


def every_project(position):
    """The first screen with every project: how many have room is not the same at every width."""
    return status(position, Extent(every=True))


def status_in_detail(position):
    """Everything that is on file of the programme."""
    return status(position, Extent(detail=True))


OF_PROGRAMME = (
    every_project,
    status_in_detail,
    overdue,
    deadlines,
    inspections,
    all_meetings,
    consult,
    targets,
    pace,
    escalations,
    funding,
    pipeline,
    wants,
    duties,
)
OF_PROJECT = (
    project_page,
    inspections_project,
    consult_project,
    pace_project,
    escalations_project,
    funding_project,
    wants_project,
)
PROJECTS = ("demo-wisteria", "demo-jasmine", "demo-clover", "hongqi")
ASKED = (*PROJECTS, "住建局", "城发集团", "示例戊辰", "示例癸丑", "乙二三")

WHOLE = re.compile(
    r"\d{4}-\d\d(?:-\d\d)?"  # a date
    r"|demo-[a-z]+|示例[\u4e00-\u9fff]{2}小区"  # a project's id and name
    r"|(?:≥ )?\d[\d,.]*(?:/\d+)?%?(?: (?:天|点|项|days?|items?|points?))?"  # a figure with its sign and unit
)
SHORT = re.compile("示例([\u4e00-\u9fff]{2})小区")
"""A project's name around what people call it."""


def is_short(name, times, drawn):
    """Whether a table without room for a project's name has it in short instead."""
    in_short = SHORT.fullmatch(name)
    return in_short is not None and drawn.count(in_short[1]) >= times


def documents_of(files, as_of):
    position = take_position(MappingTree(files), as_of, date(2023, 1, 31))
    book = position.rulebook
    documents = [report(position) for report in OF_PROGRAMME]
    placed = tuple(all_orders(position.states, book, as_of))
    documents += [orders(position, Selection(placed)), orders(position, Selection(placed, only_overdue=True))]
    for state in position.states:
        if state.id in PROJECTS:
            documents += [report(position, state) for report in OF_PROJECT]
            documents.append(orders(position, Selection(tuple(orders_of(state, book, as_of)), state)))
    known = entries(book, position.states)
    return documents + [who(position, entry) for entry in known if {entry.id, entry.name} & {*ASKED}]


@pytest.fixture(scope="module", params=["demo", "sample"])
def documents(request):
    files = dict(demo_files()) if request.param == "demo" else texts_in(SAMPLE)
    return documents_of(files, date(2022, 9, 22))


@pytest.mark.parametrize("language", [ENGLISH, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("width", [80, 100, 140])
def test_no_date_id_name_or_figure_is_broken(documents, width, language):
    for document in map(repeating, documents):
        drawn = on_terminal(document, width, colour=False, language=language)

        said = Counter(WHOLE.findall(plain.render(document, language)))
        broken = {
            each for each in said - Counter(WHOLE.findall(drawn)) if not is_short(each, said[each], drawn)
        }
        assert not broken, (document.name, document.blocks[0])
        assert all(columns_of(line) <= width for line in drawn.splitlines()), document.name
