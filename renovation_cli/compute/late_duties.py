"""How much is late under each duty, and how much under none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item
from renovation_cli.compute.orders import all_orders
from renovation_cli.compute.owed import Bearer, bearer_of, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.who.entry import Entry, EntryKind
from renovation_cli.compute.who.kinds import concerns, leads
from renovation_cli.model.book import Rulebook

LateItems = Sequence[tuple[Item, Bearer]]
"""What is late, each with who owes it."""


def late_items(
    states: Iterable[ProjectState], places: Iterable[PlaceState], rulebook: Rulebook, as_of: date
) -> LateItems:
    """What the projects, the streets and the programme owe and is late."""
    return [
        *((item, bearer_of(state)) for state in states for item in late(state, rulebook, as_of)),
        *((item, place.bearer) for place in places for item in place.late()),
    ]


def late_beside_duties(
    late_items: LateItems, rulebook: Rulebook, as_of: date, department_id: str | None = None
) -> int:
    """How much is late under no duty: in all, or of what a department answers for under none of its own."""
    departments = rulebook.duties.departments
    entry, asked = None, list(departments.values())
    if department_id is not None:
        entry = Entry(EntryKind.DEPARTMENT, department_id, departments[department_id].name)
        asked = [departments[department_id]]
    own = {duty_id for department in asked for duty_id in department.duties}
    items = sum(
        item.duty not in own and (entry is None or concerns(entry, item, bearer, rulebook))
        for item, bearer in late_items
    )
    orders = sum(
        each.duty not in own
        and (entry is None or (each.holder is not None and leads(entry, each.holder, None, rulebook)))
        for each in all_orders((), rulebook, as_of)
        if each.overdue
    )
    return items + orders


def late_by_duty(late_items: LateItems, rulebook: Rulebook, as_of: date) -> Counter[str]:
    """How much is late under each duty: what is owed, and the orders about the programme itself."""
    items = (item.duty for item, _ in late_items)
    orders = (each.duty for each in all_orders((), rulebook, as_of) if each.overdue)
    return Counter(duty for duty in (*items, *orders) if duty)
