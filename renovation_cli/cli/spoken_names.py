"""The words of the commands that are shown: what was typed for a thing, in Chinese its name, else its id."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from renovation_cli.cli.narrow import REACH
from renovation_cli.findings.command import Command, File, Placeholder

if TYPE_CHECKING:
    from renovation_cli.position import Position

PROJECT, ROUND = "project", "round"
Thing = tuple[str, str]
"""The kind and the id."""


class SpokenNames:
    """What projects and rounds are called in the commands that a report shows to people.

    A name that nobody typed stands there only where it means the one thing alone and is a word of the shell
    without quotes.
    """

    def __init__(self, *, in_names: bool) -> None:
        self._in_names = in_names
        """Whether whoever reads it says names rather than ids."""
        self._words: dict[Thing, str] = {}
        self._position: Position | None = None
        self._forms: Mapping[str, Mapping[str, set[str]]] = {}

    def know(self, position: "Position") -> None:
        """Take the names of the whole programme."""
        if self._position is None:
            self._position = position

    def took(self, kind: str, each_id: str, typed: str) -> None:
        """Remember what was typed for a project or a round."""
        self._words[kind, each_id] = typed.strip()

    def spoken(self, command: Command) -> Command:
        """A command of a report with the words that its reader says."""
        if command.verb not in REACH:
            return command
        arguments = (
            each if isinstance(each, File) else self._word(PROJECT, each) for each in command.arguments
        )
        kinds = {"--project": PROJECT, "--pending": ROUND}
        options = (
            (name, self._word(kinds[name], value) if name in kinds and value is not None else value)
            for name, value in command.options
        )
        return replace(command, arguments=tuple(arguments), options=tuple(options))

    def _word(self, kind: str, given: str) -> str:
        if isinstance(given, Placeholder):
            return given
        if (kind, given) not in self._words:
            self._words[kind, given] = self._name(kind, given) or given
        return self._words[kind, given]

    def _name(self, kind: str, each_id: str) -> str | None:
        """The shortest name by which a thing is asked for, None where none will do."""
        from renovation_cli.render.shell import quoted

        if self._position is None or not self._in_names:
            return None
        if not self._forms:
            self._forms = {PROJECT: _places(self._position), ROUND: _rounds(self._position)}
        forms = self._forms[kind]
        names = (_names_of_round if kind == ROUND else _names_of_project)(self._position, each_id)
        return next((each for each in names if quoted(each) == each and _means(each, each_id, forms)), None)


def _names_of_project(position: "Position", project_id: str) -> tuple[str, ...]:
    state = next((each for each in position.on_file if each.id == project_id), None)
    return (position.called(project_id), state.project.name) if state else ()


def _names_of_round(position: "Position", round_id: str) -> tuple[str, ...]:
    found = position.rulebook.programme.rounds().get(round_id)
    return (found.short, found.name) if found else ()


def _places(position: "Position") -> dict[str, set[str]]:
    """What a name that stands alone may mean, and all that it is called: projects, streets, communities."""
    streets = position.rulebook.teams.streets
    others = (*streets, *(each for street in streets.values() for each in street.communities))
    names: dict[str, Iterable[str]] = {f"/{each}": (each,) for each in others}
    for state in position.on_file:
        names[state.id] = (state.id, state.project.name, state.project.short or "")
    return _folded(names)


def _rounds(position: "Position") -> dict[str, set[str]]:
    rounds = position.rulebook.programme.rounds()
    return _folded({key: (key, each.name, each.short) for key, each in rounds.items()})


def _folded(names: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    from renovation_cli.model.lookalikes import fold

    return {key: {fold(each) for each in own if each} for key, own in names.items()}


def _means(name: str, each_id: str, forms: Mapping[str, set[str]]) -> bool:
    """Whether a name means this one alone: as a whole name, else as a part of one."""
    from renovation_cli.model.lookalikes import fold

    wanted = fold(name)
    whole = [key for key, own in forms.items() if wanted in own]
    return (whole or [key for key, own in forms.items() if any(wanted in each for each in own)]) == [each_id]
