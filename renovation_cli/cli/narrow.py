"""The part of the programme to which a user narrows a report: ``--street``, ``--track`` and their like."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from renovation_cli.findings.command import Command, renovation

if TYPE_CHECKING:
    from renovation_cli.compute.narrowing import Narrowing
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.position import Position


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user typed of the part that is wanted; nothing narrows nothing."""

    command: str
    """The command, for the lines that it could be asked by instead."""
    streets: Sequence[str] = ()
    communities: Sequence[str] = ()
    projects: Sequence[str] = ()
    tracks: Sequence[str] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be narrowed."""
        return bool(self.streets or self.communities or self.projects or self.tracks)

    @property
    def one_street(self) -> str | None:
        """The street where one alone is named, and nothing else narrows the report."""
        return (
            self.streets[0] if len(self.streets) == 1 and self == Asked(self.command, self.streets) else None
        )

    def of(self, position: "Position") -> "Position":
        """What is wanted of a programme; a name that means none or several is an error of usage."""
        if not self:
            return position
        from renovation_cli.reports.narrowed import narrowed

        return narrowed(position, self.narrowing(position))

    def narrowing(self, position: "Position") -> "Narrowing":
        """The part that is wanted, by ids."""
        from renovation_cli.compute.narrowing import Narrowing
        from renovation_cli.compute.who.entry import EntryKind

        return Narrowing(
            streets=self._ids(position, EntryKind.STREET, self.streets),
            communities=self._ids(position, EntryKind.COMMUNITY, self.communities),
            projects=self._ids(position, EntryKind.PROJECT, self.projects),
            tracks=self._ids(position, EntryKind.TRACK, self.tracks),
        )

    def _ids(self, position: "Position", kind: "EntryKind", names: Sequence[str]) -> tuple[str, ...]:
        """The ids of things of a kind, each once."""
        from renovation_cli.cli.find_entry import find_entry

        def asking(name: str) -> Command:
            return renovation(self.command, **{kind.value: name})

        return tuple(dict.fromkeys(find_entry(position, name, [kind], asking).id for name in names))
