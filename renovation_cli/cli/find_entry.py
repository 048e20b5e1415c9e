"""The one entry of the directory that a user means: by id, by part of its name, or nearly."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import Command, renovation
from renovation_cli.findings.text import Text, say

if TYPE_CHECKING:
    from renovation_cli.compute.who.entry import Entry, EntryKind
    from renovation_cli.position import Position

_SHOWN = 20
_FEW = 3
"""Of what is something else than was asked for, and of what is near it."""
Asking = Callable[[str], Command]
"""How the question is asked again with another name."""


def find_entry(
    position: "Position",
    query: str,
    kinds: "Iterable[EntryKind]",
    asking: Asking,
    *,
    takes_kind: bool = False,
    more: "Iterable[Entry]" = (),
) -> "Entry":
    """The one entry of some kinds meant by ``query``; several or none end the command with a usage error.

    Args:
        position: the programme, with a plan that can be read.
        query: an id, a name, or part of one.
        kinds: what may be meant.
        asking: how the question is asked again with another name.
        takes_kind: whether the command has ``--kind``, and so asks among all kinds without it.
        more: entries beside those of the programme as it is.
    """
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.query import find, main_name

    if not query.strip():
        fail(
            say("The name is empty. Give an id, a name or a part of one: {command}", command=asking("NAME")),
            exit_status.USAGE,
        )
    wanted = set(kinds)
    every = list(dict.fromkeys((*entries(position.rulebook, position.states), *more)))
    known = [entry for entry in every if entry.kind in wanted]
    found = find(query, known)
    if len(found) != 1:
        named = _Naming(asking, every if takes_kind else known, takes_kind)
        if not found and (others := find(query, every)):
            _elsewhere(query, others, named, every, _near_projects(position, query, known, others))
        _not_one(position, query, found, named, known)
    return main_name(found[0], every)


class _Naming:
    """By which name an entry is asked for."""

    def __init__(self, asking: Asking, every: "list[Entry]", takes_kind: bool) -> None:
        self.asking = asking
        self._every = every
        self._takes_kind = takes_kind

    def for_(self, entry: "Entry") -> Command:
        """A command that can be typed and means this entry alone."""
        short = _short(entry)
        if self._means(short, entry, self._every):
            return self.asking(short)
        alike = [each for each in self._every if each.kind is entry.kind]
        if self._takes_kind and self._means(short, entry, alike):
            return renovation("who", short, kind=entry.kind.value)
        return self.asking(entry.name if short == entry.id else entry.id)

    @staticmethod
    def _means(name: str, entry: "Entry", known: "list[Entry]") -> bool:
        from renovation_cli.compute.who.query import find

        return [(each.kind, each.id) for each in find(name, known)] == [(entry.kind, entry.id)]


def ask_who(name: str) -> Command:
    """The question who somebody or something is."""
    return renovation("who", name)


def _elsewhere(
    query: str, found: "list[Entry]", named: _Naming, every: "list[Entry]", projects: "list[Entry]"
) -> NoReturn:
    """Say that it is something else; where a project is asked for, first which ones are near or lie there."""
    asked = named.asking("")
    without = " ".join((asked.verb, *(name for name, _ in asked.options)))
    text = say("“{query}” is nothing that “{command}” takes; ask who it is:", query=query, command=without)
    if projects:
        text = say("“{query}” is no project. The nearest:", query=query)
        text = _candidates(text, projects, named, _FEW)
        text = say("{above}\n{line}", above=text, line=say("Ask who it is:"))
    fail(_candidates(text, found, _Naming(ask_who, every, takes_kind=True), _FEW), exit_status.USAGE)


def _near_projects(
    position: "Position", query: str, known: "list[Entry]", found: "list[Entry]"
) -> "list[Entry]":
    """The projects that are nearly so called, else those that lie where something is; of projects alone."""
    from renovation_cli.compute.who.entry import EntryKind
    from renovation_cli.compute.who.query import near

    if {entry.kind for entry in known} != {EntryKind.PROJECT}:
        return []
    places = {entry.id for entry in found if entry.kind in (EntryKind.STREET, EntryKind.COMMUNITY)}
    lying = {
        state.id for state in position.states if places & {*state.project.streets, *state.project.communities}
    }
    return [entry for entry, _ in near(query, known)] or [entry for entry in known if entry.id in lying]


def _withdrawn(position: "Position", query: str) -> None:
    """Where a project is meant that was withdrawn, since when, and where its page is."""
    from renovation_cli.model.lookalikes import fold

    wanted = fold(query)
    for state in position.withdrawn:
        if state.withdrawn and wanted in (fold(state.id), fold(state.project.name)):
            text = say(
                "“{query}” was withdrawn on {day}, and nobody has anything to do for it. Its page: {command}",
                query=query,
                day=state.withdrawn.on,
                command=renovation("status", state.id),
            )
            fail(text, exit_status.USAGE)


def _not_one(
    position: "Position", query: str, found: "list[Entry]", asking: _Naming, known: "list[Entry]"
) -> NoReturn:
    if found:
        text = say("“{query}” may be any of these; type one of the commands:", query=query)
        fail(_candidates(text, found, asking), exit_status.USAGE)
    _withdrawn(position, query)
    if not position.complete:
        fail(
            say(
                "There is no “{query}” in the files that can be read. First: {command}",
                query=query,
                command=renovation("check"),
            ),
            exit_status.FINDINGS,
        )
    from renovation_cli.compute.who.query import near

    close = near(query, known)
    if len(close) == 1:
        name = close[0][1]
        fail(say("There is no “{query}”. Did you mean {near}?", query=query, near=name), exit_status.USAGE)
    text = say("There is no “{query}”.", query=query)
    if close:
        text = say("There is no “{query}”. Something like it:", query=query)
        text = _candidates(text, [entry for entry, _ in close], asking)
    fail(say("{above}\n{line}", above=text, line=_examples(known)), exit_status.USAGE)


def _candidates(text: Text, found: "list[Entry]", asking: _Naming, most: int = _SHOWN) -> Text:
    """What the query may mean: for each the command that asks for it alone, its kind and its id."""
    for entry in found[:most]:
        text = say(
            "{above}\n  {command}  # {about}", above=text, command=asking.for_(entry), about=_about(entry)
        )
    more = len(found) - most
    return say("{above}\n  and {more} more", above=text, more=more) if more > 0 else text


def _examples(known: "list[Entry]") -> Text:
    """Every kind that can be asked for, with the first of it; of one kind alone, every one."""
    from renovation_cli.compute.who.entry import EntryKind

    first: dict[EntryKind, Entry] = {}
    for entry in known:
        first.setdefault(entry.kind, entry)
    if len(first) == 1:
        names = list(dict.fromkeys(_short(entry) for entry in known))
        return say("What can be asked for: {names}", names=tuple(names))
    text: Text | None = None
    for kind in EntryKind:
        if kind not in first:
            continue
        part = say("{kind} ({name})", kind=kind, name=_short(first[kind]))
        text = part if text is None else say("{one}, {other}", one=text, other=part)
    return say("What can be asked for, with an example of each: {examples}", examples=text)


def _short(entry: "Entry") -> str:
    """The id where it is a clause, an order or in Chinese, as 住建局 is, else the name."""
    from renovation_cli.compute.who.entry import EntryKind

    by_id = entry.kind in (EntryKind.CLAUSE, EntryKind.ORDER) or not entry.id.isascii()
    return entry.id if by_id else entry.name


def _about(entry: "Entry") -> Text:
    if entry.id == entry.name:
        return say("{kind} {name}", kind=entry.kind, name=entry.name)
    return say("{kind} {name} ({id})", kind=entry.kind, name=entry.name, id=entry.id)
