"""Opinions received in some days, by round, counted while the households are at hand (plan 三(二)1)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from renovation_cli.compute.asking import asking
from renovation_cli.compute.consultation import Consultation
from renovation_cli.compute.happening import Span
from renovation_cli.compute.opinions import RECEIVED, Asking
from renovation_cli.compute.votes import vote_of
from renovation_cli.model.book import Dossier
from renovation_cli.model.dates import later
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Round, Track


@dataclass(frozen=True, slots=True)
class Heard:
    """The opinions that a round of a project received in some days, of its latest asking."""

    round_id: str
    name: str
    on: date
    """The last of these days on which one was given."""
    before: int | None
    """Received before; None where only the totals of the round are known."""
    after: int
    """Received by the last day."""
    met: bool
    """Whether its requirements hold by the last day and did not before."""


def heard_in(dossier: Dossier, track: Track, span: Span) -> Iterator[Heard]:
    """Every round in which an opinion was received in these days, in the order of the plan."""
    for _, _, round_id, round_ in track.rounds():
        answered = dossier.answered.get(round_id)
        if answered is None or answered[0] > span.last:
            yield from _in_totals(dossier, round_id, round_, span)
        elif answered[1] >= span.first:
            yield from _door_by_door(dossier, round_id, round_, span)


def last_heard(dossier: Dossier, as_of: date) -> date | None:
    """The last day by a date on which anybody answered, in whatever round; None where nobody did."""
    spans = dossier.answered.values()
    if all(last <= as_of for _, last in spans):
        return max((last for _, last in spans), default=None)
    days = (
        day
        for rooms in (dossier.households or {}).values()
        for household in rooms.values()
        for answers in household.answers.values()
        for _, day in answers
    )
    return max((day for day in days if day <= as_of), default=None)


def received_in(dossier: Dossier, round_id: str, round_: Round, span: Span) -> int | None:
    """How many opinions a round received in these days; None where neither a list nor totals are on file."""
    answered = dossier.answered.get(round_id)
    if answered is None or answered[0] > span.last:
        vote = vote_of(dossier, asking(dossier, round_id, round_, span.last))
        if vote is None:
            return None if dossier.households is None else 0
        return vote.received if vote.on in span else 0
    if answered[1] < span.first:
        return 0
    now = asking(dossier, round_id, round_, span.last)
    before, after, _ = _received(dossier, replace(now, as_of=later(span.first, -1)), now)
    return max(after - before, 0)


def _in_totals(dossier: Dossier, round_id: str, round_: Round, span: Span) -> Iterator[Heard]:
    vote = vote_of(dossier, asking(dossier, round_id, round_, span.last))
    if vote is not None and vote.on in span:
        met = _became_met(dossier, round_id, round_, span)
        yield Heard(
            round_id=round_id, name=round_.name, on=vote.on, before=None, after=vote.received, met=met
        )


def _door_by_door(dossier: Dossier, round_id: str, round_: Round, span: Span) -> Iterator[Heard]:
    now = asking(dossier, round_id, round_, span.last)
    then = replace(now, as_of=later(span.first, -1))
    before, after, last = _received(dossier, then, now)
    if after > before and last is not None:
        met = _became_met(dossier, round_id, round_, span)
        yield Heard(round_id=round_id, name=round_.name, on=last, before=before, after=after, met=met)


def _received(dossier: Dossier, then: Asking, now: Asking) -> tuple[int, int, date | None]:
    """How many had given an opinion then and have by now, and the last day on which one that is new was."""
    before = after = 0
    last: date | None = None
    for rooms in (dossier.households or {}).values():
        for household in rooms.values():
            answers = household.answers.get(now.round_id)
            if not answers or now.last_word(household) not in RECEIVED:
                continue
            after += 1
            if then.last_word(household) in RECEIVED:
                before += 1
                continue
            day = max(day for kind, day in answers if kind in RECEIVED and day <= now.as_of)
            last = day if last is None or day > last else last
    return before, after, last


def _became_met(dossier: Dossier, round_id: str, round_: Round, span: Span) -> bool:
    consultation = Consultation(dossier, round_id, round_)
    if consultation.on(span.last).met is not True:
        return False
    return consultation.on(later(span.first, -1)).met is not True
