"""What is on file as evidence: each time that something happened, and the document of it."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.owed import Bearer, bearer_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.compute.unrecorded import asked_of
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.recorded import Recorded, RecordedRule, Recordings


@dataclass(frozen=True, slots=True)
class Proved:
    """Something on file of which the plan's rule wants a document, each time that it happened by a day."""

    bearer: Bearer
    item: Item
    on_file: Recordings
    """All that is on file, also what is dated after the day judged for."""
    times: tuple[Recorded, ...]
    """By the day judged for, the earliest first."""
    answers: tuple[Answerable, ...]

    @property
    def without(self) -> tuple[date, ...]:
        """The days that have no document."""
        return tuple(each.on for each in self.times if each.doc is None)

    @property
    def documents(self) -> tuple[Recorded, ...]:
        """The times that have one."""
        return tuple(each for each in self.times if each.doc is not None)


def proved(states: Iterable[ProjectState], places: Iterable[PlaceState], rulebook: Rulebook) -> list[Proved]:
    """What is on file and wants a document, with or without one.

    Of the programme and the streets first, then of the projects, each in the plan's order.
    """
    return [
        *(each for place in places for each in _of_place(place, rulebook)),
        *(each for state in states for each in _of_project(state, rulebook)),
    ]


def _of_place(place: PlaceState, rulebook: Rulebook) -> Iterator[Proved]:
    rules = rulebook.programme.milestones
    for item in place.items:
        found = place.recorded.get(item.id)
        if found is not None and rules[item.id].evidence:
            answers = asked_of(place.bearer, [item], rulebook)
            yield Proved(place.bearer, item, found, found.by(place.as_of), answers)


def _of_project(state: ProjectState, rulebook: Rulebook) -> Iterator[Proved]:
    bearer = bearer_of(state)
    for stage in state.stages:
        for item in stage.items:
            rule, found = _rule(state, item), recordings_of(state, item)
            times = found.by(state.as_of) if found else ()
            if found is not None and times and rule is not None and rule.evidence:
                yield Proved(bearer, item, found, times, asked_of(bearer, [item], rulebook))


def _rule(state: ProjectState, item: Item) -> RecordedRule | None:
    if item.kind is ItemKind.NOTICE:
        return state.track.rounds_by_id[item.id].notice
    return state.track.milestones_by_id.get(item.id)


def recordings_of(state: ProjectState, item: Item) -> Recordings | None:
    """All that is on file of something of a project; None of what is no milestone and no notice.

    What a fact under ``care`` dates has no line of its own, and so none either.
    """
    match item.kind:
        case ItemKind.MILESTONE if item.dated_by is None:
            return state.project.milestones.get(item.id)
        case ItemKind.NOTICE:
            return state.project.notices.get(item.id)
        case _:
            return None


def times_of(state: ProjectState, item: Item) -> tuple[Recorded, ...]:
    """Each time that something of a project happened by the day judged for, the earliest first."""
    found = recordings_of(state, item)
    return found.by(state.as_of) if found else ()
