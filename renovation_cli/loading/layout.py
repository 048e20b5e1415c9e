"""Which file of a data folder is what."""

from collections.abc import Callable, Iterator

from renovation_cli.findings.problem import Problem
from renovation_cli.loading import misplaced
from renovation_cli.loading.nearly_named import is_backup, meant_by, says_yaml
from renovation_cli.loading.tree import PathKind, TreeEntry
from renovation_cli.model.book import (
    DISTRICT_FILE,
    DUTIES_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    PROJECTS_FOLDER,
    TEAMS_FILE,
    project_file,
)
from renovation_cli.model.frozen import dataclass
from renovation_cli.model.text import is_id, is_kept_by_windows

REQUIRED_FILES = (PROGRAMME_FILE, TEAMS_FILE, DUTIES_FILE)
TOP_FILES = (*REQUIRED_FILES, DISTRICT_FILE, ORDERS_FILE)
PROJECT_FILES = ("project.yaml", "households.yaml", "orders.yaml")
_ANY_FILES = tuple(dict.fromkeys((*TOP_FILES, *PROJECT_FILES)))


@dataclass(frozen=True, slots=True)
class FolderLayout:
    """The files of a data folder sorted by what they are."""

    present: frozenset[str]
    projects: tuple[str, ...]
    """Ids of the projects, sorted: every folder below ``projects/`` that holds a file."""
    lost: frozenset[str]
    """Files whose facts are there under another name, or in what is no plain file."""


def lay_out(
    entries: list[TreeEntry], begins_with_a_key: Callable[[str], bool] = lambda _: False
) -> tuple[FolderLayout, list[Problem]]:
    """The layout of a folder, and what in it has no place or cannot be read.

    Args:
        entries: what is in the folder.
        begins_with_a_key: whether the file at a path begins as a data file does; asked of files whose names
            say nothing of what they are.
    """
    present = frozenset(
        entry.path for entry in entries if entry.kind is PathKind.FILE and _name(entry) in _known(entry.path)
    )
    lost: set[str] = set()
    problems = [*_refused(entries, lost), *_strays(entries, present, lost, begins_with_a_key)]
    projects = sorted(
        {
            entry.path.split("/")[1]
            for entry in entries
            if entry.kind is not PathKind.FOLDER and _is_in_project(entry.path)
        }
    )
    held = {file.split("/")[1] for file in present | lost if "/" in file}
    problems.extend(
        misplaced.unfit_folder(project, for_windows=is_id(project))
        for project in projects
        if project in held and (not is_id(project) or is_kept_by_windows(project))
    )
    required = [
        *((project_file(project), project) for project in projects),
        *((file, None) for file in REQUIRED_FILES),
    ]
    problems.extend(
        misplaced.missing(file, project) for file, project in required if file not in present | lost
    )
    return FolderLayout(present, tuple(projects), frozenset(lost)), problems


def _name(entry: TreeEntry) -> str:
    return entry.path.rpartition("/")[2]


def _is_in_project(path: str) -> bool:
    return path.startswith(f"{PROJECTS_FOLDER}/") and path.count("/") == 2  # noqa: PLR2004 - projects/<id>/<file>


def _known(path: str) -> tuple[str, ...]:
    """The names that a data file may have in the folder of a path."""
    if "/" not in path:
        return TOP_FILES
    return PROJECT_FILES if _is_in_project(path) else ()


def _refused(entries: list[TreeEntry], lost: set[str]) -> Iterator[Problem]:
    """What is no plain file and stands where facts are looked for; the files meant are added to ``lost``."""
    for entry in entries:
        if entry.kind is PathKind.CLOSED:
            if not entry.path:
                lost.update(REQUIRED_FILES)
            yield misplaced.closed_folder(entry.path, entry.reason)
        elif entry.kind is PathKind.DEEP:
            yield misplaced.deep_folder(entry.path)
        elif entry.kind is PathKind.FILE:
            if entry.path == PROJECTS_FOLDER:
                yield misplaced.no_folder(entry.path)
        else:
            known = _known(entry.path)
            meant = meant_by(_name(entry), known) if entry.kind is PathKind.LINK else None
            meant = _name(entry) if _name(entry) in known else meant
            if meant:
                lost.add(_beside(entry.path, meant))
            if (
                meant
                or says_yaml(_name(entry))
                or (entry.kind is not PathKind.FOLDER and _holds_projects(entry.path))
            ):
                yield misplaced.no_plain_file(entry)


def _holds_projects(path: str) -> bool:
    """Whether a path is the place of the projects' folder, or of a project's."""
    return path.partition("/")[0] == PROJECTS_FOLDER and path.count("/") < 2  # noqa: PLR2004 - projects/<id>


def _beside(path: str, name: str) -> str:
    """The path of another file in the same folder."""
    return path[: path.rfind("/") + 1] + name


def _is_of_projects_elsewhere(path: str) -> bool:
    """Whether a file stands as a project's does, in a folder that is not ``projects`` or nearly called so."""
    top, _, below = path.partition("/")
    name = below.rpartition("/")[2]
    if not below or top == PROJECTS_FOLDER:
        return False
    is_placed_so = below.count("/") == 1 and name in PROJECT_FILES
    return is_placed_so or (says_yaml(name) and meant_by(top, (PROJECTS_FOLDER,)) is not None)


def _strays(
    entries: list[TreeEntry],
    present: frozenset[str],
    lost: set[str],
    begins_with_a_key: Callable[[str], bool],
) -> Iterator[Problem]:
    """The files whose facts nothing reads; the files meant are added to ``lost``."""
    elsewhere: set[str] = set()
    for entry in entries:
        file, name, known = entry.path, _name(entry), _known(entry.path)
        if entry.kind is not PathKind.FILE or file in present:
            continue
        if _is_of_projects_elsewhere(file):
            elsewhere.add(file.partition("/")[0])
            continue
        meant = meant_by(name, known or _ANY_FILES)
        target = _beside(file, meant) if meant and known else None
        if not says_yaml(name) and not target and not ("." not in name and known and begins_with_a_key(file)):
            continue
        if is_backup(name) and (target in present or not target):
            continue
        yield misplaced.stray(file, known, target, is_there=target in present or target in lost)
        if target and target not in present:
            lost.add(target)
    for top in sorted(elsewhere):
        is_there = any(entry.path.partition("/")[0] == PROJECTS_FOLDER for entry in entries)
        yield misplaced.projects_elsewhere(top, is_there=is_there)
