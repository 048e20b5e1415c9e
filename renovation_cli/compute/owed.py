"""Everything a project owes by a date: the plan's stages, and what else can fall due.

`SOURCES` lists the functions that find something beside the plan's stages; each gives its items, done or not.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import StrEnum
from functools import cache

from renovation_cli.compute.care import patrol_problems_due, patrols_due
from renovation_cli.compute.inspections import found_due
from renovation_cli.compute.items import BESIDE_THE_PLAN, Item, ItemKind
from renovation_cli.compute.orders import OrderState, orders_due, states_of
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, duty_of, who_answer
from renovation_cli.compute.stages import RoundState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.duties import Duty
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project

Source = Callable[[ProjectState, Rulebook, date], Iterator[Item]]

SOURCES: tuple[Source, ...] = (orders_due, patrols_due, patrol_problems_due, found_due)


def owed(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """Everything a project owes, done or not: the plan's stages in order, then what comes beside them."""
    return [*state.items(), *(item for source in SOURCES for item in source(state, rulebook, as_of))]


def late(state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Item]:
    """What should have been done before this date, in the same order.

    Of a project without records nothing that the plan asks is late; an order that is on file still is. Of one
    that is withdrawn nothing is.
    """
    if state.withdrawn is not None:
        return []
    asked_by_plan = state.is_recorded
    return [
        item
        for item in owed(state, rulebook, as_of)
        if item.is_late(as_of) and (asked_by_plan or item.kind in BESIDE_THE_PLAN)
    ]


class Scope(StrEnum):
    """Of whom something is asked."""

    PROJECT = "project"
    STREET = "street"
    PROGRAMME = "programme"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Of whom something is asked: a project, a street, or the programme as a whole."""

    scope: Scope
    id: str
    """Empty for the programme."""
    name: str
    place: Project | None
    """Whose street and community answer; None for the programme as a whole."""
    state: ProjectState | None = None
    """Of a project where it stands."""
    is_recorded: bool = True
    """Whether anything is on record of it; else nothing that the plan asks of it is late."""


def bearer_of(state: ProjectState) -> Bearer:
    """A project as one of whom something is asked."""
    return Bearer(
        scope=Scope.PROJECT,
        id=state.id,
        name=state.project.name,
        place=state.project,
        state=state,
        is_recorded=state.is_recorded,
    )


@dataclass(frozen=True, slots=True)
class Owed:
    """Something that is owed, with all that is to be said of it on a date."""

    item: Item
    bearer: Bearer
    as_of: date
    answers: tuple[Answerable, ...]
    """Who answers for it."""
    duty: Duty | None
    """The duty under which they do."""
    round: RoundState | None = None
    """Of a round how it stands."""
    order: OrderState | None = None
    """Of an order how it stands."""
    gate: Item | None = None
    """The first thing undone that it waits for and that may be late itself."""

    @property
    def state(self) -> ProjectState | None:
        """Where the project stands that owes it; None where no project does."""
        return self.bearer.state

    @property
    def days_left(self) -> int | None:
        """Days until the deadline; 0 on the day itself, negative when past; None without one."""
        return self.item.days_left(self.as_of)

    @property
    def days_late(self) -> int:
        """Days for which it is late; 0 if it is not."""
        return self.item.days_late(self.as_of)


def in_full(items: Iterable[Item], state: ProjectState, rulebook: Rulebook, as_of: date) -> list[Owed]:
    """Items of a project with all that is to be said of each."""
    every = list(items)
    rounds = {each.id: each for each in state.rounds}
    dispatched = {item.id: state.orders[item.id] for item in every if item.kind is ItemKind.ORDER}
    orders = {each.id: each for each in states_of(dispatched, rulebook, as_of, state)}

    bearer = bearer_of(state)

    @cache
    def answering(lead: str) -> tuple[Answerable, ...]:
        return who_answer(lead, state.project, rulebook)

    def of(item: Item) -> Owed:
        return Owed(
            item=item,
            bearer=bearer,
            as_of=as_of,
            answers=tuple(each for lead in item.lead for each in answering(lead)),
            duty=duty_of(item.duty, rulebook),
            round=rounds.get(item.id) if item.kind is ItemKind.ROUND else None,
            order=orders.get(item.id) if item.kind is ItemKind.ORDER else None,
            gate=state.gate_of(item) if item.after and item.outstanding else None,
        )

    return [of(item) for item in every]
