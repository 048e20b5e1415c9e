"""Wall charts for tests: of the sample district, with other names, or with as many projects as are wanted."""

from dataclasses import replace
from datetime import date
from functools import cache

from renovation_cli.loading.tree import MappingTree
from renovation_cli.position import take_position
from renovation_cli.render.chart import page, sheets
from renovation_cli.render.language import Language
from renovation_cli.reports.parts.chart_rows import chart_of
from renovation_cli.reports.wallchart import wallchart
from tests.district import SAMPLE, TODAY, texts_in

ENGLISH, CHINESE = Language("en"), Language("zh")


@cache
def position_on(day):
    """The sample district on a day."""
    return take_position(MappingTree(texts_in(SAMPLE)), date.fromisoformat(day), TODAY)


def renamed(position, name, street=None):
    """A position whose projects all have a name, and stand under a street of another name if one is given."""
    changes = {"name": name, "officer": name} | ({"streets": (street,)} if street else {})
    states = tuple(
        replace(state, project=state.project.model_copy(update=changes)) for state in position.states
    )
    return replace(position, states=states, short_names={})


def each_named(position, names):
    """A position with a name for each of its projects, which is also that of its officer and its street."""
    states = tuple(
        replace(
            state,
            project=state.project.model_copy(update={"name": name, "officer": name, "streets": (name,)}),
        )
        for state, name in zip(position.states, names, strict=True)
    )
    return replace(position, states=states, short_names={})


def in_two_streets(position, project_id, streets):
    """A position with a project that lies in two streets."""
    states = tuple(
        replace(state, project=state.project.model_copy(update={"streets": streets}))
        if state.id == project_id
        else state
        for state in position.states
    )
    return replace(position, states=states)


def repeated(position, times):
    """A position with every project so many times, each with a number."""
    states = tuple(
        replace(state, project=state.project.model_copy(update={"name": f"{state.project.name}{n}"}))
        for n in range(times)
        for state in position.states
    )
    return replace(position, states=states)


def sheets_of(position, language=ENGLISH):
    """The sheets of a position."""
    chart = chart_of(position)
    return sheets(chart, wallchart(position, chart), language)


def page_of(position, language=ENGLISH):
    """The page of a position."""
    chart = chart_of(position)
    return page(chart, wallchart(position, chart), language)
