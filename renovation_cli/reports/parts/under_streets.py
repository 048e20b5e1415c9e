"""Rows of projects under their streets, in the order of the plan, as the lists of projects have them."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from renovation_cli.findings.text import Text, say
from renovation_cli.model.book import Rulebook
from renovation_cli.model.project import Project
from renovation_cli.reports.document import Table

T = TypeVar("T")


def in_street_order(
    rows: Iterable[T],
    project_of: Callable[[T], Project],
    rulebook: Rulebook,
    most_first: Callable[[T], int | None] = lambda _: 0,
) -> list[T]:
    """The rows by street, in the order of the plan's; what names no street comes last.

    Args:
        rows: one a project.
        project_of: the project of a row.
        rulebook: the plan.
        most_first: what is larger comes first within a street; unknown last, and equals by name.
    """
    order = {street: number for number, street in enumerate(rulebook.teams.streets)}

    def key(row: T) -> tuple[int, bool, int, str]:
        project, weight = project_of(row), most_first(row)
        place = order.get(project.street or "", len(order))
        return place, weight is None, -(weight or 0), project.name

    return sorted(rows, key=key)


def with_streets(table: Table, projects: Iterable[Project]) -> Table:
    """A table of such rows with the street above those of each; of one street it is not said."""
    streets = [project.street for project in projects]
    if len(set(streets)) <= 1:
        return table
    bands = tuple(
        (number, _named(street))
        for number, street in enumerate(streets)
        if not number or street != streets[number - 1]
    )
    return replace(table, bands=bands)


def _named(street: str | None) -> Text:
    return say("{name}", name=street) if street else say("No street named")
