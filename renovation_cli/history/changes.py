"""What each commit of a range did to the data, entry by entry.

Commits are told one by one and not as the difference of two ends: a branch brings what its own commits did,
each of them once, and a merge only what none of the lines it joins had.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, tzinfo
from typing import Any, Protocol

from renovation_cli.compute.facts import Change, Facts, compared, facts_of, merged
from renovation_cli.history.commits import Commit, Line, day_of
from renovation_cli.history.objects import Objects
from renovation_cli.history.repository import Repository
from renovation_cli.history.tree import FOLDER, folder_at
from renovation_cli.loading import careful, schema
from renovation_cli.loading.decoding import decode
from renovation_cli.loading.parser import PARSER
from renovation_cli.loading.reader import adapter_of
from renovation_cli.loading.values import Irregular, parse
from renovation_cli.model.district import District
from renovation_cli.model.household import Households
from renovation_cli.model.order import Orders
from renovation_cli.model.project import Project

_KINDS: Mapping[str, tuple[str, Any]] = {
    "project.yaml": ("project", Project),
    "households.yaml": ("households", Households),
    "orders.yaml": ("orders", Orders),
    "district.yaml": ("district", District),
}
"""The files that hold facts: what the whole of each is called, and its form."""
_RULES = ("programme.yaml", "teams.yaml", "duties.yaml")
"""The files that hold no facts: the plan, who answers, the duties."""
_PROJECTS = "projects/"
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


class Reading(Protocol):
    """What reads the files of some states, each content of them once."""

    def read(self, path: str, blob: str | None) -> tuple[Facts, bool]:
        """The entries of a file by what its content is called, and whether all of it was understood."""
        ...


@dataclass
class _Reader:
    """Folders and files by their ids, each read once."""

    objects: Objects
    listings: dict[str, dict[str, str]] = field(default_factory=dict)
    facts: dict[tuple[str, str], tuple[Facts, bool]] = field(default_factory=dict)

    def listing(self, tree: str | None) -> dict[str, str]:
        """The id of every file with facts below a folder, by its path."""
        if tree is None:
            return {}
        if tree not in self.listings:
            found: dict[str, str] = {}
            for entry in self.objects.entries(tree):
                name = entry.name.decode("utf-8", "surrogateescape")
                if entry.mode == FOLDER:
                    found |= {f"{name}/{path}": each for path, each in self.listing(entry.id).items()}
                elif name in _KINDS or name in _RULES:
                    found[name] = entry.id
            self.listings[tree] = found
        return self.listings[tree]

    def read(self, path: str, blob: str | None) -> tuple[Facts, bool]:
        """The entries of a file, and whether all of it was understood."""
        if blob is None:
            return {}, True
        name = path.rpartition("/")[2]
        if (name, blob) not in self.facts:
            self.facts[name, blob] = facts_in(name, self.objects.read(blob, "blob"))
        return self.facts[name, blob]


def facts_in(name: str, body: bytes) -> tuple[Facts, bool]:
    """The entries of a file by its name, and whether all of it was understood."""
    record, is_read = _record(name, body)
    return ({} if record is None else facts_of(record, _KINDS[name][0])), is_read


def record_in(name: str, body: bytes) -> Any:
    """What a file records, by its name; None where nothing of it can be read."""
    return _record(name, body)[0]


def _record(name: str, body: bytes) -> tuple[Any, bool]:
    text = decode(name, body).text
    if text is None:
        return None, False
    value, is_plain = _value(name, text.replace("\r\n", "\n"))
    if value is None:
        return None, is_plain
    record, problems = schema.validate(adapter_of(_KINDS[name][1]), value, name)
    return record, not problems


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
    reader = _Reader(repository.objects)

    def files(commit: str) -> dict[str, str]:
        root = repository.root(commit)
        return reader.listing(folder_at(repository.objects, root, path))

    for commit in commits:
        parents = [each for each in commit.parents if each in line.commits]
        befores, after = [files(each) for each in parents] or [{}], files(commit.id)
        made = made_of(repository.objects, commit, zone)
        yield from _of_rules(repository.objects, made, befores, after)
        yield from _of_commit(reader, made, [laid_out(each) for each in befores], laid_out(after))


def _of_rules(
    objects: Objects, made: Made, befores: list[dict[str, str]], after: dict[str, str]
) -> Iterator[Changed]:
    """The files of rules that a commit changed; one that it put on file is none."""
    for file in _RULES:
        ids = [before.get(file) for before in befores]
        if None in ids or after.get(file) in ids:
            continue
        now = _sections(objects, file, after.get(file))
        changed = [
            {key for key in {*was, *now} if was.get(key) != now.get(key)}
            for was in (_sections(objects, file, each) for each in ids)
        ]
        if sections := set.intersection(*changed):
            yield Changed(made, file, None, rules=tuple(sorted(sections)))


def _sections(objects: Objects, file: str, blob: str | None) -> dict[str, Any]:
    """What stands in a file of rules, by its first keys; nothing where that cannot be read."""
    text = decode(file, objects.read(blob, "blob")).text if blob else None
    value = _value(file, text.replace("\r\n", "\n"))[0] if text else None
    return {str(key): each for key, each in value.items()} if isinstance(value, dict) else {}


def _value(file: str, text: str) -> tuple[Any, bool]:
    """What stands in a text, and whether it is as simple as nearly all are."""
    try:
        return parse(text, PARSER), True
    except Irregular:
        root = careful.read(file, text, PARSER).root
        return root.plain() if root else None, False


def laid_out(listing: Mapping[str, str]) -> dict[str, str]:
    """The files that stand where facts are looked for."""
    return {
        path: blob
        for path, blob in listing.items()
        if path in ("district.yaml", "orders.yaml")
        or (path.startswith(_PROJECTS) and path.count("/") == 2 and not path.endswith("district.yaml"))  # noqa: PLR2004
    }


def is_floor(repository: Repository, commit: Commit) -> bool:
    """Whether what a commit stands on is not in this clone, so that what it did is not known."""
    return (
        not commit.parents
        and b"\nparent " in repository.objects.read(commit.id, "commit").partition(b"\n\n")[0]
    )


def made_of(objects: Objects, commit: Commit, zone: tzinfo) -> Made:
    """A commit, by whom and when."""
    head = objects.read(commit.id, "commit").partition(b"\n\n")[0]
    author = next(row for row in head.split(b"\n") if row.startswith(_AUTHOR)).removeprefix(_AUTHOR)
    name, _, rest = author.partition(b" <")
    moment = rest.rpartition(b"> ")[2].split()
    written = int(moment[0]) if moment and moment[0].isdigit() else commit.time
    by = name.decode("utf-8", "replace").strip() or "–"
    return Made(id=commit.id, day=day_of(commit.since, zone), by=by, written=written, time=commit.time)


def _of_commit(
    reader: _Reader, commit: Made, befores: list[dict[str, str]], after: dict[str, str]
) -> Iterator[Changed]:
    renamed = renamed_in(reader, befores[0], after) if len(befores) == 1 else {}
    for path in sorted({*after, *(each for before in befores for each in before)}):
        project = project_of(path)
        is_head = path.endswith("project.yaml")
        earlier = renamed.get(project or "") if is_head else None
        ids = [before.get(earlier_path(path, renamed)) for before in befores]
        if path not in after and project in renamed.values():
            continue
        if after.get(path) in ids:
            if earlier:
                yield Changed(commit, path, project, renamed_from=earlier)
            continue
        now, is_read = reader.read(path, after.get(path))
        before = [reader.read(path, each) for each in ids]
        states = [compared(facts, now) for facts, _ in before]
        yield Changed(
            commit=commit,
            file=path,
            project=project,
            changes=tuple(merged(states) if len(states) > 1 else states[0]),
            begun=is_head and not any(ids),
            renamed_from=earlier,
            unread=not (is_read and all(each for _, each in before)),
        )


def project_of(path: str) -> str | None:
    """The project whose file it is; None of one of the programme."""
    return path.split("/")[1] if path.startswith(_PROJECTS) else None


def earlier_path(path: str, renamed: Mapping[str, str]) -> str:
    """A file's path before the commit."""
    project = project_of(path)
    return (
        path.replace(f"/{project}/", f"/{renamed[project]}/", 1) if project and project in renamed else path
    )


