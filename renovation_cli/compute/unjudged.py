"""Rounds past their deadline that have no record or no verdict: not late, and asked for."""

from collections.abc import Iterable
from datetime import date

from renovation_cli.compute.items import Item, ItemKind
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.compute.stages import RoundState
from renovation_cli.model.book import Rulebook
from renovation_cli.model.dates import PlanDate
from renovation_cli.model.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Such a round of a project that has records; of others every round waits for the first record."""

    state: ProjectState
    round: RoundState
    item: Item
    due: PlanDate
    as_of: date
    answers: tuple[Answerable, ...]
    """Who is asked for it."""

    @property
    def days_past(self) -> int:
        """Days since its deadline."""
        return (self.as_of - self.due.last).days


def unjudged(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[Unjudged]:
    """Every such round of the projects that have records, the longest past first."""
    found = [
        Unjudged(
            state=state,
            round=round_,
            item=item,
            due=item.due,
            as_of=as_of,
            answers=tuple(answers_for(lead, state.project, rulebook) for lead in item.lead),
        )
        for state in states
        if state.is_recorded
        for stage in state.stages
        for round_ in stage.rounds
        for item in stage.items
        if (item.kind, item.id) == (ItemKind.ROUND, round_.id)
        and round_.unjudged
        and item.due is not None
        and item.due.last < as_of
    ]
    return sorted(found, key=lambda each: each.due.last)
