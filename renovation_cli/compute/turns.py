"""How a round stood on each day since it fell due: kept so that the households can be let go."""

from bisect import bisect_left
from datetime import date

from renovation_cli.compute.asking import begun_anew
from renovation_cli.compute.consultation import Consultation, RoundResult
from renovation_cli.model.dates import later
from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among, CountKind

Turns = tuple[tuple[date, bool | None], ...]
"""Days from which on a round was met, was not, or had no verdict (None); each holds until the next."""


def turns(consultation: Consultation, due: date, as_of: date, now: RoundResult | None = None) -> Turns:
    """How a round stood from the day ``due`` up to ``as_of``; earlier, as if nobody answered any more.

    Args:
        consultation: the round of a project.
        due: the first day to tell of.
        as_of: the day judged for.
        now: the round on that day, if it is at hand.
    """

    def met(day: date) -> bool | None:
        found = now if now is not None and day >= as_of else None
        found = found or consultation.on(min(day, as_of))
        return None if found.met is False and is_free(consultation, found, due) else found.met

    at_first = met(due)
    dossier, round_id, round_ = consultation.dossier, consultation.round_id, consultation.round
    begun = [day for day in begun_anew(dossier, round_id, round_, as_of) if day > due]
    only_grows = not begun and all(_only_grows(requirement) for requirement in round_.requirements)
    if as_of <= due or (only_grows and at_first is not False):
        return ((due, at_first),)
    days = [due, *_days(consultation, due, as_of, begun)]
    if not only_grows:
        return ((due, at_first), *((day, met(day)) for day in days[1:]))
    # What fails stops failing once: from then on it is met, or what else it needs is still not known.
    until = bisect_left(days, True, lo=1, key=lambda day: met(day) is not False)  # noqa: FBT003 - looked for
    return ((due, False), *((day, met(day)) for day in days[until : until + 1]))


def is_free(consultation: Consultation, found: RoundResult, due: date) -> bool:
    """Whether a round was met and has been begun anew after its deadline, so that nothing it lacks is late.

    The plan sets a day for the round and none for asking again (docs/decisions.md, “Asked again”).
    """
    since = found.since
    if since is None or since <= due:
        return False
    return consultation.on(later(since, -1)).met is True


def _days(consultation: Consultation, after: date, until: date, begun: list[date]) -> list[date]:
    """The days on which an answer, totals or a new beginning is dated; between them nothing turns."""
    vote = consultation.dossier.project.tallies.get(consultation.round_id)
    return sorted(
        {*begun, *([vote.on] if vote and after < vote.on <= until else ())}
        | {day for answers in consultation.answers for _, day in answers if after < day <= until}
    )


def _only_grows(requirement: Requirement) -> bool:
    """Whether what is once met stays met: no visit and no opinion is ever taken back."""
    return requirement.count in (CountKind.VISITED, CountKind.RECEIVED) and requirement.among is Among.ALL