def renamed_in(reader: Reading, before: Mapping[str, str], after: Mapping[str, str]) -> dict[str, str]:
    """Folders that are new, each with the one that is gone whose content it has."""
    was, now = ({project_of(path) for path in files} - {None} for files in (before, after))
    gone, new = sorted(was - now, key=str), sorted(now - was, key=str)
    found: dict[str, str] = {}
    for name in new:
        for old in gone:
            if old not in found.values() and _is_the_same(reader, before, after, f"{old}", f"{name}"):
                found[f"{name}"] = f"{old}"
                break
    return found


def _is_the_same(
    reader: Reading, before: Mapping[str, str], after: Mapping[str, str], old: str, new: str
) -> bool:
    """Whether two folders hold one project: the same files, or a project of the same name."""
    for name in ("project.yaml", "households.yaml", "orders.yaml"):
        one, other = before.get(f"{_PROJECTS}{old}/{name}"), after.get(f"{_PROJECTS}{new}/{name}")
        if one and one == other:
            return True
    names = []
    for files, project in ((before, old), (after, new)):
        path = f"{_PROJECTS}{project}/project.yaml"
        facts, _ = reader.read(path, files.get(path))
        names += [
            fact.values["name"]
            for fact in facts.values()
            if fact.section == ("project",) and "name" in fact.values
        ]
    return len(names) == 2 and names[0] == names[1]  # noqa: PLR2004 - of both
