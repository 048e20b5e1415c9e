"""Everything a project owes by a date: the plan's stages, and what else can fall due.

`SOURCES` lists the functions that find something beside the plan's stages; each gives its items, done or not.
"""

from collections.abc import Callable, Iterator
from datetime import date

from renovation_cli.compute.care import patrol_problems_due, patrols_due
from renovation_cli.compute.orders import orders_due
from renovation_cli.compute.progress import Item, ProjectState
from renovation_cli.model.book import Rulebook

Source = Callable[[ProjectState, Rulebook, date], Iterator[Item]]

SOURCES: tuple[Source, ...] = (orders_due, patrols_due, patrol_problems_due)


def owed(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """Everything a project owes, done or not: the plan's stages in order, then what comes beside them."""
    return [*state.items(), *(item for source in SOURCES for item in source(state, rulebook, as_of))]


def late(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """What should have been done before this date, in the same order."""
    return [item for item in owed(state, rulebook, as_of) if item.is_late(as_of)]
