"""Write a repository of a thousand commits: those of ``renovation demo --git``, cut into smaller ones.

``python -m benchmarks.thousand_commits FOLDER``. The same commits on every machine; the last has the very
files of the demonstration district, and at each month's end every file is in the state that it has there.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from renovation_cli.editing.demo.clerks import demo_commits
from renovation_cli.history.writing import write
from renovation_cli.model.commit import NewCommit

COMMITS = 1000


def parts_of(commits: Sequence[NewCommit], wanted: int) -> list[int]:
    """Into how many each is cut, so that so many come of them: the first and those that merge into one."""
    most = [1 if len(each.parents) != 1 else max(len(each.changes), 1) for each in commits]
    parts = [1] * len(commits)
    while sum(parts) < wanted:
        left = [number for number, each in enumerate(parts) if each < most[number]]
        for number in left[: wanted - sum(parts)]:
            parts[number] += 1
    return parts


def cut(commits: Sequence[NewCommit], wanted: int) -> Iterator[NewCommit]:
    """So many commits that do the same, each of them one upon the other where one was before."""
    last: list[int] = []
    made = 0
    for commit, parts in zip(commits, parts_of(commits, wanted), strict=True):
        files = list(commit.changes.items())
        for part in range(parts):
            parents = (made - 1,) if part else tuple(last[each] for each in commit.parents)
            yield replace(commit, changes=dict(files[part::parts]), parents=parents)
            made += 1
        last.append(made - 1)


def main() -> None:
    """Write it into the folder that is named."""
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True)
    write(folder, list(cut(demo_commits(), COMMITS)))


if __name__ == "__main__":
    main()
