"""Whether a round's requirements hold, by what the households have said (plan 三(二)1).

Shares are exact. Where a number that a requirement needs is not known there is no verdict, and what is
not known is said. `consult` decides; every report prints what it found.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum
from functools import cached_property

from renovation_cli.compute.asking import asking
from renovation_cli.compute.bases import NOBODY, Bases, JudgedPlace, Unknown, UnknownKind, without_list
from renovation_cli.compute.opinions import (
    Asking,
    Counts,
    Said,
    Voice,
    by_door,
    by_owner,
    count,
    sum_of_counts,
)
from renovation_cli.compute.quota import Amount
from renovation_cli.compute.verdict import Verdict, Weights, verdict_at, weigh
from renovation_cli.compute.votes import totals_of, verdict_by_totals, vote_of
from renovation_cli.findings.text import Text
from renovation_cli.model.book import Dossier
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.household import Answer, answers_in
from renovation_cli.model.track import Requirement, Round
from renovation_cli.model.vote import Vote
from renovation_cli.model.words import Among, BaseKind, Scope


class RoundStanding(StrEnum):
    """How a round stands; neither `NO_RECORD` nor `NO_VERDICT` is ever late."""

    NO_RECORD = "no-record"
    """No list of households is on file, or nothing at all is on record of the project."""
    NO_VERDICT = "no-verdict"
    """There is a list, and something that a requirement needs is not known; nothing known fails."""
    MET = "met"
    NOT_MET = "not-met"
    NOTHING_ASKED = "nothing-asked"
    """The round has no requirement."""


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
    unknown: Unknown | None

    @property
    def places(self) -> int:
        """In how many places it is judged; what is known to be missing is none of them."""
        missing = (UnknownKind.BUILDING, UnknownKind.UNIT)
        return sum(
            verdict.unknown is None or verdict.unknown.kind not in missing for verdict in self.verdicts
        )

    @property
    def unjudged(self) -> "RequirementResult":
        """The same figures without a verdict, also at each of its places."""
        return replace(self, met=None, verdicts=tuple(replace(each, met=None) for each in self.verdicts))

    @property
    def places_met(self) -> int:
        """In how many of its places it is met."""
        return sum(verdict.met is True for verdict in self.verdicts)

    @property
    def out_of_reach(self) -> bool:
        """Whether in some place those not yet heard could not make up what is missing."""
        return any(verdict.out_of_reach for verdict in self.verdicts)


@dataclass(frozen=True, slots=True)
class BuildingCounts:
    """One building's counts in a round; none is counted in a building that is stated and not listed."""

    building: str
    stated: int | None
    """How many households it is stated to have; None where that is not known."""
    counts: Counts


@dataclass(frozen=True, slots=True)
class RoundResult:
    """A round of one project on a date."""

    counts: Said | None
    """None where nothing is on file, neither a list of households nor totals."""
    buildings: tuple[BuildingCounts, ...]
    requirements: tuple[RequirementResult, ...]
    standing: RoundStanding
    asking: Asking
    older: int | None = None
    """Households whose opinion is of an earlier asking and does not count; None without a list."""
    vote: Vote | None = None
    """The totals that are judged, where the list has no answer in the round."""

    @property
    def since(self) -> date | None:
        """Since when answers count, where the round was begun anew; None where it never was."""
        return None if self.asking.since == date.min else self.asking.since

    @property
    def met(self) -> bool | None:
        """Whether every requirement holds; None without a verdict, and where nothing is asked."""
        return {RoundStanding.MET: True, RoundStanding.NOT_MET: False}.get(self.standing)

    @property
    def requirements_met(self) -> int:
        """How many requirements hold."""
        return sum(result.met is True for result in self.requirements)

    @property
    def deciding(self) -> RequirementResult | None:
        """The requirement to name: the first that fails, else the first without a verdict, else the first."""
        by_verdict = (
            result for verdict in (False, None, True) for result in self.requirements if result.met is verdict
        )
        return next(by_verdict, None)


def consult(dossier: Dossier, round_id: str, round_: Round, as_of: date) -> RoundResult:
    """A round of a project on a date."""
    return Consultation(dossier, round_id, round_).on(as_of)


class Consultation:
    """A round of a project, to be judged on as many days as one likes: what no day changes is found once."""

    def __init__(self, dossier: Dossier, round_id: str, round_: Round) -> None:
        self.dossier = dossier
        self.round_id = round_id
        self.round = round_
        self._listed = None if dossier.households is None else _Listed(dossier, round_id)

    def on(self, as_of: date) -> RoundResult:
        """How it stands on a day."""
        asked = asking(self.dossier, self.round_id, self.round, as_of)
        hearing = None if self._listed is None else _Hearing(self._listed, asked)
        vote = None if hearing and hearing.total.visited else vote_of(self.dossier, asked)
        requirements = self.round.requirements
        if vote:
            verdicts = ((each, verdict_by_totals(self.dossier, vote, each)) for each in requirements)
            results = tuple(_result(requirement, [verdict]) for requirement, verdict in verdicts)
        elif hearing:
            results = tuple(hearing.judge(requirement) for requirement in requirements)
        else:
            results = tuple(_unlisted(self.dossier, requirement) for requirement in requirements)
        nothing_known = vote is None and hearing is None and bool(results)
        return RoundResult(
            counts=totals_of(vote) if vote else hearing.total if hearing else None,
            buildings=hearing.buildings() if hearing and not vote else (),
            requirements=results,
            standing=RoundStanding.NO_RECORD if nothing_known else _standing([each.met for each in results]),
            asking=asked,
            older=hearing.older if hearing else None,
            vote=vote,
        )

    @property
    def answers(self) -> Iterator[tuple[Answer, ...]]:
        """Those of each household that has given any in the round."""
        for _, every in self._listed.answers.values() if self._listed else ():
            yield from every


