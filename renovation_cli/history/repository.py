"""A repository: what it is called there, and which of its commits is meant."""

import re
from collections.abc import Callable
from datetime import date, tzinfo
from pathlib import Path

from renovation_cli.findings.text import Text, say, say_n
from renovation_cli.history import git
from renovation_cli.history.commits import Commit, Line, day_of, end_of, line_of
from renovation_cli.history.objects import Objects
from renovation_cli.history.revision import SHORT, Revision
from renovation_cli.history.tree import CommittedTree, folder_at
from renovation_cli.history.trouble import asked, closed
from renovation_cli.model.frozen import dataclass

_UNDER_WAY = ("MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD", "REBASE_HEAD")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
# The first line that git writes for a merge of somebody else's main line into one's own.
_PULLED = re.compile(rb"Merge (?:branch '[^']*' of |remote-tracking branch )")
_COMMITTED = re.compile(rb"^committer .*> (\d+) [+-]\d+$", re.MULTILINE)
_ABOUT = (
    "rev-parse",
    "--is-bare-repository",
    "--is-shallow-repository",
    "--show-prefix",
    "--verify",
    "--end-of-options",
)
HEAD = "HEAD"


@dataclass(frozen=True, slots=True)
class Repository:
    """The repository that a folder belongs to, as git tells of it.

    Attributes:
        folder: where git was asked.
        bare: whether it has no work tree.
        shallow: whether it is a clone without the beginning of the history.
        prefix: the folder's path in the repository, empty for its top.
        objects: what is in it.
        tip: the id of the commit that was asked for.
    """

    folder: Path
    bare: bool
    shallow: bool
    prefix: str
    objects: Objects
    tip: str

    def root(self, commit: str) -> str:
        """The id of the folder that is the whole of a commit."""
        body = self.objects.read(commit, "commit")
        return body.split(b"\n", 1)[0].removeprefix(b"tree ").decode("ascii")

    def tree(self, commit: str, path: str) -> CommittedTree:
        """The files below a folder of a commit.

        Args:
            commit: its id.
            path: from the top of the repository.
        """
        return CommittedTree(self.objects, folder_at(self.objects, self.root(commit), path))

    def line(self, *more: str) -> Line:
        """The history of the commit that was asked for, and of more of them.

        Raises:
            Trouble: it cannot be walked.
        """
        walk = ("rev-list", "--topo-order", "--timestamp", "--parents", self.tip, *more, "--")
        done = git.run(self.folder, walk)
        if done.returncode:
            told = git.first_line(done.stderr)
            raise closed(say("The history cannot be walked through. git says: {told}", told=told))
        return line_of(done.stdout, self.tip)

    def is_floor(self, commit: Commit) -> bool:
        """Whether what a commit stands on is not in this clone, so that what it did is not known."""
        if commit.parents:
            return False
        return b"\nparent " in self.objects.read(commit.id, "commit").partition(b"\n\n")[0]

    def under_way(self) -> Text | None:
        """That a merge is not finished in the work tree, where that is so."""
        if self.bare or not any(self.objects.find(name) for name in _UNDER_WAY):
            return None
        return say("A merge in the work tree is not finished; what it brings is not in these figures.")


def opened(folder: Path, revision: str = HEAD) -> Repository:
    """The repository that a folder belongs to, at a revision.

    Args:
        folder: a folder that exists.
        revision: a name of git's.

    Raises:
        Trouble: there is none, git does not open it, or there is no such revision.
    """
    if _CONTROL.search(revision) or revision.startswith("-") or not revision:
        raise asked(_no_revision(revision))
    done = git.run(folder, (*_ABOUT, f"{revision}^{{commit}}"))
    told = done.stdout.decode("utf-8", "surrogateescape").split("\n")
    if len(told) < 4:  # noqa: PLR2004 - what was asked before the revision, and what follows the last line break
        git.refuse(folder, done.stderr)
    bare, shallow = told[0] == "true", told[1] == "true"
    if done.returncode:
        raise _nothing(folder) if revision == HEAD else asked(_no_revision(revision, shallow=shallow))
    # A name may have a line break in it, the id is on the last line.
    prefix = "\n".join(told[2:-2]).rstrip("/")
    repository = Repository(
        folder=folder, bare=bare, shallow=shallow, prefix=prefix, objects=Objects(folder), tip=told[-2]
    )
    _refuse_two(repository, revision)
    return repository


def resolved(repository: Repository, revision: str, option: str = "", *, takes_day: bool = True) -> str:
    """The id of another commit, which an option names.

    Args:
        repository: the repository.
        revision: a name of git's.
        option: the option.
        takes_day: whether a day may stand in its place.

    Raises:
        Trouble: there is no such revision.
    """
    if _CONTROL.search(revision) or revision.startswith("-") or not revision:
        raise asked(_no_revision(revision, takes_day=takes_day))
    found = repository.objects.find(f"{revision}^{{commit}}")
    if found is None:
        raise asked(_no_revision(revision, shallow=repository.shallow, takes_day=takes_day))
    _refuse_two(repository, revision, option)
    return found.id


