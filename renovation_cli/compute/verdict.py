"""Whether a requirement holds at one place: a building, a unit, or the project as a whole (plan 三(二)1)."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from renovation_cli.compute.bases import NO_AREA, NOBODY, JudgedPlace, Unknown, unknown_areas
from renovation_cli.compute.opinions import COUNTED, RECEIVED, Door, Voice
from renovation_cli.compute.quota import Amount, holds, missing, needed
from renovation_cli.findings.text import Text, say
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.track import Requirement
from renovation_cli.model.words import Among, BaseKind, CountKind


@dataclass(frozen=True, slots=True)
class Verdict:
    """A requirement at one place. ``met`` is None where there is no verdict."""

    place: str | None
    counted: Amount | None = None
    base: Amount | None = None
    needed: Amount | None = None
    """What has to be counted: of the base, and among participants of the base with what is missing."""
    missing: Amount | None = None
    """How much more has to be counted; None where that is not known or nothing more can bring it about."""
    met: bool | None = None
    reason: Text | None = None
    """Why there is no verdict, or why it is not met before anybody has been heard."""
    unknown: Unknown | None = None
    """What is not known, where there is no verdict."""
    out_of_reach: bool = False
    """Whether even all who have not been heard could not make up what is missing."""


@dataclass(frozen=True, slots=True)
class Weights:
    """Weights of a place: what counts, who was heard, and who is listed; and of how many it is unknown."""

    counted: Amount
    heard: Amount
    listed: Amount
    voices: int
    """How many were heard, whatever their weight."""
    heard_unknown: int = 0
    listed_unknown: int = 0


def weigh(requirement: Requirement, place: JudgedPlace, voices: Iterable[Voice]) -> Weights:
    """The voices that have a flat in a place, each with its weight there: one, or the m² of its flats."""
    by_area = requirement.of is BaseKind.AREA
    counts = COUNTED[requirement.count]
    counted = heard = listed = Decimal(0) if by_area else 0
    heard_unknown = listed_unknown = heard_voices = 0
    for voice in voices:
        doors = [door for door in voice.doors if _lies_in(place, door)]
        areas = [door.area_m2 for door in doors if door.area_m2 is not None]
        unknown = len(doors) - len(areas) if by_area else 0
        weight = sum(areas, Decimal(0)) if by_area else int(bool(doors))
        takes_part = voice.kind in RECEIVED
        listed += weight
        listed_unknown += unknown
        if takes_part and doors:
            heard_voices += 1
            heard += weight
            heard_unknown += unknown
        if voice.kind in counts and (takes_part or requirement.among is Among.ALL):
            counted += weight
    return Weights(
        counted=counted,
        heard=heard,
        listed=listed,
        voices=heard_voices,
        heard_unknown=heard_unknown,
        listed_unknown=listed_unknown,
    )


def _lies_in(place: JudgedPlace, door: Door) -> bool:
    return place.building in (None, door.building) and place.unit in (None, door.unit)


def verdict_at(requirement: Requirement, place: JudgedPlace, weights: Weights, project_id: str) -> Verdict:
    """A requirement at a place, by what was said there; no verdict where something it needs is not known."""
    unknown = _unknown(requirement, place, weights, project_id)
    if unknown:
        if requirement.of is not BaseKind.HOUSEHOLDS:
            return Verdict(place.name, reason=unknown.reason, unknown=unknown)
        return Verdict(place.name, weights.counted, place.number, reason=unknown.reason, unknown=unknown)
    base = _base(requirement, place, weights)
    counted = weights.counted
    if not base and requirement.among is Among.PARTICIPANTS:
        reason = say("no opinion received yet")
        least = missing(counted, base, requirement)
        none = Verdict(place.name, counted, base, needed=least, missing=least)
        return replace(none, met=False, reason=reason)
    met = holds(counted, base, requirement)
    short = missing(counted, base, requirement)
    enough = _enough(requirement, base) if met or short is None else counted + short
    unheard = _unheard(requirement, place, weights)
    out_of_reach = short is None or (unheard is not None and short > unheard)
    return Verdict(
        place=place.name,
        counted=counted,
        base=base,
        needed=enough,
        missing=short,
        met=met,
        out_of_reach=out_of_reach,
    )


def _enough(requirement: Requirement, base: Amount) -> Amount | None:
    """What meets a requirement on a base; None where that is more than there is."""
    amount = needed(base, requirement)
    return amount if amount <= base else None


def _unknown(
    requirement: Requirement, place: JudgedPlace, weights: Weights, project_id: str
) -> Unknown | None:
    """What a verdict at a place would need and is not known."""
    if place.number == 0:
        return NOBODY
    if requirement.among is Among.PARTICIPANTS:
        return _unknown_among_those_heard(place, weights, project_id)
    by_number = requirement.of is BaseKind.HOUSEHOLDS
    if place.number is None or not (by_number or place.whole):
        return place.unknown
    if weights.listed_unknown:
        return unknown_areas(project_id, weights.listed_unknown)
    return None if by_number or weights.listed else NO_AREA


def _unknown_among_those_heard(place: JudgedPlace, weights: Weights, project_id: str) -> Unknown | None:
    if not place.listed and place.number is None:
        return place.unknown  # whether anybody lives there is not known
    if weights.heard_unknown:
        return unknown_areas(project_id, weights.heard_unknown)
    return NO_AREA if weights.voices and not weights.heard else None


def _base(requirement: Requirement, place: JudgedPlace, weights: Weights) -> Amount:
    if requirement.among is Among.PARTICIPANTS:
        return weights.heard
    if requirement.of is BaseKind.HOUSEHOLDS:
        assert place.number is not None
        return place.number
    return weights.listed


def _unheard(requirement: Requirement, place: JudgedPlace, weights: Weights) -> Amount | None:
    """How much could still be counted without an answer changed, at most; None where nobody knows."""
    by_area = requirement.of is BaseKind.AREA
    if place.number is None or weights.listed_unknown or (by_area and not place.whole):
        return None
    reached = weights.counted if requirement.count is CountKind.VISITED else weights.heard
    unlisted = 0 if by_area else place.number - place.listed
    return weights.listed - reached + unlisted
