"""The money of one project: by channel, for each household and m², and entry by entry (plan 四(二))."""

from renovation_cli.compute.funding import ProjectMoney, money_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.position import Position
from renovation_cli.reports.document import Document
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import every
from renovation_cli.reports.fields.money import ENTRY, MONEY_WITH_ENTRIES
from renovation_cli.reports.frame import Report, framed, outside_period
from renovation_cli.reports.parts.money import money_blocks

FUNDING_OF_A_PROJECT = Report(
    "funding",
    say("money"),
    Fields[ProjectMoney](Field("projects", every(MONEY_WITH_ENTRIES), lambda money: [money])),
)


def funding_project(position: Position, state: ProjectState) -> Document:
    """The report of one project with every entry by the date."""
    money = money_of(state, position.figures[state.id], position.rulebook.programme, position.as_of)
    empty = say("No entry is on file by this day.")
    blocks = [
        *outside_period(position),
        *money_blocks(money),
        ENTRY.table(money.entries, "entries", title=say("Entries"), empty=empty),
    ]
    title = say("money of {project}", project=state.project.name)
    return framed(FUNDING_OF_A_PROJECT, position, blocks, money, title=title)
