"""How a project is named."""

from collections.abc import Iterable, Sequence

from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.model.project import Project
from renovation_cli.reports.document import Cell, Ref, RefKind, Several
from renovation_cli.reports.fields.field import Field, Fields
from renovation_cli.reports.fields.kinds import TEXT, every

_NAMED = 3


def project_ref(project_id: str, project: Project) -> Ref:
    """A project by its name."""
    return Ref(RefKind.PROJECT, project_id, project.name)


def first_projects(states: Iterable[ProjectState]) -> Cell:
    """The first three of some projects, and how many more; a fourth that is the last is named too."""
    every = [project_ref(state.id, state.project) for state in states]
    more = len(every) - _NAMED
    if more <= 1:
        return Several(tuple(every))
    return say("{names} and {more} more", names=Several(tuple(every[:_NAMED])), more=more)


def named_together(places: Sequence[str]) -> Cell:
    """Several places as one cell; None where there is none."""
    return Several(tuple(places)) if places else None


PLACES = Fields[Project](
    Field(
        "street",
        TEXT.or_none,
        lambda project: project.street,
        say("Street"),
        lambda project: named_together(project.streets),
    ),
    Field("streets", every(TEXT), lambda project: project.streets),
    Field(
        "community",
        TEXT.or_none,
        lambda project: project.community,
        say("Community"),
        lambda project: named_together(project.communities),
    ),
    Field("communities", every(TEXT), lambda project: project.communities),
)
"""Where a project is: the street and the community that answer, and all of them in which it counts."""

STREETS = PLACES.for_programs.only("street", "streets")
"""For programs alone, the street that answers and all in which the project counts."""
