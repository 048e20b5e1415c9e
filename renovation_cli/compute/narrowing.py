"""To which part of a programme a report is narrowed: to a street, to a track, or to both."""

from dataclasses import dataclass

from renovation_cli.compute.district import PlaceState
from renovation_cli.compute.owed import Scope
from renovation_cli.compute.progress import ProjectState
from renovation_cli.compute.responsibility import Answerable
from renovation_cli.model.book import Rulebook
from renovation_cli.model.leads import STREET
from renovation_cli.model.programme import Programme, Targets


@dataclass(frozen=True, slots=True)
class Narrowing:
    """The part that is left; the whole programme where neither is named."""

    street: str | None = None
    """A street of ``teams.yaml`` by its id."""
    track: str | None = None
    """A track of the plan by its id."""

    def __bool__(self) -> bool:
        """Whether anything is left out."""
        return self.street is not None or self.track is not None

    def takes(self, state: ProjectState) -> bool:
        """Whether a project is left: one of several streets is in each of them."""
        project = state.project
        return self.street in (None, *project.streets) and self.track in (None, project.track)

    def takes_place(self, place: PlaceState) -> bool:
        """Whether what is asked outside the stages is left: of a street its own, of a track nothing."""
        own = (place.bearer.scope, place.bearer.id) == (Scope.STREET, self.street)
        return not self or (own and self.track is None)

    def takes_holder(self, held: Answerable | None, rulebook: Rulebook) -> bool:
        """Whether what is of no project is left, by who has it: the street, or each of the streets."""
        if not self:
            return True
        if held is None or held.lead != STREET or self.track is not None:
            return False
        return held.place == self.street or held.place in rulebook.duties.departments


WHOLE = Narrowing()
"""The whole programme."""


def declared_of(programme: Programme, narrowing: Narrowing) -> Programme:
    """The plan with what it declares of a part alone.

    The totals are declared of one track, and of no street of it; the showcases are promised of the whole.
    """
    declared = programme.targets
    if declared is not None and (narrowing.street is not None or narrowing.track != declared.track):
        declared = Targets(clause=declared.clause, track=narrowing.track or declared.track)
    return programme.model_copy(update={"targets": declared, "showcases": {}})