def _standing(verdicts: Sequence[bool | None]) -> RoundStanding:
    if not verdicts:
        return RoundStanding.NOTHING_ASKED
    met = _all_met(verdicts)
    if met is None:
        return RoundStanding.NO_VERDICT
    return RoundStanding.MET if met else RoundStanding.NOT_MET


def _all_met(verdicts: Iterable[bool | None]) -> bool | None:
    """Whether all hold; one that fails outweighs one that is not known."""
    known = set(verdicts)
    return False if False in known else None if None in known else True


def _unlisted(dossier: Dossier, requirement: Requirement) -> RequirementResult:
    among_all = requirement.among is Among.ALL
    by_number = among_all and requirement.of is BaseKind.HOUSEHOLDS
    base = dossier.project.stated_households if by_number else None
    unknown = without_list(dossier, by_number=among_all)
    return RequirementResult(
        requirement=requirement,
        verdicts=(),
        counted=None,
        base=base,
        needed=None,
        missing=None,
        met=None,
        reason=unknown.reason,
        unknown=unknown,
    )


def _result(requirement: Requirement, verdicts: Sequence[Verdict]) -> RequirementResult:
    """A requirement by what was found at its places."""
    met = _all_met(verdict.met for verdict in verdicts)
    deciding = next((verdict for verdict in verdicts if verdict.met is met and verdict.reason), None)
    return RequirementResult(
        requirement=requirement,
        verdicts=tuple(verdicts),
        counted=_sum(verdict.counted for verdict in verdicts),
        base=_sum(verdict.base for verdict in verdicts),
        needed=_sum(verdict.needed for verdict in verdicts),
        missing=_sum(verdict.missing for verdict in verdicts),
        met=met,
        reason=deciding.reason if deciding else None,
        unknown=deciding.unknown if deciding else None,
    )


_NOBODY_HEARD = Counts()


class _Listed:
    """A project's households, and what those of each building have answered in a round on any day."""

    def __init__(self, dossier: Dossier, round_id: str) -> None:
        assert dossier.households is not None
        self.id = dossier.id
        self.project = dossier.project
        self.households = dossier.households
        self.bases = Bases(dossier)
        self.answers = {
            name: (len(rooms), answers_in(round_id, rooms.values()))
            for name, rooms in dossier.households.items()
        }


class _Hearing:
    """A project's households in a round on a date."""

    def __init__(self, listed: _Listed, asked: Asking) -> None:
        self._id = listed.id
        self._project = listed.project
        self._households = listed.households
        self._asked = asked
        self._bases = listed.bases
        self._answers = listed.answers
        heard = {name: count(number, every, asked) for name, (number, every) in listed.answers.items()}
        self.counts = {name: heard.get(name, _NOBODY_HEARD) for name in self._bases.buildings}
        self.total = sum_of_counts(heard.values())

    def buildings(self) -> tuple[BuildingCounts, ...]:
        """What is counted building by building."""
        stated = {name: building.households for name, building in self._project.buildings.items()}
        return tuple(BuildingCounts(name, stated.get(name), counts) for name, counts in self.counts.items())

    @property
    def older(self) -> int:
        """Households whose opinion is of an earlier asking."""
        if self._asked.since == date.min:
            return 0
        every = (answers for _, of_building in self._answers.values() for answers in of_building)
        return sum(map(self._asked.said_before, every))

    @cached_property
    def _doors(self) -> list[Voice]:
        return list(by_door(self._households, self._asked))

    @cached_property
    def _owners(self) -> list[Voice]:
        return list(by_owner(self._households, self._asked))

    def judge(self, requirement: Requirement) -> RequirementResult:
        """A requirement over its places, and over what is known to lie outside them."""
        verdicts = [
            *(
                verdict_at(requirement, place, self._weights(requirement, place), self._id)
                for place in self._bases.places(requirement.per)
            ),
            *(
                Verdict(name, reason=unknown.reason, unknown=unknown)
                for name, unknown in self._bases.missing(requirement.per)
            ),
        ]
        if not verdicts:
            unknown = self._bases.project.unknown or NOBODY
            verdicts = [Verdict(None, reason=unknown.reason, unknown=unknown)]
        return _result(requirement, verdicts)

    def _weights(self, requirement: Requirement, place: JudgedPlace) -> Weights:
        if requirement.of is BaseKind.HOUSEHOLDS and requirement.per is not Scope.UNIT:
            counts = self.counts[place.building] if place.building else self.total
            counted: int = getattr(counts, requirement.count.value)
            if requirement.among is Among.PARTICIPANTS:
                counted = min(counted, counts.received)  # a closed door takes no part
            return Weights(counted, counts.received, counts.listed, counts.received)
        voices = self._doors if requirement.of is BaseKind.HOUSEHOLDS else self._owners
        return weigh(requirement, place, voices)


def _sum(amounts: Iterable[Amount | None]) -> Amount | None:
    total: Amount = 0
    for amount in amounts:
        if amount is None:
            return None
        total += amount
    return total
