"""What the households have answered, and whether a round's requirements hold (plan 三(二)1).

Shares are exact. Counts of households and owners are whole; areas are m² in hundredths. Where a number
that a requirement needs is not known there is no verdict, and the reason is said.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.model.book import Dossier
from renovation_cli.model.household import Answer, Household
from renovation_cli.model.programme import Requirement, Round
from renovation_cli.model.text import unit_of
from renovation_cli.model.words import Among, AnswerKind, BaseKind, CountKind, Scope

Amount = int | Decimal

_RECEIVED = (AnswerKind.SIGNED, AnswerKind.AGREE, AnswerKind.OPPOSE, AnswerKind.ABSTAIN)
_COUNTED: dict[CountKind, tuple[AnswerKind, ...]] = {
    CountKind.VISITED: (*_RECEIVED, AnswerKind.ABSENT),
    CountKind.RECEIVED: _RECEIVED,
    CountKind.AGREEING: (AnswerKind.SIGNED, AnswerKind.AGREE),
    CountKind.SIGNED: (AnswerKind.SIGNED,),
}
_HUNDREDTH = Decimal("0.01")


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
class Verdict:
    """A requirement at one place. ``met`` is None where there is no verdict; ``reason`` says why."""

    place: str | None
    counted: Amount | None
    base: Amount | None
    needed: Amount | None
    missing: Amount | None
    met: bool | None
    reason: Text | None = None


@dataclass(frozen=True, slots=True)
class RequirementResult:
    """A requirement over all its places: sums, and met only where every place meets it."""

    requirement: Requirement
    verdicts: tuple[Verdict, ...]
    counted: Amount | None
    base: Amount | None
    needed: Amount | None
    missing: Amount | None
    met: bool | None
    reason: Text | None


@dataclass(frozen=True, slots=True)
class BuildingCounts:
    """One building's counts in a round."""

    building: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A round of one project on a date."""

    counts: Counts | None
    """None where no list of households is on file."""
    buildings: tuple[BuildingCounts, ...]
    requirements: tuple[RequirementResult, ...]
    met: bool | None
    """Whether every requirement holds; True where the round has none."""


def standing(answers: Iterable[Answer], as_of: date) -> AnswerKind | None:
    """What a household says on a date: its last opinion, else ``absent`` if it was visited, else None.

    A later visit to a closed door does not take back an opinion once given.
    """
    said: AnswerKind | None = None
    for kind, day in answers:
        if day <= as_of and (kind is not AnswerKind.ABSENT or said is None):
            said = kind
    return said


def needed(base: Amount, requirement: Requirement) -> Amount:
    """The smallest amount that meets the requirement on a base: whole, or m² in hundredths.

    Two thirds of 555 households is 370 with ``at_least`` and 371 with ``more_than``.
    """
    share = requirement.at_least if requirement.at_least is not None else requirement.more_than
    assert share is not None
    scale = 1 if isinstance(base, int) else 100
    threshold = Fraction(base) * share * scale
    steps = floor(threshold) + 1 if requirement.at_least is None else ceil(threshold)
    return steps if scale == 1 else Decimal(steps) * _HUNDREDTH


def consult(dossier: Dossier, round_id: str, round_: Round, as_of: date) -> RoundResult:
    """A round of a project on a date."""
    households = dossier.households
    if households is None:
        reason = say("no list of households on file")
        results = tuple(
            RequirementResult(requirement, (), None, _stated(dossier, requirement), None, None, None, reason)
            for requirement in round_.requirements
        )
        return RoundResult(None, (), results, None if results else True)
    by_building = tuple(
        BuildingCounts(building, _count(rooms.values(), round_id, as_of))
        for building, rooms in households.items()
    )
    results = tuple(
        _judge(dossier, round_id, requirement, as_of, by_building) for requirement in round_.requirements
    )
    return RoundResult(_total(by_building), by_building, results, _all_met(result.met for result in results))


def _stated(dossier: Dossier, requirement: Requirement) -> int | None:
    whole = requirement.of is BaseKind.HOUSEHOLDS and requirement.among is Among.ALL
    return dossier.project.stated.households if whole else None


def _all_met(verdicts: Iterable[bool | None]) -> bool | None:
    known = list(verdicts)
    if False in known:
        return False
    return None if None in known else True


def _count(households: Iterable[Household], round_id: str, as_of: date) -> Counts:
    said: Counter[AnswerKind | None] = Counter()
    listed = 0
    for household in households:
        listed += 1
        answers = household.answers.get(round_id)
        if answers:
            said[standing(answers, as_of)] += 1
    return Counts(
        listed,
        said[AnswerKind.SIGNED],
        said[AnswerKind.AGREE],
        said[AnswerKind.OPPOSE],
        said[AnswerKind.ABSTAIN],
        said[AnswerKind.ABSENT],
    )


def _total(buildings: Iterable[BuildingCounts]) -> Counts:
    parts = [building.counts for building in buildings]
    return Counts(*(sum(getattr(part, name) for part in parts) for name in Counts.__dataclass_fields__))


def _judge(
    dossier: Dossier,
    round_id: str,
    requirement: Requirement,
    as_of: date,
    by_building: tuple[BuildingCounts, ...],
) -> RequirementResult:
    if requirement.of is BaseKind.HOUSEHOLDS and requirement.per is not Scope.UNIT:
        verdicts = tuple(_of_counts(dossier, requirement, by_building))
    else:
        verdicts = tuple(_of_ballots(dossier, round_id, requirement, as_of))
    return RequirementResult(
        requirement,
        verdicts,
        _sum(verdict.counted for verdict in verdicts),
        _sum(verdict.base for verdict in verdicts),
        _sum(verdict.needed for verdict in verdicts),
        _sum(verdict.missing for verdict in verdicts),
        _all_met(verdict.met for verdict in verdicts) if verdicts else None,
        next((verdict.reason for verdict in verdicts if verdict.reason), None)
        if verdicts
        else say("no household is listed"),
    )


def _sum(amounts: Iterable[Amount | None]) -> Amount | None:
    total: Amount = 0
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total


def _of_counts(
    dossier: Dossier, requirement: Requirement, by_building: tuple[BuildingCounts, ...]
) -> Iterator[Verdict]:
    if requirement.per is Scope.PROJECT:
        total = _total(by_building)
        yield _households(requirement, None, total, dossier.project.stated_households)
        return
    for part in by_building:
        building = dossier.project.buildings.get(part.building)
        yield _households(requirement, part.building, part.counts, building.households if building else None)
    for building_id, building in dossier.project.buildings.items():
        if building_id not in (part.building for part in by_building):
            yield _unlisted(requirement, building_id, building.households)


def _unlisted(requirement: Requirement, building_id: str, stated: int | None) -> Verdict:
    """A building of which no household is listed: nobody has been heard there."""
    if stated is None:
        reason = say("the households of {building} are neither listed nor stated", building=building_id)
        return Verdict(building_id, None, None, None, None, None, reason)
    return _households(requirement, building_id, Counts(), stated)


def _households(requirement: Requirement, place: str | None, counts: Counts, stated: int | None) -> Verdict:
    counted: int = getattr(counts, requirement.count.value)
    if requirement.among is Among.PARTICIPANTS:
        return _verdict(requirement, place, counted, counts.received)
    return _verdict(requirement, place, counted, counts.listed if stated is None else stated)


def _verdict(requirement: Requirement, place: str | None, counted: Amount, base: Amount) -> Verdict:
    if not base:
        reason = (
            say("no opinion received yet")
            if requirement.among is Among.PARTICIPANTS
            else say("the number of households is zero")
        )
        return Verdict(place, counted, base, None, None, None, reason)
    enough = needed(base, requirement)
    return Verdict(place, counted, base, enough, max(enough - counted, type(enough)(0)), counted >= enough)


Ballot = tuple[AnswerKind | None, Amount | None]
"""What a household or head says, and its weight; None for a weight that is not known."""


def _of_ballots(dossier: Dossier, round_id: str, requirement: Requirement, as_of: date) -> Iterator[Verdict]:
    for place, households, unlisted in _places(dossier, requirement.per):
        ballots = list(_ballots(households, round_id, requirement.of, as_of))
        relevant = [ballot for ballot in ballots if requirement.among is Among.ALL or ballot[0] in _RECEIVED]
        unknown = sum(1 for _, weight in relevant if weight is None)
        if unknown or (unlisted and requirement.among is Among.ALL):
            reason = (
                say_n(
                    "the area of {n} household is unknown", "the area of {n} households is unknown", unknown
                )
                if unknown
                else say_n("{n} household is not listed", "{n} households are not listed", unlisted)
            )
            yield Verdict(place, None, None, None, None, None, reason)
            continue
        kinds = _COUNTED[requirement.count]
        zero: Amount = Decimal(0) if requirement.of is BaseKind.AREA else 0
        base = sum((weight for _, weight in relevant if weight is not None), zero)
        counted = sum((weight for kind, weight in relevant if weight is not None and kind in kinds), zero)
        yield _verdict(requirement, place, counted, base)


def _places(dossier: Dossier, scope: Scope) -> Iterator[tuple[str | None, list[Household], int]]:
    """Each place of a scope: its name, the households listed there, and how many are known not to be."""
    assert dossier.households is not None
    project = dossier.project
    if scope is Scope.PROJECT:
        everyone = [household for rooms in dossier.households.values() for household in rooms.values()]
        yield None, everyone, max((project.stated_households or 0) - len(everyone), 0)
        return
    for building_id, stated in project.buildings.items():
        if building_id not in dossier.households:
            yield building_id, [], stated.households or 1
    for building_id, rooms in dossier.households.items():
        building = project.buildings.get(building_id)
        unlisted = max((building.households or 0) - len(rooms), 0) if building else 0
        if scope is Scope.BUILDING:
            yield building_id, list(rooms.values()), unlisted
            continue
        units: dict[str, list[Household]] = {}
        for room, household in rooms.items():
            units.setdefault(unit_of(room), []).append(household)
        for unit, members in units.items():
            yield f"{building_id}/{unit}", members, unlisted


def _ballots(households: list[Household], round_id: str, of: BaseKind, as_of: date) -> Iterator[Ballot]:
    if of is BaseKind.OWNERS:
        yield from ((kind, 1) for kind in _heads(households, round_id, as_of))
        return
    for household in households:
        kind = standing(household.answers.get(round_id, ()), as_of)
        yield kind, household.area_m2 if of is BaseKind.AREA else 1


def _heads(households: list[Household], round_id: str, as_of: date) -> Iterator[AnswerKind | None]:
    """What each head says.

    An owner of several flats has one voice: the latest, and of two on one day the one that counts for less.
    """
    by_owner: dict[str, list[Answer]] = {}
    for household in households:
        answers = household.answers.get(round_id, ())
        if household.owner is None:
            yield standing(answers, as_of)
        else:
            by_owner.setdefault(household.owner, []).extend(answers)
    strictness = list(AnswerKind)
    for all_answers in by_owner.values():
        yield standing(
            sorted(all_answers, key=lambda answer: (answer.day, strictness.index(answer.kind))), as_of
        )


def pending(dossier: Dossier, round_id: str, as_of: date) -> Iterator[tuple[str, str, AnswerKind | None]]:
    """Households not yet heard in a round: (building, room, ``absent`` if visited in vain)."""
    for building, rooms in (dossier.households or {}).items():
        for room, household in rooms.items():
            kind = standing(household.answers.get(round_id, ()), as_of)
            if kind is None or kind is AnswerKind.ABSENT:
                yield building, room, kind


def visits_a_day(missing: Amount | None, due: date, as_of: date) -> int | None:
    """Opinions a day that would still meet a requirement in time, today and the last day included.

    None where nothing is missing, too little is known, or the day has passed.
    """
    days = (due - as_of).days + 1
    if not isinstance(missing, int) or missing <= 0 or days <= 0:
        return None
    return ceil(Fraction(missing, days))
