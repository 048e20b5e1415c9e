"""Everything a project owes by a date: the plan's stages, and what else can fall due.

`SOURCES` lists the functions that find something beside the plan's stages; each gives its items, done or not.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from datetime import date

from renovation_cli.compute.care import patrol_problems_due, patrols_due
from renovation_cli.compute.concern import answers, concern_of
from renovation_cli.compute.directory import Entry, EntryKind
from renovation_cli.compute.orders import all_orders, orders_due
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


def late_beside_duties(
    states: Iterable[ProjectState], rulebook: Rulebook, as_of: date, department_id: str | None = None
) -> int:
    """How much is late under no duty: in all, or of what a department answers for under none of its own."""
    departments = rulebook.duties.departments
    entry, asked = None, list(departments.values())
    if department_id is not None:
        entry = Entry(EntryKind.DEPARTMENT, department_id, departments[department_id].name)
        asked = [departments[department_id]]
    own = {duty_id for department in asked for duty_id in department.duties}
    concerns = concern_of(entry, rulebook) if entry else None
    items = sum(
        item.duty not in own and (concerns is None or concerns(item, state))
        for state in states
        for item in late(state, rulebook, as_of)
    )
    orders = sum(
        each.duty not in own
        and (entry is None or (each.holder is not None and answers(entry, each.holder, None, rulebook)))
        for each in all_orders((), rulebook, as_of)
        if each.overdue
    )
    return items + orders


def late_by_duty(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> Counter[str]:
    """How much is late under each duty: what the projects owe, and the orders about the programme itself."""
    items = (item.duty for state in states for item in late(state, rulebook, as_of))
    orders = (each.duty for each in all_orders((), rulebook, as_of) if each.overdue)
    return Counter(duty for duty in (*items, *orders) if duty)
