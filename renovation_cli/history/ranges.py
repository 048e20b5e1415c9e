"""Which commits are asked about, and what has to be known of them."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, tzinfo

from renovation_cli.findings.text import Text, say
from renovation_cli.history.changes import Made
from renovation_cli.history.commits import Commit, Line, day_of
from renovation_cli.history.merges import parted_at
from renovation_cli.history.repository import Repository, resolved
from renovation_cli.history.revision import SHORT

_FEW = 10
_AT_ONCE = 3600
_WEEK = 7 * 86400


def since(line: Line, last: str, first: date, zone: tzinfo) -> list[Commit]:
    """Every commit that came on file on a day or later and that another stands on, the earliest first."""
    wanted = (line.commits[each] for each in line.behind((last,)))
    return _in_time(line, (each for each in wanted if day_of(each.since, zone) >= first))


def between(repository: Repository, revision: str, last: str | None = None) -> tuple[Line, list[Commit]]:
    """The history of both ends, and every commit of it that the first does not stand on.

    Args:
        repository: the repository.
        revision: the first end.
        last: the id of the commit that is the other; that at which the repository was opened if not given.
    """
    start = resolved(repository, revision, takes_day=False)
    line = repository.line(start)
    known = line.behind((start,))
    wanted = line.behind((last or repository.tip,)) - known
    return line, _in_time(line, (line.commits[each] for each in wanted))


def _in_time(line: Line, commits: Iterable[Commit]) -> list[Commit]:
    """The earliest first, and none before one that it stands on."""
    return sorted(commits, key=lambda each: (each.since, line.places[each.id]))


def known_of(repository: Repository, commits: Sequence[Commit]) -> tuple[list[Commit], list[Text]]:
    """The commits of which it is known what they did, and what is said of the others."""
    floors = [each for each in commits if repository.is_floor(each)]
    said = [
        say(
            "This clone begins with {id}: what that commit and those before it did is not known here."
            " It is completed by: git fetch --unshallow",
            id=each.id[:SHORT],
        )
        for each in floors
    ]
    return [each for each in commits if each not in floors], said


def unparted(repository: Repository, line: Line, commits: Iterable[Commit]) -> Iterator[Text]:
    """The merges of which it is not known here what they dropped."""
    for each in commits:
        if parted_at(repository, line, each.parents) is None:
            yield say(
                "Where the lines that {id} joined had parted is not in this clone, so what that merge dropped"
                " of them is not known here. It is completed by: git fetch --unshallow",
                id=each.id[:SHORT],
            )


def odd_clocks(line: Line, commits: Sequence[Commit], zone: tzinfo) -> Iterator[Text]:
    """The commits whose own clocks say other days than those on which they can have been made."""
    for each in commits:
        said, counted = day_of(each.time, zone), day_of(each.since, zone)
        if each.raised_by and said != counted:
            yield say(
                "The clock of commit {id} said {said}; it stands on {before} of {since}, so it counts from"
                " that day.",
                id=each.id[:SHORT],
                said=said,
                before=line.commits[each.raised_by].id[:SHORT],
                since=counted,
            )


def are_rewritten(made: Sequence[Made]) -> bool:
    """Whether the commits' times are those of a rebase: all at once, while they were written over weeks."""
    if len(made) < _FEW:
        return False
    times, written = [each.time for each in made], [each.written for each in made]
    return max(times) - min(times) <= _AT_ONCE and max(written) - min(written) > _WEEK
