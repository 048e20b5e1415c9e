"""Which commit was on file on a day.

Days are never handed to git, which takes one for that day at the present time in the machine's zone. Times
are read as seconds and compared here. A commit cannot be older than those that it stands on: an impossible
time is raised to theirs.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from heapq import heappop, heappush

from renovation_cli.model.frozen import dataclass

_ONE, _OTHER, _BEHIND = 1, 2, 4
"""Of a commit by which sides it was reached, and whether it is behind one that both have."""


@dataclass(frozen=True, slots=True)
class Commit:
    """A commit as the walk over the history tells of it."""

    id: str
    time: int
    """Seconds, as its committer's clock said."""
    parents: tuple[str, ...]
    since: int
    """Seconds from which it can have been on file: its own, or of what it stands on if those are later."""
    raised_by: str | None = None
    """The commit by which an impossible time was raised."""


class Line:
    """A history: every commit that a tip stands on, and the main line among them.

    The main line is the one that follows the first parent of each commit, as git has it.
    """

    def __init__(self, commits: Mapping[str, Commit], tip: str) -> None:
        self.commits = commits
        self.tip = tip

    def main(self, start: str | None = None) -> Iterator[Commit]:
        """The main line, from its tip or another commit back."""
        next_one = start or self.tip
        while found := self.commits.get(next_one):
            yield found
            if not found.parents:
                return
            next_one = found.parents[0]

    def by(self, end: int, start: str | None = None) -> Commit | None:
        """The last commit of the main line before an end, in seconds."""
        return next((each for each in self.main(start) if each.since < end), None)

    @property
    def first(self) -> Commit:
        """Where the main line begins."""
        *_, last = self.main()
        return last

    def behind(self, tips: Iterable[str]) -> set[str]:
        """Everything that some commits stand on, and they themselves."""
        found: set[str] = set()
        waiting = list(tips)
        while waiting:
            each = waiting.pop()
            if each in found or each not in self.commits:
                continue
            found.add(each)
            waiting.extend(self.commits[each].parents)
        return found

    def parted(self, one: str, other: str) -> str | None:
        """The last commit that two stand on; None where they have nothing in common."""
        shared = self.behind((one,)) & self.behind((other,))
        # None comes before one that it stands on, so the last of them has no later one in common.
        return next((each for each in reversed(list(self.commits)) if each in shared), None)

    @cached_property
    def places(self) -> Mapping[str, int]:
        """Where each commit stands among all of them: none before one that it stands on."""
        return {each: number for number, each in enumerate(self.commits)}

    def forks(self, some: Iterable[str], other: str) -> tuple[str, ...]:
        """The last commits on which both one of some and another stand; several where the lines crossed.

        No more of the history is walked than since then.
        """
        sides: dict[str, int] = {}
        waiting: list[tuple[int, str]] = []

        def reach(commit: str, side: int) -> None:
            if commit not in self.commits:
                return
            if commit not in sides:
                heappush(waiting, (-self.places[commit], commit))
            sides[commit] = sides.get(commit, 0) | side

        for each in some:
            reach(each, _ONE)
        reach(other, _OTHER)
        found = []
        # What is passed on comes later in the heap, so a commit that is taken from it is known for good.
        while any(not sides[each] & _BEHIND for _, each in waiting):
            _, commit = heappop(waiting)
            side = sides[commit]
            if side == _ONE | _OTHER:
                found.append(commit)
                side |= _BEHIND
            for parent in self.commits[commit].parents:
                reach(parent, side)
        return tuple(found)

    def later_merged(self, commit: Commit, end: int) -> list[Commit]:
        """Commits made before an end that a state of before that end does not stand on."""
        behind = self.behind((commit.id,))
        return [each for each in self.commits.values() if each.since < end and each.id not in behind]


def line_of(listing: bytes, tip: str) -> Line:
    """A history of what ``rev-list --topo-order --timestamp --parents`` lists, which has the newest first."""
    commits: dict[str, Commit] = {}
    for row in reversed(listing.decode("ascii").splitlines()):
        time, identity, *parents = row.split()
        commits[identity] = _commit(identity, int(time), tuple(parents), commits)
    return Line(commits, tip)


def _commit(identity: str, time: int, parents: tuple[str, ...], known: Mapping[str, Commit]) -> Commit:
    before = (known[each] for each in parents if each in known)
    latest = max(before, key=lambda each: each.since, default=None)
    if latest is None or latest.since <= time:
        return Commit(identity, time, parents, time)
    return Commit(identity, time, parents, latest.since, latest.id)


def end_of(day: date, zone: tzinfo) -> int:
    """The second with which a day is over in a zone."""
    after = day + timedelta(days=1)
    return int(datetime(after.year, after.month, after.day, tzinfo=zone).timestamp())


def day_of(seconds: int, zone: tzinfo) -> date:
    """The day of a second in a zone; the last or the first there is for one beyond the calendar."""
    try:
        return datetime.fromtimestamp(seconds, UTC).astimezone(zone).date()
    except (OverflowError, ValueError, OSError):
        return date.max if seconds > 0 else date.min
