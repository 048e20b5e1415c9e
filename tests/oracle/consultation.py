"""What the households said and whether a round's requirements hold, a second time.

Written from design §5 and §12 “Bases” and from docs/data-format.md, in plain loops.
"""

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from tests.oracle.reading import day, number, share

OPINIONS = ("abstain", "oppose", "agree", "signed")
"""From what counts for least on."""
COUNTS = {
    "visited": {"absent", "abstain", "oppose", "agree", "signed"},
    "received": {"abstain", "oppose", "agree", "signed"},
    "agreeing": {"agree", "signed"},
    "signed": {"signed"},
}


def answers_of(household, round_id):
    """(day, word) of each visit, in the order of the file."""
    given = household.get(round_id, [])
    pairs = [each.split(" ") for each in ([given] if isinstance(given, str) else given)]
    return [(day(when), word) for word, when in pairs]


def says(answers, as_of):
    """What a door says: the last opinion, else absent if somebody stood there, else None."""
    by_then = [(when, word) for when, word in answers if when <= as_of]
    opinions = [word for _, word in by_then if word != "absent"]
    if opinions:
        return opinions[-1]
    return "absent" if by_then else None


def owner_says(doors, as_of):
    """What an owner says of all doors: the latest opinion, of two doors on one day what counts for less.

    Args:
        doors: the answers given at each door.
    """
    last = []
    for answers in doors:
        opinions = [(when, word) for when, word in answers if when <= as_of and word != "absent"]
        last += opinions[-1:]
    if not last:
        return "absent" if any(when <= as_of for answers in doors for when, _ in answers) else None
    return min((word for when, word in last if when == max(last)[0]), key=OPINIONS.index)


class Place:
    """A place in which a requirement is judged: doors listed there, and how many there are, where known."""

    def __init__(self, name, doors, stated):
        self.name, self.doors, self.stated = name, doors, stated

    @property
    def whole(self):
        return self.stated is not None and len(self.doors) >= self.stated


class Verdict(NamedTuple):
    """A requirement at one place; all None where there is no verdict."""

    counted: Fraction | None = None
    base: Fraction | None = None
    needed: Fraction | None = None
    missing: Fraction | None = None
    met: bool | None = None
    reachable: bool = True


def _known(requirement, place, voices):
    """Whether all is known that a verdict on a place needs."""
    if place.stated == 0 or (place.stated is None and not place.doors):
        return False
    if requirement.get("among", "all") == "all":
        by_number = requirement["of"] == "households" and requirement.get("per", "project") != "unit"
        if place.stated is None or not (by_number or place.whole):
            return False
    return all(weight is not None for _, weight in voices)


def _needed(requirement, counted, base):
    """What is needed, what of it is missing, and whether it is met."""
    least, over = requirement.get("at_least"), requirement.get("more_than")
    wanted, step = share(least or over), Fraction(1, 100) if requirement["of"] == "area" else Fraction(1)

    def fewest(threshold):
        return (ceil(threshold / step) if least else floor(threshold / step) + 1) * step

    needed, met = fewest(wanted * base), counted >= wanted * base if least else counted > wanted * base
    if requirement.get("among", "all") == "all":
        beyond = counted < needed > base  # more than all there are
        return (None, None, met) if beyond else (needed, max(needed - counted, Fraction(0)), met)
    if not base:
        # Somebody has to be heard; how large a flat, nobody knows.
        one = None if requirement["of"] == "area" else Fraction(1)
        return one, one, False
    if met or wanted == 1:
        return needed, Fraction(0) if met else None, met
    # Each further voice enlarges the base as well.
    more = fewest((wanted * base - counted) / (1 - wanted))
    return counted + more, more, met


