"""What is said of files and folders that stand where nothing reads them, or are no files."""

from renovation_cli.findings.command import File, git
from renovation_cli.findings.problem import Problem, Site, Span
from renovation_cli.findings.text import Text, say
from renovation_cli.loading import rules_file, rules_schema
from renovation_cli.loading.tree import DEEPEST, PathKind, TreeEntry
from renovation_cli.model.book import DUTIES_FILE, PROGRAMME_FILE, PROJECTS_FOLDER, project_file

_START = Span(1, 1, 2)
_PLACES = say("data files stand at the top or in projects/<project>/")


def stray(file: str, known: tuple[str, ...], target: str | None, *, is_there: bool) -> Problem:
    """A file that was meant to hold data and is read by nothing.

    Args:
        file: its path.
        known: the names that a data file may have in that folder; none if no data stands there.
        target: the file that it was meant to be.
        is_there: whether that one is there as well, under its own name or another wrong one.
    """
    if target is None:
        remedy = say("move it to where it belongs, or out of the data folder")
    elif is_there:
        remedy = say(
            "keep one: bring what is right into {near}, then remove {file}",
            file=File(file),
            near=File(target),
        )
    else:
        remedy = say("rename it: {command}", command=git("mv", File(file), File(target)))
    return Problem(
        rule=rules_file.STRAY,
        site=Site(file, span=_START),
        message=say("this file is read by nothing"),
        expected=say("here only: {known}", known=tuple(known)) if known else _PLACES,
        remedy=remedy,
    )


def projects_elsewhere(folder: str, *, is_there: bool) -> Problem:
    """A folder that was meant to hold the projects, with YAML files in it; the right one may be there too."""
    here, target = File(folder), File(PROJECTS_FOLDER)
    return Problem(
        rule=rules_file.STRAY,
        site=Site(f"{folder}/", span=_START),
        message=say("the files in this folder are read by nothing"),
        expected=say("the projects stand in {folder}/", folder=PROJECTS_FOLDER),
        remedy=say("move what is in it into {folder}", folder=target)
        if is_there
        else say("rename it: {command}", command=git("mv", here, target)),
    )


def no_plain_file(entry: TreeEntry) -> Problem:
    """A link, a pipe, a device or a folder where a plain file belongs; a link where a folder does."""
    path = f"{entry.path}/" if entry.kind is PathKind.FOLDER else entry.path
    site = Site(entry.path, span=_START)
    if entry.kind is PathKind.LINK:
        return Problem(
            rule=rules_file.LINK,
            site=site,
            message=say("this is a link; links are not followed"),
            expected=say("the file or the folder itself"),
            remedy=say("put here what the link leads to, and remove the link"),
        )
    return Problem(
        rule=rules_file.UNREADABLE,
        site=site,
        message=say("a folder bears the name of a file: {path}", path=path)
        if entry.kind is PathKind.FOLDER
        else say("this is a pipe or a device, and is not opened"),
        expected=say("a plain file"),
        remedy=say("move it out of the data folder, and put the file in its place"),
    )


def no_folder(path: str) -> Problem:
    """A file in the place of a folder: git on Windows puts one there for a link."""
    return Problem(
        rule=rules_file.UNREADABLE,
        site=Site(path, span=_START),
        message=say("a file bears the name of a folder: {path}", path=f"{path}/"),
        expected=say("the folder with the projects"),
        remedy=say("move it out of the data folder, and put the folder in its place"),
    )


def closed_folder(folder: str, reason: str) -> Problem:
    """A folder that the system will not list; the data folder itself is ``""``."""
    return Problem(
        rule=rules_file.UNREADABLE,
        site=Site(f"{folder or '.'}/", span=_START),
        message=say("this folder cannot be opened: {reason}", reason=reason),
        remedy=say("see that you may open it, or move it out of the data folder"),
    )


def deep_folder(folder: str) -> Problem:
    """A folder below the levels that are looked into."""
    return Problem(
        rule=rules_file.DEEP_FOLDER,
        site=Site(f"{folder}/", span=_START),
        message=say("this folder lies {levels} levels deep and is not looked into", levels=DEEPEST + 1),
        expected=_PLACES,
        remedy=say("move it to where it belongs, or out of the data folder"),
    )


def unfit_folder(project: str, *, for_windows: bool) -> Problem:
    """A project's folder whose name cannot be an id, or, if it could, is one that Windows keeps."""
    return Problem(
        rule=rules_schema.ID_FORM,
        site=Site(project_file(project), span=_START),
        message=say(
            "Windows keeps the name “{given}” for a device: there the data cannot be checked out",
            given=project,
        )
        if for_windows
        else say("“{given}” is not an id", given=project),
        expected=say("Chinese or ASCII letters and digits, joined by hyphens"),
        remedy=say("rename the project's folder; its name is the project's id"),
    )


def missing(file: str, project: str | None) -> Problem:
    """A file that the format requires, at the top or of a project."""
    return Problem(
        rule=rules_file.MISSING,
        site=Site(file, span=_START),
        message=say("the file {file} is missing", file=file),
        remedy=_addition(file, project),
    )


def _addition(file: str, project: str | None) -> Text:
    if project is not None:
        return say("add project.yaml with at least “name” and “track”, or remove the folder {id}", id=project)
    if file == PROGRAMME_FILE:
        return say("bring it back from git: without the plan nothing can be judged")
    if file == DUTIES_FILE:
        return say("add the file; where nothing is known yet, it holds “departments: {{}}”")
    return say("add the file; where nothing is known yet, it holds “{{}}”")
