"""The programme on a date, for whoever is asked about in it: what takes long is worked out once, if at all.

How far a project lags is followed day by day, so it is only done for the projects that an entry may have to
act on.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import cached_property
from typing import NamedTuple

from renovation_cli.compute.decisions import DecisionState, decisions
from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.escalation import LevelState, level_state, urgency
from renovation_cli.compute.items import Item
from renovation_cli.compute.orders import OrderState, all_orders
from renovation_cli.compute.owed import Bearer, late
from renovation_cli.compute.plan_rules import PlanRule, plan_rules
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.who.appointments import Appointment, appointments
from renovation_cli.model.book import Rulebook
from renovation_cli.model.escalation import Level


class OwedItem(NamedTuple):
    """Something that is owed: by a project, by a street or by the programme."""

    item: Item
    bearer: Bearer
    rulebook: Rulebook


class AtLevel(NamedTuple):
    """A level that a project has reached, or may have."""

    level_id: str
    level: Level
    state: ProjectState
    rulebook: Rulebook


class World:
    """A programme on a date."""

    def __init__(
        self,
        rulebook: Rulebook,
        states: Iterable[ProjectState],
        as_of: date,
        places: Iterable[PlaceState] = (),
    ) -> None:
        self.rulebook = rulebook
        self.states = tuple(states)
        self.places = tuple(places)
        """The programme and its streets."""
        self.as_of = as_of
        self._found: dict[str, LevelState | None] = {}

    @cached_property
    def rules(self) -> tuple[PlanRule, ...]:
        """Every rule that may have a lead or a duty, in the order of the plan."""
        return tuple(plan_rules(self.rulebook.programme))

    @cached_property
    def appointments(self) -> tuple[Appointment, ...]:
        """Every place of everybody, in the order of the files."""
        return tuple(appointments(self.rulebook.teams, self.states))

    @cached_property
    def overdue(self) -> dict[str, list[Item]]:
        """What is late in each project, by its id."""
        return {state.id: late(state, self.rulebook, self.as_of) for state in self.states}

    @property
    def orders(self) -> list[OrderState]:
        """Every order, the programme's own first."""
        return all_orders(self.states, self.rulebook, self.as_of)

    @property
    def own_orders(self) -> list[OrderState]:
        """The orders about the programme as a whole."""
        return all_orders((), self.rulebook, self.as_of)

    @property
    def open_decisions(self) -> list[DecisionState]:
        """The decisions of meetings that are not done."""
        return [each for each in decisions(self.rulebook, self.as_of) if each.is_open]

    def to_act_on(self, acts: Callable[[AtLevel], bool]) -> list[LevelState]:
        """The projects at a level for somebody to act on, the most urgent first."""
        may_act = (
            state
            for state in self.states
            if any(acts(self._at(state, level_id)) for level_id in self._levels)
        )
        found = (reached for state in may_act for reached in self._reached_by(state))
        return self._sorted(each for each in found if acts(self._at(each.state, str(each.reached.level_id))))

    def at_level(self, wanted: Callable[[LevelState], bool]) -> list[LevelState]:
        """The projects that have reached a level and are wanted, the most urgent first."""
        found = (each for state in self.states for each in self._reached_by(state))
        return self._sorted(each for each in found if wanted(each))

    @property
    def _levels(self) -> dict[str, Level]:
        escalation = self.rulebook.programme.escalation
        return escalation.levels if escalation else {}

    def _at(self, state: ProjectState, level_id: str) -> AtLevel:
        return AtLevel(level_id, self._levels[level_id], state, self.rulebook)

    def _sorted(self, found: Iterable[LevelState]) -> list[LevelState]:
        ids = list(self._levels)
        return sorted(found, key=lambda each: urgency(each, ids))

    def _reached_by(self, state: ProjectState) -> Iterator[LevelState]:
        """How a project stands, where it has reached a level."""
        if state.id not in self._found:
            self._found[state.id] = level_state(state, self.rulebook, self.as_of)
        found = self._found[state.id]
        if found and found.reached.level_id is not None:
            yield found
