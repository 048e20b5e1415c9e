"""The one body or person that a user means with whom something is."""

from typing import TYPE_CHECKING

from renovation_cli.cli.find_entry import Asking, find_entry

if TYPE_CHECKING:
    from renovation_cli.compute.who.entry import Entry
    from renovation_cli.position import Position


def find_holder(position: "Position", query: str, asking: Asking) -> "Entry":
    """The one meant by ``query``; several or none end the command with a usage error."""
    from renovation_cli.compute.who.entry import EntryKind

    kinds = (
        EntryKind.DEPARTMENT,
        EntryKind.STREET,
        EntryKind.COMMUNITY,
        EntryKind.GROUP,
        EntryKind.UTILITY,
        EntryKind.FIRM,
        EntryKind.OFFICE,
        EntryKind.LEADERSHIP,
        EntryKind.PERSON,
        EntryKind.POST,
    )
    return find_entry(position, query, kinds, asking)
