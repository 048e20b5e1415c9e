"""The project a user means: by id, by part of its name, or nearly."""

from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import NothingNamed, fail
from renovation_cli.findings.command import renovation
from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.text import say

if TYPE_CHECKING:
    from renovation_cli.compute.progress import ProjectState
    from renovation_cli.position import Position


def find_project(position: "Position", query: str) -> "ProjectState":
    """The one project meant by ``query``; several or none end the command with a usage error.

    Where files could not be read the project may be in one of them, so that is said instead.
    """
    from renovation_cli.model.lookalikes import fold

    if position.narrowing:
        fail(
            say(
                "A project is named, so there is nothing to narrow:"
                " leave out either the project, or what narrows the report."
            ),
            exit_status.USAGE,
        )
    wanted = fold(query)
    if not wanted.strip():
        fail(
            say(
                "The name of the project is empty. Give its id or a part of its name."
                " All projects: {command}",
                command=renovation("status"),
            ),
            exit_status.USAGE,
        )
    exact = [state for state in position.on_file if wanted in map(fold, _names(state))]
    partial = [state for state in position.on_file if any(wanted in fold(name) for name in _names(state))]
    found = exact or partial
    if len(found) != 1:
        _refuse(position, query, found)
    return found[0]


def _something_like(position: "Position", query: str) -> tuple[str, ...]:
    """The names of projects, streets and communities of which a part is nearly what was typed."""
    from renovation_cli.compute.who.directory import entries
    from renovation_cli.compute.who.query import near

    kinds = ("project", "street", "community")
    known = [each for each in entries(position.rulebook, position.on_file) if each.kind in kinds]
    return tuple(name for _, name in near(query, known, most=3))


def _names(state: "ProjectState") -> tuple[str, ...]:
    """Everything that a project is called."""
    return (state.id, state.project.name, *filter(None, (state.project.short,)))


def _refuse(position: "Position", query: str, found: "list[ProjectState]") -> NoReturn:
    """Say which projects may have been meant."""
    if found:
        text = say("“{query}” may be any of these:", query=query)
        for state in found:
            text = say("{above}\n  {id}  {name}", above=text, id=state.id, name=state.project.name)
        fail(text, exit_status.USAGE)
    if not position.complete:
        raise NothingNamed(
            say(
                "There is no project “{query}” in the files that can be read. First: {command}",
                query=query,
                command=renovation("check"),
            ),
            exit_status.FINDINGS,
        )
    names = {state.id: state for state in position.on_file} | {
        state.project.name: state for state in position.on_file
    }
    near = nearest(query, names) or _something_like(position, query)
    if near:
        raise NothingNamed(
            say("There is no project “{query}”. Did you mean {near}?", query=query, near=near),
            exit_status.USAGE,
        )
    raise NothingNamed(
        say(
            "There is no project “{query}”. All projects: {command}",
            query=query,
            command=renovation("status"),
        ),
        exit_status.USAGE,
    )