class Consultation:
    """A project's rounds on any day."""

    def __init__(self, project, households):
        self.buildings = project.get("buildings", {})
        self.stated = project.get("stated", {})
        self.households = households
        self.doors = [
            (building, room, household)
            for building, rooms in (households or {}).items()
            for room, household in rooms.items()
        ]

    def number(self):
        """How many households the project has; None where that is not stated."""
        if "households" in self.stated:
            return int(self.stated["households"])
        numbers = [number(each.get("households")) for each in self.buildings.values()]
        return sum(numbers) if numbers and None not in numbers and not self.buildings_missing() else None

    def names(self):
        return list(dict.fromkeys([*self.buildings, *(building for building, _, _ in self.doors)]))

    def buildings_missing(self):
        return int(self.stated.get("buildings", 0)) > len(self.names())

    def number_in(self, building):
        """How many households a building has; where the project's list is whole, those listed."""
        stated = number(self.buildings.get(building, {}).get("households"))
        if stated is not None:
            return stated
        listed = [door for door in self.doors if door[0] == building]
        return len(listed) if self.number() is not None and len(self.doors) >= self.number() else None

    def places(self, scope):
        """The places of a scope, and whether one is known to be missing."""
        if scope == "project":
            return [Place(None, self.doors, self.number())], False
        places, missing = [], self.buildings_missing()
        for building in self.names():
            doors = [door for door in self.doors if door[0] == building]
            stated = self.number_in(building)
            if not doors and stated == 0:
                continue
            if scope == "building":
                places.append(Place(building, doors, stated))
                continue
            whole = stated is not None and len(doors) >= stated
            units = {}
            for door in doors:
                units.setdefault(door[1].split("-")[0], []).append(door)
            # A unit that may be missing is none that is known to be; where nobody is listed, one is.
            if not doors or len(units) < int(self.buildings.get(building, {}).get("units", 0)):
                missing = True
            for unit, members in units.items():
                places.append(Place(f"{building}/{unit}", members, len(members) if whole else None))
        return places, missing

    # A requirement.

    def verdicts(self, round_id, requirement, as_of):
        """(place, verdict) of each place, and whether one is missing."""
        places, missing = self.places(requirement.get("per", "project"))
        return [(place, self.verdict(round_id, requirement, place, as_of)) for place in places], missing

    def verdict(self, round_id, requirement, place, as_of):
        """A `Verdict` with nothing in it where something that the requirement needs is not known."""
        listed = self.voices(round_id, requirement["of"], place, as_of)
        heard = [voice for voice in listed if voice[0] in COUNTS["received"]]
        among_all = requirement.get("among", "all") == "all"
        voices = listed if among_all else heard
        if not _known(requirement, place, voices):
            return Verdict()
        base = sum(weight for _, weight in voices)
        if among_all and requirement["of"] == "households":
            base = place.stated
        counted = sum(weight for word, weight in voices if word in COUNTS[requirement["count"]])
        if not base and among_all:
            return Verdict()
        verdict = Verdict(counted, base, *_needed(requirement, counted, base))
        if place.stated is None or requirement["of"] == "area":
            return verdict
        asked = counted if requirement["count"] == "visited" else len(heard)
        unheard = len(listed) - asked + place.stated - len(place.doors)
        return verdict._replace(reachable=verdict.missing is not None and verdict.missing <= unheard)

    def voices(self, round_id, of, place, as_of):
        """(word, weight) of each voice of a place: a door, an owner's head, or an owner's area there."""
        if of == "households":
            return [
                (says(answers_of(household, round_id), as_of), Fraction(1)) for _, _, household in place.doors
            ]
        owned, found = {}, []
        for door in place.doors:
            owner = door[2].get("owner")
            owned.setdefault(("owner", owner) if owner else ("door", *door[:2]), []).append(door)
        for (kind, *name), doors in owned.items():
            # An owner's standing is of the whole project; the weight is what lies in the place.
            every = (
                doors if kind == "door" else [each for each in self.doors if each[2].get("owner") == name[0]]
            )
            word = owner_says([answers_of(household, round_id) for _, _, household in every], as_of)
            areas = [household.get("area_m2") for _, _, household in doors]
            if of == "owners":
                found.append((word, Fraction(1)))
            else:
                found.append((word, None if None in areas else sum(map(Fraction, areas))))
        return found

    def requirement_met(self, round_id, requirement, as_of):
        if self.households is None:
            return None
        verdicts, missing = self.verdicts(round_id, requirement, as_of)
        each = [verdict.met for _, verdict in verdicts]
        if False in each:
            return False
        return None if missing or None in each or not each else True

    def met(self, round_id, round_, as_of):
        """Whether every requirement of a round holds; None where no one can say."""
        each = [self.requirement_met(round_id, wanted, as_of) for wanted in round_.get("requirements", [])]
        if False in each:
            return False
        return None if None in each else True

    def said(self, round_id, as_of):
        """How many doors say what."""
        words = [says(answers_of(household, round_id), as_of) for _, _, household in self.doors]
        found = {count: sum(word in kinds for word in words) for count, kinds in COUNTS.items()}
        found |= {"opposed": words.count("oppose"), "abstained": words.count("abstain")}
        return found | {"absent": words.count("absent"), "listed": len(words)}
