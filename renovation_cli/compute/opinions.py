"""What has been said in a round by a date: door by door, and owner by owner (plan 三(二)1)."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from renovation_cli.model.frozen import dataclass
from renovation_cli.model.household import Answer, Household, Households
from renovation_cli.model.text import unit_key
from renovation_cli.model.words import AnswerKind, CountKind

RECEIVED = (AnswerKind.SIGNED, AnswerKind.AGREE, AnswerKind.OPPOSE, AnswerKind.ABSTAIN)
COUNTED: dict[CountKind, tuple[AnswerKind, ...]] = {
    CountKind.VISITED: (*RECEIVED, AnswerKind.ABSENT),
    CountKind.RECEIVED: RECEIVED,
    CountKind.AGREEING: (AnswerKind.SIGNED, AnswerKind.AGREE),
    CountKind.SIGNED: (AnswerKind.SIGNED,),
}
_STRICTNESS = {kind: rank for rank, kind in enumerate(AnswerKind)}


@dataclass(frozen=True, slots=True)
class Counts:
    """Households of a place by what each has last said in a round."""

    listed: int = 0
    signed: int = 0
    agreed: int = 0
    opposed: int = 0
    abstained: int = 0
    absent: int = 0

    @property
    def agreeing(self) -> int:
        """Signed or agreeing."""
        return self.signed + self.agreed

    @property
    def received(self) -> int:
        """Opinions received, whatever they say; a household not met has given none."""
        return self.agreeing + self.opposed + self.abstained

    @property
    def visited(self) -> int:
        """Households at whose door somebody stood."""
        return self.received + self.absent


@dataclass(frozen=True, slots=True)
class Totals:
    """What is known in totals alone, under the names of `Counts`; None is unknown, not zero."""

    received: int
    visited: int | None
    agreeing: int | None
    opposed: int | None
    abstained: int | None
    listed: None = None
    signed: None = None

    @property
    def absent(self) -> int | None:
        """Households visited that gave no opinion."""
        return None if self.visited is None else self.visited - self.received


Said = Counts | Totals


@dataclass(frozen=True, slots=True)
class Asking:
    """A round on a date, with the day since when answers to it count."""

    round_id: str
    as_of: date
    since: date = date.min
    """The day on which it was last begun anew; the first day there is where it never was."""
    reissued: bool = False
    """Whether that was since what it is about was issued once more, and not by a decision to ask again."""

    def last_word(self, household: Household) -> AnswerKind | None:
        """What a household says; see `last_word`."""
        return last_word(household.answers.get(self.round_id, ()), self.as_of, self.since)

    def said_before(self, answers: Sequence[Answer]) -> bool:
        """Whether all that a household has said is of an earlier asking, and does not count."""
        if answers[0].day >= self.since:
            return False
        now = last_word(answers, self.as_of, self.since)
        return now not in RECEIVED and last_word(answers, self.since) in RECEIVED


class Door(NamedTuple):
    """Where a flat lies (its unit in the one spelling of `unit_key`), and its area in m², None if unknown."""

    building: str
    unit: str
    area_m2: Decimal | None


class Voice(NamedTuple):
    """What somebody says, and the flats for which it is said."""

    kind: AnswerKind | None
    doors: tuple[Door, ...]


def _last(answers: Iterable[Answer], asking: Asking) -> Answer | None:
    last: Answer | None = None
    for answer in answers:
        counts = asking.since <= answer.day <= asking.as_of
        if counts and (answer.kind is not AnswerKind.ABSENT or last is None):
            last = answer
    return last


def last_word(answers: Iterable[Answer], as_of: date, since: date = date.min) -> AnswerKind | None:
    """What a household says on a date: its last opinion, else ``absent`` if it was visited, else None.

    A later visit to a closed door does not take back an opinion once given.

    Args:
        answers: from the oldest to the newest.
        as_of: the last day that counts.
        since: the first day that counts.
    """
    said: AnswerKind | None = None
    for kind, day in answers:  # asked of every household on every day: nothing more is made here
        if since <= day <= as_of and (kind is not AnswerKind.ABSENT or said is None):
            said = kind
    return said


def count(listed: int, every: Iterable[Sequence[Answer]], asking: Asking) -> Counts:
    """Households by what each says in a round.

    Args:
        listed: how many there are.
        every: the answers of each that gave any, as `answers_in` finds them.
        asking: the round on a date.
    """
    as_of, since = asking.as_of, asking.since
    said: list[AnswerKind | None] = []
    for answers in every:
        if len(answers) == 1:  # nearly all have one, and this is asked of every household on many days
            kind, day = answers[0]
            said.append(kind if since <= day <= as_of else None)
        else:
            said.append(last_word(answers, as_of, since))
    return Counts(
        listed=listed,
        signed=said.count(AnswerKind.SIGNED),
        agreed=said.count(AnswerKind.AGREE),
        opposed=said.count(AnswerKind.OPPOSE),
        abstained=said.count(AnswerKind.ABSTAIN),
        absent=said.count(AnswerKind.ABSENT),
    )


def sum_of_counts(parts: Iterable[Counts]) -> Counts:
    """The counts of several places as one."""
    every = list(parts)
    return Counts(*(sum(getattr(part, name) for part in every) for name in Counts.__dataclass_fields__))


def by_door(households: Households, asking: Asking) -> Iterator[Voice]:
    """A voice a household, whoever owns it."""
    for door, household in _doors(households):
        yield Voice(asking.last_word(household), (door,))


def by_owner(households: Households, asking: Asking) -> Iterator[Voice]:
    """A voice an owner over the whole project; a household without ``owner`` is one of its own.

    Of what was said for several flats the latest opinion stands, and of two on one day at two doors the
    one that counts for less.
    """
    doors: dict[str, list[Door]] = {}
    for door, household in _doors(households):
        if household.owner is None:
            yield Voice(asking.last_word(household), (door,))
        else:
            doors.setdefault(household.owner, []).append(door)
    words = owners_words(households, asking)
    for owner, theirs in doors.items():
        yield Voice(words[owner], tuple(theirs))


def owners_words(households: Households, asking: Asking) -> dict[str, AnswerKind | None]:
    """What each owner of a flat with an ``owner`` says, as `by_owner` counts it."""
    said: dict[str, list[Answer]] = {}
    for rooms in households.values():
        for household in rooms.values():
            if household.owner is None:
                continue
            last = _last(household.answers.get(asking.round_id, ()), asking)
            said.setdefault(household.owner, []).extend([last] if last else [])
    return {owner: _stands(theirs) for owner, theirs in said.items()}


def _doors(households: Households) -> Iterator[tuple[Door, Household]]:
    for building, rooms in households.items():
        for room, household in rooms.items():
            yield Door(building, unit_key(room), household.area_m2), household


def _stands(said: list[Answer]) -> AnswerKind | None:
    opinions = [answer for answer in said if answer.kind is not AnswerKind.ABSENT]
    if not opinions:
        return AnswerKind.ABSENT if said else None
    return max(opinions, key=lambda answer: (answer.day, _STRICTNESS[answer.kind])).kind
