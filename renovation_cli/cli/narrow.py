"""The part of the programme to which a user narrows a report: ``--street`` and ``--track``."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from renovation_cli.findings.command import Command, renovation

if TYPE_CHECKING:
    from renovation_cli.position import Position


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user typed of the part that is wanted; nothing narrows nothing."""

    command: str
    """The command, for the lines that it could be asked by instead."""
    street: str | None = None
    track: str | None = None

    def __bool__(self) -> bool:
        """Whether anything is to be narrowed."""
        return self.street is not None or self.track is not None

    def of(self, position: "Position") -> "Position":
        """What is wanted of a programme; a name that means none or several is an error of usage."""
        if not self:
            return position
        from renovation_cli.cli.find_entry import find_entry
        from renovation_cli.compute.narrowing import Narrowing
        from renovation_cli.compute.who.entry import EntryKind
        from renovation_cli.reports.narrowed import narrowed

        street = track = None
        if self.street is not None:
            street = find_entry(position, self.street, [EntryKind.STREET], self._by_street).id
        if self.track is not None:
            track = find_entry(position, self.track, [EntryKind.TRACK], self._by_track).id
        return narrowed(position, Narrowing(street, track))

    def _by_street(self, name: str) -> Command:
        return renovation(self.command, street=name)

    def _by_track(self, name: str) -> Command:
        return renovation(self.command, track=name)
