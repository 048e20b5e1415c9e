"""How a round stood on each day since it fell due: kept so that the households can be let go."""

from bisect import bisect_left
from datetime import date

from renovation_cli.compute.asking import begun_anew
from renovation_cli.compute.consultation import RoundResult, consult
from renovation_cli.model.book import Dossier
from renovation_cli.model.dates import later
from renovation_cli.model.track import Requirement, Round
from renovation_cli.model.words import Among, CountKind

Turns = tuple[tuple[date, bool | None], ...]
"""Days from which on a round was met, was not, or had no verdict (None); each holds until the next."""


def turns(
    dossier: Dossier, round_id: str, round_: Round, due: date, as_of: date, now: RoundResult | None = None
) -> Turns:
    """How a round stood from the day ``due`` up to ``as_of``; earlier, as if nobody answered any more.

    Args:
        dossier: the project.
        round_id: which of its rounds.
        round_: that round.
        due: the first day to tell of.
        as_of: the day judged for.
        now: the round on that day, if it is at hand.
    """

    def met(day: date) -> bool | None:
        found = now if now is not None and day >= as_of else None
        found = found or consult(dossier, round_id, round_, min(day, as_of))
        return None if found.met is False and is_free(dossier, round_id, round_, found, due) else found.met

    at_first = met(due)
    begun = [day for day in begun_anew(dossier, round_id, round_, as_of) if day > due]
    only_grows = not begun and all(_only_grows(requirement) for requirement in round_.requirements)
    if as_of <= due or (only_grows and at_first is not False):
        return ((due, at_first),)
    days = [due, *_days(dossier, round_id, due, as_of, begun)]
    if not only_grows:
        return ((due, at_first), *((day, met(day)) for day in days[1:]))
    # What fails stops failing once: from then on it is met, or what else it needs is still not known.
    until = bisect_left(days, True, lo=1, key=lambda day: met(day) is not False)  # noqa: FBT003 - looked for
    return ((due, False), *((day, met(day)) for day in days[until : until + 1]))


def is_free(dossier: Dossier, round_id: str, round_: Round, found: RoundResult, due: date) -> bool:
    """Whether a round was met and has been begun anew after its deadline, so that nothing it lacks is late.

    The plan sets a day for the round and none for asking again (docs/decisions.md, “Asked again”).
    """
    since = found.since
    if since is None or since <= due:
        return False
    return consult(dossier, round_id, round_, later(since, -1)).met is True


def _days(dossier: Dossier, round_id: str, after: date, until: date, begun: list[date]) -> list[date]:
    """The days on which an answer, totals or a new beginning is dated; between them nothing turns."""
    vote = dossier.project.tallies.get(round_id)
    return sorted(
        {*begun, *([vote.on] if vote and after < vote.on <= until else ())}
        | {
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
