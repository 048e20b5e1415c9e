"""The round that a user means: by id, by its name or short name, by a part of one, or nearly."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import exit_status
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.command import Command
from renovation_cli.findings.nearest import named, nearest
from renovation_cli.findings.text import say

if TYPE_CHECKING:
    from renovation_cli.model.track import Round


Asking = Callable[[str], Command]
"""How the question is asked again with the name of another round."""


def find_round(rounds: "Mapping[str, Round]", query: str, asking: Asking) -> str:
    """The id of the one round meant by ``query``; several or none end the command with a usage error.

    Args:
        rounds: every round of the plan by its id.
        query: an id, a name, or part of one.
        asking: how the question is asked again with another name.
    """
    from renovation_cli.model.lookalikes import fold

    wanted = fold(query.strip())
    forms = {
        key: tuple(fold(each) for each in (key, round_.name, round_.short)) for key, round_ in rounds.items()
    }
    exact = [key for key, names in forms.items() if wanted in names]
    partial = [key for key, names in forms.items() if wanted and any(wanted in name for name in names)]
    found = exact or partial
    if len(found) != 1:
        _refuse(rounds, query, found, asking)
    return found[0]


def names_of(rounds: "Mapping[str, Round]") -> dict[str, str]:
    """By which name each round is asked for: the short one, else the whole, else the id."""
    shorts = Counter(each.short for each in rounds.values())
    names = Counter(each.name for each in rounds.values())
    return {
        key: each.short if shorts[each.short] == 1 else each.name if names[each.name] == 1 else key
        for key, each in rounds.items()
    }


def _refuse(rounds: "Mapping[str, Round]", query: str, found: list[str], asking: Asking) -> NoReturn:
    """Say which rounds may have been meant."""
    names = names_of(rounds)
    if found:
        text = say("“{query}” may be any of these; type one of the commands:", query=query)
        for key in found:
            command, about = asking(names[key]), rounds[key].name
            text = say("{above}\n  {command}  # {about}", above=text, command=command, about=about)
        fail(text, exit_status.USAGE)
    known = tuple(names.values())
    by_name = named(query, {key: (each.name, each.short) for key, each in rounds.items()})
    near = nearest(query, rounds) or (names[by_name] if by_name else None)
    if near:
        text = say(
            "There is no round “{given}”. Did you mean {near}? Rounds: {known}",
            given=query,
            near=near,
            known=known,
        )
        fail(text, exit_status.USAGE)
    fail(say("There is no round “{given}”. Rounds: {known}", given=query, known=known), exit_status.USAGE)
