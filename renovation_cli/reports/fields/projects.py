"""How a project is named."""

from collections.abc import Iterable

from renovation_cli.compute.progress import ProjectState
from renovation_cli.findings.text import say
from renovation_cli.model.project import Project
from renovation_cli.reports.document import Cell, Ref, RefKind, Several

_NAMED = 3


def project_ref(project_id: str, project: Project) -> Ref:
    """A project by its name."""
    return Ref(RefKind.PROJECT, project_id, project.name)


def first_projects(states: Iterable[ProjectState]) -> Cell:
    """The first three of some projects, and how many more there are."""
    every = [project_ref(state.id, state.project) for state in states]
    named, more = Several(tuple(every[:_NAMED])), len(every) - _NAMED
    return named if more <= 0 else say("{names} and {more} more", names=named, more=more)
