"""On which day a late round was met: kept so that the households can be let go."""

from bisect import bisect_left
from datetime import date

from renovation_cli.compute.consultation import consult
from renovation_cli.model.book import Dossier
from renovation_cli.model.programme import Requirement, Round
from renovation_cli.model.words import Among, CountKind

Turns = tuple[tuple[date, bool], ...]
"""Days from which on a round was met or was not, the oldest first; each holds until the next."""


def turns(dossier: Dossier, round_id: str, round_: Round, due: date, as_of: date) -> Turns:
    """How a round stood from the day ``due`` up to ``as_of``; earlier, as if nobody answered any more."""
    days = [due, *_days(dossier, round_id, due, as_of)]

    def met(day: date) -> bool:
        return consult(dossier, round_id, round_, min(day, as_of)).met is True

    if not all(_only_grows(requirement) for requirement in round_.requirements):
        return tuple((day, met(day)) for day in days)
    first = 0 if met(due) else bisect_left(days, True, lo=1, key=met)  # noqa: FBT003 - what is looked for
    return ((due, first == 0), *((day, True) for day in days[first : first + 1] if first))


def _days(dossier: Dossier, round_id: str, after: date, until: date) -> list[date]:
    """The days on which somebody answered; between them nothing turns."""
    return sorted(
        {
            day
            for rooms in (dossier.households or {}).values()
            for household in rooms.values()
            for _, day in household.answers.get(round_id, ())
            if after < day <= until
        }
    )


def _only_grows(requirement: Requirement) -> bool:
    """Whether what is once met stays met: no visit and no opinion is ever taken back."""
    return requirement.count in (CountKind.VISITED, CountKind.RECEIVED) and requirement.among is Among.ALL
