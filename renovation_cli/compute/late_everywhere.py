"""What is late, of the projects, of the streets and of the programme, with all that is to be said of it."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import Item, last_day
from renovation_cli.compute.owed import Owed, in_full, late
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import duty_of, who_answer
from renovation_cli.model.book import Rulebook


def late_in_full(
    states: Iterable[ProjectState], places: Iterable[PlaceState], rulebook: Rulebook, as_of: date
) -> list[Owed]:
    """What is late in all of them, the longest first."""
    found = [
        each for state in states for each in in_full(late(state, rulebook, as_of), state, rulebook, as_of)
    ]
    found += [each for place in places for each in place_in_full(place.late(), place, rulebook)]
    return sorted(found, key=lambda each: last_day(each.item))


def place_in_full(items: Iterable[Item], place: PlaceState, rulebook: Rulebook) -> list[Owed]:
    """Items of the programme or of a street with all that is to be said of each."""
    return [
        Owed(
            item=item,
            bearer=place.bearer,
            as_of=place.as_of,
            answers=tuple(
                each for lead in item.lead for each in who_answer(lead, place.bearer.place, rulebook)
            ),
            duty=duty_of(item.duty, rulebook),
            gate=place.gate_of(item) if item.after and item.outstanding else None,
        )
        for item in items
    ]
