"""What a merge joins: the states on which it stands, and those from which its lines parted.

A fact that one line recorded since they parted and that the merge does not have was dropped by the merge;
what a line removed itself was told of its own commit. Which of the two it was is known only by the state from
which the lines parted.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from renovation_cli.history.commits import Line
from renovation_cli.history.repository import Repository

_State = TypeVar("_State")
_Files = Mapping[str, str]
_Id = str | None


@dataclass(frozen=True, slots=True)
class Lines:
    """The files of the states on which a commit stands, the id of each by its path.

    Attributes:
        befores: those of each parent.
        parted: for each parent after the first the states from which its line and those before it parted,
            several where lines crossed; None where they are not known.
    """

    befores: tuple[_Files, ...]
    parted: tuple[tuple[_Files, ...], ...] | None = ()

    def mapped(self, change: Callable[[_Files], _Files]) -> "Lines":
        """The same with the files of each state as something makes them."""
        parted = self.parted
        return Lines(
            befores=tuple(map(change, self.befores)),
            parted=None if parted is None else tuple(tuple(map(change, each)) for each in parted),
        )

    @property
    def apart(self) -> "Lines":
        """The same without what is known of where the lines parted."""
        return self if len(self.befores) == 1 else replace(self, parted=None)

    def ids(self, path: str) -> list[_Id]:
        """What a file holds in each parent."""
        return [each.get(path) for each in self.befores]

    def known(self, path: str) -> set[_Id]:
        """Everything that a file holds in any of the states."""
        return {*self.ids(path), *(each for _, bases in self._others(path) for each in bases)}

    def _others(self, path: str) -> list[tuple[_Id, list[_Id]]]:
        """What a file holds in each parent after the first, and in the states from which that line parted."""
        others = self.befores[1:] if self.parted is not None else ()
        return [
            (files.get(path), list(dict.fromkeys(each.get(path) for each in bases)) or [None])
            for files, bases in zip(others, self.parted or (), strict=True)
        ]

    def is_as_expected(self, path: str, after: _Id) -> bool:
        """Whether a file needs not be read: as in every parent, or as in the one line that changed it."""
        ids = self.ids(path)
        if self.parted is None:
            return after in ids
        found = ids[0]
        for other, bases in self._others(path):
            if found == other or bases == [other]:
                continue
            if bases != [found]:
                return False
            found = other
        return found == after

    def states(
        self, path: str, read: Callable[[_Id], _State], join: Callable[[_State, _State, _State], _State]
    ) -> list[_State]:
        """What a file would say if nothing were dropped, by each state from which the lines may have parted.

        Where they are not known it is what it says in each parent.

        Args:
            path: the file's.
            read: what a file of an id says.
            join: puts together what a base, one line and another say.
        """
        ids = self.ids(path)
        if self.parted is None:
            return [read(each) for each in ids]
        states = [read(ids[0])]
        for other, bases in self._others(path):
            states = [join(read(base), state, read(other)) for state in states for base in bases]
        return states


def parted_at(
    repository: Repository, line: Line, parents: Sequence[str]
) -> tuple[tuple[str, ...], ...] | None:
    """For each parent after the first the commits at which its line and those before it parted.

    None where that is not in a shallow clone, so that what came before is not known.
    """
    found = tuple(line.forks(parents[:number], parents[number]) for number in range(1, len(parents)))
    if not (repository.shallow and found):
        return found
    shared = line.behind(each for some in found for each in some)
    own = (line.commits[each] for each in line.behind(parents) - shared)
    return None if any(repository.is_floor(each) for each in own) else found
