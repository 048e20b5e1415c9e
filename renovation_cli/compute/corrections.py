"""What is known of a month otherwise than when its bulletin was issued (plan 四(三), 更正).

Both sides are what is dated in the month: as it was on file on the day of issue, and as it is now. What was
entered late belongs to its own month and is told once, as a correction to the bulletin of that month.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from renovation_cli.compute.happening import Happening, HappeningKind
from renovation_cli.compute.owed import Bearer
from renovation_cli.model.meetings import Bulletin

_FOLLOWS = frozenset((HappeningKind.LEVEL, HappeningKind.BULLETIN, HappeningKind.MEETING))
"""What follows from other facts, or is no fact of a project."""
_Key = tuple[HappeningKind, str, str, str]


@dataclass(frozen=True, slots=True)
class Correction:
    """Something dated in the month that was not on file then, is not any more, or is told otherwise."""

    then: Happening | None
    now: Happening | None

    @property
    def told(self) -> Happening:
        """As it is now, else as it was."""
        found = self.now or self.then
        assert found is not None
        return found

    @property
    def bearer(self) -> Bearer:
        """Whose it is."""
        return self.told.bearer


@dataclass(frozen=True, slots=True)
class Corrected:
    """A bulletin that was issued, with what is known otherwise now."""

    bulletin: Bulletin
    found: tuple[Correction, ...]
    known: bool = True
    """Whether what was on file on the day of issue could be read."""


def corrections(then: Iterable[Happening], now: Iterable[Happening]) -> tuple[Correction, ...]:
    """The differences, in the order of what is on file now, and last what is not any more."""
    left = [each for each in then if each.kind not in _FOLLOWS]
    new: list[Happening] = []
    for each in now:
        if each.kind in _FOLLOWS:
            continue
        same = next((other for other in left if _tells(other) == _tells(each)), None)
        if same is None:
            new.append(each)
        else:
            left.remove(same)
    found = []
    for each in new:
        before = next((other for other in left if _key(other) == _key(each)), None)
        if before is not None:
            left.remove(before)
        found.append(Correction(before, each))
    return (*found, *(Correction(each, None) for each in left))


def _key(each: Happening) -> _Key:
    return each.kind, each.bearer.scope, each.bearer.id, each.id


def _tells(each: Happening) -> tuple[object, ...]:
    """What of it is a fact of the month; not how it is called, nor what a project's state is today."""
    return *_key(each), each.on, each.before, each.after, each.days_late
