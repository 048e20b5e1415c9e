"""What residents want as a part of a report (plan 二2)."""

from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.wants import Demand, demand
from renovation_cli.findings.text import Text, say
from renovation_cli.position import Position
from renovation_cli.reports.document import Block, Table
from renovation_cli.reports.fields.wants import WANT


def demand_of(states: list[ProjectState], position: Position) -> Demand:
    """What the households of some projects want, by the plan's menu."""
    return demand(states, position.rulebook.programme.menu)


def wants_table(found: Demand, title: Text | None = None) -> Table:
    """The items, the most wanted first."""
    unknown = say("No list of households is on file, so what is wanted is unknown.")
    empty = unknown if found.listed is None else say("No household names a wish.")
    return WANT.table(found.wants, "wants", title=title, empty=empty)


def wants_blocks(found: Demand) -> list[Block]:
    """What the residents of a project want; nothing where nobody names a wish."""
    if not found.wants:
        return []
    title = say(
        "What residents want, by {wishing} of {listed} households listed",
        wishing=found.wishing,
        listed=found.listed,
    )
    return [wants_table(found, title)]
