"""``wants``: what residents want, so that the design can follow demand (plan 二2)."""

from typing import Any

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.wants import Demand, demand
from renovation_cli.findings.command import renovation
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.reports.amounts import exact, percent
from renovation_cli.reports.document import (
    Block,
    Cell,
    Column,
    Document,
    Next,
    Pairs,
    Sentence,
    Several,
    Table,
    Tone,
    Toned,
)
from renovation_cli.reports.frame import framed
from renovation_cli.reports.position import Position

_FIRST = 3


def wants(position: Position) -> Document:
    """The report over every project: the demand of all of them, and the first items of each."""
    menu = _menu(position)
    asked = [state for state in position.states if state.rounds or state.listed is not None]
    whole = demand(asked)
    without = sum(state.listed is None for state in asked)
    blocks: list[Block] = [
        _facts(whole),
        *_not_listed(without),
        _table(whole, menu, say("All projects together")),
    ]
    blocks.append(_project_table(asked))
    blocks.append(Next(((renovation("wants", "PROJECT"), say("one project, item by item")),)))
    data = {
        "together": demand_data(whole, menu),
        "projects_without_list": without,
        "projects": [
            {"id": state.id, "name": state.project.name} | demand_data(demand([state]), menu)
            for state in asked
        ],
    }
    return framed("wants", say("what residents want"), position, blocks, data)


def wants_project(position: Position, state: ProjectState) -> Document:
    """The report of one project."""
    menu = _menu(position)
    found = demand([state])
    data = {"projects": [{"id": state.id, "name": state.project.name} | demand_data(found, menu)]}
    title = say("what the residents of {project} want", project=state.project.name)
    return framed("wants", title, position, [_facts(found), _table(found, menu, None)], data)


def section(state: ProjectState, position: Position) -> tuple[list[Block], dict[str, Any]]:
    """The part of a project's page about what its residents want."""
    menu = _menu(position)
    found = demand([state])
    title = say(
        "What residents want, by {wishing} of {listed} households listed",
        wishing=found.wishing,
        listed=found.listed,
    )
    blocks: list[Block] = [_table(found, menu, title)] if found.wants else []
    return blocks, {"wants": demand_data(found, menu)}


def _menu(position: Position) -> dict[str, str]:
    return position.rulebook.programme.menu if position.rulebook else {}


def _facts(found: Demand) -> Pairs:
    named: Cell = None if found.listed is None else found.wishing
    return Pairs(((say("Households listed"), found.listed), (say("Households that name a wish"), named)))


def _not_listed(without: int) -> list[Block]:
    if not without:
        return []
    text = say_n(
        "{n} project has no list of households; what is wanted there is unknown.",
        "{n} projects have no list of households; what is wanted there is unknown.",
        without,
    )
    return [Sentence(text, Tone.WARN)]


def _table(found: Demand, menu: dict[str, str], title: Text | None) -> Table:
    columns = (
        Column(say("Item")),
        Column(say("On the menu"), beneath=True),
        Column(say("Households"), right=True),
        Column(say("Of listed"), right=True),
        Column(say("Of those with a wish"), right=True),
    )
    rows = tuple(
        (
            want.item,
            menu.get(want.item, ""),
            want.households,
            percent(want.of_listed),
            percent(want.of_wishing),
        )
        for want in found.wants
    )
    unknown = say("No list of households is on file, so what is wanted is unknown.")
    return Table(columns, rows, title, unknown if found.listed is None else say("No household names a wish."))


def _project_table(states: list[ProjectState]) -> Table:
    columns = (
        Column(say("Project")),
        Column(say("Id"), beneath=True),
        Column(say("Listed"), right=True),
        Column(say("With a wish"), right=True),
        Column(say("Most wanted")),
    )
    rows = []
    for state in states:
        found = demand([state])
        named: Cell = None if found.listed is None else found.wishing
        rows.append((state.project.name, state.id, found.listed, named, _first(found)))
    return Table(columns, tuple(rows), title=say("By project"), empty=say("No project is on file yet."))


def _first(found: Demand) -> Cell:
    """The first items with their share of the listed households."""
    if found.listed is None:
        return None
    if not found.wants:
        return Toned(say("none named"), Tone.DIM)
    return Several(
        tuple(
            say("{item} {share}", item=want.item, share=percent(want.of_listed))
            for want in found.wants[:_FIRST]
        )
    )


def demand_data(found: Demand, menu: dict[str, str]) -> dict[str, Any]:
    """Demand for programs; shares are exact."""
    return {
        "listed": found.listed,
        "wishing": None if found.listed is None else found.wishing,
        "wants": None
        if found.listed is None
        else [
            {
                "item": want.item,
                "name": menu.get(want.item),
                "households": want.households,
                "of_listed": exact(want.of_listed),
                "of_wishing": exact(want.of_wishing),
            }
            for want in found.wants
        ],
    }
