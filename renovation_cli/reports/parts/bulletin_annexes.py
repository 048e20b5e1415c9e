"""The annexes of a bulletin: the lists by pace, the streets, the classes, the projects, the orders."""

from collections.abc import Sequence
from dataclasses import replace

from renovation_cli.compute.month import Course
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import Block, Table
from renovation_cli.reports.fields.month import (
    BEHIND,
    LISTED,
    STATISTICS,
    STREET,
    ToldProject,
)
from renovation_cli.reports.paper import Annex
from renovation_cli.reports.parts.bulletin import class_tables, project_of, projects_of, streets_of, told_of
from renovation_cli.reports.parts.bulletin_ends import held_tables
from renovation_cli.reports.parts.month import MonthBulletin
from renovation_cli.reports.parts.several_streets import counted_in_each


def annexes(found: MonthBulletin) -> list[Annex[Block]]:
    """The projects behind, those on pace or ahead, the streets, and the statistics of the month."""
    behind = [project_of(found, row) for row in found.of(Course.BEHIND)]
    others = [project_of(found, row) for row in (*found.of(Course.AHEAD), *found.of(Course.ON_PACE))]
    asked = _by_street(found, [each for each in projects_of(found) if each.row.reports])
    streets = streets_of(found)
    together = STREET.row(told_of(found, found.whole))
    parts: list[tuple[Text, bool, Sequence[Block]]] = []
    if behind:
        parts.append((say("Projects behind the pace"), True, [BEHIND.table(behind, "behind")]))
    if others:
        parts.append((say("Projects on pace or ahead"), False, [LISTED.table(others, "on_pace")]))
    if streets:
        table = STREET.table(streets, "streets", last=together)
        parts.append((say("By street"), False, [table, *counted_in_each(found.position.states)]))
    if tables := class_tables(found):
        parts.append((say("By class"), False, tables))
    if asked:
        parts.append((say("Investment by project, yuan"), False, [STATISTICS.table(asked, "projects")]))
    if held := held_tables(found):
        parts.append((say("Orders, inspections and talks"), False, held))
    return [Annex(title, _named(found, body), across=across) for title, across, body in parts]


def _by_street(found: MonthBulletin, projects: Sequence[ToldProject]) -> list[ToldProject]:
    """The projects in the order of the streets; each stands under its first, last those of none on file."""
    places = {street: place for place, street in enumerate(found.book.teams.streets)}

    def place_of(told: ToldProject) -> tuple[bool, int, str]:
        street = told.row.state.project.street
        return street is None, places.get(street or "", len(places)), street or ""

    return sorted(projects, key=place_of)


def _named(found: MonthBulletin, body: Sequence[Block]) -> tuple[Block, ...]:
    """The tables with the short names of projects, for where there is not the room for more."""
    short = found.position.short_names
    return tuple(replace(each, called=short) if isinstance(each, Table) else each for each in body)
