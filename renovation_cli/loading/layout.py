"""Which file of a data folder is what."""

from dataclasses import dataclass

from renovation_cli.findings.nearest import nearest
from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import say
from renovation_cli.loading import rules_file, rules_schema
from renovation_cli.model.book import (
    DUTIES_FILE,
    ORDERS_FILE,
    PROGRAMME_FILE,
    PROJECTS_FOLDER,
    TEAMS_FILE,
    project_file,
)
from renovation_cli.model.text import is_id

REQUIRED_FILES = (PROGRAMME_FILE, TEAMS_FILE, DUTIES_FILE)
TOP_FILES = (*REQUIRED_FILES, ORDERS_FILE)
PROJECT_FILES = ("project.yaml", "households.yaml", "orders.yaml")


@dataclass(frozen=True, slots=True)
class Layout:
    """The files of a data folder sorted by what they are."""

    present: frozenset[str]
    projects: tuple[str, ...]
    """Ids of the projects, sorted: every folder below ``projects/`` that holds a YAML file."""


def lay_out(files: list[str]) -> tuple[Layout, list[Problem]]:
    """The layout of a folder's files, and the files that have no place in it."""
    problems = []
    present: set[str] = set()
    projects: set[str] = set()
    for file in files:
        if file.startswith(f"{PROJECTS_FOLDER}/") and file.endswith("/"):
            problems.append(_not_entered(file))
        if not file.lower().endswith((".yaml", ".yml")):
            continue
        parts = file.split("/")
        in_project = len(parts) == 3 and parts[0] == PROJECTS_FOLDER  # noqa: PLR2004 - projects/<id>/<file>
        if in_project:
            projects.add(parts[1])
        if file in TOP_FILES or (in_project and parts[2] in PROJECT_FILES):
            present.add(file)
        else:
            problems.append(_stray(file, parts, in_project=in_project))
    problems.extend(_misnamed(project) for project in sorted(projects) if not is_id(project))
    problems.extend(
        _missing(project_file(project), project)
        for project in sorted(projects)
        if project_file(project) not in present
    )
    problems.extend(_missing(file, None) for file in REQUIRED_FILES if file not in present)
    return Layout(frozenset(present), tuple(sorted(projects))), problems


def _not_entered(folder: str) -> Problem:
    return Problem(
        rules_file.UNREADABLE,
        Site(folder, span=Span(1, 1, 2)),
        say("this folder is not read: it is a link to another, or may not be opened"),
        remedy=say("put the folder itself here, and see that you may open it"),
    )


def _misnamed(project: str) -> Problem:
    return Problem(
        rules_schema.ID_FORM,
        Site(project_file(project), span=Span(1, 1, 2)),
        say("“{given}” is not an id", given=project),
        say("Chinese or ASCII letters and digits, joined by hyphens"),
        say("rename the project's folder with git mv; its name is the project's id"),
    )


def _stray(file: str, parts: list[str], *, in_project: bool) -> Problem:
    name = parts[-1]
    if in_project:
        known: tuple[str, ...] = PROJECT_FILES
    else:
        known = TOP_FILES if len(parts) == 1 else ()
    near = nearest(name, known)
    if in_project or len(parts) == 1:
        expected = say("here only: {known}", known=", ".join(known))
    else:
        expected = say("data files stand at the top or in projects/<project>/")
    remedy = (
        say("rename it: git mv {file} {near}", file=file, near=file[: -len(name)] + near)
        if near
        else say("move it to where it belongs, or out of the data folder")
    )
    return Problem(
        rules_file.STRAY,
        Site(file, span=Span(1, 1, 2)),
        say("this file is read by nothing"),
        expected,
        remedy,
    )


def _missing(file: str, project: str | None) -> Problem:
    if project is None:
        remedy = say("add the file; where nothing is known yet, it holds “{{}}”")
        if file == PROGRAMME_FILE:
            remedy = say("bring it back from git: without the plan nothing can be judged")
        if file == DUTIES_FILE:
            remedy = say("add the file; where nothing is known yet, it holds “departments: {{}}”")
    else:
        remedy = say(
            "add project.yaml with at least “name” and “track”, or remove the folder {id}", id=project
        )
    return Problem(
        rules_file.MISSING,
        Site(file, span=Span(1, 1, 2)),
        say("the file {file} is missing", file=file),
        None,
        remedy,
    )
