"""What the plan asks outside its stages, of the programme and of each street, and where that stands.

The same words as for a project: recorded, implied, late, without records (design §12). What a project does
may come after what its own street or the district does, so its records show that this has happened.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from renovation_cli.compute.items import Implied, Item, ItemKind, Key, gate_of
from renovation_cli.compute.owed import Bearer, Scope
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import at_place
from renovation_cli.model.book import Rulebook
from renovation_cli.model.cited import due_of
from renovation_cli.model.dates import PlanDate, later
from renovation_cli.model.district import District
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.recorded import Recordings
from renovation_cli.model.track import DistrictMilestone
from renovation_cli.model.words import Streets


@dataclass(frozen=True, slots=True)
class Shown:
    """That something has happened, since something else is on file."""

    implied: Implied
    name: str
    """What is on file, by its name."""
    of: ProjectState | None = None
    """The project of which it is on file; None where it is on file of the programme or a street."""


@dataclass(frozen=True, slots=True)
class PlaceState:
    """The programme, or a street, on a date."""

    bearer: Bearer
    as_of: date
    items: tuple[Item, ...]
    """What is asked of it, in the order of the plan."""
    shown: Mapping[str, Shown]
    """What shows of each that it has happened, by id."""
    first_record: date | None
    """The day of its first record; None where there is none by the date judged for."""
    recorded: Mapping[str, Recordings]
    """What is on file of it by the date judged for, by id."""

    @property
    def is_recorded(self) -> bool:
        """Whether anything at all is on record."""
        return self.first_record is not None

    def past_due(self) -> list[Item]:
        """What would be late if everything that was done were on record."""
        return [item for item in self.items if item.is_late(self.as_of)]

    def late(self) -> list[Item]:
        """What should have been done before this date; nothing where nothing is on record."""
        return self.past_due() if self.is_recorded else []

    def missing(self) -> list[Item]:
        """What has happened and is not on record."""
        return [item for item in self.items if item.required and item.missing]

    def gate_of(self, item: Item) -> Item | None:
        """The first thing undone of its own that something waits for and that may be late itself."""
        return gate_of(item, self.items)


def place_states(
    rulebook: Rulebook, states: Iterable[ProjectState], as_of: date, withdrawn: Iterable[ProjectState] = ()
) -> tuple[PlaceState, ...]:
    """The programme, then every street, of which anything is asked; none where their facts cannot be read.

    Args:
        rulebook: what is asked, and what is on file of them.
        states: the projects.
        as_of: the day judged for.
        withdrawn: those that are projects no more, whose records still show what has happened.
    """
    programme, district = rulebook.programme, rulebook.district
    if district is None or not programme.milestones:
        return ()
    projects = list(states)
    every = [*projects, *withdrawn]
    streets = []
    for street_id in rulebook.teams.streets:
        asked = _asked(street_id, rulebook, projects)
        bearer = Bearer(Scope.STREET, street_id, street_id, at_place(street_id))
        place = _Place(bearer, rulebook, district, as_of)
        streets.append(_state(place, asked, _shown_by(every, street_id)))
    whole = _Place(Bearer(Scope.PROGRAMME, "", programme.name, None), rulebook, district, as_of)
    shown = [*_shown_by(every, None), *(each for state in streets for each in state.shown.items())]
    return tuple(each for each in (_state(whole, whole.milestones, shown), *streets) if each.items)


def among_places(states: Iterable[ProjectState], places: Iterable[PlaceState]) -> tuple[ProjectState, ...]:
    """The projects with what is asked outside the stages, which they may wait for.

    Of a place without records nobody knows whether it is done, so nothing waits for that.
    """
    kept = [place for place in places if place.is_recorded]
    of_programme = [item for place in kept if place.bearer.scope is Scope.PROGRAMME for item in place.items]

    def outside(state: ProjectState) -> Iterator[Item]:
        yield from of_programme
        for place in kept:
            if place.bearer.scope is Scope.STREET and place.bearer.id == state.project.street:
                yield from place.items

    return tuple(replace(state, outside=tuple(outside(state))) for state in states)


def _asked(
    street_id: str, rulebook: Rulebook, projects: Iterable[ProjectState]
) -> dict[str, DistrictMilestone]:
    """What is asked of a street, by whether it has projects or candidates."""
    chooses = {each.track.chooses for each in projects if street_id in each.project.streets}
    of = {
        Streets.ALL: True,
        Streets.WITH_PROJECTS: False in chooses,
        Streets.WITH_CANDIDATES: True in chooses,
    }
    every = rulebook.programme.milestones.items()
    return {key: each for key, each in every if each.of_streets and of[each.streets]}


def _shown_by(projects: Iterable[ProjectState], street_id: str | None) -> Iterator[tuple[str, Shown]]:
    """What the records of the projects, or of those that a street leads, show outside the stages."""
    for state in projects:
        if street_id is not None and state.project.street != street_id:
            continue
        names = {item.key: item.name for stage in state.stages for item in stage.items}
        for milestone_id, implied in state.beyond.items():
            yield milestone_id, Shown(implied, names[implied.by], state)


@dataclass(frozen=True, slots=True)
class _Place:
    """The programme or a street, with what is on file."""

    bearer: Bearer
    rulebook: Rulebook
    district: District
    as_of: date

    @property
    def recorded(self) -> Mapping[str, Recordings]:
        """Its own records."""
        if self.bearer.scope is Scope.PROGRAMME:
            return self.district.milestones
        return self.district.of_street(self.bearer.id)

    @property
    def milestones(self) -> dict[str, DistrictMilestone]:
        """What is asked of one like it."""
        of_streets = self.bearer.scope is Scope.STREET
        every = self.rulebook.programme.milestones
        return {key: each for key, each in every.items() if each.of_streets == of_streets}

    def day_of(self, milestone_id: str) -> date | None:
        """The day on record of a milestone of its own, or for a street of the programme, by the date."""
        recorded = self.recorded.get(milestone_id) or self.district.milestones.get(milestone_id)
        return recorded.first if recorded and recorded.first <= self.as_of else None


def _state(
    place: _Place, asked: Mapping[str, DistrictMilestone], shown_elsewhere: Iterable[tuple[str, Shown]]
) -> PlaceState:
    shown = _shown(place, shown_elsewhere)
    recorded = {key: each for key, each in place.recorded.items() if each.first <= place.as_of}
    return PlaceState(
        bearer=replace(place.bearer, is_recorded=bool(recorded)),
        as_of=place.as_of,
        items=tuple(_item(place, key, each, shown.get(key)) for key, each in asked.items()),
        shown=shown,
        first_record=min((each.first for each in recorded.values()), default=None),
        recorded=recorded,
    )


def _shown(place: _Place, elsewhere: Iterable[tuple[str, Shown]]) -> dict[str, Shown]:
    """What must have happened by the date, the earliest sign of each first."""
    milestones = place.rulebook.programme.milestones
    signs: list[tuple[date, tuple[str, ...], Shown]] = [
        (shown.implied.on, (key,), shown) for key, shown in elsewhere if key in milestones
    ]
    for key, milestone in place.milestones.items():
        day = place.day_of(key)
        if day is not None:
            shown = Shown(Implied(_key(key), day), milestone.name)
            signs.append((day, milestone.after, shown))
    found: dict[str, Shown] = {}
    for _, first, shown in sorted(signs, key=lambda sign: sign[0]):
        open_ = list(first)
        while open_:
            each = open_.pop()
            if each not in found and each in milestones:
                found[each] = shown
                open_.extend(milestones[each].after)
    return found


def _item(place: _Place, milestone_id: str, milestone: DistrictMilestone, shown: Shown | None) -> Item:
    due, issued = _due(place, milestone), place.rulebook.programme.issued
    on = place.day_of(milestone_id)
    return Item(
        kind=ItemKind.MILESTONE,
        stage_id="",
        id=milestone_id,
        name=milestone.name,
        clause=milestone.clause,
        due=due,
        done=on is not None,
        lead=milestone.lead,
        duty=milestone.duty,
        required=milestone.required,
        on=on,
        after=tuple(map(_key, milestone.after)),
        implied=shown.implied if shown else None,
        before_issue=bool(due and issued and due.last < issued),
    )


def _due(place: _Place, milestone: DistrictMilestone) -> PlanDate | None:
    if milestone.within is not None and milestone.by is None:
        since = place.day_of(milestone.within.of)
        day = later(since, milestone.within.days) if since else None
        return PlanDate(day, day) if day else None
    return due_of(milestone, None)


def _key(milestone_id: str) -> Key:
    return ItemKind.MILESTONE, milestone_id
