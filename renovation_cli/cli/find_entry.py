"""The one entry of the directory that a user means: by id, by part of its name, or nearly."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.session import fail
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import Text, say

if TYPE_CHECKING:
    from renovation_cli.compute.directory import Entry, EntryKind
    from renovation_cli.reports.position import Position

_SHOWN = 20


def find_entry(position: "Position", query: str, kinds: "Iterable[EntryKind]", command: str) -> "Entry":
    """The one entry of some kinds meant by ``query``; several or none end the command with a usage error.

    Args:
        position: the programme, with a plan that can be read.
        query: an id, a name, or part of one.
        kinds: what may be meant.
        command: how the question is asked again with another name, such as ``renovation who``.
    """
    from renovation_cli.compute.directory import entries, find

    assert position.rulebook is not None
    if not query.strip():
        fail(
            say("The name is empty. Give an id, a name or a part of one: {command} NAME", command=command),
            exit_status.USAGE,
        )
    wanted = set(kinds)
    known = [entry for entry in entries(position.rulebook, position.states) if entry.kind in wanted]
    found = find(query, known)
    if len(found) != 1:
        _not_one(position, query, known, found, command)
    return found[0]


def _not_one(
    position: "Position", query: str, known: "list[Entry]", found: "list[Entry]", command: str
) -> NoReturn:
    if found:
        fail(_candidates(query, found, command), exit_status.USAGE)
    if not position.complete:
        fail(
            say("There is no “{query}” in the files that can be read. First: renovation check", query=query),
            exit_status.FINDINGS,
        )
    near = nearest(query, {form for entry in known for form in (entry.id, entry.name)})
    message = (
        say("There is no “{query}”. Did you mean {near}?", query=query, near=near)
        if near
        else say(
            "There is no “{query}”. Departments: renovation duties. Projects: renovation status", query=query
        )
    )
    fail(message, exit_status.USAGE)


def _candidates(query: str, found: "list[Entry]", command: str) -> Text:
    """What the query may mean, each with its kind, and how to say which."""
    text: Text = say("“{query}” may be any of these:", query=query)
    for entry in found[:_SHOWN]:
        text = say("{above}\n  {line}", above=text, line=_line(entry))
    more = len(found) - _SHOWN
    if more > 0:
        text = say("{above}\n  and {more} more", above=text, more=more)
    return say("{above}\nName one of them: {command} NAME", above=text, command=command)


def _line(entry: "Entry") -> Text:
    from renovation_cli.reports.who import ENTRY_KINDS

    kind = ENTRY_KINDS[entry.kind]
    if entry.id == entry.name:
        return say("{kind} {name}", kind=kind, name=entry.name)
    return say("{kind} {name} ({id})", kind=kind, name=entry.name, id=entry.id)
