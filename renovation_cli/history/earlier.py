"""The projects of the states of a range, by what commits did: those that are gone, and where others were."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from renovation_cli.history.changes import Changed
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.project import Project


@dataclass(frozen=True, slots=True)
class Earlier:
    """What commits changed or removed of projects.

    Attributes:
        renamed: each folder that was renamed, with the one that came of it.
        projects: by the folder that each has now or had last, what it was before, the earliest first.
    """

    renamed: Mapping[str, str]
    projects: Mapping[str, tuple[Project, ...]]

    def now(self, folder: str) -> str:
        """What became of a folder's name."""
        left = dict(self.renamed)
        while folder in left:
            folder = left.pop(folder)
        return folder

    def names(self) -> Iterator[tuple[str, str]]:
        """By what else each project is asked for: what it was called, and its folder."""
        for folder, projects in self.projects.items():
            for project in projects:
                yield folder, project.name
                if project.short:
                    yield folder, project.short
        for folder in self.renamed:
            yield self.now(folder), folder

    def places(self) -> Iterator[tuple[tuple[str, ...], tuple[str, ...]]]:
        """The streets and the communities in which projects were."""
        for projects in self.projects.values():
            for project in projects:
                yield project.streets, project.communities


def earlier_of(changed: Iterable[Changed]) -> Earlier:
    """What a range changed or removed of projects, by what it did to their files."""
    every = tuple(changed)
    renamed = {each.renamed_from: each.project for each in every if each.renamed_from and each.project}
    found: dict[str, list[Project]] = {}
    folders = Earlier(renamed, {})
    for each in every:
        for change in each.changes if each.project else ():
            if change.before and change.before.section == ("project",):
                was = _project(change.before.values)
                projects = found.setdefault(folders.now(f"{each.project}"), [])
                if was not in projects:
                    projects.append(was)
    return Earlier(renamed, {folder: tuple(projects) for folder, projects in found.items()})


def _project(values: Mapping[str, Any]) -> Project:
    """A project with what its file said of itself, without what was recorded of it."""
    return Project.model_construct(
        name=values.get("name", ""),
        short=values.get("short"),
        track=values.get("track", ""),
        streets=values.get("street", ()),
        communities=values.get("community", ()),
    )
