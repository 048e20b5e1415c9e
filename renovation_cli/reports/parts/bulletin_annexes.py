"""The annexes of a bulletin: the lists by pace, the streets, the classes, the projects, the orders."""

from collections.abc import Sequence

from renovation_cli.compute.month import Course
from renovation_cli.findings.text import Text, say
from renovation_cli.reports.document import Block, Heading
from renovation_cli.reports.fields.month import BEHIND, LISTED, STATISTICS, STREET
from renovation_cli.reports.parts.bulletin import class_tables, project_of, projects_of, streets_of, told_of
from renovation_cli.reports.parts.bulletin_ends import held_tables
from renovation_cli.reports.parts.month import MonthBulletin
from renovation_cli.reports.parts.several_streets import counted_in_each


def annexes(found: MonthBulletin) -> list[Block]:
    """The projects behind, those on pace or ahead, the streets, and the statistics of the month."""
    behind = [project_of(found, row) for row in found.of(Course.BEHIND)]
    others = [project_of(found, row) for row in (*found.of(Course.AHEAD), *found.of(Course.ON_PACE))]
    asked = [each for each in projects_of(found) if each.row.reports]
    streets = streets_of(found)
    whole = STREET.row(told_of(found, found.whole))
    parts: list[tuple[Text, Sequence[Block]]] = []
    if behind:
        parts.append((say("Projects behind the pace"), [BEHIND.table(behind, "behind")]))
    if others:
        parts.append((say("Projects on pace or ahead"), [LISTED.table(others, "on_pace")]))
    if streets:
        table = STREET.table(streets, "streets", last=whole)
        parts.append((say("By street"), [table, *counted_in_each(found.position.states)]))
    if tables := class_tables(found):
        parts.append((say("By class"), tables))
    if asked:
        parts.append((say("Investment by project, yuan"), [STATISTICS.table(asked, "projects")]))
    if held := held_tables(found):
        parts.append((say("Orders, inspections and talks"), held))
    blocks: list[Block] = []
    for number, (title, body) in enumerate(parts, 1):
        blocks += [Heading(say("Annex {n}: {title}", n=number, title=title)), *body]
    return blocks
