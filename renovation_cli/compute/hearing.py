"""Who has not been heard in a round, and how many days are left on which somebody may be."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from math import ceil

from renovation_cli.compute.asking import asking
from renovation_cli.compute.bases import Bases
from renovation_cli.compute.opinions import RECEIVED, Asking, owners_words
from renovation_cli.compute.quota import Amount
from renovation_cli.compute.votes import vote_of
from renovation_cli.model.book import Dossier
from renovation_cli.model.entries import Entry
from renovation_cli.model.entries_of_homes import beginning_of_list
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project
from renovation_cli.model.track import Round, Stage, Track
from renovation_cli.model.vote import Vote
from renovation_cli.model.window import Window
from renovation_cli.model.words import AnswerKind, BaseKind


@dataclass(frozen=True, slots=True)
class BuildingList:
    """A building with how many households it has and how many are listed."""

    building: str
    stated: int | None
    """None where that is not known."""
    listed: int

    @property
    def not_listed(self) -> int:
        """How many more are known to exist; 0 also where nobody knows how many there are."""
        return max((self.stated or 0) - self.listed, 0)


@dataclass(frozen=True, slots=True)
class Hearing:
    """Who of a project has not been heard in a round, and what the list says nothing of."""

    project_id: str
    pending: tuple[tuple[str, str, AnswerKind | None], ...]
    """(building, room, ``absent`` if visited in vain)"""
    listed: int | None
    """How many households are listed; None where there is no list."""
    not_listed: int | None
    """How many more are known to exist; None where nobody knows, since their number is not stated."""
    vote: Vote | None = None
    """Totals that stand for the answers; whose they are nobody knows."""
    opposed: tuple[tuple[str, str], ...] = ()
    """(building, room) of those that were heard and oppose: they are visited again."""
    buildings: tuple[BuildingList, ...] = ()
    """Every building listed or stated, those on the list first."""
    begun_by: tuple[Entry, ...] = ()
    """Where there is no list, by what one is begun."""

    @property
    def whole(self) -> bool:
        """Whether every household is on the list, so that nobody else is left to be heard."""
        return self.not_listed == 0


def hearing(dossier: Dossier, round_id: str, round_: Round, as_of: date) -> Hearing:
    """Who has not been heard: door by door, or owner by owner where no requirement goes by households."""
    asked = asking(dossier, round_id, round_, as_of)
    vote = vote_of(dossier, asked)
    buildings = tuple(_buildings(dossier))
    if dossier.households is None:
        not_listed = dossier.project.stated_households
        return Hearing(
            project_id=dossier.id,
            pending=(),
            listed=None,
            not_listed=not_listed,
            vote=vote,
            buildings=buildings,
            begun_by=beginning_of_list(dossier.id, dossier.project),
        )
    whole = Bases(dossier).project
    return Hearing(
        project_id=dossier.id,
        pending=tuple(_pending(dossier, asked, round_)),
        listed=whole.listed,
        not_listed=None if whole.number is None else whole.number - whole.listed,
        vote=vote if _unheard(dossier, asked) else None,
        opposed=tuple(_opposed(dossier, asked, round_)),
        buildings=buildings,
    )


def _buildings(dossier: Dossier) -> Iterator[BuildingList]:
    homes, facts = dossier.households or {}, dossier.project.buildings
    for building in dict.fromkeys((*homes, *facts)):
        stated = facts[building].households if building in facts else None
        yield BuildingList(building, stated, len(homes.get(building, ())))


def _opposed(dossier: Dossier, asked: Asking, round_: Round) -> Iterator[tuple[str, str]]:
    """Those that oppose, door by door; where owners are asked, only what its owner still says."""
    households = dossier.households or {}
    words = owners_words(households, asked) if _by_owner(round_) else {}
    for building, rooms in households.items():
        for room, household in rooms.items():
            kind = asked.last_word(household)
            said = words.get(household.owner, kind) if household.owner is not None else kind
            if kind is AnswerKind.OPPOSE and said is AnswerKind.OPPOSE:
                yield building, room


def _unheard(dossier: Dossier, asked: Asking) -> bool:
    """Whether the list has no visit in a round."""
    every = (household for rooms in (dossier.households or {}).values() for household in rooms.values())
    return not any(asked.last_word(household) for household in every)


def _pending(dossier: Dossier, asked: Asking, round_: Round) -> Iterator[tuple[str, str, AnswerKind | None]]:
    households = dossier.households or {}
    heard = {
        household.owner
        for rooms in households.values()
        for household in rooms.values()
        if household.owner is not None and _by_owner(round_) and asked.last_word(household) in RECEIVED
    }
    for building, rooms in households.items():
        for room, household in rooms.items():
            kind = asked.last_word(household)
            if kind not in RECEIVED and household.owner not in heard:
                yield building, room, kind


def _by_owner(round_: Round) -> bool:
    asked = {requirement.of for requirement in round_.requirements}
    return bool(asked) and BaseKind.HOUSEHOLDS not in asked


def answering_days(
    project: Project, track: Track, stage: Stage, round_: Round, *, until: date, records: Window, as_of: date
) -> int:
    """How many days are left, today and the last included, on which an answer may be dated.

    The round opens with the issue of what it is about, else with its stage; 0 until that has been issued. The
    last day is ``until``: its deadline, else the end of its stage.
    """
    opens = stage.first
    if round_.about in track.milestones_by_id:
        issued = project.day_of(round_.about)
        if issued is None or issued > as_of:
            return 0
        opens = issued
    first = max(as_of, opens, records.first)
    return max((min(until, records.last) - first).days + 1, 0)


def opinions_a_day(missing: Amount | None, days: int) -> int | None:
    """Opinions a day that would still make up what is missing in so many days.

    None where nothing is missing, no day is left, or it is not counted in opinions.
    """
    if not isinstance(missing, int) or missing <= 0 or days <= 0:
        return None
    return ceil(Fraction(missing, days))
