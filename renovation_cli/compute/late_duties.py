"""How much is late under each duty, and how much under none."""

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item
from renovation_cli.compute.orders import all_orders
from renovation_cli.compute.owed import Bearer, bearer_of, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.who.entry import OF_BODY, Entry, EntryKind
from renovation_cli.compute.who.kinds import concerns, leads
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Department

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
    """How much is late under no duty: in all, or of what somebody answers for under none of their own.

    Args:
        late_items: what is late.
        rulebook: the plan, who, and the duties.
        as_of: the day judged for.
        department_id: of a department, or of a body of ``teams.yaml``, which has no duties; None for all.
    """
    departments = rulebook.duties.departments
    entry, asked = None, list(departments.values())
    if department_id is not None:
        entry, asked = _asked(department_id, rulebook)
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


def _asked(body_id: str, rulebook: Rulebook) -> tuple[Entry, list[Department]]:
    """A department with its duties, or a body of ``teams.yaml`` that has none."""
    department = rulebook.duties.departments.get(body_id)
    if department is None:
        return Entry(OF_BODY[rulebook.teams.bodies[body_id].kind], body_id, body_id), []
    return Entry(EntryKind.DEPARTMENT, body_id, department.name), [department]


def late_by_duty(late_items: LateItems, rulebook: Rulebook, as_of: date) -> Counter[str]:
    """How much is late under each duty: what is owed, and the orders about the programme itself."""
    items = (item.duty for item, _ in late_items)
    orders = (each.duty for each in all_orders((), rulebook, as_of) if each.overdue)
    return Counter(duty for duty in (*items, *orders) if duty)
