"""``--at``: the data as it was committed, found by where the data folder is or was."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, tzinfo
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, NoReturn

from renovation_cli.cli import data_folder, exit_status
from renovation_cli.cli.call import Call
from renovation_cli.cli.days import day_said
from renovation_cli.cli.refusal import fail
from renovation_cli.findings.text import say
from renovation_cli.loading.zone import zone_of
from renovation_cli.model.files import PROGRAMME_FILE
from renovation_cli.model.frozen import dataclass

if TYPE_CHECKING:
    from renovation_cli.cli.session import Session
    from renovation_cli.history.repository import Repository
    from renovation_cli.history.revision import Revision
    from renovation_cli.history.tree import CommittedTree

OPTION = "--at"
_SOME_DAY = date(2000, 1, 1)
Today = Callable[["CommittedTree"], date]
"""What tells the day from the plan of a tree."""


@dataclass(frozen=True, slots=True)
class Committed:
    """The data at a revision.

    Attributes:
        folder: where its folder is in the work tree, or would be.
        tree: what was in it.
        revision: which state that is.
        repository: where it was committed.
        path: the folder's in the repository.
        day: the day that is judged for where none is named.
    """

    folder: Path
    tree: "CommittedTree"
    revision: "Revision"
    day: date
    repository: "Repository"
    path: str


@contextmanager
def troubles() -> Iterator[None]:
    """What ends a question to the history as the end of a command."""
    from renovation_cli.history.trouble import Kind, Trouble

    try:
        yield
    except Trouble as trouble:
        is_usage = trouble.kind is Kind.ASKED
        fail(trouble.message, exit_status.USAGE if is_usage else exit_status.NO_DATA)


def committed(call: Call, data: Path | None, at: str, start: Callable[[], Path], today: Today) -> Committed:
    """The data at a revision or on a day.

    Args:
        call: the command line.
        data: the folder of the option.
        at: as it was given.
        start: where the data is looked for if no folder is named.
        today: tells the day from which relative words count.
    """
    from renovation_cli.history.repository import HEAD, named, on_day, opened

    with troubles():
        place = _place(call, data, start)
        asks_for_day = _is_day(at, place.there)
        repository = opened(place.there, HEAD if asks_for_day else at)
        paths = place.paths(repository)

        def zone(commit: str) -> tzinfo:
            return zone_of(repository.tree(commit, _holding(repository, commit, paths) or ""))

        if asks_for_day:
            head = repository.tree(repository.tip, _holding(repository, repository.tip, paths) or "")
            day = _day(at, head, today)
            revision = on_day(repository, day, zone_of(head))
        else:
            revision = named(repository, at, zone)
            day = revision.day
        path = _holding(repository, revision.id, paths)
        if path is None:
            _refuse(revision, paths)
        return Committed(
            folder=place.folder(repository, path),
            tree=repository.tree(revision.id, path),
            revision=revision,
            day=day,
            repository=repository,
            path=path,
        )


def history_of(session: "Session") -> "tuple[Repository, str, str]":
    """Where the data of a command is committed: the repository, the folder's path in it, and the commit.

    Raises:
        Trouble: it is nowhere.
    """
    from renovation_cli.history.repository import opened

    if session.committed:
        return session.committed.repository, session.committed.path, session.committed.revision.id
    repository = opened(session.folder)
    return repository, repository.prefix, repository.tip


def asked_commit(session: "Session", repository: "Repository", text: str, option: str, zone: tzinfo) -> str:
    """The id of the commit that an option names, or that was on file at the end of a day.

    Raises:
        Trouble: there is none.
    """
    from renovation_cli.history.repository import on_day, resolved
    from renovation_cli.loading.period import period_of

    if _is_day(text, repository.folder):
        today = session.committed.day if session.committed else session.today
        day = day_said(text, option, today, lambda: period_of(session.tree))
        return on_day(repository, day, zone).id
    return resolved(repository, text, option)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the data is or was: a folder that exists, and what is below it that need not."""

    there: Path
    below: str
    is_named: bool
    """Whether the data is in that folder, or its ``data/``, and not above it."""
    is_found: bool

    def paths(self, repository: "Repository") -> tuple[str, ...]:
        """Where in the repository the data may be, the likeliest first."""
        base = PurePosixPath(repository.prefix, self.below)
        if self.is_found:
            return (_path(base),)
        bases = (base,) if self.is_named else (base, *base.parents)
        both = [(each, each / data_folder.DEFAULT_NAME) for each in bases]
        ordered = (each if self.is_named else each[::-1] for each in both)
        return tuple(_path(each) for pair in ordered for each in pair)

    def folder(self, repository: "Repository", path: str) -> Path:
        """A folder of the repository as a folder of the disk."""
        up = len(PurePosixPath(repository.prefix).parts)
        top = self.there.absolute()
        if self.is_found:
            return self.there
        for _ in range(up):
            top = top.parent
        return top / path


def _path(path: PurePosixPath) -> str:
    return "" if path == PurePosixPath() else path.as_posix()


def _place(call: Call, data: Path | None, start: Callable[[], Path]) -> _Place:
    found, asked = data_folder.asked_for(data, os.environ, call.settings.data, start)
    if found:
        return _Place(found, "", is_named=True, is_found=True)
    wanted = (asked.value or start()).absolute()
    there = next(each for each in (wanted, *wanted.parents) if each.is_dir())
    below = wanted.relative_to(there).as_posix()
    return _Place(there, below, is_named=asked.value is not None, is_found=False)


def _holding(repository: "Repository", commit: str, paths: tuple[str, ...]) -> str | None:
    """The first of some folders that holds a plan at a commit."""
    from renovation_cli.history.tree import folder_at

    root = repository.root(commit)
    for path in paths:
        tree = folder_at(repository.objects, root, path)
        if tree and any(each.name == PROGRAMME_FILE.encode() for each in repository.objects.entries(tree)):
            return path
    return None


def _refuse(revision: "Revision", paths: tuple[str, ...]) -> NoReturn:
    folders = tuple(f"{path}/" if path else "./" for path in paths)
    fail(
        say(
            "At {id} of {day} there was no programme.yaml in {folders}. Name the folder that held it with"
            " --data FOLDER, or a later day with --at.",
            id=revision.short,
            day=revision.day,
            folders=folders,
        ),
        exit_status.NO_DATA,
    )


def _is_day(text: str, folder: Path) -> bool:
    """Whether a day is asked for; what is neither one nor a revision may be nearly one."""
    from renovation_cli.cli.spoken_days import meant
    from renovation_cli.history.repository import opened
    from renovation_cli.history.trouble import Trouble

    if is_said(text):
        return True
    if not meant(text, _SOME_DAY, lambda: None):
        return False
    try:
        opened(folder, text)
    except Trouble:
        return True
    return False


def is_said(text: str) -> bool:
    """Whether a text looks like a day: then it is one, whatever branch or tag may bear its name."""
    from renovation_cli.cli.spoken_days import spoken
    from renovation_cli.model.dates import parse_day

    if spoken(text, _SOME_DAY, lambda: None) is not None:
        return True
    try:
        parse_day(text)
    except ValueError as error:
        kind, details = getattr(error, "type", ""), getattr(error, "context", None) or {}
        return kind in ("date_not_in_calendar", "day_missing") or bool(details.get("corrected"))
    return True


def _day(text: str, tree: "CommittedTree", today: Today) -> date:
    from renovation_cli.loading.period import period_of

    return day_said(text, OPTION, today(tree), lambda: period_of(tree))
