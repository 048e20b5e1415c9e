"""What each commit of a range did to the data, entry by entry.

Commits are told one by one and not as the difference of two ends: a branch brings what its own commits did,
each of them once, and a merge only what it did besides (`renovation_cli.history.merges`).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import partial
from typing import Any

from renovation_cli.compute.facts import Change, Facts, compared, merged
from renovation_cli.compute.joined import joined, values_joined
from renovation_cli.history.commits import Commit, Line, day_of
from renovation_cli.history.files import (
    RULES,
    Reader,
    laid_out,
    project_of,
    renamed_in,
    sections_of,
    under_names,
)
from renovation_cli.history.merges import Lines, parted_at
from renovation_cli.history.objects import Objects
from renovation_cli.history.repository import Repository
from renovation_cli.history.tree import folder_at

_AUTHOR = b"author "


@dataclass(frozen=True, slots=True)
class Made:
    """A commit, by whom and when."""

    id: str
    day: date
    """On which it came on file."""
    by: str
    """Its author."""
    written: int
    """Seconds, as its author's clock said."""
    time: int
    """The same of its committer's."""


@dataclass(frozen=True, slots=True)
class Changed:
    """What a commit did to the file of a project, or to one of the programme."""

    commit: Made
    file: str
    project: str | None
    changes: tuple[Change, ...] = ()
    begun: bool = False
    """Whether the project was put on file by it."""
    renamed_from: str | None = None
    """The project's folder before, where the file says that it was renamed."""
    unread: bool = False
    """Whether something in the file could not be read, before or after."""
    rules: tuple[str, ...] = ()
    """Of a file of rules the sections that are not as they were."""
    met: frozenset[str] = frozenset()
    """The rounds whose requirements came to hold by it (`renovation_cli.history.met`)."""


def told(
    repository: Repository, line: Line, commits: Iterable[Commit], path: str, zone: tzinfo
) -> Iterator[Changed]:
    """What some commits did, in the order given.

    Args:
        repository: the repository.
        line: its history.
        commits: those of the range, the earliest first.
        path: the data folder's in the repository.
        zone: the district's time zone.
    """
    reader = Reader(repository.objects)

    def files(commit: str) -> dict[str, str]:
        root = repository.root(commit)
        return reader.listing(folder_at(repository.objects, root, path))

    for commit in commits:
        parents = [each for each in commit.parents if each in line.commits]
        parted = parted_at(repository, line, parents)
        lines = Lines(
            befores=tuple(files(each) for each in parents) or ({},),
            parted=None if parted is None else tuple(tuple(map(files, each)) for each in parted),
        )
        made, after = made_of(repository.objects, commit, zone), files(commit.id)
        yield from _of_rules(repository.objects, made, lines, after)
        yield from _of_commit(reader, made, lines.mapped(laid_out), laid_out(after))


def _of_rules(objects: Objects, made: Made, lines: Lines, after: dict[str, str]) -> Iterator[Changed]:
    """The files of rules that a commit changed; one that it put on file is none."""
    for file in RULES:
        blob = after.get(file)
        if None in lines.ids(file) or lines.is_as_expected(file, blob):
            continue
        now = sections_of(objects, file, blob)

        def read(each: str | None, file: str = file) -> dict[str, Any]:
            return sections_of(objects, file, each)

        states = lines.states(file, read, partial(values_joined, now=now))
        changed = [{key for key in {*was, *now} if was.get(key) != now.get(key)} for was in states]
        if sections := set.intersection(*changed):
            yield Changed(made, file, None, rules=tuple(sorted(sections)))


def made_of(objects: Objects, commit: Commit, zone: tzinfo) -> Made:
    """A commit, by whom and when."""
    head = objects.read(commit.id, "commit").partition(b"\n\n")[0]
    author = next(row for row in head.split(b"\n") if row.startswith(_AUTHOR)).removeprefix(_AUTHOR)
    name, _, rest = author.partition(b" <")
    moment = rest.rpartition(b"> ")[2].split()
    written = int(moment[0]) if moment and moment[0].isdigit() else commit.time
    by = name.decode("utf-8", "replace").strip() or "–"
    return Made(id=commit.id, day=day_of(commit.since, zone), by=by, written=written, time=commit.time)


def _of_commit(reader: Reader, commit: Made, lines: Lines, after: dict[str, str]) -> Iterator[Changed]:
    renamed = renamed_in(reader, lines.befores[0], after) if len(lines.befores) == 1 else {}
    named = lines.mapped(lambda files: under_names(files, renamed_in(reader, files, after)))
    for path in sorted({*after, *(each for before in named.befores for each in before)}):
        blob, project = after.get(path), project_of(path)
        is_head = path.endswith("project.yaml")
        earlier = renamed.get(project or "") if is_head else None
        if named.is_as_expected(path, blob):
            if earlier:
                yield Changed(commit, path, project, renamed_from=earlier)
            continue
        changes, is_read = _changes(reader, named, path, blob)
        begun = is_head and blob is not None and not any(named.ids(path))
        if changes or begun or earlier or not is_read:
            yield Changed(
                commit=commit,
                file=path,
                project=project,
                changes=tuple(changes),
                begun=begun,
                renamed_from=earlier,
                unread=not is_read,
            )


def _changes(reader: Reader, lines: Lines, path: str, blob: str | None) -> tuple[list[Change], bool]:
    """What a commit did to a file, and whether all of it was understood, before and after.

    Where it was not, a merge tells only what none of its lines had: what is missing in one of them may be
    what could not be read.
    """
    now, is_read = reader.read(path, blob)
    are_read = is_read and all(reader.read(path, each)[1] for each in lines.known(path))

    def read(each: str | None) -> Facts:
        return reader.read(path, each)[0]

    states = (lines if are_read else lines.apart).states(path, read, partial(joined, now=now))
    found = [compared(state, now) for state in states]
    return (merged(found) if len(found) > 1 else found[0]), are_read
