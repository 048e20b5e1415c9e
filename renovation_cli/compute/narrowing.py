"""To which part of a programme a report is narrowed: places, projects, tracks, who answers, how it stands."""

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable, streets_with
from renovation_cli.compute.who.entry import Entry
from renovation_cli.model.book import Rulebook
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.leads import COMMUNITY, STREET
from renovation_cli.model.programme import Programme, Targets
from renovation_cli.model.project import Project
from renovation_cli.model.words import Word


class Only(Word):
    """How something stands that is left; of an item the item itself, of a project anything in it."""

    LATE = "late", "逾期"
    UNMET = "unmet", "未达到"
    """Of a round with the verdict that it is not met; one without a verdict is not."""
    BEHIND = "behind", "慢序时"
    OPEN = "open", "未办结"
    UNRECORDED = "unrecorded", "无记录"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The part that is left; the whole programme where nothing is named.

    Of several values of one kind any is enough; of several kinds each must hold.
    """

    streets: tuple[str, ...] = ()
    """Streets of ``teams.yaml`` by their ids."""
    communities: tuple[str, ...] = ()
    projects: tuple[str, ...] = ()
    tracks: tuple[str, ...] = ()
    """Tracks of the plan by their ids."""
    holders: tuple[Entry, ...] = ()
    """Who answers: bodies and persons of the directory."""
    only: tuple[Only, ...] = ()
    """How it stands: in any of these ways."""

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return self.is_of_place or self.is_of_state

    @property
    def is_of_place(self) -> bool:
        """Whether whole projects are left out by what they are, whoever answers and however they stand."""
        return bool(self.streets or self.communities or self.projects or self.tracks)

    @property
    def is_of_state(self) -> bool:
        """Whether something is left out by who answers or by how it stands."""
        return bool(self.holders or self.only)

    @property
    def takes_of_no_project(self) -> bool:
        """Whether what is late and of no project is left, where it is asked how whole projects stand."""
        return not self.only or Only.LATE in self.only

    @property
    def is_below_street(self) -> bool:
        """Whether less than whole streets is left, so that nothing that is asked of a street is."""
        return bool(self.communities or self.projects or self.tracks)

    def takes(self, state: ProjectState) -> bool:
        """Whether a project is left by what it is: one of several streets is in each of them."""
        return self.takes_project(state.id, state.project)

    def takes_project(self, project_id: str, project: Project) -> bool:
        """The same of its facts alone."""
        return (
            _any_of(self.streets, project.streets)
            and _any_of(self.communities, project.communities)
            and _any_of(self.projects, (project_id,))
            and _any_of(self.tracks, (project.track,))
        )

    def takes_street(self, street: str | None) -> bool:
        """Whether a row of a street is left, where a project of several streets has one in each."""
        return not self.streets or street in self.streets

    def takes_track(self, track: str) -> bool:
        """Whether a track is left."""
        return _any_of(self.tracks, (track,))

    def takes_place(self, place: PlaceState) -> bool:
        """Whether what is asked outside the stages is left: of a street its own, of less than one nothing."""
        if not self.is_of_place:
            return True
        bearer = place.bearer
        return not self.is_below_street and bearer.scope is Scope.STREET and bearer.id in self.streets

    def takes_holder(self, held: Answerable | None, rulebook: Rulebook) -> bool:
        """Whether what is of no project is left, by who has it: the street or community, or each of them.

        Of a street it is also what its communities have.
        """
        if not self.is_of_place:
            return True
        if held is None or self.projects or self.tracks:
            return False
        if held.lead == COMMUNITY and held.place is not None and not self.communities:
            return _any_of(self.streets, streets_with(held.place, rulebook))
        own, kind = (self.communities, COMMUNITY) if self.communities else (self.streets, STREET)
        if held.lead != kind or held.place is None:
            return False
        if held.place in rulebook.duties.departments:
            return True
        streets = streets_with(held.place, rulebook) if self.communities else (held.place,)
        return held.place in own and _any_of(self.streets, streets)


WHOLE = Narrowing()
"""The whole programme."""


def _any_of(wanted: tuple[str, ...], own: "tuple[str, ...] | list[str]") -> bool:
    return not wanted or any(each in wanted for each in own)


def declared_of(programme: Programme, narrowing: Narrowing) -> Programme:
    """The plan with what it declares of a part alone.

    The totals are declared of one track, and of no part of it; the showcases are promised of the whole.
    """
    declared = programme.targets
    if declared is not None and narrowing != Narrowing(tracks=(declared.track,)):
        kept = narrowing.takes_track(declared.track)
        track = declared.track if kept else narrowing.tracks[0]
        declared = Targets(clause=declared.clause, track=track)
    return programme.model_copy(update={"targets": declared, "showcases": {}})
