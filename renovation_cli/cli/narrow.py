"""The part of the programme to which a report is narrowed: ``--street``, ``--with``, ``--only`` and more."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from renovation_cli.cli import exit_status
from renovation_cli.cli.fixed_words import near_word, shown, word_of
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import mark, say
from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.compute.narrowing import Narrowing, Only
    from renovation_cli.compute.who.entry import Entry, EntryKind
    from renovation_cli.position import Position


@dataclass(frozen=True, slots=True)
class Reach:
    """How far narrowing goes in a report."""

    only: tuple[str, ...] = ("late", "unmet", "behind", "open", "unrecorded")
    """The words of ``--only`` that mean something in it; none where none does."""
    holders: bool = True
    """Whether who answers means something in it."""
    with_of_items: bool = False
    """Whether who answers is asked of each item of its lists; else of whole projects."""
    only_of_items: bool = False
    """Whether how it stands is asked of each item of its lists; else of whole projects."""
    sums: bool = False
    """Whether its items are summed by street or person (``--by``)."""


def _items(*only: str) -> Reach:
    return Reach(only, with_of_items=True, only_of_items=True, sums=True)


_PROJECTS = Reach()
REACH: Mapping[str, Reach] = {
    "status": _PROJECTS,
    "deadlines": _items("unmet", "unrecorded"),
    "overdue": _items("late", "unmet", "unrecorded"),
    "orders": _items("late", "open"),
    "meetings": _items("late", "open"),
    "inspections": _items("late", "open"),
    "pace": _PROJECTS,
    "escalations": Reach(with_of_items=True),
    "consult": _PROJECTS,
    "targets": _PROJECTS,
    "lists": _PROJECTS,
    "calendar": Reach((), with_of_items=True),
    "funding": _PROJECTS,
    "evidence": Reach((), with_of_items=True),
    "pipeline": Reach(("late", "unmet", "open", "unrecorded")),
    "wants": _PROJECTS,
    "weekly": _PROJECTS,
    "wallchart": _PROJECTS,
    "trend": Reach(()),
    "changes": Reach((), holders=False),
    "bulletin": _PROJECTS,
}
"""Every report that can be narrowed; `docs/narrowing.md` says the same for people."""


TOLD = {
    "late": mark("late (past its day)"),
    "unmet": mark("unmet (a round not met)"),
    "behind": mark("behind (the pace)"),
    "open": mark("open (not done yet)"),
    "unrecorded": mark("unrecorded (no record)"),
}
"""What a help page says of each word of ``--only``."""


_ASKED_BY = {
    "late": "overdue",
    "unmet": "consult",
    "behind": "pace",
    "open": "orders",
    "unrecorded": "overdue",
}
"""The report that shows what stands so, for who asks another one."""


def only_of(command: str) -> tuple[str, ...]:
    """The words of ``--only`` that a report takes."""
    return REACH[command].only if command in REACH else ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a user typed of the part that is wanted; nothing narrows nothing."""

    command: str
    """The command, for the lines that it could be asked by instead."""
    streets: Sequence[str] = ()
    communities: Sequence[str] = ()
    projects: Sequence[str] = ()
    tracks: Sequence[str] = ()
    holders: Sequence[str] = ()
    only: Sequence[str] = ()

    def __bool__(self) -> bool:
        """Whether anything is to be narrowed."""
        return self != Asked(self.command)

    def options_of(self, command: str) -> list[tuple[str, str]]:
        """The same as options of a report, as far as it takes them."""
        if command not in REACH:
            return []
        only = [each.value for each in _only(self)]
        given = {
            "--street": self.streets,
            "--community": self.communities,
            "--project": self.projects,
            "--track": self.tracks,
            "--with": self.holders if REACH[command].holders else (),
            "--only": [each for each in only if each in only_of(command)],
        }
        return [(name, value) for name, values in given.items() for value in values]

    @property
    def one_street(self) -> str | None:
        """The street where one alone is named, and nothing else narrows the report."""
        alone = self == Asked(self.command, self.streets)
        return self.streets[0] if alone and len(self.streets) == 1 else None

    def of(self, position: "Position", more: "Iterable[Entry]" = ()) -> "Position":
        """What is wanted of a programme; a name that means none or several is an error of usage.

        Args:
            position: the whole programme.
            more: what may be meant beside what is on file.
        """
        if not self:
            return position
        from renovation_cli.compute.narrowing import Narrowing
        from renovation_cli.reports.narrowed import narrowed

        wanted, reach = self.narrowing(position, tuple(more)), REACH.get(self.command, _PROJECTS)
        items = Narrowing(
            holders=wanted.holders if reach.with_of_items else (),
            only=wanted.only if reach.only_of_items else (),
        )
        return narrowed(position, wanted, items)

    def narrowing(self, position: "Position", more: "tuple[Entry, ...]" = ()) -> "Narrowing":
        """The part that is wanted, by ids."""
        from renovation_cli.compute.narrowing import Narrowing
        from renovation_cli.compute.who.entry import EntryKind

        return Narrowing(
            streets=self._ids(position, EntryKind.STREET, self.streets, more),
            communities=self._ids(position, EntryKind.COMMUNITY, self.communities, more),
            projects=self._ids(position, EntryKind.PROJECT, self.projects, more),
            tracks=self._ids(position, EntryKind.TRACK, self.tracks, more),
            holders=self._holders(position),
            only=_only(self),
        )

    def _ids(
        self, position: "Position", kind: "EntryKind", names: Sequence[str], more: "tuple[Entry, ...]"
    ) -> tuple[str, ...]:
        """The ids of things of a kind, each once."""
        from renovation_cli.cli.find_entry import find_entry

        def asking(name: str) -> Command:
            return renovation(self.command, **{kind.value: name})

        found = (find_entry(position, name, [kind], asking, more=more) for name in names)
        return tuple(dict.fromkeys(each.id for each in found))

    def _holders(self, position: "Position") -> "tuple[Entry, ...]":
        """Who answers, each once."""
        from renovation_cli.cli.find_holder import find_holder

        def asking(name: str) -> Command:
            return renovation(self.command, **{"with": name})

        found = (find_holder(position, name, asking) for name in self.holders)
        return tuple(dict.fromkeys(replace(each, acts_as=None) for each in found))


def _only(asked: Asked) -> "tuple[Only, ...]":
    """How it stands, by the words or their Chinese, each once."""
    from renovation_cli.compute.narrowing import Only

    found = {_word(asked, given) for given in asked.only}
    return tuple(each for each in Only if each in found)


def _word(asked: Asked, word: str) -> str:
    """One of the words; one that means nothing in the report is an error."""
    taken = only_of(asked.command)
    found = word_of(word, taken)
    if found is not None:
        return found
    given = {"command": asked.command, "given": word, "known": shown(taken)}
    elsewhere = word_of(word, _ASKED_BY)
    if elsewhere is not None:
        text = say(
            "“{command}” does not take “--only {given}”. It takes: {known}. That is shown by: {other}",
            **given,
            other=_elsewhere(asked, elsewhere),
        )
    elif near := near_word(word, taken):
        text = say(
            "“{command}” does not take “--only {given}”. Did you mean {near}? It takes: {known}",
            **given,
            near=near,
        )
    else:
        text = say("“{command}” does not take “--only {given}”. It takes: {known}", **given)
    return fail(text, exit_status.USAGE)


def _elsewhere(asked: Asked, word: str) -> Command:
    """The report that shows what stands so, of the same part."""
    command = _ASKED_BY[word]
    options = (*replace(asked, only=()).options_of(command), ("--only", word))
    return replace(renovation(command), options=options)
