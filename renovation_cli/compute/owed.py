"""Everything a project owes by a date: the plan's stages, and what else can fall due.

`SOURCES` lists the functions that find something beside the plan's stages; each gives its items, done or not.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from renovation_cli.compute.care import patrol_problems_due, patrols_due
from renovation_cli.compute.orders import OrderState, orders_due, states_of
from renovation_cli.compute.progress import Item, ItemKind, ProjectState, RoundState
from renovation_cli.compute.responsibility import Answerable, answers_for, duty_of
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Duty

Source = Callable[[ProjectState, Rulebook, date], Iterator[Item]]

SOURCES: tuple[Source, ...] = (orders_due, patrols_due, patrol_problems_due)


def owed(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """Everything a project owes, done or not: the plan's stages in order, then what comes beside them."""
    return [*state.items(), *(item for source in SOURCES for item in source(state, rulebook, as_of))]


def late(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """What should have been done before this date, in the same order."""
    return [item for item in owed(state, rulebook, as_of) if item.is_late(as_of)]


@dataclass(frozen=True, slots=True)
class Owed:
    """Something a project owes, with all that is to be said of it on a date."""

    item: Item
    state: ProjectState
    as_of: date
    answers: tuple[Answerable, ...]
    """Who answers for it."""
    duty: Duty | None
    """The duty under which they do."""
    round: RoundState | None = None
    """Of a round how it stands."""
    order: OrderState | None = None
    """Of an order how it stands."""
    waits_for: "tuple[Owed, ...]" = ()
    """Of a stage what is late in it, the longest first."""

    @property
    def days_left(self) -> int:
        """Days until the deadline; 0 on the day itself, negative when past."""
        return self.item.days_left(self.as_of)

    @property
    def days_late(self) -> int:
        """Days for which it is late; 0 if it is not."""
        return -self.days_left if self.item.is_late(self.as_of) else 0


def in_full(items: Iterable[Item], state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Owed]:
    """Items of a project with all that is to be said of each."""
    every = list(items)
    rounds = {each.id: each for each in state.rounds}
    dispatched = {item.id: state.orders[item.id] for item in every if item.kind is ItemKind.ORDER}
    orders = {each.id: each for each in states_of(dispatched, rulebook, as_of, state)}

    @cache
    def answering(lead: str) -> Answerable:
        return answers_for(lead, state.project, rulebook)

    def of(item: Item) -> Owed:
        waits_for = _late_in(item.id, state, as_of) if item.kind is ItemKind.STAGE else ()
        return Owed(
            item=item,
            state=state,
            as_of=as_of,
            answers=tuple(map(answering, item.lead)),
            duty=duty_of(item.duty, rulebook),
            round=rounds.get(item.id) if item.kind is ItemKind.ROUND else None,
            order=orders.get(item.id) if item.kind is ItemKind.ORDER else None,
            waits_for=tuple(of(each) for each in sorted(waits_for, key=lambda each: each.due.last)),
        )

    return [of(item) for item in every]


def _late_in(stage_id: str, state: ProjectState, as_of: date) -> list[Item]:
    return [
        item for item in state.late(as_of) if item.stage_id == stage_id and item.kind is not ItemKind.STAGE
    ]


def late_in_full(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[Owed]:
    """What is late in several projects, the longest first."""
    found = [
        each for state in states for each in in_full(late(state, rulebook, as_of), state, rulebook, as_of)
    ]
    return sorted(found, key=lambda each: each.item.due.last)