def _refuse_two(repository: Repository, revision: str, option: str = "--at") -> None:
    """End where a name is that of a branch and of a tag."""
    if revision == HEAD or re.fullmatch("[0-9a-f]{40}|[0-9a-f]{64}", revision):
        return
    branch, tag = f"refs/heads/{revision}", f"refs/tags/{revision}"
    if repository.objects.find(branch) and repository.objects.find(tag):
        raise asked(
            say(
                "“{name}” is the name of a branch and of a tag. Say which is meant: {branch} or {tag}",
                name=revision,
                branch=f"{option} {branch}".strip(),
                tag=f"{option} {tag}".strip(),
            )
        )


def _no_revision(name: str, *, shallow: bool = False, takes_day: bool = True) -> Text:
    if shallow:
        return say(
            "There is no revision “{name}” in this clone, which lacks the beginning of the history."
            " It is completed by: git fetch --unshallow",
            name=name,
        )
    if not takes_day:
        return say(
            "There is no revision “{name}”. Expected: a tag, a branch, or the id of a commit; the last ones"
            " are listed by: git log --oneline",
            name=name,
        )
    return say(
        "There is no revision “{name}”. Expected: a day such as 2022-05-20, a tag, a branch, or the id of a"
        " commit; the last ones are listed by: git log --oneline",
        name=name,
    )


def _nothing(folder: Path) -> Exception:
    return closed(
        say(
            "Nothing has been committed yet in the repository of {folder}, so there is no earlier state.",
            folder=folder.as_posix(),
        )
    )


def named(repository: Repository, name: str, zone: Callable[[str], tzinfo]) -> Revision:
    """The revision at which a repository was opened.

    Args:
        repository: the repository.
        name: as it was asked for.
        zone: the district's time zone by the state of a commit.
    """
    commit = repository.tip
    day = day_of(_time(repository.objects.read(commit, "commit")), zone(commit))
    is_tag = repository.objects.find(f"refs/tags/{name}") is not None
    remark = repository.under_way()
    return Revision(commit, day, name if is_tag else commit[:SHORT], (remark,) if remark else ())


def _time(body: bytes) -> int:
    """The committer's time of a commit, in seconds."""
    found = _COMMITTED.search(body.partition(b"\n\n")[0])
    return int(found[1]) if found else 0


def on_day(repository: Repository, day: date, zone: tzinfo) -> Revision:
    """What was on file at the end of a day: the last commit of the main line by then.

    Raises:
        Trouble: there is none, or the clone does not reach back so far.
    """
    line = repository.line()
    end = end_of(day, zone)
    found = line.by(end)
    if found is None:
        raise too_early(repository, line, day, zone)
    remarks = [
        odd_clock(line, found, zone),
        _pulled(repository, line, found, end),
        _unmerged(line, found, end),
        repository.under_way(),
    ]
    return Revision(found.id, day_of(found.since, zone), day.isoformat(), tuple(filter(None, remarks)))


def too_early(repository: Repository, line: Line, day: date, zone: tzinfo) -> Exception:
    """What is said of a day before the main line begins, or before this clone does."""
    first = line.first
    values = {"day": day, "id": first.id[:SHORT], "first": day_of(first.since, zone)}
    if repository.shallow:
        return closed(
            say(
                "This clone begins with {id} of {first} and does not hold what was on file on {day}."
                " It is completed by: git fetch --unshallow",
                **values,
            )
        )
    return closed(say("Nothing was on file yet on {day}: the first commit is {id} of {first}.", **values))


def odd_clock(line: Line, found: Commit, zone: tzinfo) -> Text | None:
    """That the commit's own clock says another day than that on which it can have been made."""
    said, since = day_of(found.time, zone), day_of(found.since, zone)
    if said == since or found.raised_by is None:
        return None
    return say(
        "The clock of commit {id} said {said}; it stands on {before} of {since}, so it counts from that day.",
        id=found.id[:SHORT],
        said=said,
        before=line.commits[found.raised_by].id[:SHORT],
        since=since,
    )


def _unmerged(line: Line, found: Commit, end: int) -> Text | None:
    """That something had been committed by then elsewhere than on the main line."""
    others = line.later_merged(found, end)
    if not others:
        return None
    return say_n(
        "{n} commit of that day or before was merged only later and is not in it.",
        "{n} commits of that day or before were merged only later and are not in it.",
        len(others),
    )


def _pulled(repository: Repository, line: Line, found: Commit, end: int) -> Text | None:
    """That a later merge has somebody's own line first and the main line second, as a pull makes it."""
    for merge in line.main():
        if merge.id == found.id:
            return None
        for other in merge.parents[1:]:
            there = line.by(end, other)
            if there is None or there.id == found.id:
                continue
            subject = repository.objects.read(merge.id, "commit").partition(b"\n\n")[2]
            if _PULLED.match(subject):
                return say(
                    "Commit {merge} joined two lines as a pull does, so the main line may be the other one;"
                    " there it was {other}: --at {other}",
                    merge=merge.id[:SHORT],
                    other=there.id[:SHORT],
                )
    return None
