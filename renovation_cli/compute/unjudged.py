"""Rounds past their deadline that have no record or no verdict: not late, and asked for."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from renovation_cli.compute.progress import Item, ItemKind, ProjectState, RoundState
from renovation_cli.compute.responsibility import Answerable, answers_for
from renovation_cli.model.book import Rulebook


@dataclass(frozen=True, slots=True)
class Unjudged:
    """Such a round of a project."""

    state: ProjectState
    round: RoundState
    item: Item
    as_of: date
    answers: tuple[Answerable, ...]
    """Who is asked for it."""

    @property
    def days_past(self) -> int:
        """Days since its deadline."""
        return -self.item.days_left(self.as_of)


def unjudged(states: Iterable[ProjectState], rulebook: Rulebook, as_of: date) -> list[Unjudged]:
    """Every such round, the longest past first."""
    found = [
        Unjudged(
            state=state,
            round=round_,
            item=item,
            as_of=as_of,
            answers=tuple(answers_for(lead, state.project, rulebook) for lead in item.lead),
        )
        for state in states
        for stage in state.stages
        for round_ in stage.rounds
        for item in stage.items
        if (item.kind, item.id) == (ItemKind.ROUND, round_.id)
        and round_.unjudged
        and item.days_left(as_of) < 0
    ]
    return sorted(found, key=lambda each: each.item.due.last)
