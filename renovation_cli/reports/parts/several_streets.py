"""Projects that lie in several streets or communities, as a part of reports that go by them."""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.project import Project
from renovation_cli.reports.document import Block, Ref, RefKind, Sentence, Tone
from renovation_cli.reports.fields.projects import project_ref
from renovation_cli.reports.wording.phrases import first_few

_IN_FULL: Mapping[str, str] = MappingProxyType({})


def said_of_several(states: Iterable[ProjectState], called: Mapping[str, str] = _IN_FULL) -> Text | None:
    """That a project is counted under each of its streets, in words; None where none lies in several.

    Args:
        states: the projects.
        called: their short names by id, where the report has those and no others.
    """
    several = [
        Ref(RefKind.PROJECT, state.id, called.get(state.id, state.project.name))
        for state in states
        if len(state.project.streets) > 1
    ]
    if not several:
        return None
    return say_n(
        "{n} project is of several streets, counted in each and once in all: {names}.",
        "{n} projects are of several streets, counted in each and once in all: {names}.",
        len(several),
        names=first_few(several),
    )


def counted_in_each(states: Iterable[ProjectState], called: Mapping[str, str] = _IN_FULL) -> list[Block]:
    """The same as a sentence; nothing where none lies in several."""
    text = said_of_several(states, called)
    return [Sentence(text, Tone.DIM)] if text else []


def also_elsewhere(
    states: Iterable[ProjectState], place: str, places_of: Callable[[Project], tuple[str, ...]]
) -> list[Block]:
    """Of the projects of a street or a community those that lie in others too, with which of them answers.

    Args:
        states: the projects; of those that do not lie there nothing is said.
        place: the street or the community.
        places_of: gives the streets, or the communities, of a project.
    """
    found = ((project_ref(state.id, state.project), places_of(state.project)) for state in states)
    return [
        Sentence(
            say(
                "{project} lies also in {others}; {first} answers for it.",
                project=name,
                others=tuple(each for each in places if each != place),
                first=places[0],
            ),
            Tone.DIM,
        )
        for name, places in found
        if place in places and any(each != place for each in places)
    ]
