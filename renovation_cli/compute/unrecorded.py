"""What has no record at all, and what has a record missing: asked for, and not late (design §12)."""

from collections.abc import Iterable, Iterator
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item, ItemKind, last_day
from renovation_cli.compute.owed import Bearer, bearer_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, who_answer
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Unrecorded:
    """A project, a street or the programme of which nothing is on record, though something was due."""

    bearer: Bearer
    due: tuple[Item, ...]
    """What would be late, the oldest first."""
    answers: tuple[Answerable, ...]
    """Who is asked for it: whoever leads any of that."""

    @property
    def since(self) -> date:
        """The first day on which something would have been late."""
        return later(last_day(self.due[0]), 1)


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that must have happened, since what comes after it is on file, without a record."""

    bearer: Bearer
    item: Item
    by: str
    """What shows it."""
    by_project: ProjectState | None
    """The project of which that is on file, where it is not the bearer's own."""
    answers: tuple[Answerable, ...]

    @property
    def on(self) -> date:
        """The day of what shows it."""
        assert self.item.implied is not None
        return self.item.implied.on


def asked_of(bearer: Bearer, items: Iterable[Item], rulebook: Rulebook) -> tuple[Answerable, ...]:
    """Everybody who leads any of some items, each once."""
    leads = dict.fromkeys(lead for item in items for lead in item.lead)
    found = (each for lead in leads for each in who_answer(lead, bearer.place, rulebook))
    return tuple(dict.fromkeys(found))


def unrecorded(
    states: Iterable[ProjectState], places: Iterable[PlaceState], rulebook: Rulebook, as_of: date
) -> list[Unrecorded]:
    """Projects, streets and the programme without records of which something was due, the longest first."""
    silent = [(bearer_of(each), each.past_due(as_of)) for each in states if not each.is_recorded]
    silent += [(each.bearer, each.past_due()) for each in places if not each.is_recorded]
    found = []
    for bearer, past_due in silent:
        due = tuple(sorted(past_due, key=last_day))
        if due:
            found.append(Unrecorded(bearer, due, asked_of(bearer, due, rulebook)))
    return sorted(found, key=lambda each: each.since)


def missing(
    states: Iterable[ProjectState], places: Iterable[PlaceState], rulebook: Rulebook
) -> list[Missing]:
    """What was done and is not on record: of the projects, then of the programme and the streets."""
    return [
        *(each for state in states for each in _missing(state, rulebook)),
        *(_missing_at(place, item, rulebook) for place in places for item in place.missing()),
    ]


def _missing_at(place: PlaceState, item: Item, rulebook: Rulebook) -> Missing:
    shown, bearer = place.shown[item.id], place.bearer
    return Missing(bearer, item, shown.name, shown.of, asked_of(bearer, [item], rulebook))


def _missing(state: ProjectState, rulebook: Rulebook) -> Iterator[Missing]:
    names = {item.key: item.name for stage in state.stages for item in stage.items}
    bearer = bearer_of(state)
    for item in state.items():
        if item.missing and item.implied is not None and item.kind is ItemKind.MILESTONE:
            by = names[item.implied.by]
            yield Missing(bearer, item, by, None, asked_of(bearer, [item], rulebook))
