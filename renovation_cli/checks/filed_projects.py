"""Projects in the circumstances in which they are checked: one of them, and all of them together."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from renovation_cli.checks.circumstances import Circumstances
from renovation_cli.checks.dated_facts import DatedFact, answers_outside, dated_facts
from renovation_cli.compute.schedule import withdrawn_by
from renovation_cli.compute.targets import Figures, TargetResult, figures_of
from renovation_cli.findings.problem import At, Site
from renovation_cli.model.book import Dossier, project_file
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.programme import Programme
from renovation_cli.model.project import Project
from renovation_cli.model.track import Track
from renovation_cli.model.words import Showcase


@dataclass(frozen=True)
class FiledProject:
    """A project as its files have it, and what it is held against."""

    dossier: Dossier
    around: Circumstances

    @property
    def project(self) -> Project:
        """The facts of ``project.yaml``."""
        return self.dossier.project

    @property
    def programme(self) -> Programme:
        """The plan."""
        return self.around.programme

    @property
    def track(self) -> Track | None:
        """The project's track, or None where it names one that does not exist."""
        return self.dossier.track(self.programme)

    @property
    def file(self) -> str:
        """Path of its ``project.yaml``."""
        return project_file(self.dossier.id)

    @cached_property
    def _facts(self) -> tuple[DatedFact, ...]:
        return tuple(dated_facts(self.dossier))

    def facts_outside(self, first: date, last: date) -> Iterator[DatedFact]:
        """Its facts and answers dated before ``first`` or after ``last``, in the order of the files."""
        yield from (fact for fact in self._facts if not first <= fact.day <= last)
        yield from answers_outside(self.dossier, first, last)

    def site(self, *path: str | int, at: At = At.VALUE) -> Site:
        """The place of an entry in its ``project.yaml``."""
        return Site(self.file, path, at)

    def street_site(self, index: int = 0) -> Site:
        """The place of one of its streets: an item of a list, or the one text."""
        return self.site("street", *((index,) if len(self.project.streets) > 1 else ()))

    def community_site(self, index: int = 0) -> Site:
        """The place of one of its communities."""
        return self.site("community", *((index,) if len(self.project.communities) > 1 else ()))


@dataclass(frozen=True, slots=True)
class KeptProject:
    """What is kept of a project when its dossier has been let go."""

    id: str
    track: str
    name: str
    showcase: Showcase | None
    figures: Figures
    withdrawn: bool = False
    """Whether it belongs to the programme no more, so that it counts in no total."""


def kept(dossier: Dossier, as_of: date) -> KeptProject:
    """What checks of the whole programme go by."""
    project = dossier.project
    return KeptProject(
        id=dossier.id,
        track=project.track,
        name=project.name,
        showcase=project.showcase,
        figures=figures_of(project),
        withdrawn=withdrawn_by(project, as_of),
    )


@dataclass(frozen=True, slots=True)
class AllProjects:
    """Every project together."""

    programme: Programme
    folders: tuple[str, ...]
    """The id of every project that has a folder, also where its facts cannot be read."""
    projects: tuple[KeptProject, ...]
    targets: tuple[TargetResult, ...]
    """The totals that the plan declares, against those of the projects."""
