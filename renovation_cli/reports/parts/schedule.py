"""What becomes of a project's schedule as a part of reports: changes, items of work, what is counted."""

from renovation_cli.compute.counted import CountOfProject
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.work_items import ItemOfWork
from renovation_cli.findings.text import say, say_n
from renovation_cli.position import Position
from renovation_cli.reports.document import Block
from renovation_cli.reports.fields.counted import COUNTED
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every
from renovation_cli.reports.fields.schedule import (
    SCHEDULE_CHANGE,
    STOPPED,
    Stopped,
    schedule_changes,
)
from renovation_cli.reports.fields.work_items import WORK_ITEM

STOPPED_PROJECTS = Fields[Stopped](
    Field("suspended", every(STOPPED), lambda found: found.suspended),
    Field("withdrawn", every(STOPPED), lambda found: found.withdrawn),
)
"""Those that a report counts apart, and those that it does not count."""


def stopped_of(position: Position) -> Stopped:
    """The projects of a programme that are suspended, and those that were withdrawn."""
    return Stopped(tuple(state for state in position.states if state.suspension), position.withdrawn)


def stopped_blocks(found: Stopped) -> list[Block]:
    """A table of those that are suspended and one of those withdrawn; nothing where there is none."""
    blocks: list[Block] = []
    if found.suspended:
        title = say_n(
            "{n} of these projects is suspended: nothing of it falls due, and it is judged by no pace",
            "{n} of these projects are suspended: nothing of them falls due, and they are judged by no pace",
            len(found.suspended),
        )
        blocks.append(STOPPED.table(found.suspended, "suspended", title=title))
    if found.withdrawn:
        title = say_n(
            "{n} project is withdrawn and in none of the totals and lists",
            "{n} projects are withdrawn and in none of the totals and lists",
            len(found.withdrawn),
        )
        blocks.append(STOPPED.table(found.withdrawn, "withdrawn", title=title))
    return blocks


def schedule_blocks(state: ProjectState) -> list[Block]:
    """How the schedule of a project was changed; nothing where it was not."""
    changes = list(schedule_changes(state))
    title = say("Changes of the schedule")
    return [SCHEDULE_CHANGE.table(changes, "schedule", title=title)] if changes else []


def work_blocks(items: list[ItemOfWork], counted: list[CountOfProject]) -> list[Block]:
    """The items of a project's works and what the plan counts beside them; nothing where none is on file."""
    blocks: list[Block] = []
    if items:
        late = sum(bool(each.days_late) and each.finished is None for each in items)
        nobody = sum(each.item.officer is None for each in items)
        title = say(
            "{items}; late: {late}, without an officer: {nobody}",
            items=say_n("{n} item of work", "{n} items of work", len(items)),
            late=late,
            nobody=nobody,
        )
        blocks.append(WORK_ITEM.table(items, "work-items", title=title))
    if counted:
        blocks.append(COUNTED.table(counted, "counted", title=say("What the plan counts")))
    return blocks
