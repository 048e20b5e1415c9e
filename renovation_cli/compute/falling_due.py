"""What falls due from a day on, each once for all projects of a track that owe it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.items import BESIDE_THE_PLAN, Item, last_day
from renovation_cli.compute.owed import Bearer, bearer_of, owed
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for, who_answer
from renovation_cli.model.book import Rulebook


@dataclass(frozen=True, slots=True)
class Owing:
    """Who still owes an item: a project, a street or the programme."""

    bearer: Bearer
    answers: tuple[Answerable, ...]


@dataclass(slots=True)
class FallingDue:
    """An item of the plan and those who still owe it."""

    item: Item
    track_id: str | None
    """None where it stands in no track."""
    track: str
    as_of: date
    leads: tuple[Answerable, ...]
    """Who leads it in every project alike."""
    owing: list[Owing] = field(default_factory=list)
    done: int = 0
    """How many have done it."""

    @property
    def days_left(self) -> int:
        """Days until the deadline; 0 on the day itself."""
        return (last_day(self.item) - self.as_of).days

    @property
    def who_leads(self) -> tuple[Answerable, ...]:
        """Who leads it: the project's own people where one project alone owes it."""
        return self.owing[0].answers if len(self.owing) == 1 else self.leads


def falling_due(
    states: Iterable[ProjectState],
    places: Iterable[PlaceState],
    rulebook: Rulebook,
    as_of: date,
    within: int | None = None,
    takes: Callable[[Bearer, Item], bool] = lambda *_: True,
) -> list[FallingDue]:
    """What falls due from a day on, by the day; ``within`` so many days, or whenever; if ``takes`` has it."""
    found: dict[tuple[object, ...], FallingDue] = {}
    every = [(bearer_of(state), item) for state in states for item in owed(state, rulebook, as_of)]
    every += [(place.bearer, item) for place in places for item in place.items if item.required]
    for bearer, item in every:
        days = item.days_left(as_of)
        if days is None or days < 0 or (within is not None and days > within):
            continue
        if not takes(bearer, item):
            continue
        track_id = bearer.state.project.track if bearer.state else None
        # Ids of what comes beside the plan may be alike; a project may have a day of its own.
        own = bearer.id if item.kind in BESIDE_THE_PLAN else item.due
        key = (track_id, item.stage_id, item.kind, item.id, own)
        if key not in found:
            leads = tuple(answers_for(lead, None, rulebook) for lead in item.lead)
            track = bearer.state.track.name if bearer.state else ""
            found[key] = FallingDue(item, track_id, track, as_of, leads)
        if not item.outstanding:
            found[key].done += 1
        else:
            answers = (each for lead in item.lead for each in who_answer(lead, bearer.place, rulebook))
            found[key].owing.append(Owing(bearer, tuple(answers)))
    return sorted((due for due in found.values() if due.owing), key=lambda due: last_day(due.item))
